package model

import (
	"slices"
	"strings"
	"sync"

	"signpost/model/gazetteer"
	"signpost/model/text"
)

// Thousands of towns are places too, and none of them is an entry that somebody
// wrote: a town becomes a Region when it is asked for, by its name or its id. It is
// in no list and not in the tree; its parent is the nearest place that is.

// townSource is where the shipped towns come from.
const townSource = "GeoNames, CC BY 4.0; Office for National Statistics, Open Government Licence"

// townPrefix is how the ids of towns begin.
const townPrefix = "town-"

// towns makes places of what the gazetteer knows. Looking for a town is what
// reads the gazetteer: nobody pays for it before.
type towns struct {
	d      *Directory
	list   *gazetteer.Gazetteer
	byName map[string][]*Region // entries, by their folded names
	made   sync.Map             // *Region by id
}

func newTowns(d *Directory) *towns {
	ts := &towns{d: d, byName: map[string][]*Region{}}
	if d.Gazetteer != nil {
		ts.list = d.Gazetteer()
	}
	for _, r := range d.Regions {
		if r.Type == Prison {
			continue
		}
		for _, name := range slices.Concat([]string{r.Name}, r.Also, r.Former) {
			folded := text.Fold(name)
			ts.byName[folded] = append(ts.byName[folded], r)
		}
	}
	return ts
}

// TownsNamed are the places that people mean by the name of a town, the largest
// first. Where the directory has an entry for the town, it is that.
func (d *Directory) TownsNamed(name string) []*Region {
	ts := d.towns()
	return ts.regions(ts.list.Named(name))
}

// TownsAt are the places whose names stand at the beginning of folded words, as many
// words as possible, and how many these are; 0 for none.
func (d *Directory) TownsAt(words []string) ([]*Region, int) {
	ts := d.towns()
	found, n := ts.list.At(words)
	out := ts.regions(found)
	if len(out) == 0 {
		return nil, 0
	}
	return out, n
}

// TownsBeginning are at most n towns whose names begin as was typed, the largest
// first.
func (d *Directory) TownsBeginning(typed string, n int) []*Region {
	ts := d.towns()
	return ts.regions(ts.list.Beginning(typed, n))
}

// TownsLike are at most n towns of some size whose name is one slip away from what
// was typed, its first letter right.
func (d *Directory) TownsLike(typed string, n int) []*Region {
	ts := d.towns()
	out := ts.regions(ts.list.Like(typed))
	return out[:min(n, len(out))]
}

// regions are the places that towns are, each once.
func (ts *towns) regions(list []gazetteer.Town) []*Region {
	var out []*Region
	for i := range list {
		if r := ts.region(&list[i]); r != nil && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// region is the place that a town is: the entry that it has, or else one made of
// it; nil where its region is none of the directory's.
func (ts *towns) region(t *gazetteer.Town) *Region {
	if ts.d.regions[t.Region] == nil {
		return nil
	}
	if r := ts.entry(t.Name, t); r != nil {
		return r
	}
	name, id := t.Name, ts.id(t)
	if other := ts.qualifier(t); other != "" {
		name += ", " + other
	}
	source := townSource
	if t.Added {
		source = ""
	}
	made, _ := ts.made.LoadOrStore(id, &Region{
		Entry: Entry{Ref: Ref{KindRegion, id}, Name: name, Also: t.Also, Status: Open, Source: source},
		Type:  RegionType(t.Kind), Parent: ts.parent(t), Town: t,
	})
	return made.(*Region)
}

// find is the town with this id, or nil.
func (ts *towns) find(id string) *Region {
	if r, ok := ts.made.Load(id); ok {
		return r.(*Region)
	}
	words := strings.Split(strings.TrimPrefix(id, townPrefix), "-")
	for n := len(words); n > 0; n-- {
		for _, t := range ts.list.Named(strings.Join(words[:n], " ")) {
			if ts.id(&t) == id {
				return ts.region(&t)
			}
		}
	}
	return nil
}

// town is the town with this id, or nil.
func (d *Directory) town(id string) *Region {
	if !strings.HasPrefix(id, townPrefix) {
		return nil
	}
	return d.towns().find(id)
}

// id is the id of a town: its name, and what tells it from others of that name.
func (ts *towns) id(t *gazetteer.Town) string {
	return townPrefix + strings.ReplaceAll(text.Fold(t.Name+" "+ts.qualifier(t)), " ", "-")
}

// entry is the place of the directory that is called so and that is a town, or in
// which it lies; nil where there is none.
func (ts *towns) entry(name string, t *gazetteer.Town) *Region {
	if name == "" {
		return nil
	}
	for _, r := range ts.byName[text.Fold(name)] {
		if ts.fits(r, t) {
			return r
		}
	}
	return nil
}

// fits says whether a town may lie in a place: they share the region, and the
// county if the place names one.
func (ts *towns) fits(r *Region, t *gazetteer.Town) bool {
	inRegion := false
	for _, outer := range ts.d.tree.around[r.ID] {
		inRegion = inRegion || outer.ID == t.Region
		if outer.Type == "county" && !strings.EqualFold(outer.Name, t.County) && !strings.EqualFold(outer.Name, t.District) && !strings.EqualFold(outer.Name, t.Name) {
			return false
		}
	}
	return inRegion
}

// parent is the id of the nearest place of the directory in which a town lies.
func (ts *towns) parent(t *gazetteer.Town) string {
	for _, name := range []string{t.District, t.County} {
		if r := ts.entry(name, t); r != nil {
			return r.ID
		}
	}
	return t.Region
}

// qualifier tells a town from others of its name, "" where there are none.
func (ts *towns) qualifier(t *gazetteer.Town) string {
	folded := gazetteer.Fold(t.Name)
	var others []gazetteer.Town
	for _, o := range ts.list.Named(t.Name) {
		if gazetteer.Fold(o.Name) == folded && o.Position != t.Position {
			others = append(others, o)
		}
	}
	if len(others) == 0 {
		return ""
	}
	for _, way := range []func(*gazetteer.Town) string{ts.countyOf, ts.districtOf} {
		mine := way(t)
		if !slices.ContainsFunc(others, func(o gazetteer.Town) bool { return way(&o) == mine }) {
			return mine
		}
	}
	return "near " + ts.neighbour(t)
}

// countyOf is the county of a town, or else its district.
func (ts *towns) countyOf(t *gazetteer.Town) string {
	if t.County != "" && t.County != t.Name {
		return t.County
	}
	return ts.districtOf(t)
}

// districtOf is the district of a town, or else its region.
func (ts *towns) districtOf(t *gazetteer.Town) string {
	region := ts.d.regions[t.Region].Name
	switch t.District {
	case "":
		return region
	case t.Name:
		return t.Name + " (" + region + ")"
	}
	return t.District
}

// neighbour is the name of the nearest town of some size.
func (ts *towns) neighbour(t *gazetteer.Town) string {
	best, name := 1e9, ""
	for _, o := range ts.list.Towns() {
		if !o.Sizeable() || o.Name == t.Name {
			continue
		}
		if miles := t.Miles(o.Position); miles < best && t.Known() {
			best, name = miles, o.Name
		}
	}
	return name
}
