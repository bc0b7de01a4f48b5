package load

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/outline"
)

// check finds what is wrong between records: references that lead nowhere,
// unknown needs, places inside themselves, entries that succeed themselves.
func (m *merger) check(files []*file) {
	for _, f := range files {
		for _, r := range f.refs {
			m.checkRef(f, r)
		}
		for _, w := range f.wants {
			if _, ok := m.needs[w.need]; !ok {
				f.find(w.path, atValue, fmt.Sprintf("there is no need called %q", w.need), suggest(w.need, m.order))
			}
		}
	}
	m.checkPlaces()
	m.checkSuccessors()
}

func (m *merger) checkRef(f *file, r reference) {
	if m.home[r.to].file != nil {
		return
	}
	do := "write the entry, or mend the id"
	var ids []string
	for ref := range m.home {
		if ref.Kind == r.to.Kind {
			ids = append(ids, ref.ID)
		}
	}
	slices.Sort(ids)
	if s := suggest(r.to.ID, ids); strings.HasPrefix(s, "did") {
		do = s
	}
	f.findings = append(f.findings, finding{path: r.path, part: atValue, within: r.within, Problem: Problem{
		What: fmt.Sprintf("there is no %s with the id %q", r.to.Kind, r.to.ID), Do: do,
	}})
}

// checkPlaces says where a place would lie inside itself, and takes it out of
// there so that all other places keep theirs.
func (m *merger) checkPlaces() {
	around := map[string][]string{}
	for _, r := range m.regions {
		if r.Parent != "" {
			around[r.ID] = append(around[r.ID], r.Parent)
		}
		for _, id := range r.Includes {
			around[id] = append(around[id], r.ID)
		}
	}
	outwards := func(id string) []string { return around[id] }
	for _, id := range slices.Sorted(maps.Keys(m.regions)) {
		if !reaches(id, id, outwards) {
			continue
		}
		r := m.regions[id]
		key := "parent"
		if r.Parent == "" {
			key = "id"
		}
		for i, inner := range r.Includes {
			if inner == id || reaches(id, inner, outwards) {
				key = outline.Index("includes", i)
			}
		}
		h := m.home[r.Ref]
		h.file.find(outline.Path(h.path, key), atValue, fmt.Sprintf("%q lies inside itself", id), "break the circle of parent and includes")
		r.Parent = ""
		delete(around, id)
	}
}

// checkSuccessors says where a line of successors comes back to its start.
func (m *merger) checkSuccessors() {
	successor := map[model.Ref]model.Ref{}
	for _, o := range m.organisations {
		successor[o.Ref] = o.Successor
	}
	for _, r := range m.regions {
		successor[r.Ref] = r.Successor
	}
	for _, t := range m.terms {
		successor[t.Ref] = t.Successor
	}
	for ref, h := range m.home {
		if reaches(ref, ref, func(r model.Ref) []model.Ref {
			if next := successor[r]; !next.IsZero() {
				return []model.Ref{next}
			}
			return nil
		}) {
			h.file.find(h.path+".successor", atValue, fmt.Sprintf("%q comes back to itself through its successors", ref), "break the circle")
		}
	}
}

// reaches says whether one or more steps lead from from to to.
func reaches[T comparable](from, to T, steps func(T) []T) bool {
	seen := map[T]bool{}
	queue := steps(from)
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if at == to {
			return true
		}
		if !seen[at] {
			seen[at] = true
			queue = append(queue, steps(at)...)
		}
	}
	return false
}
