// Package find finds entries: by any part of any of their names, by number in
// any writing, by place or postcode, by what callers ask about in everyday
// words, by a word of their text; half typed and with slips.
//
// # Order
//
// Hits are put in order by reasons that can be told, the first that differs:
//
//  1. A name as a whole is what was typed: the name or its acronym, then other
//     names, former names, initials, wrong spellings, services, publications.
//     An entry that is over comes behind the one that had its name before.
//  2. A number: all of it, its beginning, its end, a piece of it; the entry whose
//     number it is before those that give it too, before dead ones.
//  3. A name begins with what was typed, in the order of 1.
//  4. How much of the query the entry has, by weight. A word weighs more the
//     rarer it is; quiet words ("who", "please") weigh nothing. Each word counts
//     by where it stands: names, services, titles, places, summary, text (table
//     worth); by how it was typed: whole, half, a synonym, a slip (constants
//     below it); as a place by how near the area is that the entry serves; as a
//     topic by how far up among those who answer it the entry stands. A name that
//     stands as a whole in the query counts more than its words, a prison's name
//     most, and a name that has nothing else more than a long one. What is over
//     counts four fifths.
//  5. Where the query surely speaks of a topic, in the words of callers, that topic
//     stands before all that has only words of the query: then those to ring first,
//     in the order of the topic, then who else answers it. Only whole names that
//     stand in the query come before it (pin.go).
//  6. Open before over, topics before organisations before places before terms,
//     confirmed numbers before others before none, lines for families before
//     offices, then the alphabet.
//
// # Building
//
// [New] returns at once. [Index.Start] builds in the background, and until that
// is done [Index.Find] answers from the names alone. Without Start the first
// Find builds, and waits for it.
package find

import (
	"fmt"
	"sync"
	"sync/atomic"

	"signpost/model"
)

// Hit is an entry that was found.
type Hit struct {
	*model.Entry
	Reason Reason
	Score  int // more is better; comparable within one result only
}

// Results are the entries that a query found, best first.
type Results struct {
	Hits []Hit // MaxHits at most; every body once, see Of
	// Counts says how many entries of each kind match, also beyond MaxHits; a body and
	// the term that names it count both, see Count.
	Counts map[model.Kind]int
	// Closest says that no entry has every word: these have the most of them, or
	// have them but for a slip.
	Closest bool
	// Partial says that the index was not ready and only names were looked at.
	Partial bool

	doubled []doubled // terms that Hits have as their organisation
	folded  int       // how many such terms Counts counts
}

// Index finds entries of one directory. It may be used by several goroutines.
type Index struct {
	dir    *model.Directory
	speech func() *speech
	start  sync.Once
	behind atomic.Bool // it is being built in the background
	ready  chan struct{}
	engine atomic.Pointer[engine]
	err    atomic.Pointer[error]
}

// New gives an index of d. It does no work.
func New(d *model.Directory) *Index {
	return &Index{dir: d, ready: make(chan struct{}), speech: sync.OnceValue(func() *speech { return newSpeech(d.Speech) })}
}

// Start begins to build the index in the background and returns at once. To
// start again does nothing.
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
		ix.engine.Store(build(ix.dir, ix.speech()))
	})
}

// Find gives what matches the query, of all kinds, best first. The same query
// always gives the same order. An empty query finds nothing.
func (ix *Index) Find(query string) Results {
	en := ix.engine.Load()
	if en == nil && !ix.behind.Load() {
		ix.build()
		en = ix.engine.Load()
	}
	if en == nil {
		r := scan(ix.dir, query)
		r.count(ix.dir)
		r.merge(ix.dir)
		return r
	}
	a := en.ask(query)
	r := Results{Counts: a.counts, Closest: a.closest, folded: a.folded}
	for i, t := range a.top {
		r.Hits = append(r.Hits, Hit{en.docs[t.doc].Entry, en.reason(&a, i), int(t.points)})
	}
	en.addTowns(query, &a, &r)
	if len(r.Hits) == 0 {
		r.Hits, r.Closest = nearest(ix.dir, query), true
		r.count(ix.dir)
	}
	r.merge(ix.dir)
	return r
}
