package model

import "signpost/model/gazetteer"

// Entry is what every record of the directory has.
type Entry struct {
	Ref
	Name         string   // as people should say it today
	Acronym      string   // "POPS"
	Also         []string // other names in use
	Former       []string // names that it had before
	Misspellings []string // wrong forms that must find it and that nobody sees
	Status       Status
	Successor    Ref    // who took over; zero where nobody did
	Since        string // when the status came about, as far as is known
	Summary      string // one sentence that can be read aloud
	Website      string
	Email        string
	Phones       []Phone
	Addresses    []Address
	Publications []Publication
	Links        []Link // as written here; Directory.Related has both sides
	See          []Ref
	Checked      Date   // the date of Source
	Source       string // what last confirmed the entry
	Body         string // Markdown in which links are references
}

// Organisation is a body, programme or document that families are pointed to.
type Organisation struct {
	Entry
	Type     OrganisationType
	Regions  []string // ids of the places that it serves
	Topics   []string // ids of the topics that it answers
	Rank     Rank     // its place among those who help
	Charity  string   // its number in the register of charities, "" where it has none
	Services []Service
	ForWhom  string // whom a line is for, in five words: "anyone in despair"
	Ring     int    // place among those to ring first, from 1; 0 is not among them
	Crisis   int    // place on the card for people in danger or despair, from 1; 0 is not on it
}

// Rank is the place of an organisation among those who help somebody: who is there
// for families comes before an office.
type Rank string

// Ranks are all ranks, from those to ring first.
func Ranks() []Rank {
	return []Rank{"helpline", "family service", "visitors' centre", "charity", "scheme", "office", "policy body"}
}

// rank is the rank of an organisation. Where its record says none, what it is decides:
// a folder of somebody's own need not know of ranks.
func (o *Organisation) rank() Rank {
	if o.Rank != "" {
		return o.Rank
	}
	switch o.Type {
	case "helpline":
		return "helpline"
	case "public body", "government service":
		return "office"
	case "policy", "report":
		return "policy body"
	}
	return "charity"
}

// IsOffice says whether an organisation is an office or makes policy: it helps nobody
// who rings about somebody in prison, and comes after all who do.
func (o *Organisation) IsOffice() bool {
	rank := o.rank()
	return rank == "office" || rank == "policy body"
}

// OrganisationType says what an organisation is. Content calls it kind.
type OrganisationType string

// OrganisationTypes are all types of organisation.
func OrganisationTypes() []OrganisationType {
	return []OrganisationType{"helpline", "charity", "network", "public body", "government service", "company", "prison", "programme", "policy", "report"}
}

// Service is something that an organisation runs and people ask for by name.
type Service struct {
	ID, Name string
	Also     []string
	Summary  string
	WhoFor   string
	Regions  []string
	Status   Status
	Since    string
	Phones   []Phone
}

// Region is a place: somewhere that organisations serve, or a prison.
type Region struct {
	Entry
	Type     RegionType
	Parent   string          // id of the place around it; empty at the top
	Includes []string        // ids of places that it covers without being their parent
	Code     string          // of the Office for National Statistics
	Prison   *Establishment  // what only a prison has; nil for other places, and where nothing of it is known
	Town     *gazetteer.Town // what the gazetteer says of a town; nil for an entry
}

// RegionType says what a place is. Content calls it kind.
type RegionType string

// Prison is the type of place that is a prison.
const Prison RegionType = "prison"

// RegionTypes are all types of place that content may have, from wide to narrow.
// The type of a town is one of package gazetteer.
func RegionTypes() []RegionType {
	return []RegionType{"country", "nation", "region", "county", "city", "area", Prison}
}

// Term is a word or name that people meet, explained.
type Term struct {
	Entry
	Topics []string // ids of the topics to which it belongs
	SameAs Ref      // the organisation that the term names, if any
}

// Address is where post goes or a door is.
type Address struct {
	Label    string
	Lines    []string
	Town     string
	County   string
	Postcode string
	State    State
	Checked  Date
	Source   string
}

// Publication is something that an entry published, under its own title.
type Publication struct {
	Title string
	Kind  string
	Year  int // 0 where nobody knows
	Note  string
}

// Link says how one entry stands to another, in a phrase of Relations.
type Link struct {
	To   Ref
	As   string
	Note string
}
