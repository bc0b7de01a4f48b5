package page_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
)

// around is what stands around the prison of a test: two nations, whom to ask about
// visits in each, and the topic that says so.
const around = `
[[group]]
id = "visiting"
name = "Visiting"
[[topic]]
id = "first-visit"
name = "A first visit"
group = "visiting"
summary = "How to visit."
[[topic.first]]
to = "organisation:booking"
in = ["england"]
[[topic.first]]
to = "organisation:southern-line"
in = ["england"]
[[topic.first]]
to = "organisation:northern-line"
in = ["scotland"]
[[organisation]]
id = "booking"
name = "Booking service"
kind = "government service"
summary = "It books."
website = "www.book.example"
[[organisation]]
id = "southern-line"
name = "Southern Line"
kind = "charity"
summary = "It helps."
[[organisation.phone]]
number = "01632 960 100"
use = "helpline"
state = "confirmed"
checked = 2026-01-01
source = "It"
[[organisation]]
id = "northern-line"
name = "Northern Line"
kind = "charity"
summary = "It helps."
[[organisation.phone]]
number = "01632 960 200"
use = "helpline"
state = "confirmed"
checked = 2026-01-01
source = "It"
[[region]]
id = "england"
name = "England"
kind = "nation"
code = "E92000001"
summary = "A nation."
[[region]]
id = "scotland"
name = "Scotland"
kind = "nation"
code = "S92000003"
summary = "A nation."
[[region]]
id = "p"
name = "HMP Moor"
kind = "prison"
summary = "A prison."
`

const visitsLine = `
[[region.phone]]
number = "01632 960 001"
use = "visits"
state = "confirmed"
checked = 2025-07-25
source = "The file"
`

// prisonPage is the page of a prison of which this is written.
func prisonPage(t *testing.T, written string) string {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "mine", FS: fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(around + written)}}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return page.Markdown(d, &d.Region("p").Entry)
}

// part is what stands on a page below a heading.
func part(markdown, heading string) string {
	_, after, _ := strings.Cut(markdown, "\n## "+heading+"\n\n")
	part, _, _ := strings.Cut(after, "\n## ")
	return strings.TrimSpace(part)
}

func TestAPrisonSaysHowToVisitItAndWhenThatWasSeen(t *testing.T) {
	got := part(prisonPage(t, `parent = "england"
[region.visits]
email = "visits_moor@moor.example"
online = "on"
sessions = ["Mon-Wed,Sat 14:00-16:00", "Sun 09:30-11:30,14:00-16:00", "on remand: Thu 18:00-19:00"]
adult_age = 10
address = "Back Lane, MO1 1AA"
note = "Ring the bell."
checked = 2025-07-25
source = "The file"
`+visitsLine), "Visits")
	const want = `- Email: visits\_moor@moor.example
- Book online: the prison takes online bookings, as of 25 July 2025. [Booking service](organisation:booking)
- A visitor counts as an adult from the age of 10. That decides how many may come at once.
- Address for visitors: Back Lane, MO1 1AA
- Ring the bell.

As of 25 July 2025, visits are at these times. Times change, so check before you travel:

- Monday to Wednesday and Saturday 2pm to 4pm; Sunday 9:30am to 11:30am and 2pm to 4pm
- On remand: Thursday 6pm to 7pm

How to book and what to bring: [A first visit](topic:first-visit)`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestAPrisonSaysWhoIsHeldThereAndWhoRunsIt(t *testing.T) {
	got := part(prisonPage(t, `parent = "england"
[region.prison]
code = "MOI"
types = ["HMP", "YOI"]
holds = ["men", "boys"]
category = ["B", "C"]
open = true
run_by = "Moor & Co"
private = true
welsh_name = "Carchar y Rhos"
welsh_address = "Ffordd y Rhos"
note = "Sources *disagree*."
checked = 2022-02-28
source = "The register"
`), "The prison")
	const want = `- Holds men and boys
- Prison and young offender institution · Categories B and C · Open prison
- Run by Moor & Co, a company
- Sources \*disagree\*.
- In Welsh: Carchar y Rhos
- Address in Welsh: Ffordd y Rhos
- Code in the ministry's lists: MOI

From: The register, 28 February 2022.`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// dated ends a table of the tests below.
const dated = "checked = 2025-07-25\nsource = \"The file\"\n"

func TestAPrisonWithoutANumberForVisitsSaysWhatToDoInstead(t *testing.T) {
	const (
		none   = "We have no visits number for this prison."
		inside = "the person inside books"
		govUK  = "own page on GOV.UK"
		south  = "[Southern Line](organisation:southern-line) **01632 960 100**"
		north  = "[Northern Line](organisation:northern-line) **01632 960 200**"
		site   = "[Booking service](organisation:booking) www.book.example"
	)
	all := []string{none, inside, govUK, south, north, site}
	for _, c := range []struct {
		name, written string
		want          []string
	}{
		{"in England", `parent = "england"`, []string{none, govUK, south, site}},
		{"in Scotland", `parent = "scotland"`, []string{none, north}},
		{"nobody knows where", ``, []string{none}},
		{"run by a company", "parent = \"england\"\n[region.prison]\nprivate = true\nrun_by = \"Moor & Co\"\n" + dated, []string{none, inside, govUK, south, site}},
		{"with a number", "parent = \"england\"\n" + visitsLine, nil},
		{"run by a company, with a number", "parent = \"england\"\n[region.prison]\nprivate = true\n" + dated + visitsLine, []string{inside}},
		{"with a dead number", "parent = \"england\"\n" + strings.Replace(visitsLine, "confirmed", "dead", 1), []string{none, govUK, south, site}},
		{"with another number", "parent = \"scotland\"\n" + strings.Replace(visitsLine, `use = "visits"`, `use = "office"`, 1), []string{none, north}},
	} {
		got := part(prisonPage(t, c.written), "Visits")
		for _, s := range all {
			wanted := false
			for _, w := range c.want {
				wanted = wanted || w == s
			}
			if strings.Contains(got, s) != wanted {
				t.Errorf("%s: is %q there? want %v:\n%s", c.name, s, wanted, got)
			}
		}
	}
}

func TestThatAPrisonIsOffOneBookingServiceDoesNotMeanThatThereIsNoOther(t *testing.T) {
	got := part(prisonPage(t, "parent = \"england\"\n[region.visits]\nonline = \"off\"\n"+dated+visitsLine), "Visits")
	const want = "Online booking: the prison is not on the older booking service, as of 25 July 2025. It may be on the newer one. [Booking service](organisation:booking)"
	if !strings.Contains(got, want) {
		t.Errorf("got:\n%s\nwant in it:\n%s", got, want)
	}
}

func TestTimesOfVisitsNeverStandWithoutTheirDate(t *testing.T) {
	got := part(prisonPage(t, `[region.visits]
sessions = ["Mon 14:00-16:00"]
checked = "unknown"
source = "A leaflet"
`), "Visits")
	if want := "By a list without a date, visits are at these times. Times change, so check before you travel:\n\n- Monday 2pm to 4pm"; !strings.Contains(got, want) {
		t.Errorf("got:\n%s\nwant in it:\n%s", got, want)
	}
}

func TestAClosedPrisonSaysNothingOfVisits(t *testing.T) {
	got := prisonPage(t, `status = "closed"
parent = "england"
[region.prison]
holds = ["men"]
`+dated+`
[region.visits]
sessions = ["Mon 14:00-16:00"]
`+dated+visitsLine)
	for _, s := range []string{"## Visits", "## The prison", "2pm", "Holds men"} {
		if strings.Contains(got, s) {
			t.Errorf("%q stands on the page of a closed prison:\n%s", s, got)
		}
	}
}

func TestAPlaceThatIsNoPrisonHasNoVisits(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "mine", FS: fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(around)}}})
	if got := page.Markdown(d, d.Entry(model.Ref{Kind: model.KindRegion, ID: "england"})); strings.Contains(got, "## Visits") {
		t.Errorf("a nation can be visited:\n%s", got)
	}
}
