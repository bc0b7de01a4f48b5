package content_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"signpost/model/text"
)

// mention is a telephone number in a text.
type mention struct {
	printed    string
	start, end int
}

var (
	addresses = regexp.MustCompile(`(?:https?://|www\.)[^\s)|,;]*|\b[\w-]+(?:\.[\w-]+)+/[^\s)|,;]*`)
	// long is a number with its area: 10 or 11 digits, more behind a +.
	long = regexp.MustCompile(`\+\d\d(?: \(0\))?(?: ?\d)+|\b0\d(?: ?\d)+|\b18001 111`)
	// short are the numbers of a few digits that the sources print: for emergencies,
	// 116 lines, Relay UK, and codes for texts.
	short = regexp.MustCompile(`999|112|111|101|116 \d{3}|1800[01]|[68]\d{4}`)
)

// mentions are the telephone numbers in a text, in order. Numbers of companies and
// charities, years and sums are none.
func mentions(s string) []mention {
	var out []mention
	rest := []byte(s)
	for _, m := range long.FindAllStringIndex(s, -1) {
		found := mention{s[m[0]:m[1]], m[0], m[1]}
		if !alone(s, found) || !isLong(found.printed) {
			continue
		}
		out = append(out, found)
		for i := m[0]; i < m[1]; i++ {
			rest[i] = '_'
		}
	}
	for _, m := range short.FindAllStringIndex(string(rest), -1) {
		if found := (mention{s[m[0]:m[1]], m[0], m[1]}); alone(string(rest), found) {
			out = append(out, found)
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return a.start - b.start })
	return out
}

func isLong(printed string) bool {
	n := len(text.Digits(printed))
	switch {
	case strings.HasPrefix(printed, "+"):
		return n >= 11 && n <= 13
	case n == 8:
		return printed == "18001 111" || strings.HasPrefix(printed, "0800 ")
	}
	return n == 10 || n == 11
}

// alone says that nothing around a mention makes it part of something longer: a
// word, a sum, a date, a box of the post office.
func alone(s string, m mention) bool {
	before, after := s[:m.start], s[m.end:]
	if strings.HasSuffix(before, "Box ") || strings.HasSuffix(before, "£") {
		return false
	}
	return !clings.MatchString(before + "\x00" + after)
}

var clings = regexp.MustCompile(`[\pL\d_/.+-]\x00|\d,\x00|\x00(?:[\pL\d_]|[-.,:]\d)`)

func TestNumbersAreToldFromOtherDigits(t *testing.T) {
	for s, want := range map[string]string{
		"helpline 0800 254 0088, text FAMOUT to 60777, Mon-Fri 9-5":     "0800 254 0088|60777",
		"tel 020 7403 4091/9359; fax 020 7403 9359":                     "020 7403 4091|020 7403 9359",
		"+33 (0)1 42 53 71 85 and +44 1372 847 161":                     "+33 (0)1 42 53 71 85|+44 1372 847 161",
		"0808 800 0006 (2017)":                                          "0808 800 0006",
		"Charity 267879, company 01168459, PO Box 81217, £80010, 2026":  "",
		"Ring 999. Or 18001 111, 18000; 0800 1111; 116 000":             "999|18001 111|18000|0800 1111|116 000",
		"| 0113 203 2995 (printed 01132 032 995) |":                     "0113 203 2995|01132 032 995",
		"8,000 people, 10-111 of them, 1.111, on 2022-10-11, HEAD 0858": "",
		"Relay 18001 03448 920908, NI":                                  "18001|03448 920908",
		"080 8808 5678":                                                 "080 8808 5678",
	} {
		var got []string
		for _, m := range mentions(s) {
			got = append(got, m.printed)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", s, strings.Join(got, "|"), want)
		}
	}
}

// stateWords are the words in which the sources say how far to trust a number.
var stateWords = []struct {
	state string
	words *regexp.Regexp
}{
	{"unconfirmed", regexp.MustCompile(`unconfirmed|not confirmed|not checked|last seen`)},
	{"confirmed", regexp.MustCompile(`\bconfirmed|Confirmed`)},
	{"second hand", regexp.MustCompile(`second hand`)},
	{"dead", regexp.MustCompile(`\bdead\b|\bclosed\b|\breplaced\b|do not read|\bolder?\b|withdrawn|[Nn]ever|misprint|digit short|passed to|[Dd]o not give|\b[Ff]ax`)},
	{"disputed", regexp.MustCompile(`CONFLICT|[Cc]onflict|print neither|disagree`)},
}

// said are the states that a text names, in its order.
func said(s string) []string {
	type word struct {
		at    int
		state string
	}
	var found []word
	s = strings.ReplaceAll(s, "not confirmed", "unconfirmed  ")
	for _, w := range stateWords {
		for _, m := range w.words.FindAllStringIndex(s, -1) {
			found = append(found, word{m[0], w.state})
		}
	}
	slices.SortFunc(found, func(a, b word) int { return a.at - b.at })
	var out []string
	for _, w := range found {
		out = append(out, w.state)
	}
	return out
}

// statesBeside are the states that a line gives a number: those of its row in a
// table; else the first that follows, one that all numbers of the line have, and a
// warning just before it.
func statesBeside(line string, m mention) []string {
	if strings.HasPrefix(line, "|") {
		return said(line)
	}
	out := said(line[m.end:])
	out = out[:min(1, len(out))]
	if all := allOf.FindStringSubmatch(line[:m.start]); all != nil {
		out = append(out, all[1])
	}
	for _, warning := range said(line[max(0, m.start-60):m.start]) {
		if warning == "dead" || warning == "disputed" {
			out = append(out, warning)
		}
	}
	return out
}

var allOf = regexp.MustCompile(`\ball \*\*(confirmed|unconfirmed)`)

var (
	date = regexp.MustCompile(`(?:(\d{1,2}) )?(?:(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* )?\b((?:19|20)\d\d)\b`)
	// named is a line that gives a long source a short name: "| [B] | table of … |".
	named = regexp.MustCompile(`(?m)^\| (\[[A-Z]\]) \|.*$`)
)

// legend writes behind the short name of a source the dates of that source.
func legend(file string) *strings.Replacer {
	var pairs []string
	for _, m := range named.FindAllStringSubmatch(file, -1) {
		row := m[0][strings.LastIndex(strings.TrimSuffix(m[0], " |"), "|"):]
		pairs = append(pairs, m[1], m[1]+" "+row)
	}
	return strings.NewReplacer(pairs...)
}

// datesIn are the dates in a text, each as far as it is known.
func datesIn(s string) []string {
	const months = "JanFebMarAprMayJunJulAugSepOctNovDec"
	var out []string
	for _, m := range date.FindAllStringSubmatch(s, -1) {
		day, month, d := m[1], m[2], m[3]
		if month != "" {
			d += "-" + twoDigits(strings.Index(months, month)/3+1)
		}
		if month != "" && day != "" {
			d += "-" + ("0" + day)[len(day)-1:]
		}
		out = append(out, d)
	}
	return out
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
