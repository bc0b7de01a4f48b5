package spoken_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/spoken"
)

func TestAnAddressIsSpeltLetterByLetter(t *testing.T) {
	for in, want := range map[string]string{
		"http":              "hotel, tango, tango, papa",
		"HtTp":              "hotel, tango, tango, papa",
		"jo@samaritans.org": "juliet, oscar, at, sierra, alpha, mike, alpha, romeo, india, tango, alpha, november, sierra, dot, oscar, romeo, golf",
		"a-b_c/d+e:f":       "alpha, dash, bravo, underscore, charlie, slash, delta, plus, echo, colon, foxtrot",
		"x0y1z9":            "x-ray, zero, yankee, one, zulu, nine",
		"é":                 "é",
		"":                  "",
	} {
		if got := strings.Join(spoken.Letters(in), ", "); got != want {
			t.Errorf("%q: %s", in, got)
		}
	}
}

func TestEveryLetterAndSignHasAWordOfItsOwn(t *testing.T) {
	seen := map[string]rune{}
	for _, r := range "abcdefghijklmnopqrstuvwxyz0123456789.@-/_+:?=&#%~', " {
		word := spoken.Letters(string(r))[0]
		if word == string(r) {
			t.Errorf("%q has no word", r)
		}
		if other, ok := seen[word]; ok {
			t.Errorf("%q and %q are both %q", other, r, word)
		}
		seen[word] = r
	}
}

func TestTheWordsOfTheShippedAddressesGiveThemBack(t *testing.T) {
	character := map[string]string{}
	for _, r := range "abcdefghijklmnopqrstuvwxyz0123456789.@-/_" {
		character[spoken.Letters(string(r))[0]] = string(r)
	}
	count := 0
	for _, e := range directory(t).All() {
		for _, address := range []string{e.Website, e.Email} {
			var written, heard string
			for _, p := range spoken.Pieces(address) {
				written += p.Written
				for _, w := range p.Words {
					heard += character[w]
				}
			}
			if written != address || heard != strings.ToLower(address) {
				t.Errorf("%s is heard as %s", address, heard)
			}
			if address != "" {
				count++
			}
		}
	}
	if count < 20 {
		t.Errorf("only %d addresses", count)
	}
}

func TestAnAddressIsDictatedPieceByPiece(t *testing.T) {
	var got []string
	for _, p := range spoken.Pieces("jo@nepacs.co.uk/a") {
		got = append(got, p.Written+": "+strings.Join(p.Words, " "))
	}
	want := []string{
		"jo: juliet oscar", "@: at", "nepacs: november echo papa alpha charlie sierra", ".: dot",
		"co: charlie oscar", ".: dot", "uk: uniform kilo", "/: slash", "a: alpha",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if len(spoken.Pieces("")) > 0 {
		t.Error("nothing has a piece")
	}
}

func TestAPostalAddressEndsWithItsPostcodeSpelt(t *testing.T) {
	for _, c := range []struct {
		address model.Address
		want    []string
	}{
		{
			model.Address{Lines: []string{"19a Albany Street"}, Town: "Edinburgh", Postcode: "EH1 3QN"},
			[]string{"19a Albany Street", "Edinburgh", "EH1 3QN", "echo hotel one, three quebec november"},
		},
		{
			model.Address{Lines: []string{"17 Old Road", "Upper Ballinderry"}, Town: "Lisburn", County: "County Antrim", Postcode: "BT28 2NJ"},
			[]string{"17 Old Road", "Upper Ballinderry", "Lisburn", "County Antrim", "BT28 2NJ", "bravo tango two eight, two november juliet"},
		},
		{model.Address{Town: "Paris"}, []string{"Paris"}},
		{model.Address{}, nil},
	} {
		if got := spoken.Address(c.address); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestSpellingDoesNotWriteIntoTheDirectory(t *testing.T) {
	lines := make([]string, 1, 8)
	lines[0] = "1 High Street"
	spoken.Address(model.Address{Lines: lines, Town: "Leeds"})
	if got := lines[:2][1]; got != "" {
		t.Errorf("%q was written behind the lines", got)
	}
}
