package index

import (
	"sort"
	"strings"
)

// Size is how many words there are; their numbers are those below it, in the order of
// the words.
func (ix *Index) Size() int { return len(ix.freq) }

// Word is the word with this number.
func (ix *Index) Word(i int) string { return ix.letters[ix.starts[i]:ix.starts[i+1]] }

// Freq is in how many documents a word stands.
func (ix *Index) Freq(i int) Freq { return ix.freq[i] }

// Find is the number of a word.
func (ix *Index) Find(word string) (int, bool) {
	i := ix.from(word)
	return i, i < ix.Size() && ix.Word(i) == word
}

// Begin are the words that begin with s: from first up to, not including, end.
func (ix *Index) Begin(s string) (first, end int) {
	first = ix.from(s)
	return first, ix.endOf(s, first)
}

// Stemmed calls do with every word that has this stem.
func (ix *Index) Stemmed(stem string, do func(i int)) {
	if i, ok := ix.Find(stem); ok {
		do(i)
	}
	at := sort.Search(len(ix.stems), func(i int) bool { return ix.stems[i].stem >= stem })
	for ; at < len(ix.stems) && ix.stems[at].stem == stem; at++ {
		do(int(ix.stems[at].word))
	}
}

// from is the number of the first word that is not before s.
func (ix *Index) from(s string) int {
	return sort.Search(ix.Size(), func(i int) bool { return ix.Word(i) >= s })
}

// endOf is the number of the first word from i on that does not begin with prefix,
// where all from i on that do stand together. It looks nearby first.
func (ix *Index) endOf(prefix string, i int) int {
	step := 1
	for i+step <= ix.Size() && strings.HasPrefix(ix.Word(i+step-1), prefix) {
		i, step = i+step, step*2
	}
	return i + sort.Search(min(step, ix.Size()-i), func(k int) bool { return !strings.HasPrefix(ix.Word(i+k), prefix) })
}
