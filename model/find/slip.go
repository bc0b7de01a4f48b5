package find

import (
	"cmp"
	"slices"
	"sync"
)

// maxSlipped is how many words a mistyped one may stand for.
const maxSlipped = 40

// slip finds what a token may mean where it was mistyped.
func (en *engine) slip(t *token) {
	if t.to-t.from != 1 || len(t.word) < 3 {
		return
	}
	for _, m := range en.slips.of(t.word, en.nearWords) {
		if !slices.ContainsFunc(t.matches, func(have match) bool { return have.word == m.word }) {
			t.slipped = append(t.slipped, m)
		}
	}
}

// nearWords are the words that a mistyped one may stand for, the best first: one
// slip in a word of four letters, and where that gives nothing two in a word of
// eight.
func (en *engine) nearWords(typed string) []match {
	allowed := 1
	if len(typed) >= 7 {
		allowed = 2
	}
	var found []match
	for slips := 1; slips <= allowed && len(found) == 0; slips++ {
		en.words.near(typed, slips, func(i, distance int, whole bool) {
			word := en.words.word(i)
			if distance == 0 || len(word) < 4 || len(typed) == 3 && !(whole && len(word) == 4) || distance == 2 && len(word) < 8 {
				return
			}
			found = append(found, match{i, slipQuality(distance, whole, word[0] == typed[0])})
		})
	}
	slices.SortFunc(found, func(a, b match) int {
		return cmp.Or(
			cmp.Compare(b.quality, a.quality),
			cmp.Compare(en.words.counts[b.word].names, en.words.counts[a.word].names),
			cmp.Compare(a.word, b.word),
		)
	})
	return slices.Clip(found[:min(len(found), maxSlipped)])
}

// slipQuality is what a word with so many slips is worth. People seldom mistake
// the first letter.
func slipQuality(distance int, whole, sameStart bool) uint8 {
	quality := uint8(oneSlip)
	switch {
	case distance > 1 && whole:
		quality = twoSlips
	case distance > 1:
		quality = twoSlipsOff
	case !whole:
		quality = oneSlipOff
	}
	if !sameStart {
		quality -= 4
	}
	return quality
}

// memory keeps what was found for the words of the last queries: while somebody
// types on, the words before stay the same.
type memory struct {
	sync.Mutex
	known map[string][]match
}

// remembered is how many words are kept.
const remembered = 64

// of gives what was found for a word, or finds it.
func (m *memory) of(word string, find func(string) []match) []match {
	m.Lock()
	defer m.Unlock()
	if found, ok := m.known[word]; ok {
		return found
	}
	if m.known == nil || len(m.known) >= remembered {
		m.known = map[string][]match{}
	}
	found := find(word)
	m.known[word] = found
	return found
}
