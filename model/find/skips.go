package find

import (
	"slices"
	"sort"
)

// Long lists of postings have milestones: after every so many postings the
// document reached and where in the list that is. Where only few documents are
// in the running, they are looked up between two milestones instead of reading
// the list from its beginning.
const (
	milestoneEvery = 128
	longList       = 2048 // postings
)

type milestone struct {
	doc uint32 // the document before
	at  uint32 // where in the list the next posting starts
}

// skips are the milestones of the long lists, by where the list starts.
type skips map[uint32][]milestone

// walkList sets milestones along a list that starts at from.
func (s skips) walkList(from uint32, list []byte, count uint32) {
	if count < longList {
		return
	}
	marks := make([]milestone, 0, count/milestoneEvery+1)
	doc, n := uint32(0), 0
	for i := 0; i < len(list); n++ {
		if n%milestoneEvery == 0 {
			marks = append(marks, milestone{doc, uint32(i)})
		}
		delta, next := nextPosting(list, i)
		doc, i = doc+delta>>4, next
	}
	s[from] = marks
}

// nextPosting reads the posting at i and says where the next one starts.
func nextPosting(list []byte, i int) (v uint32, next int) {
	for shift := 0; ; shift += 7 {
		b := list[i]
		i++
		v |= uint32(b&0x7f) << shift
		if b < 0x80 {
			return v, i
		}
	}
}

// meetFew looks up the documents in the running in a long list.
func (s *scratch) meetFew(list []byte, marks []milestone, quality *[16]uint8) {
	if !s.inOrder {
		slices.Sort(s.docs)
		s.inOrder = true
	}
	doc, at, mark := uint32(0), 0, -1
	value := uint32(0)
	have := false // value is the posting of doc
	for _, want := range s.docs {
		if have && doc > want {
			continue
		}
		m := sort.Search(len(marks), func(i int) bool { return marks[i].doc >= want }) - 1
		if m < 0 {
			m = 0
		}
		if m > mark {
			doc, at, mark, have = marks[m].doc, int(marks[m].at), m, false
		}
		for at < len(list) && (!have || doc < want) {
			value, at = nextPosting(list, at)
			doc += value >> 4
			have = true
		}
		if have && doc == want {
			s.meet(doc, quality[value&15], class(value&15))
		}
	}
}
