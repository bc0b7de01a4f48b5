package speech

import (
	"fmt"
	"strings"
	"testing"

	"signpost/model"
)

var said = New(model.Speech{
	Quiet:    []string{"my", "the", "he", "him"},
	Synonyms: [][]string{{"prison", "jail", "locked up"}, {"he", "him"}, {"money", "cash"}},
	Dialect: []model.Dialect{
		{Means: "prison", Words: []string{"pokey"}}, {Means: "no money", Words: []string{"skint", "on my uppers"}},
		{Means: "my", Words: []string{"ma"}}, {Means: "mum", Words: []string{"ma"}},
	},
	Prefixes: []string{"HMP", "HMP & YOI"}, People: []string{"sons"}, Common: []string{"family"}, Frame: []string{"website"},
})

func TestWordsAreTakenApartIntoWhatTheyMean(t *testing.T) {
	for words, want := range map[string]string{
		"my man locked up":    "my? man #0",
		"ma man in the pokey": "my? mum man in the? #0",
		"skint":               "no #2",
		"on my uppers again":  "no #2 again",
		"he hits him":         "#1? hits #1?",
		"jails":               "#0",
	} {
		var got []string
		for _, u := range said.Units(strings.Fields(words)) {
			shown := u.Word
			if u.Group >= 0 {
				shown = fmt.Sprint("#", u.Group)
			}
			if u.Quiet {
				shown += "?"
			}
			got = append(got, shown)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %s, want %s", words, strings.Join(got, " "), want)
		}
	}
}

func TestLettersOneByOneAreAnAcronym(t *testing.T) {
	for words, want := range map[string]string{
		"n s p c c": "nspcc", "call the n s p c c now": "call the nspcc now", "am i a carer": "am i a carer", "a a": "aa", "u c payment": "uc payment",
	} {
		if got := strings.Join(Spelt(strings.Fields(words)), " "); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestWordsOfASort(t *testing.T) {
	if !said.Person("he") || said.Person("my") || !said.Relative("son") || !said.Common("families") || !said.Common("son") || !said.Frames("website") || !said.Quiet("12") {
		t.Error("a word is not of its sort")
	}
	if got := said.Plain("hmp yoi leeds"); said.Plain("hmp leeds") != "leeds" || got != "leeds" {
		t.Error(got)
	}
}
