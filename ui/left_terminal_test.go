//go:build linux || darwin

package ui

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// emptied is what has a terminal empty its clipboard: tmux takes no notice of
// the second, others of the first.
const emptied = "\x1b]52;c;IA==\a\x1b]52;c;\a"

func TestWhatWasCopiedIsClearedAtEveryEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	binary := build(t)
	for how, end := range map[string]func(*session){
		"Ctrl+C":        func(p *session) { p.write("\x03"); p.ended(0, 0) },
		"Ctrl+Q":        func(p *session) { p.write("\x11"); p.ended(0, 0) },
		"a signal":      func(p *session) { p.signal(syscall.SIGTERM); p.ended(143, 0) },
		"F9":            func(p *session) { p.write("\x1b[20~") },
		"F9 and Ctrl+C": func(p *session) { p.write("\x1b[20~\x03"); p.ended(0, 0) },
	} {
		t.Run(how, func(t *testing.T) {
			p := start(t, binary)
			p.waitFor("type a name")
			p.write("pops")
			p.waitFor("Partners")
			p.write("\x19") // Ctrl+Y
			p.waitFor("Copied")
			end(p)
			p.until("the clipboard is emptied", func(out string) bool { return strings.Contains(out, emptied) })
		})
	}
}

// TestStoppedAndGoingOn runs the program as a job of a shell, as people do.
func TestStoppedAndGoingOn(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	binary := build(t)
	for name, signal := range map[string]syscall.Signal{"asked to": syscall.SIGTSTP, "by force": syscall.SIGSTOP} {
		t.Run(name, func(t *testing.T) {
			script := `set -m; sh -c 'echo "pid=$$."; exec "$0"' "$0"; echo "stopped $?"; stty -a; read line; fg >/dev/null; echo "ended $?"`
			p := startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, exec.Command("sh", "-c", script, binary))
			p.waitFor("type a name")
			pid, err := strconv.Atoi(regexp.MustCompile(`pid=(\d+)\.`).FindStringSubmatch(p.output())[1])
			if err != nil {
				t.Fatal(err)
			}
			p.write("\x1a") // Ctrl+Z does nothing
			p.write("pops")
			p.waitFor("Partners")
			if err := syscall.Kill(pid, signal); err != nil {
				t.Fatal(err)
			}
			p.waitFor("stopped ")
			p.waitFor("eol2") // of stty
			if signal == syscall.SIGTSTP {
				for mode, on := range modes(p.output()) {
					if on != (mode == "25" || mode == "7") {
						t.Errorf("while it is stopped, mode %s is %v", mode, on)
					}
				}
				if said := p.output()[strings.LastIndex(p.output(), "stopped "):]; strings.Contains(said, "-icanon") || strings.Contains(said, "-echo ") {
					t.Errorf("while it is stopped, the terminal is raw: %s", said)
				}
			}
			before := len(p.output())
			p.write("go on\n")
			p.until("it takes the terminal again", func(out string) bool {
				again := modes(out[before:])
				return again["1049"] && again["2004"] && again["1006"]
			})
			p.waitFor("Partners") // the screen is drawn anew
			p.write("\x1b[15~")   // F5: keys come one by one again
			p.waitFor("one triple oh")
			p.write("\x03")
			p.until("it ends well", func(out string) bool { return strings.Contains(out, "ended 0") })
			p.wait()
		})
	}
	t.Run("ended while it is stopped", func(t *testing.T) {
		script := `set -m; sh -c 'echo "pid=$$."; exec "$0"' "$0"; kill %1; kill -CONT %1
			while jobs >"$1" && grep -q -i -e stop -e run "$1"; do sleep 0.1; done; cat "$1"; stty -a`
		cmd := exec.Command("sh", "-c", script, binary, filepath.Join(t.TempDir(), "jobs"))
		p := startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, cmd)
		p.waitFor("type a name")
		pid, err := strconv.Atoi(regexp.MustCompile(`pid=(\d+)\.`).FindStringSubmatch(p.output())[1])
		if err != nil {
			t.Fatal(err)
		}
		if err := syscall.Kill(pid, syscall.SIGTSTP); err != nil {
			t.Fatal(err)
		}
		p.until("it ends", func(out string) bool { return strings.Contains(out, "143") && strings.Contains(out, "eol2") })
		p.ended(0, 0) // of the shell: the terminal is as it was
	})
	t.Run("where nobody could have it go on", func(t *testing.T) {
		p := start(t, binary) // it is no job of a shell's
		p.waitFor("type a name")
		p.signal(syscall.SIGTSTP)
		p.write("pops")
		p.waitFor("Partners")
		p.write("\x03")
		p.ended(0, 0)
	})
}

func TestAScreenOfAnySizeTakesLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	if _, err := os.Stat("/proc/self/status"); err != nil {
		t.Skip("nothing says how much memory a process takes: ", err)
	}
	t.Parallel()
	binary := build(t)
	for _, size := range [][2]uint16{{5000, 5000}, {65535, 65535}, {65535, 1}, {1, 65535}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			p := start(t, binary)
			p.waitFor("type a name")
			p.resize(size[0], size[1])
			p.write("pops")
			p.settled()
			p.resize(80, 24)
			p.waitFor("Partners")
			status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
			if err != nil {
				t.Fatal(err)
			}
			peak, err := strconv.Atoi(regexp.MustCompile(`VmHWM:\s+(\d+)`).FindStringSubmatch(string(status))[1])
			if err != nil {
				t.Fatal(err)
			}
			if t.Logf("at most %d MB", peak>>10); peak > 150<<10 {
				t.Errorf("it took %d MB", peak>>10)
			}
			p.write("\x03")
			p.ended(0, 0)
		})
	}
	t.Run("no lines", func(t *testing.T) {
		p := start(t, binary)
		p.waitFor("type a name")
		p.resize(80, 0)
		p.write("pops")
		p.waitFor("Partners")
		p.settled()
		if before := len(p.output()); len(p.output()) != before {
			t.Error("it never stops writing")
		}
		p.write("\x03")
		p.ended(0, 0)
	})
	t.Run("a size that is typed", func(t *testing.T) { // terminals may answer so; nobody asked
		p := start(t, binary)
		p.waitFor("type a name")
		p.write("\x1b[8;65535;65535tpops")
		p.waitFor("Partners")
		p.write("\x03")
		p.ended(0, 0)
	})
}

func TestTheTitleIsPutBack(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	p := start(t, build(t))
	p.waitFor("type a name")
	p.write("\x03")
	p.ended(0, 0)
	title := regexp.MustCompile(`\x1b\[2[23];2t|\x1b\][02];`)
	all := title.FindAllString(p.output(), -1)
	if n := len(all); n < 4 || all[0] != "\x1b[22;2t" || all[n-1] != "\x1b[23;2t" || strings.Count(strings.Join(all, ""), "t") != 2 {
		t.Errorf("%q", all)
	}
}

// TestNoMemoryIsLeft looks at the limits that the system holds the program to.
func TestNoMemoryIsLeft(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	p := start(t, build(t))
	p.waitFor("type a name")
	limits, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", p.cmd.Process.Pid))
	if err != nil {
		t.Skip("nothing says what the limits are: ", err)
	}
	if !regexp.MustCompile(`Max core file size +0 +0 `).Match(limits) {
		t.Errorf("%s", limits)
	}
}

// TestHalfASheetIsNoSheet has the system refuse most of the file.
func TestHalfASheetIsNoSheet(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	dir := t.TempDir()
	cmd := exec.Command("sh", "-c", `ulimit -f 1; exec "$0"`, build(t))
	cmd.Dir = dir
	p := startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, cmd)
	p.waitFor("type a name")
	for _, name := range []string{"pops", "niacro", "samaritans", "childline", "nspcc", "pact"} {
		p.write(name)
		p.settled()
		p.write("\x1b[17~") // F6
		p.waitFor("Kept")
		p.write("\x1b")
		p.settled()
	}
	p.write("\x1b[18~") // F7
	p.waitFor("Call sheet")
	p.write("\x13") // Ctrl+S
	p.waitFor("Type its name")
	p.write("sheet.txt\r")
	p.waitFor("could not be written")
	if files, _ := filepath.Glob(filepath.Join(dir, "*")); len(files) > 0 {
		t.Errorf("left behind: %q", files)
	}
	p.write("\x03")
	p.ended(0, 0)
}
