package layout_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"signpost/ui/layout"
)

func TestAnAddressBreaksWhereItHasASign(t *testing.T) {
	for _, c := range []struct {
		address string
		w       int
		want    string
	}{
		{"helpwithprisonvisits@justice.gov.uk", 30, "helpwithprisonvisits@justice|.gov.uk"},
		{"www.gov.uk/help-with-prison-visits", 20, "www.gov.uk|/help-with-prison-vi|sits"},
		{"a.example", 20, "a.example"},
		{"xxxxxxxxxxxxxxx0161 702 1000", 20, "xxxxxxxxxxxxxxx|0161 702 1000"},
	} {
		if got := strings.Join(layout.WrapAddress(c.address, c.w), "|"); got != c.want {
			t.Errorf("%s at %d: %s", c.address, c.w, got)
		}
	}
}

func TestFitIsExactlyAsWide(t *testing.T) {
	for _, s := range []string{"", "abc", "界界界", "a界b", "e\u0301", "\x1b[1mbold\x1b[m", "\x1b[1m界界\x1b[m"} {
		for w := range 12 {
			if got := layout.Width(layout.Fit(s, w)); got != w {
				t.Errorf("%q in %d cells is %d wide", s, w, got)
			}
		}
		if layout.Fit(s, -1) != "" {
			t.Errorf("%q in less than nothing", s)
		}
	}
}

func TestCutWordsCutsAfterAWordAndNeverANumber(t *testing.T) {
	for _, c := range []struct {
		s, want string
		w       int
	}{
		{"fares, overnight stays", "fares, overnight stays", 22},
		{"fares, overnight stays", "fares, overnight…", 21},
		{"fares, overnight stays", "fares…", 9},
		{"fares, overnight stays", "", 5},
		{"ring 0800 254 0088 now", "ring 0800 254 0088…", 20},
		{"ring 0800 254 0088 now", "ring…", 18},
		{"0800 254 0088 now", "", 13},
		{"界界 界界", "界界…", 6},
		{"abc", "", 0},
	} {
		if got := layout.CutWords(c.s, c.w, "…"); got != c.want || layout.Width(got) > c.w {
			t.Errorf("%q in %d cells: %q, not %q", c.s, c.w, got, c.want)
		}
	}
}

func TestCutNeverCutsANumber(t *testing.T) {
	for _, c := range []struct {
		s, want string
		w       int
	}{
		{"short", "short", 5},
		{"shorter", "shor…", 5},
		{"ring 0800 254 0088", "ring…", 17},
		{"ring 0800 254 0088", "ring 0800 254 0088", 18},
		{"ring 0800 254 0088 now", "ring 0800 254 0088…", 19},
		{"0800 254 0088", "…", 12},
		{"+33 (0)1 42 53 71 85", "…", 19},
		{"in 2008", "in…", 6},
		{"界界界", "界…", 4},
		{"界", "", 1},
		{"abc", "", 0},
	} {
		if got := layout.Cut(c.s, c.w, "…"); got != c.want {
			t.Errorf("%q in %d cells: %q, not %q", c.s, c.w, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s    string
		w, n int
		want []string
	}{
		{"one two three", 20, 9, []string{"one two three"}},
		{"one two three", 7, 9, []string{"one two", "three"}},
		{"one two three four", 7, 2, []string{"one two", "three…"}},
		{"ring 0800 254 0088 now", 14, 9, []string{"ring", "0800 254 0088", "now"}},
		{"ring 0800 254 0088 now", 14, 1, []string{"ring…"}},
		{"Donaudampfschiff", 6, 9, []string{"Donau…"}},
		{"0800 254 0088", 6, 9, []string{"…"}},
		{"x", 0, 9, nil},
		{"x", 9, 0, nil},
	} {
		if got := layout.Wrap(c.s, c.w, c.n, "…"); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d lines of %d: %q, not %q", c.s, c.n, c.w, got, c.want)
		}
	}
}

// TestWrapWithoutATailLosesNothing: a path in a message goes on on the next line.
func TestWrapWithoutATailLosesNothing(t *testing.T) {
	for _, s := range []string{
		"see /home/charity/content/organisations/partners-of-prisoners.toml:12:7 and mend it",
		"Donaudampfschifffahrtsgesellschaft", "界界界界 界界界界界界",
	} {
		for w := 2; w < 90; w++ {
			lines := layout.Wrap(s, w, math.MaxInt, "")
			if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(s, " ", ""); got != want {
				t.Fatalf("in %d cells %q becomes %q", w, s, lines)
			}
			for _, l := range lines {
				if layout.Width(l) > w {
					t.Fatalf("%q is wider than %d", l, w)
				}
			}
		}
	}
	const number = "/srv/0800 254 0088/x"
	for w := 14; w < 30; w++ {
		if lines := layout.Wrap(number, w, math.MaxInt, ""); !strings.Contains(strings.Join(lines, "\n"), "0800 254 0088") {
			t.Errorf("in %d cells the number is broken: %q", w, lines)
		}
	}
}

func TestTheEndOfATextOfAnyLength(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"pops", 4, "pops"}, {"pops", 3, "ops"}, {"pops", 0, ""}, {"", 3, ""}, {"a界b", 3, "界b"}, {"a界b", 2, "b"}, {"界界", 3, "界"},
		{"e\u0301e\u0301", 1, "e\u0301"}, {strings.Repeat("x", 1<<20) + "y", 2, "xy"},
	} {
		if got := layout.End(c.s, c.w); got != c.want {
			t.Errorf("%d cells of %.10q: %q, not %q", c.w, c.s, got, c.want)
		}
	}
}
