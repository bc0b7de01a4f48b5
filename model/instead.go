package model

import (
	"cmp"
	"slices"
)

// Instead are at most n organisations to turn to where e has no number of its own to
// give: those it names, then those who serve its place, or the places that it serves,
// nearest first. All of them can be rung.
func (d *Directory) Instead(e *Entry, n int) []*Organisation {
	var out []*Organisation
	seen := map[Ref]bool{e.Ref: true}
	add := func(o *Organisation) {
		if o == nil || seen[o.Ref] || len(out) == n || o.Status != Open {
			return
		}
		seen[o.Ref] = true
		if d.Give(&o.Entry).OK() {
			out = append(out, o)
		}
	}
	for _, see := range e.See {
		if to := d.Shown(d.entries[see]); to != nil && to.Kind == KindOrganisation {
			add(d.organisations[to.ID])
		}
	}
	for _, id := range d.placesOf(e) {
		for _, tier := range d.Serving(id) {
			for _, o := range tier.Organisations {
				add(o)
			}
		}
	}
	return out
}

// placesOf are the ids of the places that an entry is, serves or used to serve; the
// widest places of the directory where it names none.
func (d *Directory) placesOf(e *Entry) []string {
	var ids []string
	switch e = d.Shown(e); e.Kind {
	case KindRegion:
		ids = []string{e.ID}
	case KindOrganisation:
		ids = append(ids, d.organisations[e.ID].Regions...)
	}
	if len(ids) == 0 {
		for _, r := range d.Children("") {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// Crisis are the entries on the card for people in danger or despair, in its order:
// those who can be rung.
func (d *Directory) Crisis() []*Entry {
	return d.lines(func(o *Organisation) int { return o.Crisis })
}

// RingFirst are the lines to ring first, in their order: those who can be rung.
func (d *Directory) RingFirst() []*Entry {
	return d.lines(func(o *Organisation) int { return o.Ring })
}

// lines are those who can be rung of the organisations that have a place in an order.
func (d *Directory) lines(place func(*Organisation) int) []*Entry {
	var lines []*Organisation
	for _, o := range d.Organisations {
		if place(o) > 0 && !o.Status.Over() && d.Give(&o.Entry).OK() {
			lines = append(lines, o)
		}
	}
	slices.SortStableFunc(lines, func(a, b *Organisation) int { return cmp.Compare(place(a), place(b)) })
	out := make([]*Entry, len(lines))
	for i, o := range lines {
		out[i] = &o.Entry
	}
	return out
}
