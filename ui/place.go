package ui

import (
	"signpost/model"
	"signpost/ui/list"
	"signpost/ui/reader"
)

// pane is one of the panes that may have the focus.
type pane int

const (
	paneList    pane = iota // the list on the left: of the lens, or of what was found
	paneServing             // who serves the chosen place
	paneDetail              // the page of an entry
)

// place is where somebody is: everything that coming back restores. It is a
// plain value, so remembering a place is copying it.
type place struct {
	lens   model.Kind
	query  string
	scope  model.Kind // of the search; "" is all kinds
	focus  pane
	lists  [4]list.Position // by lens; the one of places counts in the unfolded tree
	found  list.Position    // among what was found
	held   model.Ref        // the one among them that somebody moved to
	around string           // id of the place that is chosen in the tree
	helps  list.Position    // among those who serve it
	entry  model.Ref        // what a link led to; zero while the page follows the list
	page   reader.Position
}

// searching says that the list on the left is what was found.
func (p place) searching() bool { return p.query != "" }

// list is the position in the list on the left.
func (p *place) list() *list.Position {
	if p.searching() {
		return &p.found
	}
	return &p.lists[lensIndex(p.lens)]
}

func lensIndex(k model.Kind) int {
	for i, kind := range model.Kinds() {
		if kind == k {
			return i
		}
	}
	return 0
}

// maxHistory is how many steps back are remembered.
const maxHistory = 1000

// visit is a place and the card that lay over it.
type visit struct {
	place
	overlay overlay
}

// history is where somebody has been, and where they came back from.
type history struct{ past, future []visit }

// leave remembers a visit before somebody goes on from it.
func (h *history) leave(v visit) {
	if n := len(h.past); n == 0 || h.past[n-1].place != v.place || h.past[n-1].overlay.card != v.overlay.card {
		h.past = append(h.past, v)
	}
	if n := len(h.past); n > maxHistory {
		h.past = h.past[n-maxHistory:]
	}
	h.future = nil
}

// back gives the visit before, and false at the first one.
func (h *history) back(from visit) (visit, bool) {
	return step(&h.past, &h.future, from)
}

// forward undoes back.
func (h *history) forward(from visit) (visit, bool) {
	return step(&h.future, &h.past, from)
}

func step(from, to *[]visit, at visit) (visit, bool) {
	n := len(*from)
	if n == 0 {
		return at, false
	}
	v := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, at)
	return v, true
}
