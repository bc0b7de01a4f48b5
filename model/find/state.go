package find

// state is what one query knows about one document. It fits twice in a line of
// the processor's cache: looking at it is most of the work of a query.
type state struct {
	score   float32 // of all tokens so far
	covered float32 // weight of the tokens that the document has
	most    float32 // what one token gave at most
	has     uint32  // the tokens it has
	clean   uint32  // and those it has without a slip
	bonus   int32   // of whole names
	why     class   // where the token stands that gave most
	whole   class   // which name gave the bonus
	best    uint8   // quality of the token at hand
	class   class   // and where it was found
	named   bool    // one of its names stands in the query as a whole
}

// scratch is what one query needs, kept from query to query. All states are zero
// between queries.
type scratch struct {
	state   []state
	touched []uint32 // documents that have the token at hand
	docs    []uint32 // documents in the running

	mostCovered float32 // by one document so far
	closed      bool    // no more documents come into the running
	inOrder     bool    // docs are sorted
}

func newScratch(n int) *scratch { return &scratch{state: make([]state, n)} }

// clear makes everything zero again.
func (s *scratch) clear() {
	for _, list := range [][]uint32{s.docs, s.touched} {
		for _, d := range list {
			s.state[d] = state{}
		}
	}
	s.touched = s.touched[:0]
	s.docs, s.mostCovered, s.closed, s.inOrder = s.docs[:0], 0, false, false
}

// meet notes that the token at hand is in a document.
func (s *scratch) meet(doc uint32, quality uint8, c class) {
	st := &s.state[doc]
	if quality <= st.best || s.closed && st.has == 0 {
		return
	}
	if st.best == 0 {
		s.touched = append(s.touched, doc)
	}
	st.best, st.class = quality, c
}

// meetAll notes that the token at hand is in every document of a list.
func (s *scratch) meetAll(list []byte, quality *[16]uint8) {
	doc := uint32(0)
	for i := 0; i < len(list); {
		v := uint64(list[i])
		i++
		if v >= 0x80 {
			v, i = long(list, i, v&0x7f)
		}
		doc += uint32(v >> 4)
		c := v & 15
		st := &s.state[doc]
		if q := quality[c]; q > st.best {
			if st.best == 0 {
				if s.closed && st.has == 0 {
					continue
				}
				s.touched = append(s.touched, doc)
			}
			st.best, st.class = q, class(c)
		}
	}
}

// also notes that a document answers the topic, or serves the place, of which the
// token at hand speaks. Where its own words say so too, it counts more.
func (s *scratch) also(doc uint32, quality uint8, c class) {
	st := &s.state[doc]
	own := st.best
	if own == 0 || st.class >= topical || st.class == place {
		s.meet(doc, quality, c)
		return
	}
	if quality > own {
		st.class = c
	}
	st.best = max(own, quality) + min(own, quality)/3
}

// seen notes that a document is in the running.
func (s *scratch) seen(doc uint32) *state {
	st := &s.state[doc]
	if st.has == 0 && st.bonus == 0 {
		s.docs = append(s.docs, doc)
		s.inOrder = false
	}
	return st
}

// settle adds the token at hand, number i, to every document that has it. The
// first clean of the touched documents have it without a slip.
func (s *scratch) settle(i int, weight float32, clean int) {
	for k, doc := range s.touched {
		st := s.seen(doc)
		gain := weight * float32(st.best) / 100
		st.score += gain
		st.covered += weight
		s.mostCovered = max(s.mostCovered, st.covered)
		st.has |= 1 << i
		if k < clean {
			st.clean |= 1 << i
		}
		if gain > st.most {
			st.most, st.why = gain, st.class
		}
		st.best = 0
	}
	s.touched = s.touched[:0]
}
