// Package list is a list of rows of which only those on the screen are ever
// looked at: a hundred thousand cost no more than twenty. A row is one line
// or a few; it carries a name and the number to give.
package list

import "signpost/model"

// Row is one row.
type Row struct {
	Ref     model.Ref
	Heading bool // a line between rows, which cannot be chosen
	Message bool // words in the place of rows, which cannot be chosen either
	Indent  int  // cells
	Name    string
	Short   string // the name where it does not fit on one line; "" where it has no other
	Number  string // whole, or not drawn at all
	Absent  string // quiet, in the number's place where there is none: "no number"
	Doubt   bool   // the number is not confirmed
	Mark    string // how far the number may be trusted, in one cell
	Over    bool   // the entry is no more
	// Aside is quiet text to the right of name and number. It stands there only where
	// the list is wide enough for all rows to keep their columns.
	Aside string
	Note  string // a quiet line below the name, unless the aside says the same
	// Match says which letters of a text of the row to mark, as pairs of byte
	// offsets. It is asked only for rows that are drawn; nil marks none.
	Match func(text string) [][2]int
}

// chosen says that the row can be chosen.
func (r Row) chosen() bool { return !r.Heading && !r.Message }

// Rows are the rows of a list, made one by one when they are needed.
type Rows interface {
	Len() int
	Row(i int) Row
}

// Slice is rows that are there already.
type Slice []Row

// Len is how many rows there are.
func (s Slice) Len() int { return len(s) }

// Row is one of them.
func (s Slice) Row(i int) Row { return s[i] }

// Func is rows that a function makes.
type Func struct {
	N  int
	At func(i int) Row
}

// Len is how many rows there are.
func (f Func) Len() int { return f.N }

// Row is one of them.
func (f Func) Row(i int) Row { return f.At(i) }

// Position is which row is chosen, and which is the first on the screen.
type Position struct{ Cursor, Top int }

// Move chooses the row that lies delta rows away, or the last one that way. It
// steps over headings.
func (p Position) Move(rows Rows, delta int) Position {
	step := 1
	if delta < 0 {
		step, delta = -1, -delta
	}
	for i := p.Cursor + step; delta > 0 && i >= 0 && i < rows.Len(); i += step {
		if rows.Row(i).chosen() {
			p.Cursor = i
			delta--
		}
	}
	return p
}

// First chooses the first row, and Last the last one.
func (p Position) First(rows Rows) Position {
	return Position{Cursor: -1}.Move(rows, 1).at(rows)
}

// Last chooses the last row.
func (p Position) Last(rows Rows) Position {
	return Position{Cursor: rows.Len(), Top: p.Top}.Move(rows, -1).at(rows)
}

// at brings the cursor back onto a row that there is.
func (p Position) at(rows Rows) Position {
	p.Cursor = max(min(p.Cursor, rows.Len()-1), 0)
	p.Top = max(min(p.Top, p.Cursor), 0)
	return p
}

// Settle brings the position onto a row that can be chosen and the row onto a
// screen of w by h cells, and scrolls no further than that takes.
func (p Position) Settle(rows Rows, w, h int, s Style) Position {
	p = p.at(rows)
	if n := rows.Len(); n > 0 && !rows.Row(p.Cursor).chosen() {
		if down := p.Move(rows, 1); down.Cursor != p.Cursor {
			p = down
		} else {
			p = p.Move(rows, -1)
		}
	}
	if rows.Len() == 0 || h <= 0 {
		return Position{}
	}
	// The first row from which the chosen one still fits on the screen.
	used, first := height(rows.Row(p.Cursor), w, s), p.Cursor
	for first > 0 {
		used += height(rows.Row(first-1), w, s)
		if used > h {
			break
		}
		first--
	}
	p.Top = min(max(p.Top, first), p.Cursor)
	if p.Top > 0 && rows.Row(p.Top-1).Heading && p.Top == p.Cursor && first < p.Top {
		p.Top-- // a heading stays with the first row below it
	}
	return p
}

// Page is how many rows a screen of w by h cells shows from p on, less one, so
// that a page down leaves the last row in sight.
func (p Position) Page(rows Rows, w, h int, s Style) int {
	n := 0
	for used := 0; p.Top+n < rows.Len() && used < h; n++ {
		used += height(rows.Row(p.Top+n), w, s)
	}
	return max(n-1, 1)
}
