package text

import "strings"

// How many digits make a number: typed, typed among words, and typed whole. Fewer are a
// year, an age or a postcode.
const (
	LeastDigits = 3
	AmongWords  = 5
	WholeDigits = 9
)

// numberLetters are all that a number is written with.
const numberLetters = "0123456789 +()-./\u2010\u2011\u2013\u00a0"

// NumberIn is the number that a query is, or that stands in it, as it is dialled; ""
// where there is none.
func NumberIn(query string) string {
	if strings.Trim(query, numberLetters) == "" {
		return Dialled(query)
	}
	out := ""
	EachNumber(query, AmongWords, func(number string) {
		if out == "" {
			out = Dialled(number)
		}
	})
	return out
}

// EachNumber calls do with everything in a text that looks like a number: so many
// digits or more, in groups with spaces and brackets between.
func EachNumber(s string, least int, do func(number string)) {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		start, digits, end := i, 0, i
		for ; i < len(s) && (isDigit(s[i]) || s[i] == ' ' || s[i] == '(' || s[i] == ')'); i++ {
			if isDigit(s[i]) {
				digits, end = digits+1, i+1
			}
		}
		if digits >= least {
			if start > 0 && s[start-1] == '+' {
				start--
			}
			do(s[start:end])
		}
	}
}

// Dialled are the digits of a number as it is dialled in the country: 0 for the
// country's 44 at the front, and without the (0) that is not dialled after a plus. After
// a plus or 00 the 44 is the country's; without, only where enough digits follow.
func Dialled(number string) string {
	number = strings.TrimSpace(number)
	plus := strings.HasPrefix(number, "+")
	if plus {
		number = strings.Replace(number, "(0)", "", 1)
	}
	digits := Digits(number)
	rest, zeros := strings.CutPrefix(digits, "00")
	zeros = zeros && len(rest) >= LeastDigits
	if zeros {
		digits = rest
	}
	home, is44 := strings.CutPrefix(digits, "44")
	if is44 && (zeros || plus || len(home) >= WholeDigits) {
		return "0" + strings.TrimPrefix(home, "0")
	}
	return digits
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
