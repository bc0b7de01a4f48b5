package ui

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/model/age"
	modelwords "signpost/model/words"
	"signpost/ui/words"
)

// twice is how soon a second Esc must follow to hide the screen.
const twice = 500 * time.Millisecond

// desk is what a volunteer has done in this call, and nothing about the caller.
type desk struct {
	kept    []model.Ref // in the order of the call sheet
	message string      // what the last key did, until the next
	escape  time.Time   // when Esc was pressed last
	hidden  bool
}

// subject is a card about one entry, which the keys of the desk then mean.
type subject interface{ entry(a *App) *model.Entry }

// meant is the entry that the keys of the desk mean: that of the card on the
// screen, or the one whose page is shown.
func (a *App) meant() *model.Entry {
	if s, ok := a.overlay.card.(subject); ok {
		if e := s.entry(a); e != nil {
			return e
		}
	}
	return a.entry()
}

// deskKey does what a key of the call desk asks for, whatever is on the screen,
// and says whether it was one.
func (a *App) deskKey(msg tea.KeyPressMsg) bool {
	k := a.keys
	switch {
	case key.Matches(msg, k.Hide):
		a.hide()
	case key.Matches(msg, k.Crisis):
		a.show(&crisisCard{}, is[*crisisCard])
	case key.Matches(msg, k.Say):
		a.about(func(e *model.Entry) card { return newSay(a, e) }, is[*sayCard])
	case key.Matches(msg, k.Take):
		a.about(func(e *model.Entry) card { return &takeCard{of: e} }, is[*takeCard])
	case key.Matches(msg, k.Report):
		a.about(func(e *model.Entry) card { return &reportCard{of: e} }, is[*reportCard])
	case key.Matches(msg, k.Keep):
		a.keep()
	case key.Matches(msg, k.Sheet):
		a.show(&sheetCard{}, is[*sheetCard])
	case key.Matches(msg, k.Copy):
		a.copy()
	default:
		return false
	}
	return true
}

// about shows a card about the entry that is meant, or takes it away again.
func (a *App) about(make func(*model.Entry) card, same func(card) bool) {
	if a.overlay.shown() && same(a.overlay.card) {
		a.uncover()
		return
	}
	e := a.meant()
	if e == nil {
		a.desk.message = words.NothingMeant
		return
	}
	a.overlay = a.overlay.without(same) // it is about what was meant before
	a.cover(make(e))
}

// without is an overlay and what lies under it, without the cards of a sort.
func (o overlay) without(same func(card) bool) overlay {
	if !o.shown() {
		return overlay{}
	}
	var below overlay
	if o.under != nil {
		below = o.under.without(same)
	}
	if same(o.card) {
		return below
	}
	if o.under = nil; below.shown() {
		o.under = &below
	}
	return o
}

// keep puts the entry that is meant on the call sheet, or takes it off.
func (a *App) keep() {
	e := a.meant()
	if e == nil {
		a.desk.message = words.NothingMeant
		return
	}
	if i := slices.Index(a.desk.kept, e.Ref); i >= 0 {
		a.desk.kept = slices.Delete(slices.Clone(a.desk.kept), i, i+1)
		a.desk.message = words.TakenOff(e.Name)
		return
	}
	a.desk.kept = append(slices.Clone(a.desk.kept), e.Ref)
	a.desk.message = words.Kept(e.Name)
}

// copier is a card that knows what is to be copied of it, and what that is called.
type copier interface {
	copied(a *App) (text, what string)
}

// copy hands a text to the terminal for its clipboard (OSC 52). No terminal
// says whether it took it, so the message does not either.
func (a *App) copy() {
	text, what := a.toCopy()
	switch {
	case a.opts.NoClipboard:
		a.desk.message = words.ClipboardOff
	case a.opts.Console: // it has none, and would print the text instead
		a.desk.message = words.NoClipboard
	case text == "":
		a.desk.message = words.NothingToCopy
	default:
		a.do(tea.SetClipboard(text))
		a.copied, a.desk.message = true, words.Copied(what)
	}
}

// toCopy is what the card on the screen has to copy, or the number to give for
// the entry that is shown, and what that is called.
func (a *App) toCopy() (text, what string) {
	if c, ok := a.overlay.card.(copier); ok {
		return c.copied(a)
	}
	if _, ok := a.overlay.card.(subject); a.overlay.shown() && !ok {
		return "", ""
	}
	e := a.meant()
	if e == nil {
		return "", ""
	}
	p, of, ok := a.give(e)
	if !ok {
		return "", ""
	}
	return p.Number, numberNamed(p, of)
}

// give is the number to give for an entry and whose it is: for one that is no more,
// its successor's goes before what is left of its own.
func (a *App) give(e *model.Entry) (model.Phone, *model.Entry, bool) {
	if next := a.dir.Entry(e.Successor); e.Status.Over() && next != nil {
		if p, of, ok := a.dir.NumberToGive(next); ok {
			return p, of, true
		}
	}
	return a.dir.NumberToGive(e)
}

// numberNamed is a number with its name, and with a warning where it needs one.
func numberNamed(p model.Phone, of *model.Entry) string {
	if p.State == model.Unconfirmed {
		return words.NumberOfDoubt(p.Number, of.Name)
	}
	return words.NumberOf(p.Number, of.Name)
}

// escaped notes an Esc, and says whether it is the second one that hides.
func (a *App) escaped() bool {
	now := a.opts.Now()
	since := now.Sub(a.desk.escape)
	a.desk.escape = now
	return since >= 0 && since <= twice
}

// hide leaves an empty screen at once, and nothing behind it: query, history,
// call sheet, clipboard and the lines that the terminal kept are gone. The next
// key starts afresh.
func (a *App) hide() {
	a.clearClipboard()
	a.do(tea.Raw(ansi.EraseDisplay(3))) // the lines that have scrolled away
	pending := a.pending
	a.forget()
	a.pending = pending
}

// forget makes everything as it was at the start, behind an empty screen. Pages
// that are still being laid out for what is forgotten are not taken in.
func (a *App) forget() {
	fresh := New(a.opts)
	fresh.theme, fresh.frame, fresh.pages, fresh.copied = a.theme, a.frame, newPages(a.pages.era+1), a.copied
	fresh.desk.hidden = true
	*a = *fresh
}

// do has a command carried out when the message at hand is done with.
func (a *App) do(cmd tea.Cmd) { a.pending = append(a.pending, cmd) }

// age is how old what is known of a number is.
func (a *App) age(p model.Phone) age.Age { return age.Of(p, a.opts.Now(), a.opts.Threshold) }

// opening says whether a line is open now, "" where nobody knows its hours.
func (a *App) opening(p model.Phone) string { return modelwords.Opening(p.Hours, a.opts.Now()) }
