package page_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
	"signpost/model/text"
	"signpost/model/words"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them before they are kept")

// directory is the made-up directory in testdata.
func directory(t *testing.T) *model.Directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "testdata", FS: os.DirFS("testdata")})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return d
}

func TestPagesAreAsTheyWereLookedAt(t *testing.T) {
	d := directory(t)
	for _, s := range []string{
		"organisation:helpers", "organisation:old-helpers", "region:hmp-moor", "region:uk", "term:visit", "term:social-visit", "topic:fares", "topic:despair", "organisation:moor-bus", "organisation:listeners",
	} {
		ref, _ := model.ParseRef(s)
		got := page.Markdown(d, d.Entry(ref))
		path := "testdata/" + ref.ID + ".md"
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the page differs from %s\n%s", s, path, got)
		}
	}
}

// deadPart is the part of a page under "Do not read out", and restOf what stands
// around it.
func deadPart(markdown string) (dead, rest string) {
	before, after, ok := strings.Cut(markdown, "\n## "+words.DoNotReadOut+"\n")
	if !ok {
		return "", markdown
	}
	dead, after, _ = strings.Cut(after, "\n## ")
	return dead, before + "\n## " + after
}

func TestEveryNumberOfAnEntryStandsOnItsPageAsInTheData(t *testing.T) {
	d := directory(t)
	for _, e := range d.All() {
		dead, rest := deadPart(page.Markdown(d, e))
		give := d.Give(e)
		for _, p := range give.List() {
			if !strings.Contains(rest, p.Number) || strings.Contains(dead, p.Number) {
				t.Errorf("%s: %s (%s) is not where it belongs", e.Ref, p.Number, p.State)
			}
		}
		for _, p := range give.HeldBack() {
			if !strings.Contains(dead, p.Number) || strings.Contains(rest, p.Number) {
				t.Errorf("%s: %s (%s) is not where it belongs", e.Ref, p.Number, p.State)
			}
		}
	}
}

func TestADeadNumberStandsOnlyBelowDoNotReadOut(t *testing.T) {
	d := directory(t)
	for _, e := range d.All() {
		_, rest := deadPart(page.Markdown(d, e))
		for _, other := range d.All() {
			for _, p := range d.Phones(other) {
				if p.State == model.Dead && strings.Contains(text.Digits(rest), text.Digits(p.Number)) {
					t.Errorf("%s shows the dead number %s of %s", e.Ref, p.Number, other.Ref)
				}
			}
		}
	}
}

func TestTheNumberToGiveComesFirst(t *testing.T) {
	d := directory(t)
	for _, e := range d.All() {
		p := d.Give(e)
		if !p.OK() {
			continue
		}
		_, after, _ := strings.Cut(page.Markdown(d, e), "\n## "+words.NumbersToGive+"\n\n")
		if !strings.HasPrefix(after, "**"+p.Number+"**") {
			t.Errorf("%s begins its numbers with %.40q, not with %s", e.Ref, after, p.Number)
		}
	}
}

func TestAnUnconfirmedNumberSaysSo(t *testing.T) {
	d := directory(t)
	for _, e := range d.All() {
		for block := range strings.SplitSeq(page.Markdown(d, e), "\n\n") {
			for _, p := range d.Phones(e) {
				if p.State == model.Unconfirmed && strings.HasPrefix(block, "**"+p.Number+"**") && !strings.Contains(strings.ToLower(block), "not confirmed") {
					t.Errorf("%s: %q", e.Ref, block)
				}
			}
		}
	}
}

func TestLinksOnPagesLeadToEntries(t *testing.T) {
	d := directory(t)
	n := 0
	for _, e := range d.All() {
		markdown := page.Markdown(d, e)
		for _, l := range model.BodyLinks(markdown) {
			n++
			if l.Scheme != "https" && d.Entry(l.Ref()) == nil {
				t.Errorf("%s links to %s:%s", e.Ref, l.Scheme, l.Rest)
			}
		}
		if links, found := strings.Count(markdown, "]("), len(model.BodyLinks(markdown)); links != found {
			t.Errorf("%s has %d links, and %d are understood", e.Ref, links, found)
		}
	}
	if n < 20 {
		t.Errorf("only %d links", n)
	}
}

func TestMarkupInNamesIsEscaped(t *testing.T) {
	const (
		name    = "Helpers *of* [the] North_East | <Co>"
		escaped = `Helpers \*of\* \[the\] North\_East \| \<Co\>`
	)
	d := directory(t)
	times := 0
	for _, e := range d.All() {
		markdown := page.Markdown(d, e)
		if strings.Contains(markdown, name) {
			t.Errorf("%s shows the name as it stands in the data", e.Ref)
		}
		times += strings.Count(markdown, escaped)
	}
	if times < 5 {
		t.Errorf("the name stands on %d pages", times)
	}
	markdown := page.Markdown(d, d.Entry(model.Ref{Kind: model.KindOrganisation, ID: "helpers"}))
	for _, want := range []string{`Help\_Line`, `asks \*once\*`, `leaflet \#3`, `*What \*now\*?*`, `a\_b`, `help\_me@`} {
		if !strings.Contains(markdown, want) {
			t.Errorf("%s is missing", want)
		}
	}
}

func TestEveryPageIsTheSameTwice(t *testing.T) {
	d, again := directory(t), directory(t)
	for _, e := range d.All() {
		if page.Markdown(d, e) != page.Markdown(again, again.Entry(e.Ref)) {
			t.Errorf("%s differs", e.Ref)
		}
	}
}
