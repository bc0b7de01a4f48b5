package find

import (
	"cmp"
	"slices"
)

// textBudget is how many postings of running text one query may look at. Words
// that stand in more entries say too little to be worth the time.
const textBudget = 120_000

// gather scores every document that has anything of the query, the weightiest
// token first. As soon as what is left is too light to bring a document above
// the bar by itself, only documents that are in the running are looked at.
func (en *engine) gather(q *query, s *scratch) {
	order := byWeight(q.tokens)
	texts := en.affordable(q, order)
	within := en.namesWithin(q)
	left := float32(0)
	for i := range q.tokens {
		left += float32(q.tokens[i].weight)
	}
	for _, i := range order {
		t := &q.tokens[i]
		s.closed = left < enough*s.mostCovered
		en.meetWords(t, t.matches, texts[i], s)
		for _, n := range within {
			if t.from >= n.from && t.to <= n.to {
				s.meet(n.doc, n.quality, n.class)
				s.state[n.doc].named = s.state[n.doc].best > 0
			}
		}
		en.meetTopics(q, i, s)
		if t.place > 0 {
			en.meetPlace(&q.places[t.place-1], s)
		}
		clean := len(s.touched)
		en.meetWords(t, t.slipped, texts[i], s)
		s.settle(i, float32(t.weight), clean)
		left -= float32(t.weight)
	}
	en.wholeNames(q, s)
}

// byWeight are the numbers of the tokens, the weightiest first.
func byWeight(tokens []token) []int {
	order := make([]int, len(tokens))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(tokens[b].weight, tokens[a].weight) })
	return order
}

// affordable says for which tokens running text is looked at: the weightiest
// that fit in the budget.
func (en *engine) affordable(q *query, order []int) []bool {
	out := make([]bool, len(order))
	budget := uint32(textBudget)
	for _, i := range order {
		t := &q.tokens[i]
		if t.half && len(t.word) < shortest {
			t.optional = len(q.tokens) > 1
			continue
		}
		cost := uint32(0)
		for _, list := range [][]match{t.matches, t.slipped} {
			for _, m := range list {
				cost += en.words.counts[m.word].texts
			}
		}
		if cost > budget {
			t.optional = len(q.tokens) > 1
			continue
		}
		budget -= cost
		out[i] = true
	}
	return out
}

// meetWords meets the documents that have one of the words.
func (en *engine) meetWords(t *token, list []match, texts bool, s *scratch) {
	var quality [16]uint8
	at := uint8(0) // the quality of which the table is
	for _, m := range list {
		if m.quality != at {
			at = m.quality
			for c := nameStart; c <= body; c++ {
				quality[c] = uint8(int(worth[c].points) * int(at) / 100)
			}
			if t.common {
				quality[acronym] /= 2
			}
			if at <= oneSlip { // nobody mistypes an acronym that is not printed
				quality[initials] = 0
			}
		}
		v := &en.words
		s.meetList(v.nameList(m.word), v.skips, v.names[m.word], &quality)
		if texts {
			s.meetList(v.textList(m.word), v.skips, v.texts[m.word], &quality)
		}
	}
}

// meetList meets the documents of a list that starts at from: all of them, or
// those in the running where that is less work.
func (s *scratch) meetList(list []byte, skips skips, from uint32, quality *[16]uint8) {
	if s.closed && len(list) >= longList {
		if marks := skips[from]; len(s.docs) < 4*len(marks) {
			s.meetFew(list, marks, quality)
			return
		}
	}
	s.meetAll(list, quality)
}
