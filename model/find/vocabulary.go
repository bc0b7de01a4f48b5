package find

import (
	"sort"
	"strings"
)

// vocabulary is every word of the directory, sorted, with its postings. The
// words are one string and the postings one array, so that a hundred thousand
// of them are no work for the garbage collector.
type vocabulary struct {
	letters string
	starts  []uint32 // of each word in letters, and the end of the last
	lists   []byte
	names   []uint32 // where the postings in names, services and places start
	texts   []uint32 // where those in running text start; they end at the next names
	counts  []count
	skips   skips
}

// count is in how many documents a word stands.
type count struct{ names, texts uint32 }

func (v *vocabulary) size() int { return len(v.counts) }

// word is the word with this number.
func (v *vocabulary) word(i int) string { return v.letters[v.starts[i]:v.starts[i+1]] }

// nameList are the postings of word i in names.
func (v *vocabulary) nameList(i int) []byte { return v.lists[v.names[i]:v.texts[i]] }

// textList are the postings of word i in running text.
func (v *vocabulary) textList(i int) []byte { return v.lists[v.texts[i]:v.names[i+1]] }

// from is the number of the first word that is not before s.
func (v *vocabulary) from(s string) int {
	return sort.Search(v.size(), func(i int) bool { return v.word(i) >= s })
}

// find is the number of the word s.
func (v *vocabulary) find(s string) (int, bool) {
	i := v.from(s)
	return i, i < v.size() && v.word(i) == s
}

// endOf is the number of the first word from i on that does not begin with
// prefix, where all words before do. It looks nearby first.
func (v *vocabulary) endOf(prefix string, i int) int {
	step := 1
	for i+step <= v.size() && strings.HasPrefix(v.word(i+step-1), prefix) {
		i, step = i+step, step*2
	}
	rest := min(step, v.size()-i)
	return i + sort.Search(rest, func(k int) bool { return !strings.HasPrefix(v.word(i+k), prefix) })
}

// begun are the numbers of the words that begin with s: from first up to, not
// including, end.
func (v *vocabulary) begun(s string) (first, end int) {
	first = v.from(s)
	rest := v.size() - first
	end = first + sort.Search(rest, func(i int) bool { return !strings.HasPrefix(v.word(first+i), s) })
	return first, end
}
