package ui

import (
	tea "charm.land/bubbletea/v2"

	"signpost/ui/list"
	"signpost/ui/reader"
)

// wheelLines is how far one notch of the wheel scrolls a page.
const wheelLines = 3

// click does what a click on a cell asks for: a tab is turned to, a row is
// chosen and, when it is chosen already, opened, a link is followed.
func (a *App) click(m tea.Mouse) {
	if m.Button != tea.MouseLeft || a.frame.TooSmall() || a.desk.hidden {
		return
	}
	if a.overlay.shown() {
		a.uncover()
		return
	}
	b := a.boxes()
	switch {
	case a.frame.Tabs.Contains(m.X, m.Y):
		for _, t := range a.tabs() {
			if m.X >= t.from && m.X < t.to {
				t.choose()
				return
			}
		}
	case a.frame.Find.Contains(m.X, m.Y):
		a.inBox = true
	case b.list.Contains(m.X, m.Y):
		a.clickRow(paneList, a.rows(), a.at.list(), a.listView().Rows[m.Y-b.list.Y])
	case b.serving.Contains(m.X, m.Y):
		a.clickRow(paneServing, a.servingRows(), &a.at.helps, a.servingView().Rows[m.Y-b.serving.Y])
	case b.page().Contains(m.X, m.Y):
		a.clickPage(m.X-b.page().X, m.Y-b.page().Y)
	}
}

// clickRow chooses a row, or opens the one that is chosen.
func (a *App) clickRow(p pane, rows list.Rows, pos *list.Position, i int) {
	if i < 0 || i >= rows.Len() || rows.Row(i).Heading {
		return
	}
	a.inBox = false
	if a.at.focus == p && pos.Cursor == i {
		a.in()
		return
	}
	if a.at.focus != p {
		a.history.leave(visit{place: a.at})
	}
	a.at.focus = p
	pos.Cursor = i
	a.preview(true)
}

// clickPage follows the link at a cell of the page, or just goes there.
func (a *App) clickPage(x, y int) {
	doc, ok := a.document()
	if !ok {
		return
	}
	if a.at.focus != paneDetail {
		a.goTo(func(p *place) { p.focus = paneDetail })
	}
	if link := doc.At(a.at.page.Top+y, x); link > 0 {
		a.at.page.Link = link
		a.follow(doc.Links[link-1].To)
	}
}

// wheel scrolls what is under the pointer.
func (a *App) wheel(m tea.Mouse) {
	by := 1
	if m.Button == tea.MouseWheelUp {
		by = -1
	} else if m.Button != tea.MouseWheelDown {
		return
	}
	b := a.boxes()
	switch {
	case a.desk.hidden:
	case a.overlay.shown():
		a.overlay.pos = a.overlay.doc.Scroll(a.overlay.pos, by*wheelLines, a.overlay.box.H)
	case b.list.Contains(m.X, m.Y):
		a.wheelList(paneList, a.rows(), a.at.list(), by)
	case b.serving.Contains(m.X, m.Y):
		a.wheelList(paneServing, a.servingRows(), &a.at.helps, by)
	case b.page().Contains(m.X, m.Y):
		if doc, ok := a.document(); ok {
			a.at.page = doc.Scroll(reader.Position{Top: a.at.page.Top}, by*wheelLines, b.page().H)
		}
	}
}

func (a *App) wheelList(p pane, rows list.Rows, pos *list.Position, by int) {
	if a.at.focus != p {
		a.history.leave(visit{place: a.at})
		a.at.focus = p
	}
	before := pos.Cursor
	*pos = pos.Move(rows, by)
	a.inBox = false
	a.preview(before != pos.Cursor)
}
