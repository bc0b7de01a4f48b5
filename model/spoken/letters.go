package spoken

import (
	"strings"
	"unicode"

	"signpost/model"
)

// Letters spells s, a word for each character: the NATO alphabet, digits, and
// the signs of web and email addresses. Capitals sound like small letters. A
// character that has no name here stands for itself.
func Letters(s string) []string {
	var out []string
	for _, r := range s {
		out = append(out, character(unicode.ToLower(r)))
	}
	return out
}

func character(r rune) string {
	switch {
	case r >= 'a' && r <= 'z':
		return letter(byte(r))
	case r >= '0' && r <= '9':
		return digit(byte(r))
	}
	if word := sign(r); word != "" {
		return word
	}
	return string(r)
}

// Piece is a stretch of an address that is said in one breath: the letters
// between two signs, or a sign.
type Piece struct {
	Written string
	Words   []string // one for each character of Written
}

// Pieces divides an email or web address for dictation, one piece to a line:
// "jo", "@", "samaritans", ".", "org".
func Pieces(address string) []Piece {
	var out []Piece
	begin := 0
	add := func(end int) {
		if begin < end {
			out = append(out, Piece{address[begin:end], Letters(address[begin:end])})
		}
		begin = end
	}
	for i, r := range address {
		if sign(r) != "" {
			add(i)
			add(i + len(string(r)))
		}
	}
	add(len(address))
	return out
}

// Address is a postal address in lines fit to be dictated: as it is written on
// an envelope, and then the postcode once more, spelt.
func Address(a model.Address) []string {
	var out []string
	for _, line := range append(append([]string(nil), a.Lines...), a.Town, a.County, a.Postcode, Postcode(a.Postcode)) {
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// Postcode spells a postcode, with a comma between its halves: "echo hotel one,
// three quebec november".
func Postcode(postcode string) string {
	var halves []string
	for half := range strings.FieldsSeq(postcode) {
		halves = append(halves, strings.Join(Letters(half), " "))
	}
	return strings.Join(halves, ", ")
}
