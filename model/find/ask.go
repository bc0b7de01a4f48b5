package find

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/model"
	"signpost/model/text"
)

// answer is everything that a query found, before reasons are looked for.
type answer struct {
	query *query
	found
	why     []class // of each of top
	closest bool
}

// ask finds what matches what was typed. Where nothing does, it finds what begins
// as the longest word does.
func (en *engine) ask(typed string) answer {
	a := en.match(typed, true)
	if en.mayBeNoTown(a.query) {
		if b := en.match(typed, false); en.isNoTown(&b) {
			return b
		}
	}
	if len(a.top) == 0 && len(a.query.words) > 0 {
		if less := en.less(a.query); less != "" {
			a = en.match(less, true)
			a.closest = true
		}
	}
	return a
}

// less is as much of the longest word of a query as some name or number has, ""
// where none has its first letter.
func (en *engine) less(q *query) string {
	longest := slices.MaxFunc(q.words, func(a, b string) int { return len(a) - len(b) })
	if q.digits != "" {
		longest = q.digits
	}
	for n := len(longest) - 1; n > 0; n-- {
		if !utf8.RuneStart(longest[n]) {
			continue
		}
		if n >= 3 && q.digits != "" && len(en.numbers.digits.Lookup([]byte(longest[:n]), 1)) > 0 {
			return longest[:n]
		}
		if _, ok := en.onlyName(longest[:n]); ok {
			return longest[:n]
		}
	}
	return ""
}

// match finds what matches the query, in which words may name towns or may not.
func (en *engine) match(typed string, towns bool) answer {
	q := en.newQuery(typed, towns)
	a := answer{query: q}
	if len(q.words) == 0 {
		return a
	}
	s := en.scratch.Get().(*scratch)
	defer en.scratch.Put(s)
	defer s.clear()
	number := en.askNumber(q, s)
	en.expand(q)
	q.wanted = en.wants(q)
	en.gather(q, s)
	a.found = en.pick(q, s)
	if a.full < few && !number && (len(q.certain()) == 0 || !q.understood) && (len(q.tokens) == 1 || !a.named) && en.trySlips(q) {
		q.wanted = en.wants(q)
		s.clear()
		en.gather(q, s)
		a.found = en.pick(q, s)
	}
	en.refine(q, &a.found)
	a.sorted()
	en.pin(q, &a.found, s)
	a.why = make([]class, len(a.top))
	for i, t := range a.top {
		st := &s.state[t.doc]
		a.why[i] = st.why
		if st.bonus > 0 {
			a.why[i] = st.whole
		}
	}
	a.closest = a.full == 0 && !number && !(len(a.top) > 0 && answers(q, &s.state[a.top[0].doc], &a))
	return a
}

// answers says whether the first hit answers although it does not have every
// word: it has a whole name, is the topic or answers it, or is about the place.
func answers(q *query, first *state, a *answer) bool {
	if first.bonus > 0 || a.why[0] == topical || a.why[0] == served {
		return true
	}
	for i := range q.tokens {
		if q.tokens[i].place > 0 && first.clean&(1<<i) != 0 && first.covered > a.total/2 {
			return true
		}
	}
	return false
}

// trySlips looks for what may have been mistyped: in a short query any word, in
// a long one only words that nothing has. It says whether that helps.
func (en *engine) trySlips(q *query) bool {
	helps := false
	for i := range q.tokens {
		t := &q.tokens[i]
		if len(q.tokens) <= 4 || len(t.matches) == 0 || !t.solid && t.group < 0 && t.weight > 3 {
			en.slip(t)
			helps = helps || len(t.slipped) > 0
		}
	}
	if helps {
		for i := range q.tokens {
			q.tokens[i].optional = false
		}
	}
	return helps
}

// refined is how many of the best are looked at once more.
const refined = 32

// refine looks at the names of the best once more: who has all words in one
// name, and little else in it, comes before who has them here and there.
func (en *engine) refine(q *query, f *found) {
	top := f.sorted()
	for i := range top[:min(len(top), refined)] {
		top[i].points += en.fit(q, en.docs[top[i].doc].Entry)
	}
}

// inPhrase is how well an entry fits that has all that was typed, quiet words
// too, one after another in a name, a title or an address.
const inPhrase = 0.9

// fit is what the best name of an entry adds for being all that was asked for.
func (en *engine) fit(q *query, e *model.Entry) int32 {
	if len(q.words) < 2 {
		return 0
	}
	best := 0.0
	var f folder
	eachText(en.dir, e, nil, func(c class, s string) {
		if c > nameWord && c <= place && best < inPhrase && strings.Contains(text.Fold(s), q.whole) {
			best = inPhrase
		}
	})
	for _, name := range slices.Concat([]string{e.Name}, e.Also, e.Former) {
		if c := en.inName(q, name, &f); c.words > 0 {
			share := float64(c.tokens) / float64(len(q.tokens))
			best = max(best, share*share*(0.6+0.3*float64(c.tokens)/float64(c.words)+0.1*float64(c.inOrder)/float64(len(q.tokens))))
		}
	}
	return int32(400 * best)
}

// overlap is what a name has of a query.
type overlap struct {
	words   int // of the name
	tokens  int // that stand in it
	inOrder int // of these
}

// inName says how much of the query stands in a name.
func (en *engine) inName(q *query, name string, f *folder) overlap {
	var o overlap
	have, next := uint32(0), 0
	f.each(name, func(w []byte) {
		o.words++
		for i := range q.tokens {
			if en.means(&q.tokens[i], w) {
				have |= 1 << i
				if i == next {
					o.inOrder++
					next++
				}
				return
			}
		}
	})
	o.tokens = bits.OnesCount32(have)
	return o
}

// means says whether a token may mean a word.
func (en *engine) means(t *token, word []byte) bool {
	if len(word) >= len(t.word) && string(word[:len(t.word)]) == t.word {
		return true
	}
	for _, list := range [][]match{t.matches, t.slipped} {
		for _, m := range list[:min(len(list), maxSlipped)] {
			if en.words.word(m.word) == string(word) {
				return true
			}
		}
	}
	return false
}
