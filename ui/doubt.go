package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/ui/list"
	"signpost/ui/reader"
)

// numbered is a card that shows numbers.
type numbered interface{ numbers(a *App) []model.Phone }

// unconfirmed is how many of the numbers on the screen nobody has confirmed.
func (a *App) unconfirmed() int {
	if a.frame.TooSmall() {
		return 0
	}
	seen := map[string]bool{}
	if a.overlay.shown() {
		if c, ok := a.overlay.card.(numbered); ok {
			inText(seen, c.numbers(a), a.overlay.doc, a.overlay.pos.Top, a.overlay.box.H)
		}
		return len(seen)
	}
	b := a.boxes()
	if b.list.W > 0 {
		inRows(seen, a.listView(), a.rows())
	}
	if b.serving.W > 0 {
		inRows(seen, a.servingView(), a.servingRows())
	}
	if doc, ok := a.document(); ok {
		inText(seen, a.dir.Phones(a.entry()), doc, a.at.page.Top, b.page().H)
	}
	return len(seen)
}

// inRows notes the numbers in the rows on the screen that nobody has confirmed.
func inRows(seen map[string]bool, v list.View, rows list.Rows) {
	for _, i := range v.Rows {
		if i >= 0 && i < rows.Len() {
			if r := rows.Row(i); r.Doubt {
				seen[r.Number] = true
			}
		}
	}
}

// inText notes which of phones stand in the lines on the screen and nobody has
// confirmed.
func inText(seen map[string]bool, phones []model.Phone, doc reader.Document, top, h int) {
	for _, line := range doc.Lines[min(top, len(doc.Lines)):min(top+h, len(doc.Lines))] {
		plain := ansi.Strip(line)
		for _, p := range phones {
			if p.State == model.Unconfirmed && strings.Contains(plain, p.Number) {
				seen[p.Number] = true
			}
		}
	}
}
