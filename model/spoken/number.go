// Package spoken is how a telephone number, an address of the web, an email
// address and a postcode sound when they are read out to a British caller.
//
//	0800 254 0088          oh eight hundred, two five four, double oh double eight
//	01473 724517           oh one four seven three, seven two four, five one seven
//	+33 (0)1 42 53 71 85   plus three three, zero in brackets, one, four two, five three, …
//	jo@samaritans.org      juliet oscar, at, sierra alpha mike alpha …
//
// Nothing is lost on the way: the words of a number give back its digits, and
// the words of an address its characters. A comma is a pause for breath. The
// English words are all in words.go.
package spoken

import (
	"slices"
	"strings"

	"signpost/model/text"
)

// Number is a telephone number in words, its groups separated by commas.
func Number(number string) string {
	v := voiceFor(number)
	var said []string
	for i, g := range groups(number) {
		if g.plus {
			v = voiceAbroad(g.digits)
		}
		said = append(said, v.group(g, i == 0))
	}
	return strings.Join(said, ", ")
}

// group is a stretch of digits said in one breath.
type group struct {
	digits   string
	plus     bool // a + stands before it
	brackets bool // it stands in brackets
}

// groups are the groups of a number as it is written, long ones divided.
func groups(number string) []group {
	var out []group
	var now group
	end := func() {
		if now.digits == "" {
			return
		}
		for i, part := range breaths(now.digits, len(out) == 0 && !now.plus) {
			out = append(out, group{part, now.plus && i == 0, now.brackets})
		}
		now = group{brackets: now.brackets}
	}
	for _, r := range number {
		switch {
		case r >= '0' && r <= '9':
			now.digits += string(r)
		case r == '+':
			end()
			now.plus = true
		default:
			end()
			now.brackets = r == '(' || r != ')' && now.brackets
		}
	}
	end()
	return out
}

// breaths divides digits that are too many for one breath. Six are said as three
// and three. What begins a number and was written without a space is divided
// behind its area code.
func breaths(digits string, first bool) []string {
	if first && len(digits) > 6 {
		code := areaCode(digits)
		return append([]string{digits[:code]}, breaths(digits[code:], false)...)
	}
	switch n := len(digits); {
	case n <= 5, n == 6 && first && digits[0] == '0': // some area codes have six digits
		return []string{digits}
	case n <= 7:
		return []string{digits[:3], digits[3:]}
	case n == 8:
		return []string{digits[:4], digits[4:]}
	}
	return append([]string{digits[:3]}, breaths(digits[3:], false)...)
}

// areaCode is how many digits the area code of a British number has.
func areaCode(digits string) int {
	switch {
	case strings.HasPrefix(digits, "02"):
		return 3
	case strings.HasPrefix(digits, "011"), strings.HasPrefix(digits, "01") && digits[3] == '1':
		return 4
	case strings.HasPrefix(digits, "01"), strings.HasPrefix(digits, "07"):
		return 5
	case digits[0] == '0':
		return 4
	}
	return 3
}

// voice is how the groups of one number are said.
type voice struct {
	zero    string // the word for 0
	repeats bool   // "double" and "triple"
	abroad  bool   // a group in brackets is dialled in that country only
}

// voiceFor is the voice for a number without +. Short numbers that begin with 1,
// and those of three digits, are known digit by digit: "nine nine nine", "one one
// six, one two three".
func voiceFor(number string) voice {
	digits := text.Digits(number)
	short := len(digits) <= 3 || len(digits) <= 6 && digits[0] == '1'
	return voice{zero: oh, repeats: !short && !strings.HasPrefix(digits, "00")}
}

// voiceAbroad is the voice for a number of a country. Callers abroad do not say
// "oh" and "double", so only Britain keeps the "oh".
func voiceAbroad(code string) voice {
	v := voice{zero: zero, abroad: true}
	if strings.HasPrefix(code, "44") {
		v.zero = oh
	}
	return v
}

func (v voice) group(g group, first bool) string {
	var said []string
	switch d := g.digits; {
	case first && v.repeats && len(d) == 4 && d[0] == '0' && d[1] != '0' && d[2:] == "00":
		said = []string{v.zero, digit(d[1]), hundred}
	case v.repeats && !oneOneX(d, first):
		said = v.runs(d)
	default:
		said = v.each(d)
	}
	if g.plus {
		said = slices.Insert(said, 0, plus)
	}
	if g.brackets && v.abroad {
		said = append(said, inBrackets)
	}
	return strings.Join(said, " ")
}

// oneOneX says that digits are the area code of a city such as Leeds, which
// everybody calls "oh one one three".
func oneOneX(digits string, first bool) bool {
	return first && len(digits) == 4 && strings.HasPrefix(digits, "011")
}

// each says digits one by one.
func (v voice) each(digits string) []string {
	var said []string
	for i := range len(digits) {
		said = append(said, v.digit(digits[i]))
	}
	return said
}

// runs says digits with "double" and "triple": four alike are two doubles.
func (v voice) runs(digits string) []string {
	var said []string
	for i := 0; i < len(digits); {
		run := 1
		for i+run < len(digits) && digits[i+run] == digits[i] {
			run++
		}
		switch {
		case run == 1:
		case run == 3 || run > 4:
			run = 3
			said = append(said, triple)
		default:
			run = 2
			said = append(said, double)
		}
		said = append(said, v.digit(digits[i]))
		i += run
	}
	return said
}

func (v voice) digit(c byte) string {
	if c == '0' {
		return v.zero
	}
	return digit(c)
}
