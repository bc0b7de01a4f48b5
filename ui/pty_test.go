//go:build linux || darwin

package ui

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// patience is how long something may take that has to happen.
const patience = 20 * time.Second

// build is the program, built as users do it, once for all tests; with variables of the
// environment it is built anew.
func build(t testing.TB, env ...string) string {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("go is not here: ", err)
	}
	binary, err := built()
	if len(env) > 0 {
		binary, err = buildIn(t.TempDir(), env...)
	}
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

// built is the program in a folder that TestMain takes away.
var built = sync.OnceValues(func() (string, error) {
	if err := os.Mkdir(programDir(), 0o700); err != nil {
		return "", err
	}
	return buildIn(programDir())
})

func buildIn(dir string, env ...string) (string, error) {
	binary := filepath.Join(dir, "signpost")
	cmd := exec.Command("go", "build", "-o", binary, "signpost")
	cmd.Env = append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return binary, nil
}

// environment is that of a plain terminal.
func environment(more ...string) []string {
	return append([]string{"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=/nonexistent", "PATH=" + os.Getenv("PATH")}, more...)
}

// session is the program in a pseudo-terminal.
type session struct {
	testing.TB
	cmd           *exec.Cmd
	master, slave *os.File
	before        *term.State
	done          chan struct{} // closed when it has ended

	mu    sync.Mutex
	out   bytes.Buffer
	news  chan struct{}
	since int // where the next waitFor looks from
}

func start(t testing.TB, binary string, env ...string) *session {
	t.Helper()
	return startAs(t, binary, &syscall.SysProcAttr{Setsid: true, Setctty: true}, env...)
}

func startAs(t testing.TB, binary string, attr *syscall.SysProcAttr, env ...string) *session {
	t.Helper()
	return startWith(t, attr, exec.Command(binary), env...)
}

// startWithOutput runs the program with its output elsewhere.
func startWithOutput(t *testing.T, cmd *exec.Cmd, out *os.File) *session {
	t.Helper()
	cmd.Stdout = out
	return startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, cmd)
}

func startWith(t testing.TB, attr *syscall.SysProcAttr, cmd *exec.Cmd, env ...string) *session {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("there are no pseudo-terminals here: ", err)
	}
	master = pollable(t, master)
	p := &session{TB: t, master: master, slave: slave, done: make(chan struct{}), news: make(chan struct{}, 1)}
	p.cmd = cmd
	p.cmd.Env = environment(env...)
	p.cmd.Stderr = slave
	if p.cmd.Stdin == nil {
		p.cmd.Stdin = slave
	}
	if p.cmd.Stdout == nil {
		p.cmd.Stdout = slave
	}
	p.cmd.SysProcAttr = attr
	p.resize(80, 24)
	if p.before, err = term.GetState(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = p.cmd.Wait()
		close(p.done)
	}()
	go p.read()
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		<-p.done
		master.Close()
		slave.Close()
	})
	return p
}

// pollable is a file that can be closed while somebody reads from it. Package
// pty leaves its own in blocking mode, in which closing waits for the reader.
func pollable(t testing.TB, f *os.File) *os.File {
	t.Helper()
	defer f.Close()
	fd, err := syscall.Dup(int(f.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), f.Name())
}

// read takes in what the program writes, until the terminal is closed.
func (p *session) read() {
	buffer := make([]byte, 32<<10)
	for {
		n, err := p.master.Read(buffer)
		p.mu.Lock()
		p.out.Write(buffer[:n])
		p.mu.Unlock()
		select {
		case p.news <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (p *session) output() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.out.String()
}

// waitFor waits until the program writes something, from where the last one
// that was waited for ended.
func (p *session) waitFor(text string) {
	p.Helper()
	timeout := time.After(patience)
	for {
		all := ansi.Strip(p.output())
		if i := strings.Index(all[min(p.since, len(all)):], text); i >= 0 {
			p.since += i + len(text)
			return
		}
		select {
		case <-p.news:
		case <-p.done:
			p.Fatalf("it ended without %q: %q", text, p.output())
		case <-timeout:
			p.Fatalf("%q does not come: %q", text, p.output())
		}
	}
}

// until waits until what the program has written is as it should be.
func (p *session) until(what string, ok func(out string) bool) {
	p.Helper()
	for late := time.After(patience); !ok(p.output()); {
		select {
		case <-p.news:
		case <-late:
			p.Fatalf("never seen: %s: %q", what, p.output())
		}
	}
}

func (p *session) write(text string) {
	p.Helper()
	if _, err := p.master.WriteString(text); err != nil {
		p.Fatal(err)
	}
}

func (p *session) resize(w, h uint16) {
	p.Helper()
	if err := pty.Setsize(p.slave, &pty.Winsize{Cols: w, Rows: h}); err != nil {
		p.Fatal(err)
	}
}

func (p *session) signal(s syscall.Signal) {
	p.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		p.Fatal(err)
	}
}

func (p *session) wait() {
	p.Helper()
	select {
	case <-p.done:
	case <-time.After(patience):
		p.Fatalf("it does not end: %q", p.output())
	}
}

// ended waits for the end: with this status, or killed by a signal that came
// before the program listened, and the terminal as it was found.
func (p *session) ended(status int, early syscall.Signal) {
	p.Helper()
	p.wait()
	state := p.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if killed := early != 0 && state.Signaled() && state.Signal() == early; !killed && p.cmd.ProcessState.ExitCode() != status {
		p.Errorf("it ended with %v, not with %d", p.cmd.ProcessState, status)
	}
	after, err := term.GetState(p.slave.Fd())
	if err != nil {
		p.Fatal(err)
	}
	if !reflect.DeepEqual(p.before, after) {
		p.Errorf("the terminal is not as it was:\n%+v\n%+v", p.before, after)
	}
	p.drained()
	for mode, on := range modes(p.output()) {
		if on != (mode == "25" || mode == "7") { // the cursor is shown, lines wrap, everything else is off
			p.Errorf("mode %s is left as %v: %q", mode, on, p.output())
		}
	}
	if text := p.output(); strings.Contains(text, "goroutine ") || strings.Contains(text, "panic") {
		p.Errorf("a stack is on the screen: %q", text)
	}
}

// drained waits until all that was written has come.
func (p *session) drained() {
	p.Helper()
	const end = "--- the end ---"
	if _, err := p.slave.WriteString(end); err != nil {
		p.Fatal(err)
	}
	for timeout := time.After(patience); !strings.Contains(p.output(), end); {
		select {
		case <-p.news:
		case <-timeout:
			p.Fatalf("%q does not come: %q", end, p.output())
		}
	}
}

var mode = regexp.MustCompile(`\x1b\[\?([0-9;]+)([hl])`)

// modes are the modes of the terminal that were touched, and how they were left.
func modes(out string) map[string]bool {
	left := map[string]bool{}
	for _, m := range mode.FindAllStringSubmatch(out, -1) {
		for n := range strings.SplitSeq(m[1], ";") {
			left[n] = m[2] == "h"
		}
	}
	return left
}
