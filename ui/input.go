package ui

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/ui/list"
	"signpost/ui/reader"
)

// maxQuery is the longest query, in characters.
const maxQuery = 120

// key does what a key asks for. It says whether that is to end the program.
func (a *App) key(msg tea.KeyPressMsg) (quit bool) {
	k := a.keys
	if key.Matches(msg, k.Quit) {
		return true
	}
	if a.desk.hidden && !a.wake(msg) {
		return false
	}
	a.desk.message = nil
	if key.Matches(msg, k.Empty) {
		a.escape()
		if msg.Mod.Contains(tea.ModAlt) { // two that arrived at once
			a.escape()
		}
		return false
	}
	a.desk.escaped = time.Time{} // the next Esc is a first one
	switch {
	case a.deskKey(msg):
	case key.Matches(msg, k.Help), msg.Text == "?" && a.at.query == "" && !a.within.on && !a.overlay.shown():
		a.show(newHelp(), is[*helpCard])
	case key.Matches(msg, k.Problems):
		a.show(newProblems(), is[*problemsCard])
	case key.Matches(msg, k.Within) && !(a.within.on && !a.overlay.shown()):
		a.startWithin()
	case a.overlay.shown():
		a.overlayKey(msg)
	case a.within.on && a.withinKey(msg):
	case key.Matches(msg, k.In):
		a.in()
	case key.Matches(msg, k.Back):
		a.back()
	case key.Matches(msg, k.Forward):
		a.forward()
	case key.Matches(msg, k.Next):
		a.turn(1)
	case key.Matches(msg, k.Previous):
		a.turn(-1)
	case key.Matches(msg, k.RuboutWord):
		a.rubout(func(q string) string {
			q = strings.TrimRightFunc(q, unicode.IsSpace)
			return q[:strings.LastIndexFunc(q, unicode.IsSpace)+1]
		})
	case key.Matches(msg, k.Rubout):
		a.rubout(func(q string) string {
			r := []rune(q)
			return string(r[:len(r)-1])
		})
	case a.move(msg):
	case msg.Text != "":
		a.typed(msg.Text)
	}
	return false
}

// escape does what Esc is for, the uppermost thing first. Only one that finds
// nothing to do counts towards hiding, and the second of these hides.
func (a *App) escape() {
	switch {
	case a.desk.hidden:
		return
	case a.overlay.shown():
		a.leaveCard()
	case a.within.on:
		a.within = within{}
	case a.at.query != "":
		a.setQuery("")
	default:
		now := a.opts.Now()
		if since := now.Sub(a.desk.escaped); since >= 0 && since <= twice {
			a.hide()
			return
		}
		a.desk.escaped = now
		return
	}
	a.desk.escaped = time.Time{}
}

// wake shows the screen again after it was hidden, and says whether the key goes on
// to do its work: one that types does, and one that cannot wait for a second press.
// Whoever hammers Esc wants the screen to stay empty.
func (a *App) wake(msg tea.KeyPressMsg) bool {
	k := a.keys
	if key.Matches(msg, k.Empty, k.Hide) {
		return false
	}
	a.desk.hidden = false
	return msg.Text != "" || key.Matches(msg, k.Crisis, k.Help)
}

// in goes in: from a list to what it leads to, from a link to what it names.
func (a *App) in() {
	if a.at.focus == paneDetail {
		doc, ok := a.document()
		if !ok {
			return
		}
		h := a.boxes().page().H
		if a.at.page.Link == 0 { // the first link on the screen is the one that is meant
			a.at.page = doc.Choose(a.at.page, h)
			a.inBox = false
			return
		}
		a.follow(doc.Links[a.at.page.Link-1].To)
		return
	}
	e := a.entry()
	switch {
	case a.at.focus == paneList && a.threePanes():
		a.goTo(func(p *place) { p.focus = paneServing })
	case e == nil:
	case a.at.focus == paneList && e.Kind == model.KindRegion:
		a.follow(e.Ref)
	default:
		a.goTo(func(p *place) { p.focus = paneDetail })
	}
}

// follow goes where a link leads: to a place and those who serve it, or to the
// page of any other entry.
func (a *App) follow(to model.Ref) {
	if a.dir.Entry(to) == nil {
		return
	}
	if r := a.dir.Region(to.ID); to.Kind == model.KindRegion && r.Town == nil { // towns are not in the tree
		a.goTo(func(p *place) {
			p.lens, p.query, p.scope, p.around = model.KindRegion, "", "", to.ID
			p.focus, p.helps, p.entry, p.page = paneServing, list.Position{}, model.Ref{}, reader.Position{}
		})
		a.findInTree()
		return
	}
	a.open(to)
}

// open goes to the page of an entry, whatever its kind.
func (a *App) open(to model.Ref) {
	a.goTo(func(p *place) { p.focus, p.entry, p.page = paneDetail, to, reader.Position{} })
}

// goTo changes the place and remembers the one before, and the card over it.
func (a *App) goTo(change func(*place)) {
	before := visit{a.at, a.overlay}
	change(&a.at)
	a.inBox, a.within, a.overlay = false, within{}, overlay{}
	if a.at != before.place {
		a.answered = a.answered || a.at.focus != paneList
		a.history.leave(before)
	}
}

func (a *App) back() { a.revisit(a.history.back(visit{a.at, a.overlay})) }

func (a *App) forward() { a.revisit(a.history.forward(visit{a.at, a.overlay})) }

// revisit stands again where somebody has been.
func (a *App) revisit(v visit, ok bool) {
	if ok {
		a.at, a.overlay, a.inBox, a.within = v.place, v.overlay, false, within{}
	}
}

// turn goes to the next list, or, while something is typed, to the next scope.
func (a *App) turn(by int) {
	if a.at.searching() {
		all := scopes()
		i := slices.Index(all, a.at.scope)
		a.setScope(all[(i+by+len(all))%len(all)])
		return
	}
	all := model.Kinds()
	i := slices.Index(all, a.at.lens)
	a.setLens(all[(i+by+len(all))%len(all)])
}

func (a *App) setScope(k model.Kind) {
	a.at.scope, a.at.found = k, list.Position{}
	a.at.focus, a.at.entry, a.at.page = paneList, model.Ref{}, reader.Position{}
}

func (a *App) setLens(k model.Kind) {
	a.goTo(func(p *place) {
		p.lens, p.focus, p.entry, p.page = k, paneList, model.Ref{}, reader.Position{}
	})
}

// move moves in the pane that has the focus. It says whether the key was one
// that moves.
func (a *App) move(msg tea.KeyPressMsg) bool {
	k, b := a.keys, a.boxes()
	var ok bool
	switch a.at.focus {
	case paneDetail:
		doc, _ := a.document()
		a.at.page, ok = scroll(doc, a.at.page, b.page().H, msg, k)
	case paneServing:
		rows := a.servingRows()
		before := a.at.helps.Cursor
		a.at.helps, ok = moveIn(rows, a.at.helps, a.at.helps.Page(rows, b.serving.W, b.serving.H, a.listStyle(paneServing)), msg, k)
		a.preview(before != a.at.helps.Cursor)
	default:
		rows, p := a.rows(), a.at.list()
		before := p.Cursor
		*p, ok = moveIn(rows, *p, p.Page(rows, b.list.W, b.list.H, a.listStyle(paneList)), msg, k)
		a.preview(before != p.Cursor)
	}
	if ok {
		a.inBox = false
	}
	return ok
}

// preview shows the page of a newly chosen row from its top.
func (a *App) preview(moved bool) {
	if moved {
		if e := a.chosen(a.rows(), a.at.found); a.at.searching() && a.at.focus == paneList && e != nil {
			a.at.held = e.Ref
		}
		a.at.entry, a.at.page = model.Ref{}, reader.Position{}
	}
}
