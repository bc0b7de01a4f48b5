//go:build linux || darwin

package ui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// prompt is how long Ctrl+C may take in these tests, on whatever machine they run. It
// is promised within 200 ms; how long it took is in the log.
const prompt = 5 * time.Second

// promptly types a key that ends the program, and waits for that.
func (p *session) promptly(key string) {
	p.Helper()
	begin := time.Now()
	p.write(key)
	p.ended(0, 0)
	took := time.Since(begin)
	p.Logf("%q ended it after %v", key, took.Round(time.Millisecond))
	if took > prompt {
		p.Errorf("%q took %v", key, took)
	}
}

// garbage is random bytes, of which none asks the program to end.
func garbage(seed uint64, n int) string {
	random := rand.New(rand.NewPCG(seed, 0))
	b := make([]byte, 0, n)
	for len(b) < n {
		if c := byte(random.Uint32()); c != 3 && c != 0x11 {
			b = append(b, c)
		}
	}
	return string(b)
}

// TestInputThatIsBroken sends the real program what no person types.
func TestInputThatIsBroken(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	binary := build(t)
	open := func(t *testing.T, env ...string) *session {
		p := start(t, binary, env...)
		p.waitFor("type a name")
		return p
	}
	for name, key := range map[string]string{"Ctrl+C": "\x03", "Ctrl+Q": "\x11", "Ctrl+C of kitty": "\x1b[99;5u"} {
		t.Run(name+" ends a paste without an end", func(t *testing.T) {
			p := open(t)
			p.write("\x1b[200~")
			p.settled() // in a read of its own
			p.promptly(key)
		})
		t.Run(name+" overtakes", func(t *testing.T) {
			p := open(t)
			p.write(garbage(1, 100_000) + "\x1b[20~" + strings.Repeat("\x1b[B\x1b[A", 2000))
			p.promptly(key)
		})
	}
	t.Run("F9 ends a paste without an end", func(t *testing.T) {
		p := open(t)
		p.write("pops")
		p.waitFor("Partners")
		p.write("\x1b[200~")
		p.settled()
		p.write("\x1b[20~")
		p.settled()
		p.write("\x1b[B")
		p.waitFor("type a name") // afresh
		p.promptly("\x03")
	})
	t.Run("a paste without an end ends", func(t *testing.T) {
		p := open(t)
		p.write("\x1b[200~pops")
		p.waitFor("Partners")
		p.promptly("\x03")
	})
	t.Run("a long name for the sheet", func(t *testing.T) {
		p := open(t)
		p.write("pops")
		p.waitFor("Partners")
		p.write("\x1b[17~\x1b[18~") // F6, F7
		p.waitFor("Call sheet")
		p.write("\x13") // Ctrl+S
		p.waitFor("Type its name")
		p.write("\x1b[200~" + strings.Repeat("x", 60_000) + "\x1b[201~")
		p.waitFor("no longer")
		p.promptly("\x03")
	})
	t.Run("function keys of the Linux console", func(t *testing.T) {
		p := open(t, "TERM=linux")
		p.write("pops")
		p.waitFor("Partners")
		p.write("\x1b[[E") // F5
		p.waitFor("one triple oh")
		p.write("\x1b[[A") // F1
		p.waitFor("Help")
		p.promptly("\x03")
	})
	t.Run("any number of keys", func(t *testing.T) {
		p := open(t)
		p.write(strings.Repeat("\x1b[B\x1b[A", 1500) + "pops")
		p.waitFor("Partners")
		p.promptly("\x03")
	})
}

// settled waits until the program has taken in what was typed. It reads all the time,
// so that is soon.
func (p *session) settled() { time.Sleep(300 * time.Millisecond) }

// TestAMonkey types at random, without waiting, in a window that changes its size.
// With SIGNPOST_THOROUGH set it types 300,000 bytes, five times.
func TestAMonkey(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	binary := build(t)
	bytes, seeds := 30_000, uint64(2)
	if os.Getenv("SIGNPOST_THOROUGH") != "" {
		bytes, seeds = 300_000, 5
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			dir := t.TempDir()
			cmd := exec.Command(binary)
			cmd.Dir = dir
			p := startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, cmd, "HOME="+dir, "TMPDIR="+dir)
			p.waitFor("type a name")
			all := garbage(seed, bytes)
			for i := 0; i < len(all); i += 3000 {
				p.write(all[i:min(i+3000, len(all))])
				p.resize(uint16(1+i/7%300), uint16(1+i/11%80))
			}
			p.resize(80, 24)
			p.write("\x1b[20~") // F9
			p.settled()
			p.write("\x1b[B")
			p.waitFor("type a name")
			p.write("pops")
			p.settled()
			p.resize(90, 24) // everything is drawn anew
			p.waitFor("▌Partners of Prisoners")
			p.promptly("\x03")
			if files := below(t, dir); len(files) > 0 {
				t.Errorf("files were written: %q", files)
			}
		})
	}
}

// below is what stands below a folder.
func below(t *testing.T, dir string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if path != dir {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestALostOutputEndsTheProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("there are no pseudo-terminals here: ", err)
	}
	master = pollable(t, master)
	defer master.Close()
	cmd := exec.Command(build(t))
	p := startWithOutput(t, cmd, slave)
	begun := make([]byte, 1)
	if _, err := master.Read(begun); err != nil { // it draws
		t.Fatal(err)
	}
	master.Close()
	slave.Close()
	p.write("pops")
	p.wait()
	if status := cmd.ProcessState.ExitCode(); status != 129 {
		t.Errorf("it ended with %d", status)
	}
}

// TestTheVariablesOfTheLibrariesDoNothing sets those with which they would write down
// every key.
func TestTheVariablesOfTheLibrariesDoNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	t.Parallel()
	dir := t.TempDir()
	cmd := exec.Command(build(t))
	cmd.Dir = dir
	p := startWith(t, &syscall.SysProcAttr{Setsid: true, Setctty: true}, cmd, "HOME="+dir, "TMPDIR="+dir,
		"TEA_TRACE="+filepath.Join(dir, "trace"), "TEA_DEBUG=1", "UV_DEBUG="+filepath.Join(dir, "debug"))
	p.waitFor("type a name")
	p.write("pops")
	p.waitFor("Partners")
	p.promptly("\x03")
	if files := below(t, dir); len(files) > 0 {
		t.Errorf("files were written: %q", files)
	}
}
