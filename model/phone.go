package model

import (
	"cmp"
	"slices"

	"signpost/model/hours"
	"signpost/model/text"
)

// Which number to give is decided here and nowhere else. Lists, pages, cards,
// files, codes and the command line ask Directory.Give.
//
//  1. A dead or disputed number and a fax are never given, and neither is the number of a
//     service that has ended: they are held back, so that whoever has one of
//     them still finds the entry.
//  2. A line that is spoken on goes before a textphone, and that before a line
//     that takes texts only, which nobody can ring.
//  3. Of equals, a confirmed number goes before an unconfirmed one, and the
//     number of the entry before those of its services; then the order of the
//     content stands.
//  4. Where the entry is over, the number of whoever took over goes before what
//     is left of its own.
//  5. An entry without a number to ring gives that of its successor, and a term
//     that of the organisation that it names.

// State says how far a number or an address may be trusted.
type State string

// The states. A dead number is kept because callers still have it; it is never
// given out.
const (
	Confirmed   State = "confirmed"
	Unconfirmed State = "unconfirmed"
	Disputed    State = "disputed" // sources disagree about the number: it is never given out
	Dead        State = "dead"
)

// States are all states.
func States() []State { return []State{Confirmed, Unconfirmed, Disputed, Dead} }

// Witness is who said last that a number is right.
type Witness string

// The witnesses.
const (
	ByItself     Witness = "body"       // the organisation itself
	ByGovernment Witness = "government" // a page of the government or its open data
	ByOther      Witness = "other"      // anybody else
)

// Witnesses are all witnesses.
func Witnesses() []Witness { return []Witness{ByItself, ByGovernment, ByOther} }

// Phone is a telephone number and what is known of it.
type Phone struct {
	Number       string // exactly as it should be read out
	Label        string
	Use          string // one of Uses
	Cost         string
	Hours        hours.Week // what may be said of them is a matter of their age: age.HoursOf
	HoursChecked Date       // when they were last seen; Checked says nothing of them
	Note         string
	State        State
	Checked      Date    // the date of Source; zero where the source has none
	By           Witness // whose word Source is; "" where nobody noted it
	Source       string
}

// Uses are what numbers are for.
func Uses() []string { return []string{"helpline", "office", "visits", "text", "textphone", "fax"} }

// CanTell says whether the number may be told to a caller at all. One of which
// nothing says how far it may be trusted may not.
func (p Phone) CanTell() bool {
	return (p.State == Confirmed || p.State == Unconfirmed) && p.Use != "fax"
}

// CanRing says whether the number may be told to a caller as one to ring.
func (p Phone) CanRing() bool { return p.CanTell() && p.Use != "text" }

// before orders two numbers that may be told.
func (p Phone) before(q Phone) int {
	return cmp.Or(cmp.Compare(p.way(), q.way()), cmp.Compare(p.doubt(), q.doubt()))
}

// way is 0 for a line that is spoken on, then textphones, then texts.
func (p Phone) way() int {
	switch p.Use {
	case "text":
		return 2
	case "textphone":
		return 1
	}
	return 0
}

// doubt is 0 for a confirmed number.
func (p Phone) doubt() int {
	if p.State == Confirmed {
		return 0
	}
	return 1
}

// Given is a number and the entry whose number it is.
type Given struct {
	Phone
	Of *Entry
}

// Giving is what to tell a caller who asks for an entry.
type Giving struct {
	Given  // the number to ring; Of is nil where there is none
	dir    *Directory
	wanted *Entry
}

// Give is what to tell a caller who asks for e.
func (d *Directory) Give(e *Entry) Giving {
	return Giving{d.ring(e, nil), d, e}
}

// OK says that there is a number to ring.
func (g Giving) OK() bool { return g.Of != nil }

// Another says that the number to ring is that of another entry.
func (g Giving) Another() bool { return g.Of != nil && g.Of != g.wanted }

// List are all numbers that may be read out, in order: the number to ring comes
// first. One that is the same as that of the other entry is not said twice.
func (g Giving) List() []Given {
	var out []Given
	if g.Another() {
		out = append(out, g.Given)
	}
	for _, p := range g.Own() {
		if g.Another() && text.Digits(p.Number) == text.Digits(g.Number) {
			continue
		}
		out = append(out, Given{p, g.wanted})
	}
	return out
}

// Own are the entry's own numbers that may be read out, in order.
func (g Giving) Own() []Phone {
	if g.wanted == nil {
		return nil
	}
	return tellable(g.dir.phonesOf(g.wanted, false))
}

// HeldBack are the entry's own numbers that nobody is told to ring, in the order
// of the content.
func (g Giving) HeldBack() []Phone {
	if g.wanted == nil {
		return nil
	}
	var out []Phone
	for _, p := range g.dir.phonesOf(g.wanted, false) {
		if !p.CanTell() {
			out = append(out, p)
		}
	}
	if g.wanted.Kind != KindOrganisation {
		return out
	}
	for _, s := range g.dir.organisations[g.wanted.ID].Services {
		if s.Status.Over() {
			out = append(out, s.Phones...)
		}
	}
	return out
}

// Tells says whether a number of the entry may be told: it is in List, unless the
// other entry has the same.
func (g Giving) Tells(p Phone) bool {
	return g.wanted != nil && p.CanTell() && slices.ContainsFunc(g.dir.phonesOf(g.wanted, false), func(q Phone) bool {
		return q.Number == p.Number && q.State == p.State && q.Use == p.Use
	})
}

// ring is the number to ring for e, whose successors may stand in a circle: those
// that were asked already are passed.
func (d *Directory) ring(e *Entry, passed []*Entry) Given {
	if e == nil || slices.Contains(passed, e) {
		return Given{}
	}
	var own Given
	if list := tellable(d.phonesOf(e, false)); len(list) > 0 && list[0].CanRing() {
		own = Given{list[0], e}
	}
	if own.Of != nil && !e.Status.Over() {
		return own
	}
	if next := d.ring(d.next(e), append(passed, e)); next.Of != nil {
		return next
	}
	return own
}

// next is who is asked in place of e, or nil.
func (d *Directory) next(e *Entry) *Entry {
	to := e.Successor
	if t := d.terms[e.ID]; to.IsZero() && e.Kind == KindTerm && t != nil {
		to = t.SameAs
	}
	return d.entries[to]
}

// tellable are those of phones that may be told, in order.
func tellable(phones []Phone) []Phone {
	var out []Phone
	for _, p := range phones {
		if p.CanTell() {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, Phone.before)
	return out
}

// Phones are all numbers of an entry, those of its services after its own: also
// what must not be told. It is for whoever looks a number up, not for giving one.
func (d *Directory) Phones(e *Entry) []Phone { return d.phonesOf(e, true) }

// phonesOf are the numbers of e and of the services it runs, or also of those
// that it ran.
func (d *Directory) phonesOf(e *Entry, ended bool) []Phone {
	if e.Kind != KindOrganisation {
		return e.Phones
	}
	phones := slices.Clone(e.Phones)
	for _, s := range d.organisations[e.ID].Services {
		if ended || !s.Status.Over() {
			phones = append(phones, s.Phones...)
		}
	}
	return phones
}
