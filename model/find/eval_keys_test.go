package find_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// keysTo says how many keys of typed it takes until an accepted entry is first:
// one more than there are where it never is.
func keysTo(typed string, first func(typed string) bool) int {
	letters := []rune(typed)
	for n := 1; n <= len(letters); n++ {
		if first(string(letters[:n])) {
			return n
		}
	}
	return len(letters) + 1
}

// spoken is a name as people type it: a prison without HMP in front.
func spoken(name string) string {
	for _, prefix := range []string{"HMP & YOI ", "HMYOI ", "HMP ", "The "} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return rest
		}
	}
	return name
}

func namesAndAcronyms(e *model.Entry) []string { return []string{e.Name, e.Acronym} }

func TestEvalKeys(t *testing.T) {
	e := evaluate(t)
	peer := newFzf(t, e, allNames) // with the names alone it needs fewer keys
	names := e.names(namesAndAcronyms)
	for _, way := range []struct {
		name  string
		typed func(string) string
	}{
		{"as printed", func(s string) string { return s }},
		{"without HMP", spoken},
	} {
		var ours, theirs []int
		for _, n := range names {
			typed := strings.ToLower(way.typed(n.name))
			accept := e.same(n.refs...)
			ours = append(ours, keysTo(typed, func(s string) bool {
				hits := e.Find(s).Hits
				return len(hits) > 0 && slices.Contains(accept, hits[0].Ref)
			}))
			if peer != nil {
				theirs = append(theirs, keysTo(typed, func(s string) bool { return peer.place(s, accept) == 1 }))
			}
		}
		t.Logf("keys to the answer, names %s: %d names, median %d, mean %.2f", way.name, len(ours), median(ours), mean(ours))
		if peer == nil {
			continue
		}
		t.Logf("  fzf --filter on the same lines: median %d, mean %.2f", median(theirs), mean(theirs))
		if mean(ours) >= mean(theirs) || median(ours) > median(theirs) {
			t.Errorf("fzf needs fewer keys")
		}
		if way.name == "without HMP" && median(ours) > 4 {
			t.Errorf("the bar is a median of 4")
		}
	}
}

func median(list []int) int {
	list = slices.Sorted(slices.Values(list))
	return list[len(list)/2]
}

func mean(list []int) float64 {
	sum := 0
	for _, n := range list {
		sum += n
	}
	return float64(sum) / float64(len(list))
}
