package search_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/search"
)

// asked is what is asked of the shipped directory and what must come first.
var asked = []struct {
	promise, typed, ref string
	field               search.Field
	text                string // of the reason; "" for any
}{
	{"half a name", "storyb", "organisation:storybook-dads", search.Name, "Storybook Dads"},
	{"words in any order", "trust reform", "organisation:prison-reform-trust", search.Name, ""},
	{"a printed acronym", "POPS", "organisation:pops", search.Acronym, "POPS"},
	{"an old name", "eurochips", "organisation:children-of-prisoners-europe", search.Former, "EUROCHIPS"},
	{"a joined name", "kidsvip", "organisation:kids-vip", search.Also, ""},
	{"a split name", "story book dads", "organisation:storybook-dads", search.Also, ""},
	{"joined words nobody printed", "reformtrust", "organisation:prison-reform-trust", search.Name, ""},
	{"a slip", "samiritans", "organisation:samaritans", search.Name, ""},
	{"two slips in a long word", "samraitnas", "organisation:samaritans", search.Name, ""},
	{"a slip while half typed", "barnrado", "organisation:barnardos-northern-ireland", search.Name, ""},
	{"a number", "0808 808 2003", "organisation:prisoners-families-helpline", search.Number, "0808 808 2003"},
	{"a number from abroad", "+44 808 808 2003", "organisation:prisoners-families-helpline", search.Number, "0808 808 2003"},
	{"half a number from abroad", "+44 808 808 20", "organisation:prisoners-families-helpline", search.Number, "0808 808 2003"},
	{"a number in a question", "who is on 0800 254 0088 please", "organisation:families-outside", search.Number, "0800 254 0088"},
	{"a short number in a question", "text 60777", "organisation:families-outside", search.Number, "60777"},
	{"a piece of a number", "54 00 8", "organisation:families-outside", search.Number, "0800 254 0088"},
	{"a dead number", "0500839383", "organisation:families-outside", search.OldOne, "0500 839 383"},
	{"a prison without HMP", "wandsworth", "region:hmp-wandsworth", search.Name, ""},
	{"a city before its prison", "birmingham", "region:birmingham", search.Name, ""},
	{"a printed postcode", "b184an", "organisation:halow-birmingham", search.Place, "B18 4AN"},
	{"a postcode that nobody prints", "b18 5zz", "region:west-midlands", search.Place, "probably West Midlands"},
	{"what callers ask about", "cannot pay for petrol", "topic:cost-of-visits", search.Topic, ""},
	{"politeness", "please can you help me find childline", "organisation:childline", search.Name, ""},
	{"a curly apostrophe", "barnardo’s", "organisation:barnardos", search.Name, "Barnardo's"},
	{"case and spaces", "  KIDS   vip ", "organisation:kids-vip", search.Name, ""},
	{"nothing but quiet words", "help with", "organisation:help-with-prison-visits", search.Name, ""},
}

func TestWhatIsAskedComesFirst(t *testing.T) {
	ix := search.New(shipped(t))
	for _, a := range asked {
		hits := hits(ix, a.typed)
		if len(hits) == 0 {
			t.Errorf("%s: %q finds nothing", a.promise, a.typed)
			continue
		}
		if first := hits[0]; first.Ref.String() != a.ref || first.Reason.Field != a.field || a.text != "" && first.Reason.Text != a.text {
			t.Errorf("%s: %q gives %s by %q, want %s by {%s %s}", a.promise, a.typed, first.Ref, first.Reason, a.ref, a.field, a.text)
		}
	}
}

func TestWhoServesAPlaceComesNearestFirstAndNationalOnesStay(t *testing.T) {
	hits := hits(search.New(shipped(t)), "help in durham")
	at := func(id string) int {
		return slices.IndexFunc(hits, func(h search.Hit) bool { return h.ID == id && h.Kind == model.KindOrganisation })
	}
	near, nation, country := at("nepacs"), at("prisoners-families-helpline"), at("samaritans")
	if near < 0 || nation < near || country < nation {
		t.Errorf("nepacs at %d, the helpline of England and Wales at %d, the Samaritans at %d", near, nation, country)
	}
}

func TestAnOldNameGivesTheSuccessorFirstAndTheOldEntrySoon(t *testing.T) {
	hits := hits(search.New(shipped(t)), "Department of Health")
	if hits[0].ID != "department-of-health-and-social-care" {
		t.Errorf("first is %s", hits[0].Ref)
	}
	old := slices.IndexFunc(hits, func(h search.Hit) bool { return h.ID == "department-of-health" })
	if old < 1 || old > 2 {
		t.Errorf("the old entry is at %d", old)
	}
}

func TestWhereNothingFitsNothingThatLooksAlikeIsShown(t *testing.T) {
	ix := search.New(shipped(t))
	for _, typed := range []string{"zzzzqqq xxjj", "the weather tomorrow", "chelsea score last night", "a recipe for victoria sponge"} {
		r := ix.Find(search.Query{Text: typed})
		sections := r.Of("")
		if n := len(hitsOf(r)); n > 0 || len(sections) < 2 || sections[0].Sort != search.Nothing || len(sections[0].Hits) == 0 || len(sections[1].Hits) == 0 {
			t.Errorf("%q: %d hits, %d sections: %v", typed, n, len(sections), sections)
		}
	}
	for _, typed := range []string{"storybook", "help in birmingham", "money to visit my husband in prison", "0800 1111"} {
		if len(hits(ix, typed)) == 0 {
			t.Errorf("%q is not answered", typed)
		}
	}
}

func TestANumberThatNobodyHasIsSaidToBeNone(t *testing.T) {
	ix := search.New(shipped(t))
	for typed, want := range map[string]string{
		"0808 808 2013": "organisation:prisoners-families-helpline", // one digit wrong
		"0808 808 0203": "organisation:prisoners-families-helpline", // two swapped
		"0999 888 777":  "",
		"0808 808 2015": "", // two away
	} {
		s := ix.Find(search.Query{Text: typed}).Of("")
		if len(s) == 0 || s[0].Sort != search.NoSuchNumber {
			t.Errorf("%s: %v", typed, s)
			continue
		}
		if got := len(s[0].Hits) > 0 && s[0].Hits[0].Ref.String() == want; want != "" && !got || want == "" && len(s[0].Hits) > 0 {
			t.Errorf("%s: %v, want %s", typed, s[0].Hits, want)
		}
	}
}

func TestNothingTypedFindsNothing(t *testing.T) {
	for _, typed := range []string{"", "   ", "'", "…", "\x00\xff"} {
		if r := search.New(shipped(t)).Find(search.Query{Text: typed}); len(r.Hits("")) > 0 {
			t.Errorf("%q finds %d", typed, len(r.Hits("")))
		}
	}
}

// small is a directory of a few organisations.
func small(organisations ...*model.Organisation) *model.Directory {
	for i, o := range organisations {
		o.Ref = model.Ref{Kind: model.KindOrganisation, ID: "o" + string(rune('a'+i))}
		if o.Status == "" {
			o.Status = model.Open
		}
	}
	return model.New(model.Records{Organisations: organisations})
}

func entry(name string) *model.Organisation {
	return &model.Organisation{Entry: model.Entry{Name: name}}
}

func TestAccentsMakeNoDifference(t *testing.T) {
	ix := search.New(small(entry("Tŷ Gobaith"), entry("Yr Wyddfa Dŵr")))
	for typed, want := range map[string]string{"ty gob": "Tŷ Gobaith", "tŷ": "Tŷ Gobaith", "dwr": "Yr Wyddfa Dŵr", "DŴR": "Yr Wyddfa Dŵr"} {
		if hits := hits(ix, typed); len(hits) == 0 || hits[0].Name != want {
			t.Errorf("%q: %v", typed, hits)
		}
	}
}

func TestTheOrderOfReasons(t *testing.T) {
	body := entry("Zebra")
	body.Body = "They keep an otter."
	title := entry("Yak")
	title.Publications = []model.Publication{{Title: "Otter"}}
	former := entry("Xerus")
	former.Former = []string{"Otter"}
	over := entry("Otter")
	over.Status = model.Closed
	also := entry("Wolf")
	also.Also = []string{"Otter"}
	begins := entry("Otters of Devon")
	inside := entry("The great otter")
	whole := entry("Otter")
	d := small(body, title, former, over, also, begins, inside, whole)
	var got []string
	for _, h := range hits(search.New(d), "otter") {
		got = append(got, h.Name+" "+string(h.Status))
	}
	want := "Otter open, Wolf open, Xerus open, Yak open, Otter closed, Otters of Devon open, The great otter open, Zebra open"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}

func TestKindsAreChosenBeforeTheListIsCut(t *testing.T) {
	var many []*model.Organisation
	for range search.MaxHits + 50 {
		many = append(many, entry("Otter"))
	}
	records := small(many...).Records
	records.Terms = []*model.Term{{Entry: model.Entry{Ref: model.Ref{Kind: model.KindTerm, ID: "t"}, Name: "An otter", Status: model.Open}}}
	r := search.New(model.New(records)).Find(search.Query{Text: "otter"})
	if len(r.Hits("")) != search.MaxHits || r.Count("") != search.MaxHits || r.Count(model.KindOrganisation) != search.MaxHits {
		t.Errorf("%d hits, counted %d and %d", len(r.Hits("")), r.Count(""), r.Count(model.KindOrganisation))
	}
	if terms := r.Hits(model.KindTerm); len(terms) != 1 || r.Count(model.KindTerm) != 1 {
		t.Errorf("the term is lost: %v", terms)
	}
}

// Only a whole wrong spelling is a guess: "debt" stands in "Business debt line" as it is.
func TestAWordOfAWrongSpellingIsNoGuess(t *testing.T) {
	o := entry("Business Debtline")
	o.Misspellings = []string{"Busness debt line"}
	ix := search.New(small(o))
	for typed, want := range map[string]search.Guess{"debt": search.Sure, "busness debt line": search.Nearly} {
		if got := hits(ix, typed); len(got) != 1 || got[0].Reason.Guess != want {
			t.Errorf("%q: %v", typed, got)
		}
	}
}
