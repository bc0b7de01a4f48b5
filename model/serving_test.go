package model_test

import (
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

// tiers are who serves a place, ring by ring: "kent: a b; england: c; offices: d".
func tiers(d *model.Directory, id string) string {
	var out []string
	for _, tier := range d.Serving(id) {
		name := map[model.TierSort]string{model.Offices: "offices", model.Unsure: "unsure"}[tier.Sort]
		if tier.Place != nil {
			name = tier.Place.ID
		}
		out = append(out, name+": "+ids(tier.Organisations))
	}
	return strings.Join(out, "; ")
}

// helper is an organisation of a rank, with a number in a state, "" for none, and a
// website.
func helper(id string, rank model.Rank, state model.State, regions ...string) *model.Organisation {
	o := organisation(id, regions...)
	o.Rank, o.Website = rank, "example.org"
	if state != "" {
		o.Phones = []model.Phone{{Number: "0800 1", Use: "helpline", State: state}}
	}
	return o
}

// linked is an organisation that stands in a relation to a place and names no area.
func linked(id, as, place string) *model.Organisation {
	o := organisation(id)
	o.Links = []model.Link{{To: model.Ref{Kind: model.KindRegion, ID: place}, As: as}}
	return o
}

func TestWhoServesAPlaceComesNearestFirst(t *testing.T) {
	service := organisation("service", "uk")
	service.Services = []model.Service{
		{Regions: []string{"kent"}, Status: model.Open},
		{Regions: []string{"hmp-maidstone"}, Status: model.Closed},
		{Regions: []string{"hmp-brixton"}, Status: model.Unknown},
	}
	d := britain(
		organisation("everywhere", "uk"), organisation("english", "england"), organisation("ring", "home-counties"),
		organisation("local", "kent"), organisation("northern", "the-north"), organisation("welsh", "wales"), organisation("nowhere"),
		linked("centre", model.VisitorsCentre, "hmp-maidstone"), service,
	)
	for id, want := range map[string]string{
		"hmp-maidstone": "hmp-maidstone: centre; kent: local service; home-counties: ring; england: english; uk: everywhere",
		"hmp-brixton":   "home-counties: ring; england: english; uk: everywhere service",
		"hmp-durham":    "the-north: northern; england: english; uk: everywhere service",
		"wales":         "wales: welsh; uk: everywhere service",
		"the-north":     "the-north: northern",
		"thames":        "",
		"no-such-place": "",
	} {
		if got := tiers(d, id); got != want {
			t.Errorf("%s\ngot:  %s\nwant: %s", id, got, want)
		}
	}
}

func TestOnlyWhoWorksAtAPrisonNowServesIt(t *testing.T) {
	serve := map[string]bool{model.VisitorsCentre: true, "provides family services at": true, "works in": true}
	for _, r := range model.Relations() {
		want := ""
		if serve[r.Forward] {
			want = "hmp-maidstone: who"
		}
		if got := tiers(britain(linked("who", r.Forward, "hmp-maidstone")), "hmp-maidstone"); got != want {
			t.Errorf("%q makes %q", r.Forward, got)
		}
		if model.Past(r.Forward) && serve[r.Forward] {
			t.Errorf("%q is over and serves", r.Forward)
		}
	}
}

func TestWhoWorksAtOnePrisonServesNoOther(t *testing.T) {
	d := britain(linked("officers", "works in", "hmp-brixton"))
	for id, want := range map[string]string{"hmp-brixton": "hmp-brixton: officers", "hmp-maidstone": "", "london": "", "england": ""} {
		if got := tiers(d, id); got != want {
			t.Errorf("%s: %q", id, got)
		}
	}
}

func TestWithinAnAreaTheRankDecidesThenTheNumberThenTheName(t *testing.T) {
	silent := helper("a-silent", "helpline", "", "kent")
	silent.Website = ""
	d := britain(
		helper("scheme", "scheme", model.Confirmed, "kent"), helper("charity", "charity", model.Confirmed, "kent"),
		helper("centre", "visitors' centre", model.Confirmed, "kent"), helper("family", "family service", model.Confirmed, "kent"),
		helper("b-line", "helpline", model.Confirmed, "kent"), helper("a-line", "helpline", model.Confirmed, "kent"),
		helper("a-doubtful", "helpline", model.Unconfirmed, "kent"), helper("a-web", "helpline", "", "kent"), silent,
	)
	if got, want := tiers(d, "kent"), "kent: a-line b-line a-doubtful a-web family centre charity scheme a-silent"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestNoOfficeStandsAboveAHelplineOfAWiderArea(t *testing.T) {
	noRank := organisation("ministry", "england")
	noRank.Type = "public body"
	d := britain(
		helper("council", "office", model.Confirmed, "kent"), helper("policy", "policy body", model.Confirmed, "england"), noRank,
		helper("line", "helpline", model.Confirmed, "uk"), helper("local", "charity", "", "kent"),
	)
	if got, want := tiers(d, "hmp-maidstone"), "kent: local; uk: line; offices: council policy ministry"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestTheFamiliesLineComesBeforeTheOtherWideAreas(t *testing.T) {
	line := helper("line", "helpline", model.Confirmed, "both")
	line.Ring = 1
	despair := helper("despair", "helpline", model.Confirmed, "uk")
	despair.Ring, despair.Crisis = 1, 1
	regions := []*model.Region{
		region("uk country"), region("england nation uk"), region("wales nation uk"), region("kent county england"),
		region("both area uk england,wales"),
	}
	d := model.New(model.Records{Regions: regions, Organisations: []*model.Organisation{
		line, despair, helper("english", "helpline", model.Confirmed, "england"), helper("local", "charity", "", "kent"),
		helper("a-line", "helpline", model.Confirmed, "both"),
	}})
	for id, want := range map[string]string{
		"kent":  "kent: local; both: line a-line; england: english; uk: despair",
		"wales": "both: line a-line; uk: despair",
		"uk":    "uk: despair",
	} {
		if got := tiers(d, id); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", id, got, want)
		}
	}
	for _, tier := range d.Serving("kent") {
		if wide := tier.Place.ID != "kent"; tier.Wide != wide {
			t.Errorf("%s is as wide as a nation: %v", tier.Place.ID, tier.Wide)
		}
	}
}

func TestEverybodyWhoServesAPlaceIsNamedOnceAtTheNearest(t *testing.T) {
	d := britain(organisation("both", "uk", "kent", "england", "kent"), organisation("other", "england"))
	if got := tiers(d, "hmp-maidstone"); got != "kent: both; england: other" {
		t.Error(got)
	}
}

func TestThoseWhoAreNoMoreServeNobodyAndTheUncertainStandApart(t *testing.T) {
	var all []*model.Organisation
	for _, s := range model.Statuses() {
		o := organisation(string(s), "kent")
		o.Status = s
		all = append(all, o)
	}
	if got := tiers(britain(append(all, organisation("wide", "uk"))...), "hmp-maidstone"); got != "kent: open; uk: wide; unsure: unknown" {
		t.Error(got)
	}
}

func TestInsteadOfAPlaceThoseAreOfferedWhoCanBeRungInTheSameOrder(t *testing.T) {
	d := britain(
		helper("office", "office", model.Confirmed, "kent"), helper("web", "charity", "", "kent"),
		helper("wide", "charity", model.Confirmed, "uk"), helper("line", "helpline", model.Confirmed, "england"),
	)
	if got := ids(d.Instead(d.Entry(model.Ref{Kind: model.KindRegion, ID: "hmp-maidstone"}), 5)); got != "line wide office" {
		t.Error(got)
	}
}

func TestOnEveryShippedPlaceTheFamiliesLineLeadsAndOfficesFollow(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	lines := map[string]string{"england": "prisoners-families-helpline", "wales": "prisoners-families-helpline", "scotland": "families-outside"}
	seen := 0
	for _, r := range d.Regions {
		line := ""
		for _, around := range d.Around(r.ID) {
			line += lines[around.ID]
		}
		wide, last := false, model.Near
		for _, tier := range d.Serving(r.ID) {
			if tier.Sort < last {
				t.Errorf("%s: those who help come after %v", r.ID, last)
			}
			last = tier.Sort
			if tier.Wide && !wide && line != "" {
				wide = true
				seen++
				if first := tier.Organisations[0].ID; first != line {
					t.Errorf("%s: %s leads, not %s", r.ID, first, line)
				}
			}
			for _, o := range tier.Organisations {
				if o.IsOffice() && tier.Sort == model.Near || o.Status == model.Unknown && tier.Sort != model.Unsure {
					t.Errorf("%s: %s is among those who help", r.ID, o.ID)
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("%d places have the line of a nation", seen)
	}
}
