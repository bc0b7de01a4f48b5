package model

import (
	"cmp"
	"math"
	"slices"

	"signpost/model/text"
)

// Who helps at a place, and in which order, is decided here and nowhere else. Pages,
// the lists of places and whatever is offered in the place of an entry ask
// Directory.Serving.
//
//  1. The nearest area comes first. Of the areas as wide as a nation, all of which
//     hold the place alike, the one with the families' own line comes first.
//  2. Within an area stand those to ring first, then the others by their rank, among
//     them those on a confirmed number, then the alphabet. Who has neither number nor
//     website nor email stands last.
//  3. Offices of the government come after all who help, however near they are.
//  4. Those of whom we do not know whether they still exist stand at the very end. Who
//     is no more helps nowhere.

// Tier is one ring of help around a place.
type Tier struct {
	Sort          TierSort
	Place         *Region // whom all of the tier serve; nil where Sort is not Near
	Wide          bool    // Place is as wide as a nation or wider
	Organisations []*Organisation
}

// TierSort says what the organisations of a tier have in common.
type TierSort int

// The sorts, in the order in which people meet them.
const (
	Near    TierSort = iota // they help, and serve the same area
	Offices                 // they are offices and makers of policy
	Unsure                  // we do not know whether they still exist
)

// Serving gives who can help somebody at a place, everybody once, in the order in
// which they should be tried.
func (d *Directory) Serving(id string) []Tier {
	offices, unsure := Tier{Sort: Offices}, Tier{Sort: Unsure}
	var near []Tier
	seen := map[*Organisation]bool{}
	for _, place := range d.Around(id) {
		tier := Tier{Place: place, Wide: d.isWide(place)}
		var local, doubtful []*Organisation // of offices and unsure
		for _, o := range d.tree.serving[place.ID] {
			if seen[o] {
				continue
			}
			seen[o] = true
			switch {
			case o.Status == Unknown:
				doubtful = append(doubtful, o)
			case o.IsOffice():
				local = append(local, o)
			default:
				tier.Organisations = append(tier.Organisations, o)
			}
		}
		d.order(tier.Organisations)
		d.order(local)
		d.order(doubtful)
		offices.Organisations = append(offices.Organisations, local...)
		unsure.Organisations = append(unsure.Organisations, doubtful...)
		near = append(near, tier)
	}
	familiesFirst(near)
	offices.Organisations = d.silentLast(offices.Organisations)
	var out []Tier
	for _, tier := range append(near, offices, unsure) {
		if len(tier.Organisations) > 0 {
			out = append(out, tier)
		}
	}
	return out
}

// ServingExactly are those who serve just this area: neither a wider one nor
// only a part of it. Those who are no more are left out.
func (d *Directory) ServingExactly(id string) []*Organisation { return d.tree.serving[id] }

// isWide says whether a place is as wide as a nation or wider.
func (d *Directory) isWide(r *Region) bool {
	nation := func(id string) bool { return d.regions[id] != nil && d.regions[id].Type == "nation" }
	return r.Type == "nation" || r.Type == "country" || slices.ContainsFunc(r.Includes, nation)
}

// familiesFirst puts the wide area with the families' own line before the other wide
// areas: of England, and England and Wales, neither is nearer.
func familiesFirst(tiers []Tier) {
	best, at := 0, -1
	for i, t := range tiers {
		for _, o := range t.Organisations {
			// The lines for people in danger lead nowhere but on their own card.
			if t.Wide && o.Ring > 0 && o.Crisis == 0 && (at < 0 || o.Ring < best) {
				best, at = o.Ring, i
			}
		}
	}
	to := slices.IndexFunc(tiers, func(t Tier) bool { return t.Wide })
	if at > to {
		chosen := tiers[at]
		copy(tiers[to+1:at+1], tiers[to:at])
		tiers[to] = chosen
	}
}

// standing is what decides the place of an organisation within its area.
type standing struct {
	*Organisation
	silent, turn, rank, reach int
	name                      string
}

// order puts those who help in one area in the order in which they should be tried.
func (d *Directory) order(list []*Organisation) {
	all := make([]standing, len(list))
	for i, o := range list {
		all[i] = d.standing(o)
	}
	slices.SortStableFunc(all, func(a, b standing) int {
		return cmp.Or(
			cmp.Compare(a.silent, b.silent),
			cmp.Compare(a.turn, b.turn),
			cmp.Compare(a.rank, b.rank),
			cmp.Compare(a.reach, b.reach),
			cmp.Compare(a.name, b.name),
		)
	})
	for i, s := range all {
		list[i] = s.Organisation
	}
}

func (d *Directory) standing(o *Organisation) standing {
	s := standing{Organisation: o, turn: o.Ring, rank: slices.Index(Ranks(), o.rank()), name: text.Fold(o.Name)}
	if s.turn == 0 { // after all that are to be rung first
		s.turn = math.MaxInt
	}
	switch give := d.Give(&o.Entry); {
	case !give.OK():
		s.reach = 2
	case give.State != Confirmed:
		s.reach = 1
	}
	if s.reach == 2 && o.Website == "" && o.Email == "" {
		s.silent = 1
	}
	return s
}

// silentLast puts those behind whom no one can ring, look up or write to; the others
// keep their order.
func (d *Directory) silentLast(list []*Organisation) []*Organisation {
	var heard, silent []*Organisation
	for _, o := range list {
		if d.standing(o).silent == 1 {
			silent = append(silent, o)
		} else {
			heard = append(heard, o)
		}
	}
	return append(heard, silent...)
}
