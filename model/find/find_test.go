package find_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/find"
)

// asked is what is asked of the shipped directory and what must come first.
var asked = []struct {
	promise, typed, ref string
	field               find.Field
	text                string // of the reason; "" for any
}{
	{"half a name", "storyb", "organisation:storybook-dads", find.Name, "Storybook Dads"},
	{"words in any order", "trust reform", "organisation:prison-reform-trust", find.Name, ""},
	{"a printed acronym", "POPS", "organisation:pops", find.Acronym, "POPS"},
	{"an old name", "eurochips", "organisation:children-of-prisoners-europe", find.Former, "EUROCHIPS"},
	{"a joined name", "kidsvip", "organisation:kids-vip", find.Also, ""},
	{"a split name", "story book dads", "organisation:storybook-dads", find.Also, ""},
	{"joined words nobody printed", "reformtrust", "organisation:prison-reform-trust", find.Name, ""},
	{"a slip", "samiritans", "organisation:samaritans", find.Name, ""},
	{"two slips in a long word", "samraitnas", "organisation:samaritans", find.Name, ""},
	{"a slip while half typed", "barnrado", "organisation:barnardos-northern-ireland", find.Name, ""},
	{"a number", "0808 808 2003", "organisation:prisoners-families-helpline", find.Number, "0808 808 2003"},
	{"a number from abroad", "+44 808 808 2003", "organisation:prisoners-families-helpline", find.Number, "0808 808 2003"},
	{"half a number from abroad", "+44 808 808 20", "organisation:prisoners-families-helpline", find.Number, "0808 808 2003"},
	{"a number in a question", "who is on 0800 254 0088 please", "organisation:families-outside", find.Number, "0800 254 0088"},
	{"a short number in a question", "text 60777", "organisation:families-outside", find.Number, "60777"},
	{"a piece of a number", "54 00 8", "organisation:families-outside", find.Number, "0800 254 0088"},
	{"a dead number", "0500839383", "organisation:families-outside", find.OldOne, "0500 839 383"},
	{"a prison without HMP", "wandsworth", "region:hmp-wandsworth", find.Name, ""},
	{"a city before its prison", "birmingham", "region:birmingham", find.Name, ""},
	{"a printed postcode", "b184an", "organisation:halow-birmingham", find.Place, "B18 4AN"},
	{"a postcode that nobody prints", "b18 5zz", "region:west-midlands", find.Place, "probably West Midlands"},
	{"what callers ask about", "cannot pay for petrol", "topic:cost-of-visits", find.Topic, ""},
	{"politeness", "please can you help me find childline", "organisation:childline", find.Name, ""},
	{"a curly apostrophe", "barnardo’s", "organisation:barnardos", find.Name, "Barnardo's"},
	{"case and spaces", "  KIDS   vip ", "organisation:kids-vip", find.Name, ""},
	{"nothing but quiet words", "help with", "organisation:help-with-prison-visits", find.Name, ""},
}

func TestWhatIsAskedComesFirst(t *testing.T) {
	ix := find.New(shipped(t))
	for _, a := range asked {
		hits := ix.Find(a.typed).Hits
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
	hits := find.New(shipped(t)).Find("help in durham").Hits
	at := func(id string) int {
		return slices.IndexFunc(hits, func(h find.Hit) bool { return h.ID == id && h.Kind == model.KindOrganisation })
	}
	near, nation, country := at("nepacs"), at("prisoners-families-helpline"), at("samaritans")
	if near < 0 || nation < near || country < nation {
		t.Errorf("nepacs at %d, the helpline of England and Wales at %d, the Samaritans at %d", near, nation, country)
	}
}

func TestAnOldNameGivesTheSuccessorFirstAndTheOldEntrySoon(t *testing.T) {
	hits := find.New(shipped(t)).Find("Department of Health").Hits
	if hits[0].ID != "department-of-health-and-social-care" {
		t.Errorf("first is %s", hits[0].Ref)
	}
	old := slices.IndexFunc(hits, func(h find.Hit) bool { return h.ID == "department-of-health" })
	if old < 1 || old > 2 {
		t.Errorf("the old entry is at %d", old)
	}
}

func TestNeverNothing(t *testing.T) {
	ix := find.New(shipped(t))
	for _, typed := range []string{"eurochipz", "prison zzzzqqq xxjj", "samaritns hotline", "ma19", "0999888777"} {
		if r := ix.Find(typed); len(r.Hits) == 0 || !r.Closest {
			t.Errorf("%q: %d hits, closest %v", typed, len(r.Hits), r.Closest)
		}
	}
	for _, typed := range []string{"storybook", "help in birmingham", "money to visit my husband in prison", "0800 1111"} {
		if ix.Find(typed).Closest {
			t.Errorf("%q is answered, and marked as if it were not", typed)
		}
	}
}

func TestNothingTypedFindsNothing(t *testing.T) {
	for _, typed := range []string{"", "   ", "'", "…", "\x00\xff"} {
		if r := find.New(shipped(t)).Find(typed); len(r.Hits) > 0 {
			t.Errorf("%q finds %d", typed, len(r.Hits))
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
	ix := find.New(small(entry("Tŷ Gobaith"), entry("Yr Wyddfa Dŵr")))
	for typed, want := range map[string]string{"ty gob": "Tŷ Gobaith", "tŷ": "Tŷ Gobaith", "dwr": "Yr Wyddfa Dŵr", "DŴR": "Yr Wyddfa Dŵr"} {
		if hits := ix.Find(typed).Hits; len(hits) == 0 || hits[0].Name != want {
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
	for _, h := range find.New(d).Find("otter").Hits {
		got = append(got, h.Name+" "+string(h.Status))
	}
	want := "Otter open, Wolf open, Xerus open, Yak open, Otter closed, Otters of Devon open, The great otter open, Zebra open"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}

func TestCountsCountWhatIsNotListed(t *testing.T) {
	var many []*model.Organisation
	for range find.MaxHits + 50 {
		many = append(many, entry("Otter"))
	}
	r := find.New(small(many...)).Find("otter")
	if len(r.Hits) != find.MaxHits || r.Counts[model.KindOrganisation] != find.MaxHits+50 {
		t.Errorf("%d hits, counts %v", len(r.Hits), r.Counts)
	}
}
