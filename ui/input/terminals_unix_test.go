//go:build linux || darwin

package input

import (
	"io"
	"os"
	"sort"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
)

// patienceOfTests is how long something may take that has to happen.
const patienceOfTests = 20 * time.Second

// listener is a program that tells what arrives.
type listener struct{ heard chan tea.Msg }

func (l listener) Init() tea.Cmd  { return nil }
func (l listener) View() tea.View { return tea.NewView("") }

func (l listener) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.KeyReleaseMsg, tea.MouseMsg, tea.PasteMsg, tea.BackgroundColorMsg:
		l.heard <- msg
	}
	return l, nil
}

// seat is a person at a terminal in which a program runs.
type seat struct {
	testing.TB
	master   *os.File
	keyboard *Keyboard
	heard    chan tea.Msg
}

// sit starts a program on a terminal of its own.
func sit(t testing.TB) *seat {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("there are no pseudo-terminals here: ", err)
	}
	s := &seat{TB: t, master: master, heard: make(chan tea.Msg, 1<<16)}
	s.keyboard = NewKeyboard(slave, Options{Lost: func() {}})
	p := tea.NewProgram(listener{s.heard}, tea.WithInput(s.keyboard), tea.WithOutput(io.Discard),
		tea.WithWindowSize(80, 24), tea.WithoutSignalHandler(), tea.WithEnvironment([]string{"TERM=xterm"}))
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _ = p.Run()
	}()
	t.Cleanup(func() {
		p.Kill()
		<-done
		s.keyboard.Pause()
		_ = master.Close()
		_ = slave.Close()
	})
	s.types("!")
	if key, ok := s.hears().(tea.KeyPressMsg); !ok || key.String() != "!" {
		t.Fatal("the program does not listen")
	}
	return s
}

func (s *seat) types(text string) {
	s.Helper()
	if _, err := s.master.WriteString(text); err != nil {
		s.Fatal(err)
	}
}

func (s *seat) hears() tea.Msg {
	s.Helper()
	select {
	case msg := <-s.heard:
		return msg
	case <-time.After(patienceOfTests):
		s.Fatal("nothing arrives")
		return nil
	}
}

// TestEveryKeyOfEveryTerminal has every terminal send every key, to a program that
// reads a terminal as the browser does.
func TestEveryKeyOfEveryTerminal(t *testing.T) {
	s := sit(t)
	var names []string
	for name := range terminals() {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		for _, k := range terminals()[name] {
			s.types(k.sequence)
			key, ok := s.hears().(tea.KeyPressMsg)
			if !ok || key.String() != k.key {
				t.Errorf("%s: %q is %v, not %s", name, k.sequence, key, k.key)
			}
		}
	}
	if n := len(s.heard); n > 0 {
		t.Errorf("%d keys came that nobody pressed", n)
	}
}

func TestThePasteTheMouseAndTheColourArrive(t *testing.T) {
	s := sit(t)
	s.types("\x1b[200~0500 839\r383\r\nü\x1b[31m\x1b[201~")
	if paste, ok := s.hears().(tea.PasteMsg); !ok || paste.Content != "0500 839\n383\nü[31m" {
		t.Errorf("%q", paste)
	}
	for sequence, at := range map[string]tea.Mouse{
		"\x1b[<0;12;5M":   {X: 11, Y: 4, Button: tea.MouseLeft},
		"\x1b[<65;1;9M":   {X: 0, Y: 8, Button: tea.MouseWheelDown},
		"\x1b[M \x2c\x25": {X: 11, Y: 4, Button: tea.MouseLeft}, // as it was before 2010
		"\x1b[M`\x21\x29": {X: 0, Y: 8, Button: tea.MouseWheelUp},
	} {
		s.types(sequence)
		if m, ok := s.hears().(tea.MouseMsg); !ok || m.Mouse() != at {
			t.Errorf("%q is %v", sequence, m)
		}
	}
	for _, end := range []string{"\x1b\\", "\a"} {
		s.types("\x1b]11;rgb:ffff/ffff/ffff" + end)
		if c, ok := s.hears().(tea.BackgroundColorMsg); !ok || c.IsDark() {
			t.Errorf("the background is %v", c)
		}
	}
}

// TestLargePastesArriveWhole because they are handed over in pieces.
func TestLargePastesArriveWhole(t *testing.T) {
	s := sit(t)
	var long []rune
	for i := range 20000 {
		long = append(long, []rune("aé界 ")[i%4])
	}
	go func() { _, _ = s.master.WriteString(pasteStart + string(long) + pasteEnd) }()
	if paste, ok := s.hears().(tea.PasteMsg); !ok || paste.Content != string(long) {
		t.Errorf("%d bytes arrive of %d", len(paste.Content), len(string(long)))
	}
}

func TestAKeyboardThatIsPausedLeavesTheTerminalAlone(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("there are no pseudo-terminals here: ", err)
	}
	defer master.Close()
	defer slave.Close()
	k := NewKeyboard(slave, Options{Lost: func() { t.Error("the terminal is lost") }})
	read := func() (string, error) {
		b := make([]byte, 64)
		n, err := k.Read(b)
		return string(b[:n]), err
	}
	write := func(text string) {
		if _, err := master.WriteString(text); err != nil {
			t.Fatal(err)
		}
	}
	write("a\n") // this terminal is not in raw mode
	if got, err := read(); got != "a" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	ended := make(chan error)
	_, _ = read()
	go func() {
		_, err := read()
		ended <- err
	}()
	k.Pause()
	if err := <-ended; err != io.EOF {
		t.Errorf("whoever was waiting for a key is told %v", err)
	}
	write("b\n")
	b := make([]byte, 8)
	if n, err := slave.Read(b); string(b[:n]) != "b\n" || err != nil {
		t.Errorf("somebody else reads %q, %v", b[:n], err)
	}
	k.Resume()
	write("c\n")
	if got, err := read(); got != "c" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	k.Pause()
}
