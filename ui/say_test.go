package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/model/spoken"
	"signpost/ui/digits"
	"signpost/ui/words"
)

// alphabet is the shapes of the characters of a font, column by column, so that
// digits can be read from the screen without asking the one who drew them.
type alphabet map[string]rune

// columns are the columns of lines from x on, n of them, as one text.
func columns(lines []string, x, n int) string {
	var out strings.Builder
	for _, l := range lines {
		r := []rune(l)
		for i := x; i < x+n; i++ {
			if i < len(r) {
				out.WriteRune(r[i])
			} else {
				out.WriteByte(' ')
			}
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// alphabets are the shapes of five rows, and of three.
func alphabets() map[int]alphabet {
	out := map[int]alphabet{5: {}, 3: {}}
	for _, r := range "0123456789+()" {
		for rows, shapes := range out {
			b := digits.Draw(string(r), 40, rows, false)
			shapes[columns(b.Lines, 0, b.Width)] = r
		}
	}
	return out
}

// read reads rows of block digits, with a space where the gap is wide.
func (a alphabet) read(lines []string) string {
	width := 0
	for _, l := range lines {
		width = max(width, len([]rune(l)))
	}
	var out strings.Builder
	blank := 0
	for x := 0; x < width; {
		found := false
		for n := 8; n > 0 && !found; n-- {
			if r, ok := a[columns(lines, x, n)]; ok && n > 0 {
				if blank > 2 && out.Len() > 0 {
					out.WriteByte(' ')
				}
				out.WriteRune(r)
				x, blank, found = x+n, 0, true
			}
		}
		if !found {
			if strings.Trim(columns(lines, x, 1), " \n") != "" {
				return "no such shape"
			}
			blank++
			x++
		}
	}
	return out.String()
}

// blocksOn reads the block digits of a card: runs of lines with block characters.
func blocksOn(lines []string, shapes map[int]alphabet) string {
	var groups []string
	for i := 0; i < len(lines); {
		n := 0
		for i+n < len(lines) && lines[i+n] != "" && strings.Trim(lines[i+n], "█▀▄ ") == "" {
			n++
		}
		if n == 0 {
			i++
			continue
		}
		groups = append(groups, shapes[n].read(lines[i:i+n]))
		i += n
	}
	return strings.Join(groups, " ")
}

// plain are lines without styles and without spaces at their ends.
func plain(lines []string) []string {
	var out []string
	for _, l := range lines {
		out = append(out, strings.TrimRight(ansi.Strip(l), " "))
	}
	return out
}

func TestWhatTheSayCardShowsLargeIsTheNumberOfTheDataAtEveryWidth(t *testing.T) {
	d, shapes := shipped(t), alphabets()
	c := open(t, d, 80, 24)
	step := 1
	if testing.Short() {
		step = 8
	}
	large := map[int]int{}
	done, seen := map[string]bool{}, map[string]string{} // many widths draw the same
	for _, e := range d.All() {
		card := newSay(c.App, e)
		for i, s := range card.items {
			if s.phone == nil {
				continue
			}
			card.at = i
			number := s.phone.Number
			if done[number] {
				continue
			}
			done[number] = true
			for width := 40; width <= 200; width += step {
				lines := plain(card.lines(c.App, width-2, 21))
				for _, l := range lines {
					if ansi.StringWidth(l) > width-2 {
						t.Fatalf("%s at %d columns: too wide: %q", number, width, l)
					}
				}
				text := strings.Join(lines, "\n")
				read, ok := seen[text]
				if !ok {
					read = blocksOn(lines, shapes)
					seen[text] = read
				}
				if read == "" { // small, but with room around every digit
					spread := spaced(number)
					if !slices.Contains(lines, spread) && !slices.Contains(lines, number) {
						t.Fatalf("%s at %d columns is not there:\n%s", number, width, strings.Join(lines, "\n"))
					}
					continue
				}
				if large[width]++; read != number {
					t.Fatalf("%s at %d columns reads %s:\n%s", number, width, read, strings.Join(lines, "\n"))
				}
				if !strings.Contains(text, number) {
					t.Fatalf("%s at %d columns does not stand there as text", number, width)
				}
			}
		}
	}
	for width := 40; width <= 200; width += step {
		if large[width] == 0 {
			t.Errorf("at %d columns no number is large", width)
		}
	}
}

// spaced is a number with a space between its characters and three between groups.
func spaced(number string) string {
	var groups []string
	for g := range strings.FieldsSeq(number) {
		groups = append(groups, strings.Join(strings.Split(g, ""), " "))
	}
	return strings.Join(groups, "   ")
}

func TestTheSayCardSaysEveryNumberInWordsAndHowFarToTrustIt(t *testing.T) {
	d := shipped(t)
	c := open(t, d, 80, 24)
	said := map[string]bool{}
	for _, e := range d.All() {
		card := newSay(c.App, e)
		for i, s := range card.items {
			if s.phone == nil {
				continue
			}
			card.at = i
			lines := plain(card.lines(c.App, 78, 21))
			text := strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
			said[s.phone.Number] = true
			if s.phone.State == model.Dead {
				t.Errorf("%s: the dead number %s is said", e.Ref, s.phone.Number)
			}
			if !strings.Contains(text, spoken.Number(s.phone.Number)) {
				t.Errorf("%s does not sound like %q:\n%s", s.phone.Number, spoken.Number(s.phone.Number), strings.Join(lines, "\n"))
			}
			warned := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, words.NotConfirmedFirst) })
			digits := slices.IndexFunc(lines, func(l string) bool { return strings.ContainsAny(l, "█▀▄") })
			if doubt := s.phone.State == model.Unconfirmed; doubt != (warned >= 0) || doubt && warned > digits {
				t.Errorf("%s is %s and the warning stands in line %d, the digits in line %d", s.phone.Number, s.phone.State, warned, digits)
			}
		}
	}
	if len(said) < 50 {
		t.Errorf("%d numbers are said", len(said))
	}
}

func TestUpAndDownChooseWhatToSay(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.write("weekday").press("f5").sees("1 of 5", "oh eight hundred, two five four, double oh double eight", "Free", "Monday to Friday 9am to 5pm", "+ Confirmed in October 2026: a letter")
	c.press("down").sees("2 of 5", "NOT CONFIRMED", "01473 724517", "oh one four seven three, seven two four, five one seven", "an old list")
	c.press("down").sees("3 of 5", "Website", "www.week-days.org.uk", "whiskey, echo, echo, kilo", "dash")
	c.press("down").sees("4 of 5", "Email", "jo@week.org", "juliet, oscar", "at")
	c.press("down").sees("5 of 5", "NOT CONFIRMED. Check this address", "19a Albany Street", "EH1 3QN", "echo hotel one, three quebec november")
	c.press("down").sees("5 of 5").press("up", "up", "up", "up", "up").sees("1 of 5")
	c.seesNot("0500")
}

func TestADeadNumberCannotBeSaidAndTheSuccessorsIsOffered(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.write("gone").press("f5").sees("Gone Body", "Now: Weekday Line. This is their number.", "0800 254 0088").seesNot("0999")
	for _, size := range [][2]int{{80, 24}, {40, 11}} {
		c := open(t, weekdays(t), size[0], size[1])
		c.write("mute").press("f5").sees("dead and must not be given").seesNot("0999")
		c.press("esc").finds("bare").press("f5").sees("nothing to read out").seesNot("dead")
	}
}

// timed is a directory of one line with these hours.
func timed(t *testing.T, hours string) *model.Directory {
	t.Helper()
	if hours != "" {
		hours += "\nhours_checked = 2026-01-02"
	}
	return directoryOf(t, fmt.Sprintf(`
[[organisation]]
id = "line"
name = "The Line"
kind = "charity"
summary = "It has hours."

[[organisation.phone]]
number = "0800 254 0088"
use = "helpline"
state = "confirmed"
checked = 2026-10-01
source = "a letter"
%s
`, hours))
}

func TestTheCardSaysWhetherALineIsOpenAndClaimsNothingWhereNobodyKnows(t *testing.T) {
	weekdays := `hours = ["Mon-Fri 09:00-17:00"]`
	for _, c := range []struct{ hours, now, says string }{
		{weekdays, "2026-11-23T08:59:59Z", "Closed now, opens 9am"},
		{weekdays, "2026-11-23T09:00:00Z", "Open now, until 5pm"},
		{weekdays, "2026-11-23T16:59:59Z", "Open now, until 5pm"},
		{weekdays, "2026-11-23T17:00:00Z", "Closed now, opens tomorrow 9am"},
		{weekdays, "2026-11-27T18:00:00Z", "Closed now, opens Monday 9am"}, // two days without hours follow
		{weekdays, "2026-11-29T23:59:59Z", "Closed now, opens tomorrow 9am"},
		{weekdays, "2026-11-30T00:00:00Z", "Closed now, opens 9am"}, // midnight
		// The clocks go forward on 29 March 2026 and back on 25 October.
		{weekdays, "2026-03-27T16:59:00Z", "Open now, until 5pm"},
		{weekdays, "2026-03-30T07:59:00Z", "Closed now, opens 9am"},
		{weekdays, "2026-03-30T08:00:00Z", "Open now, until 5pm"},
		{weekdays, "2026-10-23T16:00:00Z", "Closed now, opens Monday 9am"},
		{weekdays, "2026-10-26T08:59:00Z", "Closed now, opens 9am"},
		{weekdays, "2026-10-26T09:00:00Z", "Open now, until 5pm"},
		{`hours = ["Sun 00:30-03:30"]`, "2026-03-29T00:59:00Z", "Open now, until 3:30am"},
		{`hours = ["Sun 00:30-03:30"]`, "2026-03-29T02:29:00Z", "Open now, until 3:30am"}, // an hour is missing
		{`hours = ["Sun 00:30-03:30"]`, "2026-03-29T02:30:00Z", "Closed now, opens Sunday 12:30am"},
		{`hours = ["Sun 00:30-03:30"]`, "2026-10-25T03:29:00Z", "Open now, until 3:30am"}, // an hour comes twice
		{`hours = ["Sun 00:30-03:30"]`, "2026-10-25T03:30:00Z", "Closed now, opens Sunday 12:30am"},
		{`hours = ["Fri 22:00-02:00"]`, "2026-11-28T01:00:00Z", "Open now, until 2am"}, // past midnight
		{`hours = ["Fri 22:00-02:00"]`, "2026-11-27T23:00:00Z", "Open now, until tomorrow 2am"},
		{`hours = ["daily 00:00-24:00"]`, "2026-03-29T01:00:00Z", "Open now, at any hour"},
	} {
		now, err := time.Parse(time.RFC3339, c.now)
		if err != nil {
			t.Fatal(err)
		}
		for _, keys := range [][]string{{"f5"}, {"f6", "f7"}} {
			call := open(t, timed(t, c.hours), 80, 24)
			call.now = now.Add(-time.Duration(len(keys)) * time.Second)
			call.press(keys...)
			if call.sees(c.says); strings.HasPrefix(c.says, "Closed") {
				call.seesNot("Open now")
			}
		}
	}
	open(t, timed(t, ""), 80, 24).press("f5").seesNot("Open now", "Closed now", "opens")
	open(t, timed(t, ""), 80, 24).press("f6", "f7").seesNot("Open now", "Closed now", "opens").sees("we do not know the hours")
}

func TestTheAgeOfANumberIsSaidInWordsAndByMark(t *testing.T) {
	c := open(t, weekdays(t), 80, 24)
	c.write("always").press("f5").sees("~ Confirmed in April 2008: a poster")
	c.press("esc").finds("weekday").press("f5").sees("+ Confirmed in ").press("down").sees("? Not confirmed")
}

func TestOnTheLinuxConsoleOnlyGlyphsOfItsFontAreDrawn(t *testing.T) {
	const drawn = "█▀▄─│·»«↑↓→←"
	for _, keys := range [][]string{{"f5"}, {"f4"}, {"f6", "f7"}, {"f8"}, {"ctrl+r"}, {"ctrl+f"}, {"f6", "f7", "ctrl+s"}} {
		c := open(t, weekdays(t), 80, 25, console)
		c.write("weekday").press(keys...)
		for _, r := range c.text() {
			if r > 126 && !strings.ContainsRune(drawn, r) {
				t.Errorf("%v draws %q:\n%s", keys, r, c.text())
			}
		}
	}
	c := open(t, weekdays(t), 80, 25, console)
	if c.press("f5"); strings.ContainsAny(c.text(), "▀▄") {
		t.Errorf("the digits have half blocks:\n%s", c.text())
	}
}
