package eval

import (
	"slices"

	"signpost/model"
)

// written is the whole text of an entry, as every engine but ours gets it.
type written struct {
	names []string
	other []string
}

// textOf is all that an entry says of itself: names, summary, numbers, addresses, titles,
// topics and places, services, how callers put it, what to know, and its body.
func (d directory) textOf(e *model.Entry) written {
	w := written{names: slices.Concat(namesOf(e), e.Misspellings)}
	add := func(list ...string) { w.other = append(w.other, list...) }
	add(e.Summary, e.Email, e.Website)
	for _, p := range d.Phones(e) {
		add(p.Number, p.Label)
	}
	for _, a := range e.Addresses {
		add(a.Lines...)
		add(a.Town, a.County, a.Postcode)
	}
	for _, p := range e.Publications {
		add(p.Title, p.Kind, p.Note)
	}
	switch e.Kind {
	case model.KindOrganisation:
		d.organisationText(d.Organisation(e.ID), add)
	case model.KindTopic:
		topicText(d.Topic(e.ID), add)
	case model.KindRegion:
		d.regionText(d.Region(e.ID), add)
	}
	add(e.Body)
	w.names = slices.DeleteFunc(w.names, func(s string) bool { return s == "" })
	w.other = slices.DeleteFunc(w.other, func(s string) bool { return s == "" })
	return w
}

func (d directory) organisationText(o *model.Organisation, add func(...string)) {
	for _, id := range o.Topics {
		add(d.Topic(id).Name)
	}
	for _, id := range o.Regions {
		add(d.Region(id).Name)
	}
	for _, s := range o.Services {
		add(s.Name, s.Summary, s.WhoFor)
		add(s.Also...)
	}
}

func topicText(t *model.Topic, add func(...string)) {
	add(t.Hint)
	add(t.Callers...)
	add(t.Ready...)
	add(t.Beware...)
	for _, f := range t.Facts {
		add(f.Text)
	}
}

func (d directory) regionText(r *model.Region, add func(...string)) {
	for _, outer := range d.Around(r.ID)[1:] {
		add(outer.Name)
	}
	if r.Prison == nil {
		return
	}
	add(r.Prison.WelshName, r.Prison.WelshAddress, r.Prison.Visits.Email, r.Prison.Visits.Address, r.Prison.Visits.Note)
	for _, h := range r.Prison.Holds {
		add(string(h))
	}
}
