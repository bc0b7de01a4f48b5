package page

import (
	"strings"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/words"
)

// numbers writes what to say to a caller: the numbers in the order in which
// they should be given, then what must not be read out.
func (w *writer) numbers() {
	var give, dead []string
	for _, p := range w.ordered() {
		if p.State == model.Dead {
			dead = append(dead, deadNumber(p))
		} else {
			give = append(give, w.toGive(p))
		}
	}
	if w.e.Website != "" {
		give = append(give, words.Website+": "+escape(w.e.Website))
	}
	if w.e.Email != "" {
		give = append(give, words.Email+": "+escape(w.e.Email))
	}
	if p, of, ok := w.d.NumberToGive(w.e); ok && of != w.e {
		give = append([]string{broken("**"+escape(p.Number)+"** "+link(of), w.details(p))}, give...)
	}
	if len(give)+len(dead) == 0 {
		return
	}
	w.section(words.NumbersToGive, strings.Join(give, "\n\n"))
	w.section(words.DoNotReadOut, items(dead))
}

// ordered are the numbers of the entry, the one to give first, and those that
// nobody has confirmed after those that somebody has.
func (w *writer) ordered() []model.Phone {
	var out []model.Phone
	first, of, ok := w.d.NumberToGive(w.e)
	ok = ok && of == w.e
	if ok {
		out = append(out, first)
	}
	for _, state := range model.States() {
		for _, p := range w.d.Phones(w.e) {
			same := ok && p.Number == first.Number && p.Label == first.Label && p.State == first.State && p.Use == first.Use
			if p.State == state && !same {
				out = append(out, p)
			}
		}
	}
	return out
}

// toGive is one number, what it is for, and how far to trust it.
func (w *writer) toGive(p model.Phone) string {
	head := "**" + escape(p.Number) + "**"
	if label := label(p); label != "" {
		head += " " + escape(label)
	}
	return broken(head, w.details(p))
}

// details are the lines below a number.
func (w *writer) details(p model.Phone) string {
	var facts []string
	if p.Cost != "" {
		facts = append(facts, words.Sentence(escape(p.Cost)))
	}
	if p.Hours.Known() {
		facts = append(facts, words.Hours(p.Hours))
	}
	evidence := escape(words.Evidence(p.State, p.Checked, p.Source))
	if how := age.Of(p, w.clock.Now, w.clock.Threshold); p.State == model.Confirmed && !w.clock.Now.IsZero() {
		evidence = words.Sentence(how.Words(w.clock.Threshold)) + ": " + escape(words.Source(p.Source, p.Checked)) + "."
	}
	if p.State == model.Unconfirmed {
		evidence = strings.Replace(evidence, "Not confirmed.", "**Not confirmed.**", 1) + " " + words.CheckBeforeUse
	}
	return broken(strings.Join(facts, " · "), evidence, escape(p.Note))
}

func deadNumber(p model.Phone) string {
	s := escape(p.Number)
	if label := label(p); label != "" {
		s += " (" + escape(label) + ")"
	}
	for _, more := range []string{p.Note, words.Evidence(p.State, p.Checked, p.Source)} {
		if more != "" {
			s += ". " + escape(strings.TrimSuffix(more, "."))
		}
	}
	return strings.TrimSuffix(s, ".") + "."
}

func label(p model.Phone) string {
	switch {
	case p.Label != "":
		return p.Label
	case p.Use == "helpline", p.Use == "office":
		return words.Sentence(p.Use)
	}
	return p.Use
}
