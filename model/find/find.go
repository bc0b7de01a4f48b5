// Package find finds entries: by any part of any of their names, by number, by
// place, by need, by a word of their text. Every word that is typed must begin
// a word of the entry; names count more than text, and what is open more than
// what is over.
package find

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"signpost/model"
	"signpost/model/text"
)

// Hit is an entry that was found.
type Hit struct {
	*model.Entry
	Reason Reason
	Score  int // more is better; comparable within one result only
}

// Reason says by what an entry was found.
type Reason struct {
	Field Field
	Text  string // what matched, as it stands in the entry
}

// Field is a part of an entry, as a reason.
type Field string

// The fields, the most telling first.
const (
	Name     Field = "name"
	Acronym  Field = "acronym"
	Former   Field = "former name"
	Also     Field = "other name"
	Spelling Field = "spelling"
	Number   Field = "number"
	OldOne   Field = "old number"
	Place    Field = "place"
	Service  Field = "service"
	Title    Field = "publication"
	Need     Field = "need"
	Text     Field = "text"
)

// weight is what a match in each field is worth.
var weight = map[Field]int{
	Name: 100, Acronym: 100, Former: 92, Also: 92, Spelling: 88, Number: 90, OldOne: 90,
	Place: 60, Service: 70, Title: 50, Need: 40, Text: 10,
}

const (
	wholeField = 60 // the query is all of the field
	wholeWord  = 5  // a word of the query is a whole word of the field
	over       = 80 // the entry is no more
)

// Results are the entries that a query found, best first.
type Results struct {
	Hits []Hit
	// Closest says that no entry has every word: these have the most of them.
	Closest bool
}

// Index finds entries of one directory. Its work begins with the first query.
type Index struct {
	records func() []record
}

// New gives an index of d.
func New(d *model.Directory) *Index {
	return &Index{records: sync.OnceValue(func() []record { return readAll(d) })}
}

// Find gives what matches the query, of all kinds, best first. The same query
// always gives the same order. An empty query finds nothing.
func (ix *Index) Find(query string) Results {
	q := newQuery(query)
	if len(q.words) == 0 {
		return Results{}
	}
	var hits, partial []Hit
	most := 1
	for _, r := range ix.records() {
		hit, matched := r.match(q)
		switch {
		case matched == len(q.words):
			hits = append(hits, hit)
		case matched > most:
			most, partial = matched, []Hit{hit}
		case matched == most:
			partial = append(partial, hit)
		}
	}
	if len(hits) > 0 {
		return Results{Hits: rank(hits)}
	}
	if len(partial) == 0 {
		partial = ix.nearest(q)
	}
	return Results{Hits: rank(partial), Closest: true}
}

// rank puts hits in order: by score, then by kind, then by name.
func rank(hits []Hit) []Hit {
	kinds := model.Kinds()
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)),
			cmp.Compare(text.Fold(a.Name), text.Fold(b.Name)),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return hits
}

// nearest are the entries with the word in their names that is nearest to the
// longest word of the query.
func (ix *Index) nearest(q query) []Hit {
	word := slices.MaxFunc(q.words, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	best := len(word)
	var hits []Hit
	for _, r := range ix.records() {
		for _, f := range r.fields {
			if weight[f.Field] < weight[Spelling] || f.digits != "" {
				continue
			}
			for _, w := range f.words {
				d := text.Distance(word, w)
				if d < best {
					best, hits = d, nil
				}
				if d == best && (len(hits) == 0 || hits[len(hits)-1].Entry != r.entry) {
					hits = append(hits, Hit{r.entry, f.Reason, -d})
				}
			}
		}
	}
	return hits
}

// query is what was typed.
type query struct {
	words  []string
	whole  string // all words
	digits string // the number that was typed, if it is one
}

func newQuery(s string) query {
	words := text.Words(s)
	q := query{words: words, whole: strings.Join(words, " ")}
	if strings.Trim(s, "0123456789 +()-./") == "" {
		if q.digits = national(text.Digits(s)); len(q.digits) >= 3 {
			q.words = []string{q.digits}
		} else {
			q.digits = ""
		}
	}
	return q
}

// national is a number as it is dialled in the country: 44 at the front, with
// or without 00, is 0.
func national(digits string) string {
	for _, prefix := range []string{"0044", "44"} {
		if rest, ok := strings.CutPrefix(digits, prefix); ok && len(rest) >= 7 {
			return "0" + strings.TrimPrefix(rest, "0")
		}
	}
	return digits
}
