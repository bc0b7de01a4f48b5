package find

import (
	"runtime"
	"slices"
	"strings"

	"signpost/model/text"
)

// gathering is what one worker has read: a list of postings per word, of names
// and of running text.
type gathering struct {
	table
	lists [][2]list // in names, in running text
}

// list is a list of postings that still grows.
type list struct {
	data  []byte
	last  uint32 // the document read last, plus one
	count uint32
}

// readWords reads the words of all documents, on as many cores as there are.
func (en *engine) readWords() vocabulary {
	workers := max(1, min(runtime.GOMAXPROCS(0), len(en.docs)/2000+1))
	parts := make([]*gathering, workers)
	share := (len(en.docs) + workers - 1) / workers
	work := make([]func(), workers)
	for w := range work {
		work[w] = func() {
			parts[w] = &gathering{table: newTable()}
			var f folder
			for i := w * share; i < min((w+1)*share, len(en.docs)); i++ {
				parts[w].read(en, uint32(i), &f)
			}
		}
	}
	together(work...)
	return merge(parts)
}

// read takes in the words of one document.
func (g *gathering) read(en *engine, doc uint32, f *folder) {
	e := en.docs[doc].Entry
	eachText(en.dir, e, en.took[e.Ref], func(c class, s string) {
		if c == nameWord {
			c = nameStart
		}
		kind := 0
		if c >= firstText {
			kind = 1
		}
		f.each(s, func(word []byte) {
			g.add(word, doc, c, kind)
			if c == nameStart && !beforeName(word) {
				c = nameWord
			}
		})
		if c == place { // a postcode is typed with and without its space
			if joined := unspaced(s); len(joined) < len(s) && isPostcode(joined) {
				g.add([]byte(text.Fold(joined)), doc, c, kind)
			}
		}
	})
}

// beforeName says whether a word does not count as the beginning of a name.
func beforeName(word []byte) bool {
	switch string(word) {
	case "hmp", "hmyoi", "yoi", "the":
		return true
	}
	return false
}

// add notes that a word stands in doc. Only the first class counts; what a name
// has is not looked for in running text again.
func (g *gathering) add(word []byte, doc uint32, c class, kind int) {
	id, isNew := g.number(word)
	if isNew {
		g.lists = append(g.lists, [2]list{})
	}
	both := &g.lists[id]
	if both[0].last == doc+1 || both[kind].last == doc+1 {
		return
	}
	l := &both[kind]
	before := uint32(0)
	if l.count > 0 {
		before = l.last - 1
	}
	l.data = appendPosting(l.data, doc-before, c)
	l.last = doc + 1
	l.count++
}

// merge joins what the workers have read. Each has read documents that come
// after those of the one before it.
func merge(parts []*gathering) vocabulary {
	var words []string
	size, letters := 0, 0
	for _, p := range parts {
		words = append(words, p.words()...)
		for _, l := range p.lists {
			size += len(l[0].data) + len(l[1].data)
		}
	}
	slices.Sort(words)
	words = slices.Clip(slices.Compact(words))
	for _, w := range words {
		letters += len(w)
	}
	v := vocabulary{
		starts: make([]uint32, 0, len(words)+1),
		names:  make([]uint32, 0, len(words)+1),
		texts:  make([]uint32, 0, len(words)),
		counts: make([]count, len(words)),
		lists:  make([]byte, 0, size+len(words)),
	}
	var all strings.Builder
	all.Grow(letters)
	for i, w := range words {
		v.starts = append(v.starts, uint32(all.Len()))
		all.WriteString(w)
		v.names = append(v.names, uint32(len(v.lists)))
		v.counts[i].names = v.take(parts, w, 0)
		v.texts = append(v.texts, uint32(len(v.lists)))
		v.counts[i].texts = v.take(parts, w, 1)
	}
	v.letters = all.String()
	v.lists = slices.Clip(v.lists)
	v.starts = append(v.starts, uint32(len(v.letters)))
	v.names = append(v.names, uint32(len(v.lists)))
	v.skips = skips{}
	for i, c := range v.counts {
		v.skips.walkList(v.names[i], v.nameList(i), c.names)
		v.skips.walkList(v.texts[i], v.textList(i), c.texts)
	}
	return v
}

// take appends the lists of one word and says how many documents they name.
func (v *vocabulary) take(parts []*gathering, word string, kind int) uint32 {
	var count, last uint32
	for _, p := range parts {
		id, ok := p.find(word)
		if !ok || p.lists[id][kind].count == 0 {
			continue
		}
		l := &p.lists[id][kind]
		if count == 0 {
			v.lists = append(v.lists, l.data...)
		} else {
			v.lists = joined(v.lists, nil, l.data, last)
		}
		count, last = count+l.count, l.last-1
		l.data = nil
	}
	return count
}
