package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/ui/theme"
)

// wrong is everything that is wrong with a frame, in words.
func (s *screen) wrong(f frame) []string {
	return slices.Concat(
		geometry(f.styled, s.w, s.h),
		cursorWrong(f, s.w, s.h),
		foreign(f.styled, s.theme),
		titleWrong(f.view.WindowTitle),
		s.oracle.numbersWrong(s.App, f),
	)
}

// geometry is the contract of package layout: as many lines as the screen has
// rows, each exactly as wide as the screen.
func geometry(styled string, w, h int) []string {
	if w <= 0 || h <= 0 {
		if strings.Trim(styled, "\n") != "" {
			return []string{"something is drawn on a screen of no size"}
		}
		return nil
	}
	lines := strings.Split(styled, "\n")
	if len(lines) != h {
		return []string{fmt.Sprintf("%d lines", len(lines))}
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l); got != w {
			return []string{fmt.Sprintf("line %d is %d cells wide", i, got)}
		}
	}
	return nil
}

func cursorWrong(f frame, w, h int) []string {
	c := f.view.Cursor
	if w <= 0 || h <= 0 {
		return nil
	}
	if c == nil {
		return []string{"there is no cursor for a screen reader to follow"}
	}
	if c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h {
		return []string{fmt.Sprintf("the cursor stands at %d,%d", c.X, c.Y)}
	}
	return nil
}

func titleWrong(title string) []string {
	if wrong := foreign(title, theme.Theme{}); len(wrong) > 0 {
		return []string{"window title: " + wrong[0]}
	}
	return nil
}

func TestTheContractRefusesFramesThatBreakIt(t *testing.T) {
	for _, styled := range []string{"", "ab\ncd", "abc\ncd\nefg", "abc\ndef\nghi\n", "abc\ndef\ng\x1b[1mh\x1b[m"} {
		if geometry(styled, 3, 3) == nil {
			t.Errorf("%q passes as 3 by 3", styled)
		}
	}
	if wrong := geometry("abc\ndef\n\x1b[1m界i\x1b[m", 3, 3); wrong != nil {
		t.Error(wrong)
	}
}

// looks are the ways in which a screen may look.
func looks() map[string]func(*Options) {
	return map[string]func(*Options){
		"dark":    func(o *Options) { o.Theme = theme.Dark },
		"light":   func(o *Options) { o.Theme = theme.Light },
		"mono":    func(o *Options) { o.Theme = theme.Mono },
		"console": func(o *Options) { o.Theme, o.Console = theme.Dark, true },
	}
}
