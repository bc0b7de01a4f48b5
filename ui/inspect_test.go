package ui

import (
	"signpost/model"
	"signpost/ui/layout"
	"signpost/ui/list"
	"signpost/ui/reader"
)

// What the tests look at.

// rowLines is a list on the screen: its box, and for each line of that the
// entry of the row, zero where there is none.
type rowLines struct {
	Box     layout.Box
	Refs    []model.Ref
	Focused bool
}

// listsShown are the lists on the screen.
func (a *App) listsShown() []rowLines {
	if a.frame.TooSmall() || a.overlay.shown() || a.desk.hidden {
		return nil
	}
	b := a.boxes()
	var out []rowLines
	add := func(box layout.Box, v list.View, rows list.Rows, focused bool) {
		l := rowLines{Box: box, Refs: make([]model.Ref, box.H), Focused: focused}
		for i, n := range v.Rows {
			if n >= 0 && n < rows.Len() {
				l.Refs[i] = rows.Row(n).Ref
			}
		}
		out = append(out, l)
	}
	if b.list.W > 0 {
		add(b.list, a.listView(), a.rows(), a.at.focus == paneList)
	}
	if b.serving.W > 0 {
		add(b.serving, a.servingView(), a.servingRows(), a.at.focus == paneServing)
	}
	return out
}

// typedLines are the lines of the screen on which somebody types: what stands there is
// no number of the directory.
func (a *App) typedLines() []int {
	if a.frame.TooSmall() || a.desk.hidden {
		return nil
	}
	out := []int{a.frame.Find.Y}
	if a.overlay.shown() && a.overlay.reach() == overScreen {
		out = nil
	}
	if c, ok := a.overlay.card.(*sheetCard); ok && c.naming {
		_, y, _ := a.cursor()
		out = append(out, y)
	}
	if a.within.on {
		out = append(out, a.frame.Body.Y+a.frame.Body.H-1)
	}
	return out
}

// shown is the entry whose page is shown.
func (a *App) shown() model.Ref {
	if e := a.entry(); e != nil {
		return e.Ref
	}
	return model.Ref{}
}

// around is the place that is chosen in the tree.
func (a *App) around() model.Ref { return model.Ref{Kind: model.KindRegion, ID: a.at.around} }

// pageShown is the page on the screen, and how far it is read.
func (a *App) pageShown() (reader.Document, reader.Position, bool) {
	doc, ok := a.document()
	return doc, a.at.page, ok
}

// openPage goes to an entry's page as a link to it does.
func (a *App) openPage(r model.Ref) {
	a.follow(r)
	if r.Kind == model.KindRegion {
		a.in()
	}
	a.settle()
}
