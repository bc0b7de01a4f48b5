// Package words holds the fixed words of entries in one place: the names of
// kinds and states, dates and hours as people say them, the headings of a page.
// A Welsh edition begins here; the words of the program itself are in ui/words.
package words

import (
	"fmt"
	"strings"
	"time"

	"signpost/model"
	"signpost/model/hours"
)

// Headings and phrases of a page.
const (
	NumbersToGive   = "Numbers"
	DoNotReadOut    = "Do not read out"
	WhatTheyDo      = "What they do"
	WhatItIs        = "What it is"
	WhatItMeans     = "What it means"
	WhereItServes   = "Where they help"
	Services        = "What they run"
	Publications    = "What they have published"
	InTheGuide      = "In the glossary"
	Related         = "Related"
	Addresses       = "Address"
	Sources         = "Where this comes from"
	WhoHelps        = "Who helps here, nearest first"
	InsidePlace     = "What lies inside"
	PrisonsNear     = "Prisons near here, as the crow flies"
	PrisonsNearMid  = "Prisons by their distance from its middle, as the crow flies"
	WhereUnknown    = "We do not know where these are; one may be nearer"
	LiesIn          = "Lies in"
	Names           = "Other names"
	OtherNames      = "Also called"
	FormerNames     = "Formerly"
	Now             = "Now"
	NoNumber        = "no number"
	MayBeGone       = "may no longer exist"
	RingFirst       = "Ring first"
	HaveReady       = "Have ready"
	Beware          = "Take care"
	WhatToKnow      = "What to know"
	Everywhere      = "Everywhere in the United Kingdom"
	AreaUnknown     = "Where they help is not known"
	AlsoHelp        = "They help too"
	WeDoNotKnow     = "What we do not know"
	About           = "More"
	Topics          = "What they can be asked about"
	CheckThis       = "check this"
	InDanger        = "In danger or despair"
	Disputed        = "Sources disagree about this number."
	Website         = "Website"
	Email           = "Email"
	For             = "For"
	NobodyServes    = "This directory names no one for this place."
	FaxOnly         = "It takes faxes only."
	ServiceEnded    = "The service has ended."
	CheckBeforeUse  = "Check it before you give it."
	DoNotWriteThere = "Do not write there."
)

// Kind is a kind of entry in the singular.
func Kind(k model.Kind) string {
	switch k {
	case model.KindTopic:
		return "topic"
	case model.KindOrganisation:
		return "organisation"
	case model.KindRegion:
		return "place"
	}
	return "term"
}

// Lens is a kind of entry as the name of its list.
func Lens(k model.Kind) string {
	switch k {
	case model.KindTopic:
		return "Topics"
	case model.KindOrganisation:
		return "Organisations"
	case model.KindRegion:
		return "Regions"
	}
	return "Glossary"
}

// Count is a number of entries of a kind: "1 organisation", "64 terms".
func Count(n int, k model.Kind) string {
	name := map[model.Kind]string{
		model.KindTopic: "topic", model.KindOrganisation: "organisation", model.KindRegion: "region", model.KindTerm: "term",
	}[k]
	return Plural(n, name)
}

// Plural is a number of things: "1 mistake", "2 mistakes".
func Plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Miles is a distance as the crow flies, and MilesFrom one from a place. Positions are
// those of a town or of the first half of a postcode: nobody knows them to the mile.
func Miles(m float64) string {
	if m < nextDoor {
		return "within 2 miles"
	}
	return fmt.Sprintf("about %.0f miles", m)
}

// Middle is where a wide place is measured from.
func Middle(of string) string { return "the middle of " + of }

// Somewhere says of a place that lies in another that we do not know where.
func Somewhere(in string) string { return "somewhere in " + in }

// MilesFrom is Miles and from where.
func MilesFrom(m float64, place string) string {
	if m < nextDoor {
		return Miles(m) + " of " + place
	}
	return Miles(m) + " from " + place
}

// nextDoor is from how many miles on they are counted.
const nextDoor = 2

// Status says in a sentence what became of an entry, "" where it is open.
func Status(e *model.Entry) string {
	var what string
	switch e.Status {
	case model.Open:
		return ""
	case model.Renamed:
		what = "It has a new name"
	case model.Merged:
		what = "It is now part of another organisation"
	case model.Replaced:
		what = "It has been replaced"
	case model.Closed:
		what = "It has ended"
	default:
		what = "We do not know whether it still exists"
	}
	if e.Kind == model.KindRegion && e.Status == model.Closed {
		what = "It has closed"
	}
	if e.Kind == model.KindTerm {
		switch e.Status {
		case model.Renamed:
			what = "An old name"
		case model.Replaced:
			what = "Out of use"
		case model.Merged, model.Closed:
			what = "No longer in use"
		case model.Unknown:
			what = "We do not know whether this is still in use"
		}
	}
	if e.Since != "" {
		what += " (" + e.Since + ")"
	}
	return what + "."
}

// Date is a date as people say it: "15 January 2022", "April 2008", "2024".
func Date(d model.Date) string {
	switch {
	case d.Year == 0:
		return DateNotKnown
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", time.Month(d.Month), d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
}

// HoursSeen quotes opening hours that may have changed since they were seen.
func HoursSeen(hours string, seen model.Date) string {
	if seen.Year == 0 {
		return "hours seen before, date not known: " + hours
	}
	return fmt.Sprintf("by the hours of %d: %s", seen.Year, hours)
}

// Hours are opening hours as people say them: "Monday to Friday 9am to 5pm".
func Hours(w hours.Week) string {
	var lines []string
	for _, l := range w.Lines() {
		var days, times []string
		for _, d := range l.Days {
			days = append(days, dayRange(d))
		}
		for _, t := range l.Times {
			times = append(times, span(t))
		}
		lines = append(lines, list(days)+" "+list(times))
	}
	return strings.Join(lines, "; ")
}

func dayRange(d hours.DayRange) string {
	switch {
	case d.From == d.To:
		return d.From.String()
	case (d.To-d.From+7)%7 == 6:
		return "every day"
	}
	return d.From.String() + " to " + d.To.String()
}

func span(s hours.Span) string {
	if s.From == 0 && s.To == 24*60 {
		return "at any hour"
	}
	return clock(s.From) + " to " + clock(s.To)
}

// clock is a time of day in minutes: "9am", "4:30pm", "noon", "midnight".
func clock(minutes int) string {
	h, m := minutes/60%24, minutes%60
	switch {
	case h == 12 && m == 0:
		return "noon"
	case h == 0 && m == 0:
		return "midnight"
	}
	half := "am"
	if h >= 12 {
		half = "pm"
	}
	if h = h % 12; h == 0 {
		h = 12
	}
	if m == 0 {
		return fmt.Sprintf("%d%s", h, half)
	}
	return fmt.Sprintf("%d:%02d%s", h, m, half)
}

// list is "a", "a and b", "a, b and c".
func list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " and " + items[last]
}

// Sentence gives s a capital at the front.
func Sentence(s string) string {
	if s == "" {
		return ""
	}
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
