package ui

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"signpost/ui/guard"
	"signpost/ui/theme"
)

// Crash is a panic that ended the browser, with its stack.
type Crash = guard.Crash

// Stopped says that a signal ended the browser.
type Stopped struct{ Signal syscall.Signal }

func (s Stopped) Error() string { return "stopped: " + s.Signal.String() }

// ErrNoTerminal says that there is no screen to draw on.
var ErrNoTerminal = errors.New("the browser needs a terminal")

// Run shows the browser until the person ends it. However it ends, the terminal is
// given back as it was found: the error is nil when the person ended it,
// Stopped for a signal, *Crash for a panic.
func Run(o Options) error {
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) || os.Getenv("TERM") == "dumb" {
		return ErrNoTerminal
	}
	o.Console = o.Console || theme.Console()

	var p *tea.Program
	app := guard.New(New(o), func() { p.Quit() })
	p = tea.NewProgram(app,
		tea.WithFPS(120), // the first frame comes one tick after the start
		tea.WithColorProfile(theme.Profile()),
		tea.WithoutSignalHandler(),
	)
	stopped, release := stopOnSignal(p)
	defer release()

	_, err := p.Run()
	if crash := app.Crash(); crash != nil {
		return crash
	}
	if s := stopped.Load(); s != 0 {
		return Stopped{syscall.Signal(s)}
	}
	if err != nil && !errors.Is(err, tea.ErrProgramKilled) {
		return fmt.Errorf("the terminal: %w", err)
	}
	return nil
}

// stopOnSignal ends p in good order on every signal that asks for that, also
// when the terminal goes away, and notes which it was.
func stopOnSignal(p *tea.Program) (stopped *atomic.Int32, release func()) {
	stopped = new(atomic.Int32)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		if s, ok := <-signals; ok {
			if s, ok := s.(syscall.Signal); ok {
				stopped.Store(int32(s))
			}
			p.Kill()
		}
	}()
	return stopped, func() {
		signal.Stop(signals)
		close(signals)
	}
}
