package page

import (
	"strings"

	"signpost/model"
	"signpost/model/words"
)

// title is the name, with the letters that people say for it.
func (w *writer) title() string { return escape(words.FullName(w.e)) }

// subtitle says in a line what this is and where: "Charity · Scotland".
func (w *writer) subtitle() string {
	var parts []string
	switch w.e.Kind {
	case model.KindTopic:
		parts = append(parts, words.Sentence(words.Kind(model.KindTopic)))
		if g, ok := w.d.GroupOf(w.d.Topic(w.e.ID)); ok {
			parts = append(parts, escape(g.Name))
		}
	case model.KindOrganisation:
		o := w.d.Organisation(w.e.ID)
		parts = append(parts, words.Type(o.Type))
		for i, id := range o.Regions {
			if r := w.d.Region(id); r != nil && i < 3 {
				parts = append(parts, link(&r.Entry))
			}
		}
	case model.KindRegion:
		r := w.d.Region(w.e.ID)
		parts = append(parts, words.Sentence(string(r.Type)))
		if p := w.d.Region(r.Parent); p != nil {
			parts = append(parts, link(&p.Entry))
		}
	case model.KindTerm:
		parts = append(parts, words.Lens(model.KindTerm))
	}
	if said := words.FullName(w.e); w.e.Acronym != "" && said == w.e.Name && !strings.Contains(said, w.e.Acronym) {
		parts = append(parts, escape(w.e.Acronym))
	}
	return strings.Join(parts, " · ")
}

// status says first what became of an entry that is not plainly open.
func (w *writer) status() {
	var parts []string
	if what := words.Status(w.e); what != "" {
		parts = append(parts, "**"+escape(what)+"**")
	}
	if next := w.d.Entry(w.e.Successor); next != nil {
		parts = append(parts, words.Now+": "+link(next))
	}
	w.line(strings.Join(parts, " "))
}

// names lists the other names, which people need only when they wonder whether
// this is the right entry.
func (w *writer) names() {
	var lines []string
	if len(w.e.Also) > 0 {
		lines = append(lines, words.OtherNames+": "+escape(strings.Join(w.e.Also, "; ")))
	}
	if len(w.e.Former) > 0 {
		lines = append(lines, words.FormerNames+": "+escape(strings.Join(w.e.Former, "; ")))
	}
	w.section(words.Names, broken(lines...))
}
