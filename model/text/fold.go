package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold makes different writings of the same words equal: lower case, without
// accents and apostrophes, everything that is neither letter nor digit a space.
// "Barnardo’s", "BARNARDO'S" and "barnardos" fold to the same.
func Fold(s string) string {
	if s == "" {
		return ""
	}
	var out strings.Builder
	out.Grow(len(s))
	gap := true
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), isApostrophe(r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			out.WriteString(lower(r))
			gap = false
		case !gap:
			out.WriteByte(' ')
			gap = true
		}
	}
	return strings.TrimSuffix(out.String(), " ")
}

// Words are the words of s, folded.
func Words(s string) []string { return strings.Fields(Fold(s)) }

// lower is the lower case of r, without the strokes and ligatures that Unicode
// does not decompose.
func lower(r rune) string {
	switch r = unicode.ToLower(r); r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	}
	return string(r)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '‘', '’', 'ʼ', 'ʻ', '`', '´', '′':
		return true
	}
	return false
}
