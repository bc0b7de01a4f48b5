package page_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"signpost/content"
	"signpost/model"
	"signpost/model/age"
	"signpost/model/load"
	"signpost/model/page"
	"signpost/model/words"
)

// noon is a time at which pages are read.
var noon = time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC)

// topicPage is the page of a topic of the made-up directory, read at noon.
func topicPage(t *testing.T, d *model.Directory, id string) string {
	t.Helper()
	topic := d.Topic(id)
	if topic == nil {
		t.Fatalf("no topic %q", id)
	}
	return page.Clock{Now: noon, Threshold: age.Threshold{}}.Markdown(d, &topic.Entry)
}

// below is what stands under a heading of a page.
func below(markdown, heading string) string {
	_, after, _ := strings.Cut(markdown, "\n## "+heading+"\n")
	before, _, _ := strings.Cut(after, "\n## ")
	return before
}

// headings are those of the sections of a page.
func headings(markdown string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`(?m)^## (.*)$`).FindAllStringSubmatch(markdown, -1) {
		out = append(out, m[1])
	}
	return out
}

func TestATopicSaysFirstWhatToDoAndLastWhereItComesFrom(t *testing.T) {
	want := []string{
		words.RingFirst, words.HaveReady, words.Beware, words.WhatToKnow, words.AlsoHelp, words.WeDoNotKnow, words.About, words.Related, words.Names, words.Sources,
	}
	if got := headings(topicPage(t, directory(t), "fares")); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestWhomToRingFirstStandsByPlaceWithNumberAndMark(t *testing.T) {
	got := below(topicPage(t, directory(t), "fares"), words.RingFirst)
	for _, want := range []string{
		"- The North: [Helpers", "**0808 157 0003** ~: they", "- The South: [South Fares](organisation:south-fares) (no number) fares.south.example", "- [Listeners (116)](organisation:listeners) **116** ~: any hour",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	last := -1
	for _, want := range []string{"organisation:helpers", "term:social-visit", "organisation:south-fares", "organisation:listeners"} {
		if at := strings.Index(got, want); at < last {
			t.Errorf("%s is out of its order:\n%s", want, got)
		} else {
			last = at
		}
	}
}

func TestThoseWhoAreOverAreNamedOnNoTopic(t *testing.T) {
	for _, e := range directory(t).Of(model.KindTopic) {
		if got := topicPage(t, directory(t), e.ID); strings.Contains(got, "old-helpers") {
			t.Errorf("%s:\n%s", e.Ref, got)
		}
	}
}

// TestWhoHelpsTooStandsByNationRankAndTrust: everywhere first, then several nations;
// within one, families' own before offices, and confirmed numbers before others.
func TestWhoHelpsTooStandsByNationRankAndTrust(t *testing.T) {
	got := below(topicPage(t, directory(t), "fares"), words.AlsoHelp)
	last := 0
	for _, want := range []string{
		"### " + words.Everywhere, "childrens-line) **0800 157 0111** ? (not confirmed)",
		"### The North, The South", "both) (no number) · The South, HMP Moor",
		"### Europe", "abroad) (no number)",
		"### The North\n", "moor-bus) **01632 960 013** ~\n", "moor-friends) **01632 960 012** ? (not confirmed) · HMP Moor", "north-office) **01632 960 011** ~ · HMP Moor, The North",
		"### " + words.AreaUnknown, "anywhere) (no number) · We do not know",
	} {
		at := strings.Index(got[last:], want)
		if at < 0 {
			t.Fatalf("%q is missing or out of its order:\n%s", want, got)
		}
		last += at
	}
	for _, first := range []string{"south-fares", "organisation:helpers", "listeners"} {
		if strings.Contains(got, first) {
			t.Errorf("%s is to be rung first and stands here again:\n%s", first, got)
		}
	}
}

func TestAStatementSaysHowOldItIsAndWhetherToCheckIt(t *testing.T) {
	got := below(topicPage(t, directory(t), "fares"), words.WhatToKnow)
	for _, want := range []string{
		"### " + words.Everywhere + "\n\n- Ask first. (date not known)\n",
		"### The South\n\n- The South pays £3.50 for food. (May 2013; check this)\n",
		"[social visit](term:social-visit). (February 2024)\n- One [visit]",
		"- Both ask for tickets. (date not known; check this)",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	if strings.Contains(got, "guide (") {
		t.Errorf("a source stands beside its statement:\n%s", got)
	}
}

func TestADisputedNumberIsNeverGiven(t *testing.T) {
	const disputed = "01632 960 014"
	d := directory(t)
	for _, e := range d.All() {
		dead, rest := deadPart(page.Clock{Now: noon}.Markdown(d, e))
		if strings.Contains(rest, disputed) {
			t.Errorf("%s gives it", e.Ref)
		}
		if own := e.ID == "moor-bus"; strings.Contains(dead, disputed+" (Office). "+words.Disputed) != own {
			t.Errorf("%s: %q", e.Ref, dead)
		}
	}
}

func TestNumbersOnATopicAreWhole(t *testing.T) {
	d := directory(t)
	known := map[string]bool{}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			known[p.Number] = true
		}
	}
	for _, e := range d.Of(model.KindTopic) {
		for line := range strings.SplitSeq(topicPage(t, d, e.ID), "\n") {
			for _, m := range regexp.MustCompile(`\*\*([^*]*\d[^*]*)\*\*`).FindAllStringSubmatch(line, -1) {
				if !known[m[1]] {
					t.Errorf("%s: %q is no number of the data", e.Ref, m[1])
				}
			}
		}
	}
}

// lineOf is the line for people in danger as it begins.
const lineOf = "**" + words.InDanger + ":** "

func TestWhereALifeIsAtRiskTheLineComesRightAfterTheSummary(t *testing.T) {
	d := directory(t)
	if got, want := topicPage(t, d, "despair"), d.Topic("despair").Summary+"\n\n"+lineOf; !strings.Contains(got, want) {
		t.Errorf("it does not:\n%s", got)
	}
	if got := topicPage(t, d, "fares"); strings.Index(got, lineOf) < strings.Index(got, "## "+words.Related) {
		t.Errorf("it comes early where nobody is in danger:\n%s", got)
	}
}

// TestEveryPageHasOneSummaryAndOneLineForPeopleInDanger also looks at the
// shipped pages: what stands on all of them stands once.
func TestEveryPageHasOneSummaryAndOneLineForPeopleInDanger(t *testing.T) {
	shipped, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	for _, d := range []*model.Directory{directory(t), shipped} {
		for _, e := range d.All() {
			markdown := page.Clock{Now: noon}.Markdown(d, e)
			if n := strings.Count(markdown, lineOf); n != 1 {
				t.Errorf("%s has %d lines", e.Ref, n)
			}
			_, line, _ := strings.Cut(markdown, lineOf)
			line, _, _ = strings.Cut(line, "\n")
			for _, c := range d.Crisis() {
				if own := c == e; strings.Contains(line, "**"+d.Give(c).Number+"**") == own {
					t.Errorf("%s: %s and the line %q", e.Ref, c.Ref, line)
				}
			}
			top, _, _ := strings.Cut(markdown, "\n## ")
			if summary := strings.NewReplacer(`\`, "").Replace(top); e.Summary != "" && !strings.Contains(summary, "\n"+e.Summary+"\n") {
				t.Errorf("%s does not begin with its summary:\n%s", e.Ref, top)
			}
		}
	}
}

func TestAPageIsInTheOrderInWhichItIsRead(t *testing.T) {
	d := directory(t)
	markdown := page.Markdown(d, &d.Organisation("helpers").Entry)
	want := []string{
		words.NumbersToGive, words.WhatTheyDo, words.Services, words.WhereItServes, words.Topics, words.Publications,
		words.InTheGuide, words.Addresses, words.DoNotReadOut, words.Related, words.Names, words.Sources,
	}
	if got := headings(markdown); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if strings.Count(markdown, "asks \\*once\\*") != 1 {
		t.Error("the summary is repeated")
	}
}

func TestATextThatBeginsWithAHeadingHasNoOtherOverIt(t *testing.T) {
	d := glossed(t, "### What to do\nRing.\n\n### For whom\nAll.")
	got := headings(page.Markdown(d, &d.Organisation("trust").Entry))
	if !slices.Equal(got, []string{"What to do", "For whom", words.Services, words.InTheGuide}) {
		t.Errorf("%q", got)
	}
}

func TestALongSourceStandsAtTheEnd(t *testing.T) {
	d := directory(t)
	markdown := page.Markdown(d, &d.Organisation("listeners").Entry)
	if got := below(markdown, words.NumbersToGive); strings.Contains(got, "A list of helplines") || !strings.Contains(got, "Confirmed in May 2024.") {
		t.Errorf("%q", got)
	}
	if got := below(markdown, words.Sources); !strings.Contains(got, "116: A list of helplines, checked against the page of each of them, 2024 (7 May 2024)") {
		t.Errorf("%q", got)
	}
}
