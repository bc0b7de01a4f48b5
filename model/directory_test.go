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
	d := model.New([]*model.Organisation{a, b, c}, nil, nil, nil)
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
		d := model.New([]*model.Organisation{a, b}, nil, nil, nil)
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
	d := model.New([]*model.Organisation{a, b}, nil, nil, nil)
	if got, back := related(d, "organisation:a"), related(d, "organisation:b"); got != "works with: b" || back != "works with: a" {
		t.Errorf("%q and %q", got, back)
	}
}

func TestWhoTookOverSaysSo(t *testing.T) {
	old, now := organisation("old"), organisation("now")
	old.Status, old.Successor = model.Merged, now.Ref
	d := model.New([]*model.Organisation{old, now}, nil, nil, nil)
	if got, back := related(d, "organisation:now"), related(d, "organisation:old"); got != "took over from: old" || back != "" {
		t.Errorf("%q and %q", got, back)
	}
}

func TestATermAndTheBodyThatItNamesKnowOneAnother(t *testing.T) {
	o, word := organisation("pact"), term("pact")
	word.SameAs = o.Ref
	d := model.New([]*model.Organisation{o}, nil, []*model.Term{word}, nil)
	if got, back := related(d, "term:pact"), related(d, "organisation:pact"); got != "the entry of this name: pact" || back != "explained in the glossary: pact" {
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
	d := model.New([]*model.Organisation{a, b, c, old}, nil, []*model.Term{word}, nil)
	for r, want := range map[string]string{
		"organisation:a":   "explained in the glossary: word; took over from: old; funded by: b; see also: c",
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

func phone(number, use string, state model.State) model.Phone {
	return model.Phone{Number: number, Use: use, State: state}
}

func TestTheNumberToGive(t *testing.T) {
	const yes, maybe, dead = model.Confirmed, model.Unconfirmed, model.Dead
	for _, c := range []struct {
		name   string
		phones []model.Phone
		want   string
	}{
		{"none", nil, ""},
		{"the only one", []model.Phone{phone("1", "office", maybe)}, "1"},
		{"a confirmed one before an unconfirmed one", []model.Phone{phone("1", "helpline", maybe), phone("2", "office", yes)}, "2"},
		{"the first of two confirmed ones", []model.Phone{phone("1", "office", yes), phone("2", "helpline", yes)}, "1"},
		{"the first of two unconfirmed ones", []model.Phone{phone("1", "visits", maybe), phone("2", "helpline", maybe)}, "1"},
		{"never a dead one", []model.Phone{phone("1", "helpline", dead)}, ""},
		{"an unconfirmed one before a dead one", []model.Phone{phone("1", "helpline", dead), phone("2", "office", maybe)}, "2"},
		{"never a fax", []model.Phone{phone("1", "fax", yes)}, ""},
		{"never one that takes texts only", []model.Phone{phone("1", "text", yes), phone("2", "fax", yes), phone("3", "office", maybe)}, "3"},
		{"a textphone where there is nothing else", []model.Phone{phone("1", "textphone", yes)}, "1"},
	} {
		o := organisation("o")
		o.Phones = c.phones
		d := model.New([]*model.Organisation{o}, nil, nil, nil)
		got, of, ok := d.NumberToGive(d.Entry(o.Ref))
		if got.Number != c.want || ok != (c.want != "") || ok && of.Ref != o.Ref {
			t.Errorf("%s: got %q of %v, want %q", c.name, got.Number, of, c.want)
		}
	}
}

func TestTheNumberOfAServiceIsGivenWhereTheBodyHasNone(t *testing.T) {
	o := organisation("o")
	o.Services = []model.Service{{Phones: []model.Phone{phone("2", "helpline", model.Unconfirmed)}}}
	d := model.New([]*model.Organisation{o}, nil, nil, nil)
	if got, _, _ := d.NumberToGive(&o.Entry); got.Number != "2" {
		t.Errorf("%+v", got)
	}
	o.Phones = []model.Phone{phone("1", "office", model.Unconfirmed)}
	if got, _, _ := d.NumberToGive(&o.Entry); got.Number != "1" {
		t.Errorf("its own comes first: %+v", got)
	}
	if got := d.Phones(&o.Entry); len(got) != 2 || got[0].Number != "1" || len(o.Phones) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestWhereThereIsNoNumberTheSuccessorsIsGiven(t *testing.T) {
	first, second, third := organisation("first"), organisation("second"), organisation("third")
	first.Status, first.Successor = model.Renamed, second.Ref
	second.Status, second.Successor = model.Merged, third.Ref
	first.Phones = []model.Phone{phone("1", "helpline", model.Dead)}
	third.Phones = []model.Phone{phone("3", "helpline", model.Confirmed)}
	word, same := term("word"), term("same")
	word.Status, word.Successor, word.SameAs = model.Renamed, ref("term:same"), ref("organisation:nobody")
	same.SameAs = first.Ref
	d := model.New([]*model.Organisation{first, second, third}, nil, []*model.Term{word, same}, nil)
	for _, r := range []string{"organisation:first", "organisation:second", "organisation:third", "term:word", "term:same"} {
		got, of, ok := d.NumberToGive(d.Entry(ref(r)))
		if !ok || got.Number != "3" || of.ID != "third" {
			t.Errorf("%s: %q of %v", r, got.Number, of)
		}
	}
	if _, _, ok := d.NumberToGive(nil); ok {
		t.Error("nobody has a number")
	}
}

func TestACircleOfSuccessorsEnds(t *testing.T) {
	a, b := organisation("a"), organisation("b")
	a.Successor, b.Successor = b.Ref, a.Ref
	d := model.New([]*model.Organisation{a, b}, nil, nil, nil)
	if got, of, ok := d.NumberToGive(&a.Entry); ok {
		t.Errorf("%q of %v", got.Number, of)
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
