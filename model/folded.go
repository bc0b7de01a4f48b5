package model

// A body that the glossary explains is one body: the term is folded into the
// organisation that it names. Its row among all results, its page, what is related to
// it and what is kept of it are those of the organisation. The term keeps its address
// and its place in the glossary.

// Folded is the organisation into which an entry is folded, nil where it stands for
// itself.
func (d *Directory) Folded(e *Entry) *Entry {
	if e == nil || e.Kind != KindTerm {
		return nil
	}
	if t := d.terms[e.ID]; t != nil {
		return d.entries[t.SameAs]
	}
	return nil
}

// Shown is the entry as which an entry is shown: the organisation into which it is
// folded, or itself.
func (d *Directory) Shown(e *Entry) *Entry {
	if o := d.Folded(e); o != nil {
		return o
	}
	return e
}

// Folds are the terms that are folded into an entry, in the order of the glossary.
func (d *Directory) Folds(e *Entry) []*Term { return d.folds[e.Ref] }

// fold notes which terms are folded into which organisation.
func (d *Directory) fold() {
	d.folds = map[Ref][]*Term{}
	for _, t := range d.Terms {
		if o := d.Folded(&t.Entry); o != nil {
			d.folds[o.Ref] = append(d.folds[o.Ref], t)
		}
	}
}
