package search

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/gazetteer"
	"signpost/model/locate"
	"signpost/model/words"
)

// Where the rows of towns stand: the town that was typed just behind entries of that
// name, one whose name is also a word behind what the word finds, those that only begin
// so behind entries that do, and prisons near a place before all.
const (
	townIs       = int(is)*bandSize + 7_500
	townOrdinary = int(hasWords)*bandSize + 6_000
	townBegins   = int(hasWords)*bandSize + 4_000
	prisonNear   = int(is+1) * bandSize
)

// How many rows are added, and from how many letters on.
const (
	mostNamesakes = 6
	mostBegun     = 3
	shortestBegun = 4
	mostNear      = 12
	fewestNear    = 3
	dayOut        = 60 // miles
)

// withTowns adds the towns that the query asks for: those whose name it is, those that
// begin as it does, and the prisons near a place.
func (en *engine) withTowns(q *query, list []Hit) []Hit {
	if q.digits != "" {
		return list
	}
	if n, ok := en.asksNear(q.words); ok {
		return insert(list, en.prisonsNear(n))
	}
	if towns := en.townsCalled(q.words); len(towns) > 0 {
		score := townIs
		if en.places.IsOrdinary(q.whole) && len(q.places) == 0 && len(list) > 0 {
			score = townOrdinary
		}
		return insert(list, townHits(towns, score))
	}
	if _, isWord := en.words.Find(q.whole); isWord || en.topics.says(q.whole) || len(q.whole) < shortestBegun {
		return list
	}
	if begun := listed(en.dir.TownsBeginning(q.whole, mostBegun)); len(begun) > 0 {
		return insert(list, townHits(begun, townBegins))
	}
	if len(list) == 0 {
		like := townHits(listed(en.dir.TownsLike(q.whole, mostBegun)), townBegins)
		for i := range like {
			like[i].Reason.Guess = Nearly
		}
		return like
	}
	return list
}

// townsCalled are the towns whose name all the words are, and perhaps that of the county.
func (en *engine) townsCalled(all []string) []*model.Region {
	towns, n := en.dir.TownsAt(all)
	if n == 0 {
		return nil
	}
	if n == len(all) {
		towns = listed(towns)
		return towns[:min(mostNamesakes, len(towns))]
	}
	if town, more := locate.Which(towns, all[n:]); n+more == len(all) {
		return listed([]*model.Region{town})
	}
	return nil
}

// listed are the places that have no entry, which would have been found by its name.
func listed(places []*model.Region) []*model.Region {
	return slices.DeleteFunc(places, func(r *model.Region) bool { return r.Town == nil })
}

func townHits(places []*model.Region, score int) []Hit {
	var out []Hit
	for i, r := range places {
		out = append(out, Hit{&r.Entry, Reason{Field: Name, Text: r.Name}, score - i})
	}
	return out
}

// near is what somebody asks who asks for prisons near a place.
type near struct {
	name   string
	place  *model.Region
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
		isPrison := en.language.GroupOf(w) >= 0 && en.language.GroupOf(w) == en.language.GroupOf("prison")
		isNear := slices.Contains([]string{"near", "nearest", "nearby", "closest", "nearer"}, w)
		isWomen := slices.Contains([]string{"woman", "women", "womens", "womans", "female", "females", "lady", "ladies"}, w)
		says, prison, help, out.women = says || isNear, prison || isPrison, help || w == "help", out.women || isWomen
		return isNear || isPrison || isWomen || en.language.Quiet(w)
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

// findPlace finds the place whose name all the words are: a town, or another place of
// which it is known where it is, or a postcode.
func (en *engine) findPlace(all []string, out *near) bool {
	candidates := slices.Clone(en.places.Called(strings.Join(all, " ")))
	for _, r := range candidates { // Wales is a village in Yorkshire too
		if slices.Contains([]model.RegionType{"country", "nation", "region"}, r.Type) {
			out.name, out.place, out.wide = r.Name, r, true
			return out.women
		}
	}
	if towns, n := en.dir.TownsAt(all); n > 0 {
		if town, more := locate.Which(towns, all[n:]); n+more == len(all) {
			candidates = append([]*model.Region{town}, candidates...)
		}
	}
	for _, r := range candidates {
		if at, ok := en.dir.Position(r); ok {
			out.name, out.place, out.at, out.region = locate.MeasuredFrom(r), r, at, r.ID
			return true
		}
	}
	code, n := en.places.Postcode(all)
	o, ok := en.dir.Outcode(code)
	if n != len(all) || !ok || en.dir.Region(o.Region) == nil {
		return false
	}
	out.name, out.place, out.at, out.region = o.Code, en.dir.Region(o.Region), o.Position, o.Region
	return true
}

// prisonsNear are the prisons by their distance from a place, and the place locate.Itself behind
// the nearest: so many at least, and those within a day's journey.
func (en *engine) prisonsNear(n near) []Hit {
	var hits []Hit
	add := func(e *model.Entry, f Field, why string) {
		hits = append(hits, Hit{e, Reason{Field: f, Text: why}, prisonNear - len(hits)})
	}
	wanted := func(r *model.Region) bool {
		women := r.Prison != nil && slices.Contains(r.Prison.Holds, model.Women)
		return r.Ref != n.place.Ref && (!n.women || women)
	}
	if n.wide {
		for _, p := range en.dir.Regions {
			if p.Type == model.Prison && !p.Status.Over() && wanted(p) && slices.Contains(en.dir.Around(p.ID), n.place) {
				add(&p.Entry, Place, n.name)
			}
		}
		return hits
	}
	for _, p := range en.dir.PrisonsNear(n.at, n.region) {
		if len(hits) == mostNear || len(hits) > fewestNear && p.Miles > dayOut {
			break
		}
		if len(hits) == fewestNear {
			add(&n.place.Entry, Name, n.place.Name)
		}
		if wanted(p.Prison) {
			add(&p.Prison.Entry, Place, words.MilesFrom(p.Miles, n.name))
		}
	}
	if len(hits) <= fewestNear {
		add(&n.place.Entry, Name, n.place.Name)
	}
	for _, p := range en.dir.PrisonsSomewhere(n.region) {
		if wanted(p) {
			add(&p.Entry, Place, words.Somewhere(en.dir.Region(p.Parent).Name))
		}
	}
	return hits
}
