package ui

import (
	"signpost/model"
	"signpost/model/find"
)

// search is what was found for one query.
type search struct {
	query   string
	results find.Results
	byKind  map[model.Kind][]find.Hit
}

// run finds, unless that is what was found last.
func (s *search) run(f Finder, query string) {
	if s.query == query {
		return
	}
	*s = search{query: query, byKind: map[model.Kind][]find.Hit{}}
	if query == "" {
		return
	}
	s.results = f.Find(query)
	for _, h := range s.results.Hits {
		s.byKind[h.Kind] = append(s.byKind[h.Kind], h)
	}
}

// inScope are the hits of one kind, or of all kinds for "".
func (s *search) inScope(k model.Kind) []find.Hit {
	if k == "" {
		return s.results.Hits
	}
	return s.byKind[k]
}

// scopes are the scopes of a search, in the order of the tabs.
func scopes() []model.Kind { return append([]model.Kind{""}, model.Kinds()...) }
