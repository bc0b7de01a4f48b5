package load

import (
	"signpost/model"
	"signpost/model/outline"
)

// salvaged is what a file that was left out as a whole seems to hold. It is good
// enough to know what references lead to, and which numbers are said to be dead.
type salvaged struct {
	records int
	refs    []model.Ref
	ids     []string // of records whose kind is not known
	dead    []deadNumber
}

// deadNumber is a number that an entry says is dead.
type deadNumber struct {
	ref    model.Ref
	number string
}

// salvage reads a file that the decoder refused by its outline alone.
func (f *file) salvage() salvaged {
	var s salvaged
	if f.data == nil {
		return s
	}
	entries := outline.Of(f.data)
	value := func(path, key string) string {
		e := entries[outline.Path(path, key)]
		return unquoted(string(f.data[e.Start:max(e.End, e.Start)]))
	}
	each := func(list string, do func(path string)) {
		for i := 0; ; i++ {
			path := outline.Index(list, i)
			if _, ok := entries[path]; !ok {
				return
			}
			do(path)
		}
	}
	for _, sort := range sorts() {
		each(sort.name, func(path string) {
			s.records++
			ref := model.Ref{Kind: model.Kind(sort.name), ID: value(path, "id")}
			if ref.ID == "" {
				return
			}
			s.refs = append(s.refs, ref)
			phones := func(of string) {
				each(outline.Path(of, "phone"), func(phone string) {
					if value(phone, "state") == string(model.Dead) {
						s.dead = append(s.dead, deadNumber{ref, value(phone, "number")})
					}
				})
			}
			phones(path)
			each(outline.Path(path, "service"), phones)
		})
	}
	return s
}

// salvage takes note of what a file seems to hold that is in none of its records.
func (m *merger) salvage(f *file) {
	if f.refused {
		f.salvaged = f.salvage()
		m.refused = append(m.refused, f)
		m.blind = m.blind || f.salvaged.records == 0
	}
	for _, id := range f.salvaged.ids {
		for _, kind := range model.Kinds() {
			m.lost[model.Ref{Kind: kind, ID: id}] = true
		}
	}
	for _, ref := range f.salvaged.refs {
		m.lost[ref] = true
	}
}
