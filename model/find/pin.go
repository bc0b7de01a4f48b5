package find

import (
	"slices"
	"strings"

	"signpost/model"
)

// pin puts the topic of which the query surely speaks before all that merely has its
// words: the topic itself, then those to ring first, in the order of the topic, then
// who else answers it. Only a whole name that stands in the query comes before it.
func (en *engine) pin(q *query, f *found, s *scratch) {
	sure := q.certain()
	if len(sure) == 0 {
		return
	}
	before := f.sorted()
	p := pinned{has: map[uint32]bool{}}
	named := en.namedIn(q, sure[0])
	for i, t := range before {
		st := &s.state[t.doc]
		if slices.Contains(named, t.doc) || i < nearlyNamed && en.isNearlyNamed(q, sure[0], t.doc) || st.bonus > 0 && !en.givesWay(q, sure[0], t.doc, st) {
			p.add(t.doc, t.points)
		}
	}
	names := len(p.list)
	for _, w := range sure {
		p.add(en.topics[w.topic].docs[0], 0)
	}
	for _, doc := range en.firstFor(q, &en.topics[sure[0].topic]) {
		p.add(doc, 0)
	}
	known := map[uint32]bool{}
	for _, t := range before {
		known[t.doc] = true
		if answersTopic(en.dir, en.dir.Topics[sure[0].topic], en.docs[t.doc].Entry) {
			p.add(t.doc, t.points)
		}
	}
	for _, t := range p.list[names:] {
		s.seen(t.doc).why = topical
		if !known[t.doc] {
			f.counts[en.docs[t.doc].Kind]++
		}
	}
	for _, t := range before {
		p.add(t.doc, t.points)
	}
	f.top = p.list[:min(len(p.list), MaxHits)]
	for i := len(f.top) - 2; i >= 0; i-- {
		f.top[i].points = max(f.top[i].points, f.top[i+1].points)
	}
}

// pinned is a list of documents in which nobody stands twice.
type pinned struct {
	list []scored
	has  map[uint32]bool
}

func (p *pinned) add(doc uint32, points int32) {
	if !p.has[doc] {
		p.has[doc] = true
		p.list = append(p.list, scored{doc, points})
	}
}

// certain are the topics of which the query surely speaks: the surest, and those
// that are as sure because one of their phrases is the whole query too.
func (q *query) certain() []wanted {
	if len(q.wanted) == 0 || !q.wanted[0].isCertain(q.told) {
		return nil
	}
	n := 1
	for n < len(q.wanted) && q.wanted[0].exact && q.wanted[n].exact {
		n++
	}
	return q.wanted[:n]
}

// isCertain says whether it is sure enough that a query speaks of the topic; told, that
// it speaks of people.
func (w *wanted) isCertain(story bool) bool {
	if story && !w.guessed {
		return w.sure >= told
	}
	return w.sure >= certain && w.cover >= halfOfIt
}

// givesWay says whether an entry of which a name is the query, or begins with it,
// comes after a topic that is the query too. A word that everybody says ("appeal",
// "recall") is asked about before it is a name; an acronym, and two words or more, are
// the name of an organisation or a place before they are what somebody says.
func (en *engine) givesWay(q *query, w wanted, doc uint32, st *state) bool {
	if !w.exact || q.digits != "" {
		return false
	}
	if st.bonus < wholeLeast || len(q.words) == 1 && st.whole != acronym {
		return true
	}
	kind := en.docs[doc].Kind
	return kind == model.KindTopic || kind == model.KindTerm && w.literal
}

// namedIn are the organisations, prisons and terms of which a whole name stands in the query
// beside other words. What callers say when they say what they ask about is no name.
func (en *engine) namedIn(q *query, w wanted) []uint32 {
	var out []uint32
	for _, n := range en.namesWithin(q) {
		d := &en.docs[n.doc]
		if d.over || n.class > spelling || !en.isName(q, n) {
			continue
		}
		if n.to-n.from == len(q.words) || len(en.callers.literal[strings.Join(q.words[n.from:n.to], " ")]) > 0 {
			continue
		}
		if n.class == plainName && !besidePrison(q.words, n.from) && !besidePrison(q.words, n.to-1) && !atPrison(en.dir.Topics[w.topic]) {
			continue // "housing in Leeds" is about the town
		}
		out = append(out, n.doc)
	}
	return out
}

// isName says whether the name is that of somebody, or of a term whose name is not part
// of what a caller tells.
func (en *engine) isName(q *query, n within) bool {
	switch d := &en.docs[n.doc]; d.Kind {
	case model.KindOrganisation:
		return true
	case model.KindTerm:
		return !q.told && n.to-n.from > 1
	default:
		return d.prison
	}
}

// atPrison says whether a topic is about a prison, whose own lines answer it: who asks
// about it and names a place means the prison of that name.
func atPrison(t *model.Topic) bool {
	switch t.Group {
	case "visiting", "contact", "inside":
		return true
	}
	return false
}

// nearlyNamed is how many of the best may go first because one of their names has all
// words of the query.
const nearlyNamed = 8

// isNearlyNamed says whether all words of what looks like a name, and not like what a
// caller tells, stand in one name of an organisation or a term: in another order, or
// with a slip.
func (en *engine) isNearlyNamed(q *query, w wanted, doc uint32) bool {
	d := &en.docs[doc]
	if q.told || w.exact || d.over || len(q.tokens) < 2 || d.Kind != model.KindOrganisation && d.Kind != model.KindTerm {
		return false
	}
	return en.hasAll(q, d.Entry) && !en.hasAll(q, en.docs[en.topics[w.topic].docs[0]].Entry)
}

// hasAll says whether all words of the query stand in one name of an entry.
func (en *engine) hasAll(q *query, e *model.Entry) bool {
	var f folder
	return slices.ContainsFunc(slices.Concat([]string{e.Name}, e.Also, e.Former), func(name string) bool {
		return en.inName(q, name, &f).tokens == len(q.tokens)
	})
}

// firstFor are those to ring first: where the query names a place only those that are
// there for it.
func (en *engine) firstFor(q *query, t *topicIndex) []uint32 {
	var out []uint32
	for _, f := range t.first {
		if len(q.places) == 0 || len(f.in) == 0 || en.isAmong(q, f.in) {
			out = append(out, f.doc)
		}
	}
	return out
}

// isAmong says whether a place that the query names lies in one of these.
func (en *engine) isAmong(q *query, ids []string) bool {
	for _, p := range q.places {
		for _, r := range p.regions {
			for _, around := range en.dir.Around(r.ID) {
				if slices.Contains(ids, around.ID) {
					return true
				}
			}
		}
	}
	return false
}
