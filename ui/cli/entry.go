package cli

import (
	"encoding/json"
	"strings"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/page"
	"signpost/model/search"
	"signpost/ui/words"
)

// entry is an entry as JSON. Lists are never null, and what is not known is "",
// but for a date: "unknown".
type entry struct {
	Kind         string        `json:"kind"`
	ID           string        `json:"id"`
	Name         string        `json:"name"`
	Acronym      string        `json:"acronym"`
	Also         []string      `json:"also"`   // former names too
	Former       []string      `json:"former"` // these alone
	Type         string        `json:"type"`   // charity, prison, county; "" of a term
	Status       string        `json:"status"`
	Successor    string        `json:"successor"` // a reference
	Since        string        `json:"since"`
	Summary      string        `json:"summary"`
	Number       string        `json:"number"`       // the one to give
	NumberState  string        `json:"number_state"` // confirmed, unconfirmed, "" where there is none
	NumberAge    string        `json:"number_age"`   // fresh, old, undated, unconfirmed
	NumberBy     string        `json:"number_by"`    // who confirmed it: body, government, other, "" where that is not known
	NumberOf     string        `json:"number_of"`    // whose it is: a successor's, perhaps
	Phones       []phone       `json:"phones"`       // that may be given, in that order
	DoNotGive    []phone       `json:"do_not_give"`  // dead and disputed numbers, faxes, numbers of services that have ended
	Website      string        `json:"website"`
	Email        string        `json:"email"`
	Regions      []string      `json:"regions"`  // ids: served by an organisation, around a place
	Parent       string        `json:"parent"`   // id of the place around a place
	Includes     []string      `json:"includes"` // ids of what else a place covers
	Code         string        `json:"code"`
	Prison       *prison       `json:"prison,omitempty"` // what only a prison has; not there for others
	SameAs       string        `json:"same_as"`          // the organisation that a term names
	Topics       []string      `json:"topics"`           // ids of those that an organisation or term answers
	Topic        *topic        `json:"topic,omitempty"`  // what only a topic has; others have no such key
	Services     []service     `json:"services"`
	Publications []publication `json:"publications"`
	Addresses    []address     `json:"addresses"`
	Links        []link        `json:"links"` // both sides
	Checked      string        `json:"checked"`
	Source       string        `json:"source"`
	Markdown     string        `json:"markdown"`
}

type phone struct {
	Number       string   `json:"number"`
	State        string   `json:"state"`
	Age          string   `json:"age"` // fresh, old, undated, unconfirmed, disputed, dead
	By           string   `json:"by"`  // whose word the source is: body, government, other, "" where that is not known
	Label        string   `json:"label"`
	Checked      string   `json:"checked"`
	Source       string   `json:"source"`
	Use          string   `json:"use"`
	Cost         string   `json:"cost"`
	Hours        []string `json:"hours"`         // in the grammar of the content
	HoursChecked string   `json:"hours_checked"` // of the hours; "checked" says nothing of them
	HoursAge     string   `json:"hours_age"`     // fresh, old, undated, "" where there are none; only fresh hours say "open"
	Note         string   `json:"note"`
}

type service struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Also    []string `json:"also"`
	Summary string   `json:"summary"`
	WhoFor  string   `json:"who_for"`
	Regions []string `json:"regions"`
	Status  string   `json:"status"`
	Since   string   `json:"since"`
	Phones  []phone  `json:"phones"`      // as of an entry
	Held    []phone  `json:"do_not_give"` // as of an entry
}

type publication struct {
	Title string `json:"title"`
	Kind  string `json:"kind"`
	Year  int    `json:"year"` // 0 where nobody knows
	Note  string `json:"note"`
}

type address struct {
	Label    string   `json:"label"`
	Lines    []string `json:"lines"`
	Town     string   `json:"town"`
	County   string   `json:"county"`
	Postcode string   `json:"postcode"`
	State    string   `json:"state"`
	Checked  string   `json:"checked"`
	Source   string   `json:"source"`
}

type link struct {
	As   string `json:"as"`
	To   string `json:"to"`
	Note string `json:"note"`
}

// foundEntry is an entry that was searched for.
type foundEntry struct {
	entry
	Section string `json:"section"` // "danger", "found" or "mentioned"
	Reason  reason `json:"reason"`
	Score   int    `json:"score"`
}

type reason struct {
	Field string `json:"field"`
	Text  string `json:"text"`  // "" where it is the whole body, a wrong spelling, or a number that is not to be given
	Guess string `json:"guess"` // why it is not quite what was typed, "" where it is
}

func makeEntry(d *model.Directory, e *model.Entry, at page.Clock) entry {
	out := entry{
		Kind: string(e.Kind), ID: e.ID, Name: e.Name, Acronym: e.Acronym,
		Also: append(list(e.Also), e.Former...), Former: list(e.Former),
		Status: string(e.Status), Successor: e.Successor.String(), Since: e.Since,
		Summary: e.Summary, Website: e.Website, Email: e.Email,
		Addresses:    addresses(e.Addresses),
		Publications: publications(e.Publications), Links: links(d, e),
		Regions: []string{}, Includes: []string{}, Topics: []string{}, Services: []service{},
		Checked: date(e.Checked), Source: e.Source, Markdown: at.Markdown(d, e),
	}
	give := d.Give(e)
	if give.OK() {
		out.Number, out.NumberState, out.NumberOf = give.Number, string(give.State), give.Of.String()
		out.NumberAge, out.NumberBy = string(age.Of(give.Phone, at.Now, at.Threshold).Class), string(give.By)
	}
	out.Phones, out.DoNotGive = phones(give.Own(), at), phones(give.HeldBack(), at)
	switch e.Kind {
	case model.KindOrganisation:
		o := d.Organisation(e.ID)
		out.Type, out.Regions, out.Topics = string(o.Type), list(o.Regions), list(o.Topics)
		out.Services = services(o.Services, give, at)
	case model.KindRegion:
		r := d.Region(e.ID)
		out.Type, out.Parent, out.Includes, out.Code = string(r.Type), r.Parent, list(r.Includes), r.Code
		out.Prison = makePrison(r.Prison)
		for _, outer := range d.Around(r.ID)[1:] {
			out.Regions = append(out.Regions, outer.ID)
		}
	case model.KindTerm:
		out.SameAs, out.Topics = d.Term(e.ID).SameAs.String(), list(d.Term(e.ID).Topics)
	case model.KindTopic:
		out.Topic = makeTopic(d.Topic(e.ID))
	}
	return out
}

func found(d *model.Directory, sections []search.Section, at page.Clock) []foundEntry {
	out := []foundEntry{}
	for _, s := range sections {
		for _, h := range s.Hits {
			why := reason{Field: string(h.Reason.Field), Text: h.Reason.Text, Guess: words.Guess(h.Reason)}
			if h.Reason.Field == search.Spelling || h.Reason.Field == search.OldOne || h.Reason.Field == search.Disputed || strings.Contains(why.Text, "\n") {
				why.Text = ""
			}
			out = append(out, foundEntry{makeEntry(d, h.Entry, at), sectionNames[s.Sort], why, h.Score})
		}
	}
	return out
}

// sectionNames are the sections of what was found, for programs.
var sectionNames = map[search.Sort]string{search.InDanger: "danger", search.Found: "found", search.Mentioned: "mentioned"}

func phones(all []model.Phone, at page.Clock) []phone {
	out := []phone{}
	for _, p := range all {
		hours := age.HoursOf(p, at.Now, at.Threshold)
		written := phone{
			Number: p.Number, State: string(p.State), Age: string(age.Of(p, at.Now, at.Threshold).Class), By: string(p.By), Label: p.Label, Checked: date(p.Checked),
			Source: p.Source, Use: p.Use, Cost: p.Cost, Hours: hourLines(p.Hours), Note: p.Note,
		}
		if hours.Known() {
			written.HoursChecked, written.HoursAge = date(p.HoursChecked), string(hours.Seen().Class)
		}
		out = append(out, written)
	}
	return out
}

func services(all []model.Service, give model.Giving, at page.Clock) []service {
	out := []service{}
	for _, s := range all {
		var told, held []model.Phone
		for _, p := range s.Phones {
			if give.Tells(p) && !s.Status.Over() {
				told = append(told, p)
			} else {
				held = append(held, p)
			}
		}
		out = append(out, service{
			ID: s.ID, Name: s.Name, Also: list(s.Also), Summary: s.Summary, WhoFor: s.WhoFor,
			Regions: list(s.Regions), Status: string(s.Status), Since: s.Since, Phones: phones(told, at), Held: phones(held, at),
		})
	}
	return out
}

func publications(all []model.Publication) []publication {
	out := []publication{}
	for _, p := range all {
		out = append(out, publication{Title: p.Title, Kind: p.Kind, Year: p.Year, Note: p.Note})
	}
	return out
}

func addresses(all []model.Address) []address {
	out := []address{}
	for _, a := range all {
		out = append(out, address{
			Label: a.Label, Lines: list(a.Lines), Town: a.Town, County: a.County, Postcode: a.Postcode,
			State: string(a.State), Checked: date(a.Checked), Source: a.Source,
		})
	}
	return out
}

func links(d *model.Directory, e *model.Entry) []link {
	out := []link{}
	for _, group := range d.Related(e) {
		for _, to := range group.Entries {
			out = append(out, link{As: group.Phrase, To: to.String(), Note: to.Note})
		}
	}
	return out
}

// list is a copy of s that is never nil.
func list(s []string) []string { return append([]string{}, s...) }

func date(d model.Date) string {
	if s := d.String(); s != "" {
		return s
	}
	return unknownDate
}

// printJSON writes a value for programs to read: two spaces, no HTML.
func (p *program) printJSON(v any) error {
	out := json.NewEncoder(p.out)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(v)
}
