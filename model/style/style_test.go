package style_test

import (
	"math"
	"strings"
	"testing"

	"signpost/model/style"
)

func TestSyllablesAreCountedAsTheyAreHeard(t *testing.T) {
	for word, want := range map[string]int{
		"ring": 1, "prison": 2, "helpline": 2, "family": 3, "families": 3, "people": 2, "organisation": 5, "information": 4,
		"make": 1, "makes": 1, "houses": 2, "table": 2, "called": 1, "visited": 3, "needed": 2, "see": 1, "free": 1, "settled": 2, "tables": 2,
		"media": 3, "video": 3, "period": 3, "social": 2, "question": 2, "religious": 3, "area": 3, "children's": 2, "don't": 1,
		"HDC": 3, "999": 3, "2026": 3, "well-known": 2, "(prison),": 2, "quiet": 2, "the": 1, "charge": 1, "changes": 2, "eye": 1,
		"-": 0, "www.gov.uk/help": 0, "info@pact.org": 0, "": 0, "café": 2, "2.5": 3,
	} {
		if got := style.Syllables(word); got != want {
			t.Errorf("%q has %d, want %d", word, got, want)
		}
	}
}

func TestWhatIsNotReadOutDoesNotCount(t *testing.T) {
	m := style.Of("### What to do\n\nRing [the prison](region:hmp-leeds) at\nonce. **Do not** wait.\n\n- bring a card\n- go in\n1. Ask.", "One more")
	if want := (style.Measure{Sentences: 6, Words: 5 + 3 + 3 + 2 + 1 + 2, Syllables: 6 + 3 + 3 + 2 + 1 + 2}); m != want {
		t.Errorf("%+v, want %+v", m, want)
	}
}

// The formula, worked out by hand.
func TestTheGradeIsThatOfFleschAndKincaid(t *testing.T) {
	m := style.Measure{Sentences: 2, Words: 24, Syllables: 36}
	if got, want := m.Grade(), 0.39*12+11.8*1.5-15.59; math.Abs(got-want) > 1e-9 {
		t.Errorf("%.3f, want %.3f", got, want)
	}
	if got := (style.Measure{}).Grade(); got != 0 {
		t.Errorf("nothing has grade %.1f", got)
	}
	if got := style.Of("Go in.").Grade(); got != 0 {
		t.Errorf("the shortest sentence has grade %.1f", got)
	}
}

func TestPlainEnglishIsEasyAndOfficialEnglishIsHard(t *testing.T) {
	plain := style.Of(strings.Repeat("Ring the prison first. Have the name and the number to hand. Ask when you can come. ", 6))
	official := style.Of(strings.Repeat("Applications concerning eligibility for assistance with expenditure incurred by visitors necessitate authorisation from the establishment. ", 6))
	if plain.Grade() > 4 || plain.Hard() {
		t.Errorf("plain English has grade %.1f", plain.Grade())
	}
	if official.Grade() < 15 || !official.Hard() {
		t.Errorf("official English has grade %.1f", official.Grade())
	}
	if few := style.Of("Prison in the East Midlands."); few.Hard() {
		t.Errorf("five words are said to be hard: %.1f", few.Grade())
	}
}
