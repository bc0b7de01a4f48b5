package reader

import (
	"charm.land/lipgloss/v2"

	"signpost/ui/layout"
	"signpost/ui/theme"
)

// View is the part of the page that is on a screen of w by h cells, every line
// exactly w wide.
func (d Document) View(p Position, w, h int, t theme.Theme) []string {
	lines := make([]string, h)
	for i := range lines {
		if n := p.Top + i; n < len(d.Lines) {
			lines[i] = d.line(n, p, t)
		}
		lines[i] = layout.Fit(lines[i], w)
	}
	return lines
}

// line is line n with the link that has the focus standing out.
func (d Document) line(n int, p Position, t theme.Theme) string {
	line := d.Lines[n]
	if p.Link < 1 || p.Link > len(d.Links) {
		return line
	}
	var ranges []lipgloss.Range
	for _, s := range d.Links[p.Link-1].Spans {
		if s.Line == n {
			ranges = append(ranges, lipgloss.NewRange(s.From, s.To, t.LinkFocus))
		}
	}
	if len(ranges) == 0 {
		return line
	}
	return layout.Paint(line, ranges...)
}
