package find

import (
	"cmp"
	"slices"

	"signpost/model"
)

// wanted is a topic of which a query speaks.
type wanted struct {
	topic   int
	words   uint32  // which tokens speak of it
	sure    float64 // 0 to 1
	guessed bool    // a word of it is a guess
	cover   float64 // how much of the query it explains
	exact   bool    // one of its phrases is all that was said, if in other forms
	literal bool    // and that to the letter
}

// A phrase is meant when most of it was said, by weight. It is meant the more surely
// the more of the query it explains, and the more peculiar to few topics what was
// said is.
const (
	enoughOfPhrase = 0.65
	surely         = 2.8
	byShare        = 0.3
	byPeculiarity  = 0.4
	byCoverage     = 0.3
	// inPhrases is how much it counts that many phrases of the topic speak of what
	// was said.
	inPhrases = 0.2
	guessing  = 0.7 // a word of it is still being typed, or is spelt nearly so
)

// How sure it must be that a query speaks of a topic for the topic to be the answer;
// below, it is one hit among others. Who speaks of people tells what they need; who does
// not may look up a name.
const (
	certain  = 0.7
	told     = 0.5
	halfOfIt = 0.5 // of what is looked up must be in the phrase
)

// mostWanted is how many topics a query is taken to speak of.
const mostWanted = 4

// heard is what a query says, as meanings.
type heard struct {
	words   map[int]uint32 // by the meaning, which tokens say it
	loud    []int          // those that are no quiet words
	weight  float64        // of all that was said, also of words that no phrase has
	unknown bool           // a word was said that no phrase has
	guessed map[int]bool   // meanings of words that may go on, or are spelt nearly so
}

// noToken stands for the quiet words, which are no tokens.
const noToken = 1 << 31

// hear gives the meanings of what was said.
func (en *engine) hear(q *query) heard {
	c := &en.callers
	h := heard{words: map[int]uint32{}, guessed: map[int]bool{}}
	taken := make([]bool, len(q.words))
	for i := range q.tokens {
		t := &q.tokens[i]
		for k := t.from; k < t.to; k++ {
			taken[k] = true
		}
		if t.place > 0 { // "prison" in "Perth prison" says where, not what
			continue
		}
		sp := spoken{group: t.group, word: t.word}
		if t.to-t.from == 1 && en.speech.isQuiet(t.word) {
			sp.quiet, sp.group = true, en.speech.group(t.word)
		}
		if m, ok := c.meanings[meaningKey(sp)]; ok {
			h.say(m, i)
			h.weight += c.weight[m]
		} else {
			h.weight += weightOf(1)
			en.guess(t, i, &h)
		}
	}
	for k, w := range q.words {
		if taken[k] {
			continue
		}
		m, ok := c.meanings[meaningKey(spoken{group: en.speech.group(w), word: w, quiet: true})]
		if ok && h.words[m] == 0 {
			h.words[m] = noToken
			h.weight += c.weight[m]
		}
	}
	return h
}

// longEnough is how many letters a word has that may be a slip of what callers say:
// shorter ones are as near to an acronym.
const longEnough = 5

// guess adds what a word may mean that callers do not use: it may go on, or be a slip.
func (en *engine) guess(t *token, i int, h *heard) {
	c := &en.callers
	h.unknown = true
	var may []int
	if t.half && len(t.word) >= 3 {
		may = c.begun(t.word)
	}
	for _, s := range t.slipped[:min(len(t.slipped), 3)] {
		if len(t.word) < longEnough {
			break
		}
		word := en.words.word(s.word)
		if m, ok := c.meanings[meaningKey(spoken{group: en.speech.group(word), word: word})]; ok {
			may = append(may, m)
		}
	}
	for _, m := range may {
		h.guessed[m] = h.guessed[m] || h.words[m] == 0
		h.say(m, i)
	}
}

func (h *heard) say(m, token int) {
	if h.words[m] == 0 {
		h.loud = append(h.loud, m)
	}
	h.words[m] |= 1 << token
}

// wants gives the topics of which a query speaks, the surest first.
func (en *engine) wants(q *query) []wanted {
	c := &en.callers
	h := en.hear(q)
	q.understood = !h.unknown
	best := map[int]*wanted{}
	seen := map[int32]bool{}
	for _, said := range h.loud {
		for _, n := range c.having[said] {
			if seen[n] {
				continue
			}
			seen[n] = true
			c.weigh(&c.phrases[n], &h, best)
		}
	}
	var out []wanted
	for _, w := range best {
		out = append(out, *w)
	}
	for i := range out {
		out[i].sure += inPhrases * (c.bag(out[i].topic, &h) - out[i].sure)
	}
	for _, n := range c.literal[q.whole] {
		for i := range out {
			out[i].literal = out[i].literal || out[i].topic == n
		}
	}
	slices.SortFunc(out, func(a, b wanted) int {
		return cmp.Or(exactFirst(a, b), cmp.Compare(b.sure, a.sure), cmp.Compare(a.topic, b.topic))
	})
	return out[:min(len(out), mostWanted)]
}

func exactFirst(a, b wanted) int {
	switch {
	case a.exact && !b.exact:
		return -1
	case b.exact && !a.exact:
		return 1
	}
	return 0
}

// weigh notes how surely a phrase was meant.
func (c *callers) weigh(p *phrase, h *heard, best map[int]*wanted) {
	got, words, guessed := 0.0, uint32(0), false
	for _, m := range p.meanings {
		if w := h.words[m]; w != 0 {
			got += c.weight[m]
			words |= w
			guessed = guessed || h.guessed[m]
		}
	}
	share := got / p.weight
	if share < enoughOfPhrase {
		return
	}
	cover := min(1, got/h.weight)
	sure := share * (byShare + byPeculiarity*min(1, got/surely) + byCoverage*cover)
	b := best[p.topic]
	if b == nil {
		b = &wanted{topic: p.topic}
		best[p.topic] = b
	}
	switch {
	case guessed:
		sure *= guessing
	case share > 0.999 && h.isAll(p):
		b.exact, sure = true, 1
	}
	if sure > b.sure {
		b.sure, b.cover, b.guessed = sure, cover, guessed
	}
	b.words |= words &^ noToken
}

// isAll says whether a phrase has everything that was said but quiet words.
func (h *heard) isAll(p *phrase) bool {
	if h.unknown {
		return false
	}
	for _, m := range h.loud {
		if !slices.Contains(p.meanings, m) {
			return false
		}
	}
	return true
}

// bag is how much of what was said is spoken of in a topic, 0 to 1, the more the
// more of its phrases speak of it.
func (c *callers) bag(topic int, h *heard) float64 {
	sum := 0.0
	for _, m := range h.loud {
		for _, in := range c.topics[m] {
			if in.topic == topic {
				n := float64(in.phrases)
				sum += c.weight[m] * n / (n + 1)
			}
		}
	}
	return min(1, sum/h.weight)
}

// maxAt is how many places in a topic are told apart.
const maxAt = 16

// topicIndex is who answers one topic: documents, the topic itself before those to
// ring first and these before the others.
type topicIndex struct {
	docs  []uint32
	at    []uint8
	first []firstDoc // those to ring first
}

// firstDoc is a document to turn to first, for some places.
type firstDoc struct {
	doc uint32
	in  []string
}

func newTopicIndex(d *model.Directory, ids map[model.Ref]uint32) []topicIndex {
	out := make([]topicIndex, len(d.Topics))
	for n, topic := range d.Topics {
		out[n].add(ids[topic.Ref], 0)
		first := len(topic.First)
		for i, o := range d.Answering(topic) {
			at := 2 + i
			if i >= first {
				at = 6 + i - first
			}
			out[n].add(ids[o.Ref], at)
		}
		for _, f := range topic.First {
			if e := d.Entry(f.To); e != nil && !e.Status.Over() {
				out[n].first = append(out[n].first, firstDoc{ids[f.To], f.In})
			}
		}
	}
	return out
}

func (n *topicIndex) add(doc uint32, at int) {
	n.docs = append(n.docs, doc)
	n.at = append(n.at, uint8(min(at, maxAt-1)))
}
