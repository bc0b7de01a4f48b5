package reader_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/ui/reader"
	"signpost/ui/theme"
)

// blank is a document of n lines with links at some of them, which may repeat.
func blank(n int, links ...int) reader.Document {
	doc := reader.Document{Lines: make([]string, n)}
	for i := range doc.Lines {
		doc.Lines[i] = strings.Repeat("x", 20)
	}
	for i, line := range links {
		doc.Links = append(doc.Links, reader.Link{
			To:    model.Ref{Kind: model.KindTerm, ID: "t"},
			Spans: []reader.Span{{Line: line, From: 3 * i, To: 3*i + 2}},
		})
	}
	return doc
}

func TestDownGoesToTheNextLinkOrScrolls(t *testing.T) {
	doc := blank(10, 1, 1, 6)
	want := []reader.Position{{Top: 0, Link: 1}, {Top: 0, Link: 2}, {Top: 1, Link: 2}, {Top: 2}, {Top: 2, Link: 3}, {Top: 3, Link: 3}, {Top: 4, Link: 3}, {Top: 5, Link: 3}, {Top: 5, Link: 3}}
	var pos reader.Position
	for i, w := range want {
		if pos = doc.Down(pos, 5); pos != w {
			t.Fatalf("step %d: %v, not %v", i+1, pos, w)
		}
	}
}

func TestUpGoesToTheLinkBeforeOrScrolls(t *testing.T) {
	doc := blank(10, 1, 1, 6)
	want := []reader.Position{{Top: 4, Link: 3}, {Top: 3, Link: 3}, {Top: 2, Link: 3}, {Top: 1}, {Top: 1, Link: 2}, {Top: 1, Link: 1}, {Top: 0, Link: 1}, {Top: 0, Link: 1}}
	pos := reader.Position{Top: 5, Link: 3}
	for i, w := range want {
		if pos = doc.Up(pos, 5); pos != w {
			t.Fatalf("step %d: %v, not %v", i+1, pos, w)
		}
	}
}

func TestDownReachesEveryLinkAndUpTheTopOnEveryScreen(t *testing.T) {
	for _, doc := range []reader.Document{
		blank(0), blank(1), blank(1, 0, 0, 0), blank(50), blank(50, 0, 10, 10, 11, 30, 49), blank(50, 49), blank(3, 2, 2),
	} {
		for h := 1; h < 60; h++ {
			walk(t, doc, h)
		}
	}
}

func TestScrollingStaysOnThePageAndDropsALinkThatLeavesTheScreen(t *testing.T) {
	doc := blank(30, 4)
	for _, c := range []struct {
		from reader.Position
		by   int
		want reader.Position
	}{
		{reader.Position{}, -5, reader.Position{}},
		{reader.Position{}, 1000, reader.Position{Top: 20}},
		{reader.Position{Link: 1}, 4, reader.Position{Top: 4, Link: 1}},
		{reader.Position{Link: 1}, 5, reader.Position{Top: 5}},
		{reader.Position{Top: 99, Link: 9}, 0, reader.Position{Top: 20}},
	} {
		if got := doc.Scroll(c.from, c.by, 10); got != c.want {
			t.Errorf("%v by %d: %v, not %v", c.from, c.by, got, c.want)
		}
	}
}

func TestChoosingTakesTheFirstLinkOnTheScreen(t *testing.T) {
	doc := blank(30, 2, 12, 13)
	if got := doc.Choose(reader.Position{Top: 10}, 10); got != (reader.Position{Top: 10, Link: 2}) {
		t.Errorf("%v", got)
	}
	for _, stays := range []reader.Position{{Top: 20}, {Top: 10, Link: 3}} {
		if got := doc.Choose(stays, 10); got != stays {
			t.Errorf("%v becomes %v", stays, got)
		}
	}
}

func TestTheLinkAtACell(t *testing.T) {
	doc := blank(5, 1, 1)
	for cell, want := range map[[2]int]int{{1, 0}: 1, {1, 1}: 1, {1, 2}: 0, {1, 3}: 2, {1, 5}: 0, {0, 0}: 0, {9, 0}: 0} {
		if got := doc.At(cell[0], cell[1]); got != want {
			t.Errorf("at %v: %d, not %d", cell, got, want)
		}
	}
}

func TestTheLinkThatHasTheFocusStandsOutOnEachOfItsLines(t *testing.T) {
	th := theme.New(theme.Dark, true, false)
	doc := render(t, "It says more in [the entry of the charity](organisation:pact) here.", 30)
	lines := doc.View(reader.Position{Link: 1}, 30, 4, th)
	if len(lines) != 4 {
		t.Fatalf("%d lines", len(lines))
	}
	focus := strings.SplitN(th.LinkFocus.Render("@"), "@", 2)[0]
	for i, line := range lines {
		if w := ansi.StringWidth(line); w != 30 {
			t.Errorf("line %d is %d cells wide", i, w)
		}
		onLine := ""
		for _, s := range doc.Links[0].Spans {
			if s.Line == i {
				onLine = ansi.Strip(ansi.Cut(doc.Lines[i], s.From, s.To))
			}
		}
		if has := strings.Contains(line, focus+onLine); has != (onLine != "") {
			t.Errorf("line %d stands out: %v: %q", i, has, line)
		}
	}
}
