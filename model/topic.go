package model

// Topic is something that callers ask about: what to know of it, nation by nation,
// and whom to ring first.
type Topic struct {
	Entry
	Group   string   // id of its Group
	Order   int      // place within the group
	Hint    string   // what is behind it, in a few words
	Callers []string // how people put it
	Ready   []string // what the caller should have to hand
	Beware  []string // what must not be said
	Unknown []string // what we do not know
	First   []First  // whom to ring first
	Facts   []Fact   // what to know
}

// First is an entry to turn to first, for some places.
type First struct {
	To  Ref
	In  []string // ids of the places for which it is; none is everywhere
	Why string   // in a few words
}

// Fact is one statement that a caller can be told.
type Fact struct {
	In      []string // ids of the places in which it holds; none is everywhere
	Text    string   // Markdown of a sentence or three
	Checked Date     // the date of Source; zero where it has none
	Source  string
	Weak    bool // one weak source, an old one, or sources that disagree
}

// Group is a heading under which topics stand, in the order of the content.
type Group struct {
	ID, Name string
	Hint     string // what is behind it, in a few words
}

// GroupOf is the group of a topic, and false where there is none of that id.
func (d *Directory) GroupOf(t *Topic) (Group, bool) {
	for _, g := range d.Groups {
		if g.ID == t.Group {
			return g, true
		}
	}
	return Group{}, false
}

// Answering are the organisations that answer a topic, those to ring first before
// those that name it; what is over is left out.
func (d *Directory) Answering(t *Topic) []*Organisation {
	var out []*Organisation
	seen := map[*Organisation]bool{}
	add := func(o *Organisation) {
		if o != nil && !seen[o] && !o.Status.Over() {
			seen[o] = true
			out = append(out, o)
		}
	}
	for _, f := range t.First {
		if f.To.Kind == KindOrganisation {
			add(d.organisations[f.To.ID])
		}
	}
	for _, o := range d.answering[t.ID] {
		add(o)
	}
	return out
}
