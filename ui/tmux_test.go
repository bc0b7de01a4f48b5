//go:build linux || darwin

package ui

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// tmux is a private server with one window of 80 by 24.
type tmux struct {
	*testing.T
	socket string
}

// inTmux is a server of its own for a test, ended with it. window is what runs in it.
func inTmux(t *testing.T, name, window string) tmux {
	t.Helper()
	s := tmux{t, fmt.Sprintf("signpost-%s-%d", name, os.Getpid())}
	t.Cleanup(func() { s.try("kill-server") })
	s.run("-u", "new-session", "-d", "-x", "80", "-y", "24", window)
	return s
}

// needsTmux skips the test where there is no tmux, or where it has to be quick.
func needsTmux(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program")
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not here: ", err)
	}
	t.Parallel()
}

func (s tmux) try(args ...string) (string, error) {
	cmd := exec.Command("tmux", append([]string{"-L", s.socket, "-f", "/dev/null"}, args...)...)
	cmd.Env = environment("LANG=C.UTF-8", "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func (s tmux) run(args ...string) string {
	s.Helper()
	out, err := s.try(args...)
	if err != nil {
		s.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return out
}

// shows is the screen as soon as all the texts stand on it.
func (s tmux) shows(texts ...string) string {
	s.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		screen := s.run("capture-pane", "-p")
		missing := slices.IndexFunc(texts, func(text string) bool { return !strings.Contains(screen, text) })
		if missing < 0 {
			return screen
		}
		if time.Now().After(deadline) {
			s.Fatalf("%q is not on the screen:\n%s", texts[missing], screen)
		}
	}
}

// TestInTmux reads the screen itself: what a person sees, after the program,
// the library and a terminal have done their part.
func TestInTmux(t *testing.T) {
	needsTmux(t)
	s := inTmux(t, "test", build(t)+"; echo status=$?; exec cat")
	s.shows("Signpost · Children of prisoners", "‹Start›", "type a name")
	s.run("send-keys", "-l", "pops")
	screen := s.shows("Find pops", "0161 702 1000 ?", "Not confirmed")
	if first := strings.Split(screen, "\n")[4]; !strings.HasPrefix(first, "▌Partners of Prisoners") {
		t.Errorf("the first row is %q:\n%s", first, screen)
	}
	s.run("send-keys", "Right", "Down", "Right") // the first link is to where they help
	s.shows("▌North of England")
	s.run("send-keys", "Left", "Left")
	s.shows("Find pops", "▌Partners of Prisoners")
	s.run("send-keys", "Escape")
	s.shows("type a name")
	s.run("send-keys", "F1")
	s.shows("Help", "or Esc comes back")
	s.run("send-keys", "Left", "C-c")
	s.shows("status=0")
	if got := strings.TrimSpace(s.run("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}")); got != "0 1 0" {
		t.Errorf("alternate screen, cursor and mouse are left as %s", got)
	}
}

// TestTmuxForgetsWhatWasCopied pastes in tmux after F9, and after the end.
func TestTmuxForgetsWhatWasCopied(t *testing.T) {
	needsTmux(t)
	binary := build(t)
	for _, end := range []string{"F9", "C-c"} {
		s := inTmux(t, "copy-"+end, "exec cat")
		pasted := func(want string) {
			t.Helper()
			for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
				got, _ := s.try("show-buffer") // an error as long as nothing was copied
				if got == want {
					return
				}
				if time.Now().After(deadline) {
					t.Fatalf("%s: a paste gives %q, not %q:\n%s", end, got, want, s.run("capture-pane", "-p"))
				}
			}
		}
		s.run("set-option", "-g", "set-clipboard", "on")
		s.run("respawn-pane", "-k", binary+"; exec cat")
		s.shows("type a name")
		s.run("send-keys", "-l", "pops")
		s.shows("Find pops", "0161 702 1000 ?", "Not confirmed")
		s.run("send-keys", "C-y")
		pasted("0161 702 1000")
		s.run("send-keys", end)
		pasted(" ")
	}
}
