package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/ui/keys"
	"signpost/ui/list"
	"signpost/ui/reader"
)

// moveIn is where a key leads in a list, and whether it leads anywhere.
func moveIn(rows list.Rows, p list.Position, page int, msg tea.KeyPressMsg, k keys.Map) (list.Position, bool) {
	switch {
	case key.Matches(msg, k.Up):
		return p.Move(rows, -1), true
	case key.Matches(msg, k.Down):
		return p.Move(rows, 1), true
	case key.Matches(msg, k.PageUp):
		return p.Move(rows, -page), true
	case key.Matches(msg, k.PageDown):
		return p.Move(rows, page), true
	case key.Matches(msg, k.Top):
		return p.First(rows), true
	case key.Matches(msg, k.Bottom):
		return p.Last(rows), true
	}
	return p, false
}

// scroll is where a key leads in a page of which h lines are on the screen.
func scroll(doc reader.Document, p reader.Position, h int, msg tea.KeyPressMsg, k keys.Map) (reader.Position, bool) {
	switch {
	case key.Matches(msg, k.Up):
		return doc.Up(p, h), true
	case key.Matches(msg, k.Down):
		return doc.Down(p, h), true
	case key.Matches(msg, k.PageUp):
		return doc.Scroll(p, -(h - 1), h), true
	case key.Matches(msg, k.PageDown):
		return doc.Scroll(p, h-1, h), true
	case key.Matches(msg, k.Top):
		return doc.Scroll(p, -len(doc.Lines), h), true
	case key.Matches(msg, k.Bottom):
		return doc.Scroll(p, len(doc.Lines), h), true
	}
	return p, false
}
