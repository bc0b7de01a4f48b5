package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
)

func (s *screen) click(x, y int) *screen {
	s.Helper()
	return s.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// clickOn clicks on the first cell of words on the screen.
func (s *screen) clickOn(words string) *screen {
	s.Helper()
	for y, line := range s.last.lines() {
		if i := strings.Index(line, words); i >= 0 {
			return s.click(len([]rune(line[:i])), y)
		}
	}
	s.Fatalf("%q is not on the screen:\n%s", words, s.last.text())
	return s
}

func (s *screen) wheel(x, y int, b tea.MouseButton) *screen {
	s.Helper()
	return s.send(tea.MouseWheelMsg{X: x, Y: y, Button: b})
}

func TestAClickChoosesARowAndASecondOneOpensIt(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		s.clickOn("Organisations").clickOn("Kids VIP")
		if s.shown().ID != "kids-vip" || s.at.focus != paneList || !strings.HasPrefix(s.under(), "▌Kids VIP") {
			t.Fatalf("%s is chosen", s.shown())
		}
		s.clickOn("Group") // the last line of a row that has several
		if s.shown().ID != "pops" {
			t.Fatalf("%s is chosen", s.shown())
		}
		s.clickOn("Group")
		if s.at.focus != paneDetail {
			t.Fatal("the second click does not open")
		}
		s.press("left")
		if s.at.focus != paneList || s.shown().ID != "pops" {
			t.Errorf("← comes back to %s", s.shown())
		}
	})
}

func TestAClickTurnsToATab(t *testing.T) {
	for _, w := range []int{40, 80, 120} {
		s := open(t, small(t), w, 24)
		for _, tab := range []string{"Regions", "Glossary", "Organisations", "Start"} {
			s.clickOn(tab)
			s.sees("‹" + tab + "›")
		}
	}
	s := open(t, small(t), 80, 24)
	s.write("prison").clickOn("Glossary ")
	for _, h := range s.lookup.results.Hits(s.at.scope) {
		if h.Kind != model.KindTerm {
			t.Errorf("the glossary shows a %s", h.Kind)
		}
	}
	s.clickOn("All ")
	s.sees("‹All")
}

func TestAClickFollowsALink(t *testing.T) {
	on(t, small(t), func(t *testing.T, s *screen) {
		s.clickOn("Organisations").clickOn("Kids VIP").clickOn("Families Outside")
		before := s.last
		s.clickOn("│ Families Outside") // the rule between the panes does nothing
		if s.last.styled != before.styled {
			t.Error("a click on the rule does something")
		}
		s.clickOn("Scotland")
		if s.around().ID != "scotland" || s.at.focus != paneServing {
			t.Fatalf("the link leads to %s", s.around())
		}
		s.press("left", "left")
		if s.last.styled != before.styled && s.shown().ID != "families-outside" {
			t.Errorf("← leads to\n%s", s.last.text())
		}
	})
}

func TestTheWheelScrollsWhatIsUnderIt(t *testing.T) {
	s := open(t, small(t), 80, 24)
	s.clickOn("Families Outside")
	page := s.boxes().page()
	list := s.last.lines()[page.Y:]
	s.wheel(page.X+3, page.Y+3, tea.MouseWheelDown)
	if _, pos, _ := s.pageShown(); pos.Top == 0 {
		t.Error("the page does not scroll")
	}
	for i, line := range s.last.lines()[page.Y:] {
		if crop(line, 0, page.X-3) != crop(list[i], 0, page.X-3) {
			t.Fatal("the list moves with the page")
		}
	}
	s.wheel(page.X+3, page.Y+3, tea.MouseWheelUp)
	if _, pos, _ := s.pageShown(); pos.Top != 0 {
		t.Error("the page does not scroll back")
	}
	chosen := s.shown()
	s.wheel(2, page.Y+2, tea.MouseWheelDown)
	if s.shown() == chosen {
		t.Error("the list does not move")
	}
	s.wheel(2, page.Y+2, tea.MouseWheelUp)
	if s.shown() != chosen {
		t.Error("the list does not move back")
	}
	s.resize(80, 12).press("f1")
	s.seesNot("Ctrl+Q")
	for range 40 {
		s.wheel(5, 6, tea.MouseWheelDown)
	}
	s.sees("confirmed longer ago")
}

// TestAMouseAnywhereDoesNoHarm clicks and turns the wheel on every cell.
func TestAMouseAnywhereDoesNoHarm(t *testing.T) {
	t.Parallel()
	for i, f := range surfaces() {
		if !thorough && i%4 > 0 {
			continue
		}
		for _, size := range [][2]int{{[]int{40, 60}[i%2], 11}, {80, 16}} {
			s := f.show(t, size[0], size[1])
			for y := 0; y < size[1]; y += 3 {
				for x := 0; x < size[0]; x += 19 {
					s.wheel(x, y, tea.MouseWheelDown)
					s.click(x, y)
					s.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseRight}, tea.MouseMotionMsg{X: x, Y: y}, tea.MouseReleaseMsg{X: x, Y: y})
				}
			}
			s.click(-1, -1).click(size[0], size[1]).wheel(size[0]+9, size[1]+9, tea.MouseWheelUp)
		}
	}
}
