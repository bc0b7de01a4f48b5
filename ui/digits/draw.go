package digits

import "strings"

// draw draws a number in one font, and says whether it can.
func (f font) draw(number string, width, height int) (Block, bool) {
	b := Block{Number: number}
	for _, line := range f.fill(strings.Fields(number), width) {
		if len(b.Lines) > 0 {
			b.Lines = append(b.Lines, "")
		}
		rows := make([]string, f.rows)
		x := 0
		for i, g := range line {
			if i > 0 {
				x += f.gap
				f.blank(rows, f.gap)
			}
			w := f.width(g)
			b.Groups = append(b.Groups, Group{Text: g, X: x, Y: len(b.Lines), W: w, H: f.rows})
			f.write(rows, g)
			x += w
		}
		b.Width = max(b.Width, x)
		b.Lines = append(b.Lines, rows...)
	}
	ok := len(b.Lines) > 0 && len(b.Lines) <= height && b.Width <= width && f.has(number)
	return b, ok
}

// fill divides groups among lines, as many on each as fit and at least one.
func (f font) fill(groups []string, width int) [][]string {
	var lines [][]string
	x := 0
	for _, g := range groups {
		w := f.width(g)
		if n := len(lines); n > 0 && x+f.gap+w <= width {
			lines[n-1] = append(lines[n-1], g)
			x += f.gap + w
			continue
		}
		lines = append(lines, []string{g})
		x = w
	}
	return lines
}

// has says whether the font has every character of a number.
func (f font) has(number string) bool {
	for _, r := range number {
		if r != ' ' && f.glyphs[r] == nil {
			return false
		}
	}
	return true
}

// width is how many columns a group takes.
func (f font) width(group string) int {
	w := 0
	for i, r := range group {
		if i > 0 {
			w += f.letter
		}
		if glyph := f.glyphs[r]; glyph != nil {
			w += len([]rune(glyph[0]))
		}
	}
	return w
}

// write puts a group at the end of rows.
func (f font) write(rows []string, group string) {
	for i, r := range group {
		if i > 0 {
			f.blank(rows, f.letter)
		}
		for y, row := range f.glyphs[r] {
			rows[y] += row
		}
	}
}

func (f font) blank(rows []string, n int) {
	for y := range rows {
		rows[y] += strings.Repeat(" ", n)
	}
}
