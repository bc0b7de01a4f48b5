package words_test

import (
	"strings"
	"testing"

	"signpost/model/find"
	"signpost/ui/layout"
	"signpost/ui/words"
)

func TestTextsForNarrowScreensGetShorter(t *testing.T) {
	for name, texts := range map[string][]string{
		"footer": words.Footers(), "too small": words.TooSmall(), "notice": words.Notices("/a/long/way/to/a/folder", 12),
	} {
		for i := 1; i < len(texts); i++ {
			if layout.Width(texts[i]) >= layout.Width(texts[i-1]) {
				t.Errorf("%s: %q does not get shorter", name, texts[i])
			}
		}
	}
	last := words.Notices(strings.Repeat("x", 200), 1_000_000)
	if w := layout.Width(last[len(last)-1]); w+2 > layout.MinWidth {
		t.Errorf("the shortest notice has %d cells", w)
	}
}

func TestANoticeSpeaksOfOneMistakeOrOfMany(t *testing.T) {
	if got := words.Notices("d", 1)[0]; got != "d was not used: 1 mistake. F2 shows it." {
		t.Error(got)
	}
	if got := words.Notices("d", 2)[0]; got != "d was not used: 2 mistakes. F2 shows them." {
		t.Error(got)
	}
}

// TestEveryReasonHasItsWords: only a name, and a wrong spelling that nobody is
// to see, go without.
func TestEveryReasonHasItsWords(t *testing.T) {
	for _, f := range []find.Field{
		find.Name, find.Acronym, find.Former, find.Also, find.Spelling, find.Number, find.OldOne, find.Place, find.Service, find.Title, find.Need, find.Text,
	} {
		got := words.Reason(find.Reason{Field: f, Text: "0500 839 383"})
		if silent := f == find.Name || f == find.Spelling; (got == "") != silent {
			t.Errorf("%s: %q", f, got)
		}
		if f == find.OldOne && strings.ContainsAny(got, "0123456789") {
			t.Errorf("an old number is said: %q", got)
		}
	}
}
