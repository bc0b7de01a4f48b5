package text

import (
	"regexp"
	"strings"
)

// Digits are the digits of s and nothing else.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// number is a run of digit groups that may be a telephone number: it is kept
// whole wherever text is broken or cut.
var number = regexp.MustCompile(`\+?\(?\d[\d ()]*\d`)

// Numbers are the places, as pairs of byte offsets, of everything in s that
// may be a telephone number: two digits or more, in groups.
func Numbers(s string) [][]int { return number.FindAllStringIndex(s, -1) }

// NoBreakSpace joins the groups of a number while a text is laid out.
const NoBreakSpace = '\u00a0'

// HoldNumbers puts spaces at which no line breaks into every number of s, so
// that it is never spread over two lines.
func HoldNumbers(s string) string {
	return number.ReplaceAllStringFunc(s, func(n string) string {
		return strings.ReplaceAll(n, " ", string(NoBreakSpace))
	})
}
