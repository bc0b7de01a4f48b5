package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/ui/words"
)

func TestEveryKeyOfTheDeskWorksFromEveryScreen(t *testing.T) {
	d := weekdays(t)
	screens := map[string]func(*screen){
		"a list":             func(*screen) {},
		"a list of places":   func(c *screen) { c.press("tab", "right") },
		"typed text":         func(c *screen) { c.write("weekday") },
		"a page":             func(c *screen) { c.press("enter") },
		"a link in a page":   func(c *screen) { c.write("gone").press("enter", "down") },
		"help":               func(c *screen) { c.press("f1") },
		"a search in a page": func(c *screen) { c.press("enter", "ctrl+f").write("help") },
		"the say card":       func(c *screen) { c.press("f5") },
		"an address":         func(c *screen) { c.press("f5", "down", "down", "down") },
		"the sheet":          func(c *screen) { c.press("f6", "f7") },
		"an empty sheet":     func(c *screen) { c.press("f7") },
		"the name of a file": func(c *screen) { c.press("f6", "f7", "ctrl+s").write("x") },
		"the code":           func(c *screen) { c.press("f4") },
		"the crisis card":    func(c *screen) { c.press("f8") },
		"the report":         func(c *screen) { c.press("ctrl+r") },
	}
	// Where no entry stands on the card, what acts on one does nothing and says so.
	without := map[string][]string{"help": {"say", "take", "report", "within", "keep"}, "an empty sheet": {"say", "take", "report", "within", "keep"}}
	keys := map[string]struct {
		keys  []string
		shows func(*screen) bool
	}{
		"say":    {[]string{"f5", "alt+s"}, func(c *screen) bool { return is[*sayCard](c.overlay.card) }},
		"take":   {[]string{"f4", "ctrl+t"}, func(c *screen) bool { return is[*takeCard](c.overlay.card) }},
		"sheet":  {[]string{"f7", "alt+l"}, func(c *screen) bool { return is[*sheetCard](c.overlay.card) }},
		"crisis": {[]string{"f8", "alt+d"}, func(c *screen) bool { return is[*crisisCard](c.overlay.card) }},
		"report": {[]string{"ctrl+r", "alt+r"}, func(c *screen) bool { return is[*reportCard](c.overlay.card) }},
		"hide":   {[]string{"f9", "alt+h"}, func(c *screen) bool { return c.desk.hidden }},
		"within": {[]string{"ctrl+f", "alt+f"}, func(c *screen) bool { return c.within.on && !c.overlay.shown() }},
		"keep":   {[]string{"f6", "alt+k"}, func(c *screen) bool { return strings.Contains(strings.Join(c.desk.message, " "), "ept: ") }},
		"copy": {[]string{"ctrl+y", "alt+c"}, func(c *screen) bool {
			return strings.Contains(strings.Join(c.desk.message, " "), "Copied ") || slices.Equal(c.desk.message, []string{words.NothingToCopy})
		}},
	}
	toggles := map[string]string{"the say card": "say", "an address": "say", "the sheet": "sheet", "an empty sheet": "sheet",
		"the name of a file": "sheet", "the code": "take", "the crisis card": "crisis", "the report": "report", "a search in a page": "within"}
	for where, reach := range screens {
		for what, k := range keys {
			for i, key := range k.keys {
				for _, size := range [][2]int{{80, 24}, {60, 20}}[:2-min(i, 1)] {
					c := open(t, d, size[0], size[1])
					c.write("weekday").press("esc")
					reach(c)
					c.press(key)
					want := toggles[where] != what && !slices.Contains(without[where], what)
					if slices.Contains(without[where], what) && len(c.desk.message) == 0 {
						t.Errorf("%v: from %s, %s (%s) says nothing", size, where, key, what)
					}
					if k.shows(c) != want {
						t.Errorf("%v: from %s, %s (%s): %v, want %v\n%s", size, where, key, what, !want, want, c.text())
					}
				}
			}
		}
	}
}

func TestHelpNamesBothBindingsOfEveryKeyOfTheDesk(t *testing.T) {
	c := open(t, weekdays(t), 120, 60)
	c.press("f1")
	k := c.keys
	for _, b := range []interface{ Keys() []string }{k.Say, k.Keep, k.Sheet, k.Copy, k.Take, k.Crisis, k.Hide, k.Report, k.Within} {
		if len(b.Keys()) < 2 {
			t.Errorf("%v has no second binding", b.Keys())
		}
	}
	for _, group := range k.Groups() {
		for _, b := range group {
			if b.Enabled() {
				c.sees(b.Help().Key, b.Help().Desc)
			}
		}
	}
}

func TestComingBackFromACardLeadsToTheOneBelow(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.finds("weekday").press("f6").finds("doubtful").press("f6", "f7", "down")
	c.press("f5").sees("NOT CONFIRMED", "Doubtful Trust").press("left")
	if s, ok := c.overlay.card.(*sheetCard); !ok || s.at != 1 {
		t.Fatalf("not the sheet at its second entry:\n%s", c.text())
	}
	c.press("f8", "f1", "esc").sees("999").press("esc").sees("Call sheet")
	c.press("f5", "f7").sees("Call sheet").press("left")
	if c.overlay.shown() {
		t.Error("the sheet lies under itself")
	}
}

func TestTypingOnACardGoesToTheFindBox(t *testing.T) {
	for _, key := range []string{"f5", "f4", "f7", "f8", "ctrl+r"} {
		c := open(t, weekdays(t), 80, 24)
		if c.press(key).write("weekday"); c.at.query != "weekday" || c.overlay.shown() {
			t.Errorf("%s: the query is %q\n%s", key, c.at.query, c.text())
		}
	}
}

func TestKeepingCountsInTheHeaderAndAgainTakesOut(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.finds("weekday").seesNot("kept")
	c.press("f6").sees("1 kept", "Kept: Weekday Line")
	c.finds("doubtful").press("f6").sees("2 kept")
	c.press("f6").sees("1 kept", "No longer kept: Doubtful Trust")
	c.finds("weekday").press("f6").seesNot("1 kept")
	if len(c.desk.kept) != 0 {
		t.Error(c.desk.kept)
	}
}

func TestWhereNothingIsMeantTheKeysSaySo(t *testing.T) {
	empty := model.New(model.Records{})
	for _, key := range []string{"f4", "f5", "f6", "ctrl+r", "ctrl+f"} {
		open(t, empty, 80, 24).press(key).sees(words.NothingMeant)
	}
	open(t, empty, 80, 24).press("ctrl+y").sees(words.NothingToCopy)
}

func TestTheHeaderSaysHowManyNumbersOnTheScreenAreNotConfirmed(t *testing.T) {
	d := weekdays(t)
	c := open(t, d, 80, 24)
	c.finds("doubtful").sees("1 number here is not confirmed")
	c.press("f5").sees("1 number here is not confirmed")
	c.press("esc").finds("weekday").press("f5").seesNot("not confirmed")
	c.press("down").sees("1 number here is not confirmed")
	c.press("esc").finds("weekday").press("enter").sees("not confirmed") // its page shows the office
	for w := 40; w <= 200; w += 9 {
		for _, h := range []int{11, 13, 14, 24} {
			c := open(t, d, w, h)
			c.finds("doubtful").press("f6", "down").sees("1 kept · 1 ")
		}
	}
}

func TestCopyingHandsTheNumberToTheTerminalAndPromisesNothing(t *testing.T) {
	c := open(t, weekdays(t), 100, 24)
	for _, step := range []struct {
		do         func()
		text, says string
	}{
		{func() { c.finds("weekday").press("ctrl+y") }, "0800 254 0088", "Copied 0800 254 0088 of Weekday Line, if this terminal takes copies"},
		{func() { c.finds("gone").press("alt+c") }, "0800 254 0088", "Copied 0800 254 0088 of Weekday Line"},
		{func() { c.finds("doubtful").press("ctrl+y") }, "028 9032 0157", "Copied 028 9032 0157 (NOT CONFIRMED) of Doubtful Trust"},
		{func() { c.finds("weekday").press("f5", "down", "ctrl+y") }, "01473 724517", "(NOT CONFIRMED)"},
		{func() { c.press("down", "ctrl+y") }, "www.week-days.org.uk", "Copied www.week-days.org.uk"},
		{func() { c.press("down", "ctrl+y") }, "jo@week.org", "Copied jo@week.org"},
		{func() { c.press("down", "ctrl+y") }, "19a Albany Street\nEdinburgh\nEH1 3QN", "Copied the address"},
		{func() { c.press("f4", "ctrl+y") }, "0800 254 0088", "Copied 0800 254 0088"},
		{func() { c.press("ctrl+r", "ctrl+y") }, "Entry: Weekday Line\nId: organisation:weekdays\nWritten in: content/weekdays.toml, line 3\nWhat is wrong, and how I know: ", "Copied the report"},
	} {
		step.do()
		c.sees(step.says)
		if n := len(c.clipboard); n == 0 || c.clipboard[n-1] != step.text {
			t.Fatalf("%q is on the clipboard, not %q", c.clipboard, step.text)
		}
	}
	before := len(c.clipboard)
	c.press("esc", "esc", "esc").finds("mute").press("ctrl+y").sees("nothing here to copy").press("f1", "ctrl+y").sees("nothing here to copy")
	if len(c.clipboard) != before {
		t.Errorf("copied all the same: %q", c.clipboard[before:])
	}
}

func TestNothingIsCopiedWhereThatIsSwitchedOffOrImpossible(t *testing.T) {
	for says, option := range map[string]func(*Options){"Copying is switched off": noClipboard, "no clipboard": console} {
		c := open(t, weekdays(t), 80, 24, option)
		c.finds("weekday").press("ctrl+y").sees(says).press("f6", "f7", "ctrl+y").sees(says).press("f9")
		if len(c.clipboard) > 0 {
			t.Errorf("%q", c.clipboard)
		}
	}
}

func TestOnlyAnEscWithNothingToDoCountsTowardsHiding(t *testing.T) {
	type step func(*screen)
	esc := func(s *screen) { s.send(keyPress("esc")) }
	wait := func(d time.Duration) step { return func(s *screen) { s.now = s.now.Add(d) } }
	card := func(s *screen) { s.write("weekday").press("f5") }
	clear := func(*screen) {}
	for name, c := range map[string]struct {
		play  []step
		hides bool
	}{
		"twice within half a second":        {[]step{clear, esc, wait(500 * time.Millisecond), esc}, true},
		"twice, but slowly":                 {[]step{clear, esc, wait(501 * time.Millisecond), esc}, false},
		"once":                              {[]step{clear, esc}, false},
		"with a key in between":             {[]step{clear, esc, func(s *screen) { s.write("a") }, esc}, false},
		"with a key that does nothing":      {[]step{clear, esc, func(s *screen) { s.send(keyPress("up")) }, esc}, false},
		"when the clock is put back":        {[]step{clear, esc, wait(-time.Hour), esc}, false},
		"both at once":                      {[]step{clear, func(s *screen) { s.send(keyPress("alt+esc")) }}, true},
		"one to empty Find, one more":       {[]step{func(s *screen) { s.write("weekday") }, esc, esc}, false},
		"both at once with Find to empty":   {[]step{func(s *screen) { s.write("weekday") }, func(s *screen) { s.send(keyPress("alt+esc")) }}, false},
		"one off a card, one to empty Find": {[]step{card, esc, esc}, false},
		"hammered from a card":              {[]step{card, esc, esc, esc, esc}, true},
		"hammered for long":                 {[]step{card, esc, esc, esc, esc, esc, esc, esc}, true},
		"out of a search in a page":         {[]step{func(s *screen) { s.press("enter", "ctrl+f").write("x") }, esc, esc}, false},
		"out of the name of a file":         {[]step{func(s *screen) { s.press("f6", "f7", "ctrl+s").write("x") }, esc, esc, esc}, false},
	} {
		s := open(t, weekdays(t), 80, 24)
		for _, do := range c.play {
			do(s)
		}
		if s.desk.hidden != c.hides {
			t.Errorf("Esc %s: hidden is %v", name, s.desk.hidden)
		}
	}
}

func TestEscTakesAwayOneThingAtATime(t *testing.T) {
	s := open(t, weekdays(t), 80, 24)
	s.write("weekday").press("f6", "f7", "ctrl+s").write("name")
	s.press("esc").sees("Call sheet", "1. Weekday Line")
	s.press("esc").seesNot("Call sheet")
	if s.at.query != "weekday" {
		t.Errorf("the query is %q", s.at.query)
	}
	if s.press("esc"); s.at.query != "" || len(s.desk.kept) != 1 {
		t.Errorf("the query is %q, kept are %v", s.at.query, s.desk.kept)
	}
}

func TestAfterHidingAKeyStartsAfresh(t *testing.T) {
	fresh := open(t, weekdays(t), 80, 24).text()
	for key, query := range map[string]string{"a": "a", "7": "7", "enter": "", "f5": "", "space": "", "left": "", "down": ""} {
		s := open(t, weekdays(t), 80, 24)
		s.write("weekday").press("f6", "f9")
		s.send(tea.PasteMsg{Content: "private"}, tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 3, Y: 8},
			tea.MouseClickMsg{Button: tea.MouseLeft, X: 3, Y: 8})
		if strings.TrimSpace(s.text()) != "" {
			t.Fatalf("the screen is not empty:\n%s", s.text())
		}
		if s.press(key); s.at.query != query || query == "" && s.text() != fresh {
			t.Errorf("%s does not start afresh: %q\n%s", key, s.at.query, s.text())
		}
	}
	open(t, weekdays(t), 80, 24).press("f9", "f8").sees("999") // that cannot wait for a second key
	open(t, weekdays(t), 80, 24).press("f9").write("pops").sees("Find pops")
	if s := open(t, weekdays(t), 80, 24).press("f9", "esc", "f9", "esc"); !s.desk.hidden {
		t.Error("Esc shows again what it hid")
	}
}

func TestAPageThatIsReadyOnlyAfterHidingIsNotKept(t *testing.T) {
	c := open(t, weekdays(t), 120, 36)
	c.pause()
	c.write("doubtful").press("f9")
	c.release()
	for key := range c.pages.docs {
		if key.ref.ID == "doubtful" {
			t.Error("the page of what was looked at is still there")
		}
	}
}

func TestQuittingLeavesAnEmptyLastFrame(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.write("weekday").press("f6", "ctrl+c")
	if !c.quit || strings.TrimSpace(c.text()) != "" {
		t.Errorf("quit: %v\n%s", c.quit, c.text())
	}
}

func TestTheReportSaysWhereTheEntryIsWritten(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.write("doubtful").press("ctrl+r").sees("Doubtful Trust", "organisation:doubtful", "content/doubtful.toml, line 3", "Nothing is sent")
	nowhere := open(t, weekdays(t), 80, 24, func(o *Options) { o.Locate = nil })
	nowhere.write("doubtful").press("alt+r").sees("organisation:doubtful").seesNot("Written in")
}

func TestTheMessageStaysUntilTheNextKey(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.write("weekday").press("f6").sees("Kept:").press("down").seesNot("Kept:")
}

// filesBelow are all files in a folder.
func filesBelow(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
