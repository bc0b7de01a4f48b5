// Package page writes an entry of the directory as one Markdown document: what
// a person needs while a caller waits comes first, where it comes from last.
// Links in it are references ("organisation:pact").
package page

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/words"
)

// Clock is the time at which a page is read, and how long a confirmed number
// counts as fresh. With the zero Clock a page says when numbers were confirmed, and
// not how long ago that is.
type Clock struct {
	Now       time.Time
	Threshold age.Threshold
}

// Markdown is the page of an entry of d, without a clock.
func Markdown(d *model.Directory, e *model.Entry) string { return Clock{}.Markdown(d, e) }

// Markdown is the page of an entry of d.
func (c Clock) Markdown(d *model.Directory, e *model.Entry) string {
	w := &writer{d: d, e: e, clock: c}
	w.line("# " + w.title())
	w.line(w.subtitle())
	w.status()
	w.line(escape(e.Summary))
	early := w.endangered()
	if early {
		w.danger()
	}
	switch e.Kind {
	case model.KindTopic:
		w.topic(d.Topic(e.ID))
	case model.KindOrganisation:
		w.organisation(d.Organisation(e.ID))
	case model.KindRegion:
		w.region(d.Region(e.ID))
	case model.KindTerm:
		w.term(d.Term(e.ID))
	}
	if !early {
		w.danger()
	}
	w.names()
	w.sources()
	return w.out.String()
}

// writer writes the page of e, block by block.
type writer struct {
	d     *model.Directory
	e     *model.Entry
	clock Clock
	done  map[model.Ref]bool // what is linked on the page, for explained
	out   strings.Builder
}

// line writes a block of its own, unless it is empty.
func (w *writer) line(s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteString("\n")
	}
	w.out.WriteString(s + "\n")
}

// section writes a heading and what stands under it, unless that is nothing.
func (w *writer) section(heading string, blocks ...string) {
	body := strings.Join(blocks, "")
	if strings.TrimSpace(body) == "" {
		return
	}
	w.line("## " + heading)
	for _, b := range blocks {
		w.line(strings.TrimRight(b, "\n"))
	}
}

func (w *writer) organisation(o *model.Organisation) {
	w.numbers()
	w.body(words.WhatTheyDo)
	w.section(words.Services, w.services(o))
	w.section(words.WhereItServes, items(w.places(o.Regions)))
	w.section(words.Topics, items(w.topics(o.Topics)))
	w.section(words.Publications, publications(o.Publications))
	w.guide()
	w.addresses()
	w.heldBack()
	w.related()
}

func (w *writer) region(r *model.Region) {
	w.numbers()
	w.prison(r)
	w.town(r)
	w.body(words.WhatItIs)
	w.near(r)
	w.serving(r)
	var inside []string
	for _, p := range w.d.Inside(r.ID) {
		inside = append(inside, link(&p.Entry))
	}
	w.section(words.InsidePlace, items(inside))
	w.addresses()
	w.heldBack()
	w.related()
}

func (w *writer) term(t *model.Term) {
	w.numbers()
	w.body(words.WhatItMeans)
	w.section(words.Publications, publications(t.Publications))
	w.addresses()
	w.heldBack()
	w.related()
}

// body writes the text of an entry. It begins with what to do, under a heading of its
// own; one that does not has the heading that is given.
func (w *writer) body(heading string) {
	text := w.explained(w.e.Body)
	if strings.HasPrefix(strings.TrimSpace(text), "#") {
		w.line(strings.TrimSpace(raised(text)))
		return
	}
	w.section(heading, text)
}

// serving lists who helps at a place, ring by ring.
func (w *writer) serving(r *model.Region) {
	var blocks []string
	for _, tier := range w.d.Serving(r.ID) {
		var list []string
		for _, o := range tier.Organisations {
			list = append(list, link(&o.Entry)+w.number(&o.Entry)+forWhom(o))
		}
		blocks = append(blocks, "### "+escape(words.Helping(tier)), items(list))
	}
	if len(blocks) == 0 {
		blocks = []string{words.NobodyServes}
	}
	w.section(words.WhoHelps, blocks...)
}

// forWhom says whom a line is for, as it follows the number in a list.
func forWhom(o *model.Organisation) string {
	if o.ForWhom == "" {
		return ""
	}
	return " · " + escape(o.ForWhom)
}

// number is the number to give for e, as it follows e's name in a list.
func (w *writer) number(e *model.Entry) string {
	give := w.d.Give(e)
	switch {
	case !give.OK():
		return ""
	case give.State == model.Unconfirmed:
		return " " + w.marked(give.Phone) + " (" + words.NotConfirmed + ")"
	}
	return " " + w.marked(give.Phone)
}

func (w *writer) services(o *model.Organisation) string {
	var blocks []string
	for _, s := range o.Services {
		lines := []string{"**" + escape(s.Name) + "**"}
		if len(s.Also) > 0 {
			lines[0] += " (" + escape(strings.Join(s.Also, "; ")) + ")"
		}
		if s.Status.Over() || s.Status == model.Unknown {
			state := model.Entry{Status: s.Status, Since: s.Since}
			lines = append(lines, escape(words.Status(&state)))
		}
		text := strings.TrimSpace(escape(s.Summary))
		if s.WhoFor != "" {
			text = strings.TrimSpace(text + " " + words.For + ": " + escape(strings.TrimSuffix(s.WhoFor, ".")) + ".")
		}
		if text != "" {
			lines = append(lines, text)
		}
		if places := w.places(s.Regions); len(places) > 0 && !slices.Equal(s.Regions, o.Regions) {
			lines = append(lines, words.WhereItServes+": "+strings.Join(places, ", "))
		}
		blocks = append(blocks, broken(lines...))
	}
	return strings.Join(blocks, "\n\n")
}

// topics are links to topics.
func (w *writer) topics(ids []string) []string {
	var out []string
	for _, id := range ids {
		if t := w.d.Topic(id); t != nil {
			out = append(out, link(&t.Entry))
		}
	}
	return out
}

func (w *writer) places(ids []string) []string {
	var out []string
	for _, id := range ids {
		if r := w.d.Region(id); r != nil {
			out = append(out, link(&r.Entry))
		}
	}
	return out
}

func publications(list []model.Publication) string {
	var out []string
	for _, p := range list {
		s := "*" + escape(p.Title) + "*"
		var about []string
		if p.Kind != "" {
			about = append(about, escape(p.Kind))
		}
		if p.Year != 0 {
			about = append(about, fmt.Sprint(p.Year))
		}
		if len(about) > 0 {
			s += " (" + strings.Join(about, ", ") + ")"
		}
		if p.Note != "" {
			s += " " + escape(p.Note)
		}
		out = append(out, s)
	}
	return items(out)
}

// related lists what e is linked to, relation by relation.
func (w *writer) related() {
	var blocks []string
	for _, group := range w.d.Related(w.e) {
		var links []string
		for i, e := range group.Entries {
			s := link(e.Entry)
			last := i == len(group.Entries)-1 || group.Entries[i+1].Note != e.Note
			if e.Note != "" && last { // a note that several share stands once, behind them
				s += " (" + escape(e.Note) + ")"
			}
			links = append(links, s)
		}
		blocks = append(blocks, "- "+words.Sentence(group.Phrase)+": "+strings.Join(links, ", "))
	}
	w.section(words.Related, strings.Join(blocks, "\n"))
}

func (w *writer) addresses() {
	var blocks []string
	for _, a := range w.e.Addresses {
		var lines []string
		if a.Label != "" {
			lines = append(lines, "**"+escape(a.Label)+"**")
		}
		parts := append([]string(nil), a.Lines...)
		for _, p := range []string{a.Town, a.County, a.Postcode} {
			if p != "" {
				parts = append(parts, p)
			}
		}
		lines = append(lines, escape(strings.Join(parts, ", ")))
		evidence := words.Evidence(a.State, a.Checked, a.Source)
		if a.State == model.Dead {
			evidence = words.DoNotWriteThere + " " + evidence
		}
		blocks = append(blocks, broken(append(lines, escape(evidence))...))
	}
	w.section(words.Addresses, strings.Join(blocks, "\n\n"))
}

func (w *writer) sources() {
	var lines []string
	if w.e.Source != "" {
		lines = append(lines, sourced(w.e))
	}
	lines = append(lines, w.guideSources()...)
	if t := w.d.Topic(w.e.ID); t != nil && w.e.Kind == model.KindTopic {
		lines = append(lines, w.evidence(t)...)
	}
	lines = append(lines, w.longEvidence()...)
	w.section(words.Sources, broken(lines...))
}
