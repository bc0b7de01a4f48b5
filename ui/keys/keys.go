// Package keys is the grammar of the keyboard in one place. Help is made from
// these bindings, so it says what the program does.
package keys

import (
	"charm.land/bubbles/v2/key"

	"signpost/ui/words"
)

// Map is all bindings.
type Map struct {
	Up, Down, PageUp, PageDown, Top, Bottom key.Binding
	In, Back, Forward                       key.Binding
	Next, Previous                          key.Binding // list, or scope of the search
	Empty, Rubout, RuboutWord               key.Binding
	Say, Keep, Sheet, Copy, Take, Place     key.Binding // the call desk
	Crisis, Hide, Report, Within            key.Binding
	MoveUp, MoveDown, Write                 key.Binding // on the call sheet
	Help, Problems, Quit                    key.Binding
}

// Without says what the keyboard cannot do in a browser.
type Without struct {
	Problems bool // there are no mistakes to show
	// Locked takes away quitting, copying, writing and what shows the paths of files:
	// the terminal is not the person's own.
	Locked bool
}

// New is the bindings. One that the browser goes without matches no key, and help
// does not name it.
func New(without Without) Map {
	bind := func(shown, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
	}
	m := Map{
		Up:         bind("↑", words.KeyUp, "up", "ctrl+p"),
		Down:       bind("↓", words.KeyDown, "down", "ctrl+n"),
		PageUp:     bind("PgUp", words.KeyPageUp, "pgup"),
		PageDown:   bind("PgDn", words.KeyPageDown, "pgdown"),
		Top:        bind("Home", words.KeyTop, "home"),
		Bottom:     bind("End", words.KeyBottom, "end"),
		In:         bind("→ or Enter", words.KeyIn, "right", "enter"),
		Back:       bind("←", words.KeyBack, "left", "alt+left"),
		Forward:    bind("Alt+→", words.KeyForward, "alt+right", "ctrl+right"),
		Next:       bind("Tab", words.KeyNext, "tab"),
		Previous:   bind("Shift+Tab", words.KeyPrevious, "shift+tab"),
		Empty:      bind("Esc", words.KeyEmpty, "esc", "alt+esc"), // the second is two that arrive at once
		Rubout:     bind("Backspace", words.KeyRubout, "backspace", "ctrl+h"),
		RuboutWord: bind("Ctrl+W", words.KeyRuboutWord, "ctrl+w", "ctrl+backspace"),
		Say:        bind("F5 or Alt+S", words.KeySay, "f5", "alt+s"),
		Place:      bind("F3 or Alt+P", words.KeyPlace, "f3", "alt+p"),
		Keep:       bind("F6 or Alt+K", words.KeyKeep, "f6", "alt+k"),
		Sheet:      bind("F7 or Alt+L", words.KeySheet, "f7", "alt+l"),
		Copy:       bind("Ctrl+Y or Alt+C", words.KeyCopy, "ctrl+y", "alt+c"),
		Take:       bind("F4 or Ctrl+T", words.KeyTake, "f4", "ctrl+t"),
		Crisis:     bind("F8 or Alt+D", words.KeyCrisis, "f8", "alt+d"),
		Hide:       bind("F9 or Esc Esc", words.KeyHide, "f9", "alt+h"),
		Report:     bind("Ctrl+R or Alt+R", words.KeyReport, "ctrl+r", "alt+r"),
		Within:     bind("Ctrl+F or Alt+F", words.KeyWithin, "ctrl+f", "alt+f"),
		MoveUp:     bind("Alt+↑", words.KeyMoveUp, "alt+up", "ctrl+up", "shift+up"),
		MoveDown:   bind("Alt+↓", words.KeyMoveDown, "alt+down", "ctrl+down", "shift+down"),
		Write:      bind("Ctrl+S or Alt+W", words.KeyWrite, "ctrl+s", "alt+w"),
		Help:       bind("F1 or ?", words.KeyHelp, "f1"),
		Problems:   bind("F2", words.KeyProblems, "f2"),
		Quit:       bind("Ctrl+C or Ctrl+Q", words.KeyQuit, "ctrl+c", "ctrl+q"),
	}
	m.Problems.SetEnabled(!without.Problems && !without.Locked)
	for _, b := range []*key.Binding{&m.Quit, &m.Copy, &m.Write, &m.Report} {
		b.SetEnabled(!without.Locked)
	}
	return m
}

// Groups are the bindings in the order in which help shows them.
func (m Map) Groups() [][]key.Binding {
	return [][]key.Binding{
		{m.Up, m.Down, m.PageUp, m.PageDown, m.Top, m.Bottom},
		{m.In, m.Back, m.Forward},
		{m.Next, m.Previous},
		{m.Empty, m.Rubout, m.RuboutWord},
		{m.Say, m.Take, m.Copy, m.Within, m.Report},
		{m.Place, m.Keep, m.Sheet, m.MoveUp, m.MoveDown, m.Write},
		{m.Crisis, m.Hide},
		{m.Help, m.Problems, m.Quit},
	}
}
