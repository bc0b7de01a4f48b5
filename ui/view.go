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

// header names the program and says what is new; of both as much as there is room for.
func (a *App) header() string {
	t := a.theme
	long := " " + t.Title.Render(words.Title) + t.Faint.Render(" · "+words.Subtitle)
	short := " " + t.Title.Render(words.Title)
	news := a.news()
	if a.quietNews() {
		return a.sides(long, news[0]+" ")
	}
	for _, right := range news {
		for _, left := range []string{long, short} {
			if layout.Width(left)+2+layout.Width(right)+1 <= a.frame.W {
				return a.sides(left, right+" ")
			}
		}
	}
	return long
}

// news is the right of the header, shorter and shorter: how many entries are kept
// and how many of the numbers on the screen nobody has confirmed, or else what the
// directory holds.
func (a *App) news() []string {
	t := a.theme
	between := t.Faint.Render(" · ")
	kept := ""
	if n := len(a.desk.kept); n > 0 {
		kept = t.Strong.Render(words.KeptCount(n))
	}
	n := a.unconfirmed()
	switch {
	case n > 0:
		var out []string
		for _, text := range words.Unconfirmed(n) {
			text = t.Doubtful.Render(text)
			if kept != "" {
				text = kept + between + text
			}
			out = append(out, text)
		}
		return out
	case kept != "":
		return []string{kept}
	}
	var counts []string
	for _, k := range model.Kinds() {
		counts = append(counts, t.Faint.Render(modelwords.Count(a.dir.Count(k), k)))
	}
	return []string{strings.Join(counts, between)}
}

// quietNews says that there is nothing new that somebody must know.
func (a *App) quietNews() bool { return len(a.desk.kept) == 0 && a.unconfirmed() == 0 }

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
	text := a.fitting(words.Notices(a.opts.Folder, len(a.opts.Problems)), a.frame.W-2)
	return t.Doubtful.Bold(true).Render(layout.Fit(" "+text, a.frame.W))
}

// fitting is the first text that is no wider than width, or "".
func (a *App) fitting(texts []string, width int) string {
	for _, s := range texts {
		if layout.Width(s) <= width {
			return s
		}
	}
	return ""
}

func (a *App) findLine() string {
	t := a.theme
	left := " " + t.Strong.Render(words.Find) + " "
	var right []string
	if a.frame.Header.H == 0 && !a.quietNews() { // there is no other place for it
		right = a.news()
	}
	if a.at.query == "" && right == nil {
		right = []string{t.Faint.Render(words.FindHint)}
	}
	// The end of the query is what somebody is typing.
	query := []rune(a.at.query)
	for room := a.frame.W - layout.Width(left) - 2; layout.Width(string(query)) > room; {
		query = query[1:]
	}
	left += t.Strong.Render(string(query))
	return a.sides(left, a.fitting(right, a.frame.W-layout.Width(left)-3)+" ")
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
	more := ""
	if pos.Top+page.H < len(doc.Lines) {
		more = t.Faint.Render(words.More)
	}
	if a.within.on {
		more = a.withinLine(doc, page.W)
		doc = a.marked(doc)
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

func (a *App) footer() string {
	if a.desk.message != "" {
		return a.theme.Strong.Render(" " + layout.Cut(a.desk.message, a.frame.W-2, a.theme.Glyphs.Ellipsis))
	}
	if a.overlay.shown() {
		texts := words.FootersOverlay()
		if c, ok := a.overlay.card.(footed); ok {
			texts = c.footers()
		}
		more := ""
		if a.overlay.more() {
			more = words.MoreBelow + " "
		}
		return a.theme.Faint.Render(a.sides(" "+a.fitting(texts, a.frame.W-2-layout.Width(more)), more))
	}
	if a.within.on {
		return a.theme.Faint.Render(" " + a.fitting(words.FootersWithin(), a.frame.W-2))
	}
	return a.theme.Faint.Render(" " + a.fitting(words.Footers(), a.frame.W-2))
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
