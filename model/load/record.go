package load

import (
	"fmt"
	"slices"

	"signpost/model"
	"signpost/model/outline"
)

// record is a table that stands for itself: an entry, a group, a list of synonyms.
type record struct {
	ref      model.Ref // zero for what has no id
	file     *file
	path     string
	value    any      // *model.Organisation and so on; nil where it will be left out
	dead     []string // numbers that it says are dead
	refs     []reference
	replaces bool // it means to take the place of a record of an earlier layer
	over     *record
	out      bool // it is left out
}

// sort is a sort of record: the name of its tables and how one is read.
type sort struct {
	name     string
	read     func(*table) any
	replaces bool // one may take the place of another
}

// sorts are all sorts of record. Of whatever has another name nothing is read.
func sorts() []sort {
	return []sort{
		{string(model.KindTopic), readTopic, true},
		{string(model.KindOrganisation), readOrganisation, true},
		{string(model.KindRegion), readRegion, true},
		{string(model.KindTerm), readTerm, true},
		{string(kindGroup), readGroup, true},
		{string(kindDanger), readDanger, true},
		{string(kindDangerWords), readDangerWords, true},
		{"danger_same", readDangerSame, false},
		{"danger_if", readDangerIf, false},
		{"harmless", readHarmless, false},
		{"quiet", readQuiet, false},
		{"synonym", readSynonym, false},
		{"ordinary", readOrdinary, false},
		{"prefix", readPrefix, false},
		{"people", readPeople, false},
		{"common", readCommon, false},
		{"frame", readFrame, false},
		{"dialect", readDialect, false},
		{"outcodes", readOutcodes, false},
		{"town", readTown, false},
	}
}

// readRecords turns the decoded file into records.
func (f *file) readRecords() {
	if f.refused {
		return
	}
	root := f.table("", f.root)
	for _, s := range sorts() {
		tables := root.tables(s.name)
		if len(tables) > MaxRecords {
			f.records = nil
			f.refuse(outline.Position{}, fmt.Sprintf("the file holds more than %d records", MaxRecords), "split it into several files")
			return
		}
		for _, t := range tables {
			f.records = append(f.records, f.readRecord(s, t))
		}
	}
	if len(f.records) > MaxRecords {
		f.records = nil
		f.refuse(outline.Position{}, fmt.Sprintf("the file holds more than %d records", MaxRecords), "split it into several files")
		return
	}
	f.readUnknown(root)
	root.done()
	f.root = nil
}

// readUnknown takes note of tables that are no records: of another name, or with
// single brackets. Whoever wrote them took them for records.
func (f *file) readUnknown(root *table) {
	for key, v := range f.root {
		var tables []map[string]any
		switch v := v.(type) {
		case map[string]any:
			tables = append(tables, v)
		case []map[string]any:
			if !root.asked[key] {
				tables = v
			}
		}
		f.unknown += len(tables)
		for _, t := range tables {
			if id, ok := t["id"].(string); ok {
				f.salvaged.ids = append(f.salvaged.ids, id)
			}
		}
	}
}

// readRecord reads one record and notes what it refers to.
func (f *file) readRecord(s sort, t *table) *record {
	f.refs, f.bulk = nil, 0
	r := &record{file: f, path: t.path, value: s.read(t)}
	if s.replaces {
		r.replaces = t.yes("replaces")
	}
	t.done()
	if f.bulk > MaxRecord {
		t.problem("", atKey, fmt.Sprintf("the %s holds more than %d KiB of text", s.name, MaxRecord>>10), "say less, or make two of it")
	}
	r.ref, r.refs = refOf(r.value), slices.Clip(f.refs)
	for _, p := range phonesOf(r.value) {
		if p.State == model.Dead {
			r.dead = append(r.dead, p.Number)
		}
	}
	if r.faulty() && f.number > 0 {
		r.value = nil // a folder may hold nothing but mistakes, and much of that
	}
	return r
}

// refOf is what a record is called, zero for what has no name.
func refOf(value any) model.Ref {
	if e := entryOf(value); e != nil {
		return e.Ref
	}
	switch v := value.(type) {
	case *model.Group:
		return model.Ref{Kind: kindGroup, ID: v.ID}
	case *model.Danger:
		return model.Ref{Kind: kindDanger, ID: v.ID}
	case *model.DangerWords:
		return model.Ref{Kind: kindDangerWords, ID: v.ID}
	}
	return model.Ref{}
}

// entryOf is the entry that a record is, or nil.
func entryOf(value any) *model.Entry {
	switch v := value.(type) {
	case *model.Topic:
		return &v.Entry
	case *model.Organisation:
		return &v.Entry
	case *model.Region:
		return &v.Entry
	case *model.Term:
		return &v.Entry
	}
	return nil
}

// phonesOf are the numbers that a record holds, those of its services too.
func phonesOf(value any) []*model.Phone {
	e := entryOf(value)
	if e == nil {
		return nil
	}
	var out []*model.Phone
	for i := range e.Phones {
		out = append(out, &e.Phones[i])
	}
	if o, ok := value.(*model.Organisation); ok {
		for i := range o.Services {
			for j := range o.Services[i].Phones {
				out = append(out, &o.Services[i].Phones[j])
			}
		}
	}
	return out
}

// faulty says that the record has a mistake of its own.
func (r *record) faulty() bool { return r.file.faulty[r.path] }

// idPath is where the record says what it is called.
func (r *record) idPath() string { return outline.Path(r.path, "id") }
