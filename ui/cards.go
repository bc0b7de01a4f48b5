package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/digits"
	"signpost/ui/layout"
	"signpost/ui/qr"
	"signpost/ui/words"
)

// takeCard is an entry to carry home: a code for the camera of a telephone.
type takeCard struct {
	of    *model.Entry
	alone string // what the code holds, where no caption has room
}

// The least room for a caption beside the code.
const captionGap, leastCaption = 3, 20

func (c *takeCard) reach() reach                   { return overScreen }
func (c *takeCard) entry(*App) *model.Entry        { return c.of }
func (c *takeCard) key(*App, tea.KeyPressMsg) bool { return false }
func (c *takeCard) footers() []string              { return words.FootersTake(c.alone) }

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
	if p.Number == "" && of.Website == "" {
		return paragraph(words.NothingToTake, readable(width))
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

// crisisCard is the one card for people in danger or despair: the numbers, and
// no other text.
type crisisCard struct{}

func (c *crisisCard) reach() reach                   { return overScreen }
func (c *crisisCard) key(*App, tea.KeyPressMsg) bool { return false }
func (c *crisisCard) footers() []string              { return words.FootersCrisis() }

// helper is somebody to ring.
type helper struct{ name, number, when string }

// helpers are the emergency number and the services for people in danger or despair.
func (c *crisisCard) helpers(a *App) []helper {
	out := []helper{{name: words.Emergency, number: words.EmergencyNumber}}
	for _, o := range a.dir.Organisations {
		give := a.dir.Give(&o.Entry)
		if !o.Crisis || o.Status.Over() || !give.OK() {
			continue
		}
		p, name := give.Phone, o.Name
		if p.State == model.Unconfirmed {
			name += " (" + modelwords.NotConfirmed + ")"
		}
		out = append(out, helper{name, p.Number, modelwords.Sentence(joined(a.opening(p), a.hours(p)))})
	}
	return out
}

// lines are the numbers as large as they all have room for: it is better to see
// every number small than some of them large.
func (c *crisisCard) lines(a *App, width, height int) []string {
	helpers := c.helpers(a)
	var out []string
	for _, way := range []struct {
		rows   int // of the digits
		hours  bool
		spaced bool
	}{{5, true, true}, {3, true, true}, {3, true, false}, {0, true, true}, {0, true, false}, {0, false, false}} {
		out = nil
		for i, h := range helpers {
			if i > 0 && way.spaced {
				out = append(out, "")
			}
			out = append(out, a.helperLines(h, width, way.rows, way.hours)...)
		}
		if len(out) <= height {
			break
		}
	}
	return out
}

// helperLines are the name, the number and the hours of somebody to ring.
func (a *App) helperLines(h helper, width, rows int, hours bool) []string {
	t, text := a.theme, readable(width)
	room := text - layout.Width(h.number) - 2
	if h.name == words.Emergency && layout.Width(h.name) > room {
		h.name = words.EmergencyShort
	}
	out := []string{t.Strong.Render(h.number) + "  " + t.Title.Render(layout.Cut(h.name, room, t.Glyphs.Ellipsis))}
	if rows > 0 {
		block := digits.Draw(h.number, width, rows, a.opts.Console)
		if block.Size >= digits.Compact {
			for _, l := range block.Lines {
				out = append(out, t.Strong.Render(l))
			}
		}
	}
	if hours {
		out = append(out, filled(h.when, text)...)
	}
	return out
}

// reportCard is what to pass on when something is wrong in an entry. Nothing is
// sent.
type reportCard struct{ of *model.Entry }

func (c *reportCard) reach() reach                   { return overDesk }
func (c *reportCard) entry(*App) *model.Entry        { return c.of }
func (c *reportCard) key(*App, tea.KeyPressMsg) bool { return false }
func (c *reportCard) footers() []string              { return words.FootersReport() }

func (c *reportCard) lines(a *App, width, _ int) []string {
	width = readable(width)
	out := append([]string{a.theme.Title.Render(words.ReportTitle), ""}, paragraph(words.ReportHow, width)...)
	out = append(out, "")
	for _, l := range c.text(a) {
		for _, l := range paragraph(l, width-2) {
			out = append(out, "  "+a.theme.Strong.Render(l))
		}
	}
	return out
}

func (c *reportCard) copied(a *App) (text, what string) {
	return strings.Join(c.text(a), "\n"), words.TheReport
}

// text is the report: what it is about, and where that is written.
func (c *reportCard) text(a *App) []string {
	out := []string{words.ReportEntry + c.of.Name, words.ReportID + c.of.String()}
	if a.opts.Locate != nil {
		if where := a.opts.Locate(c.of.Ref); where != "" {
			out = append(out, words.ReportFile+where)
		}
	}
	return append(out, words.ReportWrong)
}
