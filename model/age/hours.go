package age

import (
	"time"

	"signpost/model"
	"signpost/model/hours"
	"signpost/model/words"
)

// Hours are the opening hours of a line, and how old they are. They decide what may
// be said: hours that are fresh make a claim, "open now", and all others are only
// quoted. Whoever shows hours asks here and nowhere else.
type Hours struct {
	seen Age // when they were seen: Fresh, Old or Undated
	week hours.Week
	now  time.Time
}

// When is what may be said of whether somebody answers.
type When int

// What may be said. Only hours that are fresh say Open or Shut.
const (
	NobodyKnows When = iota // there are no hours
	Quoted                  // the hours are old, or their date is not known
	Open
	Shut
	Always // open, and never shut
)

// HoursOf are the hours of a phone, at a time and by a threshold. With the zero
// time nothing is said of now.
func HoursOf(p model.Phone, now time.Time, threshold Threshold) Hours {
	return Hours{seen(p.HoursChecked, now, threshold), p.Hours, now}
}

// Known says whether there are any hours at all.
func (h Hours) Known() bool { return h.week.Known() }

// Seen is when the hours were seen: Fresh, Old or Undated.
func (h Hours) Seen() Age { return h.seen }

// When is what may be said of whether somebody answers now.
func (h Hours) When() When {
	switch {
	case !h.Known():
		return NobodyKnows
	case h.seen.Class != Fresh:
		return Quoted
	case !h.week.OpenAt(h.now):
		return Shut
	}
	if _, shuts := h.week.Closes(h.now); !shuts {
		return Always
	}
	return Open
}

// Words are the hours as they may be said: as they are, or quoted with their year.
func (h Hours) Words() string {
	switch h.When() {
	case NobodyKnows:
		return ""
	case Quoted:
		return words.HoursSeen(words.Hours(h.week), h.seen.Month)
	}
	return words.Hours(h.week)
}

// Opening says whether the line is open now and until when, "" where that must
// not be said.
func (h Hours) Opening() string {
	if when := h.When(); when == NobodyKnows || when == Quoted {
		return ""
	}
	return words.Opening(h.week, h.now)
}
