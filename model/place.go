package model

import (
	"cmp"
	"slices"

	"signpost/model/text"
)

// tree is how places lie in one another.
type tree struct {
	children map[string][]*Region // by the id of the parent; "" for the top
	around   map[string][]*Region // nearest first
	reach    map[string]int       // how many places lie inside
	serving  map[string][]*Organisation
}

// Tier is one ring of help around a place: who serves exactly this area.
type Tier struct {
	Place         *Region
	Organisations []*Organisation
}

// Children are the places whose parent is this one, wide ones before prisons;
// those of "" are at the top.
func (d *Directory) Children(id string) []*Region { return d.tree.children[id] }

// Inside is what lies in a place: its children and what else it includes.
func (d *Directory) Inside(id string) []*Region {
	inside := slices.Clone(d.tree.children[id])
	if around := d.regions[id]; around != nil {
		for _, other := range around.Includes {
			if r := d.regions[other]; r != nil && !slices.Contains(inside, r) {
				inside = append(inside, r)
			}
		}
	}
	return inside
}

// Around are the areas that a place lies in, nearest first, the place itself
// before all.
func (d *Directory) Around(id string) []*Region {
	if town := d.town(id); town != nil && d.regions[id] == nil {
		return append([]*Region{town}, d.tree.around[town.Parent]...)
	}
	return d.tree.around[id]
}

// Serving gives who can help somebody at a place: first those who serve the
// place itself, then those of each wider area, up to the widest. Everybody is
// named once, at the nearest area; within an area those who can be rung come
// first. Those who are no more are left out.
func (d *Directory) Serving(id string) []Tier {
	var out []Tier
	seen := map[*Organisation]bool{}
	for _, place := range d.Around(id) {
		tier := Tier{Place: place}
		for _, o := range d.tree.serving[place.ID] {
			if !seen[o] {
				seen[o] = true
				tier.Organisations = append(tier.Organisations, o)
			}
		}
		slices.SortStableFunc(tier.Organisations, func(a, b *Organisation) int {
			return cmp.Compare(d.reach(a), d.reach(b))
		})
		if len(tier.Organisations) > 0 {
			out = append(out, tier)
		}
	}
	return out
}

// ServingExactly are those who serve just this area: neither a wider one nor
// only a part of it. Those who are no more are left out.
func (d *Directory) ServingExactly(id string) []*Organisation { return d.tree.serving[id] }

// reach is how well somebody can be rung: 0 on a confirmed number, 1 on another,
// 2 not at all, 3 where nobody knows whether they still exist.
func (d *Directory) reach(o *Organisation) int {
	switch give := d.Give(&o.Entry); {
	case o.Status != Open:
		return 3
	case !give.OK():
		return 2
	case give.State != Confirmed:
		return 1
	}
	return 0
}

// grow works out the tree of d's places and who serves each.
func grow(d *Directory) tree {
	t := tree{
		children: map[string][]*Region{},
		around:   map[string][]*Region{},
		reach:    map[string]int{},
		serving:  map[string][]*Organisation{},
	}
	within := map[string][]string{} // id to the ids of the areas just around it
	for _, r := range d.Regions {
		t.children[r.Parent] = append(t.children[r.Parent], r)
		if r.Parent != "" {
			within[r.ID] = append(within[r.ID], r.Parent)
		}
		for _, id := range r.Includes {
			within[id] = append(within[id], r.ID)
		}
	}
	for _, siblings := range t.children {
		slices.SortStableFunc(siblings, bySize)
	}
	for _, r := range d.Regions {
		t.around[r.ID] = areas(d, r, within)
		for _, outer := range t.around[r.ID][1:] {
			t.reach[outer.ID]++
		}
	}
	// Whatever lies around a place has more places inside than it: the number
	// of these puts the areas in order.
	for _, around := range t.around {
		slices.SortStableFunc(around[1:], func(a, b *Region) int {
			return cmp.Or(cmp.Compare(t.reach[a.ID], t.reach[b.ID]), cmp.Compare(a.ID, b.ID))
		})
	}
	for _, o := range d.Organisations {
		if !o.Status.Over() {
			for _, id := range servedBy(o) {
				t.serving[id] = append(t.serving[id], o)
			}
		}
	}
	return t
}

// areas are r and everything that it lies in, in no order but r first.
func areas(d *Directory, r *Region, within map[string][]string) []*Region {
	out := []*Region{r}
	for i := 0; i < len(out); i++ {
		for _, id := range within[out[i].ID] {
			if outer := d.regions[id]; outer != nil && !slices.Contains(out, outer) {
				out = append(out, outer)
			}
		}
	}
	return out
}

// bySize puts wide places before narrow ones, composite areas after the places
// they are made of, and equals by name.
func bySize(a, b *Region) int {
	types := RegionTypes()
	return cmp.Or(
		cmp.Compare(slices.Index(types, a.Type), slices.Index(types, b.Type)),
		cmp.Compare(text.Fold(a.Name), text.Fold(b.Name)),
	)
}

// servedBy are the ids of the places that o serves: those it names, those of
// its services, and the prisons in which it works.
func servedBy(o *Organisation) []string {
	ids := slices.Clone(o.Regions)
	for _, s := range o.Services {
		if !s.Status.Over() {
			ids = append(ids, s.Regions...)
		}
	}
	for _, l := range o.Links {
		if l.To.Kind == KindRegion && atPlace[l.As] {
			ids = append(ids, l.To.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
