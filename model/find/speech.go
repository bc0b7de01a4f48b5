package find

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// speech is how people put what they ask, made ready: which words are quiet and
// which mean the same.
type speech struct {
	quiet   map[string]bool
	groups  [][]string     // of words that mean the same, single words only
	word    map[string]int // the group of a word
	stem    map[string]int // the group of a word in the singular
	phrase  map[string]int // the group of several words
	longest map[string]int // words in a phrase, by the word with which it begins
}

func newSpeech(s model.Speech) *speech {
	out := &speech{quiet: map[string]bool{}, word: map[string]int{}, stem: map[string]int{}, phrase: map[string]int{}, longest: map[string]int{}}
	for _, w := range s.Quiet {
		out.quiet[text.Fold(w)] = true
	}
	for g, group := range s.Synonyms {
		out.groups = append(out.groups, nil)
		for _, w := range group {
			switch words := text.Words(w); len(words) {
			case 0:
			case 1:
				first(out.word, words[0], g)
				first(out.stem, singular(words[0]), g)
				out.groups[g] = append(out.groups[g], words[0])
			default:
				first(out.phrase, strings.Join(words, " "), g)
				out.longest[words[0]] = max(out.longest[words[0]], len(words))
			}
		}
	}
	return out
}

// isQuiet says whether a word says nothing about what is meant; an age does not
// either.
func (s *speech) isQuiet(word string) bool {
	return s.quiet[word] || len(word) <= 2 && strings.Trim(word, "0123456789") == ""
}

// first sets m[key], unless it is set.
func first(m map[string]int, key string, value int) {
	if _, ok := m[key]; !ok {
		m[key] = value
	}
}

// group is the number of the group of a word, -1 where it has none.
func (s *speech) group(word string) int {
	if g, ok := s.word[word]; ok {
		return g
	}
	if g, ok := s.stem[singular(word)]; ok {
		return g
	}
	return -1
}

// spoken is a stretch of words that mean one thing.
type spoken struct {
	from, to int // which words
	group    int // -1 where it has no group
	word     string
	quiet    bool
}

// split takes words apart into what they mean, phrases first. Quiet words that
// are in no phrase are left out.
func (s *speech) split(words []string) []spoken {
	return slices.DeleteFunc(s.parts(words), func(sp spoken) bool { return sp.quiet })
}

// parts takes words apart into what they mean, phrases first.
func (s *speech) parts(words []string) []spoken {
	out := make([]spoken, 0, len(words))
	for i := 0; i < len(words); {
		n, group := 1, -1
		for k := min(s.longest[words[i]], len(words)-i); k > 1; k-- {
			if g, ok := s.phrase[strings.Join(words[i:i+k], " ")]; ok {
				n, group = k, g
				break
			}
		}
		if n == 1 {
			group = s.group(words[i])
		}
		out = append(out, spoken{i, i + n, group, words[i], n == 1 && s.isQuiet(words[i])})
		i += n
	}
	return out
}

// isPerson says whether a word is somebody who is spoken of: he, me. Those are the
// quiet words that have synonyms.
func (s *speech) isPerson(word string) bool { return s.quiet[word] && s.group(word) >= 0 }
