package model_test

import (
	"strings"
	"testing"

	"signpost/model"
)

const (
	yes   = model.Confirmed
	maybe = model.Unconfirmed
	dead  = model.Dead
)

func phone(number, use string, state model.State) model.Phone {
	return model.Phone{Number: number, Use: use, State: state}
}

// withPhones is an open organisation with these numbers.
func withPhones(id string, phones ...model.Phone) *model.Organisation {
	o := organisation(id)
	o.Phones = phones
	return o
}

// told is all that a giving says: "1 of a; 2 of b | 3", the number to ring first,
// those held back at the end.
func told(g model.Giving) string {
	var list, held []string
	for _, p := range g.List() {
		list = append(list, p.Number+" of "+p.Of.ID)
	}
	for _, p := range g.HeldBack() {
		held = append(held, p.Number)
	}
	return strings.TrimSpace(strings.Join(list, "; ") + " | " + strings.Join(held, " "))
}

func TestTheNumberToGiveAndWhatFollows(t *testing.T) {
	for _, c := range []struct {
		name       string
		phones     []model.Phone
		ring, told string
	}{
		{"none", nil, "", "|"},
		{"the only one", []model.Phone{phone("1", "office", maybe)}, "1", "1 of o |"},
		{"a confirmed one before an unconfirmed one", []model.Phone{phone("1", "helpline", maybe), phone("2", "office", yes)}, "2", "2 of o; 1 of o |"},
		{"the first of two confirmed ones", []model.Phone{phone("1", "office", yes), phone("2", "helpline", yes)}, "1", "1 of o; 2 of o |"},
		{"the first of two unconfirmed ones", []model.Phone{phone("1", "visits", maybe), phone("2", "helpline", maybe)}, "1", "1 of o; 2 of o |"},
		{"never a dead one", []model.Phone{phone("1", "helpline", dead)}, "", "| 1"},
		{"an unconfirmed one and not a dead one", []model.Phone{phone("1", "helpline", dead), phone("2", "office", maybe)}, "2", "2 of o | 1"},
		{"a dead one not even as one of several", []model.Phone{phone("1", "helpline", yes), phone("2", "helpline", dead)}, "1", "1 of o | 2"},
		{"a dead one for texts", []model.Phone{phone("1", "text", dead)}, "", "| 1"},
		{"never a fax", []model.Phone{phone("1", "fax", yes)}, "", "| 1"},
		{"a fax not even as one of several", []model.Phone{phone("1", "fax", yes), phone("2", "office", yes)}, "2", "2 of o | 1"},
		{"texts are no number to ring", []model.Phone{phone("1", "text", yes)}, "", "1 of o |"},
		{"texts come after what is spoken on", []model.Phone{phone("1", "text", yes), phone("2", "fax", yes), phone("3", "office", maybe)}, "3", "3 of o; 1 of o | 2"},
		{"a textphone where there is nothing else", []model.Phone{phone("1", "textphone", yes)}, "1", "1 of o |"},
		{"a textphone after what is spoken on", []model.Phone{phone("1", "textphone", yes), phone("2", "office", maybe)}, "2", "2 of o; 1 of o |"},
		{"one of which nothing is known", []model.Phone{phone("1", "helpline", "")}, "", "| 1"},
	} {
		o := withPhones("o", c.phones...)
		give := model.New(model.Records{Organisations: []*model.Organisation{o}}).Give(&o.Entry)
		if give.Number != c.ring || give.OK() != (c.ring != "") || give.OK() && give.Of != &o.Entry || give.Another() {
			t.Errorf("%s: ring %q of %v, want %q", c.name, give.Number, give.Of, c.ring)
		}
		if got := told(give); got != c.told {
			t.Errorf("%s: told %q, want %q", c.name, got, c.told)
		}
	}
}

func TestNothingDeadAndNoFaxMayBeTold(t *testing.T) {
	for _, use := range model.Uses() {
		for _, state := range append(model.States(), "") {
			p := phone("1", use, state)
			tell := (state == yes || state == maybe) && use != "fax"
			if p.CanTell() != tell || p.CanRing() != (tell && use != "text") {
				t.Errorf("%s, %q: told is %v, rung is %v", use, state, p.CanTell(), p.CanRing())
			}
		}
	}
}

func TestTheNumberOfAServiceIsGivenWhereTheBodyHasNone(t *testing.T) {
	o := organisation("o")
	o.Services = []model.Service{
		{Phones: []model.Phone{phone("2", "helpline", maybe)}},
		{Status: model.Closed, Phones: []model.Phone{phone("3", "helpline", yes)}},
	}
	d := model.New(model.Records{Organisations: []*model.Organisation{o}})
	if got := told(d.Give(&o.Entry)); got != "2 of o | 3" {
		t.Errorf("that of a service that has ended is held back: %s", got)
	}
	o.Phones = []model.Phone{phone("1", "office", maybe)}
	if got := told(d.Give(&o.Entry)); got != "1 of o; 2 of o | 3" {
		t.Errorf("its own comes first: %s", got)
	}
	if got := d.Phones(&o.Entry); len(got) != 3 || got[0].Number != "1" || len(o.Phones) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestWhereThereIsNoNumberTheSuccessorsIsGiven(t *testing.T) {
	first, second, third := organisation("first"), organisation("second"), organisation("third")
	first.Status, first.Successor = model.Renamed, second.Ref
	second.Status, second.Successor = model.Merged, third.Ref
	first.Phones = []model.Phone{phone("1", "helpline", dead)}
	third.Phones = []model.Phone{phone("3", "helpline", yes)}
	word, same := term("word"), term("same")
	word.Status, word.Successor, word.SameAs = model.Renamed, ref("term:same"), ref("organisation:nobody")
	same.SameAs = first.Ref
	d := model.New(model.Records{Organisations: []*model.Organisation{first, second, third}, Terms: []*model.Term{word, same}})
	for _, r := range []string{"organisation:first", "organisation:second", "organisation:third", "term:word", "term:same"} {
		e := d.Entry(ref(r))
		give := d.Give(e)
		if give.Number != "3" || give.Of.ID != "third" || give.Another() != (e != give.Of) {
			t.Errorf("%s: %q of %v", r, give.Number, give.Of)
		}
	}
	if got := told(d.Give(&first.Entry)); got != "3 of third | 1" {
		t.Error(got)
	}
	if give := d.Give(nil); give.OK() || told(give) != "|" {
		t.Error("nobody has a number")
	}
}

func TestTheSuccessorsNumberGoesBeforeWhatIsLeftOfItsOwn(t *testing.T) {
	for _, c := range []struct {
		status     model.Status
		successors []model.Phone
		told       string
	}{
		{model.Open, []model.Phone{phone("2", "office", yes)}, "1 of old; 60 of old |"},
		{model.Unknown, []model.Phone{phone("2", "office", yes)}, "1 of old; 60 of old |"},
		{model.Renamed, []model.Phone{phone("2", "office", yes)}, "2 of new; 1 of old; 60 of old |"},
		{model.Closed, []model.Phone{phone("2", "office", maybe)}, "2 of new; 1 of old; 60 of old |"},
		{model.Merged, []model.Phone{phone("(1)", "office", yes)}, "(1) of new; 60 of old |"}, // written otherwise, and the same
		{model.Replaced, []model.Phone{phone("2", "office", dead)}, "1 of old; 60 of old |"},
		{model.Replaced, nil, "1 of old; 60 of old |"},
	} {
		old := withPhones("old", phone("1", "helpline", yes), phone("60", "text", maybe))
		old.Status, old.Successor = c.status, ref("organisation:new")
		now := withPhones("new", c.successors...)
		d := model.New(model.Records{Organisations: []*model.Organisation{old, now}})
		if got := told(d.Give(&old.Entry)); got != c.told {
			t.Errorf("%s: %q, want %q", c.status, got, c.told)
		}
	}
}

func TestAnotherNumberToRingGoesBeforeTextsOfItsOwn(t *testing.T) {
	body, word := withPhones("body", phone("2", "office", maybe)), term("word")
	word.SameAs, word.Phones = body.Ref, []model.Phone{phone("1", "text", yes)}
	d := model.New(model.Records{Organisations: []*model.Organisation{body}, Terms: []*model.Term{word}})
	if got := told(d.Give(&word.Entry)); got != "2 of body; 1 of word |" {
		t.Error(got)
	}
}

func TestANumberIsToldOrHeldBackAndNeverBoth(t *testing.T) {
	o := withPhones("o", phone("1", "office", yes), phone("2", "office", dead), phone("3", "fax", yes), phone("4", "text", maybe))
	o.Services = []model.Service{
		{Phones: []model.Phone{phone("5", "helpline", maybe)}},
		{Status: model.Closed, Phones: []model.Phone{phone("6", "helpline", yes)}},
	}
	d := model.New(model.Records{Organisations: []*model.Organisation{o}})
	give, told := d.Give(&o.Entry), ""
	for _, p := range d.Phones(&o.Entry) {
		if give.Tells(p) {
			told += p.Number
		}
	}
	if told != "145" || d.Give(nil).Tells(o.Phones[0]) || len(give.List())+len(give.HeldBack()) != 6 {
		t.Errorf("told: %s", told)
	}
}

func TestACircleOfSuccessorsEnds(t *testing.T) {
	a, b := organisation("a"), organisation("b")
	a.Successor, b.Successor = b.Ref, a.Ref
	d := model.New(model.Records{Organisations: []*model.Organisation{a, b}})
	if give := d.Give(&a.Entry); give.OK() {
		t.Errorf("%q of %v", give.Number, give.Of)
	}
	a.Status, b.Status = model.Renamed, model.Renamed
	a.Phones = []model.Phone{phone("1", "office", maybe)}
	for _, o := range []*model.Organisation{a, b} {
		if give := d.Give(&o.Entry); give.Number != "1" || give.Of != &a.Entry {
			t.Errorf("%s: %q of %v", o.ID, give.Number, give.Of)
		}
	}
}
