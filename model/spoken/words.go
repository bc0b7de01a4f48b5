package spoken

// The words of numbers, and between the parts of an address.
const (
	oh         = "oh"
	zero       = "zero"
	double     = "double"
	triple     = "triple"
	hundred    = "hundred"
	plus       = "plus"
	inBrackets = "in brackets"
)

// digit is the word for a digit from 0 to 9.
func digit(c byte) string {
	return [...]string{zero, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}[c-'0']
}

// letter is the word for a letter from a to z in the NATO alphabet, spelt as
// British readers expect.
func letter(c byte) string {
	return [...]string{
		"alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india",
		"juliet", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo",
		"sierra", "tango", "uniform", "victor", "whiskey", "x-ray", "yankee", "zulu",
	}[c-'a']
}

// sign is the word for a character that is neither letter nor digit, "" where
// it has none.
func sign(r rune) string {
	switch r {
	case '.':
		return "dot"
	case '@':
		return "at"
	case '-':
		return "dash"
	case '/':
		return "slash"
	case '_':
		return "underscore"
	case '+':
		return plus
	case ':':
		return "colon"
	case '?':
		return "question mark"
	case '=':
		return "equals"
	case '&':
		return "ampersand"
	case '#':
		return "hash"
	case '%':
		return "per cent"
	case '~':
		return "tilde"
	case '\'':
		return "apostrophe"
	case ',':
		return "comma"
	case ' ':
		return "space"
	}
	return ""
}
