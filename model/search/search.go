// Package search finds entries: by any part of any of their names, by number in any
// writing, by place or postcode, by what callers ask about in everyday words, by a word
// of their text; half typed and with slips.
//
// # Order
//
// What sounds like danger to life comes before all else (package danger), unless the
// query is a name. Then every entry that was found stands in one band, the first of
// these that fits:
//
//  1. one of its names, or its number, is the query;
//  2. the query is how callers put the topic that it is;
//  3. as 1, where the name is a word that everybody says;
//  4. one of its names, or its address, has all words of the query;
//  5. one of its names stands whole in the query: "book a visit at NAME";
//  6. one of its names begins as the query does;
//  7. it is a topic of which the query surely speaks, or to be rung first about it;
//  8. it answers that topic;
//  9. it has words of the query, or helps at the place that was named;
//  10. only its running text has words of the query.
//
// Within a band stands first who has more of the query: each word weighs the more the
// rarer it is, and counts by the field where it stands and by how it was typed. Where
// places are named, who is nearer comes first; where none is, who helps everywhere
// before who helps in one region. What is over counts less. Of equals stand first open
// before over, topics before organisations before places before terms, who has a
// confirmed number, lines for families before offices, the alphabet.
//
// In bands 9 and 10 nothing is shown that is worth less than a third of the first, and
// nothing at all where the first has too little of the query: then the answer is who
// helps with anything, and topics.
//
// # Building
//
// [New] returns at once. [Index.Start] builds in the background, and until that is done
// [Index.Find] answers from the names alone. Without Start the first Find builds, and
// waits for it.
package search

import (
	"fmt"
	"sync"
	"sync/atomic"

	"signpost/model"
	"signpost/model/danger"
	"signpost/model/highlight"
	"signpost/model/speech"
	"signpost/model/text"
)

// Index finds entries of one directory. It may be used by several goroutines.
type Index struct {
	dir      *model.Directory
	weights  weights
	language func() *speech.Language
	danger   func() *danger.Rule
	start    sync.Once
	behind   atomic.Bool // it is being built in the background
	ready    chan struct{}
	engine   atomic.Pointer[engine]
	err      atomic.Pointer[error]
}

// New gives an index of d. It does no work.
func New(d *model.Directory) *Index { return newIndex(d, standard()) }

func newIndex(d *model.Directory, w weights) *Index {
	return &Index{
		dir: d, weights: w, ready: make(chan struct{}),
		language: sync.OnceValue(func() *speech.Language { return speech.New(d.Speech) }),
		danger:   sync.OnceValue(func() *danger.Rule { return danger.New(d) }),
	}
}

// Start begins to build the index in the background and returns at once. To start again
// does nothing.
func (ix *Index) Start() {
	ix.behind.Store(true)
	go ix.build()
}

// Ready says whether the index is built, so that Find looks at everything.
func (ix *Index) Ready() bool { return ix.engine.Load() != nil }

// Done is closed when building has ended. Then Ready says whether it went well.
func (ix *Index) Done() <-chan struct{} { return ix.ready }

// Err says why the index could not be built, nil while nothing went wrong.
func (ix *Index) Err() error {
	if err := ix.err.Load(); err != nil {
		return *err
	}
	return nil
}

// build builds once; who comes later waits for the first.
func (ix *Index) build() {
	ix.start.Do(func() {
		defer close(ix.ready)
		defer func() {
			if r := recover(); r != nil {
				err := fmt.Errorf("the index could not be built, only names are searched: %v", r)
				ix.err.Store(&err)
			}
		}()
		ix.engine.Store(newEngine(ix.dir, ix.language(), ix.weights))
	})
}

// Find gives what matches a query, best first. The same query always gives the same
// order. An empty query finds nothing.
func (ix *Index) Find(q Query) Results {
	en := ix.engine.Load()
	if en == nil && !ix.behind.Load() {
		ix.build()
		en = ix.engine.Load()
	}
	if en == nil {
		r := scan(ix.dir, q.Text)
		ix.warn(q, nil, &r)
		return r
	}
	r, about := en.find(q)
	if !r.isName(about) { // who says a name does not say what happens
		ix.warn(q, en.areas(about), &r)
	}
	return r
}

// warn puts whom to ring first before all else, where what was typed sounds like danger
// to life. The areas are those of the places of the query.
func (ix *Index) warn(q Query, areas []string, r *Results) {
	heard, ok := ix.danger().Read(text.Words(cut(q.Text)))
	if !ok {
		return
	}
	s := Section{Sort: InDanger}
	for _, line := range heard.Lines(areas) {
		if e := ix.dir.Entry(line.To); e != nil && len(s.Hits) < mostLines {
			s.Hits = append(s.Hits, Hit{Entry: e, Reason: Reason{Field: Danger, Text: heard.Name}})
		}
	}
	r.warn(s)
}

// mostLines is how many lines are named to somebody in danger: more are no help.
const mostLines = 4

// Matches gives the letters of a shown text that a query typed: see package highlight.
func (ix *Index) Matches(shown, query string) [][2]int {
	return highlight.Marks(shown, cut(query), ix.language().Quiet)
}

// isName says whether the query is the name of what was found first, or has all of it.
func (r *Results) isName(q *query) bool {
	hits := r.Hits("")
	if len(hits) == 0 {
		return false
	}
	b := band(hits[0].Score / bandSize)
	return b == is || b == inOne && !q.story
}

// find answers a query, and gives what it was read as.
func (en *engine) find(asked Query) (r Results, q *query) {
	q = en.read(asked)
	if len(q.words) == 0 {
		return Results{}, q
	}
	s := en.scratch.Get().(*scratch)
	defer en.scratch.Put(s)
	defer s.clear()
	en.expand(q)
	q.topics = en.speaksOf(q)
	en.gather(q, s)
	en.meetCertain(q, s)
	known := en.askNumber(q, s)
	r = Results{kinds: map[model.Kind][]Section{}}
	best := en.pick(q, s)
	for _, kind := range kinds() {
		r.kinds[kind] = en.sections(q, kind, best[kind], s)
	}
	if len(q.digits) >= text.AmongWords && !known {
		r.put(Section{Sort: NoSuchNumber, Hits: en.nearNumbers(q)})
	} else if r.Count("") == 0 {
		r.fallBack(en.fallback(q))
	}
	return r, q
}

// areas are the ids of all areas around the places of a query.
func (en *engine) areas(q *query) []string {
	var out []string
	for _, p := range q.places {
		for _, place := range p.Regions {
			for _, area := range en.dir.Around(place.ID) {
				out = append(out, area.ID)
			}
		}
	}
	return out
}
