package search_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/search"
)

// first are the first n hits.
func firstHits(r search.Results, n int) []search.Hit { return hitsOf(r)[:min(n, len(hitsOf(r)))] }

func ids(hits []search.Hit) string {
	var out []string
	for _, h := range hits {
		out = append(out, h.ID)
	}
	return strings.Join(out, " ")
}

func TestATownIsFoundByItsName(t *testing.T) {
	ix := search.New(shipped(t))
	for asked, want := range map[string]string{
		"croydon":               "town-croydon",
		"Stockport":             "town-stockport",
		"barrow":                "town-barrow-in-furness",
		"newport":               "town-newport-newport-wales town-newport-isle-of-wight",
		"newport isle of wight": "town-newport-isle-of-wight",
		"ashford":               "town-ashford-kent town-ashford-surrey",
		"ashford surrey":        "town-ashford-surrey",
		"derry":                 "town-derry",
		"londonderry":           "town-derry",
		"stoke on trent":        "town-stoke-on-trent",
		"saint albans":          "town-st-albans",
		"kingston upon thames":  "town-kingston-upon-thames",
		"croyd":                 "town-croydon",
		"stockpo":               "town-stockport",
		"salford":               "town-salford",
		"birmingham":            "birmingham",
		"london":                "london",
		"inverness":             "hmp-inverness town-inverness", // an entry of the name stays first
		"leeds":                 "hmp-leeds town-leeds",
		"hull":                  "hmp-hull town-hull",
		"battle":                "town-battle",
	} {
		r := ix.Find(search.Query{Text: asked})
		if n := strings.Count(want, " ") + 1; ids(firstHits(r, n)) != want {
			t.Errorf("%q gives %s, want %s", asked, ids(firstHits(r, n+2)), want)
		}
	}
}

func TestPrisonsNearATownComeNearestFirst(t *testing.T) {
	ix := search.New(shipped(t))
	for asked, want := range map[string]struct{ first, town string }{
		"nearest prison to stockport":     {"hmp-manchester hmp-styal hmp-forest-bank", "town-stockport"},
		"nearest to Stockport":            {"hmp-manchester hmp-styal hmp-forest-bank", "town-stockport"},
		"prisons near leeds":              {"hmp-leeds", "town-leeds"},
		"near hull":                       {"hmp-hull hmp-humber hmp-full-sutton", "town-hull"},
		"nearest jail to CR0 2AB":         {"hmp-downview hmp-high-down hmp-brixton", "london"},
		"which prison is nearest to sw18": {"hmp-wandsworth", "london"},
		"prison near newcastle upon tyne": {"hmp-durham", "town-newcastle-upon-tyne"},
		"prisons near HMP Durham":         {"hmp-frankland", "hmp-durham"},
		"prison nearest to larne":         {"", "town-larne"},
		"prison nearest to stranraer":     {"", "town-stranraer"},
	} {
		r := ix.Find(search.Query{Text: asked})
		if !strings.HasPrefix(ids(r.Hits("")), want.first) {
			t.Errorf("%q gives %s, want %s", asked, ids(firstHits(r, 4)), want.first)
		}
		if !strings.Contains(ids(firstHits(r, 4)), want.town) {
			t.Errorf("%q does not give %s: %s", asked, want.town, ids(firstHits(r, 4)))
		}
		if !strings.Contains(r.Hits("")[0].Reason.Text, " miles ") {
			t.Errorf("%q: %s does not say how far it is, but %q", asked, r.Hits("")[0].ID, r.Hits("")[0].Reason.Text)
		}
	}
}

func TestNobodyIsSentAcrossTheIrishSea(t *testing.T) {
	d := shipped(t)
	ix := search.New(d)
	ireland := func(id string) bool {
		return slices.ContainsFunc(d.Around(id), func(r *model.Region) bool { return r.ID == "northern-ireland" })
	}
	for asked, wants := range map[string]bool{"nearest prison to larne": true, "nearest prison to stranraer": false} {
		prisons := 0
		for _, h := range hits(ix, asked) {
			if strings.Contains(h.Reason.Text, "miles from") {
				if prisons++; ireland(h.ID) != wants {
					t.Errorf("%q gives %s", asked, h.ID)
				}
			}
		}
		if prisons == 0 {
			t.Errorf("%q gives no prison", asked)
		}
	}
}

func TestAPrisonOfNoKnownPlaceIsNotPassedOver(t *testing.T) {
	for _, h := range hits(search.New(shipped(t)), "nearest prison to glasgow") {
		if h.ID == "hmp-barlinnie" {
			if h.Reason.Text != "somewhere in Scotland" && !strings.Contains(h.Reason.Text, "miles") {
				t.Errorf("the reason is %q", h.Reason.Text)
			}
			return
		}
	}
	t.Error("it is")
}

func TestPrisonsForWomenNearATown(t *testing.T) {
	r := search.New(shipped(t)).Find(search.Query{Text: "women's prison near leeds"})
	for _, h := range r.Hits("") {
		if h.Reason.Field == search.Place && strings.Contains(h.Reason.Text, "miles from Leeds") && !strings.Contains(strings.ToLower(h.Name+h.Summary), "female") && !strings.Contains(h.Summary, "omen") {
			t.Errorf("%s is among them", h.ID)
		}
	}
	if !strings.Contains(ids(firstHits(r, 6)), "town-leeds") {
		t.Errorf("the town is missing: %s", ids(firstHits(r, 6)))
	}
}

// TestATownInAQuestionSaysWhoServesIt: the town locate.Itself is no answer then.
func TestATownInAQuestionSaysWhoServesIt(t *testing.T) {
	ix := search.New(shipped(t))
	for asked, want := range map[string]string{
		"help in barnsley":     "pops",
		"help in gateshead":    "nepacs",
		"help in sale":         "pops", // a word for something else, but after "in"
		"someone in stockport": "pops",
	} {
		r := ix.Find(search.Query{Text: asked})
		if top := ids(firstHits(r, 8)); !strings.Contains(top, want) || strings.Contains(top, "town-") {
			t.Errorf("%q gives %s, want %s and no town", asked, top, want)
		}
	}
}

func TestAWordForSomethingElseIsNoTown(t *testing.T) {
	d := shipped(t)
	without := withoutTowns(d)
	with, plain := search.New(d), search.New(without)
	for _, asked := range []string{
		"how do I deal with this", "reading with my children", "he is over the limit for visits", "no hope left for my son", "help with a bath chair for visits",
		"my son stanley is in prison", "can I send money", "wash his clothes", "the street where we live", "rugby kit in a parcel", "march visits",
		"prisons in wales", "help for families in cardiff", "bourne trust", "felixstowe road ipswich",
	} {
		if got, want := ids(firstHits(with.Find(search.Query{Text: asked}), 5)), ids(firstHits(plain.Find(search.Query{Text: asked}), 5)); got != want {
			t.Errorf("%q gives %s, and without towns %s", asked, got, want)
		}
	}
}

// withoutTowns is a directory without its gazetteer.
func withoutTowns(d *model.Directory) *model.Directory {
	records := d.Records
	records.Gazetteer = nil
	return model.New(records)
}

func TestAPostcodeOfWhichOnlyTheFirstHalfIsKnownIsItsRegion(t *testing.T) {
	ix := search.New(shipped(t))
	for asked, want := range map[string]string{
		"postcode CR0 2AB": "london", "cr02ab": "london", "M14 5TG": "north-west", "CF10 3AT": "wales", "BT48 6HQ": "northern-ireland", "sw18 3hu": "london hmp-wandsworth",
	} {
		if r := ix.Find(search.Query{Text: asked}); !strings.HasPrefix(ids(r.Hits("")), want) || r.Hits("")[0].Reason.Text != "probably "+r.Hits("")[0].Name {
			t.Errorf("%q gives %s, %q", asked, ids(firstHits(r, 3)), r.Hits("")[0].Reason.Text)
		}
	}
}

func TestASlipInTheNameOfATownIsAGuess(t *testing.T) {
	r := search.New(shipped(t)).Find(search.Query{Text: "stokport"})
	if first := firstHits(r, 1); len(first) == 0 || first[0].ID != "town-stockport" || first[0].Reason.Guess != search.Nearly {
		t.Errorf("%v", first)
	}
}

func TestTownsAreCounted(t *testing.T) {
	r := search.New(shipped(t)).Find(search.Query{Text: "newport"})
	n := 0
	for _, h := range r.Hits("") {
		if h.Kind == model.KindRegion {
			n++
		}
	}
	if r.Count(model.KindRegion) != n {
		t.Errorf("%d places are counted, %d are listed", r.Count(model.KindRegion), n)
	}
}

// BenchmarkTowns is a key press while somebody asks about a town.
func BenchmarkTowns(b *testing.B) {
	ix := search.New(shipped(b))
	for _, asked := range []string{"croydon", "croyd", "stokport", "help in barnsley", "nearest prison to stockport", "CR0 2AB"} {
		b.Run(asked, func(b *testing.B) {
			ix.Find(search.Query{Text: asked})
			for b.Loop() {
				ix.Find(search.Query{Text: asked})
			}
		})
	}
}
