package model

import "strings"

// Relation is a pair of phrases for one relation, seen from either side.
type Relation struct{ Forward, Reverse string }

// The relations that no link states: they follow from other fields.
const (
	seeAlso  = "see also"
	tookOver = "took over from"
	explains = "the entry of this name"
)

// VisitorsCentre is the phrase by which an organisation says at which prison it
// runs the visitors' centre.
const VisitorsCentre = "runs the visitors' centre at"

// Relations are the phrases in which links may speak. The reverse side is
// derived and never written.
func Relations() []Relation {
	return []Relation{
		{"runs", "run by"},
		{"helps to run", "run with the help of"},
		{"works with", "works with"},
		{"part of", "includes"},
		{"funds", "funded by"},
		{"sponsors", "sponsored by"},
		{"employs", "employed by"},
		{VisitorsCentre, "visitors' centre run by"},
		{"provides family services at", "family services by"},
		{"works in", "at work here"},
		{"used to run the visitors' centre at", "visitors' centre once run by"},
		{"used to work in", "once at work here"},
		{"based at", "based here"},
		{"once based at", "once based here"},
		{"used to run", "once run by"},
		{"published", "published by"},
		{"set up", "set up by"},
		{"rests on", "basis of"},
		{"pilot of", "piloted by"},
		{"mentions", "mentioned by"},
		{"responsible for", "under"},
		{"merged into", "took in"},
		{"formerly part of", "once included"},
		{"trains", "trained by"},
		{"linked to", "linked to"},
		{"extends", "extended by"},
	}
}

// atPlace are the relations by which an organisation serves the place that it
// is linked to.
var atPlace = map[string]bool{
	VisitorsCentre: true, "provides family services at": true, "works in": true,
}

// Past says whether a relation is over: who used to work in a prison is not found
// there any more.
func Past(phrase string) bool {
	for _, over := range []string{"used to ", "once ", "formerly "} {
		if strings.HasPrefix(phrase, over) {
			return true
		}
	}
	return false
}

// Related is a group of entries that stand in one relation to another entry.
type Related struct {
	Phrase  string
	Entries []RelatedEntry
}

// RelatedEntry is one of them, with what the link adds.
type RelatedEntry struct {
	*Entry
	Note string
}

// Related gives everything that e is linked to, from either side, in the order
// of Relations; each entry once. A term that is folded into an organisation stands
// there as the organisation, and what it is linked to is linked to the organisation.
func (d *Directory) Related(e *Entry) []Related {
	links := d.links[e.Ref]
	for _, t := range d.Folds(e) {
		links = append(links[:len(links):len(links)], d.links[t.Ref]...)
	}
	var out []Related
	named := map[*Entry]bool{e: true}
	for _, phrase := range d.phrases {
		group := Related{Phrase: phrase}
		in := map[*Entry]bool{e: true}
		for _, l := range links {
			to := d.Shown(d.entries[l.To])
			// "See also" is the weakest phrase: it stays away where another says more.
			if l.As != phrase || in[to] || phrase == seeAlso && named[to] {
				continue
			}
			in[to], named[to] = true, true
			group.Entries = append(group.Entries, RelatedEntry{to, l.Note})
		}
		if len(group.Entries) > 0 {
			out = append(out, group)
		}
	}
	return out
}

// relate fills the links of both sides from everything that refers to something.
func (d *Directory) relate() {
	reverse := map[string]string{seeAlso: seeAlso}
	d.phrases = []string{explains, tookOver}
	for _, r := range Relations() {
		reverse[r.Forward] = r.Reverse
		d.phrases = append(d.phrases, r.Forward)
		if r.Reverse != r.Forward {
			d.phrases = append(d.phrases, r.Reverse)
		}
	}
	d.phrases = append(d.phrases, seeAlso)

	type pair struct {
		from, to Ref
		as       string
	}
	seen := map[pair]bool{}
	linked := map[[2]Ref]bool{}
	add := func(from Ref, l Link) {
		if p := (pair{from, l.To, l.As}); from != l.To && !seen[p] && d.entries[l.To] != nil {
			seen[p], linked[[2]Ref{from, l.To}] = true, true
			d.links[from] = append(d.links[from], l)
		}
	}
	both := func(e *Entry, l Link) {
		add(e.Ref, l)
		add(l.To, Link{e.Ref, reverse[l.As], l.Note})
	}
	for _, e := range d.All() {
		if !e.Successor.IsZero() {
			linked[[2]Ref{e.Ref, e.Successor}] = true
			add(e.Successor, Link{To: e.Ref, As: tookOver})
		}
		for _, l := range e.Links {
			both(e, l)
		}
	}
	for _, t := range d.Terms {
		if !t.SameAs.IsZero() {
			add(t.Ref, Link{To: t.SameAs, As: explains}) // the organisation's page says what the term says
		}
	}
	// "See also" is the weakest phrase: it stays away where another says more.
	see := func(e *Entry, to Ref) {
		if !linked[[2]Ref{e.Ref, to}] && !linked[[2]Ref{to, e.Ref}] {
			both(e, Link{To: to, As: seeAlso})
		}
	}
	for _, e := range d.All() {
		for _, to := range e.See {
			see(e, to)
		}
	}
	for _, t := range d.Terms { // a topic names the words that belong to it
		for _, id := range t.Topics {
			see(&t.Entry, Ref{KindTopic, id})
		}
	}
}

// Phrase is how from is linked to to, the first phrase of Relations, or "".
func (d *Directory) Phrase(from, to Ref) string {
	for _, phrase := range d.phrases {
		for _, l := range d.links[from] {
			if l.To == to && l.As == phrase && phrase != seeAlso {
				return phrase
			}
		}
	}
	return ""
}
