package search

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"signpost/model/search/index"
	"signpost/model/text"
)

// shortest is the fewest letters of a half-typed word for which running text is looked
// at: fewer begin too many words to say anything.
const shortest = 3

// mostMatches is how many words a token may mean, and mostSlips how many a mistyped one.
const (
	mostMatches = 4000
	mostSlips   = 40
)

// expand finds the words that every token may mean, and what it weighs. Slips are looked
// for only where a word is in no entry and callers do not use it.
func (en *engine) expand(q *query) {
	for i := range q.tokens {
		en.expandToken(q.words[max(q.tokens[i].From, 0):q.tokens[i].To], &q.tokens[i])
	}
	en.joinTokens(q)
	for i := 0; i < len(q.tokens); i++ {
		t := &q.tokens[i]
		if t.known || t.Phrase || t.Group >= 0 {
			continue
		}
		if left, right, ok := en.splitToken(t); ok && len(q.tokens) < maxTokens {
			q.tokens = slices.Replace(q.tokens, i, i+1, left, right)
			i++
			continue
		}
		t.matches = append(t.matches, en.slips.of(t.Word, en.nearWords)...)
	}
	for i := range q.tokens {
		t := &q.tokens[i]
		t.weight = en.rarity(t.matches)
		if !t.Phrase && len(q.tokens) > 1 && en.language.Common(t.Word) {
			t.weight *= en.People
		}
		if t.place > 0 {
			t.weight *= en.Place
		}
		q.total += t.weight
	}
}

func (en *engine) expandToken(words []string, t *token) {
	add := func(word int, quality float32) {
		if len(t.matches) < mostMatches && !slices.ContainsFunc(t.matches[:min(len(t.matches), mostSlips)], func(m match) bool { return m.word == word }) {
			t.matches = append(t.matches, match{word: word, quality: quality})
		}
	}
	family := func(word string, quality float32) {
		group, _ := en.language.Own(word)
		en.words.Stemmed(text.Stem(word), func(i int) {
			if other, ok := en.language.Own(en.words.Word(i)); !ok || other == group { // a prisoner is no prison
				add(i, quality)
			}
		})
	}
	if !t.Phrase {
		if i, ok := en.words.Find(t.Word); ok {
			add(i, 1)
		}
		family(t.Word, en.Family)
		t.known = slices.ContainsFunc(t.matches, func(m match) bool { return en.isWord(m.word) }) || en.topics.says(t.Word)
	}
	if t.Phrase { // who has its rare words says the same
		for _, w := range words {
			if i, ok := en.words.Find(w); ok && !en.language.Quiet(w) && en.isRare(i) {
				add(i, en.Synonym)
			}
		}
	}
	if t.Group >= 0 {
		t.known = true
		for _, w := range en.language.Group(t.Group) {
			if i, ok := en.words.Find(w); ok {
				add(i, en.Synonym)
			}
			family(w, en.Synonym)
		}
	}
	if t.Phrase || !t.half && t.known {
		return
	}
	first, end := en.words.Begin(t.Word)
	for i := first; i < end; i++ {
		add(i, en.Half)
		t.known = t.known || en.words.Freq(i).Names > 0 && en.isWord(i)
	}
}

// isRare says whether a word stands in one of fifty entries at most.
func (en *engine) isRare(i int) bool {
	f := en.words.Freq(i)
	return int(f.Names+f.Texts)*50 <= len(en.docs)
}

// isWord says whether a word stands anywhere but in wrong spellings.
func (en *engine) isWord(i int) bool {
	if en.words.Freq(i).Texts > 0 {
		return true
	}
	word := false
	en.words.Names(i).Each(func(_ uint32, f index.Field) { word = word || f != fieldSpelling })
	return word
}

// rarity is what a token weighs: the fewer entries have what it means, the more. What it
// only begins, or may be a slip of, counts where nothing else is there.
func (en *engine) rarity(matches []match) float32 {
	exact, guessed := 0, 0
	for _, m := range matches {
		f := en.words.Freq(m.word)
		if m.slip || m.quality == en.Half {
			guessed += int(f.Names + f.Texts)
		} else {
			exact += int(f.Names + f.Texts)
		}
	}
	n := float64(len(en.docs))
	return float32(math.Log(1 + n/(1+min(n, float64(max(cmp.Or(exact, guessed), 2))))))
}

// joinTokens finds words that were typed apart: "story book" for storybook.
func (en *engine) joinTokens(q *query) {
	for i := range q.tokens[:max(len(q.tokens)-1, 0)] {
		t, next := &q.tokens[i], &q.tokens[i+1]
		if t.Phrase || next.Phrase || next.From != t.To {
			continue
		}
		w, ok := en.words.Find(t.Word + next.Word)
		if !ok && next.half && len(next.Word) > 1 {
			w, ok = en.beginsName(t.Word + next.Word)
		}
		if ok && en.words.Freq(w).Names > 0 {
			t.matches = append(t.matches, match{word: w, quality: 1})
			next.matches = append(next.matches, match{word: w, quality: 1})
			t.known, next.known = true, true
		}
	}
}

// beginsName is the first word of a name that begins with s.
func (en *engine) beginsName(s string) (int, bool) {
	first, end := en.words.Begin(s)
	for i := first; i < end; i++ {
		if en.words.Freq(i).Names > 0 {
			return i, true
		}
	}
	return 0, false
}

// splitToken takes apart what was typed as one word: "kidsvip" for kids vip, where some
// name has both words.
func (en *engine) splitToken(t *token) (left, right token, ok bool) {
	if len(t.Word) < 5 || len(t.Word) > index.MaxFuzzy {
		return left, right, false
	}
	for at := 2; at <= len(t.Word)-2; at++ {
		l, found := en.words.Find(t.Word[:at])
		if !found || en.words.Freq(l).Names == 0 {
			continue
		}
		r, found := en.words.Find(t.Word[at:])
		if !found && t.half {
			r, found = en.beginsName(t.Word[at:])
		}
		if !found || !en.inOneEntry(l, r, fieldService) {
			continue
		}
		left, right = *t, *t
		left.Word, left.matches, left.half, left.known = t.Word[:at], []match{{word: l, quality: 1}}, false, true
		right.Word, right.matches, right.known = t.Word[at:], []match{{word: r, quality: 1}}, true
		return left, right, true
	}
	return left, right, false
}

// inOneEntry says whether some entry has both words in its fields up to one.
func (en *engine) inOneEntry(a, b int, last index.Field) bool {
	var docs []uint32
	for _, list := range []index.Postings{en.words.Names(a), en.words.Texts(a)} {
		list.Each(func(doc uint32, f index.Field) {
			if f <= last {
				docs = append(docs, doc)
			}
		})
	}
	slices.Sort(docs)
	both := false
	for _, list := range []index.Postings{en.words.Names(b), en.words.Texts(b)} {
		list.Among(docs, func(_ uint32, f index.Field) { both = both || f <= last })
	}
	return both
}

// nearWords are the words that a mistyped one may stand for, the best first: one slip in
// a word of three letters, and where that gives nothing two in a word of seven.
func (en *engine) nearWords(typed string) []match {
	allowed := 1
	if len(typed) >= 7 {
		allowed = 2
	}
	var found []match
	for slips := 1; slips <= allowed && len(found) == 0 && len(typed) >= 3; slips++ {
		en.words.Near(typed, slips, func(i, distance int, whole bool) {
			word := en.words.Word(i)
			if distance == 0 || en.words.Freq(i).Names == 0 || len(word) < 4 || len(typed) == 3 && !(whole && len(word) == 4) || distance == 2 && len(word) < 8 {
				return
			}
			quality := en.Slip
			if distance > 1 {
				quality *= en.Slip
			}
			if !whole || word[0] != typed[0] { // people seldom mistake the first letter
				quality *= en.OffSlip
			}
			found = append(found, match{i, quality, true})
		})
	}
	slices.SortFunc(found, func(a, b match) int {
		return cmp.Or(
			cmp.Compare(b.quality, a.quality),
			cmp.Compare(en.words.Freq(b.word).Names, en.words.Freq(a.word).Names),
			cmp.Compare(a.word, b.word),
		)
	})
	return slices.Clip(found[:min(len(found), mostSlips)])
}

// memory keeps what was found for the words of the last queries: while somebody types
// on, the words before stay the same.
type memory struct {
	sync.Mutex
	known map[string][]match
}

// remembered is how many words are kept.
const remembered = 64

// of gives what was found for a word, or finds it.
func (m *memory) of(word string, find func(string) []match) []match {
	m.Lock()
	found, ok := m.known[word]
	m.Unlock()
	if ok {
		return found
	}
	found = find(word)
	m.Lock()
	defer m.Unlock()
	if m.known == nil || len(m.known) >= remembered {
		m.known = map[string][]match{}
	}
	m.known[word] = found
	return found
}
