package find

import (
	"cmp"
	"slices"
	"sync"

	"signpost/model"
)

// engine is the index of one directory, ready to be asked. It does not change.
type engine struct {
	dir     *model.Directory
	docs    []doc // in the order in which equals are shown
	words   vocabulary
	names   names
	numbers numbers
	places  places
	topics  []topicIndex
	callers callers
	speech  *speech
	took    map[model.Ref][]*model.Entry // old entries by the one that has their place
	scratch sync.Pool
	slips   memory
}

// doc is an entry as the index knows it.
type doc struct {
	*model.Entry
	over   bool
	prison bool
	folded bool  // its row is that of an organisation
	kind   uint8 // its place in model.Kinds
	width  uint8 // how wide an area it serves: 0 one place, 255 everywhere
}

// build makes the index of d.
func build(d *model.Directory, s *speech) *engine {
	en := &engine{dir: d, speech: s, took: renamed(d)}
	en.docs = arrange(d)
	ids := make(map[model.Ref]uint32, len(en.docs))
	for i, doc := range en.docs {
		ids[doc.Ref] = uint32(i)
	}
	// The words are by far the most work; all else is done beside them.
	together(
		func() { en.words = en.readWords() },
		func() {
			en.names = en.readNames()
			en.numbers = en.readNumbers()
			en.places = newPlaces(d, ids)
			en.callers = newCallers(d.Topics, s)
			en.topics = newTopicIndex(d, ids)
			en.measure()
		},
	)
	en.scratch.New = func() any { return newScratch(len(en.docs)) }
	return en
}

// arrange puts the entries in the order of equals: what is over last, then topics
// before organisations before places before terms, then by how well they can be rung,
// then lines for families before offices, then by name.
func arrange(d *model.Directory) []doc {
	type rankedEntry struct {
		rank  int
		entry *model.Entry
	}
	var ranked []rankedEntry
	ranks := model.Ranks()
	for k, kind := range model.Kinds() {
		for _, e := range d.Of(kind) {
			rank := k * 100
			if inDoubt(e) {
				rank += 10_000
			}
			switch give := d.Give(e); {
			case !give.OK():
				rank += 40
			case give.State != model.Confirmed:
				rank += 20
			}
			if o := organisation(d, e); o != nil {
				rank += 1 + slices.Index(ranks, o.Rank)
			}
			ranked = append(ranked, rankedEntry{rank, e})
		}
	}
	slices.SortStableFunc(ranked, func(a, b rankedEntry) int { return cmp.Compare(a.rank, b.rank) })
	docs := make([]doc, len(ranked))
	for i, r := range ranked {
		docs[i] = doc{Entry: r.entry, over: inDoubt(r.entry), folded: d.Folded(r.entry) != nil, kind: uint8(slices.Index(model.Kinds(), r.entry.Kind))}
	}
	return docs
}

// inDoubt says whether an entry is over, or may be.
func inDoubt(e *model.Entry) bool { return e.Status.Over() || e.Status == model.Unknown }

// renamed gives for each entry those that were renamed to it: it is found by
// their names too.
func renamed(d *model.Directory) map[model.Ref][]*model.Entry {
	took := map[model.Ref][]*model.Entry{}
	for _, e := range d.All() {
		if e.Status == model.Renamed && !e.Successor.IsZero() {
			took[e.Successor] = append(took[e.Successor], e)
		}
	}
	return took
}

// measure notes how wide an area every organisation serves, as a share of all
// places.
func (en *engine) measure() {
	inside := map[string]int{}
	for _, r := range en.dir.Regions {
		for _, outer := range en.dir.Around(r.ID) {
			inside[outer.ID]++
		}
	}
	most := 1
	for _, n := range inside {
		most = max(most, n)
	}
	for i := range en.docs {
		if r := en.dir.Region(en.docs[i].ID); r != nil && en.docs[i].Kind == model.KindRegion {
			en.docs[i].prison = r.Type == model.Prison
		}
		if o := organisation(en.dir, en.docs[i].Entry); o != nil {
			for _, id := range o.Regions {
				en.docs[i].width = max(en.docs[i].width, uint8(255*inside[id]/most))
			}
		}
	}
}
