package load

import (
	"slices"

	"signpost/model"
	"signpost/model/text"
)

// Report is what became of the records of one layer.
type Report struct {
	Missing  string // why the folder itself could not be read, "" where it was
	Records  int    // that it holds, as far as can be seen
	LeftOut  int    // of these
	Skipped  []Skip // files that were left out as a whole
	Added    []Name
	Replaced []Replaced
}

// Skip is a file that was left out as a whole.
type Skip struct {
	File    string
	Records int // that it seems to hold, 0 where nobody can tell
}

// Name is a record, and what people call it.
type Name struct {
	Ref  model.Ref
	Name string
}

// Replaced is a record that took the place of one of an earlier layer.
type Replaced struct {
	Name
	Was       string   // the name of the earlier one
	File      string   // in which that is written
	Crisis    bool     // that is for people in danger or despair
	Confirmed []string // numbers of it that somebody confirmed
}

// Whole says that nothing was left out.
func (r Report) Whole() bool { return r.LeftOut == 0 && len(r.Skipped) == 0 && r.Missing == "" }

// Unknown is how many files were left out of which nobody can tell what they hold.
func (r Report) Unknown() (n int) {
	for _, s := range r.Skipped {
		if s.Records == 0 {
			n++
		}
	}
	return n
}

// report says what became of the records of a layer.
func (m *merger) report(files []*file, layer int) Report {
	var out Report
	for _, f := range files {
		if f.number != layer {
			continue
		}
		if f.refused {
			name, _ := text.Clean(f.shown(), text.OneLine)
			out.Skipped = append(out.Skipped, Skip{name, f.salvaged.records})
		}
		lost := f.unknown + f.salvaged.records
		out.Records += len(f.records) + lost
		out.LeftOut += lost
		for _, r := range f.records {
			switch {
			case r.out:
				out.LeftOut++
			case r.ref.ID == "":
			case r.over != nil:
				out.Replaced = append(out.Replaced, replaced(r))
			default:
				out.Added = append(out.Added, Name{r.ref, nameOf(r)})
			}
		}
	}
	return out
}

func replaced(r *record) Replaced {
	out := Replaced{Name: Name{r.ref, nameOf(r)}, Was: nameOf(r.over), File: r.over.file.shown()}
	if o, ok := r.over.value.(*model.Organisation); ok {
		out.Crisis = o.Crisis > 0
	}
	for _, p := range phonesOf(r.over.value) {
		if p.State == model.Confirmed && !slices.Contains(out.Confirmed, p.Number) {
			out.Confirmed = append(out.Confirmed, p.Number)
		}
	}
	return out
}

func nameOf(r *record) string {
	if e := entryOf(r.value); e != nil {
		return e.Name
	}
	return r.ref.ID
}

// leftOut is what of a layer is not in use.
func (m *merger) leftOut(files []*file, layer int) map[aside]bool {
	out := map[aside]bool{}
	for _, f := range files {
		if f.number != layer {
			continue
		}
		if f.refused {
			out[aside{file: f.name}] = true
		}
		for _, r := range f.records {
			if r.out {
				out[aside{f.name, r.path}] = true
			}
		}
	}
	return out
}
