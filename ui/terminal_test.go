//go:build linux || darwin

package ui

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestInATerminal runs the real program in a real pseudo-terminal.
func TestInATerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	binary := build(t)
	t.Run("starts, finds, resizes and ends", func(t *testing.T) {
		p := start(t, binary)
		p.waitFor("type a name")
		p.waitFor("Organisations")
		p.write("pops")
		p.waitFor("Partners")
		p.resize(30, 5)
		p.waitFor("40x11")
		p.resize(100, 30)
		p.waitFor("Partners")
		p.write("\x03")
		p.ended(0, 0)
	})
	t.Run("the arrows, the wheel, a paste", func(t *testing.T) {
		p := start(t, binary)
		p.waitFor("type a name")
		p.write("\x1b[B\x1b[B\x1b[C\x1b[D\x1b[<65;5;9M\x1b[<0;5;9M\x1b[<0;5;9m\t\x1b[Z")
		p.write("\x1b[200~0500 839\n383\x1b[201~")
		p.waitFor("Outside")
		p.write("\x11") // Ctrl+Q
		p.ended(0, 0)
	})
	for signal, status := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGQUIT: 131, syscall.SIGABRT: 134} {
		t.Run(signal.String(), func(t *testing.T) {
			p := start(t, binary)
			p.waitFor("type a name")
			p.signal(signal)
			p.ended(status, 0)
		})
	}
	t.Run("a signal at any time of the start", func(t *testing.T) {
		for delay := time.Duration(0); delay < 40*time.Millisecond; delay += 1500 * time.Microsecond {
			p := start(t, binary)
			time.Sleep(delay)
			p.signal(syscall.SIGTERM)
			p.ended(143, syscall.SIGTERM)
		}
	})
	t.Run("a terminal that answers nothing delays nothing", func(t *testing.T) {
		// The pseudo-terminal of these tests never answers a query.
		begin := time.Now()
		p := start(t, binary, "COLORTERM=", "TERM_PROGRAM=")
		p.waitFor("type a name")
		if took := time.Since(begin); took > 4*time.Second {
			t.Errorf("the first frame took %v", took)
		}
		p.write("\x03")
		p.ended(0, 0)
	})
	for name, controlling := range map[string]bool{"the terminal goes away": true, "the terminal goes away without a signal": false} {
		t.Run(name, func(t *testing.T) {
			p := startAs(t, binary, &syscall.SysProcAttr{Setsid: true, Setctty: controlling})
			p.waitFor("type a name")
			p.slave.Close()
			p.master.Close()
			p.wait()
			if used := p.cmd.ProcessState.UserTime() + p.cmd.ProcessState.SystemTime(); used > 3*time.Second {
				t.Errorf("it used %v of processor time", used)
			}
			if p.cmd.ProcessState.Success() {
				t.Error("it ended as if all were well")
			}
		})
	}
	t.Run("a folder with mistakes", func(t *testing.T) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "bad.toml"), []byte("[[organisation]]\nid = \"Bad\"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		p := startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, exec.Command(binary, "--content", dir))
		p.waitFor("left out")
		p.write("\x1b[12~") // F2
		p.waitFor("bad.toml:1:1")
		p.write("\x03")
		p.ended(0, 0)
	})
	t.Run("no colour where none is wanted", func(t *testing.T) {
		p := start(t, binary, "NO_COLOR=please")
		p.waitFor("type a name")
		if out := p.output(); regexp.MustCompile(`\x1b\[[0-9;:]*[34]8[;:]|\x1b\[([0-9]+;)*(3|4|9|10)[0-7]m`).MatchString(out) {
			t.Errorf("there are colours: %q", out)
		}
		p.write("\x03")
		p.ended(0, 0)
	})
	t.Run("TERM=dumb", func(t *testing.T) {
		p := start(t, binary, "TERM=dumb")
		p.wait()
		p.drained()
		if out := p.output(); strings.Contains(out, "\x1b") || !strings.Contains(out, "TERM is dumb") || p.cmd.ProcessState.Success() {
			t.Errorf("status %d and %q", p.cmd.ProcessState.ExitCode(), out)
		}
	})
	t.Run("no terminal", func(t *testing.T) {
		cmd := exec.Command(binary)
		cmd.Env = environment()
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &out
		err := cmd.Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || strings.Contains(out.String(), "\x1b") || !strings.Contains(out.String(), "the output is none") {
			t.Errorf("%v and %q", err, out.String())
		}
	})
	t.Run("no keyboard", func(t *testing.T) {
		cmd := exec.Command(binary)
		nothing, err := os.Open(os.DevNull)
		if err != nil {
			t.Fatal(err)
		}
		defer nothing.Close()
		cmd.Stdin = nothing
		p := startWith(t, &syscall.SysProcAttr{Setsid: true}, cmd)
		p.wait()
		p.drained()
		if out := p.output(); strings.Contains(out, "\x1b") || !strings.Contains(out, "the input is none") || cmd.ProcessState.Success() {
			t.Errorf("status %d and %q", cmd.ProcessState.ExitCode(), out)
		}
	})
}
