package search

import (
	"strings"
	"unicode/utf8"

	"signpost/model"
	"signpost/model/locate"
	"signpost/model/search/index"
	"signpost/model/speech"
	"signpost/model/text"
)

// A query that is longer than this is cut: nobody types more.
const (
	maxQuery  = 400 // bytes
	maxWords  = 40
	maxTokens = 24
)

// Query is what is asked.
type Query struct {
	Text string
	// Place is the id of the place of the call, "" where nobody said. It counts as if
	// it stood in the text.
	Place string
}

// query is what was typed, taken apart.
type query struct {
	words  []string // folded
	whole  string   // all of them with one space between
	digits string   // the number that was typed, if there is one
	units  []speech.Unit
	tokens []token // the units that carry weight
	places []locate.Named
	topics []spoken // of which the query speaks, the surest first
	inside []inside // names that stand in the query
	total  float32  // weight of the tokens
	story  bool     // it speaks of people: somebody tells what they need
}

// token is a unit that an entry should have.
type token struct {
	speech.Unit
	half    bool // more of it may be coming
	weight  float32
	matches []match
	known   bool // it is a word of callers or of some entry
	place   int  // which of the places it names, plus one
}

// match is a word of the index that a token may mean.
type match struct {
	word    int
	quality float32
	slip    bool
}

// inside is a name that stands as a whole in the query.
type inside struct {
	index.Name
	from, to int // which words
}

// sentence is from how many words on a query is more likely said than looked up.
const sentence = 5

// longestName is how many words of a query are tried as one name.
const longestName = 12

// read takes apart what was typed.
func (en *engine) read(asked Query) *query {
	typed := cut(asked.Text)
	q := &query{words: speech.Spelt(text.Tokens(typed)), digits: text.NumberIn(typed)}
	if len(q.words) > maxWords {
		q.words = q.words[:maxWords]
	}
	if len(q.words) == 0 {
		return q
	}
	q.whole = strings.Join(q.words, " ")
	q.units = en.language.Units(q.words)
	for _, w := range q.words {
		q.story = q.story || en.language.Person(w) || len(q.words) >= sentence && en.language.Relative(w)
	}
	q.inside = en.namesIn(q)
	q.places = en.places.In(q.words, en.topics.says, func(from, to int) bool { return en.inName(q, from, to) })
	if r := en.dir.Region(asked.Place); r != nil {
		q.places = append(q.places, locate.Named{From: -1, To: -1, Regions: []*model.Region{r}, Rings: [][]locate.Ring{en.places.Rings(r)}})
	}
	q.tokens = en.tokens(q)
	return q
}

// tokens are the units that carry weight: all that are not quiet, or all where
// everything is.
func (en *engine) tokens(q *query) []token {
	var out []token
	for pass := 0; pass < 2 && len(out) == 0; pass++ {
		for _, u := range q.units {
			if u.Quiet && pass == 0 || len(out) == maxTokens {
				continue
			}
			t := token{Unit: u, half: u.To == len(q.words) && !u.Phrase}
			for i, p := range q.places {
				if u.From >= p.From && u.To <= p.To {
					t.place = i + 1
				}
			}
			out = append(out, t)
		}
	}
	return out
}

// namesIn are the names that stand in the query as wholes: "mappa" in "mappa meeting".
func (en *engine) namesIn(q *query) []inside {
	var out []inside
	for from := range q.words {
		for to := from + 1; to <= min(len(q.words), from+longestName); to++ {
			if to == from+1 && en.language.Quiet(q.words[from]) {
				continue
			}
			for _, name := range en.names.Equal(strings.Join(q.words[from:to], " ")) {
				out = append(out, inside{name, from, to})
			}
		}
	}
	return out
}

// named says whether a name of somebody, or of something, covers the words from one up
// to another and more.
func (q *query) named(from, to int) bool {
	for _, n := range q.inside {
		if n.from <= from && n.to >= to && n.to-n.from > to-from {
			return true
		}
	}
	return false
}

// inName says whether the words from one up to another are part of a name: of one that
// stands in the query, or of what some entry calls by this and the word beside.
func (en *engine) inName(q *query, from, to int) bool {
	if q.named(from, to) {
		return true
	}
	a, known := en.words.Find(q.words[from])
	for _, beside := range []int{from - 1, to} {
		if !known || to > from+1 || beside < 0 || beside >= len(q.words) || en.language.Quiet(q.words[beside]) {
			continue
		}
		if b, ok := en.words.Find(q.words[beside]); ok && en.inOneEntry(a, b, fieldBody) {
			return true
		}
	}
	return false
}

// cut is a query of sensible length.
func cut(query string) string {
	if len(query) <= maxQuery {
		return query
	}
	n := maxQuery
	for n > 0 && !utf8.RuneStart(query[n]) {
		n--
	}
	return query[:n]
}
