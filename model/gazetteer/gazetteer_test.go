package gazetteer_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"signpost/model/gazetteer"
	"signpost/model/text"
)

const few = `# what it is made of
[north-west]
+ Lancashire
- Pendle
Nelson 29 5383-220
Colne 18 5386-217
- Burnley
Burnley 82 5379-224
Padiham 10 5380-231
+
- Stockport
Stockport 139 5341-216
[scotland]
Barrow in Furness 46 5411-323
Barrow 1 5500-300
Isle of Bute 7 5580-506i
[london]
- Lambeth
Brixton 79 5146-12s
- Croydon
Croydon,South London 173 5138-10
`

const fewCodes = `# what it is made of
CR london 0 5138-10 2 5135-6 south-east 3 5130-8
EC london 1A 5152-10
`

func parse(t *testing.T, towns, codes string, added ...gazetteer.Town) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Parse(towns, codes, added...)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// shipped is the gazetteer that the program holds.
func shipped(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Parse(string(unpacked(t, held(t, "towns"))), string(unpacked(t, held(t, "outcodes"))))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func held(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(content, name+".zlib"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func names(towns []gazetteer.Town) string {
	var out []string
	for _, t := range towns {
		out = append(out, t.Name)
	}
	return strings.Join(out, "; ")
}

func TestALineSaysWhatATownIsAndWhereItLies(t *testing.T) {
	g := parse(t, few, fewCodes)
	for name, want := range map[string]gazetteer.Town{
		"nelson":       {Name: "Nelson", Kind: gazetteer.Settlement, District: "Pendle", County: "Lancashire", Region: "north-west", Population: 29, Position: gazetteer.Position{Lat: 53.83, Lon: -2.2}},
		"STOCKPORT":    {Name: "Stockport", Kind: gazetteer.Settlement, District: "Stockport", Region: "north-west", Population: 139, Position: gazetteer.Position{Lat: 53.41, Lon: -2.16}},
		"brixton":      {Name: "Brixton", Kind: gazetteer.Suburb, District: "Lambeth", Region: "london", Population: 79, Position: gazetteer.Position{Lat: 51.46, Lon: -0.12}},
		"isle of bute": {Name: "Isle of Bute", Kind: gazetteer.Island, Region: "scotland", Population: 7, Position: gazetteer.Position{Lat: 55.8, Lon: -5.06}},
		"pendle":       {Name: "Pendle", Kind: gazetteer.District, County: "Lancashire", Region: "north-west", Position: gazetteer.Position{Lat: 53.845, Lon: -2.185}},
	} {
		got := g.Named(name)
		if len(got) != 1 {
			t.Fatalf("%s: %v", name, got)
		}
		at := got[0].Position
		got[0].Position = want.Position
		if got[0].Also = nil; !equal(got[0], want) || at.Miles(want.Position) > 0.01 {
			t.Errorf("%s: %+v at %v, want %+v", name, got[0], at, want)
		}
	}
	if county := g.Named("lancashire"); len(county) != 1 || county[0].Kind != gazetteer.County {
		t.Errorf("the county: %v", county)
	}
	if g.Named("south london")[0].Name != "Croydon" {
		t.Error("the other name does not find it")
	}
}

func equal(a, b gazetteer.Town) bool {
	return a.Name == b.Name && a.Kind == b.Kind && a.District == b.District && a.County == b.County && a.Region == b.Region && a.Population == b.Population
}

func TestTheLargestOfANameComesFirstAndShortFormsCount(t *testing.T) {
	g := parse(t, few, "")
	for typed, want := range map[string]string{
		"barrow": "Barrow in Furness; Barrow", "barrow in furness": "Barrow in Furness", "barrow in": "", "burnley": "Burnley", "": "", "isle": "",
	} {
		if got := names(g.Named(typed)); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	if got := names(g.Beginning("b", 3)); got != "Burnley; Brixton; Barrow in Furness" {
		t.Errorf("begun: %s", got)
	}
	if got, n := g.At(strings.Fields("barrow in furness please")); n != 3 || names(got) != "Barrow in Furness" {
		t.Errorf("the longest name: %v, %d words", names(got), n)
	}
	if got := names(g.Like("stokport")); got != "Stockport" {
		t.Errorf("a slip away: %s", got)
	}
}

func TestOutcodesAreFoundInAnyCase(t *testing.T) {
	g := parse(t, "", fewCodes)
	for code, region := range map[string]string{"CR0": "london", "cr3": "south-east", "ec1a": "london", "CR9": "", "": ""} {
		if got, ok := g.Outcode(code); got.Region != region || ok != (region != "") {
			t.Errorf("%s: %v", code, got)
		}
	}
}

func TestWhatCannotBeReadIsLeftOutAndNamed(t *testing.T) {
	for towns, want := range map[string]string{
		"[london]\nCroydon 173 5138-10\nNowhere\n": `towns, line 3: "Nowhere"`,
		"Croydon 173 5138-10\n":                    `towns, line 1: "Croydon 173 5138-10"`,
		"[london]\n173 5138-10\n5138-10\n":         `towns, line 3: "5138-10"`,
		"[london\n":                                `towns, line 1: "[london"`,
		"- Lambeth\n":                              `towns, line 1: "- Lambeth"`,
		"[a]\nFar 1 99999-10\n":                    `towns, line 2: "Far 1 99999-10"`,
	} {
		if _, err := gazetteer.Parse(towns, ""); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", towns, err)
		}
	}
	for _, codes := range []string{"CR 0 5138-10", "CR london 0", "CR", "CR london 0 x"} {
		if _, err := gazetteer.Parse("", codes); err == nil {
			t.Errorf("%q was read", codes)
		}
	}
	g, _ := gazetteer.Parse("[london]\nNowhere\nCroydon 173 5138-10\n", "")
	if len(g.Named("croydon")) != 1 {
		t.Error("what can be read was left out too")
	}
	if g, _ := gazetteer.Parse("[london]\nCroy\u202edon 1 5138-10\n", ""); strings.Contains(names(g.Towns()), "\u202e") {
		t.Error("a character that must not reach a screen did")
	}
}

func TestAnAddedTownTakesThePlaceOfOneOfItsName(t *testing.T) {
	added := gazetteer.Town{Name: "Croydon", Region: "london", Position: gazetteer.Position{Lat: 51.4, Lon: -0.1}, Added: true}
	g := parse(t, few, "", added, gazetteer.Town{Name: "Croydon", Region: "north-west", Added: true})
	if got := g.Named("croydon"); len(got) != 2 || !got[0].Added || !got[1].Added {
		t.Errorf("%+v", got)
	}
}

func TestTheNilGazetteerIsEmpty(t *testing.T) {
	var g *gazetteer.Gazetteer
	if _, n := g.At([]string{"croydon"}); n != 0 || g.Named("croydon") != nil || g.Beginning("c", 3) != nil || g.Like("croydon") != nil || g.Towns() != nil {
		t.Error("it is not")
	}
	if _, ok := g.Outcode("CR0"); ok {
		t.Error("it has an outcode")
	}
}

func TestDistancesAreThoseOfTheMap(t *testing.T) {
	g := shipped(t)
	for _, pair := range []struct {
		from, to string
		miles    float64
	}{ // great circles between the middles of the towns, to two miles
		{"london", "edinburgh", 331},
		{"london", "birmingham", 101},
		{"leeds", "manchester", 36},
		{"cardiff", "swansea", 35},
		{"glasgow", "inverness", 111},
		{"belfast", "derry", 62},
		{"stockport", "manchester", 6},
	} {
		a, b := g.Named(pair.from), g.Named(pair.to)
		if len(a) == 0 || len(b) == 0 {
			t.Fatalf("%s or %s is missing", pair.from, pair.to)
		}
		if got := a[0].Miles(b[0].Position); math.Abs(got-pair.miles) > 2 {
			t.Errorf("%s to %s: %.1f miles, want %v", pair.from, pair.to, got, pair.miles)
		}
	}
	if here := (gazetteer.Position{Lat: 51, Lon: -1}); here.Miles(here) != 0 {
		t.Error("a point is away from itself")
	}
	if half := (gazetteer.Position{}).Miles(gazetteer.Position{Lon: 180}); math.Abs(half-math.Pi*3958.8) > 1 {
		t.Errorf("half round the Earth is %v miles", half)
	}
}

func TestTheShippedTownsLieWhereTheyShould(t *testing.T) {
	g := shipped(t)
	for name, region := range map[string]string{
		"croydon": "london", "stockport": "north-west", "salford": "north-west", "burnley": "north-west", "durham": "north-east",
		"hull": "yorkshire-and-the-humber", "londonderry": "northern-ireland", "newport": "wales", "inverness": "scotland",
		"barrow": "north-west", "newcastle": "north-east", "reading": "south-east", "saint albans": "east-of-england", "kent": "south-east",
	} {
		if got := g.Named(name); len(got) == 0 || got[0].Region != region {
			t.Errorf("%s: %+v, want one in %s first", name, got, region)
		}
	}
	for _, town := range g.Towns() {
		if clean, taken := text.Clean(town.Name, text.OneLine); clean != town.Name || len(taken) > 0 || town.Kind != gazetteer.District && strings.Contains(town.Name, ",") {
			t.Errorf("%q is no name", town.Name)
		}
		if !town.Known() && town.Kind == gazetteer.District && town.Region == "scotland" {
			continue
		}
		if town.Lat < 49 || town.Lat > 61 || town.Lon < -9 || town.Lon > 2 {
			t.Errorf("%s is not in the United Kingdom: %v", town.Name, town.Position)
		}
	}
	if towns, codes := len(g.Towns()), len(g.Outcodes()); towns < 4400 || codes < 2800 {
		t.Errorf("only %d towns and %d outcodes", towns, codes)
	}
}

// TestNoTownIsFarFromThePostcodesOfItsRegion: the table that the towns come from
// puts some into a district at the other end of the country. Those that are known
// are put right; this finds the next ones.
func TestNoTownIsFarFromThePostcodesOfItsRegion(t *testing.T) {
	g := shipped(t)
	for _, town := range g.Towns() {
		if !town.Known() {
			continue
		}
		nearest, own := math.Inf(1), math.Inf(1)
		for _, o := range g.Outcodes() {
			if d := math.Abs(o.Lat - town.Lat); d > 1 && nearest < 60 { // a degree is 69 miles
				continue
			}
			miles := town.Miles(o.Position)
			if nearest = min(nearest, miles); o.Region == town.Region {
				own = min(own, miles)
			}
		}
		if own > nearest+15 {
			t.Errorf("%s is said to be in %s: the nearest postcode there is %.0f miles away, the nearest of all %.0f", town.Name, town.Region, own, nearest)
		}
	}
}

func TestThePackedTextsStaySmall(t *testing.T) {
	const most = 64 << 10
	if size := len(held(t, "towns")) + len(held(t, "outcodes")); size > most {
		t.Errorf("they take %d bytes of the program, more than %d", size, most)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(few, fewCodes)
	f.Add("[a]\n+\n-\n x 1 1+1s", "A b 1 1+1")
	f.Add("[]\n[a]\n,, 5000+1i\n- \n+ -", " a")
	f.Fuzz(func(t *testing.T, towns, codes string) {
		g, err := gazetteer.Parse(towns, codes)
		if g == nil {
			t.Fatalf("no gazetteer, %v", err)
		}
		for _, town := range g.Towns() {
			if town.Region == "" && err == nil {
				t.Errorf("%+v is in no region", town)
			}
			if folded := gazetteer.Fold(town.Name); folded != "" && len(g.Named(town.Name)) == 0 {
				t.Errorf("%q is not found by its name", town.Name)
			}
		}
		for _, o := range g.Outcodes() {
			if o.Region == "" {
				t.Errorf("%+v is in no region", o)
			}
		}
	})
}

// BenchmarkLoad is what the first question about a town pays.
func BenchmarkLoad(b *testing.B) {
	towns, codes := held(b, "towns"), held(b, "outcodes")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := gazetteer.Parse(string(unpacked(b, towns)), string(unpacked(b, codes))); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNamed(b *testing.B) {
	g := shipped(b)
	for b.Loop() {
		g.Named("newport")
	}
}
