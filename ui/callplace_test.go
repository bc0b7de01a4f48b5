package ui

import (
	"strings"
	"testing"
)

func TestThePlaceOfTheCallCountsAsIfItWereTyped(t *testing.T) {
	s := open(t, shipped(t), 120, 36)
	s.write("debt").press("f3").sees("Choose a place")
	before := s.last.text()
	s.press("esc").write("inverness, highland").press("f3")
	s.press("esc").write("scotland").press("f3").sees("This call is about Scotland").sees("about Scotland")
	s.press("esc").write("debt")
	if got := s.last.text(); !strings.Contains(got, "Money Advice Scotland") && got == before {
		t.Errorf("the place makes no difference:\n%s", got)
	}
	s.sees("about Scotland")
	s.press("f3").sees("No place counts").seesNot("about Scotland")
	s.press("esc").write("scotland").press("alt+p").sees("about Scotland")
	s.press("f9")
	s.press("x").seesNot("about Scotland")
}
