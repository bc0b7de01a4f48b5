package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/layout"
	"signpost/ui/list"
	"signpost/ui/words"
)

// boxes are where the panes stand. A pane that is not on the screen has none.
type boxes struct{ list, serving, detail layout.Box }

// page is the part of the detail pane that the page itself has: a margin stays
// free beside it, and a line below it for the sign that there is more.
func (b boxes) page() layout.Box {
	if b.detail.W == 0 {
		return layout.Box{}
	}
	margin := 0
	if b.detail.X == 0 {
		margin = 1
	}
	return layout.Box{
		X: b.detail.X + margin, Y: b.detail.Y,
		W: max(b.detail.W-margin-1, 1), H: max(b.detail.H-1, 1),
	}
}

func (a *App) boxes() boxes {
	if a.threePanes() {
		p := a.frame.Panes(3, int(a.at.focus))
		return boxes{list: p[0], serving: p[1], detail: p[2]}
	}
	focus := 0
	if a.at.focus == paneDetail {
		focus = 1
	}
	p := a.frame.Panes(2, focus)
	return boxes{list: p[0], detail: p[1]}
}

// View draws the frame: as many lines as the screen has, each as wide as it is.
func (a *App) View() tea.View {
	v := tea.NewView(strings.Join(a.lines(), "\n"))
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = words.Title
	if x, y, ok := a.cursor(); ok {
		v.Cursor = tea.NewCursor(x, y)
		v.Cursor.Shape = tea.CursorBar
	}
	return v
}

func (a *App) lines() []string {
	f := a.frame
	out := make([]string, f.H)
	if f.H == 0 || f.W == 0 {
		return out
	}
	if f.TooSmall() {
		for i := range out {
			out[i] = layout.Fit("", f.W)
		}
		out[0] = layout.Fit(a.fitting(words.TooSmall(), 0), f.W)
		return out
	}
	put := func(b layout.Box, line string) {
		if b.H > 0 {
			out[b.Y] = line
		}
	}
	put(f.Header, a.header())
	put(f.Notice, a.notice())
	put(f.Find, a.findLine())
	put(f.Tabs, a.tabLine())
	put(f.Rule, a.theme.Line.Render(strings.Repeat(a.theme.Glyphs.Horizontal, f.W)))
	copy(out[f.Body.Y:], a.body())
	put(f.Footer, a.footer())
	for i := range out {
		out[i] = layout.Fit(out[i], f.W)
	}
	return out
}

func (a *App) header() string {
	t := a.theme
	left := " " + t.Title.Render(words.Title) + t.Faint.Render(" · "+words.Subtitle)
	var counts []string
	for _, k := range model.Kinds() {
		counts = append(counts, modelwords.Count(a.dir.Count(k), k))
	}
	return a.sides(left, t.Faint.Render(strings.Join(counts, " · "))+" ")
}

// sides puts one text at the left and one at the right, the right one only
// where both have room.
func (a *App) sides(left, right string) string {
	gap := a.frame.W - layout.Width(left) - layout.Width(right)
	if gap < 2 {
		return layout.Fit(left, a.frame.W)
	}
	return left + strings.Repeat(" ", gap) + right
}

func (a *App) notice() string {
	t := a.theme
	text := a.fitting(words.Notices(a.opts.Folder, len(a.opts.Problems)), 2)
	return t.Doubtful.Bold(true).Render(layout.Fit(" "+text, a.frame.W))
}

// fitting is the first text for which the screen is wide enough with a margin
// of so many cells, or "".
func (a *App) fitting(texts []string, margin int) string {
	for _, s := range texts {
		if layout.Width(s)+margin <= a.frame.W {
			return s
		}
	}
	return ""
}

func (a *App) findLine() string {
	t := a.theme
	left := " " + t.Strong.Render(words.Find) + " "
	if a.at.query == "" {
		return a.sides(left, t.Faint.Render(words.FindHint)+" ")
	}
	// The end of the query is what somebody is typing.
	query := []rune(a.at.query)
	for room := a.frame.W - layout.Width(left) - 2; layout.Width(string(query)) > room; {
		query = query[1:]
	}
	return left + t.Strong.Render(string(query))
}

// tab is one of the lists, or of the scopes of a search.
type tab struct {
	name     string
	active   bool
	from, to int // columns
	choose   func()
}

func (a *App) tabs() []tab {
	var tabs []tab
	if a.at.searching() {
		for _, k := range scopes() {
			name := words.All
			if k != "" {
				name = modelwords.Lens(k)
			}
			tabs = append(tabs, tab{name: fmt.Sprintf("%s %d", name, a.search.count(k)), active: k == a.at.scope, choose: func() { a.setScope(k) }})
		}
	} else {
		for _, k := range model.Kinds() {
			tabs = append(tabs, tab{name: modelwords.Lens(k), active: k == a.at.lens, choose: func() { a.setLens(k) }})
		}
	}
	for {
		x := 0
		for i := range tabs {
			tabs[i].from = x
			x += layout.Width(tabs[i].name) + 2
			tabs[i].to = x
			x++
		}
		// Where there is no room for all, the one that is turned to is in sight.
		active := slices.IndexFunc(tabs, func(t tab) bool { return t.active })
		if active <= 0 || tabs[active].to <= a.frame.W {
			return tabs
		}
		tabs = tabs[1:]
	}
}

func (a *App) tabLine() string {
	t := a.theme
	var out strings.Builder
	for _, tab := range a.tabs() {
		if tab.active {
			out.WriteString(t.Title.Render(t.Glyphs.TabOpen + tab.name + t.Glyphs.TabShut))
		} else {
			out.WriteString(t.Faint.Render(" " + tab.name + " "))
		}
		out.WriteString(" ")
	}
	return out.String()
}

// body is the panes side by side, or the overlay over all of them.
func (a *App) body() []string {
	f := a.frame.Body
	if a.overlay.shown() {
		lines := a.overlay.document().View(a.overlay.pos, f.W-1, f.H, a.theme)
		for i := range lines {
			lines[i] = " " + lines[i]
		}
		return lines
	}
	b := a.boxes()
	var panes [][]string
	if b.list.W > 0 {
		panes = append(panes, a.listView().Lines)
	}
	if b.serving.W > 0 {
		panes = append(panes, a.servingView().Lines)
	}
	if b.detail.W > 0 {
		panes = append(panes, a.detail(b))
	}
	rule := " " + a.theme.Line.Render(a.theme.Glyphs.Vertical) + " "
	lines := make([]string, f.H)
	for i := range lines {
		var parts []string
		for _, p := range panes {
			parts = append(parts, p[i])
		}
		lines[i] = strings.Join(parts, rule)
	}
	return lines
}

func (a *App) listView() list.View {
	b := a.boxes().list
	rows := a.rows()
	if rows.Len() == 0 {
		text := words.EmptyList
		switch {
		case a.at.searching() && len(a.search.inScope("")) == 0:
			text = words.Nothing
		case a.at.searching():
			text = words.NothingNear
		}
		rows = list.Slice{{Heading: true, Name: text}}
	}
	return list.Draw(rows, *a.at.list(), b.W, b.H, a.listStyle(paneList))
}

func (a *App) servingView() list.View {
	b := a.boxes().serving
	return list.Draw(a.servingRows(), a.at.helps, b.W, b.H, a.listStyle(paneServing))
}

// detail is the pane of the page. Until a page is laid out, it shows the name.
func (a *App) detail(b boxes) []string {
	t, page := a.theme, b.page()
	pos := a.at.page
	if a.at.focus != paneDetail {
		pos.Link = 0
	}
	doc, ok := a.document()
	if e := a.entry(); !ok && e != nil {
		for _, l := range layout.Wrap(e.Name, page.W, page.H, t.Glyphs.Ellipsis) {
			doc.Lines = append(doc.Lines, t.Strong.Render(l))
		}
	}
	lines := a.echo(doc.View(pos, page.W, page.H, t))
	more := ""
	if pos.Top+page.H < len(doc.Lines) {
		more = t.Faint.Render(words.More)
	}
	lines = append(lines, more)
	for i := range lines {
		lines[i] = layout.Fit(strings.Repeat(" ", page.X-b.detail.X)+lines[i], b.detail.W)
	}
	return lines[:min(len(lines), b.detail.H)]
}

// echo marks the letters that were typed in the lines of a page, gently.
func (a *App) echo(lines []string) []string {
	if !a.at.searching() || a.at.focus == paneDetail {
		return lines // whoever reads is not looking for them any more
	}
	for i, line := range lines {
		plain := ansi.Strip(line)
		var ranges []lipgloss.Range
		for _, m := range a.finder.Matches(plain, a.at.query) {
			ranges = append(ranges, lipgloss.NewRange(layout.Width(plain[:m[0]]), layout.Width(plain[:m[1]]), a.theme.Echo))
		}
		if ranges != nil {
			lines[i] = layout.Paint(line, ranges...)
		}
	}
	return lines
}

func (a *App) footer() string {
	if a.overlay.shown() {
		return a.theme.Faint.Render(" " + words.FooterOverlay)
	}
	return a.theme.Faint.Render(" " + a.fitting(words.Footers(), 2))
}

// cursor is where the terminal's own cursor stands: screen readers and braille
// lines follow it.
func (a *App) cursor() (x, y int, ok bool) {
	f, b := a.frame, a.boxes()
	switch {
	case f.TooSmall():
		return 0, 0, f.W > 0 && f.H > 0
	case a.overlay.shown():
		return 0, f.Body.Y, true
	case a.inBox:
		x = layout.Width(" "+words.Find+" ") + layout.Width(a.at.query)
		return min(x, f.W-1), f.Find.Y, true
	case a.at.focus == paneServing:
		return b.serving.X, b.serving.Y + max(a.servingView().Cursor, 0), true
	case a.at.focus == paneList:
		return b.list.X, b.list.Y + max(a.listView().Cursor, 0), true
	}
	page, link := b.page(), a.at.page.Link
	if doc, ok := a.document(); ok && link > 0 && link <= len(doc.Links) {
		s := doc.Links[link-1].Spans[0]
		if line := s.Line - a.at.page.Top; line >= 0 && line < page.H {
			return page.X + min(s.From, page.W-1), page.Y + line, true
		}
	}
	return page.X, page.Y, true
}
