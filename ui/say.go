package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/spoken"
	modelwords "signpost/model/words"
	"signpost/ui/digits"
	"signpost/ui/layout"
	"signpost/ui/words"
)

// sayCard is what to read out to a caller: a number in digits that can be read from
// a step away and in words, an email or web address letter by letter, an address line
// by line. ↑ and ↓ choose among them.
type sayCard struct {
	of    *model.Entry
	items []sayable
	at    int

	instead instead // where there is nothing to say
}

// sayable is one thing to read out. Exactly one of its parts is set.
type sayable struct {
	phone   *model.Phone
	from    *model.Entry // whose number it is
	email   string
	website string
	address *model.Address
}

// newSay collects what may be said of an entry. A dead number is not among it: the
// successor's number is, and comes first where the entry is no more.
func newSay(a *App, e *model.Entry) *sayCard {
	c := &sayCard{of: e, instead: instead{of: e}}
	for _, p := range a.dir.Give(e).List() {
		c.items = append(c.items, sayable{phone: &p.Phone, from: p.Of})
	}
	if e.Website != "" {
		c.items = append(c.items, sayable{website: e.Website})
	}
	if e.Email != "" {
		c.items = append(c.items, sayable{email: e.Email})
	}
	for _, address := range e.Addresses {
		if address.State != model.Dead {
			c.items = append(c.items, sayable{address: &address})
		}
	}
	return c
}

func (c *sayCard) entry(a *App) *model.Entry {
	if len(c.items) == 0 {
		return c.instead.entry(a)
	}
	return c.of
}

func (c *sayCard) reach() reach { return overDesk }

func (c *sayCard) cursor() (x, line, end int) { return c.instead.cursor() }

func (c *sayCard) footers(a *App) []string {
	if len(c.items) == 0 {
		return c.instead.footers(a, words.EnterSays)
	}
	return words.FootersSay(len(c.items) > 1, a.opts.Locked)
}

// numbers are the one that is shown.
func (c *sayCard) numbers(*App) []model.Phone {
	if c.at < len(c.items) && c.items[c.at].phone != nil {
		return []model.Phone{*c.items[c.at].phone}
	}
	return nil
}

func (c *sayCard) key(a *App, msg tea.KeyPressMsg) bool {
	if len(c.items) == 0 {
		return c.instead.key(a, msg, func(e *model.Entry) card { return newSay(a, e) })
	}
	k, to, last := a.keys, c.at, len(c.items)-1
	switch {
	case key.Matches(msg, k.PageDown) && a.overlay.more(), key.Matches(msg, k.PageUp) && a.overlay.pos.Top > 0:
		return false // what is shown goes on: that comes first
	case key.Matches(msg, k.Up, k.PageUp):
		to = max(to-1, 0)
	case key.Matches(msg, k.Down, k.PageDown):
		to = min(to+1, last)
	case key.Matches(msg, k.Top):
		to = 0
	case key.Matches(msg, k.Bottom):
		to = last
	default:
		return false
	}
	c.at, a.overlay.pos.Top = to, 0
	return true
}

func (c *sayCard) copied(a *App) copied {
	if c.at >= len(c.items) {
		if e := c.entry(a); e != nil {
			give := a.dir.Give(e)
			return copiedNumber(give.Phone, give.Of)
		}
		return copied{}
	}
	switch s := c.items[c.at]; {
	case s.phone != nil:
		return copiedNumber(*s.phone, s.from)
	case s.email != "":
		return copied{s.email, s.email, s.email}
	case s.website != "":
		return copied{s.website, s.website, s.website}
	default:
		return copied{strings.Join(postal(*s.address), "\n"), words.TheAddress, words.TheAddress}
	}
}

func (c *sayCard) lines(a *App, width, height int) []string {
	if len(c.items) == 0 {
		return c.instead.lines(a, append(c.heading(a, width), ""), a.nothingToSay(c.of), width)
	}
	s := c.items[c.at]
	head := c.heading(a, width)
	var out []string
	switch {
	case s.phone != nil:
		out = a.sayNumber(s, c.of, head, width, height)
	case s.email != "":
		out = append(head, a.spell(modelwords.Email, s.email, width)...)
	case s.website != "":
		out = append(head, a.spell(modelwords.Website, s.website, width)...)
	default:
		out = append(head, a.dictate(*s.address, width)...)
	}
	return out
}

// heading is whose numbers and addresses these are, and which of them is shown.
func (c *sayCard) heading(a *App, width int) []string {
	t := a.theme
	which := ""
	if n := len(c.items); n > 1 {
		which = words.OneOf(c.at+1, n)
	}
	var out []string
	for i, l := range layout.Wrap(c.of.Name, readable(width)-layout.Width(which)-2, 3, t.Glyphs.Ellipsis) {
		line := t.Title.Render(l)
		if i == 0 {
			line = layout.Fit(line, readable(width)-layout.Width(which)) + t.Faint.Render(which)
		}
		out = append(out, line)
	}
	return out
}

// nothingToSay says why there is nothing to read out: all numbers are dead, or
// there never was one.
func (a *App) nothingToSay(e *model.Entry) string {
	if len(a.dir.Phones(e)) > 0 {
		return words.OnlyDead
	}
	return words.NothingToSay
}

// sayNumber is a number: first whether it may be trusted, then the digits as large
// as there is room for, then the words, then what belongs to it.
func (a *App) sayNumber(s sayable, of *model.Entry, head []string, width, height int) []string {
	t, p, text := a.theme, *s.phone, readable(width)
	if s.from != of {
		for _, l := range paragraph(a.numberFrom(of, s.from), text) {
			head = append(head, t.Strong.Render(l))
		}
	}
	if label := words.PhoneLabel(p.Label, p.Use); label != "" {
		head = append(head, paragraph(label, text)...)
	}
	how := a.age(p)
	if how.Class == age.Unconfirmed {
		for _, l := range paragraph(words.NotConfirmedFirst, text) {
			head = append(head, t.Doubtful.Bold(true).Render(l))
		}
	}
	tail := a.aboutNumber(p, how, text)
	block := digits.Draw(p.Number, width, height-len(head)-len(tail)-2, a.opts.Console)
	if block.Size < digits.Compact { // better to scroll than to read small digits
		block = digits.Draw(p.Number, width, height-len(head)-2, a.opts.Console)
	}
	if block.Size == digits.None {
		block = digits.Draw(p.Number, width, 1, a.opts.Console)
	}
	for _, l := range filled(p.Note, text) {
		tail = append(tail, t.Faint.Render(l))
	}
	around := make([]string, 1+max(min((height-len(head)-len(block.Lines)-len(tail)-2)/4, 3), 0))
	out := append(head, around...)
	for _, l := range block.Lines {
		out = append(out, t.Strong.Render(l))
	}
	return append(append(out, around...), tail...)
}

// aboutNumber is what stands beneath a number: how it sounds, what it costs, when
// somebody is there, and how far it may be trusted.
func (a *App) aboutNumber(p model.Phone, how age.Age, width int) []string {
	t := a.theme
	out := a.sounding(p.Number, width)
	if when := joined(p.Cost, a.hours(p)); when != "" {
		out = append(out, paragraph(modelwords.Sentence(when), width)...)
	}
	for _, l := range paragraph(a.opening(p), width) {
		if l != "" {
			out = append(out, t.Strong.Render(l))
		}
	}
	return append(out, a.trust(p, how, width)...)
}

// sounding is a number and its words, on one line where both have room.
func (a *App) sounding(number string, width int) []string {
	said := spoken.Number(number)
	if layout.Width(number)+3+layout.Width(said) <= width {
		return []string{a.theme.Strong.Render(number) + "   " + said}
	}
	return append([]string{a.theme.Strong.Render(number)}, paragraph(said, width)...)
}

// hours are the hours of a line, "" where they are not known and where there are
// none: "open now, at any hour" has said so.
func (a *App) hours(p model.Phone) string {
	when := a.when(p)
	if when.When() == age.Always {
		return ""
	}
	return when.Words()
}

// trust is how far a number may be trusted and where it comes from, the mark in
// front.
func (a *App) trust(p model.Phone, how age.Age, width int) []string {
	text := words.Mark(how.Class) + " " + how.Evidence(p)
	style := a.theme.Normal
	if how.Class == age.Unconfirmed {
		style = a.theme.Doubtful
	}
	var out []string
	for _, l := range paragraph(text, width) {
		out = append(out, style.Render(l))
	}
	return out
}

// joined is texts with dots between them, without the empty ones.
func joined(texts ...string) string {
	var full []string
	for _, s := range texts {
		if s != "" {
			full = append(full, s)
		}
	}
	return strings.Join(full, " · ")
}
