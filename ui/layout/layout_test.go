package layout_test

import (
	"testing"

	"signpost/ui/layout"
)

// TestTheRowsOfAScreenFollowOneAnother holds, at every size, that nothing
// overlaps, nothing is left over and nothing lies outside.
func TestTheRowsOfAScreenFollowOneAnother(t *testing.T) {
	for w := 1; w <= 250; w += 3 {
		for h := 1; h <= 80; h++ {
			for _, notice := range []bool{false, true} {
				f := layout.New(w, h, notice)
				if f.W != w || f.H != h {
					t.Fatalf("%dx%d becomes %+v", w, h, f.Box)
				}
				if f.TooSmall() {
					continue
				}
				y := 0
				for _, b := range []layout.Box{f.Header, f.Notice, f.Find, f.Tabs, f.Rule, f.Body, f.Footer} {
					if b == (layout.Box{}) {
						continue
					}
					if b.X != 0 || b.Y != y || b.W != w || b.H < 1 {
						t.Fatalf("%dx%d: %+v where row %d is free", w, h, b, y)
					}
					y += b.H
				}
				if y != h {
					t.Fatalf("%dx%d: %d rows are used", w, h, y)
				}
				if f.Body.H < 5 {
					t.Fatalf("%dx%d: the body has %d rows", w, h, f.Body.H)
				}
				if (f.Notice.H == 1) != notice {
					t.Fatalf("%dx%d: the notice has %d rows", w, h, f.Notice.H)
				}
			}
		}
	}
}

func TestPanesFillTheBodyAndTheOneWithTheFocusIsThere(t *testing.T) {
	for w := layout.MinWidth; w <= 250; w++ {
		f := layout.New(w, 24, false)
		for n := 2; n <= 3; n++ {
			for focus := range n {
				x, shown := 0, 0
				for i, b := range f.Panes(n, focus) {
					if b.W == 0 {
						if i == focus || b != (layout.Box{}) {
							t.Fatalf("%d columns, pane %d of %d: %+v", w, focus, n, b)
						}
						continue
					}
					if shown > 0 {
						x += layout.Gap
					}
					if b.X != x || b.Y != f.Body.Y || b.H != f.Body.H || b.W < 24 {
						t.Fatalf("%d columns, pane %d of %d: %+v at %d", w, focus, n, b, x)
					}
					x += b.W
					shown++
				}
				want := 1
				if w >= layout.TwoPanes {
					want = 2
				}
				if n == 3 && w >= layout.ThreePanes {
					want = 3
				}
				if x != w || shown != want {
					t.Fatalf("%d columns, pane %d of %d: %d panes, %d columns wide", w, focus, n, shown, x)
				}
			}
		}
	}
}

func TestABoxContainsItsCells(t *testing.T) {
	b := layout.Box{X: 2, Y: 3, W: 4, H: 1}
	for cell, want := range map[[2]int]bool{{2, 3}: true, {5, 3}: true, {6, 3}: false, {1, 3}: false, {2, 4}: false, {2, 2}: false} {
		if b.Contains(cell[0], cell[1]) != want {
			t.Errorf("%v: %v", cell, !want)
		}
	}
	if (layout.Box{}).Contains(0, 0) {
		t.Error("a box of no size contains something")
	}
}
