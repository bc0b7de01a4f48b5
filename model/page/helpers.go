package page

import (
	"cmp"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
	"signpost/model/words"
)

// helpers writes who answers a topic beside those to ring first, nation by nation:
// those who help everywhere, then those of several nations, then those of one.
func (w *writer) helpers(t *model.Topic) {
	first := map[model.Ref]bool{}
	for _, f := range t.First {
		first[f.To] = true
	}
	by := byPlace[*model.Organisation]{}
	for _, o := range w.d.Answering(t) {
		if !first[o.Ref] {
			by.add(w.where(o), o)
		}
	}
	slices.SortStableFunc(by.order, func(a, b string) int {
		return cmp.Or(cmp.Compare(w.spread(by.under[b][0]), w.spread(by.under[a][0])), cmp.Compare(text.Fold(a), text.Fold(b)))
	})
	var blocks []string
	for _, where := range by.order {
		list := by.under[where]
		slices.SortStableFunc(list, w.before)
		var lines []string
		for _, o := range list {
			line := link(&o.Entry) + w.reached(&o.Entry)
			if o.Status == model.Unknown {
				line += " · " + escape(strings.TrimSuffix(words.Status(&o.Entry), "."))
			}
			if in := w.placeNames(o.Regions); in != "" && in != where && where != words.Everywhere {
				line += " · " + in
			}
			lines = append(lines, line)
		}
		blocks = append(blocks, "### "+where, items(lines))
	}
	w.section(words.AlsoHelp, blocks...)
}

// before puts those who are there for families before offices, and of equals those
// who can be rung on a confirmed number before the others.
func (w *writer) before(a, b *model.Organisation) int {
	ranks := model.Ranks()
	return cmp.Or(
		cmp.Compare(doubt(a.Status == model.Unknown), doubt(b.Status == model.Unknown)),
		cmp.Compare(slices.Index(ranks, a.Rank), slices.Index(ranks, b.Rank)),
		cmp.Compare(w.unsure(a), w.unsure(b)),
		cmp.Compare(text.Fold(a.Name), text.Fold(b.Name)),
	)
}

// unsure is 0 for a confirmed number, 1 for another, 2 for none.
func (w *writer) unsure(o *model.Organisation) int {
	give := w.d.Give(&o.Entry)
	if !give.OK() {
		return 2
	}
	return doubt(give.State != model.Confirmed)
}

func doubt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// where is the heading under which an organisation stands: the names of the nations, and
// of the areas of several, in which it helps.
func (w *writer) where(o *model.Organisation) string {
	switch ids := w.nations(o); {
	case len(ids) == 0:
		return words.AreaUnknown
	case slices.Contains(ids, ""):
		return words.Everywhere
	default:
		return w.placeNames(ids)
	}
}

// nations are the nations of the places that an organisation serves, each once.
func (w *writer) nations(o *model.Organisation) []string {
	var ids []string
	for _, id := range o.Regions {
		ids = append(ids, w.nation(id))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// nation is the id of the nation around a place, or of the area of several nations:
// what lies just below the widest place. It is "" for the widest place itself.
func (w *writer) nation(id string) string {
	widest := ""
	if top := w.d.Children(""); len(top) > 0 {
		widest = top[0].ID
	}
	for range w.d.Regions { // places never lie in a circle; this ends all the same
		r := w.d.Region(id)
		if r == nil || r.Parent == "" || r.Parent == widest {
			break
		}
		id = r.Parent
	}
	if id == widest {
		return ""
	}
	return id
}

// spread is how many nations an organisation covers, as far as that orders a list:
// the widest place covers most, and who names no place comes last.
func (w *writer) spread(o *model.Organisation) int {
	sum := 0
	for _, id := range w.nations(o) {
		r := w.d.Region(id)
		if r == nil {
			return len(w.d.Regions) + 1
		}
		sum += max(len(r.Includes), 1)
	}
	return sum
}
