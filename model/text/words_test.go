package text_test

import (
	"slices"
	"testing"

	"signpost/model/text"
)

func TestDifferentWritingsFoldToTheSame(t *testing.T) {
	for want, writings := range map[string][]string{
		"barnardos":                    {"Barnardo's", "Barnardo’s", "BARNARDO`S", " barnardos. ", "Barnardoʼs"},
		"ty r cymry":                   {"Ty r Cymry", "TŶ R CYMRY", "ty\u0302-r—cymry"},
		"prisoners families":           {"Prisoners' Families", "prisoners’  families", "Prisoners/Families!"},
		"lodz strasse aero":            {"Łódź Straße Ærø"},
		"0800 254 0088":                {"0800 254 0088", "(0800) 254-0088", "０８００ ２５４ ００８８"},
		"hmp yoi":                      {"HMP & YOI", "hmp/yoi"},
		"":                             {"", " ", "—", "'", "&?!"},
		"children of offenders review": {"'Children of offenders' review"},
	} {
		for _, w := range writings {
			if got := text.Fold(w); got != want {
				t.Errorf("Fold(%q) = %q, want %q", w, got, want)
			}
			if again := text.Fold(text.Fold(w)); again != want {
				t.Errorf("folded twice, %q is %q", w, again)
			}
		}
	}
	if got := text.Words(" HMP: Full   Sutton "); !slices.Equal(got, []string{"hmp", "full", "sutton"}) {
		t.Errorf("%q", got)
	}
}

func TestDistanceCountsSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"pact", "pact", 0},
		{"pact", "pac", 1}, {"pact", "paxt", 1}, {"pact", "pacct", 1},
		{"pact", "patc", 1}, {"niarco", "niacro", 1}, {"nepcas", "nepacs", 1},
		{"ca", "abc", 3}, {"kitten", "sitting", 3}, {"tŷ", "ty", 1}, {"ab", "ba", 1}, {"abcd", "badc", 2},
	} {
		if got := text.Distance(c.a, c.b); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := text.Distance(c.b, c.a); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestNearestIsWhatWasMeant(t *testing.T) {
	keys := []string{"also", "email", "misspellings", "name", "see", "successor", "website"}
	for s, want := range map[string]string{
		"website": "website", "web_site": "website", "web": "website", "emial": "email", "sucessor": "successor",
		"mispellings": "misspellings", "nmae": "name", "zzzzzzzz": "", "telephone": "",
	} {
		if got, ok := text.Nearest(s, keys); got != want || ok != (want != "") {
			t.Errorf("Nearest(%q) = %q, %v; want %q", s, got, ok, want)
		}
	}
	if got, _ := text.Nearest("ab", []string{"ac", "ad"}); got != "ac" {
		t.Errorf("of equals the first: %q", got)
	}
	if _, ok := text.Nearest("x", nil); ok {
		t.Error("nothing is near where there is nothing")
	}
}

func TestNumbersAreHeldTogetherAndNothingElseIs(t *testing.T) {
	for in, want := range map[string]string{
		"Ring 0800 254 0088 now":             "Ring 0800~254~0088 now",
		"+33 (0)1 42 53 71 85":               "+33~(0)1~42~53~71~85",
		"(028) 9032 0157, or 999.":           "(028)~9032~0157, or 999.",
		"in 2 of 3 prisons":                  "in 2 of 3 prisons",
		"Unit 21, 116 Putney Bridge Road":    "Unit 21, 116 Putney Bridge Road",
		"0808 808 2003 and\n020 7403 4091/9": "0808~808~2003 and\n020~7403~4091/9",
		"**0121 551 9799** (office)":         "**0121~551~9799** (office)",
		"no number":                          "no number",
	} {
		got := text.HoldNumbers(in)
		var shown []rune
		for _, r := range got {
			if r == text.NoBreakSpace {
				r = '~'
			}
			shown = append(shown, r)
		}
		if string(shown) != want {
			t.Errorf("HoldNumbers(%q) = %q, want %q", in, string(shown), want)
		}
		if text.Digits(got) != text.Digits(in) || text.HoldNumbers(got) != got {
			t.Errorf("%q is altered to %q", in, got)
		}
	}
	if got := text.Digits("+33 (0)1 ٤٢ a5"); got != "33015" {
		t.Errorf("digits: %q", got)
	}
}
