package words

import (
	"fmt"
	"strings"

	"signpost/model"
)

// Headings and phrases of the page of a prison.
const (
	Visits          = "Visits"
	ThePrison       = "The prison"
	NoVisitsNumber  = "We have no visits number for this prison."
	LookOnGovUK     = "Look at the prison's own page on GOV.UK."
	AskThese        = "Ask here about visits:"
	HowToBook       = "How to book and what to bring"
	AddressForVisit = "Address for visitors"
	WelshName       = "In Welsh"
	WelshAddress    = "Address in Welsh"
	MinistryCode    = "Code in the ministry's lists"
	OpenPrison      = "Open prison"
	PublicPrison    = "Run by the public prison service"
	PrivatePrison   = "Privately run"
	From            = "From"
)

// InsideBooks says who books a visit to a prison that a company runs.
func InsideBooks(runBy string) string {
	if runBy == "" {
		return "It is privately run. At most such prisons the person inside books the visit and tells the visitor."
	}
	return "It is run by " + runBy + ". At most privately run prisons the person inside books the visit and tells the visitor."
}

// BookOnline says whether a prison took online bookings when that was last seen.
// Off is said of the older of two services.
func BookOnline(state model.Online, seen model.Date) string {
	switch state {
	case model.OnlineOn:
		return "Book online: the prison takes online bookings, " + asOf(seen) + "."
	case model.OnlineOff:
		return "Online booking: the prison is not on the older booking service, " + asOf(seen) + ". It may be on the newer one."
	}
	return ""
}

// TimesOfVisits is the heading above times of visits that were seen on a day.
func TimesOfVisits(seen model.Date) string {
	return Sentence(asOf(seen)) + ", visits are at these times. Times change, so check before you travel:"
}

func asOf(seen model.Date) string {
	if seen.Year == 0 {
		return "by a list without a date"
	}
	return "as of " + Date(seen)
}

// Session is when visits are and for whom: "On remand: Monday 2pm to 4pm".
func Session(s model.Session) string {
	if s.For == "" {
		return Hours(s.Times)
	}
	return Sentence(s.For) + ": " + Hours(s.Times)
}

// AdultAge says from which age a child counts as an adult visitor.
func AdultAge(years int) string {
	return fmt.Sprintf("A visitor counts as an adult from the age of %d. That decides how many may come at once.", years)
}

// Holds says who is held somewhere: "Holds men and boys".
func Holds(groups []model.Held) string {
	var names []string
	for _, h := range groups {
		names = append(names, string(h))
	}
	if len(names) == 0 {
		return ""
	}
	return "Holds " + list(names)
}

// Categories are the letters of security of a prison: "Categories A and B".
func Categories(letters []string) string {
	switch len(letters) {
	case 0:
		return ""
	case 1:
		return "Category " + letters[0]
	}
	return "Categories " + list(letters)
}

// PrisonTypes are the sorts of place that a prison is: "Prison and young offender
// institution".
func PrisonTypes(types []model.PrisonType) string {
	var names []string
	for _, t := range types {
		names = append(names, prisonType(t))
	}
	return Sentence(list(names))
}

func prisonType(t model.PrisonType) string {
	switch t {
	case model.YoungOffenders:
		return "young offender institution"
	case model.YouthCustody:
		return "young offender institution for people under 18"
	case model.SecureTraining:
		return "secure training centre"
	case model.RemovalCentre:
		return "immigration removal centre"
	case model.CustodyUnit:
		return "community custody unit"
	}
	return "prison"
}

// RunBy says who runs a prison, and whether that is the state.
func RunBy(name string, m model.Management) string {
	switch {
	case name == "" && m == model.Public:
		return PublicPrison
	case name == "" && m == model.Private:
		return PrivatePrison
	case name == "":
		return ""
	case m == model.Private:
		return "Run by " + name + ", a company"
	}
	return "Run by " + strings.TrimSuffix(name, ".")
}
