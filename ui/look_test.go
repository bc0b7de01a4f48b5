package ui

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"

	"signpost/ui/theme"
)

// TestTheBackgroundOfTheTerminalDecidesBetweenDarkAndLight: it may say so late,
// in the middle of anything.
func TestTheBackgroundOfTheTerminalDecidesBetweenDarkAndLight(t *testing.T) {
	white, black := tea.BackgroundColorMsg{Color: color.White}, tea.BackgroundColorMsg{Color: color.Black}
	for _, f := range surfaces() {
		s := f.show(t, 120, 36)
		dark := s.last
		s.send(white)
		if s.theme.Name != theme.Light || s.last.text() != dark.text() || s.last.styled == dark.styled {
			t.Errorf("%s: on white it looks %s", f.name, s.theme.Name)
		}
		s.send(black)
		if s.last.styled != dark.styled {
			t.Errorf("%s: on black again it looks otherwise than before", f.name)
		}
	}
}

func TestAThemeThatWasAskedForStays(t *testing.T) {
	for look, set := range looks() {
		s := open(t, small(t), 80, 24, set)
		before := s.last
		s.send(tea.BackgroundColorMsg{Color: color.White}, tea.BackgroundColorMsg{Color: color.Black})
		if s.last.styled != before.styled {
			t.Errorf("%s changes with the background", look)
		}
	}
}

// TestOnlyWhoNeedsToKnowAsksTheTerminal: in mono the code that a telephone reads
// has to be the right way round.
func TestOnlyWhoNeedsToKnowAsksTheTerminal(t *testing.T) {
	for _, choice := range []theme.Choice{theme.Auto, theme.Dark, theme.Light, theme.Mono} {
		a := New(Options{Directory: small(t), Theme: choice})
		if asks := a.Init() != nil; asks != (choice == theme.Auto || choice == theme.Mono) {
			t.Errorf("%s asks: %v", choice, asks)
		}
	}
	if New(Options{Directory: small(t), Theme: theme.Auto, Console: true}).Init() != nil {
		t.Error("the console, which does not answer, is asked")
	}
}

// TestTheTerminalIsAskedForWhatTheScreenNeeds looks at the view itself.
func TestTheTerminalIsAskedForWhatTheScreenNeeds(t *testing.T) {
	v := open(t, small(t), 80, 24).last.view
	if !v.AltScreen || v.MouseMode != tea.MouseModeCellMotion || v.WindowTitle != "Signpost" {
		t.Errorf("%+v", v)
	}
	if v.ForegroundColor != nil || v.BackgroundColor != nil {
		t.Error("the terminal's own colours are changed")
	}
}
