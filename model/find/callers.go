package find

import (
	"math"
	"slices"
	"sort"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// callers knows how callers put what they need: for each need its phrases, each
// a set of meanings. A meaning is a group of synonyms or the stem of a word.
type callers struct {
	speech   *speech
	meanings map[string]int // by the stem, or by "#" and the number of the group
	weight   []float64      // of a meaning: the fewer needs speak of it, the more
	phrases  []phrase
	surface  []surface // sorted: every word and its meaning, for half-typed ones
}

type phrase struct {
	topic    int
	meanings []int
	weight   float64
}

type surface struct {
	word    string
	meaning int
}

// wanted is a need that a query speaks of.
type wanted struct {
	topic int
	words uint32  // which tokens speak of it
	sure  float64 // 0 to 1
}

func newCallers(topics []*model.Topic, s *speech) callers {
	c := callers{speech: s, meanings: map[string]int{}}
	var in []map[int]bool // needs by meaning
	for n, topic := range topics {
		for _, put := range slices.Concat([]string{topic.Name}, topic.Also, topic.Callers) {
			p := phrase{topic: n}
			words := text.Words(put)
			for _, sp := range s.split(words) {
				m := c.meaning(sp)
				if m == len(in) {
					in = append(in, map[int]bool{})
				}
				in[m][n] = true
				if sp.to == sp.from+1 {
					c.surface = append(c.surface, surface{sp.word, m})
				}
				if !slices.Contains(p.meanings, m) {
					p.meanings = append(p.meanings, m)
				}
			}
			if len(p.meanings) > 0 {
				c.phrases = append(c.phrases, p)
			}
		}
	}
	for _, needs := range in {
		c.weight = append(c.weight, math.Log(1+16/float64(len(needs))))
	}
	for i := range c.phrases {
		for _, m := range c.phrases[i].meanings {
			c.phrases[i].weight += c.weight[m]
		}
	}
	slices.SortFunc(c.surface, func(a, b surface) int {
		if n := strings.Compare(a.word, b.word); n != 0 {
			return n
		}
		return a.meaning - b.meaning
	})
	c.surface = slices.Compact(c.surface)
	return c
}

// meaning is the number of what is spoken, a new one where it is new.
func (c *callers) meaning(sp spoken) int {
	key := meaningKey(sp)
	m, ok := c.meanings[key]
	if !ok {
		m = len(c.meanings)
		c.meanings[key] = m
	}
	return m
}

func meaningKey(sp spoken) string {
	if sp.group >= 0 {
		return "#" + string(rune(sp.group))
	}
	return stem(sp.word)
}

// says is whether callers use the word when they say what they need.
func (c *callers) says(word string) bool {
	_, ok := c.meanings[meaningKey(spoken{group: c.speech.group(word), word: word})]
	return ok
}

// begun are the meanings of words that begin with s, a few at most.
func (c *callers) begun(s string) []int {
	var out []int
	i := sort.Search(len(c.surface), func(i int) bool { return c.surface[i].word >= s })
	for ; i < len(c.surface) && strings.HasPrefix(c.surface[i].word, s) && len(out) < 8; i++ {
		if !slices.Contains(out, c.surface[i].meaning) {
			out = append(out, c.surface[i].meaning)
		}
	}
	return out
}

// A phrase is meant when most of it was said, by weight; a need when one of its
// phrases was, and as surely as what was said is peculiar to few needs.
const (
	enoughOfPhrase = 0.6
	surely         = 2.8
)

// wants gives the needs that the tokens of a query speak of, in the order of
// the list of needs.
func (c *callers) wants(q *query) []wanted {
	said := map[int]uint32{}
	for i := range q.tokens {
		t := &q.tokens[i]
		if t.place > 0 { // "prison" in "Perth prison" says where, not what
			continue
		}
		if m, ok := c.meanings[meaningKey(spoken{group: t.group, word: t.word})]; ok {
			said[m] |= 1 << i
		} else if t.half && len(t.word) >= 3 {
			for _, m := range c.begun(t.word) {
				said[m] |= 1 << i
			}
		}
	}
	if len(said) == 0 {
		return nil
	}
	best := map[int]*wanted{}
	var order []int
	for _, p := range c.phrases {
		got, words := 0.0, uint32(0)
		for _, m := range p.meanings {
			if w := said[m]; w != 0 {
				got += c.weight[m]
				words |= w
			}
		}
		share := got / p.weight
		if share < enoughOfPhrase {
			continue
		}
		sure := share * (0.4 + 0.6*min(1, got/surely))
		b := best[p.topic]
		if b == nil {
			b = &wanted{topic: p.topic}
			best[p.topic] = b
			order = append(order, p.topic)
		}
		b.sure = max(b.sure, sure)
		b.words |= words
	}
	slices.Sort(order)
	var out []wanted
	for _, n := range order {
		out = append(out, *best[n])
	}
	return out
}

// maxAt is how many places in a topic are told apart.
const maxAt = 16

// topicIndex is who answers one topic: documents, the topic itself before those to
// ring first and these before the others.
type topicIndex struct {
	docs []uint32
	at   []uint8
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
	}
	return out
}

func (n *topicIndex) add(doc uint32, at int) {
	n.docs = append(n.docs, doc)
	n.at = append(n.at, uint8(min(at, maxAt-1)))
}
