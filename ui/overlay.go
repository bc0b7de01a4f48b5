package ui

import (
	"math"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model/text"
	"signpost/ui/layout"
	"signpost/ui/reader"
	"signpost/ui/words"
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
type footed interface{ footers() []string }

// pointed is a card in which the cursor of the terminal stands somewhere, in
// front of something that goes on to the line end.
type pointed interface{ cursor() (x, line, end int) }

// writable is a card into which somebody may be typing.
type writable interface {
	writes() bool
	write(s string)
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
	if below.shown() {
		a.overlay.under = &below
	}
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
		o.pos.Top = min(max(o.pos.Top, end-o.box.H+1), line)
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
	case key.Matches(msg, k.Empty, k.Back, k.Rubout, k.In), msg.Text == "?":
		a.uncover()
	case msg.Text != "":
		a.typed(msg.Text)
	default:
		a.overlay.pos, _ = scroll(a.overlay.doc, a.overlay.pos, a.overlay.box.H, msg, k)
	}
}

// textCard is a card that is only read: help, the mistakes in a folder.
type textCard struct {
	draw func(a *App, width int) []string
}

func (c *textCard) lines(a *App, width, _ int) []string { return c.draw(a, readable(width)) }
func (c *textCard) key(*App, tea.KeyPressMsg) bool      { return false }

// The cards that are only read. They are the same card as long as they are made
// of the same sort.
type (
	helpCard     struct{ textCard }
	problemsCard struct{ textCard }
)

func newHelp() *helpCard         { return &helpCard{textCard{(*App).helpLines}} }
func newProblems() *problemsCard { return &problemsCard{textCard{(*App).problemLines}} }

// is says whether a card is of a sort.
func is[T card](c card) bool {
	_, ok := c.(T)
	return ok
}

// helpLines is help, made from the live bindings.
func (a *App) helpLines(width int) []string {
	t := a.theme
	lines := []string{t.Title.Render(words.HelpTitle), ""}
	lines = append(lines, paragraph(words.HelpIntro, width)...)
	column := 0
	for _, group := range a.keys.Groups() {
		for _, b := range group {
			column = max(column, layout.Width(b.Help().Key))
		}
	}
	for _, group := range a.keys.Groups() {
		lines = append(lines, "")
		for _, b := range group {
			if !b.Enabled() {
				continue
			}
			for i, l := range paragraph(b.Help().Desc, width-column-2) {
				name := ""
				if i == 0 {
					name = b.Help().Key
				}
				lines = append(lines, t.Strong.Render(layout.Fit(name, column))+"  "+l)
			}
		}
	}
	lines = append(lines, "")
	for _, mark := range words.HelpMarks() {
		lines = append(lines, paragraph(mark, width)...)
	}
	return lines
}

// problemLines are the mistakes that kept a folder from being used.
func (a *App) problemLines(width int) []string {
	t := a.theme
	lines := []string{t.Title.Render(layout.Cut(words.ProblemsTitle(a.opts.Folder), width, t.Glyphs.Ellipsis)), ""}
	for _, p := range a.opts.Problems {
		problem, _ := text.Clean(p.Error(), text.OneLine)
		where, what, _ := strings.Cut(problem, ": ")
		for _, l := range paragraph(where, width) {
			lines = append(lines, t.Strong.Render(l))
		}
		for _, l := range paragraph(what, width-2) {
			lines = append(lines, "  "+l)
		}
	}
	return lines
}

func paragraph(s string, width int) []string { return layout.Wrap(s, width, math.MaxInt, "") }
