package find_test

import (
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/text"
)

// writings are the ways in which people write one number.
func writings(printed string) map[string]string {
	digits := text.Digits(printed)
	groups := strings.Fields(strings.NewReplacer("(", "", ")", "").Replace(printed))
	out := map[string]string{
		"as printed": printed,
		"no spaces":  digits,
		"hyphens":    strings.Join(groups, "-"),
		"brackets":   "(" + groups[0] + ") " + strings.Join(groups[1:], " "),
		"last four":  digits[max(0, len(digits)-4):],
	}
	if strings.HasPrefix(digits, "0") && !strings.HasPrefix(printed, "+") {
		out["+44"] = "+44 " + strings.Join(groups, " ")[1:]
		out["0044"] = "0044" + digits[1:]
	}
	return out
}

func TestEvalNumbers(t *testing.T) {
	e := evaluate(t)
	owners := map[string][]model.Ref{}
	var printed []string
	for _, entry := range e.d.All() {
		for _, p := range e.d.Phones(entry) {
			digits := text.Digits(p.Number)
			if owners[digits] == nil {
				printed = append(printed, p.Number)
			}
			owners[digits] = append(owners[digits], entry.Ref)
		}
	}
	ours, theirs := map[string]*score{}, map[string]*score{}
	for _, how := range waysToWrite {
		ours[how], theirs[how] = &score{}, &score{}
	}
	peer := newFzf(t, e, e.wholeText)
	for _, number := range printed {
		digits := text.Digits(number)
		for how, typed := range writings(number) {
			accept := owners[digits]
			if how == "last four" { // whoever has a number that ends like this
				for other, refs := range owners {
					if strings.HasSuffix(other, typed) {
						accept = append(accept, refs...)
					}
				}
			}
			at := e.place(typed, e.same(accept...))
			if ours[how].add(at); at != 1 {
				t.Errorf("at %d: %q for %s of %v", at, typed, number, owners[digits])
			}
			if peer != nil {
				theirs[how].add(peer.place(typed, e.same(accept...)))
			}
		}
	}
	for _, how := range waysToWrite {
		t.Logf("numbers, %-10s: %3d asked, first %.1f %%; fzf %.1f %%", how, ours[how].asked, percent(ours[how].first, ours[how].asked), percent(theirs[how].first, theirs[how].asked))
	}
}

// waysToWrite are the seven writings.
var waysToWrite = []string{"as printed", "no spaces", "hyphens", "brackets", "+44", "0044", "last four"}

func TestTheOwnerOfANumberComesFirst(t *testing.T) {
	e := evaluate(t)
	hits := e.Find("0808 808 2003").Hits
	if len(hits) < 2 || hits[0].ID != "prisoners-families-helpline" || hits[0].Kind != model.KindOrganisation {
		t.Errorf("%v", hits)
	}
}
