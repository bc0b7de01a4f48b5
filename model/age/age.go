// Package age is how far a fact may be trusted: who said last that a telephone number
// is right, and how long ago that is; what may be said of opening hours; and what to
// check next. Lists, pages, cards and the command line take the class, the mark and the
// words from here.
//
// Where a date is known to the month or the year only, it counts as the first day
// of it, so that nothing looks fresher than it is.
package age

import (
	"time"

	"signpost/model"
	"signpost/model/hours"
	"signpost/model/words"
)

// Class is one of the ways in which a number may be trusted.
type Class string

// The classes, from the best to the worst of those that may be given to callers;
// a disputed number and a dead one may not.
const (
	Fresh       Class = "fresh"       // confirmed within the threshold
	Old         Class = "old"         // confirmed before that
	Undated     Class = "undated"     // confirmed by a source without a date
	Unconfirmed Class = "unconfirmed" // not confirmed since it was printed
	Disputed    Class = "disputed"    // sources disagree
	Dead        Class = "dead"        // kept so that callers who have it find the entry
)

// Classes are all classes.
func Classes() []Class { return []Class{Fresh, Old, Undated, Unconfirmed, Disputed, Dead} }

// Mark is the sign that stands beside a number of this class.
func (c Class) Mark() string {
	switch c {
	case Fresh:
		return "+"
	case Old, Undated:
		return "~"
	case Disputed, Dead:
		return "x"
	}
	return "?"
}

// Age is the class of a fact, the month of its date, and who said it.
type Age struct {
	Class Class
	Month model.Date    // year and month, or the year alone; zero where it is not known
	By    model.Witness // "" where it is not known
}

// Of is how far what is known of a phone may be trusted, at a time and by a
// threshold. With the zero time no number is fresh, and all else is as at any time.
func Of(p model.Phone, now time.Time, threshold Threshold) Age {
	out := Age{Class: Unconfirmed, Month: p.Checked, By: p.By}
	switch p.State {
	case model.Dead:
		out.Class = Dead
	case model.Disputed:
		out.Class = Disputed
	case model.Confirmed:
		out = seen(p.Checked, now, threshold)
		out.By = p.By
	}
	out.Month.Day = 0
	return out
}

// seen is how old a fact is that was true on a date: Fresh, Old or Undated.
func seen(date model.Date, now time.Time, threshold Threshold) Age {
	day, known := firstDay(date)
	month := date
	month.Day = 0
	switch {
	case !known:
		return Age{Class: Undated}
	case now.IsZero():
		return Age{Class: Old, Month: month}
	case day.After(today(now).AddDate(0, 0, 1)):
		// A date that is still to come is a slip of the pen. It confirms nothing,
		// and it must not keep a fact fresh for years.
		return Age{Class: Undated}
	case day.Before(threshold.Before(now)):
		return Age{Class: Old, Month: month}
	}
	return Age{Class: Fresh, Month: month}
}

// Stale says that somebody should look whether the fact is still true.
func (a Age) Stale() bool { return a.Class != Fresh && a.Class != Dead }

// Words say who confirmed a number and when: "confirmed by the government, July
// 2025", "not confirmed since 2008". They say nothing of now, so they stay true where
// somebody keeps them.
func (a Age) Words() string {
	undated := a.Month.Year == 0
	switch {
	case a.Class == Dead:
		return words.NotToBeGiven
	case a.Class == Disputed:
		return words.SourcesDisagree
	case a.Class == Unconfirmed && undated:
		return words.NotConfirmedUndated
	case a.Class == Unconfirmed:
		return words.NotConfirmedSince(a.Month)
	case undated:
		return words.ConfirmedUndated(a.By)
	}
	return words.Confirmed(a.By, a.Month)
}

// Evidence is a sentence about a number whose age this is: the words and the source,
// with its date where the words do not say it.
func (a Age) Evidence(p model.Phone) string {
	source := p.Source
	if a.Class == Unconfirmed && p.Checked.Year != 0 {
		source = words.Source(p.Source, p.Checked)
	}
	if source == "" {
		return words.Sentence(a.Words()) + "."
	}
	return words.Sentence(a.Words()) + ": " + source + "."
}

// Carried is what whoever keeps the number must keep with it, in full and as short
// as can be: "not confirmed since 2008", "not confirmed".
func (a Age) Carried() (full, short string) {
	full = a.Words()
	switch {
	case a.Class == Unconfirmed:
		short = words.NotConfirmed
	case a.Class == Dead, a.Class == Disputed:
		short = string(a.Class)
	case a.Month.Year == 0:
		return words.ConfirmedNoDate(a.By), words.DateNotKnown
	default:
		short = words.ConfirmedIn(a.Month.Year)
	}
	return full, short
}

// firstDay is the first day that a date may mean, and false for an unknown one.
func firstDay(d model.Date) (time.Time, bool) {
	if d.Year == 0 {
		return time.Time{}, false
	}
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, hours.London()), true
}

// today is the day in London, from its beginning.
func today(now time.Time) time.Time {
	y, m, d := now.In(hours.London()).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, hours.London())
}
