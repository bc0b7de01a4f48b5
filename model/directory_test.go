package model_test

import (
	"strings"
	"testing"

	"signpost/model"
)

// related is what e is linked to: "works with: a b (note); see also: c".
func related(d *model.Directory, ref string) string {
	r, err := model.ParseRef(ref)
	if err != nil {
		panic(err)
	}
	var out []string
	for _, group := range d.Related(d.Entry(r)) {
		s := group.Phrase + ":"
		for _, e := range group.Entries {
			s += " " + e.ID
			if e.Note != "" {
				s += " (" + e.Note + ")"
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func ref(s string) model.Ref {
	r, err := model.ParseRef(s)
	if err != nil {
		panic(err)
	}
	return r
}

func term(id string) *model.Term {
	t := &model.Term{}
	t.Ref, t.Name, t.Status = model.Ref{Kind: model.KindTerm, ID: id}, strings.ToUpper(id), model.Open
	return t
}

func TestALinkIsSeenFromBothSides(t *testing.T) {
	a, b, c := organisation("a"), organisation("b"), organisation("c")
	a.Links = []model.Link{
		{To: b.Ref, As: "funds", Note: "since 2018"}, {To: c.Ref, As: "works with"}, {To: b.Ref, As: "runs"},
		{To: a.Ref, As: "runs"}, {To: ref("organisation:nobody"), As: "runs"},
	}
	d := model.New(model.Records{Organisations: []*model.Organisation{a, b, c}})
	for r, want := range map[string]string{
		"organisation:a": "runs: b; works with: c; funds: b (since 2018)",
		"organisation:b": "run by: a; funded by: a (since 2018)",
		"organisation:c": "works with: a",
	} {
		if got := related(d, r); got != want {
			t.Errorf("%s: %s, want %s", r, got, want)
		}
	}
}

func TestEveryPhraseHasAReverseOfItsOwn(t *testing.T) {
	a, b := organisation("a"), organisation("b")
	seen := map[string]bool{}
	for _, r := range model.Relations() {
		if seen[r.Forward] || r.Forward == "" || r.Reverse == "" {
			t.Errorf("%q stands twice or says nothing", r)
		}
		seen[r.Forward] = true
		a.Links = []model.Link{{To: b.Ref, As: r.Forward}}
		d := model.New(model.Records{Organisations: []*model.Organisation{a, b}})
		if got, back := related(d, "organisation:a"), related(d, "organisation:b"); got != r.Forward+": b" || back != r.Reverse+": a" {
			t.Errorf("%v: %q and %q", r, got, back)
		}
	}
}

func TestALinkWrittenOnBothSidesIsShownOnce(t *testing.T) {
	a, b := organisation("a"), organisation("b")
	a.Links = []model.Link{{To: b.Ref, As: "works with"}}
	b.Links = []model.Link{{To: a.Ref, As: "works with"}}
	a.See, b.See = []model.Ref{b.Ref, b.Ref}, []model.Ref{a.Ref}
	d := model.New(model.Records{Organisations: []*model.Organisation{a, b}})
	if got, back := related(d, "organisation:a"), related(d, "organisation:b"); got != "works with: b" || back != "works with: a" {
		t.Errorf("%q and %q", got, back)
	}
}

func TestWhoTookOverSaysSo(t *testing.T) {
	old, now := organisation("old"), organisation("now")
	old.Status, old.Successor = model.Merged, now.Ref
	d := model.New(model.Records{Organisations: []*model.Organisation{old, now}})
	if got, back := related(d, "organisation:now"), related(d, "organisation:old"); got != "took over from: old" || back != "" {
		t.Errorf("%q and %q", got, back)
	}
}

func TestSeeAlsoStaysAwayWhereALinkSaysMore(t *testing.T) {
	a, b, c, old := organisation("a"), organisation("b"), organisation("c"), organisation("old")
	word := term("word")
	a.See = []model.Ref{b.Ref, c.Ref, old.Ref, word.Ref}
	b.Links = []model.Link{{To: a.Ref, As: "funds"}} // from the other side
	old.Status, old.Successor = model.Renamed, a.Ref
	word.SameAs = a.Ref
	d := model.New(model.Records{Organisations: []*model.Organisation{a, b, c, old}, Terms: []*model.Term{word}})
	for r, want := range map[string]string{
		"organisation:a":   "took over from: old; funded by: b; see also: c",
		"organisation:b":   "funds: a",
		"organisation:c":   "see also: a",
		"organisation:old": "",
		"term:word":        "the entry of this name: a",
	} {
		if got := related(d, r); got != want {
			t.Errorf("%s: %q, want %q", r, got, want)
		}
	}
}

func TestReferencesAreKindAndID(t *testing.T) {
	for _, k := range model.Kinds() {
		s := string(k) + ":some-id"
		if r := ref(s); r.Kind != k || r.ID != "some-id" || r.String() != s || r.IsZero() {
			t.Errorf("%s is %+v", s, r)
		}
	}
	for _, s := range []string{"", "pact", "organisation:", ":pact", "person:pact", "Organisation:pact"} {
		if r, err := model.ParseRef(s); err == nil || !r.IsZero() || r.String() != "" {
			t.Errorf("%q is %+v", s, r)
		}
	}
}

func TestLinksInABodyAreFoundWithTheirPlaces(t *testing.T) {
	const body = "A [b \\] c](region:x), [out](https://a.org/b), [mail](mailto:a@b.org), [no link] (x:y), [rel](page), [](term:y)."
	var got []string
	for _, l := range model.BodyLinks(body) {
		if body[l.Start] != '[' || body[l.End-1] != ')' || !strings.HasPrefix(body[l.Destination:], l.Scheme+":"+l.Rest+")") {
			t.Errorf("%+v stands elsewhere", l)
		}
		got = append(got, l.Text+"="+l.Scheme+":"+l.Rest+"="+l.Ref().String())
	}
	want := "b \\] c=region:x=region:x|out=https://a.org/b=|mail=mailto:a@b.org=|=term:y=term:y"
	if strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

func TestDatesSayAsMuchAsIsKnown(t *testing.T) {
	for want, d := range map[string]model.Date{
		"": {}, "2008": {Year: 2008}, "2008-04": {Year: 2008, Month: 4}, "2022-01-05": {Year: 2022, Month: 1, Day: 5},
	} {
		if d.String() != want {
			t.Errorf("%+v is %q", d, d.String())
		}
	}
}
