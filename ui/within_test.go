package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/ui/reader"
)

const longEntry = `
[[organisation]]
id = "long"
name = "Long Entry"
kind = "charity"
summary = "It says a lot."
body = '''
The first heron stands here. ` + "`x`" + `

A grey
heron stands at the mill. Herons, HERONS.

### More
A family’s own place.
'''

[[organisation]]
id = "short"
name = "Short Entry"
kind = "charity"
summary = "It says little."
`

func TestAPageIsSearchedWhileItIsRead(t *testing.T) {
	d := directoryOf(t, longEntry)
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}} {
		c := open(t, d, size[0], size[1])
		c.press("ctrl+f").sees("Find").write("heron").sees("1 of 4")
		if c.at.focus != paneDetail || c.at.query != "" {
			t.Fatalf("%v: the search is elsewhere: %q", size, c.at.query)
		}
		c.press("enter").sees("2 of 4").press("down").sees("3 of 4").press("up", "up", "up").sees("4 of 4").press("enter").sees("1 of 4")
		c.write("x").sees("not found").press("backspace", "backspace").write("n s").sees("1 of 2")
		c.press("ctrl+w").sees("1 of 4").press("ctrl+w").seesNot("of 4", "not found")
		c.write("FAMILY'S").sees("1 of 1").press("esc")
		if c.within.on {
			t.Errorf("%v: Esc does not end it", size)
		}
		c.write("short")
		if c.at.query != "short" {
			t.Errorf("%v: typing does not search the directory again", size)
		}
	}
}

func TestAMatchThatGoesOverALineEndIsOne(t *testing.T) {
	doc := reader.Document{Lines: []string{"  \x1b[1mthe criminal  ", "  justice\x1b[m system and criminal", "", "justice criminal justice"}}
	got := matches(doc, "Criminal  Justice")
	want := []match{
		{{Line: 0, From: 6, To: 14}, {Line: 1, From: 2, To: 9}},
		{{Line: 3, From: 8, To: 24}}, // an empty line parts two paragraphs
	}
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		for j := range want[i] {
			if got[i][j] != want[i][j] {
				t.Errorf("%+v, want %+v", got[i], want[i])
			}
		}
	}
	for query, n := range map[string]int{"": 0, "  ": 0, "justice": 3, "JUSTICE": 3, "zebra": 0, "e c": 2} {
		if got := len(matches(doc, query)); got != n {
			t.Errorf("%q is found %d times, want %d", query, got, n)
		}
	}
}

func TestTheMatchThatIsLookedAtIsOnTheScreenAndStandsOut(t *testing.T) {
	d := shipped(t)
	c := open(t, d, 80, 24)
	c.write("pops").press("enter", "ctrl+f").write("prison")
	doc, _ := c.document()
	for i := range matches(doc, "prison") {
		m := matches(doc, "prison")[c.within.at]
		if c.within.at != i || m[0].Line < c.at.page.Top || m[0].Line >= c.at.page.Top+c.boxes().page().H {
			t.Fatalf("match %d in line %d is not on the screen from %d", i, m[0].Line, c.at.page.Top)
		}
		line := c.marked(doc, 0, len(doc.Lines)).Lines[m[0].Line]
		if !strings.Contains(line, "\x1b[1;7;") || ansi.Strip(line) != ansi.Strip(doc.Lines[m[0].Line]) {
			t.Fatalf("it does not stand out: %q", line)
		}
		c.press("enter")
	}
}

func TestTheSearchEndsWithItsPage(t *testing.T) {
	d := directoryOf(t, longEntry)
	for _, keys := range [][]string{{"left"}, {"tab"}, {"ctrl+f"}, {"f9", "a"}} {
		c := open(t, d, 80, 24)
		c.write("entry").press("ctrl+f").write("heron").press(keys...)
		if c.within != (within{}) {
			t.Errorf("after %v: %+v", keys, c.within)
		}
	}
	c := open(t, d, 80, 24)
	c.write("short").press("f6").finds("long").press("f7", "ctrl+f") // of the entry on the sheet
	if e := c.entry(); e == nil || e.Ref != (model.Ref{Kind: model.KindOrganisation, ID: "short"}) || !c.within.on {
		t.Errorf("the page is that of %v", e)
	}
}

// Painting a line once for each match doubles it every time: with 40 matches, no
// memory would be enough.
func TestALineOfMatchesIsPaintedOnce(t *testing.T) {
	c := open(t, directoryOf(t, longEntry), 80, 24)
	c.within.query = "a"
	doc := reader.Document{Lines: []string{strings.Repeat("a ", 16), "a"}}
	painted := c.marked(doc, 0, 1).Lines
	if len(painted[0]) > 2000 || !strings.Contains(painted[0], "\x1b[") || painted[1] != "a" {
		t.Errorf("%d bytes, %q", len(painted[0]), painted[1])
	}
}
