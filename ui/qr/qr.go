// Package qr draws QR codes in half blocks, so that somebody with a telephone
// carries away what the screen says.
//
// Two modules stand one above the other in each cell. A scanner wants dark
// modules on a light ground: on a dark screen the light modules are drawn and the
// dark ones left empty, on a light screen the other way round. The light border
// around the code belongs to it; where four modules of it have no room, two must do.
package qr

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// The light border around a code, in modules: as the standard wants it, and as
// little of it as telephones still read.
const (
	border     = 4
	thinBorder = 2
)

// Code is a QR code. The zero value is none and fits nowhere.
type Code struct {
	code  *qr.Code
	level Level
}

// Level is how much of a code may be spoilt without harm.
type Level int

// The levels, from about 7 to about 30 per cent.
const (
	Low Level = iota
	Medium
	Quartile
	High
)

// New makes the smallest code that holds a text, at the strongest level that
// needs no larger one: the size of a module is that of a cell, so a smaller code
// is one that fits, and never harder to read.
func New(text string) (Code, error) {
	if text == "" {
		return Code{}, fmt.Errorf("there is nothing to make a code of")
	}
	smallest, err := qr.Encode(text, qr.L)
	if err != nil {
		return Code{}, fmt.Errorf("%d bytes are too many for a code: %w", len(text), err)
	}
	c := Code{smallest, Low}
	for level := Medium; level <= High; level++ {
		stronger, err := qr.Encode(text, qr.Level(level))
		if err != nil || stronger.Size > smallest.Size {
			break
		}
		c = Code{stronger, level}
	}
	return c, nil
}

// First is the first of texts whose code fits into w columns and h rows: the
// fullest text comes first, and what can be done without is left out of the next.
func First(w, h int, texts ...string) (c Code, text string, ok bool) {
	for _, text := range texts {
		if c, err := New(text); err == nil && c.Fits(w, h) {
			return c, text, true
		}
	}
	return Code{}, "", false
}

// Level is how much of the code may be spoilt.
func (c Code) Level() Level { return c.level }

// Fits says whether the code can be drawn in w columns and h rows.
func (c Code) Fits(w, h int) bool { return c.border(w, h) > 0 }

// Size is how many columns and rows the code takes of w and h, zero where it
// does not fit.
func (c Code) Size(w, h int) (columns, rows int) {
	b := c.border(w, h)
	if b == 0 {
		return 0, 0
	}
	return cells(c.code.Size + 2*b)
}

// Draw draws the code for a dark or a light screen, with its border, in w columns
// and h rows at most; nothing where it does not fit.
func (c Code) Draw(w, h int, dark bool) []string {
	b := c.border(w, h)
	if b == 0 {
		return nil
	}
	side := c.code.Size + 2*b
	ink := func(x, y int) bool {
		// Below the last module lies nothing: the screen itself.
		return y < side && c.code.Black(x-b, y-b) != dark
	}
	var lines []string
	for y := 0; y < side; y += 2 {
		var line strings.Builder
		for x := range side {
			line.WriteString(half(ink(x, y), ink(x, y+1)))
		}
		lines = append(lines, line.String())
	}
	return lines
}

// border is the widest border with which the code fits, 0 where it does not.
func (c Code) border(w, h int) int {
	if c.code == nil {
		return 0
	}
	for _, b := range []int{border, thinBorder} {
		if columns, rows := cells(c.code.Size + 2*b); columns <= w && rows <= h {
			return b
		}
	}
	return 0
}

// cells are the columns and rows that a square of modules takes.
func cells(side int) (columns, rows int) { return side, (side + 1) / 2 }

// half is the block of two modules, one above the other.
func half(upper, lower bool) string {
	switch {
	case upper && lower:
		return "█"
	case upper:
		return "▀"
	case lower:
		return "▄"
	}
	return " "
}
