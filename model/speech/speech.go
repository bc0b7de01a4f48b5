// Package speech is how callers put what they ask: which words say nothing, which mean
// the same, and what dialect means in standard English. It takes words apart into units,
// each of which means one thing.
package speech

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// Language is how callers put what they ask, made ready: which words say nothing, which
// mean the same, and what dialect means in standard English.
type Language struct {
	quiet   map[string]bool
	groups  [][]string            // of words that mean the same, single words only
	group   map[string]int        // the group of a word
	family  map[string]int        // the group of a stem
	phrases map[string]int        // the group of several words
	dialect map[string][][]string // what a word or a phrase means, in every place that says it
	longest map[string]int        // words in a phrase, by the word with which it begins
	people  map[string]bool       // by stem
	common  map[string]bool       // by stem
	frame   map[string]bool
	before  []string // what stands before a name and is not said, "hmp ", the longest first
}

// New makes ready what the content says of how callers speak.
func New(s model.Speech) *Language {
	l := &Language{
		quiet: map[string]bool{}, group: map[string]int{}, family: map[string]int{}, phrases: map[string]int{},
		dialect: map[string][][]string{}, longest: map[string]int{},
		people: map[string]bool{}, common: map[string]bool{}, frame: map[string]bool{},
	}
	for _, w := range s.Quiet {
		l.quiet[text.Fold(w)] = true
	}
	for _, w := range s.People {
		l.people[text.Stem(text.Fold(w))] = true
	}
	for _, w := range s.Common {
		l.common[text.Stem(text.Fold(w))] = true
	}
	for _, w := range s.Frame {
		l.frame[text.Fold(w)] = true
	}
	for g, group := range s.Synonyms {
		l.groups = append(l.groups, nil)
		for _, w := range group {
			switch words := text.Tokens(w); len(words) {
			case 0:
			case 1:
				first(l.group, words[0], g)
				first(l.family, text.Stem(words[0]), g)
				l.groups[g] = append(l.groups[g], words[0])
			default:
				first(l.phrases, strings.Join(words, " "), g)
				l.longest[words[0]] = max(l.longest[words[0]], len(words))
			}
		}
	}
	for _, p := range s.Prefixes {
		l.before = append(l.before, text.Fold(p)+" ")
	}
	slices.SortFunc(l.before, func(a, b string) int { return len(b) - len(a) })
	for _, d := range s.Dialect {
		for _, w := range d.Words {
			words := text.Tokens(w)
			if len(words) == 0 {
				continue
			}
			whole := strings.Join(words, " ")
			if means := text.Tokens(d.Means); !slices.ContainsFunc(l.dialect[whole], func(m []string) bool { return slices.Equal(m, means) }) {
				l.dialect[whole] = append(l.dialect[whole], means)
			}
			l.longest[words[0]] = max(l.longest[words[0]], len(words))
		}
	}
	return l
}

// first sets m[key], unless it is set.
func first(m map[string]int, key string, value int) {
	if _, ok := m[key]; !ok {
		m[key] = value
	}
}

// Quiet says whether a word says nothing about what is meant; an age does not either.
func (l *Language) Quiet(word string) bool {
	return l.quiet[word] || len(word) <= 2 && strings.Trim(word, "0123456789") == ""
}

// Person says whether a word is somebody who is spoken of: he, me. The quiet
// words that have synonyms are such words.
func (l *Language) Person(word string) bool { return l.quiet[word] && l.GroupOf(word) >= 0 }

// Relative says whether a word is somebody's son, or partner, or friend.
func (l *Language) Relative(word string) bool { return l.people[text.Stem(word)] }

// Plain is a name as people say it: HMP Leeds is Leeds.
func (l *Language) Plain(name string) string {
	for _, p := range l.before {
		if rest, ok := strings.CutPrefix(name, p); ok {
			return l.Plain(rest)
		}
	}
	return name
}

// Precedes says whether a word is one that stands before the names of prisons.
func (l *Language) Precedes(word string) bool { return slices.Contains(l.before, word+" ") }

// Common says whether a word is what nearly every caller speaks of: somebody's son,
// prison.
func (l *Language) Common(word string) bool { return l.Relative(word) || l.common[text.Stem(word)] }

// GroupOf is the group of a word, -1 where it has none.
func (l *Language) GroupOf(word string) int {
	if g, ok := l.group[word]; ok {
		return g
	}
	if g, ok := l.family[text.Stem(word)]; ok {
		return g
	}
	return -1
}

// Unit is a stretch of words that means one thing.
type Unit struct {
	From, To int    // which words
	Word     string // in standard English; the first of several
	Phrase   bool   // several words together mean it
	Group    int    // of synonyms, -1 for none
	Quiet    bool
}

// Meaning is what a unit means: words of one family, and of one group of synonyms, mean
// the same. A quiet word is taken as it stands: it tells "he hits me" from "he hits the
// kids".
type Meaning struct {
	Group int
	Stem  string
	Quiet bool
}

// Meaning is what a unit means.
func (u *Unit) Meaning() Meaning {
	switch {
	case u.Group >= 0:
		return Meaning{Group: u.Group, Quiet: u.Quiet}
	case u.Quiet:
		return Meaning{-1, u.Word, true}
	}
	return Meaning{-1, text.Stem(u.Word), false}
}

// Units takes words apart into what they mean, the longest phrases first.
func (l *Language) Units(words []string) []Unit {
	out := make([]Unit, 0, len(words))
	for i := 0; i < len(words); {
		n := max(1, min(l.longest[words[i]], len(words)-i))
		for ; n > 1; n-- {
			whole := strings.Join(words[i:i+n], " ")
			if g, ok := l.phrases[whole]; ok {
				out = append(out, Unit{i, i + n, words[i], true, g, false})
				break
			}
			if means := l.dialect[whole]; means != nil {
				out = append(out, l.standardAll(means, i, i+n)...)
				break
			}
		}
		if n == 1 {
			if means := l.dialect[words[i]]; means != nil {
				out = append(out, l.standardAll(means, i, i+1)...)
			} else {
				out = append(out, l.Unit(words[i], i))
			}
		}
		i += n
	}
	return out
}

// Unit is a word by itself.
func (l *Language) Unit(word string, at int) Unit {
	return Unit{at, at + 1, word, false, l.GroupOf(word), l.Quiet(word)}
}

// standardAll are the units of all that dialect may mean.
func (l *Language) standardAll(means [][]string, from, to int) []Unit {
	var out []Unit
	for _, m := range means {
		out = append(out, l.standard(m, from, to)...)
	}
	return out
}

// standard are the units of what dialect means, which stands from word from up to word to.
func (l *Language) standard(means []string, from, to int) []Unit {
	var out []Unit
	for i := 0; i < len(means); {
		n := max(1, min(l.longest[means[i]], len(means)-i))
		for ; n > 1; n-- {
			if g, ok := l.phrases[strings.Join(means[i:i+n], " ")]; ok {
				out = append(out, Unit{from, to, means[i], true, g, false})
				break
			}
		}
		if n == 1 {
			u := l.Unit(means[i], 0)
			u.From, u.To = from, to
			out = append(out, u)
		}
		i += n
	}
	return out
}

// Spelt joins letters that were typed one by one: "n s p c c".
func Spelt(words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		n := i
		for n < len(words) && len(words[n]) == 1 && isLetter(words[n][0]) {
			n++
		}
		said := slices.Contains(words[i:n], "a") || slices.Contains(words[i:n], "i")
		if n-i >= 3 || n-i == 2 && (!said || len(words) == 2) {
			out = append(out, strings.Join(words[i:n], ""))
			i = n
			continue
		}
		out = append(out, words[i])
		i++
	}
	return out
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }

// Own is the group in which a word itself stands, not only one of its family.
func (l *Language) Own(word string) (group int, ok bool) {
	group, ok = l.group[word]
	return group, ok
}

// Group are the words of a group of synonyms, single words only.
func (l *Language) Group(g int) []string { return l.groups[g] }

// Frames says whether a word is how people ask about somebody whose name they say:
// "opening hours of NAME".
func (l *Language) Frames(word string) bool { return l.frame[word] }
