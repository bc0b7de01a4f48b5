package model_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// region makes a place: "id kind parent includes,includes".
func region(s string) *model.Region {
	f := append(strings.Fields(s), "", "", "")
	r := &model.Region{Type: model.RegionType(f[1])}
	r.Ref, r.Name, r.Status = model.Ref{Kind: model.KindRegion, ID: f[0]}, strings.ToUpper(f[0]), model.Open
	if r.Parent = f[2]; r.Parent == "-" {
		r.Parent = ""
	}
	if f[3] != "" {
		r.Includes = strings.Split(f[3], ",")
	}
	return r
}

func organisation(id string, regions ...string) *model.Organisation {
	o := &model.Organisation{Type: "charity", Regions: regions}
	o.Ref, o.Name, o.Status = model.Ref{Kind: model.KindOrganisation, ID: id}, strings.ToUpper(id), model.Open
	return o
}

// britain is a small country: London and the counties around it are one composite
// area, the North another that is made of two regions.
func britain(organisations ...*model.Organisation) *model.Directory {
	var regions []*model.Region
	for _, s := range []string{
		"uk country",
		"england nation uk", "wales nation uk",
		"london region england", "south-east region england", "north-west region england", "north-east region england",
		"kent county south-east", "surrey county south-east",
		"manchester city north-west",
		"hmp-brixton prison london", "hmp-maidstone prison kent", "hmp-durham prison north-east", "hmp-forest prison manchester",
		"home-counties area england kent,surrey,london",
		"the-north area - north-west,north-east",
		"thames area",
	} {
		regions = append(regions, region(s))
	}
	return model.New(model.Records{Organisations: organisations, Regions: regions})
}

func ids[T interface{ String() string }](entries []T) string {
	var out []string
	for _, e := range entries {
		_, id, _ := strings.Cut(e.String(), ":")
		out = append(out, id)
	}
	return strings.Join(out, " ")
}

func TestAroundAPlaceTheNearestComesFirst(t *testing.T) {
	d := britain()
	for id, want := range map[string]string{
		"hmp-maidstone": "hmp-maidstone kent south-east home-counties england uk",
		"hmp-brixton":   "hmp-brixton london home-counties england uk",
		"hmp-durham":    "hmp-durham north-east the-north england uk",
		"hmp-forest":    "hmp-forest manchester north-west the-north england uk",
		"kent":          "kent south-east home-counties england uk",
		"the-north":     "the-north",
		"uk":            "uk",
		"wales":         "wales uk",
	} {
		if got := ids(d.Around(id)); got != want {
			t.Errorf("around %s: %s, want %s", id, got, want)
		}
	}
}

func TestInsideAPlaceIsWhatItHoldsAndWhatItIncludes(t *testing.T) {
	d := britain()
	for id, want := range map[string]string{
		"england":       "london north-east north-west south-east home-counties",
		"home-counties": "kent surrey london",
		"the-north":     "north-west north-east",
		"kent":          "hmp-maidstone",
		"thames":        "",
		"nowhere":       "",
	} {
		if got := ids(d.Inside(id)); got != want {
			t.Errorf("inside %s: %s, want %s", id, got, want)
		}
	}
	if got := ids(d.Children("")); got != "uk thames the-north" {
		t.Errorf("at the top: %s", got)
	}
}

func TestAPlaceThatIsIncludedTwiceStandsInsideOnce(t *testing.T) {
	d := model.New(model.Records{Regions: []*model.Region{region("a country - b"), region("b city a")}})
	if got := ids(d.Inside("a")); got != "b" {
		t.Errorf("inside: %s", got)
	}
	if got := ids(d.Around("b")); got != "b a" {
		t.Errorf("around: %s", got)
	}
}

func TestTheOrderOfTheRecordsDoesNotMatter(t *testing.T) {
	regions := []string{"uk country", "a nation uk", "b area uk x,y", "c area uk x,y", "x city a", "y city a"}
	var first string
	for range len(regions) {
		regions = append(regions[1:], regions[0])
		var all []*model.Region
		for _, s := range regions {
			all = append(all, region(s))
		}
		got := ids(model.New(model.Records{Regions: all}).Around("x"))
		if first == "" {
			first = got
		}
		if got != first || !strings.HasPrefix(got, "x ") || !strings.HasSuffix(got, " uk") {
			t.Errorf("%s, before %s", got, first)
		}
	}
}

func TestListsAreInTheOrderInWhichPeopleLook(t *testing.T) {
	var all []*model.Organisation
	for _, name := range []string{"Zoë's", "'Children of offenders' review", "barnardo's", "Ángel", "Action"} {
		o := organisation(strings.ToLower(name))
		o.Name = name
		all = append(all, o)
	}
	var names []string
	for _, e := range model.New(model.Records{Organisations: all}).Of(model.KindOrganisation) {
		names = append(names, e.Name)
	}
	if want := []string{"Action", "Ángel", "barnardo's", "'Children of offenders' review", "Zoë's"}; !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
}
