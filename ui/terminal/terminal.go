// Package terminal is the terminal that the program was started on, as Bubble Tea
// is to see it: keys that come whole (package input), a screen of a size that can be
// drawn, an output whose loss is noticed. It gives the terminal back while the
// program is stopped, and takes it again.
package terminal

import (
	"errors"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// The largest screen that is drawn; what is beyond stays empty. A terminal may call
// itself 65535 lines high, and each cell takes memory. Where it does not know its
// size, it is taken for the usual one.
const (
	maxWidth, maxHeight     = 400, 200
	usualWidth, usualHeight = 80, 24
)

// Why a terminal cannot be used.
var (
	ErrNoOutput   = errors.New("the output is no terminal")
	ErrNoKeyboard = errors.New("the input is no terminal")
	ErrDumb       = errors.New("the terminal cannot place text on the screen")
)

// Usable says why there is no terminal that can be used, or nil.
func Usable() error {
	switch {
	case !term.IsTerminal(os.Stdout.Fd()):
		return ErrNoOutput
	case !term.IsTerminal(os.Stdin.Fd()):
		return ErrNoKeyboard
	case os.Getenv("TERM") == "dumb":
		return ErrDumb
	}
	return nil
}

// Options is what a Screen tells others.
type Options struct {
	// Lost is called when the terminal has gone away.
	Lost func()
	// Idle is called when there are no more keys; it may not wait.
	Idle func()
	// Guard stands around what runs on a goroutine of its own.
	Guard func(func()) func()
	// Done is closed when the program is to end.
	Done <-chan struct{}
	// Leave is written whenever the terminal is given back.
	Leave string
}

// Clamp is a size that can be drawn.
func Clamp(width, height int) (w, h int) {
	if w, h = min(width, maxWidth), min(height, maxHeight); w <= 0 {
		w = usualWidth
	}
	if h <= 0 {
		h = usualHeight
	}
	return w, h
}

// size is the present size as Bubble Tea is told it.
func size(f *os.File) tea.WindowSizeMsg {
	w, h, err := term.GetSize(f.Fd())
	if err != nil {
		w, h = 0, 0
	}
	w, h = Clamp(w, h)
	return tea.WindowSizeMsg{Width: w, Height: h}
}

// clamped keeps every size, wherever it comes from, to what can be drawn.
func clamped(_ tea.Model, msg tea.Msg) tea.Msg {
	if s, ok := msg.(tea.WindowSizeMsg); ok {
		s.Width, s.Height = Clamp(s.Width, s.Height)
		return s
	}
	return msg
}
