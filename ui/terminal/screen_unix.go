//go:build unix

package terminal

import (
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"signpost/ui/input"
)

// Screen is the terminal while the program has it.
type Screen struct {
	o        Options
	keyboard *input.Keyboard
	out      *output

	signals  chan os.Signal
	stopping atomic.Bool   // the program is about to be stopped, or is
	goesOn   chan struct{} // it goes on
}

// Open takes the terminal. Leave has to follow.
func Open(o Options) *Screen {
	s := &Screen{
		o:        o,
		keyboard: input.NewKeyboard(os.Stdin, input.Options{Lost: o.Lost, Idle: o.Idle, Guard: o.Guard}),
		out:      newOutput(os.Stdout, o.Lost),
		signals:  make(chan os.Signal, 8),
		goesOn:   make(chan struct{}, 1),
	}
	// From now on: a size that changes before it is measured is not missed.
	signal.Notify(s.signals, syscall.SIGWINCH, syscall.SIGTSTP, syscall.SIGCONT)
	s.enter()
	return s
}

// ForProgram is what a Bubble Tea program needs to be on this screen.
func (s *Screen) ForProgram() []tea.ProgramOption {
	now := size(os.Stdout)
	return []tea.ProgramOption{
		tea.WithInput(s.keyboard),
		tea.WithOutput(s.out),
		tea.WithWindowSize(now.Width, now.Height),
		tea.WithFilter(clamped),
	}
}

// Waiting says that there are keys that the program has not seen yet.
func (s *Screen) Waiting() bool { return s.keyboard.Waiting() }

// Watch tells the program what becomes of the terminal, until Leave.
func (s *Screen) Watch(p *tea.Program) {
	go s.o.Guard(func() {
		for sig := range s.signals {
			switch {
			case sig == syscall.SIGWINCH:
				p.Send(size(os.Stdout))
			case sig == syscall.SIGTSTP:
				if isJob() {
					s.giveBack(p, s.stop)
				}
			case s.stopping.Load():
				select {
				case s.goesOn <- struct{}{}:
				default:
				}
			default: // it was stopped by force; who knows what the terminal is now
				s.giveBack(p, func() {})
			}
		}
	})()
}

// Leave gives the terminal back for good, after Bubble Tea has. last is written
// as well.
func (s *Screen) Leave(last string) {
	signal.Stop(s.signals)
	close(s.signals)
	s.keyboard.Pause()
	_, _ = io.WriteString(s.out, last)
	s.leave()
}

func (s *Screen) enter() { _, _ = io.WriteString(s.out, pushTitle) }
func (s *Screen) leave() { _, _ = io.WriteString(s.out, s.o.Leave+popTitle) }

// settling is how long Bubble Tea is left to stop drawing before it is to draw again.
// It does the first on a goroutine of its own, and if that comes second, it never
// draws again.
const settling = 50 * time.Millisecond

// giveBack gives the terminal back, does something, and takes the terminal again.
func (s *Screen) giveBack(p *tea.Program, meanwhile func()) {
	s.keyboard.Pause()
	// Bubble Tea does so to run another program. None is run.
	away := tea.Exec(absence(func() {
		s.leave()
		meanwhile()
		time.Sleep(settling)
		s.enter()
		s.keyboard.Resume()
	}), func(error) tea.Msg { return size(os.Stdout) })
	p.Send(away())
}

// isJob says that a shell waits for the program, in which somebody can have it go on.
// Where nobody can, the system stops no program that does not ask for it.
func isJob() bool {
	parent := os.Getppid()
	session, err := unix.Getsid(parent)
	mine, _ := unix.Getsid(0)
	group, _ := unix.Getpgid(parent)
	return err == nil && session == mine && group != unix.Getpgrp()
}

// stop stops the program until it goes on. SIGSTOP does so: once Go has been told to
// catch SIGTSTP, that never stops it again.
func (s *Screen) stop() {
	s.stopping.Store(true)
	defer s.stopping.Store(false)
	for {
		_ = unix.Kill(unix.Getpid(), unix.SIGSTOP)
		s.awaitGoingOn()
		if foreground() {
			return
		}
		select {
		case <-s.o.Done: // it is to end, and the terminal is another's
			signal.Ignore(syscall.SIGTTOU)
			s.out.mute.Store(true)
			return
		case <-time.After(100 * time.Millisecond): // it has nothing to do in the background
		}
	}
}

// awaitGoingOn waits until the program goes on, or a moment in case that it was not
// stopped at all.
func (s *Screen) awaitGoingOn() {
	for range 20 {
		select {
		case <-s.goesOn:
			return
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// foreground says that the terminal is the program's, not the shell's.
func foreground() bool {
	group, err := unix.IoctlGetInt(int(os.Stdin.Fd()), unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}

// absence is what happens while the terminal is given back.
type absence func()

// Run lets it happen.
func (f absence) Run() error {
	f()
	return nil
}

// SetStdin and the others are for programs that are run.
func (absence) SetStdin(io.Reader) {}

// SetStdout does nothing.
func (absence) SetStdout(io.Writer) {}

// SetStderr does nothing.
func (absence) SetStderr(io.Writer) {}
