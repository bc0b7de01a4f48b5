package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"signpost/model/age"
	"signpost/model/load"
)

// on runs the program on a day.
func on(t *testing.T, day string, args ...string) result {
	t.Helper()
	now, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	status := mainAt(args, strings.NewReader(""), &out, &errs, func() time.Time { return now })
	return result{status, out.String(), errs.String()}
}

// aged is an organisation with a number of each class on 22 November 2026.
const aged = `# The first line is a remark.
[[organisation]]
id = "aged"
name = "Aged"
kind = "charity"
summary = "It exists for tests alone."
source = "aged.example"

[[organisation.phone]]
number = "0999 000 0001"
use = "helpline"
state = "confirmed"
checked = 2026-10-01
source = "a letter"

[[organisation.phone]]
number = "0999 000 0002"
use = "office"
state = "confirmed"
by = "government"
checked = 2025-05-03
source = "a leaflet"

[[organisation.phone]]
number = "0999 000 0003"
label = "Tea room"
use = "office"
state = "confirmed"
by = "body"
checked = "unknown"
source = "a note"

[[organisation.phone]]
number = "0999 000 0004"
use = "office"
state = "unconfirmed"

[[organisation.phone]]
number = "0999 000 0005"
use = "office"
state = "dead"
`

// agedLines are the lines about Aged.
func agedLines(r result) (out [][]string) {
	for line := range strings.Lines(r.out) {
		if fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); strings.HasPrefix(fields[0], "0999 000") {
			out = append(out, fields)
		}
	}
	return out
}

func TestStaleListsWhatToCheckNextWorstFirstAndWhereToLook(t *testing.T) {
	dir := folderOf(t, map[string]string{"mine.toml": aged})
	got := agedLines(on(t, "2026-11-22", "--content", dir, "stale").want(t, exitFine))
	place := dir + "/mine.toml:2"
	want := [][]string{
		{"0999 000 0004", "unconfirmed", "unknown", "Aged", "", "organisation:aged", "aged.example", place, ""},
		{"0999 000 0003", "undated", "unknown", "Aged", "Tea room", "organisation:aged", "a note; aged.example", place, "body"},
		{"0999 000 0002", "old", "2025-05-03", "Aged", "", "organisation:aged", "a leaflet; aged.example", place, "government"},
	}
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i := range want {
		if strings.Join(got[i], "|") != strings.Join(want[i], "|") {
			t.Errorf("got  %q\nwant %q", got[i], want[i])
		}
	}
}

func TestStaleGoesByTheAgeThatIsNamed(t *testing.T) {
	dir := folderOf(t, map[string]string{"mine.toml": aged})
	for want, args := range map[int][]string{
		3: {"stale"},
		2: {"stale", "--older-than", "2y"},
		4: {"stale", "--older-than", "30d"},
	} {
		if got := agedLines(on(t, "2026-11-22", append(args, "--content", dir)...)); len(got) != want {
			t.Errorf("%q lists %d numbers, not %d: %q", args, len(got), want, got)
		}
	}
	older := on(t, "2026-11-22", "--content", dir, "stale", "--older-than", "2y").out
	if after := on(t, "2026-11-22", "--content", dir, "stale", "--stale-after", "2y").out; after != older {
		t.Error("--stale-after and --older-than differ")
	}
	if both := on(t, "2026-11-22", "--content", dir, "--stale-after", "30d", "stale", "--older-than", "2y").out; both != older {
		t.Error("--older-than does not go before --stale-after")
	}
}

func TestStaleAsJSONSaysWhatIsGivenFirstAndWhereItIsWritten(t *testing.T) {
	dir := folderOf(t, map[string]string{"mine.toml": aged})
	var all []map[string]any
	if err := json.Unmarshal([]byte(on(t, "2027-11-22", "--content", dir, "stale", "--json").want(t, exitFine).out), &all); err != nil {
		t.Fatal(err)
	}
	for _, n := range all {
		if n["number"] == "0999 000 0001" {
			if n["given"] != true || n["age"] != "old" || n["file"] != dir+"/mine.toml" || n["line"] != 2.0 || n["checked"] != "2026-10-01" || n["by"] != "" {
				t.Errorf("%v", n)
			}
			return
		}
	}
	t.Error("the number is missing")
}

func TestABrokenFolderIsNotLookedThroughForStaleNumbers(t *testing.T) {
	files, _ := unmark(mistakes())
	r := run(t, "--content", folderOf(t, files), "stale").want(t, exitFine)
	if r.out != run(t, "stale").out {
		t.Error("the folder counts although it was left out")
	}
	says(t, r.err, "were left out")
}

func TestOnATerminalAStaleNumberIsWholeOrAbsentAtEveryWidth(t *testing.T) {
	p := &program{out: newOutput(&bytes.Buffer{}), err: newNotes(&bytes.Buffer{}), now: time.Now}
	d := p.directory()
	places := load.Places(p.laid...)
	var rows []staleRow
	for _, i := range age.Stale(d, p.now(), p.threshold) {
		rows = append(rows, makeStaleRow(i, places[i.Entry.Ref]))
	}
	for width := 1; width <= 240; width++ {
		for i, line := range staleColumns(rows, width) {
			if ansi.StringWidth(line) > width {
				t.Fatalf("at %d columns the line is wider: %q", width, line)
			}
			if width >= 40 && !strings.HasPrefix(line, rows[i].number+"  ") {
				t.Fatalf("at %d columns the number %s is missing: %q", width, rows[i].number, line)
			}
		}
	}
}

func TestCheckCountsTheNumbersByAge(t *testing.T) {
	dir := folderOf(t, map[string]string{"mine.toml": aged})
	line := func(args ...string) string {
		for line := range strings.Lines(on(t, "2026-11-22", args...).want(t, exitFine).out) {
			if strings.Contains(line, "telephone number") {
				return line
			}
		}
		return ""
	}
	lately := func(line string) (n int) { // what is shipped changes
		if _, err := fmt.Sscanf(line[strings.Index(line, ":")+1:], "%d confirmed within 12 months,", &n); err != nil {
			t.Errorf("%q: %v", line, err)
		}
		return n
	}
	if with, without := lately(line("check", dir)), lately(line("check")); with != without+1 {
		t.Errorf("%d are confirmed within 12 months, %d without the folder", with, without)
	}
	says(t, line("check", dir), " confirmed within 12 months", "confirmed before that", "confirmed without a date", "unconfirmed", "disputed", "dead")
	says(t, line("check", dir, "--stale-after", "1d"), "0 confirmed within 1 day")
}

func TestShowSaysHowOldEachNumberIs(t *testing.T) {
	dir := folderOf(t, map[string]string{"mine.toml": aged})
	page := on(t, "2026-11-22", "--content", dir, "show", "aged").want(t, exitFine).out
	says(t, page, "0001** +", "Confirmed in October 2026: a letter.", "0002** ~", "Confirmed by the government, May 2025: a leaflet.",
		"0003** ~", "Confirmed by themselves; the page has no date: a note.", "0004** ?", "Not confirmed, date not known")
	says(t, on(t, "2026-11-22", "--content", dir, "show", "aged", "--stale-after", "2y").out, "0002** +")
	var e struct {
		Phones    []struct{ Number, Age, By string }
		DoNotGive []struct{ Number, Age, By string } `json:"do_not_give"`
	}
	if err := json.Unmarshal([]byte(on(t, "2026-11-22", "--content", dir, "show", "aged", "--json").out), &e); err != nil {
		t.Fatal(err)
	}
	if len(e.DoNotGive) != 1 || e.DoNotGive[0].Age != "dead" {
		t.Errorf("not to be given: %+v", e.DoNotGive)
	}
	for i, want := range [][2]string{{"fresh", ""}, {"old", "government"}, {"undated", "body"}, {"unconfirmed", ""}} {
		if p := e.Phones[i]; p.Age != want[0] || p.By != want[1] {
			t.Errorf("%s is %s by %q, not %q", p.Number, p.Age, p.By, want)
		}
	}
}

func TestTheReportNamesFileAndLine(t *testing.T) {
	dir := folderOf(t, map[string]string{"mine.toml": aged})
	p := &program{content: dir, out: newOutput(&bytes.Buffer{}), err: newNotes(&bytes.Buffer{}), now: time.Now}
	d := p.directory()
	if got, want := p.locate(d.Organisation("aged").Ref), dir+"/mine.toml, line 2"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := p.locate(d.Organisation("pops").Ref), "content/organisations/pops.toml, line 1"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
