package words

import "signpost/model"

// Headings of those who help at a place who are not named by where they help.
const (
	TheOffices   = "Offices and government"
	TheUncertain = "We do not know whether these still exist"
)

// Helping heads one ring of those who help at a place: "Helps at HMP Garth", "Helps
// in the North West", "Helps all of England".
func Helping(t model.Tier) string {
	switch {
	case t.Sort == model.Offices:
		return TheOffices
	case t.Sort == model.Unsure:
		return TheUncertain
	case t.Place.Type == model.Prison:
		return "Helps at " + t.Place.Name
	case t.Wide:
		return "Helps all of " + InSentence(t.Place.Name)
	}
	return "Helps in " + InSentence(t.Place.Name)
}

// InSentence is the name of a place as it stands within a sentence: "the North West".
func InSentence(name string) string {
	switch name {
	case "United Kingdom", "North East", "North West", "South East", "South West", "East Midlands", "West Midlands",
		"East of England", "North of England", "South of England", "Thames Valley", "Isle of Wight":
		return "the " + name
	}
	return name
}
