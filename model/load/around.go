package load

import (
	"fmt"
	"slices"

	"signpost/model"
	"signpost/model/outline"
)

// checkAround reports places that lie in too many others: what is worked out for a
// place takes as long as there are places around it. It says whether it left any out.
func (m *merger) checkAround(ids []string, around map[string][]string) (left bool) {
	w := wider{m: m, steps: around, of: map[string][]string{}, over: map[string]bool{}}
	for _, id := range ids {
		w.around(id)
	}
	for _, r := range w.first {
		if m.said[r.ref] {
			continue
		}
		m.said[r.ref] = true
		r.file.find(outline.Path(r.path, "id"), atValue, fmt.Sprintf("%q lies in more than %d other places", r.ref.ID, maxAround),
			"take some parents or includes out")
		left = m.leave(r) || left
	}
	return left
}

// wider works out, once for each place, what it lies in.
type wider struct {
	m     *merger
	steps map[string][]string // to the places just around
	of    map[string][]string // all around, known already
	over  map[string]bool     // these are too many, or those of the parent are
	first []*record           // the outermost of these, which the rest depends on
}

func (w *wider) around(id string) []string {
	if known, ok := w.of[id]; ok {
		return known
	}
	var out []string
	add := func(id string) {
		if len(out) <= maxAround && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	for _, next := range w.steps[id] {
		add(next)
		for _, far := range w.around(next) {
			add(far)
		}
	}
	if r := w.m.inForce(model.Ref{Kind: model.KindRegion, ID: id}); r != nil {
		switch {
		case w.over[r.value.(*model.Region).Parent]:
			w.over[id], out = true, nil
		case len(out) > maxAround:
			w.over[id], out = true, nil
			w.first = append(w.first, r)
		}
	}
	w.of[id] = out
	return out
}
