package terminal

import (
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
)

// Screen is the terminal while the program has it. On Windows Bubble Tea reads keys
// and sizes from the console itself, whole: there is nothing to mend, nor a way to
// be stopped.
type Screen struct{ o Options }

// Open takes the terminal. Leave has to follow.
func Open(o Options) *Screen {
	_, _ = io.WriteString(os.Stdout, pushTitle)
	return &Screen{o}
}

// ForProgram is what a Bubble Tea program needs to be on this screen.
func (s *Screen) ForProgram() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithInput(keyboard{os.Stdin, s.o.Lost}), tea.WithFilter(clamped)}
}

// Waiting says that there are keys that the program has not seen yet.
func (s *Screen) Waiting() bool { return false }

// Watch has nothing to tell.
func (s *Screen) Watch(*tea.Program) {}

// Leave gives the terminal back for good, after Bubble Tea has. last is written
// as well.
func (s *Screen) Leave(last string) { _, _ = io.WriteString(os.Stdout, last+s.o.Leave+popTitle) }

// keyboard is standard input. Where it ends, the terminal has gone away.
type keyboard struct {
	*os.File
	lost func()
}

func (k keyboard) Read(b []byte) (int, error) {
	n, err := k.File.Read(b)
	if err != nil {
		k.lost()
	}
	return n, err
}
