package ui

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/model/age"
	"signpost/ui/words"
)

// twice is how soon a second Esc must follow to hide the screen.
const twice = 500 * time.Millisecond

// desk is what a volunteer has done in this call, and nothing about the caller.
type desk struct {
	place   string      // the id of the place of the call, "" where nobody said
	kept    []model.Ref // in the order of the call sheet
	message []string    // what the last key did, until the next; shorter and shorter
	escaped time.Time   // when Esc was pressed last and had nothing to do
	hidden  bool
}

// subject is a card on which an entry stands, which the keys of the desk then mean.
type subject interface{ entry(a *App) *model.Entry }

// meant is the entry that the keys of the desk mean. It is always one that is on the
// screen: that of the card, or the one whose page is shown, or that of the chosen row.
// It is nil where there is none.
func (a *App) meant() *model.Entry {
	if a.frame.TooSmall() {
		return nil
	}
	if a.overlay.shown() {
		if s, ok := a.overlay.card.(subject); ok {
			return s.entry(a)
		}
		return nil
	}
	switch b := a.boxes(); {
	case b.detail.W > 0:
		return a.entry()
	case b.serving.W > 0:
		return a.chosen(a.servingRows(), a.at.helps)
	}
	return a.chosen(a.rows(), *a.at.list())
}

// tell says something at the foot of the screen until the next key, in the longest of
// the texts that has room.
func (a *App) tell(texts ...string) { a.desk.message = texts }

// nothingMeant says that a key of the desk found no entry on the screen.
func (a *App) nothingMeant() {
	if a.overlay.shown() {
		a.tell(words.NothingOnCard)
		return
	}
	a.tell(words.NothingMeant)
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
		a.about(func(e *model.Entry) card { return newTake(e) }, is[*takeCard])
	case key.Matches(msg, k.Report):
		a.about(func(e *model.Entry) card { return &reportCard{of: e} }, is[*reportCard])
	case key.Matches(msg, k.Place):
		a.setPlace()
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
		a.nothingMeant()
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

// setPlace makes the place that is meant the place of the call, which counts as if it
// were typed with every question, or takes it away again.
func (a *App) setPlace() {
	switch e := a.meant(); {
	case e != nil && e.Kind == model.KindRegion && e.ID != a.desk.place:
		a.desk.place = e.ID
		a.tell(words.PlaceSet(e.Name)...)
	case a.desk.place != "":
		a.desk.place = ""
		a.tell(words.PlaceTaken)
	default:
		a.tell(words.PlaceHow()...)
		return
	}
	a.findAgain()
}

// keep puts the entry that is meant on the call sheet, or takes it off.
func (a *App) keep() {
	e := a.meant()
	if e == nil {
		a.nothingMeant()
		return
	}
	e = a.dir.Shown(e) // a body that the glossary names is kept once
	if i := slices.Index(a.desk.kept, e.Ref); i >= 0 {
		a.desk.kept = slices.Delete(slices.Clone(a.desk.kept), i, i+1)
		a.tell(words.TakenOff(e.Name)...)
		return
	}
	a.desk.kept = append(slices.Clone(a.desk.kept), e.Ref)
	a.tell(words.Kept(e.Name)...)
}

// copied is a text for the clipboard and what it is called, also without whose it is.
// The zero value is nothing to copy.
type copied struct{ text, name, short string }

// copier is a card that knows what is to be copied of it.
type copier interface{ copied(a *App) copied }

// copy hands a text to the terminal for its clipboard (OSC 52). No terminal
// says whether it took it, so the message does not either.
func (a *App) copy() {
	c := a.toCopy()
	switch {
	case a.opts.NoClipboard:
		a.tell(words.ClipboardOff)
	case a.opts.Console: // it has none, and would print the text instead
		a.tell(words.NoClipboard)
	case c.text == "":
		a.tell(words.NothingToCopy)
	default:
		a.do(tea.SetClipboard(c.text))
		a.copied = true
		a.tell(words.Copied(c.name, c.short)...)
	}
}

// toCopy is what the card on the screen has to copy, or the number to give for
// the entry that is meant.
func (a *App) toCopy() copied {
	if c, ok := a.overlay.card.(copier); ok {
		return c.copied(a)
	}
	if e := a.meant(); e != nil {
		if give := a.dir.Give(e); give.OK() {
			return copiedNumber(give.Phone, give.Of)
		}
	}
	return copied{}
}

// copiedNumber is a number for the clipboard, named with a warning where it needs one.
func copiedNumber(p model.Phone, of *model.Entry) copied {
	named := p.Number
	if p.State != model.Confirmed {
		named = words.InDoubt(p.Number)
	}
	return copied{p.Number, words.NumberOf(named, of.Name), named}
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

// when are the hours of a line, and what may be said of them now.
func (a *App) when(p model.Phone) age.Hours {
	return age.HoursOf(p, a.opts.Now(), a.opts.Threshold)
}

// opening says whether a line is open now, "" where that must not be said.
func (a *App) opening(p model.Phone) string { return a.when(p).Opening() }
