package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
)

// TestTheTerminalsCursorStandsOnWhatHasTheFocus: screen readers and braille
// lines follow it.
func TestTheTerminalsCursorStandsOnWhatHasTheFocus(t *testing.T) {
	for _, size := range [][2]int{{40, 11}, {60, 20}, {80, 24}, {120, 36}} {
		s := open(t, small(t), size[0], size[1])
		find := s.frame.Find.Y
		in := func(where string, x, y int) {
			t.Helper()
			if c := s.last.view.Cursor; c.X != x || c.Y != y {
				t.Errorf("%v, %s: the cursor stands at %d,%d, not at %d,%d", size, where, c.X, c.Y, x, y)
			}
		}
		in("at the start", len(" Find "), find)
		s.write("pop")
		in("while typing", len(" Find pop"), find)
		s.press("backspace")
		in("after taking back", len(" Find po"), find)
		s.paste(longQuery)
		if c := s.last.view.Cursor; c.Y != find || c.X < size[0]-3 && len(s.at.query)+6 >= size[0] {
			t.Errorf("%v: at the end of a long query the cursor stands at %d,%d", size, c.X, c.Y)
		}
		s.press("esc")
		in("after Esc", len(" Find "), find)

		for _, listings := range [][]listing{s.start, s.organisations} {
			s.press("up")
			for _, l := range listings {
				for _, e := range l.entries {
					if want := "▌" + strings.Fields(e.Name)[0]; !strings.HasPrefix(s.under(), want) {
						t.Errorf("%v: the cursor stands on %q, not on %q", size, s.under(), want)
					}
					s.press("down")
				}
			}
			s.press("tab")
		}
		s.press("down")
		if !strings.HasPrefix(s.under(), "▌  England") && !strings.HasPrefix(s.under(), "▌ England") {
			t.Errorf("%v: in the tree the cursor stands on %q", size, s.under())
		}
		s.press("right")
		if !strings.HasPrefix(s.under(), "▌England") {
			t.Errorf("%v: among those who serve a place the cursor stands on %q", size, s.under())
		}
	}
}

func TestTheTerminalsCursorStandsOnTheLinkThatHasTheFocus(t *testing.T) {
	for _, size := range [][2]int{{40, 11}, {60, 20}, {80, 24}, {120, 36}} {
		s := open(t, small(t), size[0], size[1])
		s.press("down", "right")
		links := 0
		for {
			doc, pos, ok := s.pageShown()
			if !ok {
				t.Fatal("there is no page")
			}
			if pos.Link > 0 {
				links++
				to := s.dir.Entry(doc.Links[pos.Link-1].To)
				if got := s.under(); !strings.HasPrefix(strings.ToLower(got), strings.ToLower(strings.Fields(to.Name)[0])) {
					t.Errorf("%v: the cursor stands on %q, not on the link to %s", size, got, to.Name)
				}
			}
			before := s.last
			if s.press("down"); s.last.styled == before.styled {
				break
			}
		}
		if links < 4 {
			t.Errorf("%v: %d links had the focus", size, links)
		}
	}
}

// TestTheFocusIsSeenWithoutColour looks at the look for NO_COLOR: a bar and
// bold letters for a row, reverse for a link, and another mark for the chosen
// row of a list that has not the focus.
func TestTheFocusIsSeenWithoutColour(t *testing.T) {
	s := open(t, small(t), 80, 24, looks()["mono"])
	s.press("tab", "down", "down")
	if strings.Contains(s.last.styled, "38;") || strings.Contains(s.last.styled, "48;") {
		t.Fatal("mono has colours")
	}
	c := s.last.view.Cursor
	line := strings.Split(s.last.styled, "\n")[c.Y]
	if !strings.HasPrefix(ansi.Strip(line), "▌Families Outside") || !strings.Contains(line, "\x1b[1mFamilies Outside") {
		t.Errorf("the chosen row is %q", line)
	}
	if n := strings.Count(s.last.text(), "▌"); n != 1 {
		t.Errorf("%d bars", n)
	}
	s.press("right")
	if text := s.last.text(); strings.Contains(text, "▌") || strings.Count(text, "›Families Outside") != 1 {
		t.Errorf("the list that lost the focus shows it otherwise:\n%s", text)
	}
	s.press("down")
	if !strings.Contains(s.last.styled, "\x1b[1;7m") {
		t.Errorf("the link that has the focus is not reversed:\n%q", s.last.styled)
	}
}

func TestTheConsoleHasGlyphsOfItsOwn(t *testing.T) {
	s := open(t, small(t), 80, 24, looks()["console"])
	s.sees("[Start]", "█Prisoners'")
	s.press("right")
	s.sees("»Prisoners'")
	s.seesNot("▌", "‹", "…")
}

// TestEveryPlaceOfASmallScreenIsReached goes through every pane and overlay
// with the arrows, where there is room for one pane only.
func TestEveryPlaceOfASmallScreenIsReached(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {40, 11}} {
		s := open(t, small(t), size[0], size[1])
		s.press("down", "right")
		if s.at.focus != paneDetail || len(s.listsShown()) != 0 {
			t.Fatalf("%v: → does not open the page alone", size)
		}
		seen := s.pageText()
		for {
			before := s.last
			if s.press("down"); s.last.styled == before.styled {
				break
			}
			seen += "\n" + s.pageText()
		}
		seen = strings.Join(strings.Fields(seen), " ")
		for _, want := range []string{
			"Families Outside", "0800 254 0088", "0131 557 9800", "Not confirmed.", "0500 839 383", "Do not read out",
			"What they do", "Monday to Friday", "Information for families at court", "EH1 3QN", "Where this comes from",
		} {
			if !strings.Contains(seen, want) {
				t.Errorf("%v: ↓ does not come by %q", size, want)
			}
		}
		s.press("left", "tab", "tab")
		s.chooses(model.Ref{Kind: model.KindRegion, ID: "hmp-manchester"}, s.around)
		s.press("right")
		s.sees("Helps at HMP Manchester", "0161 702 1000 ?")
		s.press("right", "left", "left", "tab")
		s.sees("APF")
		s.press("f1")
		s.sees("Help")
		s.press("esc").write("0161 702").press("right")
		s.sees("Partners of Prisoners")
	}
}
