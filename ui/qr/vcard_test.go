package qr_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/ui/qr"
)

func TestAVCardHoldsWhatIsNeededAndNoMore(t *testing.T) {
	for _, c := range []struct {
		contact qr.Contact
		want    string
	}{
		{qr.Contact{Name: "Families Outside", Number: "0800 254 0088", Website: "www.familiesoutside.org.uk", Organisation: "Families Outside", Note: "confirmed 2024"},
			"N:Families Outside|FN:Families Outside|TEL:0800 254 0088|URL:https://www.familiesoutside.org.uk|NOTE:confirmed 2024"},
		{qr.Contact{Name: "Family Links", Number: "116 123", Website: "http://example.org/a,b", Organisation: "Some Trust"},
			"N:Family Links|FN:Family Links|ORG:Some Trust|TEL:116 123|URL:http://example.org/a,b"},
		{qr.Contact{Name: "Prisoners' Families & Friends; a, b \\ c\nd"},
			`N:Prisoners' Families & Friends\; a\, b \\ c\nd|FN:Prisoners' Families & Friends\; a\, b \\ c\nd`},
		{qr.Contact{Name: "Europe", Number: "+33 (0)1 42 53 71 85", Note: "not confirmed, last seen April 2008"},
			`N:Europe|FN:Europe|TEL:+33 1 42 53 71 85|NOTE:not confirmed\, last seen April 2008`},
		{qr.Contact{Name: "Tŷ", Number: "(028) 9032 0157", Website: "a\r\nTEL:999", Organisation: "x\r\ny", Note: "a\r\nTEL:999"},
			`N:Tŷ|FN:Tŷ|ORG:x\ny|TEL:(028) 9032 0157|URL:https://aTEL:999|NOTE:a\nTEL:999`},
	} {
		want := "BEGIN:VCARD\r\nVERSION:3.0\r\n" + strings.ReplaceAll(c.want, "|", "\r\n") + "\r\nEND:VCARD\r\n"
		if got := c.contact.VCard(); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestAMECardSaysTheSameInLess(t *testing.T) {
	for _, c := range []struct {
		contact qr.Contact
		want    string
	}{
		{qr.Contact{Name: "POPS", Number: "0161 702 1000", Website: "a.org", Note: "not confirmed, last seen 2008"},
			`MECARD:N:POPS;TEL:0161 702 1000;URL:https\://a.org;NOTE:not confirmed\, last seen 2008;;`},
		{qr.Contact{Name: "Europe", Number: "+33 (0)1 42"}, `MECARD:N:Europe;TEL:+33 1 42;;`},
		{qr.Contact{Name: "a; b, \\ \"c\"\r\nTEL:999", Note: "x;TEL:999"}, `MECARD:N:a\; b \\ \"c\" TEL\:999;NOTE:x\;TEL\:999;;`},
	} {
		if got := c.contact.MECard(); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

func TestAContactIsWrittenWithLessAndLess(t *testing.T) {
	full := qr.Contact{Name: "Some Association", Acronym: "SA", Number: "+33 (0)1 42", Website: "association.org", Organisation: "Trust", Note: "not confirmed, last seen 2008", ShortNote: "not confirmed"}
	named, brief := full, full
	named.Organisation = ""
	brief.Organisation, brief.Name = "", "SA"
	bare, least := named, brief
	bare.Website, least.Website = "", ""
	short, shortest := bare, least
	short.Note, shortest.Note = full.ShortNote, full.ShortNote
	want := []string{full.VCard(), named.VCard(), brief.VCard(), named.MECard(), brief.MECard(), bare.MECard(), least.MECard(), short.MECard(), shortest.MECard()}
	if got := full.Texts(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for i := range want[1:] {
		if len(want[i+1]) >= len(want[i]) {
			t.Errorf("%q is no shorter", want[i+1])
		}
	}
	long := qr.Contact{Name: "Children First Support Line (Scotland)", Number: "08000 28 22 33", ShortNote: "confirmed"}
	for i, want := range []string{"N:Children First;", "N:Children First Support;"} {
		texts := long.Texts()
		if got := texts[len(texts)-1-i]; !strings.Contains(got, want) || !strings.Contains(got, "NOTE:confirmed") {
			t.Errorf("%q, want %s", got, want)
		}
	}
	web := qr.Contact{Name: "Report", Website: "a.org"}
	if got := web.Texts(); !slices.Equal(got, []string{web.VCard(), web.MECard()}) {
		t.Errorf("%q", got)
	}
}

// TestNoCodeIsWithoutANameOrItsCaution: whoever finds a number in a telephone years
// later must see whose it is, and that nobody had confirmed it.
func TestNoCodeIsWithoutANameOrItsCaution(t *testing.T) {
	for _, c := range []qr.Contact{
		{Name: "Partners of Prisoners", Acronym: "POPS", Number: "0161 702 1000", Website: "a.org", Organisation: "Trust", Note: "not confirmed, last seen 2008", ShortNote: "not confirmed"},
		{Name: "HMP Leeds", Number: "0113 203 2570", Note: "not confirmed, last seen 2025", ShortNote: "not confirmed"},
		{Name: "Report", Website: "a.org"},
	} {
		for _, text := range c.Texts() {
			if !strings.Contains(text, "N:"+c.Name) && (c.Acronym == "" || !strings.Contains(text, "N:"+c.Acronym)) {
				t.Errorf("nobody knows whose this is: %q", text)
			}
			if c.Note != "" && !strings.Contains(text, "NOTE:"+c.ShortNote) {
				t.Errorf("the caution is lost: %q", text)
			}
		}
	}
}
