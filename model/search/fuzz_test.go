package search_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"signpost/model"
	"signpost/model/search"
)

// FuzzFind holds whatever may be typed to what Find promises: it comes back, the
// same every time, best first, every entry once; and what Matches marks lies in
// the text that is shown.
func FuzzFind(f *testing.F) {
	for _, name := range []string{"first.tsv", "more.tsv"} {
		data, err := os.ReadFile("eval/testdata/questions/" + name)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			typed, _, _ := strings.Cut(line, "\t")
			f.Add(typed)
		}
	}
	for _, typed := range []string{"", " ", "'", "\xff\xfe", "+", "+44", "0044", "000", "....", "ŵŷ", "ﬁﬂ", "１２３", strings.Repeat("prison ", 100), strings.Repeat("x", 1000), strings.Repeat("家", 200), "a\u0301b", "B18 4AN DH1 m9"} {
		f.Add(typed)
	}
	d := shipped(f)
	ix, again := search.New(d), search.New(d)
	f.Fuzz(func(t *testing.T, typed string) {
		r := ix.Find(search.Query{Text: typed})
		other := again.Find(search.Query{Text: typed})
		if !slices.EqualFunc(r.Hits(""), other.Hits(""), func(a, b search.Hit) bool { return a == b }) {
			t.Fatalf("%q gives two answers", typed)
		}
		for _, kind := range append(model.Kinds(), "") {
			seen := map[model.Ref]bool{}
			for _, section := range r.Of(kind) {
				for i, h := range section.Hits {
					if seen[h.Ref] && section.Sort != search.NearTopics || i > 0 && h.Score > section.Hits[i-1].Score || h.Reason.Field == "" && section.Sort == search.Found {
						t.Fatalf("%q: hit %d is %s with %d points by %v", typed, i, h.Ref, h.Score, h.Reason)
					}
					seen[h.Ref] = true
					if i < 5 {
						checkMarks(t, h.Name, ix.Matches(h.Name, typed))
						checkMarks(t, h.Summary, ix.Matches(h.Summary, typed))
					}
				}
			}
			if r.Count(kind) > 2*search.MaxHits {
				t.Fatalf("%q: %d counted", typed, r.Count(kind))
			}
		}
		checkMarks(t, typed, ix.Matches(typed, typed))
	})
}

func checkMarks(t *testing.T, shown string, marks [][2]int) {
	t.Helper()
	at := 0
	for _, m := range marks {
		if m[0] < at || m[1] <= m[0] || m[1] > len(shown) {
			t.Fatalf("%q is marked at %v", shown, marks)
		}
		if utf8.ValidString(shown) && !utf8.ValidString(shown[m[0]:m[1]]) {
			t.Fatalf("a letter of %q is cut: %v", shown, marks)
		}
		at = m[1]
	}
}
