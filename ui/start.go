package ui

import (
	"cmp"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/list"
	"signpost/ui/words"
)

// listing is entries under a heading in one of the lists.
type listing struct {
	heading string
	entries []*model.Entry
}

// startOf is the list for whoever knows no name: whom to ring first, then what callers
// ask about, group by group.
func startOf(d *model.Directory) []listing {
	out := []listing{{heading: modelwords.RingFirst, entries: d.RingFirst()}}
	group := ""
	for i, t := range d.Topics {
		if i == 0 || t.Group != group {
			group = t.Group
			g, _ := d.GroupOf(t)
			out = append(out, listing{heading: cmp.Or(g.Name, words.Start)})
		}
		last := &out[len(out)-1]
		last.entries = append(last.entries, &t.Entry)
	}
	return out
}

// organisationsOf are the organisations by name, those that are over after all others.
func organisationsOf(d *model.Directory) []listing {
	there, gone := listing{}, listing{heading: words.Gone}
	for _, o := range d.Organisations {
		if o.Status.Over() {
			gone.entries = append(gone.entries, &o.Entry)
		} else {
			there.entries = append(there.entries, &o.Entry)
		}
	}
	return []listing{there, gone}
}

// listed are the rows of listings, each made when it is drawn.
func listed(listings []listing, row func(*model.Entry) list.Row) list.Rows {
	var sections []list.Section
	for _, l := range listings {
		sections = append(sections, list.Section{
			Heading: l.heading, N: len(l.entries), At: func(i int) list.Row { return row(l.entries[i]) },
		})
	}
	return list.Sections(sections...)
}

// startRow is a topic with what is behind it, or a line to ring with whom it is for: a
// caller of one nation must not be given that of another.
func (a *App) startRow(e *model.Entry) list.Row {
	r := a.row(e)
	if t := a.dir.Topic(e.ID); e.Kind == model.KindTopic {
		r.Aside = t.Hint
		return r
	}
	o := a.dir.Organisation(e.ID)
	r.Short = e.Acronym
	r.Aside = cmp.Or(o.ForWhom, a.serves(e))
	r.Note = r.Aside
	return r
}

// organisationRow is an organisation and where it serves.
func (a *App) organisationRow(e *model.Entry) list.Row {
	r := a.row(e)
	r.Aside, r.Absent = cmp.Or(r.Note, a.serves(e)), words.NoNumber
	return r
}

// serves says in a few words where an organisation helps, "" where nothing does and
// where it is over.
func (a *App) serves(e *model.Entry) string {
	o := a.dir.Organisation(e.ID)
	if e.Kind != model.KindOrganisation || o == nil || e.Status.Over() {
		return ""
	}
	var names []string
	for _, id := range o.Regions {
		if r := a.dir.Region(id); r != nil {
			names = append(names, r.Name)
		}
	}
	return words.Places(names)
}
