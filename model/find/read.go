package find

import (
	"strings"

	"signpost/model"
)

// eachText calls do with every text of an entry by which it is found, the most
// telling class first, so that the first class in which a word stands is its
// best.
func eachText(d *model.Directory, e *model.Entry, took []*model.Entry, do func(c class, s string)) {
	all := func(c class, list ...string) {
		for _, s := range list {
			if s != "" {
				do(c, s)
			}
		}
	}
	all(nameWord, e.Name)
	all(acronym, e.Acronym)
	all(other, e.Also...)
	eachFolded(d, e, false, all)
	all(former, e.Former...)
	for _, old := range took {
		all(former, old.Name, old.Acronym)
	}
	if e.Kind != model.KindRegion && e.Kind != model.KindTopic { // nobody says HLL for HMP Long Lartin
		all(initials, acronymsOf(e.Name)...)
	}
	all(spelling, e.Misspellings...)
	o := organisation(d, e)
	if o != nil {
		for _, s := range o.Services {
			all(service, s.Name)
			all(service, s.Also...)
		}
	}
	for _, p := range e.Publications {
		all(title, p.Title)
	}
	if t := topicOf(d, e); t != nil {
		all(title, t.Hint)
	}
	eachPlaceName(d, e, o, func(s string) { all(place, s) })
	eachRunningText(e, o, all)
	if r := regionOf(d, e); r != nil && r.Prison != nil {
		all(summary, prisonWords(r.Prison)...)
		all(summary, r.Prison.Visits.Email, r.Prison.Visits.Address, r.Prison.WelshAddress)
	}
	eachFolded(d, e, true, all)
	all(body, factsOf(d, e)...)
}

// factsOf are the statements of a topic.
func factsOf(d *model.Directory, e *model.Entry) []string {
	var out []string
	if t := topicOf(d, e); t != nil {
		for _, f := range t.Facts {
			out = append(out, f.Text)
		}
	}
	return out
}

// eachPlaceName gives where the entry is and what it serves.
func eachPlaceName(d *model.Directory, e *model.Entry, o *model.Organisation, do func(s string)) {
	for _, a := range e.Addresses {
		do(a.Postcode)
		do(a.Town)
		do(a.County)
		for _, line := range a.Lines {
			do(line)
		}
	}
	if o != nil {
		for _, id := range o.Regions {
			if r := d.Region(id); r != nil {
				do(r.Name)
			}
		}
		for _, l := range o.Links {
			if to := d.Entry(l.To); to != nil && l.To.Kind == model.KindRegion && !model.Past(l.As) {
				do(to.Name)
			}
		}
	}
	if e.Kind == model.KindRegion {
		for _, outer := range d.Around(e.ID)[1:] {
			if outer.Type != "area" || d.Region(outer.Parent) == nil || d.Region(outer.Parent).Type != "country" {
				do(outer.Name) // but not "England and Wales" for a prison in England
			}
		}
	}
}

func eachRunningText(e *model.Entry, o *model.Organisation, all func(c class, list ...string)) {
	all(summary, e.Summary)
	for _, p := range e.Phones {
		all(summary, p.Label)
	}
	if o != nil {
		for _, s := range o.Services {
			all(summary, s.Summary, s.WhoFor)
		}
		all(body, string(o.Type))
	}
	for _, p := range e.Publications {
		all(summary, p.Kind, p.Note)
	}
	all(summary, e.Email, e.Website)
	all(body, e.Body, e.Since, e.Source)
	for _, l := range e.Links {
		all(body, l.Note)
	}
}

// topicOf is e as a topic, nil where it is none.
func topicOf(d *model.Directory, e *model.Entry) *model.Topic {
	if e.Kind != model.KindTopic {
		return nil
	}
	return d.Topic(e.ID)
}

// organisation is e as an organisation, nil where it is none.
func organisation(d *model.Directory, e *model.Entry) *model.Organisation {
	if e.Kind != model.KindOrganisation {
		return nil
	}
	return d.Organisation(e.ID)
}

// acronymsOf are the initials of a name of three words or more, with and
// without its small words: UNCROTC is nobody's acronym, UNCRC is.
func acronymsOf(name string) []string {
	var every, large strings.Builder
	words := new(folder).words(name)
	if len(words) < 3 || len(words) > 12 {
		return nil
	}
	for _, w := range words {
		every.WriteByte(w[0])
		switch w {
		case "of", "and", "for", "the", "in", "on", "with", "to", "a":
		default:
			large.WriteByte(w[0])
		}
	}
	a, b := strings.ToUpper(large.String()), strings.ToUpper(every.String())
	if len(a) < 3 || a == b {
		return []string{b}
	}
	return []string{a, b}
}

// plainPrison is the name of a prison as people say it, without what its kind of
// prison is called, and "" where that makes no difference.
func plainPrison(folded string) string {
	for _, prefix := range []string{"hmp and yoi ", "hmp yoi ", "hmp ", "hmyoi ", "yoi ", "the "} {
		if rest, ok := strings.CutPrefix(folded, prefix); ok {
			if more := plainPrison(rest); more != "" {
				return more
			}
			return rest
		}
	}
	return ""
}
