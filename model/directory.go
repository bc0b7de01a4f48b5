package model

import (
	"cmp"
	"slices"
	"sync"

	"signpost/model/gazetteer"
	"signpost/model/text"
)

// Directory is a whole directory: every entry, and what follows from all of
// them together. It does not change once it is made, so it may be read from
// several goroutines.
type Directory struct {
	Records // each kind by name, topics by group and order

	entries       map[Ref]*Entry
	organisations map[string]*Organisation
	regions       map[string]*Region
	terms         map[string]*Term
	topics        map[string]*Topic
	answering     map[string][]*Organisation // those that name a topic, by its id
	links         map[Ref][]Link             // both sides
	folds         map[Ref][]*Term            // by the organisation that they name
	phrases       []string                   // of links, in the order in which people read them
	tree          tree
	names         func() nameIndex // made when it is first asked for
	towns         func() *towns    // in the same way
	prisons       func() []prison  // in the same way
}

// Records are what a directory is made of.
type Records struct {
	Topics        []*Topic
	Organisations []*Organisation
	Regions       []*Region
	Terms         []*Term
	Groups        []Group  // of topics, in the order in which people meet them
	Danger        []Danger // the most urgent first
	DangerWords   []DangerWords
	DangerSame    []DangerSame
	DangerIf      []DangerIf
	Harmless      []string // what sounds like danger and is none
	Speech        Speech
	Gazetteer     func() *gazetteer.Gazetteer // asked for when a town is; nil for none
}

// New makes a directory of records that package load has found to be in order:
// ids are unique, references lead somewhere and places do not contain
// themselves.
func New(r Records) *Directory {
	r.Organisations = byName(r.Organisations, func(o *Organisation) string { return o.Name })
	r.Regions = byName(r.Regions, func(r *Region) string { return r.Name })
	r.Terms = byName(r.Terms, func(t *Term) string { return t.Name })
	r.Topics = byGroup(r.Topics, r.Groups)
	d := &Directory{
		Records:       r,
		topics:        map[string]*Topic{},
		answering:     map[string][]*Organisation{},
		entries:       map[Ref]*Entry{},
		organisations: map[string]*Organisation{},
		regions:       map[string]*Region{},
		terms:         map[string]*Term{},
		links:         map[Ref][]Link{},
	}
	for _, t := range d.Topics {
		d.entries[t.Ref], d.topics[t.ID] = &t.Entry, t
	}
	for _, o := range d.Organisations {
		d.entries[o.Ref], d.organisations[o.ID] = &o.Entry, o
		for _, id := range o.Topics {
			d.answering[id] = append(d.answering[id], o)
		}
	}
	for _, r := range d.Regions {
		d.entries[r.Ref], d.regions[r.ID] = &r.Entry, r
	}
	for _, t := range d.Terms {
		d.entries[t.Ref], d.terms[t.ID] = &t.Entry, t
	}
	d.fold()
	d.tree = grow(d)
	d.names = collectNames(d)
	d.towns = sync.OnceValue(func() *towns { return newTowns(d) })
	d.prisons = sync.OnceValue(func() []prison { return findPrisons(d) })
	d.relate()
	return d
}

// byName sorts as a reader expects: "'Children of offenders' review" under C.
func byName[T any](records []T, name func(T) string) []T {
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(a, b T) int {
		return cmp.Compare(text.Fold(name(a)), text.Fold(name(b)))
	})
	return records
}

// byGroup puts topics in the order of their groups, and within one in their own.
func byGroup(topics []*Topic, groups []Group) []*Topic {
	at := map[string]int{}
	for i, g := range groups {
		at[g.ID] = i
	}
	topics = slices.Clone(topics)
	slices.SortStableFunc(topics, func(a, b *Topic) int {
		return cmp.Or(cmp.Compare(at[a.Group], at[b.Group]), cmp.Compare(a.Order, b.Order), cmp.Compare(text.Fold(a.Name), text.Fold(b.Name)))
	})
	return topics
}

// Entry is the entry that ref names, or nil. A town is one too.
func (d *Directory) Entry(ref Ref) *Entry {
	if e := d.entries[ref]; e != nil || ref.Kind != KindRegion {
		return e
	}
	if r := d.town(ref.ID); r != nil {
		return &r.Entry
	}
	return nil
}

// Organisation is the organisation with this id, or nil.
func (d *Directory) Organisation(id string) *Organisation { return d.organisations[id] }

// Topic is the topic with this id, or nil.
func (d *Directory) Topic(id string) *Topic { return d.topics[id] }

// Region is the place with this id, or nil. A town is one too.
func (d *Directory) Region(id string) *Region {
	if r := d.regions[id]; r != nil {
		return r
	}
	return d.town(id)
}

// Term is the term with this id, or nil.
func (d *Directory) Term(id string) *Term { return d.terms[id] }

// Of are the entries of one kind, in the order of the directory's own list.
func (d *Directory) Of(kind Kind) []*Entry {
	var out []*Entry
	switch kind {
	case KindTopic:
		for _, t := range d.Topics {
			out = append(out, &t.Entry)
		}
	case KindOrganisation:
		for _, o := range d.Organisations {
			out = append(out, &o.Entry)
		}
	case KindRegion:
		for _, r := range d.Regions {
			out = append(out, &r.Entry)
		}
	case KindTerm:
		for _, t := range d.Terms {
			out = append(out, &t.Entry)
		}
	}
	return out
}

// All are all entries, kind by kind.
func (d *Directory) All() []*Entry {
	var out []*Entry
	for _, k := range Kinds() {
		out = append(out, d.Of(k)...)
	}
	return out
}

// Count is how many entries there are of a kind.
func (d *Directory) Count(kind Kind) int {
	switch kind {
	case KindTopic:
		return len(d.Topics)
	case KindOrganisation:
		return len(d.Organisations)
	case KindRegion:
		return len(d.Regions)
	case KindTerm:
		return len(d.Terms)
	}
	return 0
}
