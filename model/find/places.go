package find

import (
	"slices"
	"strings"
	"sync"

	"signpost/model"
	"signpost/model/text"
)

// places knows which words name a place and who serves it.
type places struct {
	byName   map[string][]*model.Region
	longest  int                 // words in a name
	serving  map[string][]uint32 // documents, sorted, by the id of just this area
	outcodes outcodes
	ordinary map[string]bool   // names of towns that are words for something else
	prison   map[string]uint32 // documents of prisons
	dir      *model.Directory
	known    *sync.Map // rings by the id of their region
}

func newPlaces(d *model.Directory, ids map[model.Ref]uint32) places {
	p := places{
		byName: map[string][]*model.Region{}, serving: map[string][]uint32{}, prison: map[string]uint32{},
		outcodes: newOutcodes(d), ordinary: map[string]bool{}, dir: d, known: &sync.Map{},
	}
	for _, w := range d.Speech.Ordinary {
		p.ordinary[text.Fold(w)] = true
	}
	for _, r := range d.Regions {
		for _, name := range slices.Concat([]string{r.Name, r.Acronym}, r.Also, r.Former, r.Misspellings) {
			folded := text.Fold(name)
			p.add(folded, r)
			p.add(plainPrison(folded), r)
		}
		if r.Type == model.Prison {
			p.prison[r.ID] = ids[r.Ref]
		}
		for _, o := range d.ServingExactly(r.ID) {
			p.serving[r.ID] = append(p.serving[r.ID], ids[o.Ref])
		}
		slices.Sort(p.serving[r.ID])
	}
	return p
}

func (p *places) add(folded string, r *model.Region) {
	if folded != "" && !slices.Contains(p.byName[folded], r) {
		p.byName[folded] = append(p.byName[folded], r)
		p.longest = max(p.longest, strings.Count(folded, " ")+1)
	}
}

// named is a place that a query names.
type named struct {
	from, to int // which words
	regions  []*model.Region
	probably bool     // by a postcode
	town     bool     // by the gazetteer
	rings    [][]ring // of each region
}

// in finds the places that words name, long names first. A word that callers use
// for what they need is no place by itself: "send" is a prison and what is done
// with letters. Without towns, only places of the directory and postcodes are found.
func (p *places) in(words []string, towns bool, says func(string) bool) []named {
	var out []named
	for i := 0; i < len(words); {
		found, ok := p.entryAt(words, i, says)
		if !ok {
			found, ok = p.postcodeAt(words, i)
		}
		if !ok && towns {
			found, ok = p.townAt(words, i, says)
		}
		if !ok {
			i++
			continue
		}
		out = append(out, found)
		i = found.to
	}
	return out
}

// entryAt is the place of the directory that is named from word i on.
func (p *places) entryAt(words []string, i int, says func(string) bool) (named, bool) {
	for n := min(p.longest, len(words)-i); n > 0; n-- {
		regions := p.byName[strings.Join(words[i:i+n], " ")]
		if len(regions) == 0 || n == 1 && len(words) > 1 && says(words[i]) && !besidePrison(words, i) && !areNations(regions) || inStreet(words, i+n) {
			continue
		}
		out := named{from: i, to: i + n, regions: regions}
		for _, r := range regions {
			out.rings = append(out.rings, p.rings(r))
		}
		return out, true
	}
	return named{}, false
}

// areNations says whether the places are a country or a nation: callers say "Welsh" of
// a language too, but who says Wales in a question means the place.
func areNations(regions []*model.Region) bool {
	return slices.ContainsFunc(regions, func(r *model.Region) bool { return r.Type == "country" || r.Type == "nation" })
}

// inStreet says whether word i makes what stands before it the name of a street.
func inStreet(words []string, i int) bool {
	if i >= len(words) {
		return false
	}
	switch words[i] {
	case "street", "road", "lane", "avenue":
		return true
	}
	return false
}

// besidePrison says whether word i stands beside one that makes it a prison.
func besidePrison(words []string, i int) bool {
	before := i > 0 && (words[i-1] == "hmp" || words[i-1] == "yoi" || words[i-1] == "hmyoi")
	return before || i+1 < len(words) && (words[i+1] == "prison" || words[i+1] == "jail")
}

// ring is who serves one of the areas around a place, and how near that is: 100
// is the place itself.
type ring struct {
	place *model.Region
	docs  []uint32
	near  uint8
	miles string // where it is a prison by its distance: how far it is
}

// rings are all who serve a place: the place itself, what lies in it, the
// areas around it, ever wider, and the prisons in it.
func (p *places) rings(r *model.Region) []ring {
	if known, ok := p.known.Load(r.ID); ok {
		return known.([]ring)
	}
	out := p.findRings(r)
	p.known.Store(r.ID, out)
	return out
}

func (p *places) findRings(r *model.Region) []ring {
	var out []ring
	inside := p.inside(r)
	for i, outer := range p.dir.Around(r.ID) {
		out = append(out, p.around(outer, i))
		if i > 0 {
			continue
		}
		within := uint8(92)
		if r.Type == "country" || r.Type == "nation" {
			within = 60
		}
		for _, inner := range inside {
			if docs := p.serving[inner.ID]; len(docs) > 0 {
				out = append(out, ring{place: inner, docs: docs, near: within})
			}
		}
	}
	prisons := ring{place: r, near: 90}
	for _, inner := range inside {
		if doc, ok := p.prison[inner.ID]; ok {
			prisons.docs = append(prisons.docs, doc)
		}
	}
	slices.Sort(prisons.docs)
	return append(out, prisons)
}

// around is who serves an area, the one number i around a place.
func (p *places) around(area *model.Region, i int) ring {
	return ring{place: area, docs: p.serving[area.ID], near: uint8(max(25, 100-17*i))}
}

// inside are the places in a place, at any depth.
func (p *places) inside(r *model.Region) []*model.Region {
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
