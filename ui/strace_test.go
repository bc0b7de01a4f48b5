//go:build linux

package ui

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// TestTheSystemIsAskedForNothingElse watches the calls that the program makes while it
// is used: it runs no program, opens no socket, and opens no file to write to. It is
// built as it is shipped: the C library would look for a service of its own.
func TestTheSystemIsAskedForNothingElse(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not here: ", err)
	}
	if out, err := exec.Command(strace, "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		t.Skipf("strace may not watch here: %v: %s", err, out)
	}
	t.Parallel()
	dir := t.TempDir()
	log := filepath.Join(dir, "calls")
	cmd := exec.Command(strace, "-f", "-qq", "-e", "trace=%process,%network,open,openat,openat2,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,truncate,memfd_create",
		"-e", "signal=none", "-o", log, build(t, "CGO_ENABLED=0"))
	cmd.Dir = dir
	// In tmux a library would ask tmux for its colours.
	p := startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, cmd, "TMUX=/tmp/tmux-0/default,1,0", "TERM=tmux-256color", "COLORTERM=")
	p.waitFor("type a name")
	p.write("pops")
	p.waitFor("Partners")
	for _, key := range []string{"\x1b[15~", "\x1b[15~", "\x1b[17~", "\x1b[18~", "\x1b[18~", "\x1b[14~", "\x1b[14~", "\x1b[19~", "\x1b[19~", "\x19", "\x1bOP"} {
		p.write(key)
		p.settled()
	}
	p.waitFor("Help")
	p.write("\x1b[20~x")
	p.settled()
	p.write("\x03")
	p.wait()
	calls, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	begins := regexp.MustCompile(`^\d+ +(\w+)\(`)
	harmless := regexp.MustCompile(`^(clone|clone3|exit|exit_group|wait4|waitid|kill|tkill|tgkill|rt_sig\w*|pidfd_\w+|arch_prctl|set_tid_address)$`)
	for line := range strings.Lines(string(calls)) {
		call := begins.FindStringSubmatch(line)
		switch {
		case call == nil, harmless.MatchString(call[1]): // the rest of a call, or the end of a thread
		case strings.HasPrefix(call[1], "exec"):
			ran++
		case strings.HasPrefix(call[1], "open") && !regexp.MustCompile(`O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b`).MatchString(line):
		default:
			t.Errorf("it asks for %s", line)
		}
	}
	if ran != 1 {
		t.Errorf("%d programs were run, itself among them:\n%s", ran, calls)
	}
}
