package content_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/text"
)

// held is every telephone number of the content, by its digits, and where it stands.
func held(d *model.Directory) map[string][]place {
	out := map[string][]place{}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			out[text.Digits(p.Number)] = append(out[text.Digits(p.Number)], place{e, p})
		}
	}
	return out
}

type place struct {
	*model.Entry
	model.Phone
}

// leftOut are numbers of the sources that are not in the content, by their digits,
// each with the reason.
func leftOut(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, row := range rows(t, "testdata/left-out.txt", 2) {
		out[text.Digits(row[0])] = row[1]
	}
	return out
}

// rows are the lines of a list in testdata, cut at their semicolons.
func rows(t *testing.T, path string, parts int) [][]string {
	t.Helper()
	var out [][]string
	for _, line := range lines(t, path) {
		row := strings.SplitN(line, "; ", parts)
		if len(row) != parts || slices.Contains(row, "") {
			t.Fatalf("%s: %q has not %d parts", path, line, parts)
		}
		out = append(out, row)
	}
	return out
}

func TestEveryNumberOfTheSourcesIsInTheContentOrLeftOutForAReason(t *testing.T) {
	in, out := held(directory(t)), leftOut(t)
	all := printed(t)
	for digits, k := range all {
		_, left := out[digits]
		switch {
		case len(in[digits]) == 0 && !left:
			t.Errorf("no entry has the number %s; is it worth a line in testdata/left-out.txt?", k.printed[0])
		case len(in[digits]) > 0 && left:
			t.Errorf("%s is in %s, and in testdata/left-out.txt", k.printed[0], in[digits][0].Ref)
		}
		if n := len(in[digits]); !left && n < k.prisons {
			t.Errorf("%d prisons share %s, and it stands %d times", k.prisons, k.printed[0], n)
		}
	}
	for digits := range out {
		if all[digits] == nil {
			t.Errorf("testdata/left-out.txt has %s, which no source has", digits)
		}
	}
}

func TestNoNumberOfTheContentIsWithoutASource(t *testing.T) {
	all := printed(t)
	for digits, places := range held(directory(t)) {
		if all[digits] == nil {
			t.Errorf("%s has %s, which no source has", places[0].Ref, places[0].Number)
		}
	}
}

// shortOnes are numbers so short that a slip makes another of them: each belongs to
// one entry.
var shortOnes = map[string]string{
	"999": "emergency-services", "112": "emergency-services", "101": "emergency-services", "18000": "emergency-services",
	"111": "nhs-111-mental-health", "18001111": "nhs-111-mental-health", "18001": "relay-uk",
}

func TestAShortNumberBelongsToOneEntry(t *testing.T) {
	for digits, places := range held(directory(t)) {
		for _, p := range places {
			if owner := shortOnes[digits]; len(digits) < 6 && owner != "" && owner != p.ID {
				t.Errorf("%s has %s, which is that of %s", p.Ref, digits, owner)
			}
		}
	}
}

// TestNoSlipInANumberGoesUnseen changes each digit of each number of the content to
// each other one: the tests above must see it.
func TestNoSlipInANumberGoesUnseen(t *testing.T) {
	all, in, out := printed(t), held(directory(t)), leftOut(t)
	tried := 0
	for digits, places := range in {
		for i := range digits {
			for _, other := range "0123456789" {
				slip := digits[:i] + string(other) + digits[i+1:]
				if slip == digits {
					continue
				}
				tried++
				_, left := out[digits]
				switch {
				case all[slip] == nil: // no source has it
				case len(places) == 1 && !left: // the right one is missed
				case len(places)-1 < all[digits].prisons:
				case shortOnes[digits] != "" && shortOnes[slip] != shortOnes[digits]:
				default:
					t.Errorf("nobody would see if %s had %s for %s", places[0].Ref, slip, digits)
				}
			}
		}
	}
	if tried < 20_000 {
		t.Errorf("only %d slips", tried)
	}
}

// states of the content that a word of the sources allows.
var allowed = map[string][]model.State{
	"confirmed":   {model.Confirmed},
	"second hand": {model.Confirmed, model.Unconfirmed},
	"unconfirmed": {model.Unconfirmed},
	"dead":        {model.Dead, model.Disputed},
	"disputed":    {model.Disputed},
}

// A number is trusted as far as a line of the sources trusts it. Where the line says
// it in words that the test cannot read, testdata/states.txt says it.
func TestNumbersAreTrustedAsTheSourcesTrustThem(t *testing.T) {
	all, decided := printed(t), map[string]string{}
	for _, row := range rows(t, "testdata/states.txt", 3) {
		decided[text.Digits(row[0])+" "+row[1]] = row[2]
	}
	used := map[string]bool{}
	for digits, places := range held(directory(t)) {
		k := all[digits]
		for _, p := range places {
			if k == nil || slices.ContainsFunc(k.states, func(s string) bool { return slices.Contains(allowed[s], p.State) }) {
				continue
			}
			key := digits + " " + string(p.State)
			if used[key] = true; decided[key] == "" {
				t.Errorf("%s says that %s is %s, and the sources say %q", p.Ref, p.Number, p.State, k.states)
			}
		}
	}
	for key := range decided {
		if !used[key] {
			t.Errorf("testdata/states.txt decides %s, which needs no decision", key)
		}
	}
}

// Dates of numbers and hours are such as the sources print in a line with the number.
// Hours are as old as the page that prints them: the date of the number does not
// count for them. A list that says which page somebody else has read counts from 2026
// on, at the date of that list. What has no date says so.
func TestDatesOfNumbersAndHoursAreThoseOfTheSources(t *testing.T) {
	all, decided := printed(t), map[string]bool{}
	for _, row := range rows(t, "testdata/dates.txt", 3) {
		decided[text.Digits(row[0])+" "+row[1]] = true
	}
	used := map[string]bool{}
	for digits, places := range held(directory(t)) {
		for _, p := range places {
			for what, seen := range map[string]model.Date{"number": p.Phone.Checked, "hours": p.HoursChecked} {
				k := all[digits]
				if k == nil || seen.Year == 0 || slices.ContainsFunc(k.dates, func(d string) bool { return agree(d, seen.String()) }) {
					continue
				}
				key := digits + " " + seen.String()
				if used[key] = true; !decided[key] {
					t.Errorf("%s: the %s of %s was seen %s; the sources have %v", p.Ref, what, p.Number, seen, k.dates)
				}
			}
		}
	}
	for key := range decided {
		if !used[key] {
			t.Errorf("testdata/dates.txt decides %s, which needs no decision", key)
		}
	}
}

// agree says that one of two dates is the other as far as it is known.
func agree(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// The numbering plan of the United Kingdom: how each sort of number is written.
var layouts = []*regexp.Regexp{
	regexp.MustCompile(`^02[0-9] \d{4} \d{4}$`),                                            // London, Belfast and the like
	regexp.MustCompile(`^(011\d|01[2-69]1) \d{3} \d{4}$`),                                  // large cities
	regexp.MustCompile(`^01[2-9][02-9]\d \d{6}$`),                                          // everywhere else
	regexp.MustCompile(`^(03(00|30|33|4\d|7\d)|08(00|08|4[345]|7\d)|09\d\d) \d{3} \d{4}$`), // by what they cost
	regexp.MustCompile(`^07[1-57-9]\d{2} \d{6}$`),                                          // mobile
	regexp.MustCompile(`^0[58]00 (\d{3} \d{3}|1111)$`),                                     // the short free ones
	regexp.MustCompile(`^(116 \d{3}|1\d\d|999|[68]\d{4})$`),                                // the shortest, and text codes
	regexp.MustCompile(`^\+33 \(0\)[1-9]( \d\d){4}$`),                                      // France
}

// A number is laid out as the numbering plan has it, or as its owner is known to
// print it: people learn 0808 2000 247 that way. The open data lays out by no rule.
func TestNumbersAreLaidOutAsTheNumberingPlanOrTheirOwnersHaveThem(t *testing.T) {
	all := printed(t)
	for digits, places := range held(directory(t)) {
		for _, p := range places {
			k := all[digits]
			owner := k != nil && k.prisons == 0 && slices.Contains(k.printed, p.Number)
			if !owner && !slices.ContainsFunc(layouts, func(r *regexp.Regexp) bool { return r.MatchString(p.Number) }) {
				t.Errorf("%s: %q", p.Ref, p.Number)
			}
		}
	}
}

func TestTheSameNumberIsWrittenInOneWay(t *testing.T) {
	for _, places := range held(directory(t)) {
		for _, p := range places[1:] {
			if p.Number != places[0].Number {
				t.Errorf("%s: %q stands elsewhere as %q", p.Ref, p.Number, places[0].Number)
			}
		}
	}
}

// spoken are the numbers that running text may hold: everybody knows them, and they
// do not change. Any other stands where its state and its age are shown, but for a
// name that is made of the number: Shout 85258.
var spoken = []string{"999", "112", "111", "101", "18000", "18001", "55"}

var told = regexp.MustCompile(`(?i)\b(?:ring|rings|rung|dial|dials|call|calls|press|text|texts|texting|phone) (\d[\d ]*\d)`)

func TestRunningTextHoldsNoNumber(t *testing.T) {
	d, found := directory(t), 0
	for _, e := range d.All() {
		for _, s := range proses(d, e) {
			for _, m := range mentions(s) {
				own := slices.Contains(e.Also, s) && slices.ContainsFunc(d.Phones(e), func(p model.Phone) bool { return p.Number == m.printed })
				if found++; !own && !slices.Contains(spoken, m.printed) {
					t.Errorf("%s: the text holds %s: %.60q", e.Ref, m.printed, s[max(0, m.start-30):])
				}
			}
			for _, m := range told.FindAllStringSubmatch(s, -1) {
				if !slices.Contains(spoken, m[1]) {
					t.Errorf("%s: the text says to ring %s", e.Ref, m[1])
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d numbers, 999 with them", found)
	}
}

// What stands beside a number, such as its source, may hold others if they are known.
func TestWhatStandsBesideANumberHoldsNoUnknownOne(t *testing.T) {
	d, all := directory(t), printed(t)
	for _, e := range d.All() {
		for _, s := range texts(d, e) {
			for _, m := range mentions(addresses.ReplaceAllString(s, "")) {
				if all[text.Digits(m.printed)] == nil {
					t.Errorf("%s: no source has %s: %q", e.Ref, m.printed, s)
				}
			}
		}
	}
}

func TestTheDigestIsReadAsItIsWritten(t *testing.T) {
	n := numbers{}
	n.addFacts("| [B] | a list | checked 1 Oct 2026 |\n- **Numbers** 0800 1111, all hours, **confirmed** ([B]); text 85258, second hand\n")
	n.at("01296 444 102").prisons = 2
	back, err := parseDigest(n.String())
	if err != nil || fmt.Sprint(back) == "" || back.String() != n.String() || !slices.Equal(slices.Sorted(maps.Keys(back)), slices.Sorted(maps.Keys(n))) {
		t.Errorf("%v\n%s\n%s", err, n, back)
	}
	if k := back["08001111"]; k == nil || !slices.Equal(k.states, []string{"confirmed"}) || !slices.Equal(k.dates, []string{"2026-10-01"}) {
		t.Errorf("%+v", back["08001111"])
	}
}
