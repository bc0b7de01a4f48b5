package text_test

import (
	"testing"

	"signpost/model/text"
)

func TestNumbersAreReadAsDialledInTheCountry(t *testing.T) {
	for typed, want := range map[string]string{
		"0808 808 2003": "08088082003", "+44 808 808 2003": "08088082003", "0044 (0)808 808 2003": "08088082003", "+44 (0)808 808 2003": "08088082003",
		"44 808 808 2003": "08088082003", "+33 (0)1 42": "33142", "4480": "4480", "0010": "0010", "+44": "0",
	} {
		if got := text.Dialled(typed); got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
}

func TestANumberIsSeenAmongWords(t *testing.T) {
	for typed, want := range map[string]string{
		"who is 0808 808 2003 please": "08088082003", "text 60777": "60777", "the act of 2004": "", "0131": "0131", "unit 12 b18": "",
	} {
		if got := text.NumberIn(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func TestWordsOfOneFamilyHaveOneStem(t *testing.T) {
	for _, family := range [][]string{{"evict", "evicted", "eviction"}, {"mental", "mentally"}, {"visit", "visits", "visiting"}, {"family", "families"}} {
		for _, w := range family[1:] {
			if text.Stem(w) != text.Stem(family[0]) {
				t.Errorf("%s: %s, and %s: %s", family[0], text.Stem(family[0]), w, text.Stem(w))
			}
		}
	}
	if got := text.Stem("famlies"); len(got) < 4 {
		t.Errorf("of famlies only %q is left", got)
	}
}
