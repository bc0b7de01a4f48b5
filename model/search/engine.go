package search

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"signpost/model"
	"signpost/model/locate"
	"signpost/model/search/index"
	"signpost/model/speech"
	"signpost/model/text"
)

// engine is the index of one directory, ready to be asked. It does not change.
type engine struct {
	weights
	dir      *model.Directory
	language *speech.Language
	docs     []doc // in the order in which equals are shown
	ids      map[model.Ref]uint32
	renamed  map[model.Ref][]*model.Entry // old entries by the one that has their place
	words    *index.Index
	names    index.Names
	numbers  numbers
	places   *locate.Places
	topics   topics
	scratch  sync.Pool
	slips    memory
}

// doc is an entry as the index knows it.
type doc struct {
	*model.Entry
	kind   uint8 // its place in model.Kinds
	served bool  // it serves places, or is one
	over   bool
	prison bool
	ring   bool    // it is one to ring first about anything
	width  float32 // how wide an area it serves: 0 one place, 1 everywhere
}

// newEngine makes the index of d.
func newEngine(d *model.Directory, l *speech.Language, w weights) *engine {
	en := &engine{weights: w, dir: d, language: l, renamed: map[model.Ref][]*model.Entry{}, ids: map[model.Ref]uint32{}}
	for _, e := range d.All() {
		if e.Status == model.Renamed && !e.Successor.IsZero() {
			en.renamed[e.Successor] = append(en.renamed[e.Successor], e)
		}
	}
	en.docs = arrange(d)
	for i, doc := range en.docs {
		en.ids[doc.Ref] = uint32(i)
	}
	// The words are by far the most work; all else is done beside them.
	index.Together(
		func() {
			en.words = index.New(index.Source{Docs: len(en.docs), Text: firstText, Stem: text.Stem, Read: func(doc int, add func(index.Field, string)) {
				en.eachField(en.docs[doc].Entry, add)
			}})
		},
		func() {
			en.names = en.readNames()
			en.numbers = en.readNumbers()
			en.places = locate.New(d, l, en.ids)
			en.topics = newTopics(d, l, w, en.ids)
			en.measure()
		},
	)
	en.scratch.New = func() any { return &scratch{evidence: make([]evidence, len(en.docs)), reasons: map[uint32]Reason{}} }
	return en
}

// arrange puts the entries in the order of equals: what is over last, then topics
// before organisations before places before terms, then by how well they can be rung,
// then lines for families before offices, then by name.
func arrange(d *model.Directory) []doc {
	type ranked struct {
		rank  int
		entry *model.Entry
	}
	var list []ranked
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
			if e.Kind == model.KindOrganisation {
				rank += 1 + slices.Index(ranks, d.Organisation(e.ID).Rank)
			}
			list = append(list, ranked{rank, e})
		}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	docs := make([]doc, len(list))
	for i, r := range list {
		served := r.entry.Kind == model.KindOrganisation || r.entry.Kind == model.KindRegion
		docs[i] = doc{Entry: r.entry, kind: uint8(r.rank % 10_000 / 100), served: served, over: inDoubt(r.entry)}
	}
	return docs
}

// inDoubt says whether an entry is over, or may be.
func inDoubt(e *model.Entry) bool { return e.Status.Over() || e.Status == model.Unknown }

// measure notes which entries are prisons, and how wide an area every organisation
// serves, as a share of all places.
func (en *engine) measure() {
	inside := map[string]float32{}
	most := float32(1)
	for _, r := range en.dir.Regions {
		for _, outer := range en.dir.Around(r.ID) {
			inside[outer.ID]++
			most = max(most, inside[outer.ID])
		}
	}
	for i := range en.docs {
		d := &en.docs[i]
		if r := en.region(d.Entry); r != nil {
			d.prison = r.Type == model.Prison
		}
		d.width = 1
		if o := en.organisation(d.Entry); o != nil {
			d.width, d.ring = 0, o.Ring > 0
			for _, id := range o.Regions {
				d.width = max(d.width, inside[id]/most)
			}
		}
	}
}

// readNames reads the names of all entries as wholes, titles, services and postcodes
// among them, and those of prisons also without what every prison is called.
func (en *engine) readNames() index.Names {
	var all []index.Name
	for i, doc := range en.docs {
		en.eachField(doc.Entry, func(f index.Field, s string) {
			if f > fieldAddress || f == fieldAddress && !locate.IsPostcode(s) {
				return
			}
			name := strings.Join(text.Tokens(s), " ")
			if name == "" {
				return
			}
			all = append(all, index.Name{Text: name, Doc: uint32(i), Field: f})
			if doc.Kind == model.KindRegion || strings.HasPrefix(name, "the ") {
				if plain := en.language.Plain(name); plain != name {
					all = append(all, index.Name{Text: plain, Doc: uint32(i), Field: max(f, fieldPlain)})
				}
			}
		})
	}
	return index.NewNames(all)
}
