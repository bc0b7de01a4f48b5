package words

import (
	"fmt"

	"signpost/model"
)

// How far a number may be trusted. Package age decides which of these is said.
const (
	NotConfirmed        = "not confirmed"
	NotConfirmedUndated = "not confirmed, date not known"
	NotToBeGiven        = "dead, not to be given"
	SourcesDisagree     = "sources disagree, not to be given"
	DateNotKnown        = "date not known"
)

// Confirmed says who confirmed a number and when: "confirmed by the government, July
// 2025", and "confirmed in July 2025" where it was not noted who.
func Confirmed(by model.Witness, month model.Date) string {
	if who := witness(by); who != "" {
		return "confirmed by " + who + ", " + Date(month)
	}
	return "confirmed in " + Date(month)
}

// ConfirmedUndated says who confirmed a number on a page without a date.
func ConfirmedUndated(by model.Witness) string {
	if who := witness(by); who != "" {
		return "confirmed by " + who + "; the page has no date"
	}
	return "confirmed, but the page has no date"
}

// ConfirmedNoDate is ConfirmedUndated where there is little room.
func ConfirmedNoDate(by model.Witness) string {
	if who := witness(by); who != "" {
		return "confirmed by " + who + ", no date"
	}
	return "confirmed, no date"
}

// ConfirmedIn is the shortest way to say when a number was confirmed.
func ConfirmedIn(year int) string { return fmt.Sprintf("confirmed %d", year) }

// NotConfirmedSince says when a number was last seen that no later source gives.
func NotConfirmedSince(d model.Date) string { return fmt.Sprintf("not confirmed since %d", d.Year) }

// witness is whose word it is that a number is right, "" where that was not noted.
func witness(by model.Witness) string {
	switch by {
	case model.ByItself:
		return "themselves"
	case model.ByGovernment:
		return "the government"
	case model.ByOther:
		return "others"
	}
	return ""
}

// Evidence says how far an address may be trusted, or a number that is held back, when
// and by what it was last seen.
func Evidence(state model.State, checked model.Date, source string) string {
	from := Date(checked)
	if source != "" {
		from = source + ", " + from
	}
	switch state {
	case model.Confirmed:
		return "Confirmed: " + from + "."
	case model.Dead, model.Disputed:
		return "Last seen: " + from + "."
	}
	return "Not confirmed. From: " + from + "."
}

// Source names a source and its date: "SCIE Guide 22, April 2008".
func Source(source string, checked model.Date) string {
	if source == "" {
		return ""
	}
	return source + ", " + Date(checked)
}
