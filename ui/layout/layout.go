// Package layout is where things stand on the screen: all arithmetic of rows,
// columns and widths, and what keeps a line exactly as wide as its box.
//
// The contract: a frame is as many lines as the screen has rows, and each line
// is exactly as many cells as the screen has columns. Every pane draws into its
// own Box as if that were the whole terminal.
package layout

// The sizes at which the layout changes.
const (
	MinWidth, MinHeight = 40, 11 // below these there is one plain line
	TwoPanes            = 72     // columns from which two panes stand side by side
	ThreePanes          = 110
	Gap                 = 3  // columns between two panes: a space, a rule, a space
	MaxText             = 84 // columns of running text that are pleasant to read
	maxList             = 76
)

// Box is a rectangle of cells.
type Box struct{ X, Y, W, H int }

// Contains says whether a cell lies in the box.
func (b Box) Contains(x, y int) bool {
	return x >= b.X && x < b.X+b.W && y >= b.Y && y < b.Y+b.H
}

// Frame is where everything stands on a screen of one size.
type Frame struct {
	Box
	Header, Notice, Find, Tabs, Rule, Body, Footer Box
}

// New lays out a screen. A notice takes a row only when there is one.
func New(w, h int, notice bool) Frame {
	f := Frame{Box: Box{0, 0, w, h}}
	y := 0
	row := func(wanted bool) Box {
		if !wanted {
			return Box{}
		}
		y++
		return Box{0, y - 1, w, 1}
	}
	f.Header = row(h >= 14)
	f.Notice = row(notice)
	f.Find = row(true)
	f.Tabs = row(true)
	f.Rule = row(h >= 16)
	f.Body = Box{0, y, w, max(h-y-1, 0)}
	f.Footer = Box{0, h - 1, w, 1}
	return f
}

// Card is where something stands that covers the body, and more: everything
// below the header and the rule under it, or the whole screen but for the footer.
func (f Frame) Card(desk, screen bool) Box {
	y := f.Body.Y
	switch {
	case screen:
		y = 0
	case desk:
		y = f.Header.H + f.Notice.H + f.Rule.H
	}
	return Box{1, y, max(f.W-2, 0), max(f.Footer.Y-y, 0)}
}

// TooSmall says that there is room for one plain line only.
func (f Frame) TooSmall() bool { return f.W < MinWidth || f.H < MinHeight }

// Panes divides the body among n panes, of which the one with the given index has
// the focus. A pane that does not fit has an empty box: the panes slide so that
// the one with the focus, and then the one that it leads to, are on the screen.
func (f Frame) Panes(n, focus int) []Box {
	boxes := make([]Box, n)
	fit := 1
	switch {
	case n >= 3 && f.W >= ThreePanes:
		fit = 3
	case n >= 2 && f.W >= TwoPanes:
		fit = 2
	}
	first := min(focus, n-fit)
	x := 0
	for i, w := range shares(f.W, fit) {
		boxes[first+i] = Box{x, f.Body.Y, w, f.Body.H}
		x += w + Gap
	}
	return boxes
}

// shares divides w columns among panes; the last one gets what is left.
func shares(w, panes int) []int {
	room := w - Gap*(panes-1)
	switch panes {
	case 3:
		first := min(room*28/100, 48)
		second := min(room*34/100, 60)
		return []int{first, second, room - first - second}
	case 2:
		share := 46
		if w < 100 { // names and numbers need the room more than text does
			share = 54
		}
		first := min(room*share/100, maxList)
		return []int{first, room - first}
	}
	return []int{w}
}
