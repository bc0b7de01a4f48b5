package find

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/gazetteer"
	"signpost/model/words"
)

// Which prisons are near a place is a question of its own: the answer is the place
// and the prisons by their distance from it, not by their names.

// near is what somebody asks who asks for prisons near a place.
type near struct {
	name   string
	place  *model.Region // nil for a postcode
	at     gazetteer.Position
	region string // in which it lies
	women  bool   // only prisons that hold women
	wide   bool   // the place is a region or a nation: its own prisons are meant
}

// asksNear says whether the words ask for prisons near a place: they say "near", or ask
// for prisons of women, they name a place, and they say nothing else but "prison".
func (en *engine) asksNear(all []string) (near, bool) {
	var out near
	says, prison, help := false, false, false
	frame := func(w string) bool {
		isPrison := en.speech.group(w) >= 0 && en.speech.group(w) == en.speech.group("prison")
		says, prison, help = says || saysNear(w), prison || isPrison, help || w == "help"
		out.women = out.women || saysWomen(w)
		return saysNear(w) || isPrison || saysWomen(w) || en.speech.isQuiet(w)
	}
	for len(all) > 0 && frame(all[0]) {
		all = all[1:]
	}
	for len(all) > 0 && frame(all[len(all)-1]) {
		all = all[:len(all)-1]
	}
	if !says && !(out.women && prison) || help && !prison || len(all) == 0 {
		return near{}, false
	}
	return out, en.findPlace(all, &out)
}

func saysNear(word string) bool {
	switch word {
	case "near", "nearest", "nearby", "closest", "nearer":
		return true
	}
	return false
}

// findPlace finds the place whose name all the words are: a town, or another place
// of which it is known where it is, or a postcode.
func (en *engine) findPlace(all []string, out *near) bool {
	candidates := en.places.byName[strings.Join(all, " ")]
	for _, r := range candidates { // Wales is a village in Yorkshire too
		if slices.Contains([]model.RegionType{"country", "nation", "region"}, r.Type) {
			out.name, out.place, out.wide = r.Name, r, true
			return out.women
		}
	}
	if towns, n := en.dir.TownsAt(all); n > 0 {
		if town, more := which(towns, all[n:]); n+more == len(all) {
			candidates = append([]*model.Region{town}, candidates...)
		}
	}
	for _, r := range candidates {
		if at, ok := en.dir.Position(r); ok {
			out.name, out.place, out.at, out.region = measuredFrom(r), r, at, r.ID
			return true
		}
	}
	found, ok := en.places.postcodeAt(all, 0)
	if !ok || found.to != len(all) {
		return false
	}
	code := all[0]
	if en.places.outcodes[code] == "" {
		code = code[:len(code)-len("3cd")]
	}
	o, ok := en.dir.Outcode(code)
	out.name, out.place, out.at, out.region = o.Code, found.regions[0], o.Position, o.Region
	return ok
}

// How many prisons near a place are shown: so many at least, and those within a
// day's journey. The place itself stands behind the nearest.
const (
	fewestNear = 3
	mostNear   = 12
	dayOut     = 60 // miles
)

// nearPoints are more than any other row has.
const nearPoints = 2 * wholeBonus

// addNear puts the prisons near a place first.
func (en *engine) addNear(n near, r *Results) {
	var hits []Hit
	add := func(e *model.Entry, why Reason) { hits = append(hits, Hit{e, why, nearPoints - len(hits)}) }
	wanted := func(p *model.Region) bool { return p.Ref != n.place.Ref && (!n.women || holdsWomen(p)) }
	if n.wide {
		for _, p := range en.dir.Regions {
			if p.Type == model.Prison && !p.Status.Over() && wanted(p) && slices.Contains(en.dir.Around(p.ID), n.place) {
				add(&p.Entry, Reason{Place, n.name})
			}
		}
		r.add(hits)
		r.Closest = r.Closest && len(hits) == 0
		return
	}
	prisons := 0
	for _, p := range en.dir.PrisonsNear(n.at, n.region) {
		if prisons == mostNear || prisons >= fewestNear && p.Miles > dayOut {
			break
		}
		if !wanted(p.Prison) {
			continue
		}
		if prisons == fewestNear {
			add(&n.place.Entry, Reason{Name, n.place.Name})
		}
		add(&p.Prison.Entry, Reason{Place, words.MilesFrom(p.Miles, n.name)})
		prisons++
	}
	if prisons <= fewestNear {
		add(&n.place.Entry, Reason{Name, n.place.Name})
	}
	for _, p := range en.dir.PrisonsSomewhere(n.region) {
		if wanted(p) {
			add(&p.Entry, Reason{Place, words.Somewhere(en.dir.Region(p.Parent).Name)})
		}
	}
	r.add(hits)
	r.Closest = false
}
