package page

import (
	"strings"

	"signpost/model"
	"signpost/model/words"
)

// topic writes what to tell a caller about a topic: whom to ring first, what to have
// ready, what not to say, what to know nation by nation, and who else helps.
func (w *writer) topic(t *model.Topic) {
	w.line(escape(t.Summary))
	w.section(words.RingFirst, items(w.first(t.First)))
	w.section(words.HaveReady, escaped(t.Ready))
	w.section(words.Beware, escaped(t.Beware))
	w.facts(t)
	w.section(words.AlsoHelp, items(w.others(t)))
	w.section(words.WeDoNotKnow, escaped(t.Unknown))
	w.section(words.About, w.explained(t.Body))
	w.related()
}

// first are those to ring first, each with its number, for whom and why.
func (w *writer) first(list []model.First) []string {
	var out []string
	for _, f := range list {
		e := w.d.Entry(f.To)
		if e == nil {
			continue
		}
		line := link(e) + w.number(e)
		if in := w.placeNames(f.In); in != "" {
			line += " · " + in
		}
		if f.Why != "" {
			line += ": " + escape(f.Why)
		}
		out = append(out, line)
	}
	return out
}

// others are those who answer the topic beside the ones to ring first.
func (w *writer) others(t *model.Topic) []string {
	first := map[model.Ref]bool{}
	for _, f := range t.First {
		first[f.To] = true
	}
	var out []string
	for _, o := range w.d.Answering(t) {
		if first[o.Ref] {
			continue
		}
		line := link(&o.Entry) + w.number(&o.Entry)
		if in := w.placeNames(o.Regions); in != "" {
			line += " · " + in
		}
		out = append(out, line)
	}
	return out
}

// facts are what to know, under the places for which they hold; those that hold
// everywhere come first.
func (w *writer) facts(t *model.Topic) {
	var order []string
	under := map[string][]string{}
	for _, f := range t.Facts {
		where := w.placeNames(f.In)
		if _, ok := under[where]; !ok {
			order = append(order, where)
		}
		under[where] = append(under[where], w.fact(f))
	}
	var blocks []string
	add := func(where string) {
		if where != "" || len(order) > 1 {
			heading := where
			if where == "" {
				heading = words.Everywhere
			}
			blocks = append(blocks, "### "+heading)
		}
		blocks = append(blocks, items(under[where]))
	}
	if len(under[""]) > 0 {
		add("")
	}
	for _, where := range order {
		if where != "" {
			add(where)
		}
	}
	w.section(words.WhatToKnow, blocks...)
}

// fact is one statement and how old it is. Where it comes from stands at the end.
func (w *writer) fact(f model.Fact) string {
	s := strings.Join(strings.Fields(w.explained(f.Text)), " ") + " (" + words.Date(f.Checked)
	if f.Weak {
		s += "; " + words.CheckThis
	}
	return s + ")"
}

// placeNames are the names of places in a line, "" for everywhere.
func (w *writer) placeNames(ids []string) string {
	var out []string
	for _, id := range ids {
		if r := w.d.Region(id); r != nil {
			out = append(out, escape(r.Name))
		}
	}
	return strings.Join(out, ", ")
}

// escaped is a list of plain sentences.
func escaped(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = escape(s)
	}
	return items(out)
}

// evidence lists where the statements of a topic come from, each source once.
func (w *writer) evidence(t *model.Topic) []string {
	var out []string
	seen := map[string]bool{}
	for _, f := range t.Facts {
		s := escape(f.Source) + " (" + words.Date(f.Checked) + ")"
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// danger is the line that stands on every page: whom to ring when a life is at risk.
func (w *writer) danger() {
	var lines []string
	for _, e := range w.d.Crisis() {
		if e != w.e {
			lines = append(lines, link(e)+" **"+escape(w.d.Give(e).Number)+"**")
		}
	}
	w.section(words.InDanger, strings.Join(lines, " · "))
}
