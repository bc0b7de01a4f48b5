package find

import (
	"math"
	"slices"
)

// shortest is the fewest letters of a half-typed word for which running text is
// looked at: fewer begin too many words to say anything.
const shortest = 3

// placeWeight is how many times more a word weighs that names a place.
const placeWeight = 1.4

// expand finds the words of the vocabulary that every token may mean, and what
// the token weighs.
func (en *engine) expand(q *query) {
	for i := range q.tokens {
		t := &q.tokens[i]
		set := matches{}
		if t.to-t.from == 1 {
			en.expandWord(t, &set)
		}
		en.expandGroup(t, &set)
		t.matches = set.list
		t.weight = en.rarity(t)
		if t.place > 0 {
			t.weight *= placeWeight
		}
	}
	en.join(q)
	en.splitJoined(q)
}

// matches are words with the best quality in which each was found.
type matches struct{ list []match }

func (m *matches) add(word int, quality uint8) {
	for i := range m.list {
		if m.list[i].word == word {
			m.list[i].quality = max(m.list[i].quality, quality)
			return
		}
	}
	m.list = append(m.list, match{word, quality})
}

// expandWord finds the word itself, the words of its stem, and what begins with
// it.
func (en *engine) expandWord(t *token, set *matches) {
	v := &en.words
	if i, ok := v.find(t.word); ok {
		set.add(i, wholeWord)
	}
	stemmed(v, t.word, func(i int) { set.add(i, sameStem) })
	quality := uint8(beginning)
	if t.half {
		quality = halfTyped
	} else if t.group >= 0 || en.callers.says(t.word) {
		quality = onlyBegins // it is a word already
	}
	known := slices.Clone(set.list)
	first, end := v.begun(t.word)
	for i := first; i < end; i++ {
		if v.counts[i].names > 0 {
			t.solid = true
		}
		if !slices.ContainsFunc(known, func(m match) bool { return m.word == i }) {
			set.list = append(set.list, match{i, quality})
		}
	}
}

// stemmed calls do with the other words that have the stem of word.
func stemmed(v *vocabulary, word string, do func(i int)) {
	root := stem(word)
	if len(root) < 3 {
		return
	}
	first, end := v.begun(root)
	for i := first; i < end; i++ {
		if w := v.word(i); w != word && len(w) <= len(root)+4 && stem(w) == root {
			do(i)
		}
	}
}

// expandGroup finds the synonyms.
func (en *engine) expandGroup(t *token, set *matches) {
	if t.group < 0 {
		return
	}
	for _, w := range en.speech.groups[t.group] {
		if w == t.word {
			continue
		}
		if i, ok := en.words.find(w); ok {
			set.add(i, synonymous)
		}
		stemmed(&en.words, w, func(i int) { set.add(i, synonymous) })
	}
}

// rarity is what a token weighs: the fewer entries have what it means, the more.
// What it only begins counts where nothing else is there.
func (en *engine) rarity(t *token) float64 {
	exact, begun := 0, 0
	for _, m := range t.matches {
		n := int(en.words.counts[m.word].names + en.words.counts[m.word].texts)
		if m.quality == halfTyped || m.quality == beginning || m.quality == onlyBegins {
			begun += n
		} else {
			exact += n
		}
	}
	if exact == 0 {
		exact = begun
	}
	n := float64(len(en.docs))
	return math.Log(1 + n/(1+min(n, float64(max(exact, 2)))))
}

// join finds words that were typed apart: "story book" for storybook.
func (en *engine) join(q *query) {
	for i := range q.tokens {
		t := &q.tokens[i]
		if i+1 < len(q.tokens) && q.tokens[i+1].from == t.to {
			next := &q.tokens[i+1]
			w, ok := en.words.find(t.word + next.word)
			if !ok && next.half && len(next.word) > 1 {
				w, ok = en.onlyName(t.word + next.word)
			}
			if ok && en.words.counts[w].names > 0 {
				t.matches = append(t.matches, match{w, joinedWord})
				next.matches = append(next.matches, match{w, joinedWord})
				t.solid, next.solid = true, true
			}
		}
	}
}

// onlyName is the first word of a name that begins with s.
func (en *engine) onlyName(s string) (int, bool) {
	first, end := en.words.begun(s)
	for i := first; i < end; i++ {
		if en.words.counts[i].names > 0 {
			return i, true
		}
	}
	return 0, false
}

// splitJoined takes apart what was typed as one word: "kidsvip" for kids vip,
// where some name has both words.
func (en *engine) splitJoined(q *query) {
	var out []token
	for _, t := range q.tokens {
		left, right, ok := en.splitWord(&t)
		if !ok || len(out)+2 > maxTokens {
			out = append(out, t)
			continue
		}
		out = append(out, left, right)
	}
	q.tokens = out
}

func (en *engine) splitWord(t *token) (left, right token, ok bool) {
	if t.solid || len(t.word) < 5 || len(t.word) > maxTyped || t.to-t.from != 1 || t.group >= 0 {
		return left, right, false
	}
	for at := 2; at <= len(t.word)-2; at++ {
		l, found := en.words.find(t.word[:at])
		if !found || en.words.counts[l].names == 0 {
			continue
		}
		r, found := en.words.find(t.word[at:])
		if !found && t.half {
			r, found = en.onlyName(t.word[at:])
		}
		if !found || !en.sameName(l, r) {
			continue
		}
		left, right = *t, *t
		left.word, left.matches, left.half, left.solid = t.word[:at], []match{{l, wholeWord}}, false, true
		right.word, right.matches, right.solid = t.word[at:], []match{{r, wholeWord}}, true
		left.weight, right.weight = en.rarity(&left), en.rarity(&right)
		return left, right, true
	}
	return left, right, false
}

// sameName says whether some entry has both words in its names.
func (en *engine) sameName(a, b int) bool {
	var docs []uint32
	eachPosting(en.words.nameList(a), func(doc uint32, c class) {
		if c <= service {
			docs = append(docs, doc)
		}
	})
	both := false
	eachPosting(en.words.nameList(b), func(doc uint32, c class) {
		if c <= service && !both {
			_, both = slices.BinarySearch(docs, doc)
		}
	})
	return both
}
