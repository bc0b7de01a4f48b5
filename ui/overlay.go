package ui

import (
	"math"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/ui/layout"
	"signpost/ui/reader"
)

// card is something that covers the body: help, a number to say, the call sheet.
type card interface {
	// lines draws the card, as many lines as it takes, none wider than width;
	// height is how many the screen shows. Running text keeps to readable(width).
	lines(a *App, width, height int) []string
	// key does what a key asks for and says whether it was one of the card's.
	key(a *App, msg tea.KeyPressMsg) bool
}

// reach is how much of the screen a card covers.
type reach int

const (
	overBody   reach = iota // the body: header, Find box and tabs stay
	overDesk                // all below the header
	overScreen              // all but the footer
)

// reaching is a card that covers more than the body.
type reaching interface{ reach() reach }

// footed is a card with a footer of its own.
type footed interface{ footers(a *App) []string }

// pointed is a card in which the cursor of the terminal stands somewhere, in
// front of something that goes on to the line end.
type pointed interface{ cursor() (x, line, end int) }

// writable is a card into which somebody may be typing.
type writable interface {
	writes() bool
	write(s string)
	stop()
}

// overlay is the card that covers the body, how far it is scrolled, and what lies
// under it. The zero overlay covers nothing.
type overlay struct {
	card  card
	doc   reader.Document
	pos   reader.Position
	box   layout.Box
	under *overlay
}

func (o overlay) shown() bool { return o.card != nil }

func (o overlay) reach() reach {
	if c, ok := o.card.(reaching); ok {
		return c.reach()
	}
	return overBody
}

// show puts a card over what is on the screen. If it is there already, on top or
// below, that one comes up, and from the top it goes away again.
func (a *App) show(c card, same func(card) bool) {
	if a.overlay.shown() && same(a.overlay.card) {
		a.uncover()
		return
	}
	for o := &a.overlay; o != nil && o.shown(); o = o.under {
		if same(o.card) {
			a.overlay = *o
			return
		}
	}
	a.cover(c)
}

func (a *App) cover(c card) {
	below := a.overlay
	a.overlay = overlay{card: c}
	a.answered = a.answered || a.overlay.reach() > overBody // the card is about the call
	if below.shown() {
		a.overlay.under = &below
	}
}

// leaveCard does what Esc does on a card: it ends the typing of a name, or takes the
// card away.
func (a *App) leaveCard() {
	if w, ok := a.overlay.card.(writable); ok && w.writes() {
		w.stop()
		return
	}
	a.uncover()
}

// uncover takes the card away that is on top.
func (a *App) uncover() {
	if a.overlay.under != nil {
		a.overlay = *a.overlay.under
		return
	}
	a.overlay = overlay{}
}

// settle draws the card for the present size and keeps it within its page.
func (o *overlay) settle(a *App) {
	if !o.shown() {
		return
	}
	o.box = a.frame.Card(o.reach() >= overDesk, o.reach() == overScreen)
	o.doc = reader.Document{Lines: o.card.lines(a, o.box.W, o.box.H)}
	if p, ok := o.card.(pointed); ok { // what is pointed at stays on the screen
		_, line, end := p.cursor()
		last := end - o.box.H + 1 // from here on its end is seen
		o.pos.Top = min(max(o.pos.Top, min(line, last)), max(line, last))
		if end < o.box.H {
			o.pos.Top = 0 // with the title
		}
	}
	o.pos = o.doc.Scroll(o.pos, 0, o.box.H)
}

// more says that the card goes on below the screen.
func (o overlay) more() bool { return o.shown() && o.pos.Top+o.box.H < len(o.doc.Lines) }

// readable is a width for running text.
func readable(width int) int { return min(width, layout.MaxText) }

// overlayKey gives a key to the card, scrolls it, or takes it away.
func (a *App) overlayKey(msg tea.KeyPressMsg) {
	k := a.keys
	switch {
	case a.overlay.card.key(a, msg):
	case key.Matches(msg, k.Back, k.Rubout, k.In), msg.Text == "?":
		a.uncover()
	case msg.Text != "":
		a.typed(msg.Text)
	default:
		a.overlay.pos, _ = scroll(a.overlay.doc, a.overlay.pos, a.overlay.box.H, msg, k)
	}
}

func paragraph(s string, width int) []string { return layout.Wrap(s, width, math.MaxInt, "") }
