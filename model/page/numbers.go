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
	var give, held []string
	answer := w.d.Give(w.e)
	for _, p := range answer.List() {
		give = append(give, w.toGive(p))
	}
	for _, p := range answer.HeldBack() {
		held = append(held, heldBack(p))
	}
	if w.e.Website != "" {
		give = append(give, words.Website+": "+escape(w.e.Website))
	}
	if w.e.Email != "" {
		give = append(give, words.Email+": "+escape(w.e.Email))
	}
	if len(give)+len(held) == 0 {
		return
	}
	w.section(words.NumbersToGive, strings.Join(give, "\n\n"))
	w.section(words.DoNotReadOut, items(held))
}

// toGive is one number, what it is for or whose it is, and how far to trust it.
func (w *writer) toGive(p model.Given) string {
	head := w.marked(p.Phone)
	if p.Of != w.e {
		head += " " + link(p.Of)
	} else if label := label(p.Phone); label != "" {
		head += " " + escape(label)
	}
	return broken(head, w.details(p.Phone))
}

// marked is a number with the mark of how far it may be trusted, where there is a
// clock to judge that by.
func (w *writer) marked(p model.Phone) string {
	number := "**" + escape(p.Number) + "**"
	if w.clock.Now.IsZero() {
		return number
	}
	return number + " " + age.Of(p, w.clock.Now, w.clock.Threshold).Class.Mark()
}

// details are the lines below a number.
func (w *writer) details(p model.Phone) string {
	var facts []string
	if p.Cost != "" {
		facts = append(facts, words.Sentence(escape(p.Cost)))
	}
	if when := age.HoursOf(p, w.clock.Now, w.clock.Threshold); when.Known() {
		facts = append(facts, when.Words())
	}
	how := age.Of(p, w.clock.Now, w.clock.Threshold)
	evidence := escape(how.Evidence(p))
	if how.Class == age.Unconfirmed {
		said := words.Sentence(how.Words())
		evidence = strings.Replace(evidence, said, "**"+said+"**", 1) + " " + words.CheckBeforeUse
	}
	return broken(words.Sentence(strings.Join(facts, " · ")), evidence, escape(p.Note))
}

// heldBack is a number that is not to be given, and why it stands here.
func heldBack(p model.Phone) string {
	s := escape(p.Number)
	if label := label(p); label != "" {
		s += " (" + escape(label) + ")"
	}
	for _, more := range []string{why(p), p.Note, words.Evidence(p.State, p.Checked, p.Source)} {
		if more != "" {
			s += ". " + escape(strings.TrimSuffix(more, "."))
		}
	}
	return strings.TrimSuffix(s, ".") + "."
}

// why says why a number that is not dead is held back.
func why(p model.Phone) string {
	switch {
	case p.State == model.Dead:
		return ""
	case p.State == model.Disputed:
		return words.Disputed
	case p.Use == "fax":
		return words.FaxOnly
	}
	return words.ServiceEnded
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
