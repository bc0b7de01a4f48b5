package ui

import (
	"slices"
	"strings"
	"unicode"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/ui/layout"
	"signpost/ui/reader"
	"signpost/ui/words"
)

// within is a search inside the page on the screen. The zero within is none.
type within struct {
	on    bool
	of    model.Ref // whose page it is
	query string
	at    int // which match the person looks at
}

// match is where the letters of a query stand in a page: a span for each line.
type match []reader.Span

// startWithin begins to search inside the page of the entry that is meant.
func (a *App) startWithin() {
	e := a.meant()
	if e == nil {
		a.nothingMeant()
		return
	}
	if shown := a.entry(); shown == nil || shown.Ref != e.Ref {
		a.open(e.Ref)
	} else if a.at.focus != paneDetail {
		a.goTo(func(p *place) { p.focus = paneDetail })
	}
	a.overlay, a.inBox = overlay{}, false
	a.within = within{on: true, of: e.Ref}
}

// withinKey types into the search inside a page, goes from match to match, and
// ends it. It says whether the key was one of these.
func (a *App) withinKey(msg tea.KeyPressMsg) bool {
	k, w := a.keys, &a.within
	switch {
	case key.Matches(msg, k.Within):
		a.within = within{}
	case msg.Code == tea.KeyEnter, key.Matches(msg, k.Down):
		w.at++
	case key.Matches(msg, k.Up):
		w.at--
	case key.Matches(msg, k.Rubout):
		if r := []rune(w.query); len(r) > 0 {
			w.query, w.at = string(r[:len(r)-1]), 0
		}
	case key.Matches(msg, k.RuboutWord):
		q := strings.TrimRightFunc(w.query, unicode.IsSpace)
		w.query, w.at = q[:strings.LastIndexFunc(q, unicode.IsSpace)+1], 0
	case msg.Text != "":
		a.withinTyped(oneLine(msg.Text))
	default:
		return false
	}
	a.showMatch()
	return true
}

// withinTyped adds to the query.
func (a *App) withinTyped(s string) {
	query := []rune(strings.TrimLeft(a.within.query+s, " "))
	a.within.query, a.within.at = string(query[:min(len(query), maxQuery)]), 0
	a.showMatch()
}

// settleWithin ends the search when another page is shown.
func (a *App) settleWithin() {
	if e := a.entry(); a.within.on && (e == nil || e.Ref != a.within.of || a.at.focus != paneDetail) {
		a.within = within{}
	}
}

// showMatch scrolls the page to the match that the person looks at.
func (a *App) showMatch() {
	doc, ok := a.document()
	if !ok || !a.within.on {
		return
	}
	found := matches(doc, a.within.query)
	if len(found) == 0 {
		return
	}
	a.within.at = (a.within.at%len(found) + len(found)) % len(found)
	h := a.boxes().page().H
	if line := found[a.within.at][0].Line; line < a.at.page.Top || line >= a.at.page.Top+h {
		a.at.page = doc.Scroll(reader.Position{Top: line - h/2}, 0, h)
	}
}

// cell is a character of a page and where it stands.
type cell struct {
	r        rune
	line     int
	from, to int
}

// cells are the characters of a page in small letters. A line that goes on in the
// next one has a space between them; an empty line is a sign that nobody types.
func cells(doc reader.Document) []cell {
	var out []cell
	for n, styled := range doc.Lines {
		line := ansi.Strip(styled)
		text := strings.TrimSpace(line)
		x := layout.Width(line) - layout.Width(strings.TrimLeft(line, " "))
		between := ' '
		if text == "" {
			between = '\n'
		}
		if n > 0 {
			out = append(out, cell{r: between, line: n, from: x, to: x})
		}
		for _, r := range text {
			w := layout.Width(string(r))
			out = append(out, cell{same(r), n, x, x + w})
			x += w
		}
	}
	return out
}

// same is a character as it is compared: small, and its apostrophe straight.
func same(r rune) rune {
	if r == '\u2019' {
		return '\''
	}
	return unicode.ToLower(r)
}

// matches are where the letters of a query stand in a page, small letters for
// capitals too, also from one line to the next.
func matches(doc reader.Document, query string) []match {
	want := []rune(strings.Map(same, strings.Join(strings.Fields(query), " ")))
	if len(want) == 0 {
		return nil
	}
	page := cells(doc)
	var out []match
	for i := 0; i+len(want) <= len(page); i++ {
		if !begins(page[i:], want) {
			continue
		}
		out = append(out, spans(page[i:i+len(want)]))
		i += len(want) - 1
	}
	return out
}

func begins(page []cell, want []rune) bool {
	for i, r := range want {
		if page[i].r != r {
			return false
		}
	}
	return true
}

// spans are the cells of one match, line by line.
func spans(found []cell) match {
	var out match
	for _, c := range found {
		if n := len(out); n > 0 && out[n-1].Line == c.line {
			out[n-1].To = c.to
			continue
		}
		if c.to > c.from {
			out = append(out, reader.Span{Line: c.line, From: c.from, To: c.to})
		}
	}
	return out
}

// marked is a page with its matches standing out, the one that the person looks at
// most, on the h lines from top on that the screen shows.
func (a *App) marked(doc reader.Document, top, h int) reader.Document {
	ranges := map[int][]lipgloss.Range{} // by line: each is painted once
	for i, m := range matches(doc, a.within.query) {
		style := a.theme.Strong.Underline(true)
		if i == a.within.at {
			style = a.theme.LinkFocus
		}
		for _, s := range m {
			if s.Line < top || s.Line >= top+h {
				continue
			}
			ranges[s.Line] = append(ranges[s.Line], lipgloss.NewRange(s.From, s.To, style))
		}
	}
	lines := slices.Clone(doc.Lines)
	for n, of := range ranges {
		lines[n] = layout.Paint(lines[n], of...)
	}
	return reader.Document{Lines: lines, Links: doc.Links}
}

// withinLine is the line below the page while it is searched.
func (a *App) withinLine(doc reader.Document, width int) string {
	n := len(matches(doc, a.within.query))
	at, right := 0, ""
	if n > 0 {
		at = a.within.at + 1
	}
	if a.within.query != "" {
		right = words.MatchOf(at, n)
	}
	label := words.WithinPage
	if width < 2*layout.Width(label) {
		label = words.WithinShort
	}
	// The end of the query is what somebody is typing.
	left := label + layout.End(a.within.query, max(width-layout.Width(label)-2-layout.Width(right), 0))
	gap := max(width-layout.Width(left)-layout.Width(right), 0)
	return a.theme.Strong.Render(left) + strings.Repeat(" ", gap) + a.theme.Faint.Render(right)
}
