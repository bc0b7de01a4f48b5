package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// keepThree keeps three entries and shows the sheet.
func keepThree(t *testing.T, w, h int, options ...func(*Options)) *screen {
	t.Helper()
	c := open(t, weekdays(t), w, h, options...)
	for _, name := range []string{"doubtful", "weekday", "gone"} {
		c.finds(name).press("f6")
	}
	return c.press("f7")
}

func TestTheSheetIsReadFromTheTop(t *testing.T) {
	got := strings.Join(strings.Split(keepThree(t, 80, 32).text(), "\n")[2:27], "\n")
	want := `
 Call sheet: 3 entries

 ▌ 1. Doubtful Trust
      ? Not confirmed, date not known.
      028 9032 0157   oh two eight, nine oh three two, oh one five seven
      Nobody has checked it.
      Next: check the number first, then ring.

   2. Weekday Line
      0800 254 0088   oh eight hundred, two five four, double oh double eight
      Free · Monday to Friday 9am to 5pm · Open now, until 5pm
      It helps on weekdays.
      + Confirmed in October 2026: a letter.
      Next: ring now.

   3. Gone Body
      Now: Weekday Line. This is their number.
      0800 254 0088   oh eight hundred, two five four, double oh double eight
      Free · Monday to Friday 9am to 5pm · Open now, until 5pm
      It is now part of another.
      + Confirmed in October 2026: a letter.
      Next: ring now.

 In danger or despair: Emergency services 999 · Always Line 116 123
`
	if strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("got:\n%s\nwant:%s", got, want)
	}
}

// handout is the sheet of keepThree as it is copied and written.
const handout = `Call sheet: 3 entries

1. Doubtful Trust
   Not confirmed, date not known. 028 9032 0157
   Nobody has checked it.
   Next: check the number first, then ring.

2. Weekday Line
   0800 254 0088
   Free · Monday to Friday 9am to 5pm
   It helps on weekdays.
   Confirmed in October 2026: a letter.
   Next: ring when it is open.

3. Gone Body
   Now: Weekday Line. This is their number.
   0800 254 0088
   Free · Monday to Friday 9am to 5pm
   It is now part of another.
   Confirmed in October 2026: a letter.
   Next: ring when it is open.

In danger or despair: Emergency services 999 · Always Line 116 123
`

func TestTheSheetIsCopiedAsText(t *testing.T) {
	c := keepThree(t, 80, 24)
	c.press("ctrl+y").sees("Copied the call sheet, if this terminal takes copies")
	if len(c.clipboard) != 1 || c.clipboard[0] != handout {
		t.Errorf("%s", c.clipboard)
	}
}

func TestTheSheetIsPutIntoAnotherOrder(t *testing.T) {
	c := keepThree(t, 80, 24)
	order := func(want ...string) {
		t.Helper()
		var got []string
		for _, r := range c.desk.kept {
			got = append(got, r.ID)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q, want %q", got, want)
		}
	}
	c.press("alt+up")
	order("doubtful", "weekdays", "gone")
	c.press("alt+down", "ctrl+down", "shift+down")
	order("weekdays", "gone", "doubtful")
	c.press("up", "alt+up")
	order("gone", "weekdays", "doubtful")
	c.press("f6") // takes off the one that is chosen
	order("weekdays", "doubtful")
	c.press("enter")
	if e := c.entry(); c.overlay.shown() || e == nil || e.ID != "weekdays" {
		t.Errorf("Enter does not lead to the entry:\n%s", c.text())
	}
	c.press("f7", "f6", "f6").sees("Nothing is kept yet").press("alt+up", "ctrl+s", "enter")
}

func TestTheChosenEntryIsOnTheScreenWhole(t *testing.T) {
	for _, size := range [][2]int{{40, 14}, {60, 20}, {80, 24}} {
		c := keepThree(t, size[0], size[1])
		c.press("down", "down").sees("3. Gone Body")
		c.press("up").sees("2. Weekday Line").press("up").sees("Call sheet: 3 entries", "1. Doubtful Trust")
	}
}

func TestTheSheetIsWrittenOnlyByNameAndNeverOverAFile(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	c := keepThree(t, 100, 24)
	c.press("ctrl+s").sees("Type its name").press("enter").press("esc")
	if files := filesBelow(t, dir); len(files) > 0 {
		t.Fatalf("written without a name: %q", files)
	}
	c.press("ctrl+s").write("sheet.txx").press("backspace").write("t").press("enter").sees("Written: ", "sheet.txt")
	written, err := os.ReadFile("sheet.txt")
	if err != nil || string(written) != handout {
		t.Fatalf("%v\n%s", err, written)
	}
	if info, err := os.Stat("sheet.txt"); err == nil && runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}

	if err := os.WriteFile("mine.txt", []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.press("alt+w").write("mine.txt").press("enter").sees("mine.txt is there already and was left alone", "> mine.txt")
	if kept, _ := os.ReadFile("mine.txt"); string(kept) != "mine" {
		t.Fatalf("the file was overwritten: %q", kept)
	}
	c.write("-2").press("enter").sees("Written: ") // the name could be mended
	c.press("ctrl+s").write("no/such/folder.txt").press("enter").sees("could not be written")
	c.press("esc", "ctrl+s")
	c.send(tea.PasteMsg{Content: "a\nb.txt"}).press("enter").sees("Written: ", "a b.txt")
	if got := filesBelow(t, dir); len(got) != 4 {
		t.Errorf("%q", got)
	}
}

func TestAFileCalledMdIsMarkdownAndATildeIsHome(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Chdir(t.TempDir())
	keepThree(t, 100, 24).press("ctrl+s").write("~/sheet.md").press("enter").sees("Written: " + home)
	written, err := os.ReadFile(filepath.Join(home, "sheet.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# Call sheet: 3 entries\n", "\n2. **Weekday Line**  \n   0800 254 0088  \n", "Next: ring when it is open.\n"} {
		if !strings.Contains(string(written), want) {
			t.Errorf("%q is missing in:\n%s", want, written)
		}
	}
	if got := inMarkdown("*a* _b_ [c](d) <e>"); got != `\*a\* \_b\_ \[c](d) \<e>` {
		t.Error(got)
	}
}

func TestThereIsNowhereToWriteAnythingAboutTheCaller(t *testing.T) {
	c := keepThree(t, 80, 24)
	before := c.sheetText(false)
	c.write("Mrs Smith, 2 children").press("esc", "f7")
	if c.sheetText(false) != before {
		t.Error("what was typed is on the sheet")
	}
}

func TestANameIsAsLongAsSystemsTakeIt(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"sheet.md", "sheet.md"},
		{strings.Repeat("a", 255), strings.Repeat("a", 255)},
		{strings.Repeat("a", 256), strings.Repeat("a", 255)},
		{strings.Repeat("é", 128), strings.Repeat("é", 127)},
		{strings.Repeat("a", 255) + "/b", strings.Repeat("a", 255) + "/b"},
		{strings.Repeat("a/", 3000), strings.Repeat("a/", 2048)},
	} {
		if got, full := fileName(c.in); got != c.want || full != (c.in != c.want) {
			t.Errorf("%d bytes of %d, and full is %v", len(got), len(c.in), full)
		}
	}
	c := keepThree(t, 80, 24).press("ctrl+s")
	c.send(tea.PasteMsg{Content: strings.Repeat("x", 60_000) + "end"}).sees("no longer", "> "+strings.Repeat("x", 70))
	c.press("backspace").seesNot("no longer")
	c.send(tea.PasteMsg{Content: "/sheet"}).sees("x/sheet")
}

func TestAFileThatCannotBeFilledGoesAway(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sheet")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path) // it can only be read
	if err != nil {
		t.Fatal(err)
	}
	if err := fill(f, "a sheet"); err == nil {
		t.Error("it was filled all the same")
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("it is still there: %v", err)
	}
}
