package danger

import (
	"cmp"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// minSlip is how long a word has to be to be known with a slip in it. Shorter ones
// are near too many others.
const minSlip = 7

// token is a word of a sentence as the grammar reads it.
type token struct {
	symbol symbol
	word   int // the place of the word that was typed
}

// spelling knows the words of the grammar and other ways to write them.
type spelling struct {
	words map[string]symbol
	other map[string][]rewriting // by the first word, the longest first
	long  map[byte][]string      // words that may have a slip, by their first letter
}

// rewriting is another way to write the same.
type rewriting struct{ from, to []string }

func newSpelling(list []model.DangerSame) *spelling {
	s := &spelling{words: map[string]symbol{}, other: map[string][]rewriting{}, long: map[byte][]string{}}
	for _, same := range list {
		for _, words := range same.Words {
			if from := text.Words(words); len(from) > 0 {
				s.other[from[0]] = append(s.other[from[0]], rewriting{from, text.Words(same.As)})
			}
		}
	}
	for _, list := range s.other {
		slices.SortStableFunc(list, func(a, b rewriting) int { return cmp.Compare(len(b.from), len(a.from)) })
	}
	return s
}

// mayHaveSlips lets the long ones of some words be known with a slip in them.
func (s *spelling) mayHaveSlips(words []string) {
	for _, phrase := range words {
		for _, word := range text.Words(phrase) {
			if len(word) >= minSlip && s.words[word] != unknown && !slices.Contains(s.long[word[0]], word) {
				s.long[word[0]] = append(s.long[word[0]], word)
			}
		}
	}
}

// tokens are words as the grammar reads them.
func (s *spelling) tokens(words []string) []token {
	out := make([]token, 0, len(words)+8)
	for i := 0; i < len(words); {
		known := words[i]
		if !s.knows(known) {
			known = s.near(known)
		}
		n := 1
		if r, ok := s.rewritten(known, words[i:]); ok {
			n = len(r.from)
			for _, word := range r.to {
				out = append(out, token{s.words[word], i})
			}
		} else {
			out = append(out, token{s.words[known], i})
		}
		i += n
	}
	return out
}

func (s *spelling) knows(word string) bool { return s.words[word] != unknown || s.other[word] != nil }

// near is the word of the grammar that is meant by one that it does not know, or that
// one itself: "lads" is "lad", be it several or "lad's", and "talkin" is "talking".
func (s *spelling) near(word string) string {
	if single, ok := strings.CutSuffix(word, "s"); ok && s.knows(single) {
		return single
	}
	if strings.HasSuffix(word, "in") && s.knows(word+"g") {
		return word + "g"
	}
	return s.withoutSlip(word)
}

// same are words without other ways to write them.
func (s *spelling) same(words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		if r, ok := s.rewritten(words[i], words[i:]); ok {
			out = append(out, r.to...)
			i += len(r.from)
			continue
		}
		out = append(out, words[i])
		i++
	}
	return out
}

// rewritten is the longest other way to write that stands at the beginning of words,
// the first of which is known to be first.
func (s *spelling) rewritten(first string, words []string) (rewriting, bool) {
	for _, r := range s.other[first] {
		if len(r.from) <= len(words) && slices.Equal(r.from[1:], words[1:len(r.from)]) {
			return r, true
		}
	}
	return rewriting{}, false
}

// withoutSlip is the word of the grammar that a long word is one slip away from, or
// word itself. The first letter is taken to be right.
func (s *spelling) withoutSlip(word string) string {
	if len(word) < minSlip-1 {
		return word
	}
	for _, known := range s.long[word[0]] {
		if d := len(known) - len(word); -1 <= d && d <= 1 && oneSlip(word, known) {
			return known
		}
	}
	return word
}

// oneSlip says whether a letter is too many, missing or wrong, or two neighbours are
// swapped.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return true
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// forms are the regular forms of a verb, of which the first word may be followed by
// others: "knock about", "knocks about", "knocking about". A last letter is doubled or
// not: nobody is refused for their spelling.
func forms(verb string) []string {
	stem, rest, _ := strings.Cut(verb, " ")
	if rest != "" {
		rest = " " + rest
	}
	out := []string{stem, stem + "s"}
	add := func(stem string, endings ...string) {
		for _, ending := range endings {
			out = append(out, stem+ending)
		}
	}
	last := stem[len(stem)-1]
	switch {
	case last == 'e':
		add(stem, "d")
		add(stem[:len(stem)-1], "ing", "in")
	case last == 'y' && !isVowel(stem[len(stem)-2]):
		add(stem[:len(stem)-1], "ies", "ied")
		add(stem, "ing", "in")
	default:
		add(stem, "es", "ed", "ing", "in")
		if !isVowel(last) && last != 'w' && last != 'h' && len(stem) > 2 && isVowel(stem[len(stem)-2]) {
			add(stem+string(last), "ed", "ing", "in")
		}
	}
	for i := range out {
		out[i] += rest
	}
	return out
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
