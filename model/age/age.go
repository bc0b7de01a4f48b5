// Package age is how old a fact is: whether somebody confirmed a telephone number
// lately, long ago, at a time that nobody knows, or never; what may be said of opening
// hours; and what to check next.
//
// Where a date is known to the month or the year only, it counts as the first day
// of it, so that nothing looks fresher than it is.
package age

import (
	"fmt"
	"time"

	"signpost/model"
	"signpost/model/hours"
	"signpost/model/words"
)

// Class is one of the ways in which a number may be trusted.
type Class string

// The classes, from the best to the worst of those that may be given to callers;
// a dead number may not.
const (
	Fresh       Class = "fresh"       // confirmed within the threshold
	Old         Class = "old"         // confirmed before that
	Undated     Class = "undated"     // confirmed, nobody knows when
	Unconfirmed Class = "unconfirmed" // never confirmed
	Dead        Class = "dead"        // kept so that callers who have it find the entry
)

// Classes are all classes.
func Classes() []Class { return []Class{Fresh, Old, Undated, Unconfirmed, Dead} }

// Mark is the sign that stands beside a number of this class.
func (c Class) Mark() string {
	switch c {
	case Fresh:
		return "+"
	case Old, Undated:
		return "~"
	case Dead:
		return "x"
	}
	return "?"
}

// Age is the class of a fact and the month of its date; the zero Month where
// nobody knows one.
type Age struct {
	Class Class
	Month model.Date // year and month, or the year alone
}

// Of is how old what is known of a phone is, at a time and by a threshold.
func Of(p model.Phone, now time.Time, threshold Threshold) Age {
	month := p.Checked
	month.Day = 0
	switch p.State {
	case model.Dead:
		return Age{Dead, month}
	case model.Confirmed:
		return seen(p.Checked, now, threshold)
	}
	return Age{Unconfirmed, month}
}

// seen is how old a fact is that was true on a date: Fresh, Old or Undated.
func seen(date model.Date, now time.Time, threshold Threshold) Age {
	day, known := firstDay(date)
	month := date
	month.Day = 0
	switch {
	case !known:
		return Age{Undated, model.Date{}}
	case day.After(today(now).AddDate(0, 0, 1)):
		// A date that is still to come is a slip of the pen. It confirms nothing,
		// and it must not keep a fact fresh for years.
		return Age{Undated, model.Date{}}
	case day.Before(threshold.Before(now)):
		return Age{Old, month}
	}
	return Age{Fresh, month}
}

// Stale says that somebody should look whether the fact is still true.
func (a Age) Stale() bool { return a.Class != Fresh && a.Class != Dead }

// Words say how old the fact is: "confirmed within 12 months", "confirmed in
// April 2008, more than 12 months ago".
func (a Age) Words(threshold Threshold) string {
	switch a.Class {
	case Fresh:
		return "confirmed within " + threshold.String()
	case Old:
		return fmt.Sprintf("confirmed in %s, more than %s ago", words.Date(a.Month), threshold)
	case Undated:
		return "confirmed, nobody knows when"
	case Dead:
		return "dead, not to be given"
	}
	return words.NotConfirmed
}

// Carried is what whoever keeps the number must keep with it, in full and as short
// as can be: "not confirmed, last seen April 2008", "not confirmed". It may be read
// years later, so it says nothing of now.
func (a Age) Carried() (full, short string) {
	undated := a.Month == model.Date{}
	switch {
	case a.Class == Dead:
		return "dead, not to be given", "dead"
	case a.Class == Unconfirmed && undated:
		return words.NotConfirmed, words.NotConfirmed
	case a.Class == Unconfirmed:
		return words.NotConfirmed + ", last seen " + words.Date(a.Month), words.NotConfirmed
	case undated:
		return "confirmed, date not known", "date not known"
	}
	return "confirmed " + words.Date(a.Month), fmt.Sprintf("confirmed %d", a.Month.Year)
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
