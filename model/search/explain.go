package search

import (
	"cmp"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/search/index"
	"signpost/model/text"
)

// Reason says by what an entry was found.
type Reason struct {
	Field Field
	Text  string // what matched, as it stands in the entry
	Guess Guess
}

// Guess says that what was found is not quite what was typed.
type Guess uint8

// The guesses.
const (
	Sure    Guess = iota
	Nearly        // it is spelt nearly so
	Meaning       // it means the same, or is a nickname
)

// explained is for how many hits the entry is searched for what matched. Nobody reads
// further, and the field is known of all.
const explained = 40

// explain says why hit number i is there.
func (en *engine) explain(q *query, doc uint32, ev *evidence, i int, s *scratch) Reason {
	if known, ok := s.reasons[doc]; ok {
		return known
	}
	r := en.reason(q, doc, ev, i)
	if i < explained { // it may be asked for again, in the list of its kind
		s.reasons[doc] = r
	}
	return r
}

func (en *engine) reason(q *query, doc uint32, ev *evidence, i int) Reason {
	e := en.docs[doc].Entry
	f := ev.why
	for _, n := range []nameMatch{ev.begins, ev.stands, ev.is} {
		if n.words > 0 {
			f = n.field
		}
	}
	switch {
	case ev.number.ok:
		return en.explainNumber(e, ev.number.phone)
	case e.Kind == model.KindTopic && f >= fieldTitle:
		return Reason{Field: Topic} // it is the topic locate.Itself
	case f == fieldTopic, ev.covered == 0 && (ev.topic > 0 || ev.answers):
		return en.explainTopic(q, e)
	case f == fieldServed:
		if r, ok := en.explainPlace(q, doc); ok {
			return r
		}
	}
	if i >= explained {
		return Reason{Field: reasons[f]}
	}
	r := Reason{Field: reasons[f]}
	if f == fieldSpelling { // which nobody is shown; a word of one alone is no guess
		if ev.is.words == 0 {
			return r
		}
		return Reason{Spelling, cmp.Or(e.Acronym, e.Name), Nearly}
	}
	r.Text, r.Guess = en.matched(q, e, f)
	return r
}

func (en *engine) explainNumber(e *model.Entry, phone int) Reason {
	if phone < 0 {
		return Reason{Field: Text}
	}
	p := en.dir.Phones(e)[phone]
	switch {
	case p.State == model.Disputed:
		return Reason{Field: Disputed, Text: p.Number}
	case !en.dir.Give(e).Tells(p):
		return Reason{Field: OldOne, Text: p.Number}
	}
	return Reason{Field: Number, Text: p.Number}
}

// explainTopic names the topic of which the query speaks most surely and that the entry
// answers. A topic says so locate.Itself.
func (en *engine) explainTopic(q *query, e *model.Entry) Reason {
	for _, sp := range q.topics { // the surest first
		if t := en.topics.list[sp.topic]; e.Kind != model.KindTopic && en.answers(t, e) {
			return Reason{Field: Topic, Text: t.Name}
		}
	}
	return Reason{Field: Topic}
}

// Probably is what stands before the region of a postcode that no entry prints: the
// borders of postcodes and of regions are not the same.
const Probably = "probably "

// explainPlace names the nearest area that the entry serves.
func (en *engine) explainPlace(q *query, doc uint32) (Reason, bool) {
	best, out := float32(0), Reason{Field: Place}
	for _, p := range q.places {
		prefix := ""
		if p.Probably {
			prefix = Probably
		}
		for k, r := range p.Regions {
			if en.docs[doc].Ref == r.Ref {
				return Reason{Field: Place, Text: prefix + r.Name}, true
			}
			for _, ring := range p.Rings[k] {
				if ring.Near > best && slices.Contains(ring.Docs, doc) {
					best, out.Text = ring.Near, prefix+ring.Place.Name
					if ring.Miles != "" {
						out.Text = ring.Miles
					}
				}
			}
		}
	}
	return out, best > 0
}

// matched is the text of a field that has most of the words, as it stands in the entry:
// all of a name, and of running text six words or so where it has them.
func (en *engine) matched(q *query, e *model.Entry, f index.Field) (string, Guess) {
	best, out, guess := -1, "", Sure
	en.eachField(e, func(of index.Field, s string) {
		if of != f {
			return
		}
		n, g := en.overlap(q, s)
		if folded := text.Fold(s); f < firstText && (folded == q.whole || strings.HasPrefix(folded, q.whole)) {
			n, g = maxTokens+1, Sure
			if folded == q.whole {
				n++
			}
		}
		if n > best {
			best, out, guess = n, s, g
		}
	})
	switch {
	case f >= firstText:
		out = en.excerpt(q, out)
	case f == fieldAddress:
		for _, a := range e.Addresses {
			if strings.ReplaceAll(a.Postcode, " ", "") == out {
				out = a.Postcode
			}
		}
	}
	return out, guess
}

// overlap is how many tokens stand in a text, and how much of a guess that is.
func (en *engine) overlap(q *query, s string) (n int, g Guess) {
	have, surely, slip := uint32(0), uint32(0), false
	var tokens text.Tokenizer
	tokens.Each(s, func(w []byte, _, _ int) {
		for i := range q.tokens {
			t := &q.tokens[i]
			if strings.HasPrefix(string(w), t.Word) || slices.ContainsFunc(q.words[max(t.From, 0):t.To], func(typed string) bool { return typed == string(w) }) {
				have, surely = have|1<<i, surely|1<<i
				continue
			}
			for _, m := range t.matches[:min(len(t.matches), mostSlips)] {
				if en.words.Word(m.word) == string(w) {
					have |= 1 << i
					slip = slip || m.slip
					if !m.slip && m.quality >= en.Family {
						surely |= 1 << i
					}
				}
			}
		}
	})
	switch {
	case slip && have&^surely != 0:
		g = Nearly
	case have != 0 && surely == 0:
		g = Meaning
	}
	return count(have), g
}

// excerptWords is how many words of a running text are shown.
const excerptWords = 6

// excerpt is the part of a running text where most words of the query stand together.
func (en *engine) excerpt(q *query, s string) string {
	type word struct {
		from, to int
		asked    bool
	}
	var list []word
	var tokens text.Tokenizer
	tokens.Each(s, func(w []byte, from, to int) {
		list = append(list, word{from, to, slices.ContainsFunc(q.tokens, func(t token) bool { return en.means(&t, w) })})
	})
	if len(list) <= excerptWords {
		return s
	}
	best, at := -1, 0
	for i := range list[:len(list)-excerptWords+1] {
		n := 0
		for k, w := range list[i : i+excerptWords] {
			if w.asked {
				n += 10
				if k == 1 || k == 2 { // a word or two before it
					n++
				}
			}
		}
		if strings.Contains(s[list[i].from:list[i+excerptWords-1].to], "\n") {
			n -= 5
		}
		if n > best {
			best, at = n, i
		}
	}
	out := strings.Join(strings.Fields(s[list[at].from:list[at+excerptWords-1].to]), " ")
	if at > 0 {
		out = "… " + out
	}
	if at+excerptWords < len(list) {
		out += " …"
	}
	return out
}
