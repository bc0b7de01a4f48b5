package qr_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/ui/qr"
)

func TestAVCardHoldsWhatIsNeededAndNoMore(t *testing.T) {
	for _, c := range []struct{ name, number, website, organisation, want string }{
		{"Families Outside", "0800 254 0088", "www.familiesoutside.org.uk", "Families Outside",
			"N:Families Outside|FN:Families Outside|TEL:0800 254 0088|URL:https://www.familiesoutside.org.uk"},
		{"Family Links", "116 123", "http://example.org/a,b", "Some Trust",
			"N:Family Links|FN:Family Links|ORG:Some Trust|TEL:116 123|URL:http://example.org/a,b"},
		{"Prisoners' Families & Friends; a, b \\ c\nd", "", "", "",
			`N:Prisoners' Families & Friends\; a\, b \\ c\nd|FN:Prisoners' Families & Friends\; a\, b \\ c\nd`},
		{"Europe", "+33 (0)1 42 53 71 85", "", "", "N:Europe|FN:Europe|TEL:+33 1 42 53 71 85"},
		{"Tŷ", "(028) 9032 0157", "a\r\nTEL:999", "x\r\ny", `N:Tŷ|FN:Tŷ|ORG:x\ny|TEL:(028) 9032 0157|URL:https://aTEL:999`},
	} {
		want := "BEGIN:VCARD\r\nVERSION:3.0\r\n" + strings.ReplaceAll(c.want, "|", "\r\n") + "\r\nEND:VCARD\r\n"
		if got := qr.VCard(c.name, c.number, c.website, c.organisation); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestAContactIsWrittenWithLessAndLess(t *testing.T) {
	full := qr.Contact{Name: "Niacro", Acronym: "N", Number: "+33 (0)1 42", Website: "a.org", Organisation: "Trust"}
	want := []string{
		qr.VCard("Niacro", full.Number, "a.org", "Trust"), qr.VCard("Niacro", full.Number, "a.org", ""),
		qr.VCard("N", full.Number, "a.org", ""), qr.VCard("Niacro", full.Number, "", ""), qr.VCard("N", full.Number, "", ""), "tel:+33142",
	}
	if got := full.Texts(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	web := qr.Contact{Name: "Report", Website: "a.org"}
	if got := web.Texts(); got[len(got)-1] != "https://a.org" {
		t.Errorf("%q", got)
	}
	plain := qr.Contact{Name: "Kids VIP"}
	if got := plain.Texts(); !slices.Equal(got, []string{qr.VCard("Kids VIP", "", "", "")}) {
		t.Errorf("%q", got)
	}
	for i := range want[1:] {
		if len(want[i+1]) >= len(want[i]) {
			t.Errorf("%q is no shorter", want[i+1])
		}
	}
}
