package search_test

import (
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/search"
)

// shipped is the directory that the program ships.
func shipped(t testing.TB) *model.Directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if problems.Broken() {
		t.Fatalf("the shipped content does not load: %v", problems)
	}
	return d
}

// hits are what a query finds, of all kinds: what is offered instead is not.
func hits(ix *search.Index, typed string) []search.Hit {
	return hitsOf(ix.Find(search.Query{Text: typed}))
}

func hitsOf(r search.Results) []search.Hit {
	var out []search.Hit
	for _, s := range r.Of("") {
		if s.Sort == search.Found || s.Sort == search.Mentioned {
			out = append(out, s.Hits...)
		}
	}
	return out
}
