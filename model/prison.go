package model

import (
	"slices"

	"signpost/model/hours"
)

// VisitTopic is the id of the topic that says how to book a visit. A page of a
// prison that has no number for visits sends there.
const VisitTopic = "first-visit"

// Establishment is what a place of type Prison has beside what every place has.
// Its zero value claims nothing.
type Establishment struct {
	Code         string       // in the lists of the Ministry of Justice: "LEI"
	Types        []PrisonType // as the register has it; one place may be two in one
	Holds        []Held       // who is held there
	Open         bool         // an open prison
	Categories   []string     // the letters of security, A to D
	RunBy        string       // who runs it, "" where sources disagree
	Management   Management
	WelshName    string
	WelshAddress string // on one line
	Note         string // what sources disagree about
	Checked      Date   // the date of Source
	Source       string
	Visits       Visits
}

// PrisonType is what the register of prisons calls an establishment.
type PrisonType string

// The types of establishment.
const (
	AdultPrison    PrisonType = "HMP"
	YoungOffenders PrisonType = "YOI"
	YouthCustody   PrisonType = "YCS" // Youth Custody Service: for people under 18
	SecureTraining PrisonType = "STC"
	RemovalCentre  PrisonType = "IRC"
	CustodyUnit    PrisonType = "CCU" // community custody unit, in Scotland
)

// PrisonTypes are all types of establishment.
func PrisonTypes() []PrisonType {
	return []PrisonType{AdultPrison, YoungOffenders, YouthCustody, SecureTraining, RemovalCentre, CustodyUnit}
}

// Held is a group of people that a prison holds.
type Held string

// Who may be held.
const (
	Men   Held = "men"
	Women Held = "women"
	Boys  Held = "boys"
	Girls Held = "girls"
)

// Holdable are all groups of people that a prison may hold.
func Holdable() []Held { return []Held{Men, Women, Boys, Girls} }

// Management says whether a prison is run by the state or by a company; "" is not
// known.
type Management string

// The managements.
const (
	Public  Management = "public"
	Private Management = "private"
)

// Visits is what is known of visits to a prison: no promise, but what a source said
// on a day. Times change sooner than anything else in the directory.
type Visits struct {
	Email    string
	Online   Online
	Sessions []Session
	AdultAge int    // from this age a child takes the seat of an adult; 0 where nobody knows
	Address  string // as printed for visitors, where it adds to the address
	Note     string
	Checked  Date // the date of Source
	Source   string
}

// Known says whether there is anything to tell about visits.
func (v Visits) Known() bool {
	return v.Email != "" || v.Online != "" || len(v.Sessions) > 0 || v.AdultAge > 0 || v.Address != "" || v.Note != ""
}

// Online says whether a source had online booking on or off; "" is not known. Off
// is said of one booking service and does not mean that there is no other.
type Online string

// The states of online booking.
const (
	OnlineOn  Online = "on"
	OnlineOff Online = "off"
)

// OnlineStates are both states.
func OnlineStates() []Online { return []Online{OnlineOn, OnlineOff} }

// Session is when visits are, week by week.
type Session struct {
	For   string // for whom, where not for all: "remand"
	Times hours.Week
}

// HoldsAny says whether the prison holds somebody of one of the groups.
func (e *Establishment) HoldsAny(groups ...Held) bool {
	return slices.ContainsFunc(groups, func(h Held) bool { return slices.Contains(e.Holds, h) })
}

// VisitsNumber says whether a number for visits of r may be told.
func (r *Region) VisitsNumber() bool {
	return slices.ContainsFunc(r.Phones, func(p Phone) bool { return p.Use == "visits" && p.CanRing() })
}

// InsteadOfNumber is whom to ask about a visit to a place of which no number for
// visits is known: those that the topic about visits names first for where it lies.
func (d *Directory) InsteadOfNumber(r *Region) []First {
	t := d.Topic(VisitTopic)
	if t == nil {
		return nil
	}
	var out []First
	for _, f := range t.First {
		here := len(f.In) == 0 || slices.ContainsFunc(d.Around(r.ID), func(a *Region) bool { return slices.Contains(f.In, a.ID) })
		if e := d.Entry(f.To); here && e != nil && !e.Status.Over() {
			out = append(out, f)
		}
	}
	return out
}
