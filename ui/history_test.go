package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// walkKeys are what somebody presses who wanders about.
var walkKeys = []string{
	"down", "down", "down", "up", "right", "right", "right", "enter", "left", "tab", "shift+tab",
	"pgdown", "pgup", "home", "end", "alt+right", "esc", "backspace", "p", "r", "i", "s", "o", "ctrl+w", " ", "0",
}

// walks is how many times to wander.
func walks(n uint64) uint64 {
	if !thorough {
		return 1
	}
	return n
}

// TestBackAndForwardShowExactlyWhatWasLeft wanders at random, goes back to the
// start and forward again: every frame on the way is the same both times.
func TestBackAndForwardShowExactlyWhatWasLeft(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{120, 36}, {80, 24}, {60, 20}, {40, 11}} {
		for seed := range walks(5) {
			random := rand.New(rand.NewPCG(seed, 1))
			s := open(t, small(t), size[0], size[1])
			s.press("down") // the cursor leaves the box, where coming back never puts it
			for range 60 {
				s.press(walkKeys[random.IntN(len(walkKeys))])
				if s.overlay.shown() {
					s.press("esc")
				}
			}
			behind := len(s.history.past)
			there := []frame{s.last}
			for range behind {
				s.press("left")
				there = append(there, s.last)
			}
			s.press("left") // at the start it does nothing
			if s.last.styled != there[behind].styled || len(s.history.past) != 0 {
				t.Fatalf("%v, seed %d: ← goes on beyond the start", size, seed)
			}
			for i := behind - 1; i >= 0; i-- {
				s.press("alt+right")
				if s.last.styled != there[i].styled {
					t.Fatalf("%v, seed %d, step %d of %d:\n%s\nwant\n%s", size, seed, i, behind, s.last.text(), there[i].text())
				}
				if i > 0 && *s.last.view.Cursor != *there[i].view.Cursor {
					t.Fatalf("%v, seed %d, step %d: the cursor stands elsewhere", size, seed, i)
				}
			}
		}
	}
}

// TestWhereverAKeyLeadsLeftLeadsBack holds every step that goes somewhere
// against the frame before it.
func TestWhereverAKeyLeadsLeftLeadsBack(t *testing.T) {
	t.Parallel()
	for seed := range walks(6) {
		random := rand.New(rand.NewPCG(seed, 2))
		s := open(t, small(t), 120, 36)
		var steps []string
		for range 80 {
			key := walkKeys[random.IntN(len(walkKeys))]
			steps = append(steps, key)
			before, behind := s.last, len(s.history.past)
			s.press(key)
			if s.overlay.shown() || key == "alt+right" || len(s.history.past) <= behind {
				continue
			}
			after := s.last
			s.press("left")
			if !s.alike(s.last, before) {
				t.Fatalf("seed %d: after %s, ← shows\n%s\nwant\n%s", seed, strings.Join(steps, " "), s.last.text(), before.text())
			}
			s.press("alt+right")
			if !s.alike(s.last, after) {
				t.Fatalf("seed %d: after %s, ← and Alt+→ show\n%s\nwant\n%s", seed, strings.Join(steps, " "), s.last.text(), after.text())
			}
		}
	}
}

// TestComingBackAfterAnotherSizeShowsTheSameRow changes the window in between.
func TestComingBackAfterAnotherSizeShowsTheSameRow(t *testing.T) {
	s := open(t, small(t), 120, 36)
	s.write("prison").press("down", "down", "right", "down")
	s.resize(40, 11).press("left")
	chosen := s.shown()
	if !strings.HasPrefix(s.under(), "▌") {
		t.Errorf("the cursor stands on %q", s.under())
	}
	if s.resize(120, 36); s.shown() != chosen || s.at.query != "prison" {
		t.Errorf("%s is chosen, not %s", s.shown(), chosen)
	}
}

func TestTheFutureEndsWhereSomebodyTurnsElsewhere(t *testing.T) {
	s := open(t, small(t), 80, 24)
	s.press("down", "right", "left", "down", "right")
	here := s.last
	if s.press("alt+right"); s.last.styled != here.styled {
		t.Error("Alt+→ goes somewhere after another way was taken")
	}
}

func TestQuitting(t *testing.T) {
	for _, key := range []string{"ctrl+c", "ctrl+q"} {
		for _, way := range []string{"", "f1", "pops"} {
			s := open(t, small(t), 80, 24)
			if way == "f1" {
				s.press(way)
			} else {
				s.write(way)
			}
			if s.press(key); !s.quit {
				t.Errorf("%s does not end the program (after %q)", key, way)
			}
		}
	}
	s := open(t, small(t), 80, 24)
	if s.write("q?").press("esc", "left", "backspace"); s.quit {
		t.Error("something else ends the program")
	}
	if s.send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl | tea.ModShift}); s.quit {
		t.Error("Ctrl+Shift+C, which copies, ends the program")
	}
}
