package index

import (
	"encoding/binary"
	"sort"
)

// Postings say in which documents a word stands and where in them. In memory each is
// one varint: the distance from the document before in the upper bits, the field in
// the lower four. A document stands once, with its most telling field.
type Postings struct {
	list  []byte
	marks []mark
	count int
}

// Names are the postings of word i in names.
func (ix *Index) Names(i int) Postings {
	return Postings{ix.lists[ix.names[i]:ix.texts[i]], ix.marks[ix.names[i]], int(ix.freq[i].Names)}
}

// Texts are the postings of word i in running text.
func (ix *Index) Texts(i int) Postings {
	return Postings{ix.lists[ix.texts[i]:ix.names[i+1]], ix.marks[ix.texts[i]], int(ix.freq[i].Texts)}
}

// Each calls do for every document, in order.
func (p Postings) Each(do func(doc uint32, f Field)) {
	doc := uint32(0)
	for i := 0; i < len(p.list); {
		v, next := posting(p.list, i)
		doc, i = doc+v>>4, next
		do(doc, Field(v&15))
	}
}

// Among calls do for those of docs, which are sorted, that the postings have. Where
// docs are few it looks them up instead of reading everything.
func (p Postings) Among(docs []uint32, do func(doc uint32, f Field)) {
	doc, at, mark, value, have := uint32(0), 0, -1, uint32(0), false // value is the posting of doc
	for _, want := range docs {
		if m := sort.Search(len(p.marks), func(i int) bool { return p.marks[i].doc >= want }) - 1; m > mark && (!have || doc < want) {
			doc, at, mark, have = p.marks[m].doc, int(p.marks[m].at), m, false
		}
		for at < len(p.list) && (!have || doc < want) {
			value, at = posting(p.list, at)
			doc, have = doc+value>>4, true
		}
		if have && doc == want {
			do(doc, Field(value&15))
		}
	}
}

// Len is how many documents the postings have.
func (p Postings) Len() int { return p.count }

// mark is a place in a long list of postings from where it can be read.
type mark struct {
	doc uint32 // the document before
	at  uint32 // where the next posting starts
}

// marks are those of the long lists, by where the list starts.
type marks map[uint32][]mark

const (
	markEvery = 128  // postings
	longList  = 2048 // postings
)

func (m marks) set(from uint32, p Postings) {
	if p.count < longList {
		return
	}
	var list []mark
	doc, n := uint32(0), 0
	for i := 0; i < len(p.list); n++ {
		if n%markEvery == 0 {
			list = append(list, mark{doc, uint32(i)})
		}
		v, next := posting(p.list, i)
		doc, i = doc+v>>4, next
	}
	m[from] = list
}

func appendPosting(list []byte, distance uint32, f Field) []byte {
	return binary.AppendUvarint(list, uint64(distance)<<4|uint64(f))
}

// appendPostings appends a list whose documents all come after last, the last
// document of what is there already; 0 for none.
func appendPostings(into, list []byte, last uint32) []byte {
	v, next := posting(list, 0)
	return append(appendPosting(into, v>>4-last, Field(v&15)), list[next:]...)
}

// posting reads the posting at i and says where the next one starts.
func posting(list []byte, i int) (v uint32, next int) {
	if b := list[i]; b < 0x80 {
		return uint32(b), i + 1
	}
	for shift := 0; ; shift += 7 {
		b := list[i]
		i++
		v |= uint32(b&0x7f) << shift
		if b < 0x80 {
			return v, i
		}
	}
}
