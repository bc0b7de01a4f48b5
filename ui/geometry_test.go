package ui

import (
	"strings"
	"testing"

	"signpost/ui/layout"
)

// Every look draws every surface at every size that is asked for here, and each
// frame goes through the contract and the oracles as every frame does.

func TestEverySizeOfEverySurfaceKeepsTheContract(t *testing.T) {
	for look, set := range looks() {
		for _, f := range surfaces() {
			t.Run(look+"/"+f.name, func(t *testing.T) {
				t.Parallel()
				s := f.show(t, 120, 36, set)
				for _, size := range sizes(look == "dark") {
					s.resize(size[0], size[1])
				}
			})
		}
	}
}

// TestASizeFromTheStart draws surfaces that never had another size: a window
// may open small.
func TestASizeFromTheStart(t *testing.T) {
	t.Parallel()
	for i, f := range surfaces() {
		if !thorough && i%4 > 0 {
			continue
		}
		for _, size := range [][2]int{{1, 1}, {40, 11}, {72, 11}, {110, 16}, {250, 80}} {
			f.show(t, size[0], size[1])
		}
	}
}

func TestAScreenOfNoSizeIsNotDrawn(t *testing.T) {
	for _, f := range surfaces() {
		s := f.show(t, 80, 24)
		for _, size := range [][2]int{{0, 0}, {0, 24}, {80, 0}, {80, 24}} {
			s.resize(size[0], size[1])
		}
	}
}

// sizes are sizes of a screen; all of them for the look that is swept closely.
func sizes(closely bool) [][2]int {
	out := [][2]int{
		{1, 1}, {250, 80}, {250, 1}, {1, 80}, {250, 11}, {40, 80}, {39, 10}, {39, 11}, {40, 10}, {40, 11},
		{41, 12}, {60, 20}, {71, 24}, {72, 24}, {80, 13}, {80, 14}, {80, 15}, {80, 16}, {80, 24}, {99, 24},
		{100, 24}, {109, 36}, {110, 36}, {120, 36}, {200, 50},
	}
	if !thorough {
		return out[len(out)-10:]
	}
	if !closely {
		return out
	}
	for w := 1; w <= 130; w++ {
		out = append(out, [2]int{w, 11 + w%2*13})
	}
	for h := 1; h <= 40; h++ {
		out = append(out, [2]int{[]int{80, 120, 40}[h%3], h})
	}
	for w := 38; w <= 130; w++ { // the widths at which something is drawn, at the other height
		out = append(out, [2]int{w, 24 - w%2*13})
	}
	return out
}

// TestAWindowThatIsTooSmallSaysHowLargeItMustBe reads the one plain line.
func TestAWindowThatIsTooSmallSaysHowLargeItMustBe(t *testing.T) {
	for w := 1; w <= 130; w++ {
		for _, h := range []int{1, 10, 24} {
			s := open(t, small(t), w, h)
			if w >= layout.MinWidth && h >= layout.MinHeight {
				continue
			}
			text := strings.TrimSpace(s.last.text())
			if w >= 22 && (!strings.Contains(text, "40") || !strings.Contains(text, "11")) || w >= 9 && text == "" {
				t.Errorf("%dx%d: %q", w, h, text)
			}
		}
	}
}
