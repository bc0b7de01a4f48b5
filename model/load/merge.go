package load

import (
	"fmt"
	"io/fs"
	"slices"

	"signpost/model"
	"signpost/model/gazetteer"
)

// merger lays records over one another.
type merger struct {
	records []*record               // all, as they were read
	named   map[model.Ref][]*record // those of one name, one for each layer that has it
	refs    []model.Ref             // the keys of named, as they came
	lost    map[model.Ref]bool      // what stands in files that were left out
	refused []*file                 // files that were left out
	blind   bool                    // there is such a file of which nothing is known
	cut     map[string]bool         // places of the first layer that were cut out of a circle
	said    map[model.Ref]bool      // records whose circle is reported: those of the first layer stay in it
	ids     map[model.Kind][]string // of all records, for guesses at what was meant
	advice  advice
	leaving []*record                  // left out, and what depends on them not yet seen to
	needing map[model.Ref][]dependence // who cannot do without a record
}

func newMerger() *merger {
	return &merger{
		named: map[model.Ref][]*record{},
		lost:  map[model.Ref]bool{},
		cut:   map[string]bool{},
		said:  map[model.Ref]bool{},
	}
}

// add lays the files of one layer over what is there.
func (m *merger) add(layer []*file) {
	for _, f := range layer {
		m.salvage(f)
		for _, r := range f.records {
			m.records = append(m.records, r)
			if r.ref.ID != "" {
				m.name(r)
			}
		}
	}
}

// name gives a record its name, if it may have it. Within a layer a name stands
// once, and a record of an earlier layer gives way only to one that says replaces.
func (m *merger) name(r *record) {
	same := m.named[r.ref]
	if len(same) == 0 {
		m.refs = append(m.refs, r.ref)
		if r.replaces {
			r.file.find(r.path+".replaces", atValue, fmt.Sprintf("there is no %s %q whose place this could take", r.ref.Kind, r.ref.ID),
				"take replaces out if the record is new, or mend the id")
		}
	} else if top := same[len(same)-1]; top.file.number == r.file.number {
		r.file.find(r.idPath(), atValue, fmt.Sprintf("the id %q is taken by another %s in %s", r.ref.ID, r.ref.Kind, top.file.shown()), "give one of them another id")
		r.out = true
		return
	} else if r.over = top; !r.replaces {
		r.file.find(r.idPath(), atValue, fmt.Sprintf("the id %q is taken by %s in %s", r.ref.ID, top.title(), top.file.shown()),
			"write replaces = true if it is meant to take its place, or choose another id")
	}
	m.named[r.ref] = append(same, r)
}

// title is how people call a record.
func (r *record) title() string {
	if e := entryOf(r.value); e != nil {
		return fmt.Sprintf("%q", e.Name)
	}
	return fmt.Sprintf("%q", r.ref.ID)
}

// inForce is the record that has a name in the end, or nil.
func (m *merger) inForce(ref model.Ref) *record {
	for _, r := range slices.Backward(m.named[ref]) {
		if !r.out {
			return r
		}
	}
	return nil
}

// directory is made of the records in force and the gazetteer of the first layer.
func (m *merger) directory(first fs.FS) *model.Directory {
	var all model.Records
	var towns []gazetteer.Town
	for _, ref := range m.refs {
		if r := m.inForce(ref); r != nil {
			switch v := r.value.(type) {
			case *model.Topic:
				all.Topics = append(all.Topics, v)
			case *model.Organisation:
				all.Organisations = append(all.Organisations, v)
			case *model.Region:
				all.Regions = append(all.Regions, v)
			case *model.Term:
				all.Terms = append(all.Terms, v)
			case *model.Group:
				all.Groups = append(all.Groups, *v)
			case *model.Danger:
				all.Danger = append(all.Danger, *v)
			case *model.DangerWords:
				all.DangerWords = append(all.DangerWords, *v)
			}
		}
	}
	for _, r := range m.records {
		if !r.out {
			switch v := r.value.(type) {
			case *model.DangerSame:
				all.DangerSame = append(all.DangerSame, *v)
			case *model.DangerIf:
				all.DangerIf = append(all.DangerIf, *v)
			case harmless:
				all.Harmless = append(all.Harmless, v...)
			case quiet:
				all.Speech.Quiet = append(all.Speech.Quiet, v...)
			case synonym:
				all.Speech.Synonyms = append(all.Speech.Synonyms, v)
			case ordinary:
				all.Speech.Ordinary = append(all.Speech.Ordinary, v...)
			case prefix:
				all.Speech.Prefixes = append(all.Speech.Prefixes, v...)
			case people:
				all.Speech.People = append(all.Speech.People, v...)
			case common:
				all.Speech.Common = append(all.Speech.Common, v...)
			case frame:
				all.Speech.Frame = append(all.Speech.Frame, v...)
			case *model.Dialect:
				all.Speech.Dialect = append(all.Speech.Dialect, *v)
			case *gazetteer.Town:
				towns = append(towns, *v)
			case *model.Outcodes:
				all.Speech.Outcodes = append(all.Speech.Outcodes, *v)
			}
		}
	}
	all.Topics, all.Organisations = sorted(all.Topics), sorted(all.Organisations)
	all.Regions, all.Terms = sorted(all.Regions), sorted(all.Terms)
	all.Gazetteer = gazetteerOf(first, towns)
	return model.New(all)
}

// sorted puts records in the order of their ids.
func sorted[T any](records []*T) []*T {
	slices.SortFunc(records, func(a, b *T) int { return compareIDs(entryOf(a), entryOf(b)) })
	return records
}
