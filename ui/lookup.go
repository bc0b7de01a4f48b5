package ui

import (
	"cmp"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/search"
	modelwords "signpost/model/words"
	"signpost/ui/list"
	"signpost/ui/words"
)

// lookup is what was found for one query.
type lookup struct {
	query   search.Query
	results search.Results
	started bool // the finder is getting ready
}

// find finds what is typed, for the place of the call, unless that is what was found
// last.
func (a *App) find() {
	l := &a.lookup
	asked := search.Query{Text: a.at.query, Place: a.desk.place}
	if l.query == asked {
		return
	}
	l.query, l.results = asked, search.Results{}
	if a.at.query != "" {
		l.results = a.finder.Find(asked)
	}
}

// hold finds again, and keeps whoever has moved to an entry on it as long as it
// is found.
func (a *App) hold() {
	a.at.found = list.Position{}
	a.find()
	if a.at.held.IsZero() || !a.at.searching() {
		a.at.held = model.Ref{}
		return
	}
	if i := a.rowOf(a.at.held); i >= 0 {
		a.at.found.Cursor = i
		return
	}
	a.at.held = model.Ref{}
}

// findAgain finds once more what is typed, with a finder that knows more now. The
// entry that was chosen stays chosen: a key that is on its way means it.
func (a *App) findAgain() {
	chosen := a.chosen(a.rows(), a.at.found)
	a.lookup.query = search.Query{}
	if !a.at.searching() {
		return
	}
	if !a.at.held.IsZero() {
		a.hold()
		return
	}
	a.find()
	if chosen != nil {
		a.at.found.Cursor = max(a.rowOf(chosen.Ref), 0)
	}
}

// rowOf is the row of an entry among what was found, or -1.
func (a *App) rowOf(ref model.Ref) int {
	for i, rows := 0, a.rows(); i < rows.Len(); i++ {
		if rows.Row(i).Ref == ref {
			return i
		}
	}
	return -1
}

// scopes are the scopes of a search, in the order of the tabs.
func scopes() []model.Kind { return append([]model.Kind{""}, model.Kinds()...) }

// foundRows are what the search found, in the scope, section by section.
func (a *App) foundRows() list.Rows {
	var sections []list.Section
	for _, s := range a.lookup.results.Of(a.at.scope) {
		heading := words.Section(s)
		if len(s.Hits) == 0 { // that nobody has the number is said all the same
			sections = append(sections, list.Section{N: 1, At: func(int) list.Row { return list.Row{Message: true, Name: heading} }})
		}
		row := func(i int) list.Row { return a.foundRow(s.Hits[i]) }
		if s.Sort == search.InDanger {
			sections = append(sections, list.Section{Heading: heading, N: len(s.Hits) + 1, At: func(i int) list.Row {
				if i == 0 {
					return list.Row{Message: true, Name: words.Ring999}
				}
				return row(i - 1)
			}})
			continue
		}
		sections = append(sections, list.Section{Heading: heading, N: len(s.Hits), At: row})
	}
	return list.Sections(sections...)
}

// foundRow says of a hit its kind, or where it helps if it is an organisation, and why
// it is there when that is not its name.
func (a *App) foundRow(hit search.Hit) list.Row {
	r := a.row(hit.Entry)
	where := cmp.Or(a.serves(hit.Entry), modelwords.Kind(hit.Kind))
	if hit.Kind == model.KindOrganisation {
		r.Absent = words.NoNumber
	}
	why := words.Reason(hit.Reason)
	if strings.Contains(where, why) { // where it helps says so already
		why = ""
	}
	if why == "" && r.Note == "" {
		r.Aside = where
	}
	if hit.Reason.Field == search.Number && a.doubtful(hit.Entry, hit.Reason.Text) {
		why += ", " + modelwords.NotConfirmed
	}
	notes := slices.DeleteFunc([]string{where, why, r.Note}, func(s string) bool { return s == "" })
	r.Note = strings.Join(notes, " · ")
	r.Match = func(text string) [][2]int { return a.finder.Matches(text, a.at.query) }
	return r
}
