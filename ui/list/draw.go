package list

import (
	"strings"

	"signpost/ui/layout"
	"signpost/ui/theme"
)

// Style is how rows are drawn.
type Style struct {
	Theme   theme.Theme
	Focused bool // the list has the focus
	// Unmarked leaves the chosen row without its mark: what is shown beside the list
	// is not what the row leads to.
	Unmarked bool
	Doubt    string // the mark of a number that nobody confirmed
}

// View is a list on the screen.
type View struct {
	Lines  []string // each exactly as wide as the box
	Rows   []int    // for each line the row that it belongs to, or -1
	Cursor int      // the first line of the chosen row, or -1
}

// The parts of a line: a bar, the name, two cells, the number, its mark.
const (
	barWidth  = 1
	gap       = 2
	minName   = 16 // a narrower name goes above its number
	nameLines = 4
)

// Draw shows the rows from p.Top on in a box of w by h cells.
func Draw(rows Rows, p Position, w, h int, s Style) View {
	v := View{Cursor: -1}
	for i := p.Top; i < rows.Len() && len(v.Lines) < h; i++ {
		chosen := i == p.Cursor
		if chosen {
			v.Cursor = len(v.Lines)
		}
		for _, line := range draw(rows.Row(i), w, chosen && !s.Unmarked, s) {
			v.Lines = append(v.Lines, line)
			v.Rows = append(v.Rows, i)
		}
	}
	v.Lines = v.Lines[:min(len(v.Lines), h)]
	v.Rows = v.Rows[:len(v.Lines)]
	for len(v.Lines) < h {
		v.Lines = append(v.Lines, layout.Fit("", w))
		v.Rows = append(v.Rows, -1)
	}
	return v
}

// cells is the text of a row, line by line, before it is styled.
type cells struct {
	name   []string
	number string // "" where it has a line of its own or does not fit
	below  string // the number on a line of its own
	note   []string
	width  int // of the name
}

// arrange breaks a row into lines for a box of w cells.
func arrange(r Row, w int, s Style) cells {
	tail := s.Theme.Glyphs.Ellipsis
	room := w - barWidth - r.Indent - 1 // one free cell on the right
	c := cells{width: room}
	if r.Heading {
		c.name = layout.Wrap(r.Name, w-barWidth, 2, tail)
		return c
	}
	if r.Number != "" {
		number := layout.Width(r.Number) + gap
		switch {
		case room-number-gap >= minName:
			c.number, c.width = r.Number, room-number-gap
		case gap+number <= w-barWidth-r.Indent: // the mark takes the gap behind it
			c.below = r.Number
		}
	}
	c.name = layout.Wrap(r.Name, c.width, nameLines, tail)
	if r.Note != "" {
		c.note = layout.Wrap(r.Note, room-gap, 2, tail)
	}
	return c
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

// draw gives the lines of a row, each exactly w cells wide.
func draw(r Row, w int, chosen bool, s Style) []string {
	t, c := s.Theme, arrange(r, w, s)
	if r.Heading {
		var out []string
		for _, l := range c.name {
			out = append(out, t.Faint.Render(layout.Fit(" "+l, w)))
		}
		return out
	}
	bar, name, quiet, doubt, number := " ", t.Normal, t.Faint, t.Doubtful, t.Strong
	switch {
	case chosen && s.Focused:
		bar, name = t.Bar.Render(t.Glyphs.Bar), t.Chosen
		row := t.Chosen.GetBackground()
		quiet, doubt, number = quiet.Background(row), doubt.Background(row), number.Background(row)
	case chosen:
		bar, name = t.BarAway.Render(t.Glyphs.Away), t.Strong
	case r.Over:
		name = t.Faint
	}
	indent := strings.Repeat(" ", r.Indent)
	mark := func() string {
		switch {
		case r.Doubt:
			return doubt.Render(" " + s.Doubt)
		case r.Mark != "":
			return quiet.Render(" " + r.Mark)
		}
		return name.Render("  ")
	}
	match := t.Match
	if chosen && s.Focused {
		match = match.Background(t.Chosen.GetBackground())
	}
	names, notes := r.marks(r.Name, c.name), r.marks(r.Note, c.note)
	var out []string
	for i, l := range c.name {
		line := name.Render(layout.Fit(indent+l, r.Indent+c.width))
		switch {
		case i == 0 && c.number != "":
			line += name.Render(strings.Repeat(" ", gap)) + number.Render(c.number) + mark() + name.Render(" ")
		case c.number != "":
			line += name.Render(strings.Repeat(" ", layout.Width(c.number)+2*gap+1))
		default:
			line += name.Render(" ")
		}
		out = append(out, highlight(bar+line, names[i], barWidth+r.Indent, match))
		if !s.Focused {
			bar = " " // the quiet mark stands once, the bar all along the row
		}
	}
	if c.below != "" {
		line := name.Render(indent+"  ") + number.Render(c.below) + mark()
		rest := w - barWidth - layout.Width(line)
		out = append(out, bar+line+name.Render(strings.Repeat(" ", max(rest, 0))))
	}
	for i, l := range c.note {
		line := bar + quiet.Render(layout.Fit(indent+"  "+l, w-barWidth))
		out = append(out, highlight(line, notes[i], barWidth+r.Indent+2, match))
	}
	for i := range out {
		out[i] = layout.Fit(out[i], w)
	}
	return out
}
