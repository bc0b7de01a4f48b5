package find

import (
	"slices"
	"strings"

	"signpost/model/text"
)

// A query that is longer than this is cut: nobody types more.
const (
	maxQuery  = 400 // bytes
	maxWords  = 40
	maxTokens = 24
)

// numberLetters are all that a number is written with.
const numberLetters = "0123456789 +()-./\u2010\u2011\u2013\u00a0"

// query is what was typed, taken apart.
type query struct {
	words      []string // folded
	whole      string   // all words with one space between
	digits     string   // the number that was typed, if it is one
	tokens     []token  // the words that carry weight
	places     []named
	wanted     []wanted
	quiet      int  // words that were left out
	told       bool // it speaks of people
	understood bool // every word is one that callers use
}

// token is a word, or several that mean one thing, that an entry should have.
type token struct {
	word     string
	from, to int  // which words of the query
	half     bool // more of it may be coming
	group    int  // of synonyms, -1 for none
	weight   float64
	matches  []match
	slipped  []match
	solid    bool // it begins a word of some name
	place    int  // which of the places it names, plus one
	common   bool // callers use the word for what they ask about
	optional bool // an entry without it has all words too
}

// match is a word of the vocabulary that a token may mean.
type match struct {
	word    int
	quality uint8 // in hundredths
}

// shortestAsked is how many digits make a number among words: fewer are a year or
// an age.
const shortestAsked = 5

// numberIn is the number that a query is, or that stands in it, as it is dialled;
// "" where there is none.
func numberIn(query string) string {
	if strings.Trim(query, numberLetters) == "" {
		return dialled(query)
	}
	out := ""
	eachNumber(query, shortestAsked, func(number string) {
		if out == "" {
			out = dialled(number)
		}
	})
	return out
}

// newQuery takes apart what was typed.
func (en *engine) newQuery(s string, towns bool) *query {
	s = cut(s)
	q := &query{words: text.Words(s), digits: numberIn(s)}
	if len(q.words) > maxWords {
		q.words = q.words[:maxWords]
	}
	q.whole = strings.Join(q.words, " ")
	if len(q.words) == 0 {
		return q
	}
	q.places = en.places.in(q.words, towns, en.callers.says)
	spoken := en.speech.split(q.words)
	for _, w := range q.words {
		if en.speech.isQuiet(w) {
			q.quiet++
		}
		q.told = q.told || en.speech.isPerson(w)
	}
	if len(spoken) == 0 { // nothing but quiet words: then they count
		for i, w := range q.words {
			spoken = append(spoken, newSpoken(i, w))
		}
	}
	spoken = en.byName(q, spoken)
	last := len(q.words) - 1
	for _, sp := range spoken[:min(len(spoken), maxTokens)] {
		t := token{word: sp.word, from: sp.from, to: sp.to, group: sp.group, half: sp.to-1 == last && sp.to-sp.from == 1}
		t.common = len(q.words) > 1 && en.callers.says(sp.word)
		for i, p := range q.places {
			if sp.from >= p.from && sp.to <= p.to {
				t.place = i + 1
			}
		}
		q.tokens = append(q.tokens, t)
	}
	return q
}

func newSpoken(i int, word string) spoken { return spoken{from: i, to: i + 1, group: -1, word: word} }

// byName undoes a phrase of synonyms where its words are part of a place's name.
func (en *engine) byName(q *query, list []spoken) []spoken {
	var out []spoken
	for _, sp := range list {
		if sp.to-sp.from == 1 || !slices.ContainsFunc(q.places, func(p named) bool { return p.from < sp.to && sp.from < p.to }) {
			out = append(out, sp)
			continue
		}
		for i := sp.from; i < sp.to; i++ {
			out = append(out, spoken{from: i, to: i + 1, group: en.speech.group(q.words[i]), word: q.words[i]})
		}
	}
	return out
}
