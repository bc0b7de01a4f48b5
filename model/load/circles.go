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
		next := around[r.ID]
		if r.Parent != "" && !m.cut[r.ID] {
			next = append(next, r.Parent)
		}
		around[r.ID] = next // also where there are none: every place is looked at
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
