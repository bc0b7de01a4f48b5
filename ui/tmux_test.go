//go:build linux || darwin

package ui

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestInTmux reads the screen itself: what a person sees, after the program,
// the library and a terminal have done their part.
func TestInTmux(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not here: ", err)
	}
	t.Parallel()
	binary := build(t)
	socket := fmt.Sprintf("signpost-test-%d", os.Getpid())
	tmux := func(args ...string) string {
		cmd := exec.Command("tmux", append([]string{"-L", socket, "-f", "/dev/null"}, args...)...)
		cmd.Env = environment("LANG=C.UTF-8", "LC_ALL=C.UTF-8")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("tmux %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	tmux("-u", "new-session", "-d", "-x", "80", "-y", "24", binary+"; echo status=$?; exec cat")
	defer tmux("kill-server")
	shows := func(texts ...string) string {
		t.Helper()
		for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
			screen, missing := tmux("capture-pane", "-p"), ""
			for _, text := range texts {
				if !strings.Contains(screen, text) {
					missing = text
				}
			}
			if missing == "" {
				return screen
			}
			if time.Now().After(deadline) {
				t.Fatalf("%q is not on the screen:\n%s", missing, screen)
			}
		}
	}
	shows("Signpost · Children of prisoners", "‹Start›", "type a name")
	tmux("send-keys", "-l", "pops")
	screen := shows("Find pops", "0161 702 1000 ?", "Not confirmed")
	if first := strings.Split(screen, "\n")[4]; !strings.HasPrefix(first, "▌Partners of Prisoners") {
		t.Errorf("the first row is %q:\n%s", first, screen)
	}
	tmux("send-keys", "Right", "Down", "Right") // the first link is to where they help
	shows("▌North of England")
	tmux("send-keys", "Left", "Left")
	shows("Find pops", "▌Partners of Prisoners")
	tmux("send-keys", "Escape")
	shows("type a name")
	tmux("send-keys", "F1")
	shows("Help", "or Esc comes back")
	tmux("send-keys", "Left", "C-c")
	shows("status=0")
	if got := strings.TrimSpace(tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}")); got != "0 1 0" {
		t.Errorf("alternate screen, cursor and mouse are left as %s", got)
	}
}

// TestTmuxForgetsWhatWasCopied pastes in tmux after F9, and after the end.
func TestTmuxForgetsWhatWasCopied(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not here: ", err)
	}
	t.Parallel()
	binary := build(t)
	for i, end := range []string{"F9", "C-c"} {
		socket := fmt.Sprintf("signpost-copy-%d-%d", os.Getpid(), i)
		tmux := func(args ...string) string {
			cmd := exec.Command("tmux", append([]string{"-L", socket, "-f", "/dev/null"}, args...)...)
			cmd.Env = environment("LANG=C.UTF-8", "LC_ALL=C.UTF-8")
			out, err := cmd.CombinedOutput()
			if err != nil {
				return err.Error()
			}
			return string(out)
		}
		pasted := func(want string) {
			t.Helper()
			for deadline := time.Now().Add(patience); tmux("show-buffer") != want; time.Sleep(10 * time.Millisecond) {
				if time.Now().After(deadline) {
					t.Fatalf("%s: a paste gives %q, not %q:\n%s", end, tmux("show-buffer"), want, tmux("capture-pane", "-p"))
				}
			}
		}
		tmux("-u", "new-session", "-d", "-x", "80", "-y", "24", "exec cat")
		defer tmux("kill-server")
		tmux("set-option", "-g", "set-clipboard", "on")
		tmux("respawn-pane", "-k", binary+"; exec cat")
		for deadline := time.Now().Add(patience); !strings.Contains(tmux("capture-pane", "-p"), "type a name"); time.Sleep(10 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatal(tmux("capture-pane", "-p"))
			}
		}
		tmux("send-keys", "-l", "pops")
		time.Sleep(300 * time.Millisecond)
		tmux("send-keys", "C-y")
		pasted("0161 702 1000")
		tmux("send-keys", end)
		pasted(" ")
	}
}
