package ui

import (
	"strings"
	"testing"

	"signpost/ui/words"
)

// overlayText is an overlay from its beginning to its end, with single spaces.
func (s *screen) overlayText() string {
	s.Helper()
	s.press("home")
	body := s.frame.Body
	var lines []string
	for {
		shown := s.last.lines()[body.Y : body.Y+body.H]
		if len(lines) == 0 {
			lines = append(lines, shown...)
		} else {
			lines = append(lines, shown[len(shown)-1])
		}
		before := s.last
		if s.press("down"); s.last.styled == before.styled {
			return strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
		}
	}
}

func TestHelpSaysWhatEachKeyDoes(t *testing.T) {
	for _, size := range [][2]int{{40, 11}, {60, 20}, {80, 24}, {120, 36}} {
		for _, key := range []string{"f1", "?"} {
			for _, notice := range []bool{false, true} {
				var options []func(*Options)
				if notice {
					options = append(options, withNotice)
				}
				s := open(t, small(t), size[0], size[1], options...)
				s.press(key)
				help := s.overlayText()
				for _, group := range s.keys.Groups() {
					for _, b := range group {
						shown := strings.Contains(help, b.Help().Key+" ") && strings.Contains(help, b.Help().Desc)
						if size[0] < 80 { // the text of a key may stand on several lines, beside the keys
							shown = strings.Contains(help, b.Help().Key+" ") && strings.Contains(help, strings.Fields(b.Help().Desc)[0])
						}
						if b.Enabled() && !shown {
							t.Errorf("%v: help does not say %q does %q:\n%s", size, b.Help().Key, b.Help().Desc, help)
						}
						if !b.Enabled() && strings.Contains(help, b.Help().Desc) {
							t.Errorf("%v: help says that %q does %q, which it does not", size, b.Help().Key, b.Help().Desc)
						}
					}
				}
				if has := strings.Contains(help, words.KeyProblems); has != notice {
					t.Errorf("%v: mistakes are in help: %v", size, has)
				}
				for _, want := range append(words.HelpMarks(), words.HelpIntro) {
					if !strings.Contains(help, want) {
						t.Errorf("%v: help lacks %q", size, want)
					}
				}
			}
		}
	}
}

func TestHelpGoesAsItCame(t *testing.T) {
	s := open(t, small(t), 80, 24)
	s.press("down", "right", "down")
	before := s.last
	for _, open := range []string{"f1", "?"} {
		for _, shut := range []string{"esc", "left", "backspace", "f1", "?", "enter", "right"} {
			s.press(open)
			if !s.overlay.shown() {
				t.Fatalf("%s does not open help", open)
			}
			s.sees("Help", "comes back")
			if s.press("down", shut); s.last.styled != before.styled || s.overlay.shown() {
				t.Errorf("after %s and %s:\n%s", open, shut, s.last.text())
			}
		}
	}
	s.press("f1").write("pops")
	if s.at.query != "pops" || s.overlay.shown() {
		t.Errorf("typing on help goes elsewhere: %q", s.at.query)
	}
}

func TestAQuestionMarkInAQueryIsALetter(t *testing.T) {
	s := open(t, small(t), 80, 24)
	if s.write("who?"); s.at.query != "who?" || s.overlay.shown() {
		t.Errorf("the query is %q", s.at.query)
	}
	if s.press("f1"); !s.overlay.shown() {
		t.Error("F1 does nothing while something is typed")
	}
}

func TestTheFooterFitsAndSaysHowToGoOn(t *testing.T) {
	for w := 40; w <= 130; w++ {
		s := open(t, small(t), w, 24)
		footer := s.last.lines()[23]
		for _, want := range []string{"F1 help", "↑↓", "→", "←"} {
			if !strings.Contains(footer, want) {
				t.Errorf("%d columns: the footer %q lacks %q", w, footer, want)
			}
		}
	}
}

func TestTheMistakesOfAFolderAreShownOnRequest(t *testing.T) {
	for _, size := range [][2]int{{40, 11}, {80, 24}, {120, 36}} {
		s := open(t, small(t), size[0], size[1], withNotice)
		s.press("f2")
		text := strings.ReplaceAll(s.overlayText(), " ", "")
		for _, want := range []string{"pact.toml:12:7", `did you mean "website"?`, "b.toml", "larger than 1 MiB", "split it into several files"} {
			if !strings.Contains(text, strings.ReplaceAll(want, " ", "")) {
				t.Errorf("%v: %q is not among the mistakes:\n%s", size, want, text)
			}
		}
		s.press("f2")
		if s.overlay.shown() {
			t.Error("F2 does not take the mistakes away")
		}
	}
	s := open(t, small(t), 80, 24)
	if s.press("f2"); s.overlay.shown() {
		t.Error("F2 shows mistakes where there are none")
	}
}

func TestTheNoticeSaysHowMuchWasLeftOutAndWhichKeyShowsWhy(t *testing.T) {
	for _, w := range []int{60, 80, 120, 250} {
		s := open(t, small(t), w, 24, withNotice)
		s.sees("F2", "3 of 214 records and 1 file")
	}
	open(t, small(t), 40, 11, withNotice).sees("F2", "left out")
}
