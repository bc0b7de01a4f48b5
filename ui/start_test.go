package ui

import (
	"strings"
	"testing"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/words"
)

// TestStartSaysWhomToRingFirstAndThenWhatCallersAskAbout walks the whole list with ↓.
func TestStartSaysWhomToRingFirstAndThenWhatCallersAskAbout(t *testing.T) {
	t.Parallel()
	for _, d := range []*model.Directory{small(t), shipped(t)} {
		on(t, d, func(t *testing.T, s *screen) {
			s.sees("‹Start›", modelwords.RingFirst+" ─")
			var want []model.Ref
			for _, e := range d.RingFirst() {
				want = append(want, e.Ref)
			}
			for _, topic := range d.Topics {
				want = append(want, topic.Ref)
			}
			if len(d.RingFirst()) == 0 {
				t.Fatal("nobody is to be rung first")
			}
			s.pause()
			s.press("home")
			group := ""
			for _, ref := range want {
				if s.shown() != ref {
					t.Fatalf("%s comes where %s should", s.shown(), ref)
				}
				if topic := d.Topic(ref.ID); ref.Kind == model.KindTopic && topic.Group != group {
					group = topic.Group
					g, _ := d.GroupOf(topic)
					s.sees(g.Name + " ─")
				}
				s.press("down")
			}
		})
	}
}

// TestALineToRingFirstSaysForWhomItIs: a caller of one nation must not be given the line
// of another.
func TestALineToRingFirstSaysForWhomItIs(t *testing.T) {
	for _, size := range [][2]int{{40, 11}, {60, 20}, {80, 24}, {120, 36}, {160, 45}} {
		s := open(t, shipped(t), size[0], size[1])
		for _, e := range s.dir.RingFirst() {
			row := s.row(e.ID)
			o := s.dir.Organisation(e.ID)
			if give := s.dir.Give(e); !strings.Contains(row, give.Number) || !strings.Contains(row, o.ForWhom) || o.ForWhom == "" && !strings.Contains(row, s.serves(e)) {
				t.Errorf("%v: %q", size, row)
			}
			s.press("down")
		}
	}
}

func TestFromStartTheWayLeadsToPages(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		for _, key := range []string{"right", "enter"} {
			s.press("home", key)
			if s.shown().ID != "national-helpline" || s.at.focus != paneDetail {
				t.Errorf("%s on a line leads to %s", key, s.shown())
			}
			s.press("left", "end", key)
			if s.shown().ID != "money" || s.at.focus != paneDetail {
				t.Errorf("%s on a topic leads to %s", key, s.shown())
			}
			s.press("left")
			if !strings.HasPrefix(s.under(), "▌Money") {
				t.Errorf("← comes back to %q", s.under())
			}
		}
	})
}

func TestWithoutTopicsTheOrganisationsComeFirst(t *testing.T) {
	open(t, weekdays(t), 80, 24).sees("‹Organisations›").press("shift+tab").sees("‹Start›", words.EmptyList)
}

func TestThoseWhoAreOverComeAfterAllOthers(t *testing.T) {
	t.Parallel()
	for _, d := range []*model.Directory{small(t), shipped(t)} {
		s := open(t, d, 80, 24).press("tab")
		rows, over, n := s.rows(), false, 0
		for i := range rows.Len() {
			switch r := rows.Row(i); {
			case r.Heading && r.Name == words.Gone:
				over = true
			case r.Heading:
				t.Errorf("a heading %q", r.Name)
			case d.Entry(r.Ref).Status.Over() != over:
				t.Errorf("%s is on the wrong side of %q", r.Ref, words.Gone)
			default:
				n++
			}
		}
		if !over || n != len(d.Organisations) {
			t.Errorf("%d of %d rows", n, len(d.Organisations))
		}
	}
}

// TestARowOfWhatWasFoundSaysWhereTheOrganisationHelps, whatever else it says.
func TestARowOfWhatWasFoundSaysWhereTheOrganisationHelps(t *testing.T) {
	on(t, shipped(t), func(t *testing.T, s *screen) {
		s.write("families outside")
		if row := s.row("families-outside"); !strings.Contains(row, "Scotland") || strings.Contains(row, "organisation") {
			t.Errorf("%q", row)
		}
		s.finds("0500 839 383")
		if row := s.row(""); !strings.Contains(row, "Scotland · by an old number") {
			t.Errorf("%q", row)
		}
	})
}

func TestTheHeadingOfThoseWhoAreOverIsSeen(t *testing.T) {
	open(t, small(t), 80, 24).press("tab", "end").sees(words.Gone + " ─")
}

func TestPlacesAreSaidInAFewWords(t *testing.T) {
	for want, names := range map[string][]string{
		"": nil, "Scotland": {"Scotland"}, "Wales, Scotland, Northern Ireland": {"Wales", "Scotland", "Northern Ireland"},
		"HMP Leeds, HMP Hull and 2 more": {"HMP Leeds", "HMP Hull", "HMP Full Sutton", "HMP Moorland"},
	} {
		if got := words.Places(names); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestWhileSomebodyTypesStartIsTopics: the topics are Start until somebody types.
func TestWhileSomebodyTypesStartIsTopics(t *testing.T) {
	open(t, small(t), 120, 36).sees("‹Start›").seesNot("Topics").write("money").sees("Topics ").seesNot("Start")
}

// TestTheLineForPeopleInDangerIsAtTheEndOfEverySheet, and ↓ leads to it also where an
// entry and the line are higher than the screen.
func TestTheLineForPeopleInDangerIsAtTheEndOfEverySheet(t *testing.T) {
	for _, size := range [][2]int{{40, 11}, {60, 20}, {80, 24}, {120, 36}} {
		c := keepThree(t, size[0], size[1])
		for range 40 {
			c.press("down")
		}
		if c.sees("Always Line 116 123"); c.overlay.more() {
			t.Errorf("%v: it goes on:\n%s", size, c.text())
		}
		for range 40 {
			c.press("up")
		}
		c.sees("Call sheet: 3 entries")
	}
	c := open(t, directoryOf(t, "[[organisation]]\nid = \"a\"\nname = \"Alone\"\nkind = \"charity\"\nsummary = \"S.\"\n"), 80, 24)
	if c.press("f6", "f7").seesNot(modelwords.InDanger); strings.Contains(c.sheetText(false), modelwords.InDanger) {
		t.Error("nobody is named, and the line is there")
	}
}
