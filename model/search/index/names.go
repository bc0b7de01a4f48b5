package index

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// Name is a name as a whole, folded, and whose it is.
type Name struct {
	Text  string
	Doc   uint32
	Field Field
}

// Names are all names as wholes, sorted: what is the query, and what begins with it, is
// found by halving. The order of equals is that of their fields and documents.
type Names struct{ all []Name }

// NewNames sorts names.
func NewNames(all []Name) Names {
	slices.SortFunc(all, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Doc, b.Doc))
	})
	return Names{slices.Compact(all)}
}

// Begin are the names that begin with s, in order.
func (n Names) Begin(s string) []Name {
	first := n.from(s)
	rest := n.all[first:]
	return rest[:sort.Search(len(rest), func(i int) bool { return !strings.HasPrefix(rest[i].Text, s) })]
}

// Equal are the names that are s.
func (n Names) Equal(s string) []Name {
	first := n.from(s)
	end := first
	for end < len(n.all) && n.all[end].Text == s {
		end++
	}
	return n.all[first:end]
}

func (n Names) from(s string) int {
	return sort.Search(len(n.all), func(i int) bool { return n.all[i].Text >= s })
}
