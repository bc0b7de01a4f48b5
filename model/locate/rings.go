package locate

import (
	"slices"

	"signpost/model"
	"signpost/model/gazetteer"
	"signpost/model/words"
)

// Ring is who serves one of the areas around a place, and how near that is: 1 is the
// place itself.
type Ring struct {
	Place *model.Region
	Docs  []uint32
	Near  float32
	Miles string // where it is a prison by its distance: how far it is
}

// How near the rings are. They are the order of those who help, and no weights: what
// comes between two of them would have no meaning.
const (
	Itself     = 1.0
	nextDoor   = 0.99 // a prison within two miles
	atPlace    = 0.98 // then a step down for each wider area
	wider      = 0.17
	widest     = 0.25
	within     = 0.92 // what lies in the place, and who serves a prison near it
	ownPrisons = 0.9
	inNation   = 0.6 // what lies in a nation is not near everybody there
	nearPrison = 0.81
	byDistance = 0.01 // a step down for each prison further away
)

// Rings are all who serve a Place: the place itself, what lies in it, the areas around
// it, ever wider, and the prisons in it.
func (p *Places) Rings(r *model.Region) []Ring {
	if known, ok := p.known.Load(r.ID); ok {
		return known.([]Ring)
	}
	inside := p.inside(r)
	out := []Ring{p.around(r, 0)}
	near := float32(within)
	if areNations([]*model.Region{r}) {
		near = inNation
	}
	prisons := Ring{Place: r, Near: ownPrisons}
	for _, inner := range inside {
		if docs := p.serving[inner.ID]; len(docs) > 0 {
			out = append(out, Ring{Place: inner, Docs: docs, Near: near})
		}
		if doc, ok := p.prison[inner.ID]; ok {
			prisons.Docs = append(prisons.Docs, doc)
		}
	}
	for i, outer := range p.dir.Around(r.ID)[1:] {
		out = append(out, p.around(outer, i+1))
	}
	slices.Sort(prisons.Docs)
	out = append(out, prisons)
	p.known.Store(r.ID, out)
	return out
}

// around is who serves an area, the one number i around a place.
func (p *Places) around(area *model.Region, i int) Ring {
	return Ring{Place: area, Docs: p.serving[area.ID], Near: max(widest, atPlace-wider*float32(i))}
}

// inside are the places in a place, at any depth.
func (p *Places) inside(r *model.Region) []*model.Region {
	out := slices.Clone(p.dir.Inside(r.ID))
	for i := 0; i < len(out); i++ {
		for _, inner := range p.dir.Inside(out[i].ID) {
			if !slices.Contains(out, inner) {
				out = append(out, inner)
			}
		}
	}
	return out
}

// nearby is how many prisons are near a Place: more are no longer an answer.
const nearby = 5

// ringsNear are who serves the areas around a point, ever wider, and the prisons near
// it, nearest first.
func (p *Places) ringsNear(key string, areas []*model.Region, at gazetteer.Position, name string) []Ring {
	if known, ok := p.known.Load(key); ok {
		return known.([]Ring)
	}
	var out []Ring
	for i, area := range areas {
		out = append(out, p.around(area, i))
	}
	if len(areas) > 0 {
		list := p.dir.PrisonsNear(at, areas[0].ID)
		for i, prison := range list[:min(nearby, len(list))] {
			further := byDistance * float32(i)
			near := nearPrison - further
			if prison.Miles < 2 {
				near = nextDoor
			}
			out = append(out,
				Ring{Place: prison.Prison, Docs: p.serving[prison.Prison.ID], Near: within - 2*further},
				Ring{prison.Prison, []uint32{p.prison[prison.Prison.ID]}, near, words.MilesFrom(prison.Miles, name)})
		}
	}
	p.known.Store(key, out)
	return out
}
