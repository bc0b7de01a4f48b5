package ui

import (
	"testing"

	"signpost/ui/words"
)

// Whoever says that somebody may die sees whom to ring before anything else, in every
// scope and at every size, with 999 in words.
func TestDangerComesBeforeAllElse(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		s.write("I think he is going to kill himself")
		s.sees(words.InDanger, "999", "Samaritans")
		if e := s.shown(); e.ID == "" {
			t.Error("nothing is chosen")
		}
		s.press("tab").sees(words.InDanger)
		s.press("esc").write("samaritans").seesNot(words.InDanger)
		s.press("esc").write("hmp spring hill").seesNot(words.InDanger)
	})
}
