package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/ui/keys"
)

// A card of which ↑ and ↓ choose a part: the call sheet, the lines for people in
// danger, those who help instead.

// barWidth is the room in front of the parts for the bar of the chosen one.
const barWidth = 2

// span is the lines from first to last, and the column of the cursor in the first.
type span struct{ x, first, last int }

// cursorIn is where the terminal's cursor stands on a card: at its chosen part.
func cursorIn(spans []span, chosen int) (x, line, end int) {
	s := at(spans, chosen)
	return s.x, s.first, s.last
}

// at is the i-th of some things, or the zero value where there is none.
func at[T any](all []T, i int) T {
	var none T
	if i < 0 || i >= len(all) {
		return none
	}
	return all[i]
}

// bar is what stands in front of the lines of a part: a bar along the chosen one.
func (a *App) bar(chosen bool) string {
	if !chosen {
		return strings.Repeat(" ", barWidth)
	}
	return a.theme.Bar.UnsetBackground().Render(a.theme.Glyphs.Bar) + " "
}

// choose moves to another part of a card of which h lines from top on are on the
// screen, and says whether the key was one that does. A part that goes on beyond the
// screen is scrolled first.
func choose(chosen *int, spans []span, top, h int, msg tea.KeyPressMsg, k keys.Map) bool {
	to, here := *chosen, at(spans, *chosen)
	switch {
	case key.Matches(msg, k.Down, k.PageDown) && here.last >= top+h, key.Matches(msg, k.Up, k.PageUp) && here.first < top:
		return false
	case key.Matches(msg, k.Up):
		to--
	case key.Matches(msg, k.Down):
		to++
	case key.Matches(msg, k.Top):
		to = 0
	case key.Matches(msg, k.Bottom):
		to = len(spans) - 1
	case key.Matches(msg, k.PageDown):
		for to++; to < len(spans)-1 && spans[to].last < top+h; {
			to++
		}
	case key.Matches(msg, k.PageUp):
		for to--; to > 0 && spans[to].first > top-h; {
			to--
		}
	default:
		return false
	}
	*chosen = max(min(to, len(spans)-1), 0)
	return true
}

// numbersOf are the numbers to give for some entries.
func (a *App) numbersOf(entries []*model.Entry) []model.Phone {
	var out []model.Phone
	for _, e := range entries {
		if give := a.dir.Give(e); give.OK() {
			out = append(out, give.Phone)
		}
	}
	return out
}
