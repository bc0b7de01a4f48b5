package ui

import (
	"strings"
	"testing"

	"signpost/model"
	"signpost/ui/words"
)

// A key acts on what is seen.

func TestTheKeysOfTheDeskServeTheChosenLineOfTheDangerCard(t *testing.T) {
	s := open(t, shipped(t), 80, 24)
	s.write("hmp leeds").press("f8")
	if got := s.under(); !strings.HasPrefix(got, "▌ 999") {
		t.Fatalf("the cursor stands on %q:\n%s", got, s.text())
	}
	s.press("down")
	if got := s.under(); !strings.HasPrefix(got, "▌ 116 123  Samaritans") {
		t.Fatalf("the cursor stands on %q:\n%s", got, s.text())
	}
	s.press("f5").sees("Samaritans", "one one six, one two three").seesNot("Leeds").press("left")
	s.press("f6").sees("Kept: Samaritans")
	s.press("ctrl+y").sees("116 123")
	if s.clipboard[len(s.clipboard)-1] != "116 123" {
		t.Errorf("copied %q", s.clipboard)
	}
	s.press("f4").sees("Samaritans").seesNot("Leeds").press("left")
	if got := s.under(); !strings.HasPrefix(got, "▌ 116 123") {
		t.Errorf("it does not come back to the line: %q", got)
	}
	s.press("enter")
	if s.shown().ID != "samaritans" || s.overlay.shown() || s.at.focus != paneDetail {
		t.Errorf("Enter leads to %s:\n%s", s.shown(), s.text())
	}
	s.press("left")
	if got := s.under(); !s.overlay.shown() || !strings.HasPrefix(got, "▌ 116 123") {
		t.Errorf("← does not come back to the card: %q\n%s", got, s.text())
	}
	if s.press("home"); !strings.HasPrefix(s.under(), "▌ 999") {
		t.Errorf("Home: %q", s.under())
	}
}

func TestWhereNoEntryStandsOnACardTheKeysSaySo(t *testing.T) {
	for _, way := range [][]string{{"f1"}, {"f7"}} {
		for _, key := range []string{"f4", "f5", "f6", "ctrl+r", "ctrl+f"} {
			s := open(t, weekdays(t), 80, 24)
			s.write("weekday").press(way...)
			before := s.overlay.card
			s.press(key).sees(words.NothingOnCard)
			if s.overlay.card != before || len(s.desk.kept) > 0 {
				t.Errorf("%s on %v did something:\n%s", key, way, s.text())
			}
		}
	}
	s := open(t, weekdays(t), 30, 8) // too small to show anything
	if s.write("weekday").press("f6", "f5"); len(s.desk.kept) > 0 || s.overlay.shown() {
		t.Error("a key acts on what nobody sees")
	}
}

// TestInOnePaneTheKeysMeanItsRow: in the tree on a narrow screen the list of those who
// help is not seen, so a key means the place.
func TestInOnePaneTheKeysMeanItsRow(t *testing.T) {
	s := open(t, small(t), 60, 20)
	s.press("tab", "tab", "right", "down", "down", "left")
	chosen := s.around()
	s.press("f6")
	if len(s.desk.kept) != 1 || s.desk.kept[0] != chosen {
		t.Errorf("kept %v, the row is %v\n%s", s.desk.kept, chosen, s.text())
	}
}

// markedRows are the lines of the list that bear the mark of the chosen row.
func (s *screen) markedRows() (out []string) {
	for _, l := range strings.Split(s.text(), "\n") {
		if strings.HasPrefix(l, "▌") || strings.HasPrefix(l, "›") {
			out = append(out, l)
		}
	}
	return out
}

func TestWhereThePageIsNotTheRowsNoRowIsMarked(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		s := open(t, shipped(t), size[0], size[1])
		s.write("families outside").press("f6").finds("").press("f7", "enter")
		if s.shown().ID != "families-outside" {
			t.Fatalf("%v: the page is %s", size, s.shown())
		}
		if rows := s.markedRows(); len(rows) > 0 {
			t.Errorf("%v: marked beside another page: %q", size, rows)
		}
		if s.press("left", "left"); len(s.markedRows()) == 0 {
			t.Errorf("%v: coming back marks no row:\n%s", size, s.text())
		}
		s.press("home", "right") // of the first row, then along a link
		for i := 0; i < 30 && s.at.page.Link == 0; i++ {
			s.press("down")
		}
		if s.markedRows() == nil {
			t.Errorf("%v: the row of the page is not marked", size)
		}
		first := s.shown()
		if s.press("right"); s.shown() != first && s.shown().Kind != model.KindRegion && s.markedRows() != nil {
			t.Errorf("%v: %q is marked beside the page of %s", size, s.markedRows(), s.shown())
		}
		if s.press("left"); s.markedRows() == nil {
			t.Errorf("%v: ← marks no row", size)
		}
	}
}

func TestANewQuestionReplacesTheOldOne(t *testing.T) {
	for name, way := range map[string][]string{
		"a number that is said": {"f5"}, "a page": {"right"}, "a code": {"f4"}, "the sheet": {"f7"}, "danger": {"f8"},
		"a number, and back": {"f5", "left"}, "a page, and back": {"right", "left"},
	} {
		s := open(t, shipped(t), 80, 24)
		s.write("pact").press(way...).write("leeds")
		if s.at.query != "leeds" || s.overlay.shown() || s.at.focus != paneList {
			t.Errorf("after %s: %q\n%s", name, s.at.query, s.text())
		}
	}
	s := open(t, shipped(t), 80, 24)
	if s.write("pact").press("right", "backspace").write("k"); s.at.query != "pack" {
		t.Errorf("Backspace does not go on with the old question: %q", s.at.query)
	}
	if s.write("s").press("f5", "left").write(" x"); s.at.query != "packs x" {
		t.Errorf("a space does not go on with the old question: %q", s.at.query)
	}
	if s.finds("pact").press("f1").write("s"); s.at.query != "pacts" {
		t.Errorf("help ended the question: %q", s.at.query)
	}
	if s.finds("pact").press("tab", "down", "f6").write("s"); s.at.query != "pacts" {
		t.Errorf("moving ended the question: %q", s.at.query)
	}
}

func TestACardWithoutANumberOffersWhoHelps(t *testing.T) {
	for _, question := range []string{"thames valley", "europe", "kids vip"} {
		for _, key := range []string{"f5", "f4"} {
			s := open(t, shipped(t), 80, 24)
			s.write(question)
			of := s.meant()
			if key == "f4" && of.Website != "" {
				continue // it has something to take
			}
			s.press(key).sees(words.InsteadThese)
			offered := s.dir.Instead(of, mostInstead)
			if len(offered) == 0 {
				t.Fatalf("%s: nobody helps", question)
			}
			p := s.dir.Give(&offered[0].Entry).Phone
			s.sees(p.Number)
			s.press("f6").sees("Kept: " + offered[0].Name[:min(10, len(offered[0].Name))])
			if s.press("enter"); !strings.Contains(s.text(), p.Number) || s.meant().Ref != offered[0].Ref {
				t.Errorf("%s, %s: Enter shows\n%s", question, key, s.text())
			}
			s.press("left").sees(words.InsteadThese)
		}
	}
}

func TestFromTheSheetAPageOpensAndBackComesBackToTheRow(t *testing.T) {
	s := open(t, shipped(t), 80, 24)
	for _, q := range []string{"families outside", "hmp leeds", "pops"} {
		s.finds(q).press("f6")
	}
	s.press("f7", "down", "enter")
	if want := (model.Ref{Kind: model.KindRegion, ID: "hmp-leeds"}); s.shown() != want || s.at.focus != paneDetail {
		t.Fatalf("Enter on a prison opens %s:\n%s", s.shown(), s.text())
	}
	s.press("left").sees("Call sheet")
	if !strings.HasPrefix(s.under(), "▌ 2. HMP Leeds") {
		t.Errorf("it comes back to %q", s.under())
	}
	for key, want := range map[string]string{"pgdown": "▌ 3.", "home": "▌ 1.", "end": "▌ 3.", "pgup": "▌ "} {
		if s.press(key); !strings.HasPrefix(s.under(), want) {
			t.Errorf("%s leads to %q", key, s.under())
		}
	}
}

func TestPageDownHomeAndEndWorkOnWhatIsSaid(t *testing.T) {
	s := open(t, weekdays(t), 80, 24)
	s.write("weekday").press("f5").sees("1 of 5")
	s.press("end").sees("5 of 5", "Albany")
	s.press("home").sees("1 of 5")
	s.press("pgdown").sees("2 of 5")
	s.press("pgup").sees("1 of 5")
}

func TestMessagesFitAndSayTheirEnd(t *testing.T) {
	for _, w := range []int{60, 80, 120} {
		s := open(t, shipped(t), w, 24)
		for _, o := range s.dir.Organisations {
			s.openPage(o.Ref)
			for _, key := range []string{"f6", "ctrl+y", "f6"} {
				if s.press(key); strings.Contains(s.last.lines()[23], "…") && w >= 80 && len(o.Name) < 50 {
					t.Errorf("%d columns: %q", w, s.last.lines()[23])
				}
			}
		}
	}
}

func TestSeveralLinesThatArePastedAreWords(t *testing.T) {
	for _, text := range []string{"Families Outside\rEdinburgh", "Families Outside\r\nEdinburgh", "Families Outside\nEdinburgh", "Families Outside\tEdinburgh"} {
		s := open(t, weekdays(t), 80, 24)
		if s.paste(text); s.at.query != "Families Outside Edinburgh" {
			t.Errorf("%q is %q", text, s.at.query)
		}
	}
}

// TestTheRowThatIsSeenIsTheOneThatIsSaid: the index gets ready while somebody types,
// and may know another order than the first search did.
func TestTheRowThatIsSeenIsTheOneThatIsSaid(t *testing.T) {
	for range 100 {
		s := open(t, shipped(t), 80, 24)
		s.pause()
		s.write("maghaberry")
		chosen := s.meant()
		s.release()
		if s.press("f5"); s.meant() != chosen {
			t.Fatalf("the row was %s, said is %s", chosen.Ref, s.meant().Ref)
		}
		if give := s.dir.Give(chosen); give.OK() && !s.has(give.Number) {
			t.Fatalf("%s is not said:\n%s", give.Number, s.text())
		}
	}
}
