package find

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// record is an entry made ready for matching.
type record struct {
	entry  *model.Entry
	fields []field
}

// field is one name, number or text of an entry.
type field struct {
	Reason
	words  []string
	whole  string
	digits string // of a number
}

func readAll(d *model.Directory) []record {
	needs := map[string][]string{}
	for _, n := range d.Needs {
		needs[n.Name] = append([]string{n.Name}, n.Also...)
	}
	var out []record
	for _, e := range d.All() {
		r := record{entry: e}
		r.read(d, needs)
		out = append(out, r)
	}
	return out
}

func (r *record) read(d *model.Directory, needs map[string][]string) {
	e := r.entry
	r.add(Name, e.Name)
	r.add(Acronym, e.Acronym)
	r.add(Former, e.Former...)
	r.add(Also, e.Also...)
	r.add(Spelling, e.Misspellings...)
	for _, p := range d.Phones(e) {
		r.addNumber(p)
	}
	for _, a := range e.Addresses {
		r.add(Place, a.Postcode, a.Town, a.County)
		r.add(Place, a.Lines...)
	}
	for _, p := range e.Publications {
		r.add(Title, p.Title)
		r.add(Text, p.Kind, p.Note)
	}
	r.add(Text, e.Summary, e.Body, e.Email, e.Website, e.Since, e.Source)
	for _, l := range e.Links {
		r.add(Text, l.As, l.Note)
	}
	if o := d.Organisation(e.ID); o != nil && e.Kind == model.KindOrganisation {
		r.readOrganisation(d, o, needs)
	}
	if p := d.Region(e.ID); p != nil && e.Kind == model.KindRegion {
		r.add(Text, string(p.Type))
		for _, outer := range d.Around(p.ID)[1:] {
			r.add(Place, outer.Name)
		}
	}
}

func (r *record) readOrganisation(d *model.Directory, o *model.Organisation, needs map[string][]string) {
	r.add(Text, string(o.Type))
	for _, s := range o.Services {
		r.add(Service, s.Name)
		r.add(Service, s.Also...)
		r.add(Text, s.Summary, s.WhoFor)
	}
	for _, id := range o.Regions {
		if p := d.Region(id); p != nil {
			r.add(Place, p.Name)
		}
	}
	for _, l := range o.Links {
		if to := d.Entry(l.To); to != nil && l.To.Kind == model.KindRegion {
			r.add(Place, to.Name)
		}
	}
	for _, n := range o.Needs {
		r.add(Need, needs[n]...)
	}
}

func (r *record) add(f Field, texts ...string) {
	for _, s := range texts {
		if words := text.Words(s); len(words) > 0 {
			r.fields = append(r.fields, field{Reason: Reason{f, s}, words: words, whole: strings.Join(words, " ")})
		}
	}
}

func (r *record) addNumber(p model.Phone) {
	f := Number
	if p.State == model.Dead {
		f = OldOne
	}
	r.fields = append(r.fields, field{Reason: Reason{f, p.Number}, digits: national(text.Digits(p.Number))})
}

// match says how many words of q the entry has, and how well.
func (r record) match(q query) (Hit, int) {
	hit := Hit{Entry: r.entry}
	matched, best := 0, 0
	for _, word := range q.words {
		score, reason := 0, Reason{}
		for _, f := range r.fields {
			if s := f.score(word, q); s > score {
				score, reason = s, f.Reason
			}
		}
		if score == 0 {
			continue
		}
		matched++
		hit.Score += score
		if score > best {
			best, hit.Reason = score, reason
		}
	}
	if r.entry.Status.Over() {
		hit.Score -= over
	}
	return hit, matched
}

// score is what a word of q is worth in the field, 0 where the field lacks it.
func (f field) score(word string, q query) int {
	if f.digits != "" {
		switch {
		case q.digits == "" || !strings.Contains(f.digits, q.digits):
			return 0
		case f.digits == q.digits:
			return weight[f.Field] + wholeField
		}
		return weight[f.Field]
	}
	i := slices.IndexFunc(f.words, func(w string) bool { return strings.HasPrefix(w, word) })
	if i < 0 {
		return 0
	}
	score := weight[f.Field]
	if slices.Contains(f.words, word) {
		score += wholeWord
	}
	if f.whole == q.whole {
		score += wholeField
	}
	return score
}
