package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/layout"
	"signpost/ui/qr"
	"signpost/ui/words"
)

// takeCard is an entry to carry home: a code for the camera of a telephone.
type takeCard struct {
	of      *model.Entry
	alone   string  // what the code holds, where no caption has room
	instead instead // where there is nothing to take
}

// The least room for a caption beside the code.
const captionGap, leastCaption = 3, 20

func newTake(of *model.Entry) *takeCard { return &takeCard{of: of, instead: instead{of: of}} }

func (c *takeCard) reach() reach { return overScreen }

// nothing says that there is nothing to carry home of the entry.
func (c *takeCard) nothing(a *App) bool {
	of, p := c.contact(a)
	return p.Number == "" && of.Website == ""
}

func (c *takeCard) entry(a *App) *model.Entry {
	if c.nothing(a) {
		return c.instead.entry(a)
	}
	return c.of
}

func (c *takeCard) key(a *App, msg tea.KeyPressMsg) bool {
	return c.nothing(a) && c.instead.key(a, msg, func(e *model.Entry) card { return newTake(e) })
}

func (c *takeCard) cursor() (x, line, end int) { return c.instead.cursor() }

func (c *takeCard) footers(a *App) []string {
	if c.nothing(a) {
		return c.instead.footers(a, words.EnterCode)
	}
	return words.FootersTake(c.alone, a.opts.Locked)
}

// contact is whom the code is about: the entry, or whoever's number is given for it.
func (c *takeCard) contact(a *App) (*model.Entry, model.Phone) {
	give := a.dir.Give(c.of)
	if !give.OK() {
		return c.of, model.Phone{}
	}
	return give.Of, give.Phone
}

func (c *takeCard) lines(a *App, width, height int) []string {
	of, p := c.contact(a)
	c.alone = ""
	if c.nothing(a) {
		return c.instead.lines(a, append(c.caption(a, of, p, "", width), ""), words.NothingToTake, width)
	}
	contact := qr.Contact{Name: of.Name, Acronym: of.Acronym, Number: p.Number, Website: of.Website}
	if p.Number != "" {
		contact.Note, contact.ShortNote = a.age(p).Carried()
	}
	code, held, fits := qr.First(width, height, contact.Texts()...)
	if !fits {
		out := append(paragraph(words.CodeTooLarge, readable(width)), "")
		return append(out, c.caption(a, of, p, of.Website, readable(width))...)
	}
	style := a.theme.Code
	drawn := code.Draw(width, height, !a.theme.OnLight)
	columns, rows := code.Size(width, height)
	for i := range drawn {
		drawn[i] = style.Render(layout.Fit(drawn[i], columns))
	}
	web := ""
	if of.Website != "" && strings.Contains(held, of.Website) {
		web = of.Website
	}
	room := width - columns - captionGap
	if room < leastCaption {
		if under := c.caption(a, of, p, web, readable(width)); rows+len(under) <= height {
			return append(drawn, under...)
		}
		c.alone = joined(p.Number, doubt(p))
		return drawn
	}
	room = min(room, layout.MaxText/2)
	for i, l := range append(c.caption(a, of, p, web, room), c.advice(a, room)...) {
		if i+1 < len(drawn) {
			drawn[i+1] += strings.Repeat(" ", captionGap) + l
		}
	}
	return drawn
}

// doubt is the warning that a number needs, in words.
func doubt(p model.Phone) string {
	if p.State == model.Unconfirmed {
		return modelwords.Sentence(modelwords.NotConfirmed)
	}
	return ""
}

// caption says what the code holds.
func (c *takeCard) caption(a *App, of *model.Entry, p model.Phone, web string, width int) []string {
	t := a.theme
	var out []string
	for _, l := range paragraph(of.Name, width) {
		out = append(out, t.Title.Render(l))
	}
	if p.Number != "" && layout.Width(p.Number) <= width {
		for _, l := range filled(doubt(p), width) {
			out = append(out, t.Doubtful.Bold(true).Render(l))
		}
		out = append(out, t.Strong.Render(p.Number))
	}
	if web != "" {
		out = append(out, whole(web, width, t.Normal)...)
	}
	return out
}

// advice says what to do with the code.
func (c *takeCard) advice(a *App, width int) []string {
	out := []string{""}
	for _, l := range paragraph(words.PointCamera, width) {
		out = append(out, a.theme.Faint.Render(l))
	}
	return out
}
