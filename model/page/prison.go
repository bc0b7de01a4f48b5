package page

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/words"
)

// prison writes how to visit a prison and what it is. Of one that is closed nothing
// of that holds any more.
func (w *writer) prison(r *model.Region) {
	if r.Type != model.Prison || r.Status.Over() {
		return
	}
	p := r.Prison
	if p == nil {
		p = &model.Establishment{}
	}
	w.section(words.Visits, w.instead(r, p), items(w.visitLines(r, p)), w.sessions(p.Visits), w.howToBook())
	w.section(words.ThePrison, items(prisonLines(p)), broken(from(p.Source, p.Checked), from(p.Visits.Source, p.Visits.Checked)))
}

// instead says what to do where no number for visits may be told.
func (w *writer) instead(r *model.Region, p *model.Establishment) string {
	if r.VisitsNumber() {
		return ""
	}
	parts := []string{words.NoVisitsNumber}
	if p.Management == model.Private {
		parts = append(parts, escape(words.InsideBooks(p.RunBy)))
	}
	if w.inEnglandOrWales(r) {
		parts = append(parts, words.LookOnGovUK)
	}
	var ask []string
	for _, f := range w.d.InsteadOfNumber(r) {
		e := w.d.Entry(f.To)
		line := link(e) + w.number(e)
		if !w.d.Give(e).OK() && e.Website != "" {
			line += " " + escape(e.Website)
		}
		ask = append(ask, line)
	}
	if len(ask) > 0 {
		parts = append(parts, words.AskThese+" "+strings.Join(ask, " · "))
	}
	return strings.Join(parts, " ")
}

// inEnglandOrWales says whether GOV.UK has a page for the prison. The codes of the
// Office for National Statistics begin with the letter of the nation.
func (w *writer) inEnglandOrWales(r *model.Region) bool {
	return slices.ContainsFunc(w.d.Around(r.ID), func(a *model.Region) bool {
		return a.Type == "nation" && (strings.HasPrefix(a.Code, "E") || strings.HasPrefix(a.Code, "W"))
	})
}

// visitLines are how to book and what to know, a line each.
func (w *writer) visitLines(r *model.Region, p *model.Establishment) []string {
	v := p.Visits
	var out []string
	if r.VisitsNumber() && p.Management == model.Private {
		out = append(out, escape(words.InsideBooks(p.RunBy)))
	}
	if v.Email != "" {
		out = append(out, words.Email+": "+escape(v.Email))
	}
	if online := words.BookOnline(v.Online, v.Checked); online != "" {
		if r.VisitsNumber() || v.Online == model.OnlineOn { // else the service is named already
			online = strings.TrimSpace(online + " " + w.service(r))
		}
		out = append(out, online)
	}
	if v.AdultAge > 0 {
		out = append(out, words.AdultAge(v.AdultAge))
	}
	if v.Address != "" {
		out = append(out, words.AddressForVisit+": "+escape(v.Address))
	}
	if v.Note != "" {
		out = append(out, escape(v.Note))
	}
	return out
}

// service is a link to the service that takes online bookings: whoever is to be
// asked about visits here and has a website, but no number.
func (w *writer) service(r *model.Region) string {
	for _, f := range w.d.InsteadOfNumber(r) {
		if e := w.d.Entry(f.To); e.Website != "" && !w.d.Give(e).OK() {
			return link(e)
		}
	}
	return ""
}

// sessions are the times of visits, with the day on which they were seen.
func (w *writer) sessions(v model.Visits) string {
	var lines []string
	for _, s := range v.Sessions {
		lines = append(lines, escape(words.Session(s)))
	}
	if len(lines) == 0 {
		return ""
	}
	return words.TimesOfVisits(v.Checked) + "\n\n" + items(lines)
}

func (w *writer) howToBook() string {
	t := w.d.Topic(model.VisitTopic)
	if t == nil {
		return ""
	}
	return words.HowToBook + ": " + link(&t.Entry)
}

// prisonLines are who is held in a prison and who runs it, a line each.
func prisonLines(p *model.Establishment) []string {
	kind := []string{words.PrisonTypes(p.Types), words.Categories(p.Categories)}
	if len(p.Types) == 1 && p.Types[0] == model.AdultPrison { // that it is a prison goes without saying
		kind = kind[1:]
	}
	if p.Open {
		kind = append(kind, words.OpenPrison)
	}
	kind = slices.DeleteFunc(kind, func(s string) bool { return s == "" })
	var out []string
	for _, line := range []string{
		words.Holds(p.Holds), strings.Join(kind, " · "), words.RunBy(p.RunBy, p.Management), p.Note,
		named(words.WelshName, p.WelshName), named(words.WelshAddress, p.WelshAddress), named(words.MinistryCode, p.Code),
	} {
		if line != "" {
			out = append(out, escape(line))
		}
	}
	return out
}

// named is a thing with its name before it, "" where there is none.
func named(name, thing string) string {
	if thing == "" {
		return ""
	}
	return name + ": " + thing
}

// from names the source of what stands above it.
func from(source string, checked model.Date) string {
	if source == "" {
		return ""
	}
	return words.From + ": " + escape(words.Source(source, checked)) + "."
}
