package ui

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/content"
	"signpost/model"
	"signpost/model/find"
	"signpost/model/load"
	"signpost/ui/theme"
)

// call is a call at the desk: keys go in, commands run at once, and what is handed
// to the terminal beside the frames is kept. There is no terminal and no clock.
type call struct {
	testing.TB
	*App
	now       time.Time
	clipboard []string // what was copied, one after the other
	raw       []string // what was written past the frames
	quit      bool
	held      []tea.Cmd
	holds     bool
}

var shippedOnce = sync.OnceValue(func() *model.Directory {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	return d
})

// directoryOf is a made-up directory.
func directoryOf(t testing.TB, toml string) *model.Directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "mine", FS: fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(toml)}}})
	if problems.Broken() {
		t.Fatal(problems)
	}
	return d
}

var (
	weekdaysOnce sync.Map // of the made-up directory
	finders      sync.Map // by directory
)

// weekdays is the made-up directory below.
func weekdays(t testing.TB) *model.Directory {
	t.Helper()
	if d, ok := weekdaysOnce.Load(""); ok {
		return d.(*model.Directory)
	}
	d, _ := weekdaysOnce.LoadOrStore("", directoryOf(t, lines9to5))
	return d.(*model.Directory)
}

// finderOf is the finder of a directory, made once.
func finderOf(d *model.Directory) Finder {
	if f, ok := finders.Load(d); ok {
		return f.(Finder)
	}
	f, _ := finders.LoadOrStore(d, find.New(d))
	return f.(Finder)
}

// newCall begins a call on a Monday at noon.
func newCall(t testing.TB, d *model.Directory, w, h int, options ...func(*Options)) *call {
	t.Helper()
	t.Setenv("COLORFGBG", "")
	c := &call{TB: t, now: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)}
	o := Options{Directory: d, Finder: finderOf(d), Theme: theme.Dark, Now: func() time.Time { return c.now }}
	o.Locate = func(r model.Ref) string { return "content/" + r.ID + ".toml, line 3" }
	for _, set := range options {
		set(&o)
	}
	c.App = New(o)
	c.run(c.Init())
	return c.resize(w, h)
}

func (c *call) resize(w, h int) *call { return c.send(tea.WindowSizeMsg{Width: w, Height: h}) }

func (c *call) send(msg tea.Msg) *call {
	c.Helper()
	_, cmd := c.Update(msg)
	c.fits()
	c.run(cmd)
	return c
}

func (c *call) run(cmd tea.Cmd) {
	c.Helper()
	if cmd == nil {
		return
	}
	if c.holds {
		c.held = append(c.held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, each := range msg {
			c.run(each)
		}
	case tea.QuitMsg:
		c.quit = true
	case tea.RawMsg:
		c.raw = append(c.raw, fmt.Sprint(msg.Msg))
		c.send(msg)
	default:
		if v := reflect.ValueOf(msg); v.Type().Name() == "setClipboardMsg" {
			c.clipboard = append(c.clipboard, v.String())
			return
		}
		c.send(msg)
	}
}

// fits holds the frame against the contract: as many lines as the screen has, each
// as wide as it is, and the cursor on it.
func (c *call) fits() {
	c.Helper()
	lines := c.App.lines()
	if len(lines) != c.frame.H {
		c.Fatalf("%d lines on a screen of %d", len(lines), c.frame.H)
	}
	for _, l := range lines {
		if w := ansi.StringWidth(l); w != c.frame.W {
			c.Fatalf("%dx%d: a line is %d wide: %q", c.frame.W, c.frame.H, w, ansi.Strip(l))
		}
	}
	if x, y, ok := c.cursor(); ok && (x < 0 || y < 0 || x >= c.frame.W || y >= c.frame.H) {
		c.Fatalf("%dx%d: the cursor stands at %d, %d\n%s", c.frame.W, c.frame.H, x, y, c.text())
	}
}

// text is the frame as it is read.
func (c *call) text() string {
	lines := c.App.lines()
	for i, l := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return strings.Join(lines, "\n")
}

// flow is the frame with single spaces, for text that may go over lines.
func (c *call) flow() string { return strings.Join(strings.Fields(c.text()), " ") }

func (c *call) sees(words ...string) *call {
	c.Helper()
	for _, w := range words {
		if !strings.Contains(c.flow(), w) {
			c.Fatalf("%q is not on the screen:\n%s", w, c.text())
		}
	}
	return c
}

func (c *call) seesNot(words ...string) *call {
	c.Helper()
	for _, w := range words {
		if strings.Contains(c.flow(), w) {
			c.Fatalf("%q is on the screen:\n%s", w, c.text())
		}
	}
	return c
}

// press presses keys by the names of bindings, some time after one another.
func (c *call) press(names ...string) *call {
	c.Helper()
	for _, name := range names {
		c.now = c.now.Add(time.Second)
		c.send(keyOf(name))
	}
	return c
}

// types types a text into whatever takes it.
func (c *call) types(s string) *call {
	c.Helper()
	for _, r := range s {
		c.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return c
}

// finds empties the Find box and types something else.
func (c *call) finds(s string) *call {
	c.Helper()
	return c.press("esc").types(s)
}

func keyOf(name string) tea.KeyPressMsg {
	var k tea.Key
	for {
		mod, rest, ok := strings.Cut(name, "+")
		if !ok {
			break
		}
		k.Mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[mod]
		name = rest
	}
	codes := map[string]rune{
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp,
		"pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "enter": tea.KeyEnter, "tab": tea.KeyTab,
		"esc": tea.KeyEscape, "backspace": tea.KeyBackspace, "f1": tea.KeyF1, "f2": tea.KeyF2, "f4": tea.KeyF4,
		"f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9,
	}
	if code, ok := codes[name]; ok {
		k.Code = code
		return tea.KeyPressMsg(k)
	}
	k.Code, _ = utf8.DecodeRuneInString(name)
	if k.Mod == 0 {
		k.Text = name
	}
	return tea.KeyPressMsg(k)
}

// light, console and noClipboard are ways to start.
func light(o *Options)       { o.Theme = theme.Light }
func console(o *Options)     { o.Console = true }
func noClipboard(o *Options) { o.NoClipboard = true }

// lines9to5 is a made-up directory with what the desk must tell apart.
const lines9to5 = `
[[organisation]]
id = "weekdays"
name = "Weekday Line"
kind = "charity"
summary = "It helps on weekdays."
website = "www.week-days.org.uk"
email = "jo@week.org"
source = "weekdays.example"

[[organisation.phone]]
number = "0800 254 0088"
label = "Helpline"
use = "helpline"
cost = "free"
hours = ["Mon-Fri 09:00-17:00"]
state = "confirmed"
checked = 2026-10-01
source = "a letter"

[[organisation.phone]]
number = "01473 724517"
use = "office"
state = "unconfirmed"
checked = "2008-04"
source = "an old list"

[[organisation.phone]]
number = "0500 839 383"
use = "helpline"
state = "dead"

[[organisation.address]]
lines = ["19a Albany Street"]
town = "Edinburgh"
postcode = "EH1 3QN"
state = "unconfirmed"

[[organisation]]
id = "doubtful"
name = "Doubtful Trust"
kind = "charity"
summary = "Nobody has checked it."

[[organisation.phone]]
number = "028 9032 0157"
use = "office"
state = "unconfirmed"

[[organisation]]
id = "gone"
name = "Gone Body"
kind = "charity"
status = "merged"
successor = "organisation:weekdays"
summary = "It is now part of another."

[[organisation.phone]]
number = "0999 111 2222"
use = "helpline"
state = "dead"

[[organisation]]
id = "mute"
name = "Mute Body"
kind = "charity"
summary = "Its number is dead."

[[organisation.phone]]
number = "0999 333 4444"
use = "helpline"
state = "dead"

[[organisation]]
id = "bare"
name = "Bare Report"
kind = "report"
summary = "It never had a number."

[[organisation]]
id = "always"
name = "Always Line"
kind = "charity"
summary = "Somebody answers at any hour."
crisis = true

[[organisation.phone]]
number = "116 123"
use = "helpline"
hours = ["daily 00:00-24:00"]
state = "confirmed"
checked = 2008-04-01
source = "a poster"

[[term]]
id = "sentence-plan"
name = "Sentence plan"
summary = "A plan."

[[region]]
id = "uk"
name = "United Kingdom"
summary = "Four nations."
kind = "country"
`
