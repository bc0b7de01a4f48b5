package find

// meetTopics meets the topics of which token i speaks and those who answer them; where no place was named, who
// serves a wider area comes first.
func (en *engine) meetTopics(q *query, i int, s *scratch) {
	for _, w := range q.wanted {
		if w.words&(1<<i) == 0 {
			continue
		}
		index := &en.topics[w.topic]
		var byPlace [maxAt]float32
		for at := range byPlace {
			byPlace[at] = float32(float64(worth[topical].points) * w.sure * max(0.5, 1-0.08*float64(at)))
		}
		for k, doc := range index.docs {
			if s.closed && s.state[doc].has == 0 {
				continue
			}
			quality := byPlace[index.at[k]]
			if len(q.places) == 0 {
				quality *= 0.85 + 0.15*float32(en.docs[doc].width)/255
			}
			if en.docs[doc].over {
				quality /= 2
			}
			s.also(doc, uint8(quality), topical)
		}
	}
}

// meetPlace meets those who serve a place, and for a postcode the place itself.
func (en *engine) meetPlace(p *named, s *scratch) {
	for k, r := range p.regions {
		for _, ring := range p.rings[k] {
			for _, doc := range ring.docs {
				s.also(doc, ring.near, served)
			}
		}
		if p.probably {
			for _, n := range en.names.equal(foldedName(r)) {
				if en.docs[n.doc].Ref == r.Ref {
					s.meet(n.doc, 110, served)
				}
			}
		}
	}
}
