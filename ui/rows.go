package ui

import (
	"cmp"
	"slices"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/list"
	"signpost/ui/words"
)

// rows are the rows of the list on the left.
func (a *App) rows() list.Rows {
	switch {
	case a.at.searching():
		return a.foundRows()
	case a.at.lens == model.KindRegion:
		return a.treeRows()
	case a.at.lens == model.KindTerm:
		return list.Func{N: len(a.dir.Terms), At: func(i int) list.Row { return a.row(&a.dir.Terms[i].Entry) }}
	case a.at.lens == model.KindTopic:
		return listed(a.start, a.startRow)
	}
	return listed(a.organisations, a.organisationRow)
}

// row is an entry with the number to give. One that is no more says who took
// over; so it shows the successor's number.
func (a *App) row(e *model.Entry) list.Row {
	r := list.Row{Ref: e.Ref, Name: e.Name, Over: e.Status.Over()}
	if give := a.dir.Give(e); give.OK() {
		r.Number, r.Doubt, r.Mark = give.Number, give.State != model.Confirmed, words.Mark(a.age(give.Phone).Class)
	}
	if next := a.dir.Entry(e.Successor); next != nil {
		r.Note = words.Now + next.Name
	} else if e.Status == model.Unknown {
		r.Note = modelwords.MayBeGone
	}
	return r
}

// doubtful says whether nobody confirmed a number of e.
func (a *App) doubtful(e *model.Entry, number string) bool {
	return !slices.ContainsFunc(a.dir.Phones(e), func(p model.Phone) bool {
		return p.Number == number && p.State == model.Confirmed
	})
}

// treeRows are the places, unfolded along the way to the chosen one.
func (a *App) treeRows() list.Slice {
	open := map[string]bool{"": true}
	for id := a.at.around; id != "" && !open[id]; {
		open[id] = true
		r := a.dir.Region(id)
		if r == nil {
			break
		}
		id = r.Parent
	}
	var rows list.Slice
	var add func(id string, depth int)
	add = func(id string, depth int) {
		for _, r := range a.dir.Children(id) {
			rows = append(rows, list.Row{Ref: r.Ref, Name: r.Name, Indent: 2 * min(depth, 5), Over: r.Status.Over()})
			if open[r.ID] {
				add(r.ID, depth+1)
			}
		}
	}
	add("", 0)
	return rows
}

// unfold makes the tree follow its chosen row: the branch under it opens, the
// one it left closes, and the row stays the same place.
func (a *App) unfold() {
	pos := &a.at.lists[lensIndex(model.KindRegion)]
	rows := a.treeRows()
	if len(rows) == 0 {
		return
	}
	pos.Cursor = max(min(pos.Cursor, len(rows)-1), 0)
	if chosen := rows[pos.Cursor].Ref.ID; chosen != a.at.around {
		a.at.around, a.at.helps = chosen, list.Position{}
	}
	a.findInTree()
}

// findInTree puts the cursor of the tree on the chosen place.
func (a *App) findInTree() {
	pos := &a.at.lists[lensIndex(model.KindRegion)]
	i := slices.IndexFunc(a.treeRows(), func(r list.Row) bool { return r.Ref.ID == a.at.around })
	pos.Cursor = max(i, 0)
}

// servingRows are the chosen place itself and then those who serve it, nearest
// first, ring by ring.
func (a *App) servingRows() list.Slice {
	r := a.dir.Region(a.at.around)
	if r == nil {
		return nil
	}
	if a.serving.of == r.ID {
		return a.serving.rows
	}
	rows := list.Slice{a.row(&r.Entry)}
	for _, tier := range a.dir.Serving(r.ID) {
		rows = append(rows, list.Row{Heading: true, Name: modelwords.Helping(tier)})
		for _, o := range tier.Organisations {
			row := a.row(&o.Entry)
			row.Note = o.ForWhom
			if tier.Place != nil {
				row.Note = cmp.Or(words.Here(a.dir.Phrase(o.Ref, tier.Place.Ref)), o.ForWhom)
			}
			rows = append(rows, row)
		}
	}
	a.serving.of, a.serving.rows = r.ID, rows
	return rows
}
