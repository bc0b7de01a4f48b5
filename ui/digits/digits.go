// Package digits draws a telephone number in block digits that can be read from
// a step away.
//
// What is drawn is the number and nothing else: every digit, + and bracket of it,
// in order, with a wide gap where the number has a space. A line may end at such
// a gap and nowhere else. Where there is no room for digits of five rows they
// have three; then the number stands on one line with space around every
// character; then as it is written; and where even that does not fit, nothing is
// drawn, because half a number is worse than none.
package digits

import "strings"

// Size is how large a number came out.
type Size int

// The sizes, from none to the largest.
const (
	None    Size = iota // there is no room for the number
	Plain               // as it is written
	Spaced              // "0 8 0 0   2 5 4   0 0 8 8"
	Compact             // three rows, or five narrow ones where there is only the full block
	Large               // five rows
)

// Block is a number as it is drawn. All lines of one row of groups are equally wide.
type Block struct {
	Lines  []string
	Number string // as it was given
	Size   Size
	Width  int     // of the widest line, in columns
	Groups []Group // in the order of the number
}

// Group is where a group of the number was drawn.
type Group struct {
	Text       string
	X, Y, W, H int // in columns and lines of the block
}

// Draw draws a number as large as width columns and height rows allow, with as
// many whole groups on each line as the width takes. A number of five rows
// in several lines is preferred to a smaller one in one line. With onlyFull it uses
// the full block and no halves, for screens whose font lacks them.
func Draw(number string, width, height int, onlyFull bool) Block {
	fonts := []font{large(), compact()}
	if onlyFull {
		fonts = []font{full(), narrow()}
	}
	for i, f := range fonts {
		if b, ok := f.draw(number, width, height); ok {
			b.Size = Large - Size(i)
			return b
		}
	}
	for i, line := range []string{spaced(number), number} {
		if w := len([]rune(line)); number != "" && w <= width && height > 0 {
			b := Block{Lines: []string{line}, Number: number, Size: Spaced - Size(i), Width: w}
			b.Groups = along(line, number, b.Size)
			return b
		}
	}
	return Block{Number: number}
}

// spaced is a number with room around every character.
func spaced(number string) string {
	groups := strings.Fields(number)
	for i, g := range groups {
		groups[i] = strings.Join(strings.Split(g, ""), " ")
	}
	return strings.Join(groups, "   ")
}

// along finds the groups of a number in the one line in which it stands.
func along(line, number string, size Size) []Group {
	var out []Group
	x := 0
	for _, g := range strings.Fields(number) {
		shown := g
		if size == Spaced {
			shown = spaced(g)
		}
		x += strings.Index(line[x:], shown)
		out = append(out, Group{Text: g, X: x, W: len(shown), H: 1})
		x += len(shown)
	}
	return out
}
