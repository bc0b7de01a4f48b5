package ui

import (
	"signpost/model"
	"signpost/model/find"
	"signpost/ui/keys"
	"signpost/ui/layout"
	"signpost/ui/list"
	"signpost/ui/reader"
	"signpost/ui/theme"
)

// What the tests outside the package look at, and nothing that they change but
// where somebody is.

// Pane is a pane that may have the focus.
type Pane = pane

// The panes.
const (
	PaneList    = paneList
	PaneServing = paneServing
	PaneDetail  = paneDetail
)

// RowLines is a list on the screen: its box, and for each line of that the
// entry of the row, zero where there is none.
type RowLines struct {
	Box     layout.Box
	Refs    []model.Ref
	Focused bool
}

// Lists are the lists on the screen.
func (a *App) Lists() []RowLines {
	if a.frame.TooSmall() || a.overlay.shown() {
		return nil
	}
	b := a.boxes()
	var out []RowLines
	add := func(box layout.Box, v list.View, rows list.Rows, focused bool) {
		l := RowLines{Box: box, Refs: make([]model.Ref, box.H), Focused: focused}
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

// Frame is the layout of the screen.
func (a *App) Frame() layout.Frame { return a.frame }

// PageBox is where the page stands.
func (a *App) PageBox() layout.Box { return a.boxes().page() }

// Theme is the theme in force.
func (a *App) Theme() theme.Theme { return a.theme }

// Keys are the live bindings.
func (a *App) Keys() keys.Map { return a.keys }

// Directory is what is shown.
func (a *App) Directory() *model.Directory { return a.dir }

// Focus is the pane that has the focus.
func (a *App) Focus() Pane { return a.at.focus }

// Query is what stands in the Find box.
func (a *App) Query() string { return a.at.query }

// Shown is the entry whose page is shown.
func (a *App) Shown() model.Ref {
	if e := a.entry(); e != nil {
		return e.Ref
	}
	return model.Ref{}
}

// Around is the place that is chosen in the tree.
func (a *App) Around() model.Ref { return model.Ref{Kind: model.KindRegion, ID: a.at.around} }

// Page is the page on the screen, and how far it is read.
func (a *App) Page() (reader.Document, reader.Position, bool) {
	doc, ok := a.document()
	return doc, a.at.page, ok
}

// Overlay says whether a page covers the body.
func (a *App) Overlay() bool { return a.overlay.shown() }

// Past is how many steps lie behind.
func (a *App) Past() int { return len(a.history.past) }

// Open goes to an entry's page as a link to it does.
func (a *App) Open(r model.Ref) {
	a.follow(r)
	if r.Kind == model.KindRegion {
		a.in()
	}
	a.settle()
}

// Hits are what is found for what stands in the Find box.
func (a *App) Hits() []find.Hit { return a.search.inScope(a.at.scope) }
