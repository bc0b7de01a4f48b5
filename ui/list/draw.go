package list

import (
	"strings"

	"charm.land/lipgloss/v2"

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

const barWidth = 1

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

// draw gives the lines of a row, each exactly w cells wide.
func draw(r Row, w int, chosen bool, s Style) []string {
	switch c := arrange(r, w, s); {
	case r.Message:
		return message(c, w, s.Theme)
	case r.Heading:
		return heading(c, w, s.Theme)
	default:
		return r.styled(c, w, s.brushes(r, chosen))
	}
}

// message draws words that stand in the place of rows.
func message(c cells, w int, t theme.Theme) []string {
	var out []string
	for _, l := range c.name {
		out = append(out, t.Faint.Render(layout.Fit(" "+l, w)))
	}
	return out
}

// heading draws a heading and a rule from it to the edge: without colours too it looks
// like nothing that can be chosen.
func heading(c cells, w int, t theme.Theme) []string {
	var out []string
	for i, l := range c.name {
		line := t.Strong.Render(" " + l)
		if rest := w - layout.Width(l) - 3; i == len(c.name)-1 && rest > 0 {
			line += " " + t.Line.Render(strings.Repeat(t.Glyphs.Horizontal, rest))
		}
		out = append(out, layout.Fit(line, w))
	}
	return out
}

// brushes are the styles of one row.
type brushes struct {
	bar                               string // what stands before each line
	once                              bool   // the bar stands before the first line only
	name, quiet, doubt, number, match lipgloss.Style
	mark                              string
}

func (s Style) brushes(r Row, chosen bool) brushes {
	t := s.Theme
	b := brushes{bar: " ", name: t.Normal, quiet: t.Faint, doubt: t.Doubtful, number: t.Strong, match: t.Match}
	switch {
	case chosen && s.Focused:
		b.bar, b.name = t.Bar.Render(t.Glyphs.Bar), t.Chosen
		row := t.Chosen.GetBackground()
		b.quiet, b.doubt, b.number, b.match = b.quiet.Background(row), b.doubt.Background(row), b.number.Background(row), b.match.Background(row)
	case chosen:
		b.bar, b.name, b.once = t.BarAway.Render(t.Glyphs.Away), t.Strong, true
	case r.Over:
		b.name = t.Faint
	}
	switch {
	case r.Doubt:
		b.mark = b.doubt.Render(" " + s.Doubt)
	case r.Mark != "":
		b.mark = b.quiet.Render(" " + r.Mark)
	default:
		b.mark = b.name.Render("  ")
	}
	return b
}

// blank is n cells of the row.
func (b brushes) blank(n int) string { return b.name.Render(strings.Repeat(" ", max(n, 0))) }

// styled draws a row that can be chosen.
func (r Row) styled(c cells, w int, b brushes) []string {
	indent := strings.Repeat(" ", r.Indent)
	names, notes := r.marks(r.named(c), c.name), r.marks(r.Note, c.note)
	var out []string
	for i, l := range c.name {
		line := b.name.Render(layout.Fit(indent+l, r.Indent+c.width))
		if i == 0 {
			line += r.beside(c, b)
		}
		line = b.bar + line + b.blank(w-barWidth-layout.Width(line))
		out = append(out, highlight(line, names[i], barWidth+r.Indent, b.match))
		if b.once {
			b.bar = " " // the quiet mark stands once, the bar all along the row
		}
	}
	if c.below != "" {
		line := b.name.Render(indent+"  ") + b.number.Render(c.below) + b.mark
		out = append(out, b.bar+line+b.blank(w-barWidth-layout.Width(line)))
	}
	for i, l := range c.note {
		line := b.bar + b.quiet.Render(layout.Fit(indent+"  "+l, w-barWidth))
		out = append(out, highlight(line, notes[i], barWidth+r.Indent+2, b.match))
	}
	for i := range out {
		out[i] = layout.Fit(out[i], w)
	}
	return out
}

// beside is what stands to the right of the name: the number, its mark, the aside.
func (r Row) beside(c cells, b brushes) string {
	out := ""
	switch {
	case c.number != "" && r.Number == "":
		out = b.blank(gap) + b.quiet.Render(c.number) + b.blank(gap)
	case c.number != "":
		out = b.blank(gap) + b.number.Render(c.number) + b.mark
	}
	if c.aside != "" {
		out += b.blank(c.asideAt-c.width-layout.Width(out)) + b.quiet.Render(c.aside)
	}
	return out
}
