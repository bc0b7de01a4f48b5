package text_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model/text"
)

// Texts are taken apart as Fold folds them; only letters with stops between them differ.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"Barnardo’s NI", "Tŷ Gobaith", "a-b.c'd", "ﬁ x\u0301y", "e\u0301 \u0301e", "家 1½"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), ".", "") // as all text is that passed the gate
		if got, want := text.Tokens(s), text.Words(s); !slices.Equal(got, want) {
			t.Errorf("%q folds to %q, not to %q", s, got, want)
		}
		var tokens text.Tokenizer
		tokens.Each(s, func(word []byte, from, to int) {
			if got := strings.ReplaceAll(text.Fold(s[from:to]), " ", ""); !strings.Contains(got, string(word)) {
				t.Errorf("%q: %q stands at %d to %d, where %q is", s, word, from, to, got)
			}
		})
	})
}

func TestAcronymsWithStopsAreOneWord(t *testing.T) {
	for in, want := range map[string]string{
		"N.S.P.C.C.":       "nspcc",
		"the n.s.p.c.c":    "the nspcc",
		"P.O.P.S helpline": "pops helpline",
		"e.g. this":        "eg this",
		"end. A start":     "end a start",
		"St. Giles":        "st giles",
		"a.b c":            "ab c",
		"www.example.org":  "www example org",
		"no.5":             "no 5",
		"x.yz":             "x yz",
	} {
		if got := strings.Join(text.Tokens(in), " "); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
