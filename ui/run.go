package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
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

	ctx, stop := context.WithCancelCause(context.Background())
	defer stop(nil)
	defer stopOnSignal(stop)()

	var p *tea.Program
	app := guard.New(New(o), func() { p.Quit() })
	p = tea.NewProgram(app,
		tea.WithFPS(120), // the first frame comes one tick after the start
		tea.WithColorProfile(theme.Profile()),
		tea.WithoutSignalHandler(),
		tea.WithContext(ctx),
		tea.WithInput(keyboard{os.Stdin, stop}),
	)
	_, err := p.Run()
	if o.Console { // it has no second screen: what was on it would stay for the next person
		fmt.Print(ansi.EraseEntireScreen, ansi.CursorHomePosition)
	}
	if crash := app.Crash(); crash != nil {
		return crash
	}
	if stopped := (Stopped{}); errors.As(context.Cause(ctx), &stopped) {
		return stopped
	}
	if err != nil && !errors.Is(err, tea.ErrProgramKilled) {
		return fmt.Errorf("the terminal: %w", err)
	}
	return nil
}

// stopOnSignal stops the program in good order on every signal that asks for
// that, also when the terminal goes away. It goes by the context, which works
// at any time of the start: Program.Kill would not.
func stopOnSignal(stop context.CancelCauseFunc) (release func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		if s, ok := (<-signals).(syscall.Signal); ok {
			stop(Stopped{s})
		}
	}()
	return func() {
		signal.Stop(signals)
		close(signals)
	}
}

// keyboard is standard input. Where it ends, the terminal has gone away, even
// if no signal says so; without this the program would wait for ever.
type keyboard struct {
	*os.File
	stop context.CancelCauseFunc
}

func (k keyboard) Read(b []byte) (int, error) {
	n, err := k.File.Read(b)
	if err != nil {
		k.stop(Stopped{syscall.SIGHUP})
	}
	return n, err
}
