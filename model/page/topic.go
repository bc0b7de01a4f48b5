package page

import (
	"cmp"
	"strings"

	"signpost/model"
	"signpost/model/words"
)

// topic writes what to tell a caller about a topic: whom to ring first, what to have
// ready, what not to say, what to know nation by nation, and who else helps.
func (w *writer) topic(t *model.Topic) {
	w.section(words.RingFirst, items(w.first(t.First)))
	w.section(words.HaveReady, escaped(t.Ready))
	w.section(words.Beware, escaped(t.Beware))
	facts, body := w.explainedTopic(t)
	w.facts(t.Facts, facts)
	w.helpers(t)
	w.section(words.WeDoNotKnow, escaped(t.Unknown))
	w.section(words.About, body)
	w.related()
}

// explainedTopic are the statements of a topic, a line each, and its text. They are
// explained as one, so that a word that stands in several is explained once.
func (w *writer) explainedTopic(t *model.Topic) (facts []string, body string) {
	for _, f := range t.Facts {
		facts = append(facts, strings.Join(strings.Fields(f.Text), " "))
	}
	all := strings.SplitN(w.explained(strings.Join(append(facts, t.Body), "\n")), "\n", len(facts)+1)
	return all[:len(facts)], all[len(facts)]
}

// endangered says that the page is about a life in danger.
func (w *writer) endangered() bool {
	t := w.d.Topic(w.e.ID)
	return w.e.Kind == model.KindTopic && t != nil && t.Group == model.DangerGroup
}

// first are those to ring first, each with its number and why. Those for the same
// place stand together, in the order in which the content names them.
func (w *writer) first(list []model.First) []string {
	by := byPlace[string]{}
	for _, f := range list {
		e := w.d.Entry(f.To)
		if e == nil || e.Status.Over() {
			continue
		}
		where, line := w.placeNames(f.In), link(e)+w.reached(e)
		if where != "" {
			line = where + ": " + line
		}
		if f.Why != "" {
			line += ": " + escape(f.Why)
		}
		by.add(where, line)
	}
	var out []string
	for _, where := range by.order {
		out = append(out, by.under[where]...)
	}
	return out
}

// reached is how somebody is reached, as it follows the name in a list.
func (w *writer) reached(e *model.Entry) string {
	switch number := w.number(e); {
	case number != "":
		return number
	case e.Website+e.Email != "":
		return " (" + words.NoNumber + ") " + escape(cmp.Or(e.Website, e.Email))
	}
	return " (" + words.NoNumber + ")"
}

// facts are what to know, under the places for which they hold; those that hold
// everywhere come first.
func (w *writer) facts(facts []model.Fact, texts []string) {
	by := byPlace[string]{}
	for i, f := range facts {
		by.add(w.placeNames(f.In), texts[i]+seen(f))
	}
	by.everywhereFirst()
	var blocks []string
	for _, where := range by.order {
		if where != "" {
			blocks = append(blocks, "### "+where)
		} else if len(by.order) > 1 {
			blocks = append(blocks, "### "+words.Everywhere)
		}
		blocks = append(blocks, items(by.under[where]))
	}
	w.section(words.WhatToKnow, blocks...)
}

// seen says how old a statement is. Where it comes from stands at the end.
func seen(f model.Fact) string {
	month := f.Checked
	month.Day = 0
	if f.Weak {
		return " (" + words.Date(month) + "; " + words.CheckThis + ")"
	}
	return " (" + words.Date(month) + ")"
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

// byPlace are things under the names of places, in the order in which they came.
type byPlace[T any] struct {
	order []string
	under map[string][]T
}

func (b *byPlace[T]) add(where string, thing T) {
	if b.under == nil {
		b.under = map[string][]T{}
	}
	if _, ok := b.under[where]; !ok {
		b.order = append(b.order, where)
	}
	b.under[where] = append(b.under[where], thing)
}

// everywhereFirst moves what holds everywhere, under "", to the front.
func (b *byPlace[T]) everywhereFirst() {
	if _, ok := b.under[""]; !ok {
		return
	}
	order := []string{""}
	for _, where := range b.order {
		if where != "" {
			order = append(order, where)
		}
	}
	b.order = order
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
// On the page of one of these lines it names the others.
func (w *writer) danger() {
	var lines []string
	for _, e := range w.d.Crisis() {
		if e == w.e {
			continue
		}
		p := w.d.Give(e).Phone
		line := "[" + escape(words.Line(e.Name, p.Number)) + "](" + e.String() + ") **" + escape(p.Number) + "**"
		if p.State != model.Confirmed {
			line += " (" + words.NotConfirmed + ")"
		}
		lines = append(lines, line)
	}
	if len(lines) > 0 {
		w.line("**" + words.InDanger + ":** " + strings.Join(lines, " · "))
	}
}
