package search

import (
	"slices"

	"signpost/model"
)

// Hit is an entry that was found.
type Hit struct {
	*model.Entry
	Reason Reason
	Score  int // more is better; comparable within one result only
}

// Section is a part of the results under one heading.
type Section struct {
	Sort Sort
	Text string // the name of a group of topics
	Hits []Hit
}

// Sort says what the hits of a section have in common.
type Sort uint8

// The sorts, in the order in which they stand.
const (
	InDanger     Sort = iota // somebody may be in danger: whom to ring
	NoSuchNumber             // nobody has the number; those that nearly do
	Found                    // what was asked for
	Nothing                  // nothing fits: who helps with anything
	NearTopics               // topics that may be meant
	TopicGroup               // all topics, group by group
	Mentioned                // what is only mentioned in a text
)

// Results are what a query found.
type Results struct {
	kinds map[model.Kind][]Section
	// Partial says that the index was not ready and only names were looked at.
	Partial bool
}

// kinds are "" for all kinds, and each of them.
func kinds() []model.Kind { return append([]model.Kind{""}, model.Kinds()...) }

// NewResults are results with these sections of all kinds.
func NewResults(sections ...Section) Results {
	r := Results{kinds: map[model.Kind][]Section{"": sections}}
	for _, s := range sections {
		for _, kind := range model.Kinds() {
			of := s
			of.Hits = slices.DeleteFunc(slices.Clone(s.Hits), func(h Hit) bool { return h.Kind != kind })
			if len(of.Hits) > 0 {
				r.kinds[kind] = append(r.kinds[kind], of)
			}
		}
	}
	return r
}

// Of are the sections of one kind, best first; of all kinds for "", each body once.
func (r Results) Of(kind model.Kind) []Section { return r.kinds[kind] }

// Hits are those of all sections of a kind, in order.
func (r Results) Hits(kind model.Kind) []Hit {
	var out []Hit
	for _, s := range r.kinds[kind] {
		out = append(out, s.Hits...)
	}
	return out
}

// Count is how many entries of a kind are listed that match the query; of all kinds for
// "", each body once.
func (r Results) Count(kind model.Kind) int {
	n := 0
	for _, s := range r.kinds[kind] {
		if s.Sort == Found || s.Sort == Mentioned || s.Sort == InDanger {
			n += len(s.Hits)
		}
	}
	return n
}

// put puts a section before those of all kinds that come after its sort.
func (r *Results) put(s Section) {
	for _, kind := range kinds() {
		list := r.kinds[kind]
		at := slices.IndexFunc(list, func(other Section) bool { return other.Sort > s.Sort })
		if at < 0 {
			at = len(list)
		}
		r.kinds[kind] = slices.Insert(list, at, s)
	}
}

// warn puts a section before all others, in every scope. What stands there does not
// stand below again; that nothing fits is not said.
func (r *Results) warn(s Section) {
	if r.kinds == nil {
		r.kinds = map[model.Kind][]Section{}
	}
	for _, kind := range kinds() {
		list := []Section{s}
		for _, other := range r.kinds[kind] {
			other.Hits = slices.DeleteFunc(slices.Clone(other.Hits), func(h Hit) bool {
				return slices.ContainsFunc(s.Hits, func(first Hit) bool { return first.Entry == h.Entry })
			})
			if other.Sort != Nothing && (len(other.Hits) > 0 || other.Sort == NoSuchNumber) {
				list = append(list, other)
			}
		}
		r.kinds[kind] = list
	}
}

// sections are the hits of one kind: what was found, and what is only mentioned.
func (en *engine) sections(q *query, kind model.Kind, top []scored, s *scratch) []Section {
	found, mention := Section{Sort: Found}, Section{Sort: Mentioned}
	seen := map[*model.Entry]bool{}
	for i, c := range top {
		e := en.docs[c.doc].Entry
		if kind == "" { // a body and the term that explains it are one row
			e = en.dir.Shown(e)
		}
		if seen[e] {
			continue
		}
		seen[e] = true
		doc := c.doc
		if own := en.ids[e.Ref]; s.evidence[own].running() { // it has the names of its term too
			doc = own
		}
		hit := Hit{e, en.explain(q, doc, &s.evidence[doc], i, s), int(c.points)}
		if c.band() == mentioned {
			mention.Hits = append(mention.Hits, hit)
		} else {
			found.Hits = append(found.Hits, hit)
		}
	}
	if kind == "" || kind == model.KindRegion {
		found.Hits = en.withTowns(q, found.Hits)
	}
	return slices.DeleteFunc([]Section{found, mention}, func(s Section) bool { return len(s.Hits) == 0 })
}

// insert puts hits among others by their scores; one that is there already moves.
func insert(list, hits []Hit) []Hit {
	list = slices.DeleteFunc(list, func(h Hit) bool {
		return slices.ContainsFunc(hits, func(other Hit) bool { return other.Entry == h.Entry })
	})
	list = append(list, hits...)
	slices.SortStableFunc(list, func(a, b Hit) int { return b.Score - a.Score })
	return list[:min(len(list), MaxHits)]
}
