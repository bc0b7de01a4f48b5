package content_test

import (
	"slices"

	"signpost/model"
)

// proses are the sentences of an entry: what people read that is about no one number,
// address or source.
func proses(d *model.Directory, e *model.Entry) []string {
	out := slices.Concat([]string{e.Name, e.Acronym, e.Since, e.Summary, e.Body}, e.Also, e.Former, e.Misspellings)
	for _, l := range e.Links {
		out = append(out, l.Note)
	}
	for _, p := range e.Publications {
		out = append(out, p.Title, p.Kind, p.Note)
	}
	switch e.Kind {
	case model.KindOrganisation:
		o := d.Organisation(e.ID)
		out = append(out, o.ForWhom)
		for _, s := range o.Services {
			out = append(append(out, s.Name, s.Summary, s.WhoFor, s.Since), s.Also...)
		}
	case model.KindTopic:
		t := d.Topic(e.ID)
		out = slices.Concat(out, []string{t.Hint}, t.Callers, t.Ready, t.Beware, t.Unknown)
		for _, f := range t.First {
			out = append(out, f.Why)
		}
		for _, f := range t.Facts {
			out = append(out, f.Text)
		}
	}
	return out
}

// texts are all texts of an entry that people read.
func texts(d *model.Directory, e *model.Entry) []string {
	out := append(proses(d, e), e.Website, e.Email, e.Source)
	for _, p := range d.Phones(e) {
		out = append(out, p.Label, p.Cost, p.Note, p.Source)
	}
	for _, a := range e.Addresses {
		out = append(append(out, a.Label, a.Town, a.County, a.Source), a.Lines...)
	}
	if e.Kind == model.KindTopic {
		for _, f := range d.Topic(e.ID).Facts {
			out = append(out, f.Source)
		}
	}
	return out
}
