package search

import (
	"math"
	"slices"
	"sort"
	"strings"

	"signpost/model"
	"signpost/model/speech"
	"signpost/model/text"
)

// topics knows how callers put what they ask about. A phrase of callers is a set of
// meanings; the whole of a topic (its phrases, its hint, what it says) is a bag of them.
type topics struct {
	weights
	language *speech.Language
	list     []*model.Topic
	own      []uint32   // the document that each topic is
	answer   [][]uint32 // the documents that answer each
	number   map[speech.Meaning]int
	weight   []float32 // of a meaning: the fewer topics speak of it, the more
	phrases  []phrase
	having   [][]int32        // the phrases that have a meaning
	bags     [][]share        // by meaning, how much each topic speaks of it
	literal  map[string][]int // topics by the words of a phrase
	surface  []surface        // sorted: every word of a phrase and its meaning, for half-typed ones
	most     float32          // the weight of a meaning of which one topic speaks
}

// phrase is how callers put a topic.
type phrase struct {
	topic    int
	meanings []int
	weight   float32 // of all of them
}

// share is how much a topic speaks of a meaning, 0 to 1.
type share struct {
	topic int
	much  float32
}

type surface struct {
	word    string
	meaning int
}

func newTopics(d *model.Directory, l *speech.Language, w weights, ids map[model.Ref]uint32) topics {
	ts := topics{weights: w, language: l, list: d.Topics, number: map[speech.Meaning]int{}, literal: map[string][]int{}}
	for n, t := range d.Topics {
		var answer []uint32
		for _, o := range d.Answering(t) {
			answer = append(answer, ids[o.Ref])
		}
		ts.own, ts.answer = append(ts.own, ids[t.Ref]), append(ts.answer, answer)
		for _, put := range slices.Concat([]string{t.Name}, t.Also, t.Misspellings, t.Callers) {
			ts.addPhrase(n, text.Tokens(put))
		}
		ts.addText(n, text.Tokens(t.Hint), 1)
		ts.addText(n, text.Tokens(t.Summary), 1)
		for _, s := range texts(t) {
			ts.addText(n, text.Tokens(s), w.Texts)
		}
	}
	ts.most = ts.weightOf(0)
	people := map[int]bool{}
	length, all := make([]float32, len(ts.list)), float32(0)
	for _, bags := range ts.bags {
		for _, b := range bags {
			length[b.topic] += b.much
			all += b.much / float32(len(ts.list))
		}
	}
	for m, bags := range ts.bags {
		spread := float32(0)
		for i := range bags {
			bags[i].much /= bags[i].much + 1 - w.Length + w.Length*length[bags[i].topic]/all
			spread += bags[i].much
		}
		ts.weight[m] = ts.weightOf(spread)
	}
	for m, i := range ts.number {
		if m.Quiet {
			ts.weight[i] *= w.Quiet
		}
	}
	for _, w := range slices.Concat(d.Speech.People, d.Speech.Common) {
		u := l.Unit(text.Fold(w), 0)
		if m, ok := ts.number[u.Meaning()]; ok && !people[m] {
			people[m] = true
			ts.weight[m] *= ts.People
		}
	}
	for i := range ts.phrases {
		for _, m := range ts.phrases[i].meanings {
			ts.phrases[i].weight += ts.weight[m]
		}
	}
	slices.SortFunc(ts.surface, func(a, b surface) int {
		if n := strings.Compare(a.word, b.word); n != 0 {
			return n
		}
		return a.meaning - b.meaning
	})
	ts.surface = slices.Compact(ts.surface)
	return ts
}

// weightOf is what a meaning weighs of which so many topics speak.
func (ts *topics) weightOf(topics float32) float32 {
	return float32(math.Log(1 + float64(len(ts.list))/math.Max(float64(topics), 1)))
}

func (ts *topics) addPhrase(topic int, words []string) {
	whole := strings.Join(words, " ")
	if slices.Contains(ts.literal[whole], topic) {
		return
	}
	ts.literal[whole] = append(ts.literal[whole], topic)
	p := phrase{topic: topic}
	for _, u := range ts.language.Units(words) {
		m := ts.meaningOf(u.Meaning())
		if slices.Contains(p.meanings, m) {
			continue
		}
		p.meanings = append(p.meanings, m)
		ts.having[m] = append(ts.having[m], int32(len(ts.phrases)))
		ts.count(m, topic, 1)
		if !u.Phrase && !u.Quiet {
			ts.surface = append(ts.surface, surface{u.Word, m})
		}
	}
	if len(p.meanings) > 0 {
		ts.phrases = append(ts.phrases, p)
	}
}

func (ts *topics) addText(topic int, words []string, times float32) {
	for _, u := range ts.language.Units(words) {
		if !u.Quiet {
			ts.count(ts.meaningOf(u.Meaning()), topic, times)
		}
	}
}

// meaningOf is the number of a meaning, a new one where it is not known.
func (ts *topics) meaningOf(key speech.Meaning) int {
	m, ok := ts.number[key]
	if !ok {
		m = len(ts.number)
		ts.number[key] = m
		ts.having, ts.bags, ts.weight = append(ts.having, nil), append(ts.bags, nil), append(ts.weight, 0)
	}
	return m
}

// count notes that a topic, of those so far the last, speaks of a meaning so many times.
func (ts *topics) count(m, topic int, times float32) {
	if last := len(ts.bags[m]) - 1; last >= 0 && ts.bags[m][last].topic == topic {
		ts.bags[m][last].much += times
		return
	}
	ts.bags[m] = append(ts.bags[m], share{topic, times})
}

// says is whether callers use a word when they say what they ask about.
func (ts *topics) says(word string) bool {
	u := speech.Unit{Word: word, Group: ts.language.GroupOf(word)}
	m, ok := ts.number[u.Meaning()]
	return ok && len(ts.having[m]) > 0
}

// begun are the meanings of words that begin with s, a few at most.
func (ts *topics) begun(s string) []int {
	var out []int
	i := sort.Search(len(ts.surface), func(i int) bool { return ts.surface[i].word >= s })
	for ; i < len(ts.surface) && strings.HasPrefix(ts.surface[i].word, s) && len(out) < 8; i++ {
		if !slices.Contains(out, ts.surface[i].meaning) {
			out = append(out, ts.surface[i].meaning)
		}
	}
	return out
}
