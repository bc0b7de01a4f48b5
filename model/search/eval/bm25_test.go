package eval

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// bm25 is BM25F as in the textbooks: two fields, names and everything else; words as they
// stand, without stems, synonyms or lists of quiet words. Nothing is tuned.
type bm25 struct {
	refs     []model.Ref
	postings map[string][]posting
}

// posting is how much of a word an entry has, already weighed and made independent of the
// length of the fields.
type posting struct {
	doc  int
	much float64
}

// The usual constants, k1 and b, and how much more a word counts in a name.
const (
	saturation = 1.2
	byLength   = 0.75
	nameWeight = 5
)

func newBM25(d directory) *bm25 {
	m := &bm25{postings: map[string][]posting{}}
	var docs [][2][]string // the words of both fields
	var total [2]float64
	for _, e := range d.All() {
		w := d.textOf(e)
		doc := [2][]string{text.Words(strings.Join(w.names, "\n")), text.Words(strings.Join(w.other, "\n"))}
		m.refs, docs = append(m.refs, e.Ref), append(docs, doc)
		for f, words := range doc {
			total[f] += float64(len(words))
		}
	}
	for i, doc := range docs {
		much := map[string]float64{}
		for f, weight := range []float64{nameWeight, 1} {
			average := total[f] / float64(len(docs))
			length := 1 - byLength + byLength*float64(len(doc[f]))/average
			for _, word := range doc[f] {
				much[word] += weight / length
			}
		}
		for word, n := range much {
			m.postings[word] = append(m.postings[word], posting{i, n})
		}
	}
	return m
}

func (*bm25) Name() string { return "BM25F" }

// Find gives every entry that has a word of the query, best first.
func (m *bm25) Find(query string) []model.Ref {
	scores := map[int]float64{}
	for _, word := range text.Words(query) {
		list := m.postings[word]
		having := float64(len(list))
		rare := math.Log(1 + (float64(len(m.refs))-having+0.5)/(having+0.5))
		for _, p := range list {
			scores[p.doc] += rare * p.much / (saturation + p.much)
		}
	}
	docs := make([]int, 0, len(scores))
	for doc := range scores {
		docs = append(docs, doc)
	}
	slices.SortFunc(docs, func(a, b int) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b))
	})
	out := make([]model.Ref, len(docs))
	for i, doc := range docs {
		out[i] = m.refs[doc]
	}
	return out
}
