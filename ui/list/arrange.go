package list

import (
	"cmp"

	"signpost/ui/layout"
)

// The parts of a line: a bar, the name, two cells, the number and its mark, two cells,
// the aside. Without room for an aside, the number ends the line; a name without a
// number has its aside where the numbers of the other rows begin.
const (
	gap       = 2
	minName   = 16 // a narrower name goes above its number
	nameLines = 4

	asideName   = 36     // the most that a name takes beside an aside,
	leastName   = 28     // and the least
	leastAside  = 20     // a narrower aside would be cut too often
	numberWidth = 13 + 2 // most numbers, each with its mark
)

// cells is the text of a row, line by line, before it is styled.
type cells struct {
	name    []string
	number  string // "" where it has a line of its own or does not fit
	below   string // the number on a line of its own
	aside   string
	asideAt int // where the aside begins, counted from the name
	note    []string
	width   int // of the name
}

// arrange breaks a row into lines for a box of w cells.
func arrange(r Row, w int, s Style) cells {
	tail := s.Theme.Glyphs.Ellipsis
	room := w - barWidth - r.Indent - 1 // one free cell on the right
	c := cells{width: room}
	if !r.chosen() {
		c.name = layout.Wrap(r.Name, w-barWidth, 2, tail)
		return c
	}
	r.columns(&c, room, w, tail)
	c.name = layout.Wrap(r.Name, c.width, nameLines, tail)
	if r.Short != "" && len(c.name) > 1 && layout.Width(r.Short) <= c.width {
		c.name = []string{r.Short}
	}
	if r.Note != "" && (r.Note != r.Aside || c.aside == "") {
		c.note = layout.Wrap(r.Note, room-gap, 2, tail)
	}
	return c
}

// columns decides where the number and the aside of a row stand.
func (r Row) columns(c *cells, room, w int, tail string) {
	number := layout.Width(r.inPlace()) + gap
	longer := max(number-numberWidth, 0) // such a number takes its room from the name
	name, third := asideColumns(room)
	switch {
	case r.Aside != "" && r.inPlace() == "" && layout.Width(r.Name) <= name:
		c.width, c.asideAt = name, name+gap
	case r.Aside != "" && r.inPlace() == "" && layout.Width(r.Name) <= third-gap:
		c.width, c.asideAt = third-gap, third
	case r.Aside != "" && r.inPlace() != "" && third > 0 && name-longer >= minName:
		c.number, c.asideAt, c.width = r.inPlace(), third, name-longer
	case r.inPlace() != "" && room-number-gap >= minName:
		c.number, c.width = r.inPlace(), room-number-gap
	case r.Number != "" && gap+number <= w-barWidth-r.Indent: // the mark takes the gap behind it
		c.below = r.Number
	}
	if c.asideAt > 0 {
		c.aside = layout.CutWords(r.Aside, room-c.asideAt, tail)
		if r.Aside == r.Note && c.aside != r.Aside { // the note says it whole
			c.aside = ""
		}
	}
}

// inPlace is what stands where numbers do: the number, or that there is none.
func (r Row) inPlace() string { return cmp.Or(r.Number, r.Absent) }

// asideColumns are how wide a name is beside an aside, and where a third column begins:
// beside numbers. Either is 0 where there is no room for it. A name without a number
// has its aside where the numbers begin.
func asideColumns(room int) (name, third int) {
	name = min(room-gap-numberWidth-gap-leastAside, asideName)
	if name >= leastName {
		return name, name + gap + numberWidth + gap
	}
	if name = min(room-gap-leastAside, asideName); name >= leastName {
		return name, 0
	}
	return 0, 0
}

// named is the name that the cells show.
func (r Row) named(c cells) string {
	if len(c.name) == 1 && c.name[0] == r.Short && r.Short != "" {
		return r.Short
	}
	return r.Name
}

// height is how many lines a row takes.
func height(r Row, w int, s Style) int {
	c := arrange(r, w, s)
	n := len(c.name) + len(c.note)
	if c.below != "" {
		n++
	}
	return max(n, 1)
}
