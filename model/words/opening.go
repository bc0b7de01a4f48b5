package words

import (
	"time"

	"signpost/model/hours"
)

// Opening says whether a line is open at a time and until when, or when it opens:
// "Open now, until 5pm", "Closed now, opens Monday 9am". Where nobody knows the
// hours it claims nothing. It does not know how old the hours are: package age
// does, and asks.
func Opening(w hours.Week, now time.Time) string {
	if !w.Known() {
		return ""
	}
	now = now.In(hours.London())
	if w.OpenAt(now) {
		if closes, ok := w.Closes(now); ok {
			return "Open now, until " + moment(closes, now)
		}
		return "Open now, at any hour"
	}
	if opens, ok := w.Next(now); ok {
		return "Closed now, opens " + moment(opens, now)
	}
	return "Closed now"
}

// moment is a time as people say it, seen from now.
func moment(t, now time.Time) string {
	at := clock(t.Hour()*60 + t.Minute())
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	switch t := t; {
	case t.Before(midnight.AddDate(0, 0, 1)):
		return at
	case t.Before(midnight.AddDate(0, 0, 2)):
		return "tomorrow " + at
	}
	return t.Weekday().String() + " " + at
}
