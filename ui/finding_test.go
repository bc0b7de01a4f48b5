package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/model/search"
	modelwords "signpost/model/words"
	"signpost/ui/words"
)

// on runs a story at the two sizes that most screens have.
func on(t *testing.T, d *model.Directory, story func(t *testing.T, s *screen)) {
	t.Helper()
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			story(t, open(t, d, size[0], size[1]))
		})
	}
}

// row is the row of an entry in the list that has the focus, its lines joined
// to one text; without an id it is the first row.
func (s *screen) row(id string) string {
	s.Helper()
	var row strings.Builder
	for _, l := range s.listsShown() {
		for i, ref := range l.Refs {
			if id == "" {
				id = ref.ID
			}
			if l.Focused && ref.ID == id && id != "" {
				line := crop(s.last.lines()[l.Box.Y+i], l.Box.X, l.Box.W)
				row.WriteString(strings.TrimLeft(line, "▌█›»") + " ")
			}
		}
	}
	if row.Len() == 0 {
		s.Fatalf("%q has no row:\n%s", id, s.last.text())
	}
	return strings.Join(strings.Fields(row.String()), " ")
}

func TestPopsIsFoundByItsAcronymReadAndLeftAgain(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		s.write("pops")
		first := s.row("")
		for _, want := range []string{"Partners of Prisoners", "Group", "0161 702 1000 ?"} {
			if !strings.Contains(first, want) {
				t.Fatalf("the first row is %q, without %q", first, want)
			}
		}
		found := s.last
		s.press("right")
		if s.at.focus != paneDetail || s.shown().ID != "pops" {
			t.Fatalf("→ opened %s", s.shown())
		}
		s.press("down")
		opened := s.last
		s.press("right")
		if s.shown().ID == "pops" && s.at.focus == paneDetail {
			t.Fatalf("→ did not follow the link:\n%s", s.last.text())
		}
		s.press("left")
		if s.last.styled != opened.styled {
			t.Errorf("← does not come back to the link:\n%s\nwant\n%s", s.last.text(), opened.text())
		}
		s.press("left")
		if s.text() != found.text() || s.at.query != "pops" {
			t.Errorf("← does not come back to what was found:\n%s\nwant\n%s", s.last.text(), found.text())
		}
		s.press("esc")
		if s.at.query != "" || s.last.view.Cursor.Y != s.frame.Find.Y {
			t.Errorf("Esc left %q in Find", s.at.query)
		}
	})
}

func TestAnOldNumberFindsTheNewOneAndIsInNoRow(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		for _, typed := range []string{"0500 839 383", "0500839383"} {
			s.press("esc").write(typed)
			if first := s.row(""); !strings.HasPrefix(first, "Families Outside") || !strings.Contains(first, "0800 254 0088") || !strings.Contains(first, "old number, not to be given") {
				t.Errorf("%q finds %q", typed, first)
			}
			for _, l := range s.listsShown() {
				for i := range l.Refs {
					if line := crop(s.last.lines()[l.Box.Y+i], l.Box.X, l.Box.W); strings.Contains(line, "0500") {
						t.Errorf("the old number stands in a row: %q", line)
					}
				}
			}
		}
		s.press("right")
		for !strings.Contains(s.last.text(), "Do not read out") {
			before := s.last
			if s.press("pgdown"); s.last.styled == before.styled {
				t.Fatal("the page does not say which number is not to be read out")
			}
		}
		s.press("down", "down", "down", "down")
		s.sees("0500 839 383")
	})
}

func TestAFormerNameSaysWhyItWasFound(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		s.write("eurochips")
		if row := s.row("children-of-prisoners-europe"); !strings.Contains(row, "was EUROCHIPS") {
			t.Errorf("the row does not say why: %q", row)
		}
	})
}

func TestAnUnconfirmedNumberThatWasTypedIsMarkedInItsRow(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		s.write("0131 557")
		if row := s.row(""); !strings.Contains(row, "0131 557 9800, not confirmed") || !strings.Contains(row, "0800 254 0088") {
			t.Errorf("the row is %q", row)
		}
		s.press("esc").write("0800 254 0088")
		if row := s.row(""); strings.Contains(row, "not confirmed") || strings.Contains(row, "?") {
			t.Errorf("the confirmed number is doubted: %q", row)
		}
	})
}

func TestNothingFoundIsNoDeadEnd(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		s.write("chelsea score last night")
		s.sees(words.NothingFits, "Prisoners' Families Helpline")
		if s.shown().IsZero() {
			t.Error("none of those who help is chosen")
		}
		s.press("shift+tab") // to the glossary
		s.sees(words.NothingFits)
		s.press("right", "down")
		s.press("esc")
		s.seesNot(words.NothingFits)
	})
}

func TestWhereNothingIsFoundTheScreenSaysHowToGoOn(t *testing.T) {
	s := open(t, small(t), 80, 24, func(o *Options) { o.Finder = found{} })
	s.write("!!").sees("Nothing found. Esc empties")
	s.press("right", "down", "tab", "left", "esc").sees("Families Outside")
	for _, h := range finderOf(s.dir).Find(search.Query{Text: "pops"}).Hits("")[:1] {
		s = open(t, small(t), 80, 24, func(o *Options) { o.Finder = foundHits(h) })
		s.write("x").press("shift+tab").sees("Nothing here. Tab looks")
	}
}

func TestTabTurnsThroughTheListsAndBack(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		for _, want := range []string{"‹Organisations›", "‹Regions›", "‹Glossary›", "‹Start›"} {
			s.press("tab")
			s.sees(want)
		}
		for _, want := range []string{"‹Glossary›", "‹Regions›", "‹Organisations›", "‹Start›"} {
			s.press("shift+tab")
			s.sees(want)
		}
		for _, want := range []string{"‹Organisations›", "‹Regions›", "‹Glossary›"} {
			s.press("left")
			s.sees(want)
		}
	})
}

func TestTabTurnsThroughTheScopesOfASearchEachWithItsCount(t *testing.T) {
	for _, w := range []int{40, 60, 80, 120} {
		s := open(t, small(t), w, 24)
		s.write("scotland")
		counts := map[model.Kind]int{}
		for _, h := range s.lookup.results.Hits(s.at.scope) {
			counts[h.Kind]++
		}
		want, all := []string{""}, 0
		for _, k := range model.Kinds() {
			want = append(want, fmt.Sprintf("‹%s %d›", modelwords.Lens(k), counts[k]))
			all += counts[k]
		}
		want[0] = fmt.Sprintf("‹All %d›", all)
		for i, tab := range append(want, want[0]) {
			s.sees(tab)
			for _, h := range s.lookup.results.Hits(s.at.scope) {
				if i > 0 && i <= len(model.Kinds()) && h.Kind != model.Kinds()[i-1] {
					t.Errorf("%s shows a %s", tab, h.Kind)
				}
			}
			s.press("tab")
		}
		s.press("shift+tab", "shift+tab")
		s.sees(want[len(want)-1])
	}
}

func TestTakingBack(t *testing.T) {
	s := open(t, small(t), 80, 24)
	for _, step := range []struct{ key, want string }{
		{"ctrl+w", "visits  in "}, {"backspace", "visits  in"}, {"backspace", "visits  i"}, {"ctrl+h", "visits  "},
		{"ctrl+w", ""}, {"ctrl+w", ""},
	} {
		if s.at.query == "" && step.want != "" {
			s.write("visits  in Wales")
		}
		if s.press(step.key); s.at.query != step.want {
			t.Errorf("%s leaves %q, not %q", step.key, s.at.query, step.want)
		}
	}
	s.write("é界")
	for _, want := range []string{"é", ""} {
		if s.press("backspace"); s.at.query != want {
			t.Errorf("%q is left, not %q", s.at.query, want)
		}
	}
	s.write("wales").press("esc")
	if s.at.query != "" {
		t.Errorf("Esc leaves %q", s.at.query)
	}
}

func TestBackspaceInAnEmptyBoxGoesBack(t *testing.T) {
	s := open(t, small(t), 80, 24)
	s.press("down")
	before := s.last
	s.press("right", "backspace")
	if s.last.styled != before.styled {
		t.Errorf("it went to\n%s", s.last.text())
	}
}

func TestWhoeverTypesWhileReadingFindsAndComesBack(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		s.press("down", "right", "down", "pgdown")
		reading := s.last
		s.write("k")
		if s.at.query != "k" || s.at.focus != paneList {
			t.Fatalf("%q is in Find", s.at.query)
		}
		s.write("ids")
		s.sees("Kids VIP")
		if c := s.last.view.Cursor; c.Y != s.frame.Find.Y || c.X != len(" Find kids") {
			t.Errorf("the cursor stands at %d,%d", c.X, c.Y)
		}
		s.press("left")
		if s.text() != reading.text() {
			t.Errorf("← comes back to\n%s\nwant\n%s", s.last.text(), reading.text())
		}
	})
}

func TestPastingAndTypingWhatIsNoText(t *testing.T) {
	s := open(t, small(t), 80, 24)
	s.paste("0500\n839 383\n")
	if s.at.query != "0500 839 383 " {
		t.Errorf("the query is %q", s.at.query)
	}
	s.press("esc").paste("\x1b[2Jpo\u202eps\x00\u009b\xff")
	if s.at.query != "[2Jpops" {
		t.Errorf("the query is %q", s.at.query)
	}
	s.press("esc").paste(strings.Repeat("families outside ", 1000))
	if n := len([]rune(s.at.query)); n > 200 {
		t.Errorf("the query has %d characters", n)
	}
	s.press("esc").paste("   \n\n ")
	if s.at.query != "" {
		t.Errorf("blanks are a query: %q", s.at.query)
	}
	s.send(tea.KeyPressMsg{Code: 'e', Text: "e\u0301"})
	if s.at.query != "é" {
		t.Errorf("the query is %q", s.at.query)
	}
	s.press("esc", "f1").paste("pops")
	if s.at.query != "pops" || s.overlay.shown() {
		t.Errorf("a paste on help goes elsewhere: %q", s.at.query)
	}
}

// TestTheChosenEntryIsShownAtOnce is the live preview.
func TestTheChosenEntryIsShownAtOnce(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		for _, listings := range [][]listing{s.start, s.organisations} {
			for _, l := range listings {
				for _, e := range l.entries {
					b := s.boxes().page()
					if got := strings.TrimRight(crop(s.last.lines()[b.Y], b.X, b.W), " "); !strings.HasPrefix(modelwords.FullName(e), got) || got == "" {
						t.Errorf("%q is chosen and %q is shown", e.Name, got)
					}
					s.press("down")
				}
			}
			s.press("tab")
		}
	})
}

// TestMovingGoesOnWhileAPageIsLaidOut holds the pages back: the list moves all
// the same, and only the page at the end is laid out after that.
func TestMovingGoesOnWhileAPageIsLaidOut(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		s.press("tab")
		s.pause()
		s.press("down", "down", "down", "down", "down")
		if s.shown().ID != "pops" || !strings.HasPrefix(s.under(), "▌Partners") {
			t.Fatalf("%s is chosen, the cursor stands on %q", s.shown(), s.under())
		}
		b := s.boxes().page()
		if got := crop(s.last.lines()[b.Y], b.X, b.W); !strings.HasPrefix(got, "Partners of Prisoners") {
			t.Errorf("until the page is there, it shows %q", got)
		}
		if len(s.queue) != 1 {
			t.Errorf("%d pages are laid out at once", len(s.queue))
		}
		s.press("right", "down", "up", "pgdown", "end", "right")
		s.press("left")
		s.release()
		s.sees("Manchester office")
	})
}
