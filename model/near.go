package model

import (
	"slices"
	"sort"
	"strings"

	"signpost/model/gazetteer"
	"signpost/model/text"
)

// Nearby is a prison and how far away it is, as the crow flies.
type Nearby struct {
	Prison *Region
	Miles  float64
}

// PrisonsNear are the prisons by their distance from a point in a region, nearest
// first. Those across the Irish Sea are left out: nobody visits as the crow flies
// there. So are those of PrisonsSomewhere.
func (d *Directory) PrisonsNear(at gazetteer.Position, region string) []Nearby {
	var out []Nearby
	island := d.inIreland(region)
	for _, p := range d.prisons() {
		if p.known && p.inIreland == island {
			out = append(out, Nearby{p.place, at.Miles(p.at)})
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := &out[i], &out[j]
		return a.Miles < b.Miles || a.Miles == b.Miles && a.Prison.ID < b.Prison.ID
	})
	return out
}

// PrisonsSomewhere are the prisons in the region or nation of a place of which
// nobody knows where they are: one of them may be nearer than all others.
func (d *Directory) PrisonsSomewhere(id string) []*Region {
	var out []*Region
	area := slices.IndexFunc(d.Around(id), func(r *Region) bool { return r.Type == "region" || r.Type == "nation" })
	if area < 0 {
		return nil
	}
	for _, p := range d.prisons() {
		if !p.known && slices.Contains(d.Around(p.place.ID), d.Around(id)[area]) {
			out = append(out, p.place)
		}
	}
	return out
}

// prison is where a prison is.
type prison struct {
	place     *Region
	at        gazetteer.Position
	known     bool
	inIreland bool
}

// findPrisons says where all prisons are that have not closed.
func findPrisons(d *Directory) []prison {
	var out []prison
	for _, r := range d.Regions {
		if r.Type != Prison || r.Status.Over() {
			continue
		}
		at, ok := d.Position(r)
		out = append(out, prison{r, at, ok, d.inIreland(r.ID)})
	}
	return out
}

// northernIreland is the code of the Office for National Statistics.
const northernIreland = "N92000002"

func (d *Directory) inIreland(id string) bool {
	return slices.ContainsFunc(d.Around(id), func(r *Region) bool { return r.Code == northernIreland })
}

// Outcode is the first half of a postcode, written "CR0" or "cr0".
func (d *Directory) Outcode(code string) (gazetteer.Outcode, bool) {
	return d.towns().list.Outcode(code)
}

// Outcodes are the first halves of postcodes, sorted.
func (d *Directory) Outcodes() []gazetteer.Outcode { return d.towns().list.Outcodes() }

// Position says where a place is, as far as that is known: by the first half of
// its postcode, or by the town of its address or its name.
func (d *Directory) Position(r *Region) (gazetteer.Position, bool) {
	if r.Town != nil {
		return r.Town.Position, r.Town.Known()
	}
	for _, a := range r.Addresses {
		first, _, _ := strings.Cut(a.Postcode, " ")
		if o, ok := d.Outcode(first); ok {
			return o.Position, true
		}
	}
	names := []string{r.Name}
	if r.Type == Prison {
		names = nil
		for _, a := range r.Addresses {
			names = append(names, a.Town)
		}
		names = append(names, lastWords(r.Name))
	}
	ts := d.towns()
	for _, name := range names {
		for _, t := range ts.list.Named(name) {
			if r.Type == Prison && ts.within(r, &t) || ts.entry(t.Name, &t) == r {
				return t.Position, true
			}
		}
	}
	return gazetteer.Position{}, false
}

// within says whether a town lies in the region in which a place does.
func (ts *towns) within(r *Region, t *gazetteer.Town) bool {
	return slices.ContainsFunc(ts.d.Around(r.ID), func(outer *Region) bool { return outer.ID == t.Region })
}

// lastWords is the name of a prison without what stands before it in capitals:
// "HMP Inverness" is in Inverness.
func lastWords(name string) string {
	words := strings.Fields(name)
	for len(words) > 0 && (words[0] == strings.ToUpper(words[0]) || text.Fold(words[0]) == "") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
