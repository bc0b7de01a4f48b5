package load

import (
	"cmp"
	"fmt"
	"slices"

	"signpost/model"
	"signpost/model/outline"
)

// checkPlaces says where a place would lie inside itself, or in more others than
// anybody can keep apart, and leaves it out or, in the first layer, takes it out of
// there, so that all other places keep theirs. It says whether it left anything out.
func (m *merger) checkPlaces(all bool) bool {
	around := m.around()
	var ids []string
	for id := range around {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	circles := circlesOf(ids, around)
	left := false
	for _, circle := range circles {
		slices.SortFunc(circle, m.laterFirst)
		within := map[string]bool{}
		for _, id := range circle {
			within[id] = true
		}
		for i, id := range circle {
			if i == 0 || all {
				left = m.inItself(id, within) || left
			}
		}
	}
	if len(circles) > 0 {
		return left
	}
	return m.checkAround(ids, around)
}

// around gives for the places in force the ids of those just around them.
func (m *merger) around() map[string][]string {
	around := map[string][]string{}
	for _, ref := range m.refs {
		if ref.Kind != model.KindRegion {
			continue
		}
		rec := m.inForce(ref)
		if rec == nil {
			continue
		}
		r := rec.value.(*model.Region)
		if around[r.ID] = around[r.ID]; r.Parent != "" && !m.cut[r.ID] {
			around[r.ID] = append(around[r.ID], r.Parent)
		}
		for _, id := range r.Includes {
			if !m.cut[id] && m.inForce(model.Ref{Kind: model.KindRegion, ID: id}) != nil {
				around[id] = append(around[id], r.ID)
			}
		}
	}
	return around
}

// laterFirst puts places of later layers before those of earlier ones: a folder is
// to blame for the circle that it closes.
func (m *merger) laterFirst(a, b string) int {
	layer := func(id string) int { return m.inForce(model.Ref{Kind: model.KindRegion, ID: id}).file.number }
	if la, lb := layer(a), layer(b); la != lb {
		return lb - la
	}
	return cmp.Compare(a, b)
}

// inItself reports a place of a circle. It says whether that left it out.
func (m *merger) inItself(id string, circle map[string]bool) bool {
	rec := m.inForce(model.Ref{Kind: model.KindRegion, ID: id})
	r := rec.value.(*model.Region)
	key := "parent"
	if r.Parent == "" {
		key = "id"
	}
	for i, inner := range r.Includes {
		if circle[inner] {
			key = outline.Index("includes", i)
		}
	}
	if !m.cut[id] {
		rec.file.find(outline.Path(rec.path, key), atValue, fmt.Sprintf("%q lies inside itself", id), "break the circle of parent and includes")
	}
	if rec.file.number == 0 {
		r.Parent, m.cut[id] = "", true
		return true // look again, without it
	}
	return m.leave(rec)
}

// checkAround reports places that lie in too many others.
func (m *merger) checkAround(ids []string, around map[string][]string) (left bool) {
	outer := map[string]map[string]bool{}
	var walk func(id string) map[string]bool
	walk = func(id string) map[string]bool {
		if set, ok := outer[id]; ok {
			return set
		}
		set := map[string]bool{}
		for _, next := range around[id] {
			set[next] = true
			for far := range walk(next) {
				set[far] = true
			}
		}
		if rec := m.inForce(model.Ref{Kind: model.KindRegion, ID: id}); rec != nil && len(set) > maxAround && !m.said[rec.ref] {
			m.said[rec.ref] = true
			rec.file.find(outline.Path(rec.path, "id"), atValue, fmt.Sprintf("%q lies in %d other places", id, len(set)),
				fmt.Sprintf("at most %d are of use: take some parents or includes out", maxAround))
			left = m.leave(rec) || left
			set = nil
		}
		outer[id] = set
		return set
	}
	for _, id := range ids {
		walk(id)
	}
	return left
}

// checkSuccessors says where a line of successors comes back to its start or is too
// long to follow. It says whether it left anything out.
func (m *merger) checkSuccessors() (left bool) {
	steps := map[model.Ref]int{} // to the end of the line; -1 while the line is being followed
	for _, start := range m.refs {
		var line []*record
		ref := start
		rec := m.inForce(ref)
		for rec != nil && steps[ref] == 0 && !successor(rec).IsZero() {
			line, steps[ref] = append(line, rec), -1
			ref = successor(rec)
			rec = m.inForce(ref)
		}
		n := steps[ref]
		if n < 0 { // it comes back to somewhere in this line
			from := slices.IndexFunc(line, func(r *record) bool { return r.ref == ref })
			left = m.comesBack(line[from:]) || left
			n = 0
		}
		for _, r := range slices.Backward(line) {
			n++
			if steps[r.ref] = n; n == maxChain+1 && !m.said[r.ref] { // all before it depend on it
				m.said[r.ref] = true
				r.file.find(r.path+".successor", atValue, fmt.Sprintf("%q has more than %d successors, one behind the other", r.ref, maxChain), "name the last one itself")
				left = m.leave(r) || left
			}
		}
	}
	return left
}

// comesBack reports a circle of successors at those of the latest layer in it.
func (m *merger) comesBack(circle []*record) (left bool) {
	latest := 0
	for _, r := range circle {
		latest = max(latest, r.file.number)
	}
	for _, r := range circle {
		if r.file.number < latest || m.said[r.ref] {
			continue
		}
		r.file.find(r.path+".successor", atValue, fmt.Sprintf("%q comes back to itself through its successors", r.ref), "break the circle")
		m.said[r.ref] = true
		left = m.leave(r) || left
	}
	return left
}

func successor(r *record) model.Ref {
	if e := entryOf(r.value); e != nil {
		return e.Successor
	}
	return model.Ref{}
}
