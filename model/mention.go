package model

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Mention is a place in a text where an entry is named.
type Mention struct {
	Start, End int // bytes
	Ref        Ref
}

// Mentions finds where a text names entries, by name, acronym, other or former
// name, or by the name of a service or publication of theirs. Where names overlap the longest counts: "Family Links" in "Family Links
// Scotland" is no mention of Family Links if there is an entry of the longer
// name. A name that has a term and an organisation is a mention of the term.
func (d *Directory) Mentions(text string) []Mention {
	names := d.names()
	var out []Mention
	for i := 0; i < len(text); {
		end := wordEnd(text, i)
		if end == i { // no word begins here
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		next := end
		for _, n := range names[firstWord(text[i:end])] {
			if stop := i + len(n.text); n.matches(text[i:]) && wordEnd(text, stop) == stop {
				out = append(out, Mention{i, stop, n.ref})
				next = stop
				break // the longest comes first
			}
		}
		i = next
	}
	return out
}

// called is one of the names of an entry.
type called struct {
	text string
	ref  Ref
}

// matches says whether s begins with the name. Capitals count, because they tell
// "Family Links" from links of a family; but a name of which only the first letter is
// a capital may stand within a sentence without it.
func (n called) matches(s string) bool {
	if len(s) < len(n.text) {
		return false
	}
	s = s[:len(n.text)]
	if s == n.text {
		return true
	}
	first, size := utf8.DecodeRuneInString(n.text)
	rest := n.text[size:]
	return rest == strings.ToLower(rest) && s == string(unicode.ToLower(first))+rest
}

// nameIndex is the names of a directory by their first word, in lower case, the longest
// names first.
type nameIndex map[string][]called

// collectNames makes the index once, when it is first asked for.
func collectNames(d *Directory) func() nameIndex {
	return sync.OnceValue(func() nameIndex {
		c := collector{nameIndex{}, map[string]bool{}}
		for _, kind := range []Kind{KindTerm, KindOrganisation, KindRegion} {
			for _, e := range d.Of(kind) {
				for _, name := range e.Names() {
					c.add(name, e.Ref)
				}
			}
		}
		// What stands in the name of a service or a publication is part of that name.
		for _, o := range d.Organisations {
			for _, s := range o.Services {
				c.add(s.Name, o.Ref)
				for _, name := range s.Also {
					c.add(name, o.Ref)
				}
			}
		}
		for _, e := range d.All() {
			for _, p := range e.Publications {
				c.add(p.Title, e.Ref)
			}
		}
		for _, names := range c.index {
			slices.SortStableFunc(names, func(a, b called) int { return cmp.Compare(len(b.text), len(a.text)) })
		}
		return c.index
	})
}

// collector puts names into an index. Thousands may begin with the same word.
type collector struct {
	index nameIndex
	seen  map[string]bool
}

func (c collector) add(name string, ref Ref) {
	end := wordEnd(name, 0)
	if end == 0 || c.seen[name] { // who came first keeps the name
		return
	}
	c.seen[name] = true
	word := firstWord(name[:end])
	c.index[word] = append(c.index[word], called{name, ref})
}

// Names are all names of an entry that people may see: its own, its acronym,
// other and former ones.
func (e *Entry) Names() []string {
	names := []string{e.Name}
	if e.Acronym != "" {
		names = append(names, e.Acronym)
	}
	return append(append(names, e.Also...), e.Former...)
}

func firstWord(s string) string { return strings.ToLower(s) }

// wordEnd is where the word that stands at i ends: i itself where none does.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		i += size
	}
	return i
}
