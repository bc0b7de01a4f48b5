package search

import (
	"slices"

	"signpost/model/search/index"
)

// evidence is what one query knows about one document. Looking at it is most of the work
// of a query.
type evidence struct {
	share   float32 // of all tokens so far, by weight and by how well the document has them
	covered float32 // weight of the tokens that the document has
	most    float32 // what one token gave at most
	best    float32 // how well it has the token at hand
	near    float32 // how near the places that were named it helps, 0 to 1
	fit     float32 // how well one of its names fits the query, 0 to 1
	tokens  uint32  // the tokens it has
	field   index.Field
	why     index.Field // where the token stands that gave most
	names   bool        // something of the query stands elsewhere than in its running text
	texts   bool        // and something in running text, or as a topic or a place
	refined bool        // fit and whole are known
	slip    bool        // and something only with a slip
	whole   bool        // one of its names has all of the query
	is      nameMatch
	begins  nameMatch
	stands  nameMatch
	number  holding
	topic   uint8   // its place among what answers the topic of the query, from 1; 0 for none
	maybe   float32 // how surely the query speaks of the topic that it is
	exact   bool    // the query is how callers put the topic that it is
	answers bool    // it answers the topic of which the query surely speaks
}

// nameMatch is a whole name of a document that the query is, begins or has.
type nameMatch struct {
	words uint8 // how many; 0 for none
	field index.Field
	ends  bool // the query ends where a word of the name does
}

// better says whether a name is a better match than another.
func (n nameMatch) better(other nameMatch) bool {
	return n.words > other.words || n.words == other.words && n.field < other.field
}

// scratch is what one query needs, kept from query to query. All evidence is zero
// between queries.
type scratch struct {
	evidence []evidence
	touched  []uint32 // documents that have the token at hand
	docs     []uint32 // documents in the running
	reasons  map[uint32]Reason

	mostCovered float32 // by one document so far
	closed      bool    // no more documents come into the running
	inOrder     bool    // docs are sorted
}

// clear makes everything zero again.
func (s *scratch) clear() {
	for _, list := range [][]uint32{s.docs, s.touched} {
		for _, d := range list {
			s.evidence[d] = evidence{}
		}
	}
	clear(s.reasons)
	s.docs, s.touched, s.mostCovered, s.closed, s.inOrder = s.docs[:0], s.touched[:0], 0, false, false
}

// seen puts a document in the running. Where it is already, nothing happens.
func (s *scratch) seen(doc uint32) *evidence {
	ev := &s.evidence[doc]
	if !ev.running() {
		s.docs = append(s.docs, doc)
		s.inOrder = false
	}
	return ev
}

// running says whether anything is known for the document.
func (ev *evidence) running() bool {
	return ev.tokens != 0 || ev.number.ok || ev.topic != 0 || ev.maybe != 0 || ev.answers || ev.is.words != 0 || ev.begins.words != 0 || ev.stands.words != 0
}

// meet notes how well a document has the token at hand.
func (s *scratch) meet(doc uint32, quality float32, f index.Field) {
	ev := &s.evidence[doc]
	if quality <= ev.best || s.closed && ev.tokens == 0 {
		return
	}
	if ev.best == 0 {
		s.touched = append(s.touched, doc)
	}
	ev.best, ev.field = quality, f
}

// meetList notes that the token at hand is in every document of a list. Where nothing
// new comes into the running, only what is in it is looked up.
func (s *scratch) meetList(p index.Postings, quality *[index.MaxFields]float32) {
	do := func(doc uint32, f index.Field) { s.meet(doc, quality[f], f) }
	if s.closed && 4*len(s.docs) < p.Len() {
		if !s.inOrder {
			slices.Sort(s.docs)
			s.inOrder = true
		}
		p.Among(s.docs, do)
		return
	}
	p.Each(do)
}

// settle adds the token at hand, number i, to every document that has it. The first
// clean of the touched documents have it without a slip.
func (s *scratch) settle(i int, weight float32, clean int) {
	for k, doc := range s.touched {
		ev := s.seen(doc)
		gain := weight * ev.best
		ev.share += gain
		ev.covered += weight
		s.mostCovered = max(s.mostCovered, ev.covered)
		ev.tokens |= 1 << i
		ev.names = ev.names || ev.field != fieldBody
		ev.texts = ev.texts || ev.field > fieldAddress
		ev.slip = ev.slip || k >= clean
		if gain > ev.most {
			ev.most, ev.why = gain, ev.field
		}
		ev.best = 0
	}
	s.touched = s.touched[:0]
}
