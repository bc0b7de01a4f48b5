package find

import "signpost/model"

// A term that is folded into an organisation (model.Directory.Folded) has no row of its
// own: the organisation is found by the term's words too, and stands where the better
// of the two would. Lists of terms alone still have the term.

// doubled is the hit of a term that is folded into an organisation.
type doubled struct {
	Hit
	before int // how many of Hits stand before it
}

// Of are the hits of one kind, best first, terms that are folded into an organisation
// among them; of all kinds for "", without these.
func (r Results) Of(kind model.Kind) []Hit {
	if kind == "" {
		return r.Hits
	}
	var out []Hit
	at := 0
	for i := range len(r.Hits) + 1 {
		for ; kind == model.KindTerm && at < len(r.doubled) && r.doubled[at].before <= i; at++ {
			out = append(out, r.doubled[at].Hit)
		}
		if i < len(r.Hits) && r.Hits[i].Kind == kind {
			out = append(out, r.Hits[i])
		}
	}
	return out
}

// Count is how many entries of a kind match, also beyond MaxHits; of all kinds for "",
// each body once.
func (r Results) Count(kind model.Kind) int {
	if kind != "" {
		return r.Counts[kind]
	}
	n := -r.folded
	for _, k := range r.Counts {
		n += k
	}
	return n
}

// eachFolded calls do with every text of the terms that are folded into an entry, of a
// class that stands before running text or not.
func eachFolded(d *model.Directory, e *model.Entry, running bool, do func(c class, list ...string)) {
	for _, t := range d.Folds(e) {
		if running {
			do(body, t.Summary, t.Body, t.Since, t.Source)
			continue
		}
		do(other, t.Name, t.Acronym)
		do(other, t.Also...)
		do(other, t.Former...)
	}
}

// count counts the hits by kind.
func (r *Results) count(d *model.Directory) {
	r.Counts, r.folded = map[model.Kind]int{}, 0
	for _, h := range r.Hits {
		r.Counts[h.Kind]++
		if d.Folded(h.Entry) != nil {
			r.folded++
		}
	}
}

// merge folds the terms among the hits into their organisations.
func (r *Results) merge(d *model.Directory) {
	all := len(r.Hits) < MaxHits
	at := map[model.Ref]int{} // where an organisation was found
	for i, h := range r.Hits {
		at[h.Ref] = i
	}
	var out []Hit
	done := map[model.Ref]bool{}
	for _, h := range r.Hits {
		o := d.Folded(h.Entry)
		if o == nil {
			if !done[h.Ref] {
				done[h.Ref] = true
				out = append(out, h)
			}
			continue
		}
		r.doubled = append(r.doubled, doubled{h, len(out)})
		if done[o.Ref] {
			continue
		}
		done[o.Ref] = true
		i, found := at[o.Ref]
		if !found && all {
			r.Counts[o.Kind]++
		}
		out = append(out, Hit{o, r.why(i, found, h, o), h.Score})
	}
	r.Hits = out
}

// why says by what an organisation is found that stands where its term was.
func (r *Results) why(i int, found bool, term Hit, o *model.Entry) Reason {
	if found && term.Reason.Field != Name && term.Reason.Field != Acronym {
		return r.Hits[i].Reason
	}
	if term.Name != o.Name && (term.Reason.Field == Name || term.Reason.Field == Acronym) {
		return Reason{Also, term.Name}
	}
	if found {
		return r.Hits[i].Reason
	}
	return term.Reason
}
