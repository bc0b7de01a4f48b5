package search

import (
	"cmp"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/locate"
	"signpost/model/search/index"
)

// textBudget is how many postings of running text one query may look at. Words that
// stand in more entries say too little to be worth the time.
const textBudget = 120_000

// gather collects the evidence for every document that has anything of the query, the
// weightiest token first. As soon as what is left is too light to bring a document
// above the bar by locate.Itself, only documents that are in the running are looked at.
func (en *engine) gather(q *query, s *scratch) {
	order := make([]int, len(q.tokens))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(q.tokens[b].weight, q.tokens[a].weight) })
	budget, left := textBudget, q.total
	for _, i := range order {
		t := &q.tokens[i]
		s.closed = left < en.Enough*s.mostCovered
		en.meetWords(t, false, &budget, s)
		for _, n := range q.inside {
			if t.From >= n.from && t.To <= n.to {
				s.meet(n.Doc, en.quality(1)[n.Field], n.Field)
			}
		}
		en.meetTopics(q, i, s)
		if t.place > 0 {
			en.meetPlace(&q.places[t.place-1], s)
		}
		clean := len(s.touched)
		en.meetWords(t, true, &budget, s)
		s.settle(i, t.weight, clean)
		left -= t.weight
	}
	s.closed = false
	en.meetNames(q, s)
	en.meetNear(q, s)
}

// quality is what a word is worth in each field that is known so well.
func (w *weights) quality(known float32) *[index.MaxFields]float32 {
	other := w.OtherName * known
	return &[index.MaxFields]float32{
		fieldName: known, fieldAcronym: known, fieldPlain: other, fieldOther: other, fieldFormer: other, fieldInitials: other,
		fieldSpelling: other, fieldService: w.Service * known, fieldTitle: w.Title * known, fieldAddress: w.Address * known,
		fieldSummary: w.Summary * known, fieldBody: w.Body * known,
	}
}

// meetWords meets the documents that have one of the words that a token means, or may
// mean by a slip.
func (en *engine) meetWords(t *token, slips bool, budget *int, s *scratch) {
	quality, at := (*[index.MaxFields]float32)(nil), float32(-1)
	for _, m := range t.matches {
		if m.slip != slips {
			continue
		}
		if m.quality != at {
			at, quality = m.quality, en.quality(m.quality)
			if slips { // nobody mistypes an acronym that is not printed
				quality[fieldInitials] = 0
			}
		}
		s.meetList(en.words.Names(m.word), quality)
		texts := en.words.Texts(m.word)
		if slips || t.half && len(t.Word) < shortest || texts.Len() > *budget {
			continue
		}
		*budget -= texts.Len()
		s.meetList(texts, quality)
	}
}

// meetTopics meets the topics of which token i speaks, and those who answer them.
func (en *engine) meetTopics(q *query, i int, s *scratch) {
	for _, sp := range q.topics {
		if sp.tokens&(1<<i) == 0 {
			continue
		}
		s.meet(en.topics.own[sp.topic], sp.sure, fieldTopic)
		for _, doc := range en.topics.answer[sp.topic] {
			s.meet(doc, sp.sure*en.OtherName, fieldTopic)
		}
	}
}

// meetPlace meets those who serve a place, and for a postcode the place locate.Itself.
func (en *engine) meetPlace(p *locate.Named, s *scratch) {
	for k, r := range p.Regions {
		for _, ring := range p.Rings[k] {
			for _, doc := range ring.Docs {
				s.meet(doc, ring.Near, fieldServed)
			}
		}
		if doc, ok := en.ids[r.Ref]; ok && p.Probably {
			s.meet(doc, locate.Itself, fieldServed)
		}
	}
}

// meetNear notes of every document in the running how near the places of the query it
// helps.
func (en *engine) meetNear(q *query, s *scratch) {
	for _, p := range q.places {
		for _, r := range p.Regions {
			if doc, ok := en.ids[r.Ref]; ok && s.evidence[doc].running() {
				s.evidence[doc].near = locate.Itself
			}
		}
		for _, rings := range p.Rings {
			for _, ring := range rings {
				for _, doc := range ring.Docs {
					if ev := &s.evidence[doc]; ev.running() {
						ev.near = max(ev.near, ring.Near)
					}
				}
			}
		}
	}
}

// meetNames notes whose whole names the query is, begins or has.
func (en *engine) meetNames(q *query, s *scratch) {
	for _, name := range en.names.Begin(q.whole) {
		rest := name.Text[len(q.whole):]
		if name.Field == fieldAddress && rest != "" && rest[0] != ' ' && !strings.Contains(q.whole, " ") {
			continue // M1 does not begin M14 5AB
		}
		match := nameMatch{uint8(strings.Count(name.Text, " ") + 1), name.Field, rest == "" || rest[0] == ' '}
		ev := s.seen(name.Doc)
		switch {
		case rest != "":
			if ev.begins.words == 0 || match.field < ev.begins.field {
				ev.begins = match
			}
		case ev.is.words == 0 || match.field < ev.is.field:
			ev.is = match
		}
	}
	for _, n := range q.inside {
		if n.to-n.from == len(q.words) || !en.isMeant(q, n) {
			continue
		}
		if framed := en.isFramed(q, n); framed && n.Field < fieldService {
			if ev := s.seen(n.Doc); ev.is.words == 0 || n.Field < ev.is.field {
				ev.is = nameMatch{uint8(n.to - n.from), n.Field, true}
			}
		} else if match := (nameMatch{uint8(n.to - n.from), n.Field, true}); match.better(s.evidence[n.Doc].stands) {
			s.seen(n.Doc).stands = match
		}
	}
}

// isMeant says whether a name that stands in the query is what it is about: that of an
// organisation, a prison or a term, and no word that callers use.
func (en *engine) isMeant(q *query, n inside) bool {
	d := &en.docs[n.Doc]
	certain := en.certain(q)
	word := n.to-n.from == 1
	switch {
	case n.Field > fieldService || q.named(n.from, n.to) || locate.IsStreet(q.words, n.to):
		return false
	case d.Kind == model.KindTopic || d.Kind == model.KindRegion && !d.prison:
		return false
	case en.isFramed(q, n) || d.prison && (en.places.BesidePrison(q.words, n.from) || en.places.BesidePrison(q.words, n.to-1)):
		return true
	case len(en.topics.literal[strings.Join(q.words[n.from:n.to], " ")]) > 0:
		return false
	case word && en.topics.says(q.words[n.from]) && (q.story || n.Field != fieldAcronym):
		return false
	case d.Kind == model.KindTerm && n.Field != fieldAcronym && (q.story || len(certain) > 0 || len(q.places) > 0):
		return false // what somebody tells uses words, and does not ask what they mean
	case n.Field == fieldPlain && len(certain) > 0:
		return isAtPrison(en.topics.list[certain[0].topic]) // "housing in Leeds" is about the town
	}
	return true
}

// isFramed says whether everything else in the query is how people ask about somebody
// whose name they say: "opening hours of NAME".
func (en *engine) isFramed(q *query, n inside) bool {
	framed := false
	for i, w := range q.words {
		if i >= n.from && i < n.to {
			continue
		}
		if !en.language.Frames(w) && !en.language.Quiet(w) {
			return false
		}
		framed = framed || en.language.Frames(w)
	}
	return framed
}

// isAtPrison says whether a topic is about a prison, whose own lines answer it: who asks
// about it and names a place means the prison of that name.
func isAtPrison(t *model.Topic) bool {
	return slices.Contains([]string{"visiting", "contact", "inside"}, t.Group)
}

// meetCertain notes what answers the topics of which the query surely speaks: these
// themselves, then those to ring first for the place of the query, then who else does.
func (en *engine) meetCertain(q *query, s *scratch) {
	for _, sp := range q.topics {
		s.seen(en.topics.own[sp.topic]).maybe = sp.sure
	}
	certain := en.certain(q)
	if len(certain) == 0 {
		return
	}
	at := uint8(0)
	add := func(doc uint32, exact bool) {
		if ev := s.seen(doc); ev.topic == 0 {
			at++
			ev.topic, ev.exact = at, exact
		}
	}
	placed := slices.ContainsFunc(q.tokens, func(t token) bool { return t.place > 0 }) // then there is more to ask than the topic
	for _, sp := range certain {
		add(en.topics.own[sp.topic], sp.exact && !placed)
	}
	t := en.topics.list[certain[0].topic]
	for _, f := range t.First {
		if e := en.dir.Entry(f.To); e != nil && !e.Status.Over() && (len(q.places) == 0 || len(f.In) == 0 || en.lies(q, f.In)) {
			add(en.ids[e.Ref], false)
		}
	}
	for _, doc := range en.topics.answer[certain[0].topic] {
		s.seen(doc).answers = true
	}
}

// lies says whether a place that the query names lies in one of these, by their ids.
func (en *engine) lies(q *query, ids []string) bool {
	for _, p := range q.places {
		for _, r := range p.Regions {
			if slices.ContainsFunc(en.dir.Around(r.ID), func(a *model.Region) bool { return slices.Contains(ids, a.ID) }) {
				return true
			}
		}
	}
	return false
}
