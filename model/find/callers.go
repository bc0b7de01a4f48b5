package find

import (
	"math"
	"slices"
	"sort"
	"strings"

	"signpost/model"
)

// callers knows how callers put what they ask about: for each topic its phrases,
// each a set of meanings. A meaning is a group of synonyms, the stem of a word, or
// a quiet word, which says little but tells "he hits me" from "he hits the kids".
type callers struct {
	speech   *speech
	meanings map[string]int // by the key of what is spoken
	weight   []float64      // of a meaning: the fewer topics speak of it, the more
	phrases  []phrase
	having   [][]int32        // the phrases that have a meaning
	topics   [][]spread       // where a meaning is spoken of
	literal  map[string][]int // topics by the words of a phrase
	surface  []surface        // sorted: every word and its meaning, for half-typed ones
}

type phrase struct {
	topic    int
	meanings []int
	weight   float64 // of all of them
}

// spread is how many phrases of a topic have a meaning.
type spread struct{ topic, phrases int }

type surface struct {
	word    string
	meaning int
}

func newCallers(topics []*model.Topic, s *speech) callers {
	c := callers{speech: s, meanings: map[string]int{}, literal: map[string][]int{}}
	var f folder
	for n, topic := range topics {
		for _, put := range slices.Concat([]string{topic.Name}, topic.Also, topic.Misspellings, topic.Callers) {
			c.add(n, f.words(put))
		}
	}
	for _, topics := range c.topics {
		c.weight = append(c.weight, weightOf(len(topics)))
	}
	for key, m := range c.meanings {
		if isQuietKey(key) {
			c.weight[m] *= quietly
		}
	}
	for i := range c.phrases {
		p := &c.phrases[i]
		for _, m := range p.meanings {
			p.weight += c.weight[m]
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

// weightOf is what a meaning weighs of which so many topics speak.
func weightOf(topics int) float64 { return math.Log(1 + 16/float64(max(topics, 1))) }

// quietly is what a quiet word weighs against another.
const quietly = 0.3

// add takes in a phrase of topic n.
func (c *callers) add(n int, words []string) {
	p := phrase{topic: n, meanings: make([]int, 0, len(words))}
	whole := strings.Join(words, " ")
	c.literal[whole] = append(c.literal[whole], n)
	for _, sp := range c.speech.parts(words) {
		key := meaningKey(sp)
		m, ok := c.meanings[key]
		if !ok {
			m = len(c.meanings)
			c.meanings[key] = m
			c.having, c.topics = append(c.having, nil), append(c.topics, nil)
		}
		if slices.Contains(p.meanings, m) {
			continue
		}
		p.meanings = append(p.meanings, m)
		c.having[m] = append(c.having[m], int32(len(c.phrases)))
		if last := len(c.topics[m]) - 1; last >= 0 && c.topics[m][last].topic == n {
			c.topics[m][last].phrases++
		} else {
			c.topics[m] = append(c.topics[m], spread{n, 1})
		}
		if sp.to == sp.from+1 && !sp.quiet {
			c.surface = append(c.surface, surface{sp.word, m})
		}
	}
	if len(p.meanings) > 0 {
		c.phrases = append(c.phrases, p)
	}
}

// meaningKey tells meanings apart: quiet words are taken as they stand, others by
// their stem, and synonyms by the number of their group.
func meaningKey(sp spoken) string {
	key := stem(sp.word)
	if sp.group >= 0 {
		key = "#" + string(rune(sp.group))
	} else if sp.quiet {
		key = sp.word
	}
	if sp.quiet {
		return quietMark + key
	}
	return key
}

const quietMark = "~"

func isQuietKey(key string) bool { return strings.HasPrefix(key, quietMark) }

// says is whether callers use the word when they say what they ask about.
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
