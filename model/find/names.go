package find

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"signpost/model"
)

// names are all names of all entries as wholes, folded and sorted: what is the
// query, and what begins with it, is found by halving.
type names struct {
	letters string
	starts  []uint32
	of      []naming
}

// naming says whose name it is, and which of its names.
type naming struct {
	doc   uint32
	class class
}

func (n *names) name(i int) string { return n.letters[n.starts[i]:n.starts[i+1]] }

// begun are the names that begin with s: from first up to, not including, end.
func (n *names) begun(s string) (first, end int) {
	first = sort.Search(len(n.of), func(i int) bool { return n.name(i) >= s })
	end = first + sort.Search(len(n.of)-first, func(i int) bool { return !strings.HasPrefix(n.name(first+i), s) })
	return first, end
}

// equal are the names that are s.
func (n *names) equal(s string) []naming {
	first := sort.Search(len(n.of), func(i int) bool { return n.name(i) >= s })
	end := first
	for end < len(n.of) && n.name(end) == s {
		end++
	}
	return n.of[first:end]
}

// readNames reads the names of all entries, titles and services among them.
func (en *engine) readNames() names {
	type whole struct {
		naming
		name string
	}
	var all []whole
	var f folder
	var joined []byte
	for i, doc := range en.docs {
		add := func(c class, s string) { all = append(all, whole{naming{uint32(i), c}, s}) }
		eachText(en.dir, doc.Entry, en.took[doc.Ref], func(c class, s string) {
			if c > place || c == place && !isPostcode(unspaced(s)) {
				return
			}
			joined = joined[:0]
			f.each(s, func(w []byte) { joined = append(append(joined, ' '), w...) })
			if len(joined) < 2 {
				return
			}
			name := string(joined[1:])
			if c == nameWord {
				c = nameStart
			}
			add(c, name)
			if c == place {
				add(c, strings.ReplaceAll(name, " ", ""))
			}
			if doc.Kind == model.KindRegion || strings.HasPrefix(name, "the ") {
				if plain := plainPrison(name); plain != "" {
					add(max(c, plainName), plain)
				}
			}
		})
	}
	slices.SortFunc(all, func(a, b whole) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.class, b.class), cmp.Compare(a.doc, b.doc))
	})
	all = slices.Compact(all)
	n := names{starts: make([]uint32, 0, len(all)+1), of: make([]naming, 0, len(all))}
	var letters strings.Builder
	for _, w := range all {
		n.starts = append(n.starts, uint32(letters.Len()))
		n.of = append(n.of, w.naming)
		letters.WriteString(w.name)
	}
	n.letters = letters.String()
	n.starts = append(n.starts, uint32(len(n.letters)))
	return n
}
