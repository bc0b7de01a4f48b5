package cli

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/model/hours"
)

func TestShowPrintsMarkdownIntoAPipe(t *testing.T) {
	plain := run(t, "show", "pact").want(t, exitFine)
	if !strings.HasPrefix(plain.out, "# Pact\n") || strings.Contains(plain.out, "\x1b") {
		t.Errorf("%q", plain.out)
	}
	if whole := run(t, "show", "organisation:pact"); whole.out != plain.out {
		t.Error("pact and organisation:pact differ")
	}
}

func TestShowLaysAPageOutForATerminal(t *testing.T) {
	page := run(t, "show", "pact").out
	for _, width := range []int{40, 80, 200} {
		var out strings.Builder
		p := &program{out: newOutput(&out)}
		if err := p.render(page, width); err != nil {
			t.Fatal(err)
		}
		_ = p.out.Flush()
		text := ansi.Strip(out.String())
		for line := range strings.SplitSeq(text, "\n") {
			if ansi.StringWidth(line) > min(width, widestPage) {
				t.Errorf("at %d columns a line is too wide: %q", width, line)
			}
		}
		says(t, strings.ReplaceAll(text, "\u00a0", " "), "0808 808 2003", "020 7490 3139")
	}
}

func TestShowPrefersTheOrganisationAndNamesTheOthers(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": helpline + `
[[term]]
id = "test-helpline"
name = "Test helpline"
summary = "A word."
`})
	r := run(t, "--content", dir, "show", "test-helpline").want(t, exitFine)
	says(t, r.out, "# Test Helpline")
	says(t, r.err, "this is organisation:test-helpline", "there is term:test-helpline")
	says(t, run(t, "--content", dir, "show", "term:test-helpline").want(t, exitFine).out, "# Test helpline\n")
}

func TestAnUnknownIDNamesTheNearest(t *testing.T) {
	for typed, want := range map[string]string{
		"pacct":            "organisation:pact",
		"PACT":             "organisation:pact",
		"organisation:pac": "organisation:pact",
		"families outside": "organisation:families-outside",
		"eurochips":        "organisation:children-of-prisoners-europe",
	} {
		r := run(t, "show", typed).want(t, exitFailed)
		says(t, r.err, "no entry has the id", want)
		if r.out != "" || strings.Count(r.err, "\n") > 1+closestShown {
			t.Errorf("show %q says too much:\n%s%s", typed, r.out, r.err)
		}
	}
	says(t, run(t, "show", "zzqqxxkkjjvv\x1b[2J").want(t, exitFailed).err, "signpost find")
}

func TestAnEntryAsJSONIsWhole(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": helpline})
	out := run(t, "--content", dir, "show", "test-helpline", "--json").want(t, exitFine).out
	says(t, out, `  "name": "Test Helpline & <Friends>",`)
	var e struct {
		Kind, ID, Name, Acronym, Status, Successor, Number, Summary, Markdown, Checked string
		Also, Former, Regions                                                          []string
		Phones                                                                         []map[string]any
		DoNotGive                                                                      []map[string]any `json:"do_not_give"`
	}
	if err := json.Unmarshal([]byte(out), &e); err != nil {
		t.Fatal(err)
	}
	if e.Kind != "organisation" || e.ID != "test-helpline" || e.Acronym != "THF" || e.Status != "open" || e.Successor != "" ||
		e.Number != "0999 123 4567" || e.Summary == "" || !strings.HasPrefix(e.Markdown, "# Test") || e.Checked != "unknown" {
		t.Errorf("%+v", e)
	}
	if !slices.Contains(e.Also, "Old Test Line") || !slices.Contains(e.Former, "Old Test Line") || !slices.Equal(e.Regions, []string{"scotland"}) {
		t.Errorf("%+v", e)
	}
	want := map[string]any{
		"number": "0999 765 4321", "state": "dead", "age": "dead", "by": "", "label": "", "checked": "2008-04", "source": "an old list",
		"use": "office", "cost": "", "hours": []any{}, "hours_checked": "", "hours_age": "", "note": "",
	}
	if len(e.Phones) != 1 || len(e.DoNotGive) != 1 || !reflect.DeepEqual(e.DoNotGive[0], want) {
		t.Errorf("%+v, not to be given %+v", e.Phones, e.DoNotGive)
	}
	if h := e.Phones[0]; h["hours_checked"] != "2026-06" || h["hours_age"] == "" {
		t.Errorf("the hours have no date: %+v", h)
	}
	if checked := e.Phones[0]["checked"]; checked != "unknown" {
		t.Errorf("a number without a date is checked %q", checked)
	}
}

func TestHoursInJSONAreTheGrammarOfTheContent(t *testing.T) {
	want := []string{"Mon-Fri 09:00-17:00", "Sat,Sun 10:00-12:30,22:00-02:00", "daily 00:00-24:00"}
	week, err := hours.Parse(want...)
	if err != nil {
		t.Fatal(err)
	}
	if got := hourLines(week); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
