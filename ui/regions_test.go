package ui

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// chooses moves down the list that has the focus until an entry is chosen.
func (s *screen) chooses(ref model.Ref, chosen func() model.Ref) {
	s.Helper()
	for chosen() != ref {
		before := s.last
		if s.press("down"); s.last.styled == before.styled {
			s.Fatalf("%s is nowhere in the list:\n%s", ref, s.last.text())
		}
	}
}

func TestAPrisonShowsWhoServesItNearestFirst(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		prison := model.Ref{Kind: model.KindRegion, ID: "hmp-birmingham"}
		s.pause() // only the pages where somebody rests
		s.press("tab", "tab")
		s.chooses(model.Ref{Kind: model.KindRegion, ID: "west-midlands"}, s.around)
		s.sees("HMP Birmingham")
		s.chooses(prison, s.around)
		s.press("right")
		if s.at.focus != paneServing || s.shown() != prison {
			t.Fatalf("→ leads to %s", s.shown())
		}

		// The rows, from the first to the last.
		var order []model.Ref
		for {
			order = append(order, s.shown())
			before := s.last
			if s.press("down"); s.last.styled == before.styled {
				break
			}
		}
		rank := map[string]int{}
		for i, ref := range order {
			if _, twice := rank[ref.ID]; twice {
				t.Errorf("%s is named twice", ref)
			}
			rank[ref.ID] = i
		}
		want := []model.Ref{prison}
		for _, tier := range s.dir.Serving(prison.ID) {
			for _, o := range tier.Organisations {
				want = append(want, o.Ref)
			}
		}
		if !slices.Equal(order, want) {
			t.Errorf("the rows are %v, want %v", order, want)
		}
		if rank["pact"] == 0 || rank["pact"] > rank["prisoners-families-helpline"] {
			t.Error("the national helpline comes before Pact, which works in this prison")
		}
		for _, below := range []string{"department-for-education", "halow-birmingham"} {
			if rank[below] < rank["prisoners-families-helpline"] {
				t.Errorf("%s comes before the families' helpline", below)
			}
		}

		// The prison's own page names who works with families there.
		s.release()
		s.press("home", "right")
		for !strings.Contains(strings.Join(strings.Fields(s.pageText()), " "), "Family services by: Pact") {
			before := s.last
			if s.press("down"); s.last.styled == before.styled {
				t.Fatalf("no one is named for the families:\n%s", s.last.text())
			}
		}
		s.press("left", "left", "left", "left")
		s.sees("‹Start›")
	})
}

// pageText is what the page shows.
func (s *screen) pageText() string {
	s.Helper()
	b := s.boxes().page()
	var out []string
	for y := b.Y; y < b.Y+b.H; y++ {
		out = append(out, crop(s.last.lines()[y], b.X, b.W))
	}
	return strings.Join(out, "\n")
}

// TestTheTreeUnfoldsUnderTheCursor walks the whole tree with ↓ alone: every
// place comes by, once.
func TestTheTreeUnfoldsUnderTheCursor(t *testing.T) {
	t.Parallel()
	for name, d := range map[string]*model.Directory{"small": small(t), "shipped": shipped(t)} {
		s := open(t, d, 120, 36)
		s.pause()
		s.press("tab", "tab")
		seen := map[string]bool{}
		for {
			if seen[s.around().ID] {
				t.Fatalf("%s: %s comes by twice", name, s.around())
			}
			seen[s.around().ID] = true
			if !strings.Contains(s.under(), "▌") {
				t.Fatalf("%s: the cursor stands on %q", name, s.under())
			}
			before := s.around()
			if s.press("down"); s.around() == before {
				break
			}
		}
		for _, r := range d.Regions {
			if !seen[r.ID] {
				t.Errorf("%s: ↓ does not come by %s", name, r.ID)
			}
		}
		// And back up again, to the top.
		for range d.Regions {
			s.press("up")
		}
		if top := d.Children("")[0].ID; s.around().ID != top {
			t.Errorf("%s: ↑ ends at %s, not at %s", name, s.around(), top)
		}
	}
}

func TestThePanesSlideWhereThereIsNoRoomForThree(t *testing.T) {
	for _, c := range []struct{ w, h, panes int }{{120, 36, 3}, {80, 24, 2}, {60, 20, 1}, {40, 11, 1}} {
		s := open(t, small(t), c.w, c.h)
		s.press("tab", "tab", "down", "down") // the North West
		if s.around().ID != "north-west" {
			t.Fatalf("%s is chosen", s.around())
		}
		panes := func() []bool {
			var lists [2]bool
			for _, l := range s.listsShown() {
				lists[0] = lists[0] || l.Refs[0].ID == "united-kingdom" && l.Box.X == 0
			}
			return []bool{lists[0], s.boxes().serving.W > 0, s.boxes().page().W > 0}
		}
		count := func() (n int) {
			for _, shown := range panes() {
				if shown {
					n++
				}
			}
			return n
		}
		for _, focus := range []pane{paneList, paneServing, paneDetail} {
			if s.at.focus != focus || !panes()[focus] || count() != c.panes {
				t.Errorf("%dx%d: %v shows %v:\n%s", c.w, c.h, focus, panes(), s.last.text())
			}
			s.press("right")
		}
	}
}
