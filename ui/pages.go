package ui

import (
	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/model/page"
	"signpost/ui/layout"
	"signpost/ui/reader"
	"signpost/ui/theme"
)

// maxPages is how many pages are kept. A page of the directory takes about
// 30 KB when it is laid out.
const maxPages = 64

// pageKey is what a laid-out page depends on.
type pageKey struct {
	ref   model.Ref
	width int
	theme theme.Choice
}

// pages keeps laid-out pages. At most one is being laid out at a time: whoever
// runs down a list fast orders only the page on which he rests.
type pages struct {
	docs    map[pageKey]reader.Document
	oldest  []pageKey
	working bool
	era     int // pages that were ordered in an era before are not taken in
}

func newPages(era int) pages { return pages{docs: map[pageKey]reader.Document{}, era: era} }

// pageMsg brings a page that was laid out.
type pageMsg struct {
	key pageKey
	doc reader.Document
	era int
}

func (p *pages) add(m pageMsg) {
	if m.era != p.era {
		return
	}
	p.working = false
	if _, ok := p.docs[m.key]; !ok {
		p.oldest = append(p.oldest, m.key)
	}
	p.docs[m.key] = m.doc
	if len(p.oldest) > maxPages {
		delete(p.docs, p.oldest[0])
		p.oldest = p.oldest[1:]
	}
}

// wanted is the page that the screen shows, and false where it shows none.
func (a *App) wanted() (pageKey, bool) {
	e, box := a.entry(), a.boxes().page()
	if e == nil || box.W <= 0 || a.frame.TooSmall() {
		return pageKey{}, false
	}
	return pageKey{e.Ref, min(box.W, layout.MaxText), a.theme.Name}, true
}

// document is the page that the screen shows, if it is laid out.
func (a *App) document() (reader.Document, bool) {
	key, ok := a.wanted()
	if !ok {
		return reader.Document{}, false
	}
	doc, ok := a.pages.docs[key]
	return doc, ok
}

// order has the page that is wanted laid out, away from the keyboard.
func (a *App) order() tea.Cmd {
	key, ok := a.wanted()
	if _, there := a.pages.docs[key]; !ok || there || a.pages.working {
		return nil
	}
	a.pages.working = true
	dir, t, era, clock := a.dir, a.theme, a.pages.era, page.Clock{Now: a.opts.Now(), Threshold: a.opts.Threshold}
	return func() tea.Msg {
		e := dir.Entry(key.ref)
		markdown := clock.Markdown(dir, e)
		doc, err := reader.Render(markdown, key.width, t)
		if err != nil { // glamour could not: the text is still better than nothing
			doc = reader.Plain(markdown, key.width)
		}
		return pageMsg{key, doc, era}
	}
}
