package ui

import (
	"testing"

	"signpost/model"
)

// TestATownLeadsToItsPage: it is not in the tree, so its page says who helps there.
func TestATownLeadsToItsPage(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		town := model.Ref{Kind: model.KindRegion, ID: "town-stockport"}
		s.write("stockport").sees("Stockport")
		if s.shown() != town {
			t.Fatalf("%s is chosen:\n%s", s.shown(), s.text())
		}
		s.press("right")
		if s.at.focus != paneDetail || s.shown() != town {
			t.Fatalf("→ leads to %s", s.shown())
		}
		s.sees("Stockport", "Prisons near here", "HMP Styal, about 6 miles")
		s.press("left")
		if s.at.focus != paneList || s.at.query != "stockport" {
			t.Fatalf("← does not come back:\n%s", s.text())
		}
	})
}

func TestThePrisonsNearATownSayHowFarTheyAre(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		s.write("nearest prison to stockport")
		s.sees("HMP Styal", "about 6 miles from Stockport", "Stockport")
		s.press("right")
		if s.around().ID != "hmp-manchester" {
			t.Errorf("→ leads to %s", s.around())
		}
	})
}
