package ui

import (
	"signpost/model"
	"signpost/model/find"
	"signpost/ui/list"
)

// search is what was found for one query.
type search struct {
	query   string
	results find.Results
	byKind  map[model.Kind][]find.Hit
	started bool // the finder is getting ready
}

// find finds what is typed, unless that is what was found last.
func (a *App) find() {
	s := &a.search
	if s.query == a.at.query {
		return
	}
	s.query, s.results, s.byKind = a.at.query, find.Results{}, map[model.Kind][]find.Hit{}
	if s.query == "" {
		return
	}
	s.results = a.finder.Find(s.query)
	for _, k := range scopes() {
		s.byKind[k] = s.results.Of(k)
	}
}

// hold finds again, and keeps whoever has moved to an entry on it as long as it
// is found.
func (a *App) hold() {
	a.at.found = list.Position{}
	a.find()
	if a.at.held.IsZero() || !a.at.searching() {
		a.at.held = model.Ref{}
		return
	}
	if i := a.rowOf(a.at.held); i >= 0 {
		a.at.found.Cursor = i
		return
	}
	a.at.held = model.Ref{}
}

// findAgain finds once more what is typed, with a finder that knows more now. The
// entry that was chosen stays chosen: a key that is on its way means it.
func (a *App) findAgain() {
	chosen := a.chosen(a.rows(), a.at.found)
	a.search.query = ""
	if !a.at.searching() {
		return
	}
	if !a.at.held.IsZero() {
		a.hold()
		return
	}
	a.find()
	if chosen != nil {
		a.at.found.Cursor = max(a.rowOf(chosen.Ref), 0)
	}
}

// rowOf is the row of an entry among what was found, or -1.
func (a *App) rowOf(ref model.Ref) int {
	for i, rows := 0, a.rows(); i < rows.Len(); i++ {
		if rows.Row(i).Ref == ref {
			return i
		}
	}
	return -1
}

// inScope are the hits of one kind, or of all kinds for "".
func (s *search) inScope(k model.Kind) []find.Hit { return s.byKind[k] }

// count is how many entries of a kind match, or of all kinds for "", each body once.
func (s *search) count(k model.Kind) int {
	return max(s.results.Count(k), len(s.byKind[k]))
}

// scopes are the scopes of a search, in the order of the tabs.
func scopes() []model.Kind { return append([]model.Kind{""}, model.Kinds()...) }
