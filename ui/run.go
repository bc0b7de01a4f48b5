package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/ui/guard"
	"signpost/ui/pace"
	"signpost/ui/process"
	"signpost/ui/terminal"
	"signpost/ui/theme"
)

// Crash is a panic that ended the browser, with its stack.
type Crash = guard.Crash

// Stopped says that a signal ended the browser.
type Stopped struct{ Signal syscall.Signal }

func (s Stopped) Error() string { return "stopped: " + s.Signal.String() }

// Run shows the browser until the person ends it. However it ends, the terminal is
// given back as it was found: the error is nil when the person ended it,
// Stopped for a signal, *Crash for a panic, and one of package terminal's where there
// is none that can be used.
func Run(o Options) error {
	if err := terminal.Usable(); err != nil {
		return err
	}
	process.Harden()
	o.Console = o.Console || theme.Console()

	ctx, stop := context.WithCancelCause(context.Background())
	defer stop(nil)
	defer stopOnSignal(stop)()

	var p *tea.Program
	var screen *terminal.Screen
	app := New(o)
	paced := pace.New(app, func() bool { return screen.Waiting() && !app.desk.hidden }, time.Now)
	guarded := guard.New(paced, func() { p.Quit() })
	screen = terminal.Open(terminal.Options{
		Lost:  func() { stop(Stopped{syscall.SIGHUP}) },
		Guard: guarded.Guard,
		Idle: func() {
			if paced.Behind() {
				go p.Send(pace.Draw{})
			}
		},
		Done:  ctx.Done(),
		Leave: leaving(o),
	})
	p = tea.NewProgram(guarded, append(screen.ForProgram(),
		tea.WithFPS(120), // the first frame comes one tick after the start
		tea.WithColorProfile(theme.Profile()),
		tea.WithoutSignalHandler(),
		tea.WithContext(ctx),
	)...)
	screen.Watch(p)
	_, err := p.Run()
	screen.Leave(app.lastWords())
	if crash := guarded.Crash(); crash != nil {
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

// leaving is what is written whenever the terminal is given back. The console has no
// second screen: what was on it would stay for the next person.
func leaving(o Options) string {
	if o.Console {
		return ansi.EraseEntireScreen + ansi.CursorHomePosition
	}
	return ""
}

// stopOnSignal stops the program in good order on every signal that asks for
// that, also when the terminal goes away. It goes by the context, which works
// at any time of the start: Program.Kill would not.
func stopOnSignal(stop context.CancelCauseFunc) (release func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT)
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
