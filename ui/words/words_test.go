package words_test

import (
	"strings"
	"testing"

	"signpost/model/load"
	"signpost/model/search"
	"signpost/ui/layout"
	"signpost/ui/words"
)

func TestTextsForNarrowScreensGetShorter(t *testing.T) {
	for name, texts := range map[string][]string{
		"footer": words.Footers(), "too small": words.TooSmall(), "notice": words.Notices("/a/long/way/to/a/folder", load.Report{Records: 214, LeftOut: 3}),
		"notice with files":   words.Notices("/a/long/way/to/a/folder", load.Report{Records: 214, LeftOut: 3, Skipped: make([]load.Skip, 2)}),
		"notice of no folder": words.Notices("/a/long/way/to/a/folder", load.Report{Missing: "it is not there"}),
	} {
		for i := 1; i < len(texts); i++ {
			if layout.Width(texts[i]) >= layout.Width(texts[i-1]) {
				t.Errorf("%s: %q does not get shorter", name, texts[i])
			}
		}
	}
	for _, r := range []load.Report{{Records: 1_000_000, LeftOut: 1_000_000}, {Missing: "x"}} {
		last := words.Notices(strings.Repeat("x", 200), r)
		if w := layout.Width(last[len(last)-1]); w+2 > layout.MinWidth {
			t.Errorf("the shortest notice has %d cells", w)
		}
	}
}

func TestANoticeCountsWhatWasLeftOut(t *testing.T) {
	for want, r := range map[string]load.Report{
		"3 of 214 records of d were left out. F2 shows why.":           {Records: 214, LeftOut: 3},
		"1 of 1 record of d was left out. F2 shows why.":               {Records: 1, LeftOut: 1},
		"1 of 9 records of d was left out. F2 shows why.":              {Records: 9, LeftOut: 1, Skipped: []load.Skip{{File: "x", Records: 1}}},
		"1 file of d was left out. F2 shows why.":                      {Records: 9, Skipped: []load.Skip{{File: "x"}}},
		"1 of 9 records and 2 files of d were left out. F2 shows why.": {Records: 9, LeftOut: 1, Skipped: make([]load.Skip, 2)},
		"d could not be read. F2 shows why.":                           {Missing: "no such folder"},
	} {
		if got := words.Notices("d", r)[0]; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestEveryReasonHasItsWords: only a name, and a wrong spelling that nobody is
// to see, go without.
func TestEveryReasonHasItsWords(t *testing.T) {
	for _, f := range []search.Field{
		search.Name, search.Acronym, search.Former, search.Also, search.Spelling, search.Number, search.OldOne, search.Disputed, search.Place, search.Service, search.Title, search.Topic, search.Text,
	} {
		got := words.Reason(search.Reason{Field: f, Text: "0500 839 383"})
		if silent := f == search.Name || f == search.Spelling; (got == "") != silent {
			t.Errorf("%s: %q", f, got)
		}
		if (f == search.OldOne || f == search.Disputed) && (!strings.Contains(got, "not to be given") || strings.ContainsAny(got, "0123456789")) {
			t.Errorf("an old number is said: %q", got)
		}
	}
}
