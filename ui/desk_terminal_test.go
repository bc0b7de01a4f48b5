//go:build linux || darwin

package ui

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// glass is what somebody sees who sits at a terminal: the screen, the second
// screen that programs draw on, and the lines that have scrolled away.
type glass struct {
	w, h    int
	noAlt   bool // it has no second screen, as the Linux console
	screens [2][][]rune
	on      int // which of them is seen
	x, y    int
	top     int // the region that scrolls: from top to before bottom
	bottom  int
	gone    []string
	last    rune
}

func newGlass(w, h int, noAlt bool) *glass {
	g := &glass{w: w, h: h, noAlt: noAlt, bottom: h}
	g.screens = [2][][]rune{g.empty(), g.empty()}
	return g
}

func (g *glass) empty() [][]rune {
	rows := make([][]rune, g.h)
	for i := range rows {
		rows[i] = []rune(strings.Repeat(" ", g.w))
	}
	return rows
}

// text is everything that can be seen, also by scrolling back.
func (g *glass) text() string {
	out := append([]string(nil), g.gone...)
	for _, row := range g.screens[g.on] {
		out = append(out, strings.TrimRight(string(row), " "))
	}
	return strings.Join(out, "\n")
}

func (g *glass) feed(data string) (rest string) {
	var state byte
	p := ansi.NewParser()
	for len(data) > 0 {
		seq, width, n, next := ansi.DecodeSequence(data, state, p)
		if n == 0 || next != ansi.NormalState { // the rest is still to come
			return data
		}
		if width == 0 && len(data) == n && strings.HasPrefix(seq, "\x1b") && len(seq) < 3 {
			return data
		}
		g.take(seq, width, p)
		data, state = data[n:], next
	}
	return ""
}

func (g *glass) take(seq string, width int, p *ansi.Parser) {
	rows := g.screens[g.on]
	switch {
	case width > 0:
		for range width {
			if g.x >= g.w {
				g.x = 0
				g.down()
			}
			rows[g.y][g.x] = []rune(seq)[0]
			g.x++
		}
		g.last = []rune(seq)[0]
	case seq == "\r":
		g.x = 0
	case seq == "\n":
		g.down()
	case seq == "\b":
		g.x = max(min(g.x, g.w-1)-1, 0)
	case seq == "\t":
		g.x = min((g.x/8+1)*8, g.w-1)
	case seq == "\x1bM":
		if g.y == g.top {
			g.scroll(g.top, -1)
		} else {
			g.y--
		}
	case strings.HasPrefix(seq, "\x1b["):
		g.control(seq, ansi.Cmd(p.Command()), p)
	}
	g.x, g.y = min(max(g.x, 0), g.w), min(max(g.y, 0), g.h-1)
}

func (g *glass) down() {
	if g.y+1 == g.bottom {
		g.scroll(g.top, 1)
		return
	}
	g.y = min(g.y+1, g.h-1)
}

// scroll moves the lines from top to the end of the region up by n, or down. What
// leaves the whole screen at the top can be scrolled back to.
func (g *glass) scroll(top, n int) {
	rows := g.screens[g.on]
	if n > 0 && top == 0 && g.bottom == g.h && g.on == 0 {
		for _, row := range rows[:min(n, g.h)] {
			g.gone = append(g.gone, strings.TrimRight(string(row), " "))
		}
	}
	region := append([][]rune(nil), rows[top:g.bottom]...)
	for i := range region {
		row := []rune(strings.Repeat(" ", g.w))
		if from := i + n; from >= 0 && from < len(region) {
			row = region[from]
		}
		rows[top+i] = row
	}
}

func (g *glass) control(seq string, cmd ansi.Cmd, p *ansi.Parser) {
	n := func(i, missing int) int {
		v, _ := p.Param(i, missing)
		if v == 0 {
			return missing
		}
		return v
	}
	clear := func(y, from, to int) {
		for x := max(from, 0); x < min(to, g.w); x++ {
			g.screens[g.on][y][x] = ' '
		}
	}
	if cmd.Prefix() == '?' {
		mode, _ := p.Param(0, 0)
		if mode == 1049 && !g.noAlt {
			g.on = map[byte]int{'h': 1, 'l': 0}[cmd.Final()]
			if g.on == 1 {
				g.screens[1] = g.empty()
			}
		}
		return
	}
	if cmd.Prefix() != 0 || cmd.Intermediate() != 0 {
		return
	}
	switch cmd.Final() {
	case 'H', 'f':
		g.y, g.x = n(0, 1)-1, n(1, 1)-1
	case 'A':
		g.y -= n(0, 1)
	case 'B', 'e':
		g.y += n(0, 1)
	case 'C', 'a':
		g.x += n(0, 1)
	case 'D':
		g.x = min(g.x, g.w-1) - n(0, 1)
	case 'E', 'F':
		g.x = 0
		g.y += n(0, 1) * map[byte]int{'E': 1, 'F': -1}[cmd.Final()]
	case 'G', '`':
		g.x = n(0, 1) - 1
	case 'd':
		g.y = n(0, 1) - 1
	case 'X':
		clear(g.y, g.x, g.x+n(0, 1))
	case 'K':
		from, to := g.x, g.w
		if mode, _ := p.Param(0, 0); mode > 0 {
			from = 0
			if mode == 1 {
				to = g.x + 1
			}
		}
		clear(g.y, from, to)
	case 'J':
		mode, _ := p.Param(0, 0)
		if mode == 3 {
			g.gone = nil
			return
		}
		for y := range g.h {
			switch {
			case mode == 2, mode == 0 && y > g.y, mode == 1 && y < g.y:
				clear(y, 0, g.w)
			case y == g.y && mode == 0:
				clear(y, g.x, g.w)
			case y == g.y && mode == 1:
				clear(y, 0, g.x+1)
			}
		}
	case 'b':
		g.take(string(g.last)+"", 1, p)
		for range n(0, 1) - 1 {
			g.take(string(g.last), 1, p)
		}
	case 'r':
		g.top, g.bottom = n(0, 1)-1, n(1, g.h)
		g.x, g.y = 0, 0
	case 'S':
		g.scroll(g.top, n(0, 1))
	case 'T':
		g.scroll(g.top, -n(0, 1))
	case 'M':
		g.scroll(g.y, n(0, 1))
	case 'L':
		g.scroll(g.y, -n(0, 1))
	case 'P', '@':
		k, row := min(n(0, 1), g.w-min(g.x, g.w)), g.screens[g.on][g.y]
		rest := append([]rune(nil), row[min(g.x, g.w):]...)
		if blank := []rune(strings.Repeat(" ", k)); cmd.Final() == 'P' {
			copy(row[min(g.x, g.w):], append(rest[k:], blank...))
		} else {
			copy(row[min(g.x, g.w):], append(blank, rest...))
		}
	case 'm', 'q', 'u', 'n', 't', 'c': // colours, questions and titles
	default:
		panic("the test's terminal cannot do " + strconv.Quote(seq))
	}
}

// sitting is the real program in a real pseudo-terminal, and somebody before it.
type sitting struct {
	testing.TB
	master *os.File
	cmd    *exec.Cmd
	mu     sync.Mutex
	glass  *glass
	bytes  strings.Builder
	news   chan struct{}
	over   chan struct{}
}

func sitDown(t *testing.T, binary, term, dir string) *sitting {
	t.Helper()
	s := &sitting{TB: t, glass: newGlass(80, 24, term == "linux"), news: make(chan struct{}, 1), over: make(chan struct{})}
	s.cmd = exec.Command(binary)
	s.cmd.Dir = dir
	s.cmd.Env = []string{"TERM=" + term, "COLORTERM=truecolor", "HOME=" + dir, "TMPDIR=" + dir, "LC_ALL=C.UTF-8"}
	var err error
	if s.master, err = pty.StartWithSize(s.cmd, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Skip("there is no pseudo-terminal: ", err)
	}
	go func() {
		defer close(s.over)
		buffer, rest := make([]byte, 1<<16), ""
		for {
			n, err := s.master.Read(buffer)
			s.mu.Lock()
			s.bytes.Write(buffer[:n])
			rest = s.glass.feed(rest + string(buffer[:n]))
			s.mu.Unlock()
			select {
			case s.news <- struct{}{}:
			default:
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = s.master.Close()
	})
	return s
}

func (s *sitting) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.glass.text()
}

// until waits until what is seen is as it should be.
func (s *sitting) until(what string, seen func(text string) bool) {
	s.Helper()
	late := time.After(20 * time.Second)
	for !seen(s.text()) {
		select {
		case <-s.news:
		case <-late:
			s.Fatalf("never seen: %s\n%s", what, s.text())
		}
	}
}

func (s *sitting) types(keys string, see string) {
	s.Helper()
	if _, err := s.master.WriteString(keys); err != nil {
		s.Fatal(err)
	}
	s.until(see, func(text string) bool { return strings.Contains(text, see) })
}

func TestAfterHidingAndAfterTheEndNothingIsLeftOnARealTerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	binary := build(t)
	for _, term := range []string{"xterm-256color", "linux"} {
		t.Run(term, func(t *testing.T) {
			dir := t.TempDir()
			s := sitDown(t, binary, term, dir)
			s.until("the first frame", func(text string) bool { return strings.Contains(text, "type a name") })
			s.types("pops", "Partners of Prisoners")
			s.types("\x1b[15~", "one triple oh")       // F5
			s.types("\x1b[17~", "1 kept")              // F6
			s.types("\x1b[18~", "Call sheet")          // F7
			s.types("\x1b[18~\x1b\x1b", "type a name") // Esc twice in one go: the first empties Find
			s.types("\x1b\x1b", "")                    // and twice with nothing left to do
			s.until("an empty screen", func(text string) bool { return strings.TrimSpace(text) == "" })
			s.mu.Lock()
			s.bytes.Reset()
			s.mu.Unlock()

			s.types("\x1b[B", "type a name") // afresh
			s.mu.Lock()
			after := s.bytes.String()
			s.mu.Unlock()
			if strings.Contains(after, "pops") || strings.Contains(ansi.Strip(after), "kept") {
				t.Errorf("what was typed comes back: %q", after)
			}
			s.types("niacro", "Northern Ireland Association")
			if _, err := s.master.WriteString("\x11"); err != nil { // Ctrl+Q
				t.Fatal(err)
			}
			<-s.over
			if err := s.cmd.Wait(); err != nil {
				t.Error(err)
			}
			if text := s.text(); strings.TrimSpace(text) != "" {
				t.Errorf("left on the terminal:\n%s", text)
			}
			if files := filesBelow(t, dir); len(files) > 0 {
				t.Errorf("left in files: %q", files)
			}
		})
	}
}

func TestAfterASignalNothingIsLeftOnTheConsole(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	binary := build(t)
	s := sitDown(t, binary, "linux", t.TempDir())
	s.until("the first frame", func(text string) bool { return strings.Contains(text, "type a name") })
	s.types("pops", "Partners of Prisoners")
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil { // no last frame is drawn
		t.Fatal(err)
	}
	<-s.over
	_ = s.cmd.Wait()
	if text := s.text(); strings.TrimSpace(text) != "" {
		t.Errorf("left on the screen:\n%s", text)
	}
}
