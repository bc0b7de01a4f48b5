package index

import "hash/maphash"

// table numbers words in the order in which they are first seen. It does what a
// map would do, without a string for every look, and in half the time: looking
// up words is most of the building.
type table struct {
	seed    maphash.Seed
	slots   []slot // a power of two, at most half full
	letters []byte // of all words
	ends    []uint32
}

type slot struct{ hash, id uint32 } // id is one more than the number; 0 is free

func newTable() table {
	return table{seed: maphash.MakeSeed(), slots: make([]slot, 1<<12)}
}

// word is the word with this number.
func (t *table) word(id uint32) []byte {
	start := uint32(0)
	if id > 0 {
		start = t.ends[id-1]
	}
	return t.letters[start:t.ends[id]]
}

// words are all words, in the order of their numbers.
func (t *table) words() []string {
	out := make([]string, len(t.ends))
	for id := range out {
		out[id] = string(t.word(uint32(id)))
	}
	return out
}

// number is the number of word, and whether it is new.
func (t *table) number(word []byte) (id uint32, isNew bool) {
	hash := uint32(maphash.Bytes(t.seed, word))
	mask := uint32(len(t.slots) - 1)
	i := hash & mask
	for ; t.slots[i].id != 0; i = (i + 1) & mask {
		if s := t.slots[i]; s.hash == hash && string(t.word(s.id-1)) == string(word) {
			return s.id - 1, false
		}
	}
	id = uint32(len(t.ends))
	t.letters = append(t.letters, word...)
	t.ends = append(t.ends, uint32(len(t.letters)))
	t.slots[i] = slot{hash, id + 1}
	if 2*len(t.ends) > len(t.slots) {
		t.grow()
	}
	return id, true
}

// find is the number of a word that may not be there.
func (t *table) find(word string) (id uint32, ok bool) {
	hash := uint32(maphash.String(t.seed, word))
	mask := uint32(len(t.slots) - 1)
	for i := hash & mask; t.slots[i].id != 0; i = (i + 1) & mask {
		if s := t.slots[i]; s.hash == hash && string(t.word(s.id-1)) == word {
			return s.id - 1, true
		}
	}
	return 0, false
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	mask := uint32(len(t.slots) - 1)
	for _, s := range old {
		if s.id == 0 {
			continue
		}
		i := s.hash & mask
		for t.slots[i].id != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = s
	}
}
