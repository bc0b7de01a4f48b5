// Package index holds documents by the words of their fields: which words there are,
// which begin alike, have one stem or are spelt nearly alike, and in which documents
// and fields each stands. Beside the words it holds whole names ([Names]) and digits
// ([Digits]).
//
// It knows documents and fields by their numbers, and nothing of what they mean.
package index

import (
	"cmp"
	"runtime"
	"slices"
	"strings"

	"signpost/model/text"
)

// Field is a part of a document. A posting holds it in four bits.
type Field uint8

// MaxFields is how many fields a document may have.
const MaxFields = 16

// Source is what an index is made of.
type Source struct {
	Docs int
	Text Field // the first field of running text; all before it are names
	Stem func(word string) string
	// Read gives the fields of a document, the most telling first: of several fields
	// that have a word, the first is the one that is kept. It is called from several
	// goroutines at once.
	Read func(doc int, add func(f Field, s string))
}

// Index is every word of a number of documents, sorted, and where each stands. Words
// are one string and postings one array: a hundred thousand of them are no work for
// the garbage collector.
type Index struct {
	letters string
	starts  []uint32 // of each word in letters, and the end of the last
	stems   []stemmed
	lists   []byte
	names   []uint32 // where the postings of a word in names start
	texts   []uint32 // where those in running text start; they end at the next names
	freq    []Freq
	marks   marks
}

// Freq is in how many documents a word stands.
type Freq struct{ Names, Texts uint32 }

// stemmed is a word by its stem, where that is not the word itself.
type stemmed struct {
	stem string
	word uint32
}

// New makes an index. It reads the documents on as many cores as there are.
func New(src Source) *Index {
	workers := max(1, min(runtime.GOMAXPROCS(0), src.Docs/2000+1))
	parts := make([]*reader, workers)
	share := (src.Docs + workers - 1) / workers
	work := make([]func(), workers)
	for w := range work {
		work[w] = func() {
			parts[w] = &reader{table: newTable()}
			for doc := w * share; doc < min((w+1)*share, src.Docs); doc++ {
				parts[w].read(&src, doc)
			}
		}
	}
	Together(work...)
	ix := merge(parts)
	ix.findStems(src.Stem)
	return ix
}

// reader is what one worker has read: the postings of every word in names and in
// running text.
type reader struct {
	table
	tokens text.Tokenizer
	lists  [][2]list
}

// list is a list of postings that still grows.
type list struct {
	data  []byte
	last  uint32 // the document read last, plus one
	count uint32
}

func (r *reader) read(src *Source, doc int) {
	src.Read(doc, func(f Field, s string) {
		kind := 0
		if f >= src.Text {
			kind = 1
		}
		r.tokens.Each(s, func(word []byte, _, _ int) { r.add(word, uint32(doc), f, kind) })
	})
}

// add notes that a word stands in a document. What a name has is not looked for in
// running text again.
func (r *reader) add(word []byte, doc uint32, f Field, kind int) {
	id, isNew := r.number(word)
	if isNew {
		r.lists = append(r.lists, [2]list{})
	}
	both := &r.lists[id]
	if both[0].last == doc+1 || both[kind].last == doc+1 {
		return
	}
	l := &both[kind]
	before := uint32(0)
	if l.count > 0 {
		before = l.last - 1
	}
	l.data = appendPosting(l.data, doc-before, f)
	l.last = doc + 1
	l.count++
}

// merge joins what the workers have read. Each has read documents that come after
// those of the one before it.
func merge(parts []*reader) *Index {
	var words []string
	size := 0
	for _, p := range parts {
		words = append(words, p.words()...)
		for _, l := range p.lists {
			size += len(l[0].data) + len(l[1].data)
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	ix := &Index{freq: make([]Freq, len(words)), lists: make([]byte, 0, size+len(words)), marks: marks{}}
	var letters strings.Builder
	for i, w := range words {
		ix.starts = append(ix.starts, uint32(letters.Len()))
		letters.WriteString(w)
		ix.names = append(ix.names, uint32(len(ix.lists)))
		ix.freq[i].Names = ix.take(parts, w, 0)
		ix.texts = append(ix.texts, uint32(len(ix.lists)))
		ix.freq[i].Texts = ix.take(parts, w, 1)
	}
	ix.letters = letters.String()
	ix.starts = append(ix.starts, uint32(len(ix.letters)))
	ix.names = append(ix.names, uint32(len(ix.lists)))
	for i := range words {
		ix.marks.set(ix.names[i], ix.Names(i))
		ix.marks.set(ix.texts[i], ix.Texts(i))
	}
	return ix
}

// take appends the postings of one word and says how many there are.
func (ix *Index) take(parts []*reader, word string, kind int) uint32 {
	var count, last uint32
	for _, p := range parts {
		id, ok := p.find(word)
		if !ok || p.lists[id][kind].count == 0 {
			continue
		}
		l := &p.lists[id][kind]
		ix.lists = appendPostings(ix.lists, l.data, last)
		count, last = count+l.count, l.last-1
		l.data = nil
	}
	return count
}

func (ix *Index) findStems(stem func(string) string) {
	for i := range ix.Size() {
		if s := stem(ix.Word(i)); s != ix.Word(i) {
			ix.stems = append(ix.stems, stemmed{s, uint32(i)})
		}
	}
	slices.SortFunc(ix.stems, func(a, b stemmed) int {
		return cmp.Or(cmp.Compare(a.stem, b.stem), cmp.Compare(a.word, b.word))
	})
}
