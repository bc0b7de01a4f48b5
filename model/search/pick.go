package search

import (
	"math/bits"
	"slices"

	"signpost/model"
)

// MaxHits is how many entries of a kind, and of all kinds, are listed at most.
const MaxHits = 300

// leastOfFirst is the part of the first that is found for its words that a hit must be
// worth.
const leastOfFirst = 1.0 / 3

// pick gives the best documents of each kind, and of all kinds under "", in order.
func (en *engine) pick(q *query, s *scratch) map[model.Kind][]scored {
	kinds := append(model.Kinds(), "")
	heaps := make([]worst, len(kinds))
	for _, doc := range s.docs {
		d, ev := &en.docs[doc], &s.evidence[doc]
		c := scored{doc, en.score(q, d, ev)}
		if c.band() <= hasWords && ev.maybe == 0 && ev.covered < en.Enough*s.mostCovered {
			continue
		}
		heaps[d.kind].offer(c)
		heaps[len(kinds)-1].offer(c)
	}
	out := map[model.Kind][]scored{}
	for k, h := range heaps {
		slices.SortFunc(h, scored.compare)
		en.refine(q, h, s)
		out[kinds[k]] = en.worthwhile(h, s)
	}
	return out
}

// worthwhile are the documents that are worth showing. Who serves the place that was
// named is, however wide the area.
func (en *engine) worthwhile(top []scored, s *scratch) []scored {
	first := int32(0)
	for _, c := range top {
		if c.band() <= hasWords {
			first = max(first, c.within())
		}
	}
	bar := int32(max(leastOfFirst*float64(first), float64(en.Least)*bandSize))
	return slices.DeleteFunc(top, func(c scored) bool {
		return c.band() <= hasWords && c.within() < bar && s.evidence[c.doc].near == 0
	})
}

func (a scored) band() band    { return band(a.points / bandSize) }
func (a scored) within() int32 { return a.points % bandSize }

// worst is a heap whose first is the one to be dropped next.
type worst []scored

// offer takes in a document if it is one of the best so far.
func (w *worst) offer(c scored) {
	if len(*w) < MaxHits {
		if *w = append(*w, c); len(*w) == MaxHits {
			for i := MaxHits/2 - 1; i >= 0; i-- {
				w.sink(i)
			}
		}
		return
	}
	if c.compare((*w)[0]) < 0 {
		(*w)[0] = c
		w.sink(0)
	}
}

// sink moves a document down to where it belongs.
func (w *worst) sink(i int) {
	h := *w
	for {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child+1].compare(h[child]) > 0 {
			child++
		}
		if h[child].compare(h[i]) <= 0 {
			return
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}

func count(set uint32) int { return bits.OnesCount32(set) }
