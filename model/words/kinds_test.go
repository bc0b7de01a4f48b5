package words_test

import (
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/words"
)

func TestEveryTypeOfOrganisationIsSaidInPlainWords(t *testing.T) {
	seen := map[string]bool{}
	for _, kind := range model.OrganisationTypes() {
		said := words.Type(kind)
		if seen[said] || said == "" || strings.ToUpper(said[:1]) != said[:1] || said == "Programme" {
			t.Errorf("%s is %q", kind, said)
		}
		seen[said] = true
	}
}

func TestTheLettersOfANameStandBehindItUnlessItSaysThem(t *testing.T) {
	for want, e := range map[string]model.Entry{
		"Partners of Prisoners (POPS)": {Name: "Partners of Prisoners", Acronym: "POPS"},
		"Visit (V)":                    {Name: "Visit", Acronym: "V"},
		"The COPE network":             {Name: "The COPE network", Acronym: "Cope"},
		"Samaritans":                   {Name: "Samaritans"},
		"C.A.L.L. (Wales)":             {Name: "C.A.L.L. (Wales)", Acronym: "CALL"},
	} {
		if got := words.FullName(&e); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestANameDoesNotSayItsNumberTwice(t *testing.T) {
	for _, c := range [][3]string{
		{"Emergency services (999)", "999", "Emergency services"}, {"Samaritans", "116 123", "Samaritans"}, {"Line (111)", "999", "Line (111)"},
	} {
		if got := words.Line(c[0], c[1]); got != c[2] {
			t.Errorf("%q of %s is %q", c[0], c[1], got)
		}
	}
}
