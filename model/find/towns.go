package find

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/gazetteer"
	"signpost/model/text"
	"signpost/model/words"
)

// townAt is the town that is named from word i on, the largest of its name unless
// the words say which. Beside other words it must be one that people far away
// know, or stand after "in" or "near"; and a word for something else is a town only
// where nothing else can be meant.
func (p *places) townAt(all []string, i int, says func(string) bool) (named, bool) {
	towns, n := p.dir.TownsAt(all[i:])
	if n == 0 {
		return named{}, false
	}
	town, more := which(towns, all[i+n:])
	to := i + n + more
	if n == 1 && len(all) > more+1 && !p.meant(town, all, i, to, says) {
		return named{}, false
	}
	out := named{from: i, to: to, regions: []*model.Region{town}, town: true}
	at, ok := p.dir.Position(town)
	if town.Town == nil || !ok {
		out.rings = [][]ring{p.rings(town)}
	} else {
		out.rings = [][]ring{p.ringsNear(town.ID, p.dir.Around(town.ID)[1:], at, measuredFrom(town))}
	}
	return out, true
}

// meant says whether one word among others, from word i up to word to, is meant as a
// town.
func (p *places) meant(town *model.Region, all []string, i, to int, says func(string) bool) bool {
	if len(p.byName[all[i]]) > 0 {
		return false // an entry has the name, and callers mean something else by it
	}
	after := i > 0 && isIn(all[i-1])
	if p.ordinary[all[i]] || says(all[i]) {
		lives := i > 1 && strings.HasPrefix(all[i-2], "liv")
		return after && (lives || to == len(all))
	}
	return after || town.Town != nil && town.Town.Sizeable()
}

// isIn says whether a word says that a place follows.
func isIn(word string) bool {
	switch word {
	case "in", "near", "nearest", "from", "at", "around", "outside", "to":
		return true
	}
	return false
}

// which of several towns of a name is meant: the one whose county, district or
// region the next words name, and how many words that takes; else the first.
func which(towns []*model.Region, next []string) (town *model.Region, n int) {
	rest := strings.Join(next, " ") + " "
	for _, r := range towns {
		if r.Town == nil {
			continue
		}
		_, told, _ := strings.Cut(r.Name, ", ")
		for _, in := range []string{told, r.Town.County, r.Town.District, strings.ReplaceAll(r.Town.Region, "-", " ")} {
			if folded := text.Fold(in); folded != "" && strings.HasPrefix(rest, folded+" ") {
				return r, strings.Count(folded, " ") + 1
			}
		}
	}
	return towns[0], 0
}

// mayBeNoTown says whether a query with a town in it may mean something else: it has
// more words, or the name is a word for something else.
func (en *engine) mayBeNoTown(q *query) bool {
	return (len(q.tokens) > 1 || en.places.ordinary[q.whole]) && slices.ContainsFunc(q.places, func(p named) bool { return p.town })
}

// isNoTown says whether an answer for which no word was a town shows that none is:
// some entry has all words in its names or its address, or serves the places named.
func (en *engine) isNoTown(a *answer) bool {
	return a.full > 0 && !a.closest && (a.why[0] <= place || a.why[0] == served)
}

// nearby is how many prisons are near a place: more are no longer an answer.
const nearby = 5

// ringsNear are who serves the areas around a point, ever wider, and the prisons
// near it, nearest first.
func (p *places) ringsNear(key string, areas []*model.Region, at gazetteer.Position, name string) []ring {
	if known, ok := p.known.Load(key); ok {
		return known.([]ring)
	}
	var out []ring
	for i, area := range areas {
		out = append(out, p.around(area, i))
	}
	if len(areas) > 0 {
		near := p.dir.PrisonsNear(at, areas[0].ID)
		for i, prison := range near[:min(nearby, len(near))] {
			out = append(out,
				ring{place: prison.Prison, docs: p.serving[prison.Prison.ID], near: uint8(92 - 2*i)},
				ring{place: prison.Prison, docs: []uint32{p.prison[prison.Prison.ID]}, near: nearness(i, prison.Miles), miles: words.MilesFrom(prison.Miles, name)})
		}
	}
	p.known.Store(key, out)
	return out
}

// measuredFrom is what distances from a place are from.
func measuredFrom(r *model.Region) string {
	if r.Town != nil && r.Town.Wide() {
		return words.Middle(r.Name)
	}
	return r.Name
}

// nearness is how near prison number i is: next door before those who serve the
// place, and further away behind them.
func nearness(i int, miles float64) uint8 {
	if miles < 2 {
		return 102
	}
	return uint8(81 - i)
}

// What a town adds to the points of its row: less than an entry of just that name
// has, and more than one that only begins so.
const (
	townWhole    = wholeBonus - wholeStep*int(former) - wholeStep/2
	townBegins   = 1_900 // behind entries whose names have the word
	townOrdinary = 3_000 // a word for something else
)

// How many towns are shown.
const (
	mostNamesakes = 6
	mostBegun     = 3
	shortestBegun = 4 // letters
)

// addTowns adds to what was found the towns that the query asks for: those whose
// name it is, those that begin as it does, and the prisons near one.
func (en *engine) addTowns(typed string, a *answer, r *Results) {
	all := text.Words(cut(typed))
	if len(all) == 0 || len(all) > maxWords || a.query.digits != "" {
		return
	}
	if place, ok := en.asksNear(all); ok {
		en.addNear(place, r)
		return
	}
	whole := strings.Join(all, " ")
	if towns := en.townsCalled(all); len(towns) > 0 {
		points := townWhole
		if en.places.ordinary[whole] && len(a.query.places) == 0 && !r.Closest {
			points = townOrdinary
		}
		r.add(rows(towns, points))
		r.Closest = false
		return
	}
	if _, isWord := en.words.find(whole); isWord || len(whole) < shortestBegun {
		return
	}
	if begun := listed(en.dir.TownsBeginning(whole, mostBegun)); len(begun) > 0 {
		if r.Closest {
			r.Hits, r.Closest, r.Counts = nil, false, map[model.Kind]int{}
		}
		r.add(rows(begun, townBegins))
	} else if r.Closest {
		r.add(rows(listed(en.dir.TownsLike(whole, mostBegun)), townWhole))
	}
}

// townsCalled are the towns whose name all the words are, and perhaps that of the
// county.
func (en *engine) townsCalled(all []string) []*model.Region {
	towns, n := en.dir.TownsAt(all)
	if n == 0 {
		return nil
	}
	if n == len(all) {
		towns = listed(towns)
		return towns[:min(mostNamesakes, len(towns))]
	}
	if town, more := which(towns, all[n:]); n+more == len(all) {
		return listed([]*model.Region{town})
	}
	return nil
}

// listed are the places that have no entry, which would have been found by its
// name.
func listed(places []*model.Region) []*model.Region {
	var out []*model.Region
	for _, r := range places {
		if r.Town != nil {
			out = append(out, r)
		}
	}
	return out
}

// rows are places as hits, in this order.
func rows(places []*model.Region, points int) []Hit {
	var out []Hit
	for i, r := range places {
		out = append(out, Hit{&r.Entry, Reason{Name, r.Name}, points - i})
	}
	return out
}

// add puts hits among the others, by their points; one that is there already moves.
func (r *Results) add(hits []Hit) {
	again := map[model.Ref]bool{}
	for _, h := range hits {
		again[h.Ref] = true
		r.Counts[h.Kind]++
	}
	var out []Hit
	for _, h := range r.Hits {
		for len(hits) > 0 && hits[0].Score > h.Score {
			out, hits = append(out, hits[0]), hits[1:]
		}
		if again[h.Ref] {
			r.Counts[h.Kind]--
			continue
		}
		out = append(out, h)
	}
	out = append(out, hits...)
	r.Hits = out[:min(len(out), MaxHits)]
}
