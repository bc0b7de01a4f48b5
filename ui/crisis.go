package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/digits"
	"signpost/ui/layout"
	"signpost/ui/words"
)

// crisisCard is the one card for people in danger or despair: the numbers, and
// no other text. ↑ and ↓ choose among them.
type crisisCard struct {
	at    int
	spans []span // where each line stands
}

func (c *crisisCard) reach() reach                 { return overScreen }
func (c *crisisCard) footers(a *App) []string      { return words.FootersCrisis(a.opts.Locked) }
func (c *crisisCard) entry(a *App) *model.Entry    { return at(a.dir.Crisis(), c.at) }
func (c *crisisCard) cursor() (x, line, end int)   { return cursorIn(c.spans, c.at) }
func (c *crisisCard) numbers(a *App) []model.Phone { return a.numbersOf(a.dir.Crisis()) }

func (c *crisisCard) key(a *App, msg tea.KeyPressMsg) bool {
	k := a.keys
	if e := c.entry(a); key.Matches(msg, k.In) && e != nil {
		a.open(e.Ref)
		return true
	}
	return choose(&c.at, c.spans, a.overlay.pos.Top, a.overlay.box.H, msg, k)
}

// lines are the numbers as large as they all have room for: it is better to see
// every number small than some of them large.
func (c *crisisCard) lines(a *App, width, height int) []string {
	var out []string
	for _, way := range []struct {
		rows   int // of the digits
		hours  bool
		spaced bool
	}{{5, true, true}, {3, true, true}, {3, true, false}, {0, true, true}, {0, true, false}, {0, false, false}} {
		out, c.spans = nil, nil
		for i, e := range a.dir.Crisis() {
			if i > 0 && way.spaced {
				out = append(out, "")
			}
			first := len(out)
			for _, l := range a.helperLines(e, width-barWidth, way.rows, way.hours) {
				out = append(out, a.bar(i == c.at)+l)
			}
			c.spans = append(c.spans, span{first: first, last: len(out) - 1})
		}
		if len(out) <= height {
			break
		}
	}
	return out
}

// helperLines are the number, the name and the hours of somebody to ring.
func (a *App) helperLines(e *model.Entry, width, rows int, hours bool) []string {
	t, text := a.theme, readable(width)
	p := a.dir.Give(e).Phone
	name := modelwords.Line(e.Name, p.Number)
	if p.State != model.Confirmed { // before what may be cut
		name += " (" + modelwords.NotConfirmed + ")"
	}
	if who := a.dir.Organisation(e.ID).ForWhom; who != "" {
		name += " · " + who
	}
	room := text - layout.Width(p.Number) - 2
	out := []string{t.Strong.Render(p.Number) + "  " + t.Title.Render(layout.Cut(name, room, t.Glyphs.Ellipsis))}
	if rows > 0 {
		block := digits.Draw(p.Number, width, rows, a.opts.Console)
		if block.Size >= digits.Compact {
			for _, l := range block.Lines {
				out = append(out, t.Strong.Render(l))
			}
		}
	}
	if hours {
		out = append(out, filled(modelwords.Sentence(joined(a.opening(p), a.hours(p))), text)...)
	}
	return out
}
