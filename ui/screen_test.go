package ui

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/ui/theme"
)

// screen drives the browser as a terminal does, without one: messages go in,
// commands are run at once, and every frame that comes of it is held against
// the contract and the oracles (see contract_test.go and oracle_test.go).
type screen struct {
	testing.TB
	*App
	oracle    *oracle
	now       time.Time
	w, h      int
	blind     bool      // frames are not drawn: for long ways between two that matter
	paused    bool      // commands wait until they are released
	queue     []tea.Cmd // those that wait
	quit      bool
	clipboard []string // what was copied, one after the other
	raw       []string // what was written past the frames
	last      frame
}

// frame is what stood on the screen.
type frame struct {
	styled string
	view   tea.View
}

// text is the frame as it is read, line by line, without the spaces at the ends.
func (f frame) text() string {
	lines := strings.Split(ansi.Strip(f.styled), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}

// lines are the lines of the frame without colours, at their full width.
func (f frame) lines() []string { return strings.Split(ansi.Strip(f.styled), "\n") }

// noon is the time at which the tests are played.
var noon = time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC)

// open starts the browser on a directory, on a screen of w by h cells.
func open(t testing.TB, d *model.Directory, w, h int, options ...func(*Options)) *screen {
	t.Helper()
	s := &screen{TB: t, oracle: oracleOf(d), now: noon}
	o := Options{Directory: d, Finder: finderOf(d), Theme: theme.Auto, Now: func() time.Time { return s.now }}
	o.Locate = func(r model.Ref) string { return "content/" + r.ID + ".toml, line 3" }
	for _, set := range options {
		set(&o)
	}
	s.App = New(o)
	if len(o.Problems) > 0 { // they quote from files that are not loaded
		own := *s.oracle
		s.oracle, own.whole = &own, maps.Clone(own.whole)
		for _, p := range o.Problems {
			own.learn(p.Error())
		}
	}
	s.run(s.Init())
	s.look()
	s.resize(w, h)
	return s
}

// send passes messages on, one by one, each with all that follows from it.
func (s *screen) send(msgs ...tea.Msg) *screen {
	s.Helper()
	for _, msg := range msgs {
		_, cmd := s.Update(msg)
		s.look()
		s.run(cmd)
	}
	return s
}

// run runs a command and what it leads to, or keeps it for later.
func (s *screen) run(cmd tea.Cmd) {
	s.Helper()
	switch {
	case cmd == nil:
	case s.paused:
		s.queue = append(s.queue, cmd)
	default:
		switch msg := cmd().(type) {
		case nil:
		case tea.QuitMsg:
			s.quit = true
		case tea.RawMsg:
			s.raw = append(s.raw, fmt.Sprint(msg.Msg))
			s.send(msg)
		case tea.BatchMsg:
			for _, c := range msg {
				s.run(c)
			}
		default:
			if v := reflect.ValueOf(msg); v.Type().Name() == "setClipboardMsg" { // the library does not export it
				s.clipboard = append(s.clipboard, v.String())
				return
			}
			s.send(msg)
		}
	}
}

// pause keeps commands from running; release runs those that wait.
func (s *screen) pause() { s.paused = true }

func (s *screen) release() {
	s.Helper()
	s.paused = false
	queue := s.queue
	s.queue = nil
	for _, cmd := range queue {
		s.run(cmd)
	}
}

// look draws the frame and holds it against the contract and the oracles.
func (s *screen) look() frame {
	s.Helper()
	if s.blind {
		return s.last
	}
	v := s.View()
	if v.Content == s.last.styled && v.Cursor != nil && s.last.view.Cursor != nil && *v.Cursor == *s.last.view.Cursor {
		return s.last // it has been looked at
	}
	s.last = frame{v.Content, v}
	for _, wrong := range s.wrong(s.last) {
		s.Errorf("%dx%d: %s\n%s", s.w, s.h, wrong, strings.ReplaceAll(s.last.styled, "\x1b", "␛"))
	}
	if s.Failed() {
		s.FailNow()
	}
	return s.last
}

func (s *screen) resize(w, h int) *screen {
	s.Helper()
	s.w, s.h = w, h
	return s.send(tea.WindowSizeMsg{Width: w, Height: h})
}

// press presses keys by the names that bindings have ("down", "shift+tab"), a second
// after one another.
func (s *screen) press(names ...string) *screen {
	s.Helper()
	for _, name := range names {
		s.now = s.now.Add(time.Second)
		s.send(keyPress(name))
	}
	return s
}

// finds empties the Find box and types something else.
func (s *screen) finds(text string) *screen {
	s.Helper()
	return s.press("esc").write(text)
}

// write types characters, one key press each.
func (s *screen) write(text string) *screen {
	s.Helper()
	for _, r := range text {
		s.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return s
}

// alike says that two frames are the same, but for the style of what is typed: it is
// quiet once something was gone into.
func (s *screen) alike(a, b frame) bool {
	x, y := strings.Split(a.styled, "\n"), strings.Split(b.styled, "\n")
	if n := s.frame.Find.Y; len(x) == len(y) && n < len(x) {
		x[n], y[n] = ansi.Strip(x[n]), ansi.Strip(y[n])
	}
	return slices.Equal(x, y)
}

// text is the frame as it is read.
func (s *screen) text() string { return s.last.text() }

// has says whether words stand on the screen, on one line or over several.
func (s *screen) has(words string) bool {
	text := s.text()
	return strings.Contains(text, words) || strings.Contains(strings.Join(strings.Fields(text), " "), words)
}

// sees and seesNot look for words anywhere on the screen.
func (s *screen) sees(words ...string) *screen {
	s.Helper()
	for _, w := range words {
		if !s.has(w) {
			s.Fatalf("%q is not on the screen:\n%s", w, s.text())
		}
	}
	return s
}

func (s *screen) seesNot(words ...string) *screen {
	s.Helper()
	for _, w := range words {
		if s.has(w) {
			s.Fatalf("%q is on the screen:\n%s", w, s.text())
		}
	}
	return s
}

// under is what stands where the terminal's cursor is, to the end of the line.
func (s *screen) under() string {
	s.Helper()
	c := s.last.view.Cursor
	if c == nil {
		s.Fatalf("there is no cursor:\n%s", s.last.text())
	}
	return strings.TrimRight(ansi.TruncateLeft(s.last.lines()[c.Y], c.X, ""), " ")
}

// keyPress is a key by its name.
func keyPress(name string) tea.KeyPressMsg {
	var k tea.Key
	for {
		mod, rest, ok := strings.Cut(name, "+")
		if !ok || rest == "" {
			break
		}
		k.Mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[mod]
		name = rest
	}
	if code, ok := keyCodes[name]; ok {
		k.Code = code
		return tea.KeyPressMsg(k)
	}
	if name == "space" {
		name = " "
	}
	k.Code, _ = utf8.DecodeRuneInString(name)
	if k.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		k.Text = name
	}
	return tea.KeyPressMsg(k)
}

var keyCodes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9,
}

// paste pastes a text.
func (s *screen) paste(text string) *screen {
	s.Helper()
	return s.send(tea.PasteMsg{Content: text})
}

// crop is the part of a line that lies in a box.
func crop(line string, x, w int) string { return ansi.Cut(line, x, x+w) }

// light, console, noClipboard and locked are ways to start.
func light(o *Options)       { o.Theme = theme.Light }
func console(o *Options)     { o.Console = true }
func noClipboard(o *Options) { o.NoClipboard = true }
func locked(o *Options)      { o.Locked = true }
