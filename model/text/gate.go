// Package text is what the directory knows about text itself: the gate that
// every string passes on its way in, the folding that makes different ways of
// writing a word equal, and the distance between two spellings.
package text

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Replacement stands where the gate took a character out.
const Replacement = '□'

// Lines says whether a text may hold more than one line.
type Lines bool

// The two kinds of text.
const (
	OneLine   Lines = false
	ManyLines Lines = true
)

// Clean lets through valid, printable text in normal form C. Every space is an
// ordinary one, and a newline passes only in a text of many lines. All else (control
// characters, invalid bytes, bidirectional and zero-width characters, tags,
// private and unassigned code points) becomes Replacement. The second value
// says which characters those were, in order.
func Clean(s string, lines Lines) (string, []rune) {
	if plain(s, lines) {
		return s, nil
	}
	var (
		out   strings.Builder
		taken []rune
	)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == utf8.RuneError && size == 1, !allowed(r, lines):
			taken = append(taken, r)
			out.WriteRune(Replacement)
		case unicode.Is(unicode.Zs, r):
			out.WriteByte(' ')
		default:
			out.WriteRune(r)
		}
	}
	return thin(norm.NFC.String(out.String()), taken)
}

// maxMarks is how many marks may stand on one letter. No language comes near,
// and from 30 on the normal form itself puts characters in that draw nothing.
const maxMarks = 8

// thin takes out the marks that are too many on one letter.
func thin(s string, taken []rune) (string, []rune) {
	marks := 0
	s = strings.Map(func(r rune) rune {
		if !unicode.Is(unicode.M, r) {
			marks = 0
		} else if marks++; marks > maxMarks {
			taken = append(taken, r)
			return Replacement
		}
		return r
	}, s)
	return s, taken
}

// reference is a character reference of Markdown and HTML, also one that is
// hidden behind escaped ampersands.
var reference = regexp.MustCompile(`&(?:amp;|AMP;|#0*38;|#[xX]0*26;)*(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// CleanMarkdown cleans a text of many lines in which references such as &#27;
// will be decoded later: one that stands for a character which Clean would take
// out is taken out itself.
func CleanMarkdown(s string) (string, []rune) {
	s, taken := Clean(s, ManyLines)
	if !strings.Contains(s, "&") {
		return s, taken
	}
	s = reference.ReplaceAllStringFunc(s, func(ref string) string {
		_, bad := Clean(referred(reference.FindStringSubmatch(ref)[1]), ManyLines)
		if len(bad) == 0 {
			return ref
		}
		taken = append(taken, bad...)
		return string(Replacement)
	})
	return s, taken
}

// referred is the text that a reference stands for. A browser reads &#x9b; as
// Windows-1252 and package html follows it; Markdown takes it as it stands.
func referred(name string) string {
	digits, isNumber := strings.CutPrefix(name, "#")
	if !isNumber {
		return html.UnescapeString("&" + name + ";")
	}
	base := 10
	if strings.ContainsAny(digits[:1], "xX") {
		digits, base = digits[1:], 16
	}
	if r, err := strconv.ParseUint(digits, base, 32); err == nil {
		return string(rune(r))
	}
	return string(utf8.RuneError)
}

// plain says, without allocating, that s is ASCII that passes the gate as it is.
func plain(s string, lines Lines) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' || c > '~') && (c != '\n' || !bool(lines)) {
			return false
		}
	}
	return true
}

// allowed is the list of what passes. Go's unicode.IsGraphic leaves out control,
// format, private, surrogate and unassigned code points; of what it lets in,
// the line breaks of Unicode and the letters and marks that draw nothing go too.
func allowed(r rune, lines Lines) bool {
	switch {
	case r == '\n':
		return bool(lines)
	case unicode.Is(unicode.Variation_Selector, r),
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
		return false
	}
	return unicode.IsGraphic(r)
}
