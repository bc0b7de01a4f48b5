package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/page"
	"signpost/model/search"
	"signpost/model/text"
	"signpost/model/words"
	uiwords "signpost/ui/words"
)

// row is an entry on one line.
type row struct {
	name, kind string
	number     string // the number to give, with its mark; "" where there is none
	place      string
	id         string // the whole reference
	note       string // what became of the entry, why it was found
}

// makeRow puts an entry on a line.
func makeRow(d *model.Directory, e *model.Entry, at page.Clock) row {
	r := row{name: e.Name, kind: string(e.Kind), place: placeOf(d, e), id: e.String(), note: fate(d, e)}
	if give := d.Give(e); give.OK() {
		r.number = marked(give.Phone, at)
	}
	return r
}

// makeHitRow is makeRow with the reason why the entry was found, where its name
// does not show that. A number that is not to be given stands in no row: it would
// stand beside the one to give.
func makeHitRow(d *model.Directory, h search.Hit, at page.Clock) row {
	r := makeRow(d, h.Entry, at)
	for _, p := range d.Give(h.Entry).List() {
		if h.Reason.Field == search.Number && h.Reason.Text == p.Number {
			h.Reason.Text = marked(p.Phone, at)
		}
	}
	if shown := h.Reason.Text; shown != r.place && shown != r.number {
		r.note = joined("; ", because(h.Reason), r.note)
	}
	return r
}

// marked is a number with the mark of how far it may be trusted.
func marked(p model.Phone, at page.Clock) string {
	return p.Number + " " + age.Of(p, at.Now, at.Threshold).Class.Mark()
}

// placeOf is where an organisation helps, or what a place lies in.
func placeOf(d *model.Directory, e *model.Entry) string {
	var names []string
	switch e.Kind {
	case model.KindOrganisation:
		for _, id := range d.Organisation(e.ID).Regions {
			if r := d.Region(id); r != nil {
				names = append(names, r.Name)
			}
		}
	case model.KindRegion:
		if r := d.Region(d.Region(e.ID).Parent); r != nil {
			names = append(names, r.Name)
		}
	}
	return strings.Join(names, ", ")
}

// fate says in a few words what became of an entry that is not open.
func fate(d *model.Directory, e *model.Entry) string {
	switch next := d.Entry(e.Successor); {
	case next != nil:
		return now(next.Name)
	case e.Status == model.Open:
		return ""
	case e.Status == model.Unknown:
		return mayBeGone
	}
	return string(e.Status)
}

// because says by what an entry was found. The name says so itself, and wrong
// spellings are shown to nobody.
func because(r search.Reason) string {
	switch r.Field {
	case search.Name, search.Acronym, search.Spelling, search.NearNumber, "":
		return uiwords.Guess(r)
	case search.Text:
		return joined(": ", inTheText, r.Text)
	case search.OldOne, search.Disputed:
		return byAnOldNumber
	case search.Topic:
		if r.Text == "" { // it is the topic itself
			return ""
		}
	}
	return joined("; ", string(r.Field)+": "+r.Text, uiwords.Guess(r))
}

func joined(between string, parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, between)
}

// printRows writes rows for whoever reads: in columns that fit a terminal of
// this width, or for programs, where there is none, every field whole and
// separated by tabs.
func printRows(w io.Writer, rows []row, width int) {
	if width > 0 {
		for _, line := range columns(rows, width) {
			fmt.Fprintln(w, line)
		}
		return
	}
	for _, r := range rows {
		fmt.Fprintln(w, strings.Join([]string{r.name, r.kind, r.number, r.place, r.id, r.note}, "\t"))
	}
}

// printNotes writes rows to standard error, always for people.
func (p *program) printNotes(rows []row) {
	width := p.err.width()
	if width == 0 {
		width = unlimited
	}
	for _, line := range columns(rows, width) {
		fmt.Fprintln(p.err, line)
	}
}

const (
	unlimited = 1 << 20
	gap       = 2  // between columns
	leastName = 20 // below this a name says too little: other columns give way
	leastNote = 12
)

// widths are the widths of the columns; one that is not shown has none.
type widths struct{ name, kind, number, place int }

func (w widths) sum() int {
	total := 0
	for _, column := range []int{w.name, w.kind, w.number, w.place} {
		if column > 0 {
			total += column + gap
		}
	}
	return max(total-gap, 0)
}

// columns sets rows one below the other within a width. Names and places are
// cut where there is no room; a number is whole or not there at all. The id is
// shown where there is room for it in every row.
func columns(rows []row, width int) []string {
	w := widest(rows)
	all := w.sum() + gap + w.id + gap + w.note
	w.widths = w.fit(width)
	room := width - w.sum() - gap
	var lines []string
	for _, r := range rows {
		line := pad(r.name, w.name) + pad(r.kind, w.kind) + pad(r.tell(), w.number) + pad(r.place, w.place)
		switch {
		case all <= width:
			line += pad(r.id, w.id) + r.note
		case room >= leastNote && w.number > 0:
			line += cut(r.note, room)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// tell is the number as people see it, in words where there is none.
func (r row) tell() string {
	if r.number == "" {
		return words.NoNumber
	}
	return r.number
}

// widest is how much room rows take when nothing is cut.
func widest(rows []row) (w struct {
	widths
	id, note int
}) {
	for _, r := range rows {
		w.name = max(w.name, ansi.StringWidth(r.name))
		w.kind = max(w.kind, ansi.StringWidth(r.kind))
		w.number = max(w.number, ansi.StringWidth(r.tell()))
		w.place = max(w.place, ansi.StringWidth(r.place))
		w.id = max(w.id, ansi.StringWidth(r.id))
		w.note = max(w.note, ansi.StringWidth(r.note))
	}
	return w
}

// fit takes width away where it is missed least: first from places, then from
// names, then the places and kinds go, and last of all the numbers.
func (w widths) fit(width int) widths {
	over := func() int { return max(w.sum()-width, 0) }
	w.place -= min(over(), max(w.place-leastNote, 0))
	w.name -= min(over(), max(w.name-leastName, 0))
	for _, column := range []*int{&w.place, &w.kind} {
		if over() > 0 {
			*column = 0
		}
	}
	w.name -= min(over(), max(w.name-leastName/4, 0))
	if over() > 0 {
		w.number = 0
	}
	w.name -= min(over(), max(w.name-1, 0))
	return w
}

// pad is s in a column and the gap behind it.
func pad(s string, column int) string {
	if column <= 0 {
		return ""
	}
	s = cut(s, column)
	return s + strings.Repeat(" ", column-ansi.StringWidth(s)+gap)
}

// cut shortens s to a width and says so with an ellipsis; what may be a number
// is kept whole or left out.
func cut(s string, width int) string {
	if ansi.StringWidth(s) <= width {
		return s
	}
	short := ansi.Truncate(s, max(width-1, 0), "")
	for _, n := range text.Numbers(s) {
		if n[0] < len(short) && len(short) < n[1] {
			short = s[:n[0]]
		}
	}
	return strings.TrimRight(short, " ,;:") + "…"
}
