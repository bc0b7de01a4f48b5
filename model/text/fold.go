package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes different writings of the same words equal: lower case, without
// accents and apostrophes, everything that is neither letter nor digit a space.
// "Barnardo’s", "BARNARDO'S" and "barnardos" fold to the same.
func Fold(s string) string {
	if s == "" {
		return ""
	}
	if folded, ok := foldASCII(s); ok {
		return folded
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

// foldASCII is Fold for a text of nothing but ASCII, as most are: it needs no
// tables.
func foldASCII(s string) (string, bool) {
	out := make([]byte, 0, len(s))
	gap := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return "", false
		case c == '\'', c == '`':
		case c >= 'A' && c <= 'Z':
			out, gap = append(out, c|0x20), false
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			out, gap = append(out, c), false
		case !gap:
			out, gap = append(out, ' '), true
		}
	}
	return strings.TrimSuffix(string(out), " "), true
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
