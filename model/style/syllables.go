package style

import (
	"strings"
	"unicode"
)

// Syllables is how many syllables a word has as it is read out, 0 where it is none: a
// dash, or an address of the web, which is spelled out and no reading.
func Syllables(word string) int {
	word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	switch {
	case word == "" || strings.ContainsAny(word, "@/") || strings.Contains(strings.Trim(word, "."), ".") && !isDecimal(word):
		return 0
	case strings.Contains(word, "-"):
		n := 0
		for part := range strings.SplitSeq(word, "-") {
			n += Syllables(part)
		}
		return n
	case strings.ContainsFunc(word, unicode.IsDigit):
		return min(3, len(word))
	case isAcronym(word):
		return len(word)
	}
	return max(1, vowels(strings.ToLower(plain(word))))
}

// isDecimal says that a word is a number with a point or a comma in it.
func isDecimal(word string) bool {
	return !strings.ContainsFunc(word, unicode.IsLetter)
}

// isAcronym says that a word is read out letter by letter: HDC, VO.
func isAcronym(word string) bool {
	return len(word) <= 4 && strings.ToUpper(word) == word && len(word) > 1
}

// plain is a word without its apostrophe: children's, don't.
func plain(word string) string {
	word = strings.NewReplacer("'s", "", "'", "").Replace(word)
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("éèêë", r) {
			return 'i' // heard, also at the end
		}
		return r
	}, word)
}

// vowels counts groups of vowels, more where two are heard in one group and less
// those at the end that are not heard.
func vowels(word string) int {
	n := 0
	before := false
	for _, r := range word {
		vowel := isVowel(r)
		if vowel && !before {
			n++
		}
		before = vowel
	}
	for _, two := range []string{"ia", "io", "iet", "eo", "ua", "uo", "iu"} { // media, period, quiet, video
		n += strings.Count(word, two)
	}
	for _, one := range []string{"tion", "sion", "cial", "tial", "cian", "gion", "ious", "qua", "quo", "people", "eous"} {
		n -= strings.Count(word, one)
	}
	if strings.HasSuffix(word, "ea") && n > 1 { // area, but not tea
		n++
	}
	return n - unheard(word)
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouy", r) }

// unheard is 1 where the last e of a word is silent: make, makes, called; not see,
// families, table, houses, visited.
func unheard(word string) int {
	stem, ending := word, ""
	for _, e := range []string{"e", "es", "ed"} {
		if s, ok := strings.CutSuffix(word, e); ok {
			stem, ending = s, e
		}
	}
	if ending == "" || stem == "" || isVowel(rune(stem[len(stem)-1])) {
		return 0
	}
	last := stem[len(stem)-1]
	syllabic := last == 'l' && len(stem) > 1 && !strings.ContainsRune("aeiouylr", rune(stem[len(stem)-2])) // settled, not called
	if syllabic || ending == "es" && hissing(stem) || ending == "ed" && (last == 't' || last == 'd') {
		return 0
	}
	return 1
}

// hissing says that an ending -es is heard after a word: houses, boxes, prizes.
func hissing(stem string) bool {
	for _, s := range []string{"s", "x", "z", "c", "g", "ch", "sh"} {
		if strings.HasSuffix(stem, s) {
			return true
		}
	}
	return false
}
