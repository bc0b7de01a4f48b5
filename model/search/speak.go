package search

import (
	"cmp"
	"math/bits"
	"slices"

	"signpost/model"
)

// spoken is a topic of which a query speaks.
type spoken struct {
	topic   int
	sure    float32 // 0 to 1
	tokens  uint32  // which tokens speak of it
	guessed bool    // all of what speaks of it is a guess
	exact   bool    // one of its phrases is all that was said, if in other forms
	literal bool    // and that to the letter
}

// heard is what a query says, as meanings.
type heard struct {
	tokens  map[int]uint32 // by the meaning, which tokens say it
	loud    []int          // those that are no quiet words
	weight  float32        // of all that was said, also of words that no topic has
	unknown bool           // a word was said that no topic has
	guessed map[int]bool   // meanings of words that may go on, or are spelt nearly so
}

// noToken stands for the quiet words, which are no tokens.
const noToken = 1 << 31

// hear gives the meanings of what was said.
func (en *engine) hear(q *query) heard {
	ts := &en.topics
	h := heard{tokens: map[int]uint32{}, guessed: map[int]bool{}}
	for i := range q.tokens {
		t := &q.tokens[i]
		if t.place > 0 { // "prison" in "Perth prison" says where, not what
			continue
		}
		if m, ok := ts.number[t.Meaning()]; ok && !(t.half && len(ts.having[m]) == 0) {
			h.say(m, i)
			h.weight += ts.weight[m]
			continue
		}
		h.weight += ts.most
		en.guess(t, i, &h)
	}
	for _, u := range q.units {
		if !u.Quiet {
			continue
		}
		if m, ok := ts.number[u.Meaning()]; ok && h.tokens[m] == 0 {
			h.tokens[m] = noToken
			h.weight += ts.weight[m]
		}
	}
	return h
}

// longEnough is how many letters a word has that may be a slip of what callers say:
// shorter ones are as near to an acronym.
const longEnough = 5

// guess adds what a word may mean that callers do not use: it may go on, or be a slip.
func (en *engine) guess(t *token, i int, h *heard) {
	ts := &en.topics
	h.unknown = true
	var may []int
	if t.half && len(t.Word) >= shortest {
		may = ts.begun(t.Word)
	}
	for _, m := range t.matches[:min(len(t.matches), 3)] {
		if !m.slip || len(t.Word) < longEnough {
			break
		}
		u := en.language.Unit(en.words.Word(m.word), 0)
		if m, ok := ts.number[u.Meaning()]; ok {
			may = append(may, m)
		}
	}
	for _, m := range may {
		h.guessed[m] = h.guessed[m] || h.tokens[m] == 0
		h.say(m, i)
	}
}

func (h *heard) say(m, token int) {
	if h.tokens[m] == 0 {
		h.loud = append(h.loud, m)
	}
	h.tokens[m] |= 1 << token
}

// mostTopics is how many topics a query is taken to speak of.
const mostTopics = 4

// speaksOf gives the topics of which a query speaks, the surest first.
func (en *engine) speaksOf(q *query) []spoken {
	ts := &en.topics
	h := en.hear(q)
	best := make([]spoken, len(ts.list))
	seen := map[int32]bool{}
	for _, said := range h.loud {
		for _, n := range ts.having[said] {
			if !seen[n] {
				seen[n] = true
				ts.weigh(&ts.phrases[n], &h, &best[ts.phrases[n].topic])
			}
		}
	}
	ts.addBags(&h, best)
	for _, n := range ts.literal[q.whole] {
		best[n].literal = best[n].exact
	}
	if last := q.words[len(q.words)-1]; len(last) < shortest && len(q.words) > 1 { // more of it may be coming
		for i := range best {
			best[i].exact = best[i].literal
		}
	}
	for i := range best {
		best[i].topic = i
	}
	slices.SortFunc(best, func(a, b spoken) int {
		return cmp.Or(exactFirst(a, b), cmp.Compare(b.sure, a.sure), cmp.Compare(a.topic, b.topic))
	})
	n := 0
	for n < min(len(best), mostTopics) && best[n].sure > 0 {
		n++
	}
	return best[:n]
}

func exactFirst(a, b spoken) int {
	switch {
	case a.exact == b.exact:
		return 0
	case a.exact:
		return -1
	}
	return 1
}

// weigh notes how surely a phrase was meant: the more surely the more of the query it
// explains, and the more peculiar to few topics what was said is.
func (ts *topics) weigh(p *phrase, h *heard, topic *spoken) {
	got, guessed := float32(0), false
	for _, m := range p.meanings {
		if h.tokens[m] != 0 {
			got += ts.weight[m]
			guessed = guessed || h.guessed[m]
		}
	}
	part := got / p.weight
	if part < ts.Phrase {
		return
	}
	sure := part * (ts.ByPeculiar*min(1, got/ts.Peculiar) + (1-ts.ByPeculiar)*min(1, got/h.weight))
	switch {
	case guessed:
		sure *= ts.Guess
	case part > 0.999 && h.isAll(p):
		topic.exact, sure = true, 0.9+0.1*min(1, got/h.weight)
	}
	topic.sure = max(topic.sure, sure)
}

// isAll says whether a phrase has everything that was said but quiet words.
func (h *heard) isAll(p *phrase) bool {
	return !h.unknown && !slices.ContainsFunc(h.loud, func(m int) bool { return !slices.Contains(p.meanings, m) })
}

// addBags adds how much of what was said all of a topic's words speak of: two or three
// weak clues may meet in one topic.
func (ts *topics) addBags(h *heard, best []spoken) {
	bag := make([]float32, len(best))
	for _, m := range h.loud {
		weight := ts.weight[m]
		if h.guessed[m] {
			weight *= ts.Guess
		}
		for _, in := range ts.bags[m] {
			bag[in.topic] += weight * in.much
			best[in.topic].guessed = h.guessed[m] && (best[in.topic].guessed || best[in.topic].tokens == 0)
			best[in.topic].tokens |= h.tokens[m]
		}
	}
	for i := range best {
		best[i].sure += (1 - best[i].sure) * min(1, ts.Bag*bag[i]/max(h.weight, 0.001)*min(1, bag[i]/ts.Peculiar))
	}
}

// certain are the topics of which the query surely speaks.
func (en *engine) certain(q *query) []spoken {
	bar := en.LookedUp
	if q.story {
		bar = en.Told
		if len(q.topics) > 0 && bits.OnesCount32(q.topics[0].tokens&^noToken) < 2 {
			bar = en.Single
		}
	}
	if !q.sure(bar) && (len(q.topics) == 0 || !q.topics[0].exact) {
		return nil
	}
	n := 1
	for n < len(q.topics) && (q.topics[n].sure >= en.Beside*q.topics[0].sure || q.topics[n].exact) {
		n++
	}
	return q.topics[:n]
}

// sure says whether the query speaks so surely of a topic, and of no guess.
func (q *query) sure(bar float32) bool {
	return len(q.topics) > 0 && q.topics[0].sure >= bar && !q.topics[0].guessed
}

// answers says whether an entry is one to turn to about a topic.
func (en *engine) answers(t *model.Topic, e *model.Entry) bool {
	if slices.ContainsFunc(t.First, func(f model.First) bool { return f.To == e.Ref }) {
		return true
	}
	o := en.organisation(e)
	return o != nil && slices.Contains(o.Topics, t.ID)
}
