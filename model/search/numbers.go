package search

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/search/index"
	"signpost/model/text"
)

// numbers are the digits of every number, as they are dialled in the country.
type numbers struct {
	index.Digits
	of []owned
}

// owned is a number of an entry.
type owned struct {
	doc   uint32
	hold  hold
	phone int // which of the entry's numbers; -1 where it is printed in a text
}

// hold is how a number belongs to an entry, the closest first.
type hold uint8

const (
	owner  hold = iota // it is the entry's own
	gives              // the entry gives it, and it is somebody else's by its label
	dead               // nobody should ring it
	prints             // it stands in a text
)

// printedDigits is how many digits make a number in a text: fewer are a year.
const printedDigits = 6

// mostNumbers is how many numbers are looked at: three digits are in very many.
const mostNumbers = 20_000

// readNumbers reads all numbers, those of fields and those that stand in texts.
func (en *engine) readNumbers() numbers {
	var n numbers
	var list []string
	add := func(digits string, o owned) {
		if len(digits) >= text.LeastDigits {
			list, n.of = append(list, digits), append(n.of, o)
		}
	}
	for i, doc := range en.docs {
		give := en.dir.Give(doc.Entry)
		for k, p := range en.dir.Phones(doc.Entry) {
			h := owner
			switch {
			case !give.Tells(p):
				h = dead
			case en.isOfAnother(doc.Entry, p.Label):
				h = gives
			}
			add(text.Dialled(p.Number), owned{uint32(i), h, k})
		}
		printed := func(number string) { add(text.Dialled(number), owned{uint32(i), prints, -1}) }
		text.EachNumber(doc.Body, printedDigits, printed)
		if t := en.topic(doc.Entry); t != nil {
			for _, f := range t.Facts {
				text.EachNumber(f.Text, printedDigits, printed)
			}
		}
	}
	n.Digits = index.NewDigits(list)
	return n
}

// isOfAnother says whether a label names another entry, whose number it is.
func (en *engine) isOfAnother(e *model.Entry, label string) bool {
	label, _, _ = strings.Cut(label, "(")
	for _, n := range en.names.Equal(text.Fold(label)) {
		if n.Field == fieldName {
			return en.docs[n.Doc].Ref != e.Ref
		}
	}
	return false
}

// holding is how an entry has the number that was typed.
type holding struct {
	part  index.Part
	hold  hold
	phone int
	ok    bool
}

// before says whether an entry is found better by this number than by another.
func (h holding) before(other holding) bool {
	return !other.ok || h.rank() < other.rank()
}

// rank orders by how much of the number was typed, then by how the entry has it.
func (h holding) rank() int { return int(h.part)*8 + int(h.hold) }

// askNumber puts those who have the number in the running, and says whether there are
// any. A number in a text counts only as a whole.
func (en *engine) askNumber(q *query, s *scratch) bool {
	if len(q.digits) < text.LeastDigits {
		return false
	}
	any := false
	en.numbers.Each(q.digits, mostNumbers, func(number int, part index.Part) {
		o := en.numbers.of[number]
		if o.hold == prints && part != index.Whole {
			return
		}
		if len(q.digits) == 4 && part == index.Beginning { // four digits are more often the last
			part = index.Middle
		}
		any = true
		ev := s.seen(o.doc)
		if h := (holding{part, o.hold, o.phone, true}); h.before(ev.number) {
			ev.number = h
		}
	})
	return any
}

// nearNumbers are the numbers one slip away from one that nobody has.
func (en *engine) nearNumbers(q *query) []Hit {
	if len(q.digits) < text.WholeDigits {
		return nil
	}
	var out []Hit
	for _, n := range en.numbers.Near(q.digits, mostNumbers) {
		o := en.numbers.of[n]
		if o.hold == prints || o.hold == dead {
			continue
		}
		e := en.dir.Shown(en.docs[o.doc].Entry)
		if !slices.ContainsFunc(out, func(h Hit) bool { return h.Entry == e }) {
			out = append(out, Hit{Entry: e, Reason: Reason{Field: NearNumber, Text: en.dir.Phones(en.docs[o.doc].Entry)[o.phone].Number}})
		}
	}
	return out[:min(len(out), mostNear)]
}
