package page

import (
	"strings"
	"unicode/utf8"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/words"
)

// numbers writes what to say to a caller: the numbers in the order in which
// they should be given.
func (w *writer) numbers() {
	var give []string
	for _, p := range w.d.Give(w.e).List() {
		give = append(give, w.toGive(p))
	}
	if w.e.Website != "" {
		give = append(give, words.Website+": "+escape(w.e.Website))
	}
	if w.e.Email != "" {
		give = append(give, words.Email+": "+escape(w.e.Email))
	}
	w.section(words.NumbersToGive, strings.Join(give, "\n\n"))
}

// heldBack writes which numbers must not be read out. It stands far below those to
// give, so that nobody takes one for the other.
func (w *writer) heldBack() {
	var held []string
	for _, p := range w.d.Give(w.e).HeldBack() {
		held = append(held, withheld(p))
	}
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
	return broken(head, w.details(brief(p.Phone)))
}

// maxEvidence is how many letters of a source stand beside a number. One that is
// longer stands at the end of the page.
const maxEvidence = 40

// brief is a number without a long source: what is read while a caller waits is
// whether and when somebody confirmed it.
func brief(p model.Phone) model.Phone {
	if utf8.RuneCountInString(p.Source) > maxEvidence {
		p.Source = ""
	}
	return p
}

// longEvidence are the long sources of the numbers to give, each number with its own.
func (w *writer) longEvidence() []string {
	var out []string
	for _, p := range w.d.Give(w.e).List() {
		if p.Source != brief(p.Phone).Source {
			out = append(out, escape(p.Number)+": "+escape(p.Source)+" ("+words.Date(p.Checked)+")")
		}
	}
	return out
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

// withheld is a number that is not to be given, and why it stands here.
func withheld(p model.Phone) string {
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
