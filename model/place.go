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
		if !s.Status.Over() && s.Status != Unknown {
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
