package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

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
	if a.desk.hidden {
		v.WindowTitle = words.HiddenTitle
	}
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
	if f.TooSmall() || a.desk.hidden {
		for i := range out {
			out[i] = layout.Fit("", f.W)
		}
		if !a.desk.hidden {
			out[0] = layout.Fit(a.fitting(words.TooSmall(), f.W), f.W)
		}
		return out
	}
	put := func(b layout.Box, line string) {
		if b.H > 0 {
			out[b.Y] = line
		}
	}
	rule := a.theme.Line.Render(strings.Repeat(a.theme.Glyphs.Horizontal, f.W))
	put(f.Header, a.header())
	put(f.Notice, a.notice())
	put(f.Find, a.findLine())
	put(f.Tabs, a.tabLine())
	put(f.Rule, rule)
	if o := a.overlay; o.shown() {
		if o.reach() == overDesk && f.Rule.H > 0 {
			out[o.box.Y-1] = rule
		}
		copy(out[o.box.Y:], a.cardLines())
	} else {
		copy(out[f.Body.Y:], a.body())
	}
	put(f.Footer, a.footer())
	for i := range out {
		out[i] = layout.Fit(out[i], f.W)
	}
	return out
}

// quietNews says that there is nothing new that somebody must know.
func (a *App) quietNews() bool {
	return len(a.desk.kept) == 0 && a.desk.place == "" && a.unconfirmed() == 0
}

// cardLines are what the screen shows of the card that covers the body.
func (a *App) cardLines() []string {
	o := a.overlay
	lines := o.doc.View(o.pos, o.box.W, o.box.H, a.theme)
	for i := range lines {
		lines[i] = strings.Repeat(" ", o.box.X) + lines[i]
	}
	return lines
}

// body is the panes side by side.
func (a *App) body() []string {
	f := a.frame.Body
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
		case a.at.searching() && a.lookup.results.Count("") == 0:
			text = words.Nothing
		case a.at.searching():
			text = words.NothingNear
		}
		rows = list.Slice{{Message: true, Name: text}}
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
	more := ""
	if pos.Top+page.H < len(doc.Lines) {
		more = t.Faint.Render(words.More)
	}
	if a.within.on {
		more = a.withinLine(doc, page.W)
		doc = a.marked(doc, pos.Top, page.H)
	}
	lines := append(a.echo(doc.View(pos, page.W, page.H, t)), more)
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

// cursor is where the terminal's own cursor stands: screen readers and braille
// lines follow it.
func (a *App) cursor() (x, y int, ok bool) {
	f, b := a.frame, a.boxes()
	switch {
	case f.TooSmall():
		return 0, 0, f.W > 0 && f.H > 0
	case a.desk.hidden:
		return 0, 0, f.W > 0 && f.H > 0
	case a.overlay.shown():
		box := a.overlay.box
		if p, ok := a.overlay.card.(pointed); ok {
			x, y, _ = p.cursor()
			y = max(min(y-a.overlay.pos.Top, box.H-1), 0)
			return min(box.X+x, f.W-1), box.Y + y, true
		}
		return 0, box.Y, true
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
