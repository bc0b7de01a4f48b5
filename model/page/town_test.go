package page_test

import (
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
)

func TestThePageOfATownSaysWhereItLiesWhatPrisonsAreNearAndWhoHelps(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	for id, want := range map[string][]string{
		"town-stockport": {
			"# Stockport\n", "Town · [North West](region:north-west)", "## Lies in\n\n[North West](region:north-west), [England](region:england)",
			"## Prisons near here, as the crow flies\n\n- [HMP ", "](region:hmp-styal), about 6 miles", "## Who helps here, nearest first\n\n### Helps in the North West", "GeoNames",
		},
		"town-ashford-surrey": {"# Ashford, Surrey\n", "## Lies in\n\nSpelthorne, Surrey, [South East](region:south-east)"},
		"town-glasgow":        {"We do not know where these are; one may be nearer: ", "](region:castle-huntly)"},
		"town-derry":          {"Also called: Londonderry"},
		"town-kent":           {"County · [South East](region:south-east)"},
	} {
		e := d.Entry(model.Ref{Kind: model.KindRegion, ID: id})
		if e == nil {
			if want != nil {
				t.Errorf("there is no %s", id)
			}
			continue
		}
		got := page.Markdown(d, e)
		for _, s := range want {
			if !strings.Contains(got, s) {
				t.Errorf("%s lacks %q:\n%s", id, s, got)
			}
		}
	}
}

func TestOtherPlacesListNoPrisonsByDistance(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	for _, r := range d.Regions {
		if s := page.Markdown(d, &r.Entry); strings.Contains(s, "as the crow flies") || strings.Contains(s, "## Lies in") {
			t.Errorf("%s does", r.ID)
		}
	}
}
