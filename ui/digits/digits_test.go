package digits_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/ui/digits"
)

// shipped are all numbers of the content, and shapes that it may take tomorrow.
func shipped(t *testing.T) []string {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if d.Count(model.KindOrganisation) == 0 {
		t.Fatal(problems)
	}
	out := []string{"0123456789", "(015396) 22000", "+44 (0)20 7735 9535", "999", "1", "11 11 11 11"}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			out = append(out, p.Number)
		}
	}
	if len(out) < 100 {
		t.Fatalf("only %d numbers", len(out))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestTheBlockReadsBackAsTheNumberAtEveryWidth(t *testing.T) {
	for _, onlyFull := range []bool{false, true} {
		alphabets := map[digits.Size]alphabet{
			digits.Large: learn(t, digits.Large, onlyFull), digits.Compact: learn(t, digits.Compact, onlyFull),
		}
		for _, number := range shipped(t) {
			for _, height := range []int{1, 3, 11, 40} {
				var before []string
				for width := 40; width <= 200; width++ {
					b := digits.Draw(number, width, height, onlyFull)
					if len(before) > 0 && slices.Equal(b.Lines, before) {
						continue // it was read already, at a smaller width
					}
					before = b.Lines
					at := fmt.Sprintf("%s at %dx%d", number, width, height)
					contract(t, at, b, number, width, height, onlyFull)
					if got := read(t, at, b, alphabets); got != number {
						t.Fatalf("%s reads %q:\n%s", at, got, strings.Join(b.Lines, "\n"))
					}
				}
			}
		}
	}
}

// read reads a block in any size.
func read(t *testing.T, at string, b digits.Block, alphabets map[digits.Size]alphabet) string {
	t.Helper()
	switch b.Size {
	case digits.Spaced:
		return unspaced(b.Lines[0])
	case digits.Plain:
		return b.Lines[0]
	}
	return alphabets[b.Size].read(t, at, b.Lines)
}

// contract is what every block keeps: it fits, uses no other blocks than it may,
// and says where each group is.
func contract(t *testing.T, at string, b digits.Block, number string, width, height int, onlyFull bool) {
	t.Helper()
	allowed := " █▀▄"
	if onlyFull {
		allowed = " █"
	}
	if b.Number != number || len(b.Lines) == 0 || len(b.Lines) > height {
		t.Fatalf("%s: %q in %d lines", at, b.Number, len(b.Lines))
	}
	widest := 0
	for _, line := range b.Lines {
		widest = max(widest, len([]rune(line)))
		if b.Size >= digits.Compact && strings.Trim(line, allowed) != "" {
			t.Fatalf("%s: %q", at, line)
		}
	}
	if widest != b.Width || widest > width {
		t.Fatalf("%s: %d wide, says %d", at, widest, b.Width)
	}
	var groups []string
	for _, g := range b.Groups {
		groups = append(groups, g.Text)
		for y := g.Y; y < g.Y+g.H; y++ {
			row := []rune(b.Lines[y])
			if g.X > 0 && row[g.X-1] != ' ' || g.X+g.W < len(row) && row[g.X+g.W] != ' ' {
				t.Fatalf("%s: the group %q is not where it says", at, g.Text)
			}
		}
	}
	if strings.Join(groups, " ") != strings.Join(strings.Fields(number), " ") {
		t.Fatalf("%s: groups %q", at, groups)
	}
}

// alphabet is how each character looks, learnt from drawings of it alone.
type alphabet struct {
	rows        int
	shapes      map[rune][]string
	letter, gap int
}

func learn(t *testing.T, size digits.Size, onlyFull bool) alphabet {
	t.Helper()
	a := alphabet{shapes: map[rune][]string{}}
	// Large is what wide screens get; to see the smaller size, a word is made
	// that is too wide for large digits.
	draw := func(s string) []string {
		for width := 1; width < 100; width++ {
			if b := digits.Draw(s, width, 5, onlyFull); b.Size == size {
				return b.Lines
			}
		}
		t.Fatalf("%q is never drawn in size %d", s, size)
		return nil
	}
	for _, r := range "0123456789+()" {
		a.shapes[r] = draw(string(r))
		a.rows = len(a.shapes[r])
	}
	zero := len([]rune(a.shapes['0'][0]))
	a.letter = len([]rune(draw("00")[0])) - 2*zero
	for width := 1; width < 200 && a.gap == 0; width++ { // the first width at which two groups share a line
		if b := digits.Draw("0 0", width, a.rows, onlyFull); b.Size == size {
			a.gap = b.Width - 2*zero
		}
	}
	if a.letter < 1 || a.gap <= 2*a.letter {
		t.Fatalf("%d columns between characters and %d between groups", a.letter, a.gap)
	}
	return a
}

// read reads a drawing as an eye does that knows nothing of the number.
func (a alphabet) read(t *testing.T, at string, lines []string) string {
	t.Helper()
	var groups []string
	for len(lines) > 0 {
		rows := make([][]rune, a.rows)
		for y := range rows {
			rows[y] = []rune(lines[y])
		}
		lines = lines[a.rows:]
		if len(lines) > 0 {
			if lines[0] != "" {
				t.Fatalf("%s: %q between two lines", at, lines[0])
			}
			lines = lines[1:]
		}
		groups = append(groups, a.row(t, at, rows))
	}
	return strings.Join(groups, " ")
}

// row reads the characters that stand side by side.
func (a alphabet) row(t *testing.T, at string, rows [][]rune) string {
	t.Helper()
	out := ""
	for x := 0; ; {
		r, w := a.glyph(rows, x)
		if w == 0 {
			t.Fatalf("%s: no character begins in column %d", at, x)
		}
		out += string(r)
		x += w
		if x == len(rows[0]) {
			return out
		}
		switch {
		case a.blank(rows, x, a.gap):
			out += " "
			x += a.gap
		case a.blank(rows, x, a.letter):
			x += a.letter
		default:
			t.Fatalf("%s: no space in column %d", at, x)
		}
	}
}

// glyph is the one character that stands at column x, and its width.
func (a alphabet) glyph(rows [][]rune, x int) (found rune, width int) {
	for r, shape := range a.shapes {
		w := len([]rune(shape[0]))
		if x+w > len(rows[0]) || x+w < len(rows[0]) && !a.blank(rows, x+w, a.letter) {
			continue
		}
		same := true
		for y := range shape {
			same = same && string(rows[y][x:x+w]) == shape[y]
		}
		if same && width > 0 {
			return 0, 0 // it may be read in two ways
		}
		if same {
			found, width = r, w
		}
	}
	return found, width
}

func (a alphabet) blank(rows [][]rune, x, n int) bool {
	for _, row := range rows {
		if x+n > len(row) || strings.Trim(string(row[x:x+n]), " ") != "" {
			return false
		}
	}
	return true
}

// unspaced reads "0 8 0 0   2 5 4".
func unspaced(s string) string {
	groups := strings.Split(s, "   ")
	for i, g := range groups {
		groups[i] = strings.ReplaceAll(g, " ", "")
	}
	return strings.Join(groups, " ")
}

// Every two characters differ in more than one half block, so that a smudge does
// not make one into another.
func TestNoTwoCharactersLookAlike(t *testing.T) {
	for _, c := range []struct {
		size     digits.Size
		onlyFull bool
		least    int
	}{{digits.Large, false, 8}, {digits.Compact, false, 3}, {digits.Large, true, 4}, {digits.Compact, true, 2}} {
		a := learn(t, c.size, c.onlyFull)
		for r, one := range a.shapes {
			for s, other := range a.shapes {
				if r < s && differ(one, other) < c.least {
					t.Errorf("%q and %q differ in %d halves:\n%s\n%s", r, s, differ(one, other), strings.Join(one, "\n"), strings.Join(other, "\n"))
				}
			}
		}
	}
}

// differ is in how many half blocks two drawings differ.
func differ(a, b []string) int {
	halves := map[rune][2]bool{'█': {true, true}, '▀': {true, false}, '▄': {false, true}}
	n := 0
	for y := range a {
		p, q := []rune(a[y]), []rune(b[y])
		for x := range max(len(p), len(q)) {
			var c, d rune
			if x < len(p) {
				c = p[x]
			}
			if x < len(q) {
				d = q[x]
			}
			for i := range 2 {
				if halves[c][i] != halves[d][i] {
					n++
				}
			}
		}
	}
	return n
}

func TestANumberIsLargeWhereThereIsRoomAndWholeOrAbsentWhereThereIsNone(t *testing.T) {
	for _, c := range []struct {
		width, height int
		onlyFull      bool
		size          digits.Size
		lines         int
	}{
		{120, 5, false, digits.Large, 5},
		{103, 5, false, digits.Large, 5},
		{102, 11, false, digits.Large, 11},
		{102, 10, false, digits.Compact, 3},
		{64, 11, false, digits.Large, 11},
		{58, 3, false, digits.Compact, 3},
		{57, 3, false, digits.Spaced, 1},
		{36, 17, false, digits.Large, 17},
		{36, 10, false, digits.Compact, 7},
		{25, 1, false, digits.Spaced, 1},
		{24, 1, false, digits.Plain, 1},
		{13, 1, false, digits.Plain, 1},
		{12, 1, false, digits.None, 0},
		{200, 0, false, digits.None, 0},
		{0, 0, false, digits.None, 0},
		{-5, -5, true, digits.None, 0},
		{120, 5, true, digits.Large, 5},
		{80, 5, true, digits.Compact, 5},
		{80, 11, true, digits.Large, 11},
		{40, 5, true, digits.Spaced, 1},
	} {
		b := digits.Draw("0800 254 0088", c.width, c.height, c.onlyFull)
		if b.Size != c.size || len(b.Lines) != c.lines || b.Number != "0800 254 0088" {
			t.Errorf("%dx%d: size %d in %d lines", c.width, c.height, b.Size, len(b.Lines))
		}
	}
}

func TestWhatIsNoNumberIsShownAsItStands(t *testing.T) {
	if b := digits.Draw("0800 CALL", 200, 40, false); b.Size >= digits.Compact || unspaced(b.Lines[0]) != "0800 CALL" {
		t.Errorf("%+v", b)
	}
	for _, s := range []string{"", " "} {
		if b := digits.Draw(s, 200, 40, false); b.Size >= digits.Compact {
			t.Errorf("%q: %+v", s, b)
		}
	}
}

func ExampleDraw() {
	for _, line := range digits.Draw("116 123", 40, 3, false).Lines {
		fmt.Println(strings.TrimRight(line, " ") + "|")
	}
	// Output:
	// ▄█  ▄█  ▄▀▀▀   ▄█  ▄▀▀▄ ▀▀▀▄|
	//  █   █  █▀▀▄    █   ▄▄▀  ▀▀▄|
	// ▄█▄ ▄█▄ ▀▄▄▀   ▄█▄ █▄▄▄ ▄▄▄▀|
}

func ExampleDraw_large() {
	for _, line := range digits.Draw("01234 56789", 50, 11, false).Lines {
		fmt.Println("|" + line + "|")
	}
	// Output:
	// | ▄███▄    ▄██     ▄███▄   ██████▄     ▄██ |
	// |██   ██  ▀▀██    ▀▀   ██       ██   ▄█▀██ |
	// |██   ██    ██       ▄██▀    ████   ██  ██ |
	// |██   ██    ██     ▄██▀         ██  ███████|
	// | ▀███▀   ██████  ███████  ██████▀      ██ |
	// ||
	// |███████   ▄████▀  ███████   ▄███▄    ▄███▄ |
	// |██       ██           ▄██  ██   ██  ██   ██|
	// |██████▄  ██████▄     ▄██▀   █████   ▀██████|
	// |     ██  ██   ██     ██    ██   ██       ██|
	// |██████▀   ▀███▀      ██     ▀███▀   ▄████▀ |
}

func ExampleDraw_onlyFullBlocks() {
	for _, line := range digits.Draw("01234 56789", 40, 11, true).Lines {
		fmt.Println("|" + line + "|")
	}
	// Output:
	// |██████    ██    ██████  ██████  ██  ██|
	// |██  ██  ████        ██      ██  ██  ██|
	// |██  ██    ██    ██████    ████  ██████|
	// |██  ██    ██    ██          ██      ██|
	// |██████  ██████  ██████  ██████      ██|
	// ||
	// |██████  ██████  ██████  ██████  ██████|
	// |██      ██          ██  ██  ██  ██  ██|
	// |██████  ██████      ██  ██████  ██████|
	// |    ██  ██  ██      ██  ██  ██      ██|
	// |██████  ██████      ██  ██████  ██████|
}
