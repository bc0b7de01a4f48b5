package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/ui/layout"
	"signpost/ui/words"
)

// mostInstead is how many are offered in the place of an entry.
const mostInstead = 6

// instead is what a card offers where its entry has nothing to give: those who help
// there, of whom ↑ and ↓ choose one. It is no card of its own.
type instead struct {
	of    *model.Entry
	at    int
	spans []span
}

func (c *instead) entries(a *App) []*model.Entry {
	var out []*model.Entry
	for _, o := range a.dir.Instead(c.of, mostInstead) {
		out = append(out, &o.Entry)
	}
	return out
}

// entry is the one that is chosen, nil where nobody helps.
func (c *instead) entry(a *App) *model.Entry { return at(c.entries(a), c.at) }

func (c *instead) cursor() (x, line, end int) { return cursorIn(c.spans, c.at) }

func (c *instead) footers(a *App, enter string) []string {
	if c.entry(a) == nil {
		return words.FootersOverlay()
	}
	return words.FootersInstead(enter)
}

// key chooses one of those who help, or covers the screen with the card that is made
// of the chosen one.
func (c *instead) key(a *App, msg tea.KeyPressMsg, make func(*model.Entry) card) bool {
	if e := c.entry(a); key.Matches(msg, a.keys.In) && e != nil {
		a.cover(make(e))
		return true
	}
	return choose(&c.at, c.spans, a.overlay.pos.Top, a.overlay.box.H, msg, a.keys)
}

// lines say beneath a heading why there is nothing, and who helps.
func (c *instead) lines(a *App, head []string, why string, width int) []string {
	t, text := a.theme, readable(width)
	out := append(head, paragraph(why, text)...)
	c.spans = nil
	all := c.entries(a)
	if len(all) == 0 {
		return out
	}
	out = append(append(out, ""), paragraph(words.InsteadThese, text)...)
	for i, e := range all {
		p := a.dir.Give(e).Phone
		number := p.Number + " " + a.age(p).Class.Mark()
		line := t.Normal.Render(layout.Fit(layout.Cut(e.Name, text-barWidth-layout.Width(number)-2, t.Glyphs.Ellipsis), text-barWidth-layout.Width(number)))
		c.spans = append(c.spans, span{first: len(out), last: len(out)})
		out = append(out, a.bar(i == c.at)+line+t.Strong.Render(number))
	}
	return out
}
