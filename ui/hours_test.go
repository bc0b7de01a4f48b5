package ui

import (
	"fmt"
	"strings"
	"testing"
)

// oldHours is a directory of a line whose number was confirmed last month and
// whose hours were seen on a date, or nobody knows when.
func oldHours(t *testing.T, hours, seen string) *screen {
	t.Helper()
	return open(t, directoryOf(t, fmt.Sprintf(`
[[organisation]]
id = "line"
name = "The Line"
kind = "charity"
summary = "It has a line."
crisis = 1

[[organisation.phone]]
number = "0800 254 0088"
use = "helpline"
cost = "free"
hours = [%q]
%s
state = "confirmed"
checked = 2026-10-01
source = "a letter"
`, hours, seen)), 200, 50)
}

// TestOldHoursNeverClaim: on no screen, card or file do hours that are old or
// without a date say that somebody answers now.
func TestOldHoursNeverClaim(t *testing.T) {
	for _, c := range []struct{ hours, seen, quoted, step string }{
		{"Mon-Fri 09:00-17:00", "hours_checked = 2020-09-25", "by the hours of 2020: Monday to Friday 9am to 5pm", "ring; the hours of 2020 may have changed."},
		{"Sat 09:00-17:00", `hours_checked = "2025-11"`, "by the hours of 2025: Saturday 9am to 5pm", "ring; the hours of 2025 may have changed."},
		{"Mon 09:00-17:00", "", "hours seen before, date not known: Monday 9am to 5pm", "ring; the hours have no date and may have changed."},
		{"daily 00:00-24:00", "hours_checked = 2020-09-25", "by the hours of 2020: every day at any hour", "ring; the hours of 2020 may have changed."},
		{"daily 00:00-24:00", "", "hours seen before, date not known: every day at any hour", "ring; the hours have no date and may have changed."},
	} {
		for name, keys := range map[string][]string{"list": nil, "page": {"right"}, "say": {"f5"}, "sheet": {"f6", "f7"}, "danger": {"f8"}, "code": {"f4"}} {
			call := oldHours(t, c.hours, c.seen).press(keys...)
			shown := strings.ToLower(call.text())
			for _, claim := range []string{"open now", "closed now", "opens ", "ring now", "when it is open", ", at any hour"} {
				if strings.Contains(shown, claim) {
					t.Errorf("%s, %s, %s: %q is claimed:\n%s", c.hours, c.seen, name, claim, call.text())
				}
			}
			if name != "list" && name != "code" && !strings.Contains(shown, strings.ToLower(c.quoted)) {
				t.Errorf("%s, %s, %s: the hours are not quoted:\n%s", c.hours, c.seen, name, call.text())
			}
			if name == "sheet" {
				call.sees(c.step)
			}
		}
		call := oldHours(t, c.hours, c.seen).press("f6", "f7", "ctrl+y")
		if len(call.clipboard) != 1 || !strings.Contains(call.clipboard[0], "Free · "+c.quoted) || !strings.Contains(call.clipboard[0], c.step) {
			t.Errorf("%s, %s: the sheet reads %q", c.hours, c.seen, call.clipboard)
		}
	}
}

func TestFreshHoursStillClaim(t *testing.T) {
	c := oldHours(t, "daily 00:00-24:00", "hours_checked = 2026-09-01")
	c.press("f5").sees("Open now, at any hour").press("esc").press("f6", "f7").sees("Open now, at any hour", "ring now.")
	if c.press("ctrl+y"); !strings.Contains(c.clipboard[0], "Free · every day at any hour\n") || !strings.Contains(c.clipboard[0], "ring, at any hour.") {
		t.Errorf("%q", c.clipboard)
	}
}
