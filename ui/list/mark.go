package list

import (
	"charm.land/lipgloss/v2"

	"signpost/ui/layout"
)

// span is a run of cells of a line.
type span struct{ from, to int }

// marks says which cells of the lines that a text was broken into are to be
// marked.
func (r Row) marks(text string, lines []string) [][]span {
	out := make([][]span, len(lines))
	if r.Match == nil || text == "" {
		return out
	}
	marked := r.Match(text)
	at := 0 // where the line begins in the text
	for i, line := range lines {
		for at < len(text) && text[at] == ' ' {
			at++
		}
		n := common(text[at:], line)
		for _, m := range marked {
			from, to := max(m[0], at), min(m[1], at+n)
			if from < to {
				out[i] = append(out[i], span{layout.Width(text[at:from]), layout.Width(text[at:to])})
			}
		}
		at += n
	}
	return out
}

// common is how many bytes two texts have in common at their beginning: all of a
// line but what stands for a part that was cut.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// highlight draws spans of a line in a style of their own.
func highlight(line string, spans []span, shift int, style lipgloss.Style) string {
	if len(spans) == 0 {
		return line
	}
	var ranges []lipgloss.Range
	for _, s := range spans {
		ranges = append(ranges, lipgloss.NewRange(s.from+shift, s.to+shift, style))
	}
	return layout.Paint(line, ranges...)
}
