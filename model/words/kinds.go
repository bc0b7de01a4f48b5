package words

import (
	"slices"
	"strings"
	"unicode"

	"signpost/model"
)

// Type is what an organisation is, as people say it.
func Type(t model.OrganisationType) string {
	switch t {
	case "programme":
		return "Scheme"
	case "network":
		return "Network of organisations"
	}
	return Sentence(string(t))
}

// FullName is a name with the letters that people say for it: "Partners of
// Prisoners (POPS)". A name that has brackets already, or says the letters, is left
// alone.
func FullName(e *model.Entry) string {
	if e.Acronym == "" || strings.Contains(e.Name, "(") || slices.ContainsFunc(strings.FieldsFunc(e.Name, between), func(word string) bool { return strings.EqualFold(word, e.Acronym) }) {
		return e.Name
	}
	return e.Name + " (" + e.Acronym + ")"
}

// between says that a character stands between two words.
func between(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// Line is a name in front of its number. A name that says the number already,
// "Emergency services (999)", does not say it twice.
func Line(name, number string) string {
	return strings.TrimSpace(strings.TrimSuffix(name, "("+number+")"))
}
