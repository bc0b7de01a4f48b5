package find

import (
	"container/heap"
	"slices"

	"signpost/model"
)

// MaxHits is how many hits a result holds at most. Counts counts them all.
const MaxHits = 300

// enough is the share of the best coverage that a document must have to be
// shown, where not everything that is shown must have all words.
const enough = 0.4

// few is how many entries must have all words before slips are not looked for.
const few = 5

// scored is a document in the running.
type scored struct {
	doc    uint32
	points int32
}

// before says that a is shown before b.
func (a scored) before(b scored) bool {
	return a.points > b.points || a.points == b.points && a.doc < b.doc
}

// found is what a query came to.
type found struct {
	top    []scored
	counts map[model.Kind]int
	folded int  // of the counted, those that have no row of their own
	full   int  // entries that have every word, without slips
	named  bool // and one of them has them in its names
	total  float32
}

// bar is what a document must reach to be shown.
type bar struct {
	required uint32  // the tokens that count
	all      bool    // it must have all of them
	covered  float32 // or this weight of them
}

// pick chooses the best documents.
func (en *engine) pick(q *query, s *scratch) found {
	f := found{counts: map[model.Kind]int{}}
	required, tokens := uint32(0), 0
	for i := range q.tokens {
		f.total += float32(q.tokens[i].weight)
		if !q.tokens[i].optional {
			required |= 1 << i
			tokens++
		}
	}
	anyFull := false
	for _, d := range s.docs {
		st := &s.state[d]
		if st.clean&required == required {
			f.full++
			f.named = f.named || st.score >= inNames*f.total
		}
		anyFull = anyFull || st.has&required == required
	}
	limit := bar{required: required, all: anyFull && tokens <= 3 && q.quiet <= 1, covered: enough * s.mostCovered}
	var counts [256]int
	top := make(worst, 0, MaxHits+1)
	for _, d := range s.docs {
		st := &s.state[d]
		if !limit.reached(st) {
			continue
		}
		doc := &en.docs[d]
		counts[doc.kind]++
		if doc.folded {
			f.folded++
		}
		c := scored{d, points(st, doc.over, &f, tokens)}
		if len(top) == MaxHits {
			if !c.before(top[0]) {
				continue
			}
			top[0] = c
			heap.Fix(&top, 0)
			continue
		}
		top = append(top, c)
		if len(top) == MaxHits {
			heap.Init(&top)
		}
	}
	for k, kind := range model.Kinds() {
		f.counts[kind] = counts[k]
	}
	f.top = top
	return f
}

// inNames is how much of the best score an entry has that has all words in its
// names.
const inNames = 0.75

func (b bar) reached(st *state) bool {
	if st.bonus > 0 || st.named {
		return true
	}
	if b.all {
		return st.has&b.required == b.required
	}
	return st.covered >= b.covered
}

// What having all words of a query is worth, beside a whole name and without.
const (
	wordsAlone   = 4_000
	wordsBesides = 50
)

// points is what a document is worth: the share of the query that it has, by
// weight and by where, and what its whole names add.
func points(st *state, over bool, f *found, tokens int) int32 {
	share := float32(0)
	if f.total > 0 {
		share = st.score / f.total * (0.35 + 0.65*st.covered/f.total)
	}
	if over {
		share *= 0.8
	}
	if f.full > 0 && st.has != st.clean && tokens <= 3 {
		share *= 0.5
	}
	if st.bonus > 0 { // a whole name or number decides, all else among equals
		return int32(wordsBesides*share) + st.bonus
	}
	return int32(wordsAlone * share)
}

// worst is a heap whose first is the one to be dropped next.
type worst []scored

func (w worst) Len() int           { return len(w) }
func (w worst) Less(i, j int) bool { return w[j].before(w[i]) }
func (w worst) Swap(i, j int)      { w[i], w[j] = w[j], w[i] }
func (w *worst) Push(x any)        { *w = append(*w, x.(scored)) }
func (w *worst) Pop() any {
	last := (*w)[len(*w)-1]
	*w = (*w)[:len(*w)-1]
	return last
}

// sorted puts the hits in order.
func (f *found) sorted() []scored {
	slices.SortFunc(f.top, func(a, b scored) int {
		if a.before(b) {
			return -1
		}
		if b.before(a) {
			return 1
		}
		return 0
	})
	return f.top
}
