package ui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// texts collects every text that a value holds, however deep, but for what lies
// behind types that are shared or never change.
func texts(v reflect.Value, skip map[reflect.Type]bool, seen map[uintptr]bool, out *[]string) {
	if !v.IsValid() || skip[v.Type()] {
		return
	}
	switch v.Kind() {
	case reflect.String:
		*out = append(*out, v.String())
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Pointer()] {
			seen[v.Pointer()] = true
			texts(v.Elem(), skip, seen, out)
		}
	case reflect.Interface:
		texts(v.Elem(), skip, seen, out)
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), skip, seen, out)
		}
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice {
			v = v.Slice(0, v.Len())
		}
		for i := range v.Len() {
			texts(v.Index(i), skip, seen, out)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			texts(key, skip, seen, out)
			texts(v.MapIndex(key), skip, seen, out)
		}
	}
}

// holding is everything that the browser remembers, in one text.
func holding(a *App) string {
	skip := map[reflect.Type]bool{
		reflect.TypeFor[*model.Directory](): true, reflect.TypeFor[Options](): true, reflect.TypeOf(a.theme): true,
		reflect.TypeOf(a.keys): true, reflect.TypeOf(a.finder): true,
	}
	var out []string
	texts(reflect.ValueOf(a), skip, map[uintptr]bool{}, &out)
	return strings.Join(out, "\n")
}

func TestAWholeCallAndNothingOfItIsLeft(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("HOME", dir)
	t.Setenv("XDG_CACHE_HOME", dir)
	t.Setenv("TMPDIR", dir)
	for _, hide := range []func(*screen){
		func(c *screen) { c.press("f9") },
		func(c *screen) { c.press("alt+h") },
		func(c *screen) { c.press("esc", "esc").send(keyPress("esc"), keyPress("esc")) }, // two that have something to do, two that have not
	} {
		c := open(t, shipped(t), 80, 24)

		// "My husband was arrested in Glasgow. Who can I talk to?"
		c.write("families out").sees("Families Outside", "0800 254 0088")
		c.press("f5").sees("oh eight hundred, two five four, double oh double eight", "Monday to Friday").press("f6", "left")

		// "And in Manchester? Somebody gave me 0161 something."
		c.press("esc").write("pops").press("f6").sees("2 kept")
		c.press("f5").sees("NOT CONFIRMED. Check this number before you give it.", "one triple oh").press("esc")

		// "It is his mother, she is in Belfast." She has an old name for it.
		c.press("esc").write("niacro").press("f6", "enter", "ctrl+f").write("famil").sees("1 of ").press("esc").sees("3 kept")
		c.send(keyPress("f8")).sees("999", "116 123").press("esc")

		// The sheet is put in order and read out.
		c.press("f7", "down", "down", "alt+up", "alt+up").sees("Call sheet: 3 entries", "1. Northern Ireland", "Next: check the number first")
		c.press("ctrl+y").sees("Copied the call sheet")
		held := holding(c.App)
		for _, known := range []string{"niacro", "families-outside", "pops"} {
			if !strings.Contains(held, known) {
				t.Fatalf("the test does not see what is remembered: %s", known)
			}
		}

		hide(c)
		if !c.desk.hidden || strings.TrimSpace(c.text()) != "" || strings.TrimSpace(c.View().WindowTitle) != "" {
			t.Fatalf("the screen is not empty:\n%s", c.text())
		}
		untouched := open(t, shipped(t), 80, 24).press("f9")
		if held := holding(c.App); held != holding(untouched.App) {
			t.Errorf("more is remembered than at the start:\n%s", held)
		}
		if len(c.clipboard) != 1 || len(c.raw) != 2 || c.raw[0] != emptyClipboard || c.copied {
			t.Errorf("the clipboard was not emptied: %q, %q", c.clipboard, c.raw)
		}
		if !slices.Contains(c.raw, "\x1b[3J") {
			t.Errorf("the lines that scrolled away were not cleared: %q", c.raw)
		}

		// The next caller finds the program as it started.
		if fresh := open(t, shipped(t), 80, 24); c.press("down").text() != fresh.text() {
			t.Errorf("it does not start afresh:\n%s", c.text())
		}
		c.press("left", "alt+right", "backspace").seesNot("kept").press("f7").sees("Nothing is kept yet")
		if len(c.history.past)+len(c.history.future) > 0 {
			t.Error("there is a way back")
		}
	}
	if files := filesBelow(t, dir); len(files) > 0 {
		t.Errorf("left in files: %q", files)
	}
}

func TestNothingIsClearedFromTheClipboardThatIsNotOurs(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	if c.write("weekday").press("f9"); len(c.clipboard) > 0 || slices.Contains(c.raw, emptyClipboard) || c.lastWords() != "" {
		t.Errorf("%q, %q", c.clipboard, c.raw)
	}
}
