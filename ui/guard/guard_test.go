package guard_test

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"signpost/ui/guard"
)

// failing is a model that panics in one place.
type failing struct{ in string }

type again struct{}

func (f failing) boom(at string) {
	if f.in == at {
		panic("boom in " + at)
	}
}

func (f failing) cmd(at string) tea.Cmd {
	return func() tea.Msg {
		f.boom(at)
		return again{}
	}
}

func (f failing) Init() tea.Cmd {
	f.boom("Init")
	return tea.Batch(
		f.cmd("command"),
		tea.Batch(f.cmd("nested batch"), tea.Sequence(f.cmd("sequence in a batch"))),
		tea.Sequence(f.cmd("sequence"), tea.Batch(f.cmd("batch in a sequence"))),
	)
}

func (f failing) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(again); ok {
		f.boom("Update")
		return f, f.cmd("command of Update")
	}
	return f, nil
}

func (f failing) View() tea.View {
	f.boom("View")
	return tea.NewView("fine")
}

// places are where it may panic, and what of our code is then in the stack.
var places = []string{
	"Init", "Update", "View", "command", "nested batch", "sequence", "sequence in a batch", "batch in a sequence", "command of Update",
}

// TestAPanicAnywhereEndsTheProgramInGoodOrder runs the real program, without a
// terminal.
func TestAPanicAnywhereEndsTheProgramInGoodOrder(t *testing.T) {
	for _, in := range places {
		t.Run(in, func(t *testing.T) {
			t.Parallel()
			var p *tea.Program
			var out strings.Builder
			m := guard.New(failing{in}, func() { p.Quit() })
			p = tea.NewProgram(m, tea.WithInput(nil), tea.WithOutput(&out), tea.WithWindowSize(20, 4),
				tea.WithoutSignalHandler(), tea.WithEnvironment([]string{"TERM=xterm"}))
			done := make(chan error, 1)
			go func() {
				_, err := p.Run()
				done <- err
			}()
			select {
			case err := <-done:
				if err != nil && !errors.Is(err, tea.ErrProgramKilled) {
					t.Errorf("the program ends with %v", err)
				}
			case <-time.After(20 * time.Second):
				p.Kill()
				t.Fatal("the program goes on")
			}
			crash := m.Crash()
			if crash == nil {
				t.Fatal("nobody knows of the panic")
			}
			if crash.Value != "boom in "+in || crash.Error() != "panic: boom in "+in {
				t.Errorf("it was %v", crash.Value)
			}
			if !strings.Contains(string(crash.Stack), "guard_test.failing") || !strings.Contains(string(crash.Stack), "guard_test.go") {
				t.Errorf("the stack does not show where:\n%s", crash.Stack)
			}
			if text := out.String(); strings.Contains(text, "boom") || strings.Contains(text, "goroutine") {
				t.Errorf("the panic is on the screen: %q", text)
			}
		})
	}
}

func TestAPanicOnAGoroutineOfOursEndsTheProgram(t *testing.T) {
	ended := make(chan struct{})
	m := guard.New(failing{}, func() { close(ended) })
	go m.Guard(func() { panic("boom beside it") })()
	<-ended
	if crash := m.Crash(); crash == nil || crash.Value != "boom beside it" {
		t.Errorf("nobody knows of the panic: %v", crash)
	}
	if v := m.View(); v.Content != "" {
		t.Errorf("the screen shows %q", v.Content)
	}
}

func TestWithoutAPanicTheGuardIsNotThere(t *testing.T) {
	m := guard.New(failing{}, func() { t.Error("it ends the program") })
	var model tea.Model = m
	msgs := drain(m.Init())
	if len(msgs) != 5 {
		t.Errorf("%d messages: %v", len(msgs), msgs)
	}
	for _, msg := range msgs {
		var cmd tea.Cmd
		if model, cmd = model.Update(msg); cmd == nil {
			t.Error("a command is lost")
		}
	}
	if v := model.View(); v.Content != "fine" || m.Crash() != nil {
		t.Errorf("%q, %v", v.Content, m.Crash())
	}
}

// drain runs a command and all of a batch or a sequence.
func drain(cmd tea.Cmd) []tea.Msg {
	msg := cmd()
	list := reflect.ValueOf(msg)
	if list.Kind() != reflect.Slice {
		return []tea.Msg{msg}
	}
	var out []tea.Msg
	for i := range list.Len() {
		out = append(out, drain(list.Index(i).Interface().(tea.Cmd))...)
	}
	return out
}

func TestTheFirstPanicIsTheOneThatIsKept(t *testing.T) {
	ended := make(chan struct{}, 9)
	m := guard.New(failing{"View"}, func() { ended <- struct{}{} })
	if v := m.View(); v.Content != "" || !v.AltScreen {
		t.Errorf("after a panic the view is %+v", v)
	}
	first := m.Crash()
	if _, cmd := m.Update(again{}); cmd == nil || cmd() != tea.Quit() {
		t.Error("after a panic, Update does not end the program")
	}
	m.View()
	if m.Crash() != first {
		t.Error("a second panic took the place of the first")
	}
	<-ended
}

func TestACrashIsAnError(t *testing.T) {
	var err error = &guard.Crash{Value: io.EOF}
	var crash *guard.Crash
	if !errors.As(err, &crash) || crash.Error() != "panic: EOF" {
		t.Error(err)
	}
}
