package search

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/search/index"
	"signpost/model/text"
)

// The fields of an entry, the most telling first. Whole names that are equal stand in
// this order too.
const (
	fieldName index.Field = iota
	fieldAcronym
	fieldPlain // the name of a prison without HMP
	fieldOther
	fieldFormer
	fieldInitials // an acronym that nobody printed
	fieldSpelling
	fieldService
	fieldTitle
	fieldAddress
	fieldSummary
	fieldBody
	// What is no text of the entry.
	fieldTopic
	fieldServed
	fieldNumber
)

// firstText is the first of the fields that are running text.
const firstText = fieldSummary

// Field is a part of an entry, as a reason.
type Field string

// The fields.
const (
	Name       Field = "name"
	Acronym    Field = "acronym"
	Former     Field = "former name"
	Also       Field = "other name"
	Spelling   Field = "spelling"
	Number     Field = "number"
	OldOne     Field = "old number"
	Disputed   Field = "disputed number"
	NearNumber Field = "nearly this number"
	Place      Field = "place"
	Service    Field = "service"
	Title      Field = "publication"
	Topic      Field = "topic"
	Text       Field = "text"
	Danger     Field = "danger" // whom to ring first
)

// reasons are the fields as reasons.
var reasons = [...]Field{
	fieldName: Name, fieldAcronym: Acronym, fieldPlain: Name, fieldOther: Also, fieldFormer: Former, fieldInitials: Acronym,
	fieldSpelling: Spelling, fieldService: Service, fieldTitle: Title, fieldAddress: Place, fieldSummary: Text, fieldBody: Text,
	fieldTopic: Topic, fieldServed: Place, fieldNumber: Number,
}

// eachField calls do with every text by which an entry is found.
func (en *engine) eachField(e *model.Entry, do func(f index.Field, s string)) {
	d := en.dir
	all := func(f index.Field, list ...string) {
		for _, s := range list {
			if s != "" {
				do(f, s)
			}
		}
	}
	folds := d.Folds(e)
	all(fieldName, e.Name)
	all(fieldAcronym, e.Acronym)
	all(fieldOther, e.Also...)
	for _, t := range folds {
		all(fieldOther, t.Name, t.Acronym)
		all(fieldOther, slices.Concat(t.Also, t.Former)...)
	}
	all(fieldFormer, e.Former...)
	for _, old := range en.renamed[e.Ref] {
		all(fieldFormer, old.Name, old.Acronym)
	}
	if e.Kind == model.KindOrganisation || e.Kind == model.KindTerm { // nobody says HLL for HMP Long Lartin
		all(fieldInitials, initials(e.Name)...)
	}
	all(fieldSpelling, e.Misspellings...)
	o, r, t := en.organisation(e), en.region(e), en.topic(e)
	if o != nil {
		for _, s := range o.Services {
			all(fieldService, s.Name)
			all(fieldService, s.Also...)
		}
	}
	for _, p := range e.Publications {
		all(fieldTitle, p.Title)
	}
	if t != nil {
		all(fieldTitle, t.Hint)
	}
	en.eachAddress(e, o, func(s string) { all(fieldAddress, s) })
	all(fieldSummary, e.Summary, e.Email, e.Website)
	for _, p := range e.Phones {
		all(fieldSummary, p.Label)
	}
	if r != nil && r.Prison != nil {
		all(fieldSummary, prisonWords(r.Prison)...)
		all(fieldSummary, r.Prison.Visits.Email, r.Prison.Visits.Address, r.Prison.WelshAddress)
	}
	if e.Kind == model.KindTerm { // what a word means is what it is
		all(fieldSummary, plainText(e.Body))
	}
	if o != nil {
		for _, s := range o.Services {
			all(fieldSummary, s.Summary, s.WhoFor)
		}
		all(fieldBody, string(o.Type))
	}
	for _, p := range e.Publications {
		all(fieldSummary, p.Kind, p.Note)
	}
	for _, t := range folds {
		all(fieldSummary, t.Summary, plainText(t.Body))
	}
	all(fieldBody, plainText(e.Body), e.Since, e.Source)
	for _, l := range e.Links {
		all(fieldBody, l.Note)
	}
	if t != nil {
		all(fieldBody, texts(t)...)
	}
}

// texts are what a topic says.
func texts(t *model.Topic) []string {
	out := slices.Concat(t.Ready, t.Beware)
	for _, f := range t.Facts {
		out = append(out, plainText(f.Text))
	}
	return out
}

// plainText is Markdown without the targets of its links.
func plainText(s string) string {
	if !strings.Contains(s, "](") {
		return s
	}
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "](")
		out.WriteString(strings.Replace(before, "[", "", 1))
		if !ok {
			return out.String()
		}
		_, s, _ = strings.Cut(rest, ")")
	}
}

// eachAddress gives where an entry is and what it serves.
func (en *engine) eachAddress(e *model.Entry, o *model.Organisation, do func(s string)) {
	for _, a := range e.Addresses {
		for _, s := range slices.Concat([]string{a.Postcode, a.Town, a.County}, a.Lines) {
			do(s)
		}
		if joined := strings.ReplaceAll(a.Postcode, " ", ""); joined != a.Postcode {
			do(joined) // a postcode is typed with and without its space
		}
	}
	if o != nil {
		for _, id := range o.Regions {
			if r := en.dir.Region(id); r != nil {
				do(r.Name)
			}
		}
		for _, l := range o.Links {
			if to := en.dir.Entry(l.To); to != nil && l.To.Kind == model.KindRegion && !model.Past(l.As) {
				do(to.Name)
			}
		}
	}
	if e.Kind == model.KindRegion {
		for _, outer := range en.dir.Around(e.ID)[1:] {
			if parent := en.dir.Region(outer.Parent); outer.Type != "area" || parent == nil || parent.Type != "country" {
				do(outer.Name) // but not "England and Wales" for a prison in England
			}
		}
	}
}

// organisation is e as an organisation, nil where it is none.
func (en *engine) organisation(e *model.Entry) *model.Organisation {
	if e.Kind != model.KindOrganisation {
		return nil
	}
	return en.dir.Organisation(e.ID)
}

// region is e as a place, nil where it is none.
func (en *engine) region(e *model.Entry) *model.Region {
	if e.Kind != model.KindRegion {
		return nil
	}
	return en.dir.Region(e.ID)
}

// topic is e as a topic, nil where it is none.
func (en *engine) topic(e *model.Entry) *model.Topic {
	if e.Kind != model.KindTopic {
		return nil
	}
	return en.dir.Topic(e.ID)
}

// initials are those of a name of three words or more, with and without its small
// words: UNCROTC is nobody's acronym, UNCRC is.
func initials(name string) []string {
	words := text.Tokens(name)
	if len(words) < 3 || len(words) > 12 {
		return nil
	}
	every, large := "", ""
	for _, w := range words {
		every += w[:1]
		switch w {
		case "of", "and", "for", "the", "in", "on", "with", "to", "a":
		default:
			large += w[:1]
		}
	}
	if len(large) < 3 || large == every {
		return []string{strings.ToUpper(every)}
	}
	return []string{strings.ToUpper(large), strings.ToUpper(every)}
}

// prisonWords are how people ask for prisons of a kind when they do not know the name
// of one: "women's prison", "open prison", "one that is privately run".
func prisonWords(p *model.Establishment) []string {
	var out []string
	for _, h := range p.Holds {
		switch h {
		case model.Men:
			out = append(out, "men's prison, male prison")
		case model.Women:
			out = append(out, "women's prison, female prison, ladies' prison")
		case model.Boys:
			out = append(out, "for boys, young people and children under 18, youth custody")
		case model.Girls:
			out = append(out, "for girls, young people and children under 18, youth custody")
		}
	}
	if p.Open {
		out = append(out, "open prison, open conditions, category D, cat D")
	}
	for _, c := range p.Categories {
		out = append(out, "category "+c+", cat "+c)
	}
	switch p.Management {
	case model.Private:
		out = append(out, "private prison, privately run by a company")
	case model.Public:
		out = append(out, "public prison")
	}
	return append(out, p.RunBy, p.Note)
}
