package search

import (
	"cmp"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/search/index"
	"signpost/model/text"
)

// band is the sort of reason for which a document is shown. A better band goes before a
// worse one, whatever else is known; within a band, score puts in order.
type band int32

// The bands, the worst first.
const (
	mentioned band = iota // only its running text has words of the query
	hasWords              // words of the query, or helps at the place
	answers               // answers the topic of which the query surely speaks
	rungFirst             // is that topic, or to be rung first about it
	begins                // one of its names begins as the query does
	stands                // one of its names stands in the query
	inOne                 // one of its names, or its address, has all words of the query
	ordinary              // one of its names is the query, and a word that everybody says
	asked                 // the query is how callers put the topic that it is
	is                    // one of its names, or its number, is the query
)

// bandSize is how many points there are in a band.
const bandSize = 10_000

// overName puts what is over behind all that has the same name, whatever sort of name.
const overName = 0.5

// score is what a document is worth to a query: its band, and within it a part of 1.
func (en *engine) score(q *query, d *doc, ev *evidence) int32 {
	b, part := en.judge(q, d, ev)
	switch {
	case d.over && b > answers:
		part *= overName
	case d.over:
		part *= en.Over
	}
	return int32(b)*bandSize + int32(min(max(part, 0), 0.9999)*bandSize)
}

func (en *engine) judge(q *query, d *doc, ev *evidence) (band, float32) {
	share := en.share(q, d, ev)
	one := func(n nameMatch) float32 { return 1 - 0.05*float32(n.field) + 0.02*share }
	switch {
	case ev.number.ok:
		return is, 1 - float32(ev.number.rank())/64
	case ev.is.words > 0 && !en.isOrdinary(q, d, ev):
		return is, one(ev.is) / 1.05
	case ev.exact:
		return asked, 1 - 0.01*float32(ev.topic)
	case ev.is.words > 0:
		return ordinary, one(ev.is) / 1.05
	case ev.whole || !ev.refined && ev.covered == q.total && !ev.texts && len(q.tokens) > 1 && !q.story:
		part := (ev.fit + share) / 2.7
		if ev.begins.words > 0 {
			part += 0.25
		}
		return inOne, part
	case ev.stands.words > 0:
		return stands, 0.07*float32(ev.stands.words) + 0.1*one(ev.stands)
	case ev.begins.words > 0:
		part := one(ev.begins) / 1.5
		if ev.begins.ends {
			part += 0.2
		}
		return begins, part
	case ev.topic > 0:
		return rungFirst, 1 - 0.01*float32(ev.topic)
	case ev.answers:
		return answers, (share + en.reach(q, d, ev)) / 2.1
	case ev.names || ev.maybe > 0:
		return hasWords, max(share*(1-en.Fit)+en.Fit*ev.fit, en.Suspected*ev.maybe)
	}
	return mentioned, share
}

// share is the part of the query that a document has, by weight and by where.
func (en *engine) share(q *query, d *doc, ev *evidence) float32 {
	if q.total == 0 {
		return 0
	}
	ring := float32(1)
	if d.ring && len(q.places) == 0 {
		ring += en.Ring
	}
	return ring * ev.share / q.total * (1 - en.Coverage + en.Coverage*ev.covered/q.total) * (1 - en.Width + en.Width*en.reach(q, d, ev))
}

// reach is how much of those whom the query is about an entry helps: where places are
// named, how near it is to one, else how wide an area it serves.
func (en *engine) reach(q *query, d *doc, ev *evidence) float32 {
	switch {
	case !d.served:
		return 1
	case len(q.places) == 0:
		return d.width
	}
	return ev.near
}

// isOrdinary says whether a name that is the query is a word that everybody says
// ("appeal", "recall"): it is asked about before it is a name. An acronym, and two words
// or more, are the name of somebody before they are what somebody says.
func (en *engine) isOrdinary(q *query, d *doc, ev *evidence) bool {
	if len(en.topics.literal[q.whole]) == 0 || ev.exact || ev.is.field == fieldAcronym || ev.is.field == fieldFormer {
		return false
	}
	return len(q.words) == 1 || d.Kind == model.KindTerm
}

// refined is how many of the best are looked at once more: more are no answer.
const refined = 32

// refine looks at the names of the best once more: who has all words in one name, and
// little else in it, comes before who has them here and there.
func (en *engine) refine(q *query, top []scored, s *scratch) {
	if len(q.words) < 2 {
		return
	}
	for i := range top[:min(len(top), refined)] {
		d := &en.docs[top[i].doc]
		ev := &s.evidence[top[i].doc]
		if ev.refined {
			top[i].points = en.score(q, d, ev)
			continue
		}
		ev.refined = true
		ev.fit, ev.whole = en.fit(q, d.Entry)
		ev.whole = ev.whole && (!d.over || ev.fit >= inPhrase)
		top[i].points = en.score(q, d, ev)
	}
	slices.SortFunc(top, scored.compare)
}

// fit is how well the best name of an entry fits the query, and whether one has all of
// its words.
func (en *engine) fit(q *query, e *model.Entry) (best float32, whole bool) {
	var tokens text.Tokenizer
	address, placed := uint32(0), uint32(0)
	for i := range q.tokens {
		if q.tokens[i].place > 0 {
			placed |= 1 << i
		}
	}
	en.eachField(e, func(f index.Field, s string) {
		if f > fieldAddress {
			return
		}
		if f > fieldAcronym && best < inPhrase && strings.Contains(" "+text.Fold(s)+" ", " "+q.whole+" ") {
			best, whole = inPhrase, true
		}
		if f == fieldSpelling || f == fieldInitials {
			return
		}
		words, next, inOrder, have := 0, 0, 0, uint32(0)
		tokens.Each(s, func(w []byte, _, _ int) {
			words++
			for i := range q.tokens {
				if have&(1<<i) == 0 && en.means(&q.tokens[i], w) {
					have |= 1 << i
					if i == next {
						inOrder, next = inOrder+1, next+1
					}
					return
				}
			}
		})
		if f == fieldAddress { // a street, and the town that stands on another line
			address |= have
			whole = whole || count(address) == len(q.tokens) && count(address&^placed) > 1 && !q.story
			return
		}
		n, all := float32(count(have)), float32(len(q.tokens))
		part := n / all
		best = max(best, part*part*(0.6+0.3*n/float32(max(words, 1))+0.1*float32(inOrder)/all))
		whole = whole || n == all && all > 1 && (!q.story || words >= len(q.words)-1)
	})
	return best, whole
}

// inPhrase is how well an entry fits that has all that was typed, quiet words too, one
// after another in a name, a title or an address.
const inPhrase = 0.9

// means says whether a token may mean a word.
func (en *engine) means(t *token, word []byte) bool {
	if !t.Phrase && len(word) >= len(t.Word) && string(word[:len(t.Word)]) == t.Word {
		return true
	}
	return slices.ContainsFunc(t.matches[:min(len(t.matches), mostSlips)], func(m match) bool { return en.words.Word(m.word) == string(word) })
}

// scored is a document and its points.
type scored struct {
	doc    uint32
	points int32
}

func (a scored) compare(b scored) int {
	return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.doc, b.doc))
}
