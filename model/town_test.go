package model_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/gazetteer"
)

const townsOfBritain = `[london]
London 7556 5151-13
- Croydon
Croydon,South London 173 5138-10
- Lambeth
Brixton 79 5146-12s
[south-east]
+ Kent
- Ashford
Ashford 63 5115+87
Stone 6 5100+77
- Dartford
Stone 6 5145+26
- Gravesham
Gravesend 73 5144+37
+ Surrey
- Spelthorne
Ashford 27 5143-46
[north-west]
- Manchester
Manchester 552 5348-224
[wales]
Newport 1 5202-483
- Newport
Newport 307 5159-300
[nowhere]
Atlantis 9 5000-800
`

const outcodesOfBritain = `CR london 0 5138-10
DH north-east 1 5478-157
M north-west 1 5348-223
`

// withTowns is Britain with towns, and how often its gazetteer was asked for.
func withTowns(t *testing.T, organisations ...*model.Organisation) (*model.Directory, *int) {
	t.Helper()
	g, err := gazetteer.Parse(townsOfBritain, outcodesOfBritain)
	if err != nil {
		t.Fatal(err)
	}
	d := britain(organisations...)
	asked := 0
	d = model.New(model.Records{Organisations: organisations, Regions: d.Regions, Gazetteer: func() *gazetteer.Gazetteer { asked++; return g }})
	return d, &asked
}

func refs(places []*model.Region) string {
	var out []string
	for _, r := range places {
		out = append(out, r.ID)
	}
	return strings.Join(out, " ")
}

func TestATownIsAPlaceThatIsInNoList(t *testing.T) {
	d, _ := withTowns(t)
	town := d.Region("town-croydon")
	if town == nil || town.Name != "Croydon" || town.Parent != "london" || town.Type != "town" || town.Town == nil {
		t.Fatalf("%+v", town)
	}
	if e := d.Entry(town.Ref); e != &town.Entry || d.Region("town-croydon") != town {
		t.Error("it is made anew each time")
	}
	if slices.Contains(d.Regions, town) || slices.Contains(d.Children("london"), town) || slices.Contains(d.All(), &town.Entry) {
		t.Error("it is in a list")
	}
	for _, id := range []string{"town-", "town-nowhere", "croydon", "town-croydon-london", "town-atlantis"} {
		if r := d.Region(id); r != nil {
			t.Errorf("%s is %v", id, r.Ref)
		}
	}
}

func TestNobodyReadsTheGazetteerBeforeATownIsAskedFor(t *testing.T) {
	d, asked := withTowns(t, organisation("pact", "england"))
	d.Region("london")
	d.Region("missing")
	d.Entry(model.Ref{Kind: model.KindTopic, ID: "town-croydon"})
	d.Serving("kent")
	d.Related(&d.Organisations[0].Entry)
	if *asked != 0 {
		t.Fatal("it was read")
	}
	d.Region("town-croydon")
	d.TownsNamed("ashford")
	d.PrisonsNear(gazetteer.Position{Lat: 51, Lon: 0}, "london")
	if *asked != 1 {
		t.Errorf("it was read %d times", *asked)
	}
}

func TestNamesakesAreToldApartAndTheLargestIsFirst(t *testing.T) {
	d, _ := withTowns(t)
	for name, want := range map[string]string{
		"ashford":      "Ashford, Kent (town-ashford-kent) Ashford, Surrey (town-ashford-surrey)",
		"stone":        "Stone, Ashford (town-stone-ashford) Stone, Dartford (town-stone-dartford)",
		"newport":      "Newport, Newport (Wales) (town-newport-newport-wales) Newport, Wales (town-newport-wales)",
		"south london": "Croydon (town-croydon)",
		"gravesham":    "Gravesham (town-gravesham)",
		"atlantis":     "",
	} {
		var got []string
		for _, r := range d.TownsNamed(name) {
			// Names of regions are in capitals here.
			got = append(got, strings.ReplaceAll(r.Name, "WALES", "Wales")+" ("+r.ID+")")
			if d.Region(r.ID) != r {
				t.Errorf("%s is not found by its id", r.ID)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", name, got, want)
		}
	}
}

func TestATownWithAnEntryIsThatEntry(t *testing.T) {
	d, _ := withTowns(t)
	for name, want := range map[string]string{"manchester": "manchester", "london": "london", "kent": "kent"} {
		if got := d.TownsNamed(name); refs(got) != want {
			t.Errorf("%s is %s", name, refs(got))
		}
	}
	for _, id := range []string{"london", "manchester"} {
		if _, ok := d.Position(d.Region(id)); !ok {
			t.Errorf("nobody knows where %s is", id)
		}
	}
}

func TestATownLiesInTheNearestPlaceThatHasAnEntry(t *testing.T) {
	d, _ := withTowns(t, organisation("kent-families", "kent"), organisation("pact", "england"))
	if got := refs(d.Around("town-gravesend")); got != "town-gravesend kent south-east home-counties england uk" {
		t.Errorf("around it: %s", got)
	}
	var who []string
	for _, tier := range d.Serving("town-gravesend") {
		who = append(who, tier.Place.ID+":"+tier.Organisations[0].ID)
	}
	if got := strings.Join(who, " "); got != "kent:kent-families england:pact" {
		t.Errorf("who helps: %s", got)
	}
}

func TestPrisonsNearAreThoseNearestFirst(t *testing.T) {
	d, _ := withTowns(t)
	for id, address := range map[string]model.Address{
		"hmp-brixton":   {Town: "Brixton"},
		"hmp-maidstone": {Town: "Gravesend"},
		"hmp-durham":    {Postcode: "DH1 3HU"},
		"hmp-forest":    {Postcode: "ZZ1 1ZZ", Town: "Manchester"},
	} {
		d.Region(id).Addresses = []model.Address{address}
	}
	town := d.Region("town-croydon")
	var got []string
	last := 0.0
	for _, n := range d.PrisonsNear(town.Town.Position, town.ID) {
		got = append(got, n.Prison.ID)
		if n.Miles < last {
			t.Errorf("%s is %v miles away, after %v", n.Prison.ID, n.Miles, last)
		}
		last = n.Miles
	}
	if strings.Join(got, " ") != "hmp-brixton hmp-maidstone hmp-forest hmp-durham" {
		t.Error(got)
	}
}

func TestAPrisonOfNoKnownPlaceIsSomewhere(t *testing.T) {
	d, _ := withTowns(t)
	if near := d.PrisonsNear(gazetteer.Position{Lat: 51, Lon: 0}, "london"); len(near) != 0 {
		t.Errorf("%v", near)
	}
	if got := refs(d.PrisonsSomewhere("town-croydon")); got != "hmp-brixton" {
		t.Errorf("somewhere in London: %s", got)
	}
}

func TestADirectoryMayHaveNoGazetteer(t *testing.T) {
	d := britain()
	if d.Region("town-croydon") != nil || d.TownsNamed("croydon") != nil {
		t.Error("it has a town")
	}
	if _, ok := d.Outcode("CR0"); ok {
		t.Error("it has an outcode")
	}
}
