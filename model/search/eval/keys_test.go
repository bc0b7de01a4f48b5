package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// keysWays are the ways of typing a name, and how many keys it may take until its entry is
// first.
var keysWays = []struct {
	name   string
	typed  func(string) string
	median int
	mean   float64
}{
	{"keys to the answer, names as printed", func(s string) string { return s }, 4, 5.3},
	{"keys to the answer, names without HMP", spoken, 3, 4.75},
}

// keys types the names and acronyms of all entries letter by letter, and fails where that
// takes too many keys. Beside it is fzf on the names alone, which needs fewer keys so.
func (d directory) keys(t *testing.T, e Engine, peer *fzf) string {
	t.Helper()
	var out strings.Builder
	names := d.names(func(e *model.Entry) []string { return []string{e.Name, e.Acronym} })
	for _, way := range keysWays {
		ours := d.keysOf(names, way.typed, e)
		if median(ours) > way.median || mean(ours) > way.mean {
			t.Errorf("%s: median %d, mean %.2f; the bar is %d and %.2f", way.name, median(ours), mean(ours), way.median, way.mean)
		}
		fmt.Fprintf(&out, "%-46s %5d   median %d, mean %.2f", way.name, len(ours), median(ours), mean(ours))
		if peer != nil {
			theirs := d.keysOf(names, way.typed, peer)
			fmt.Fprintf(&out, "; fzf: median %d, mean %.2f", median(theirs), mean(theirs))
		}
		fmt.Fprintf(&out, "   bar %d, %.2f\n", way.median, way.mean)
	}
	return out.String()
}

func (d directory) keysOf(names []calledBy, typed func(string) string, e Engine) []int {
	var out []int
	for _, n := range names {
		out = append(out, keysTo(strings.ToLower(typed(n.name)), d.same(n.refs...), e))
	}
	return out
}

// keysTo says how many keys of typed it takes until an accepted entry is first: one more
// than there are where it never is.
func keysTo(typed string, accept []model.Ref, e Engine) int {
	letters := []rune(typed)
	for n := 1; n <= len(letters); n++ {
		if rows := e.Find(string(letters[:n])); len(rows) > 0 && slices.Contains(accept, rows[0]) {
			return n
		}
	}
	return len(letters) + 1
}

// newFzfOfNames is fzf over the names alone, nil where newFzf is.
func newFzfOfNames(t *testing.T, d directory) *fzf {
	t.Helper()
	f := newFzf(t, d)
	if f == nil {
		return nil
	}
	f.lines, f.refs = nil, map[string]model.Ref{}
	for _, e := range d.All() {
		f.add(slices.DeleteFunc(namesOf(e), func(s string) bool { return s == "" }), e.Ref)
	}
	return f
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
