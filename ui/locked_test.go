package ui

import (
	"os"
	"strings"
	"testing"

	"signpost/model/load"
)

// lockedWays are ways to every screen of a browser.
var lockedWays = map[string][]string{
	"a list": nil, "a page": {"right"}, "what was found": {"w", "e", "e", "k"}, "places": {"tab"}, "help": {"f1"}, "say": {"f5"}, "code": {"f4"},
	"sheet": {"f6", "f7"}, "an empty sheet": {"f7"}, "danger": {"f8"}, "a search in a page": {"ctrl+f"}, "hidden": {"f9"},
}

// mistakes is a folder with mistakes.
func mistakes(o *Options) {
	o.Folder, o.Problems = "/srv/secret", load.Problems{{File: "/srv/secret/a.toml", What: "it is broken"}}
	o.LeftOut = load.Report{Records: 10, LeftOut: 1}
}

func TestALockedBrowserCannotBeLeftAndGivesNothingAway(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for where, way := range lockedWays {
		for _, key := range []string{"ctrl+c", "ctrl+q", "ctrl+z", "ctrl+\\", "ctrl+s", "alt+w", "ctrl+y", "alt+c", "ctrl+r", "alt+r", "f2"} {
			s := open(t, weekdays(t), 80, 24, locked, mistakes)
			s.press(way...)
			before := s.overlay.card
			s.press(key).write("out.txt").press("enter")
			if s.quit {
				t.Errorf("%s ends the program from %s", key, where)
			}
			if len(s.clipboard) > 0 {
				t.Errorf("%s copies from %s: %q", key, where, s.clipboard)
			}
			if s.overlay.shown() && before != nil && s.overlay.card != before {
				t.Errorf("%s from %s shows\n%s", key, where, s.text())
			}
			s.seesNot("a.toml", "it is broken", "content/weekdays.toml", "/srv/secret")
		}
	}
	if files, _ := os.ReadDir(dir); len(files) > 0 {
		t.Errorf("written: %v", files)
	}
}

func TestALockedBrowserDoesNotNameWhatItCannotDo(t *testing.T) {
	for where, way := range lockedWays {
		for _, w := range []int{60, 80, 120, 200} {
			s := open(t, weekdays(t), w, 60, locked, mistakes)
			s.press(way...)
			for _, key := range []string{"Ctrl+Y", "Ctrl+S", "Ctrl+C", "Ctrl+Q", "Ctrl+R", "F2", "Alt+C", "Alt+W", "Alt+R"} {
				if strings.Contains(s.text(), key) {
					t.Errorf("%s at %d columns names %s:\n%s", where, w, key, s.text())
				}
			}
		}
	}
	open(t, weekdays(t), 80, 60).press("f1").sees("Ctrl+Y", "Ctrl+S", "Ctrl+C") // the test sees what it looks for
}
