package find

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// Reason says by what an entry was found.
type Reason struct {
	Field Field
	Text  string // what matched, as it stands in the entry
}

// explained is for how many hits the entry is searched for what matched. Nobody
// reads further, and the field is known of all.
const explained = 50

// reason says why the hit number i of an answer is there.
func (en *engine) reason(a *answer, i int) Reason {
	d := a.top[i].doc
	c := a.why[i]
	e := en.docs[d].Entry
	switch c {
	case numbered:
		return en.numberReason(d, a.query.digits)
	case nameStart, nameWord, plainName:
		return Reason{Name, e.Name}
	case topical:
		return en.topicReason(a.query, e)
	case served:
		if r, ok := en.placeReason(a.query, d); ok {
			return r
		}
	}
	if i >= explained {
		return Reason{Field: worth[c].field}
	}
	return Reason{worth[c].field, en.matched(a.query, e, c)}
}

func (en *engine) numberReason(d uint32, digits string) Reason {
	phones := en.dir.Phones(en.docs[d].Entry)
	c, _ := en.numbers.best(d, digits)
	if int(c.print) >= len(phones) {
		return Reason{Text, ""}
	}
	p := phones[c.print]
	switch {
	case p.State == model.Disputed:
		return Reason{Disputed, p.Number}
	case !en.dir.Give(en.docs[d].Entry).Tells(p):
		return Reason{OldOne, p.Number}
	}
	return Reason{Number, p.Number}
}

// topicReason names the topic of which the query speaks most surely and that the entry
// answers. A topic says so itself.
func (en *engine) topicReason(q *query, e *model.Entry) Reason {
	if e.Kind == model.KindTopic {
		return Reason{Topic, ""}
	}
	for _, w := range q.wanted { // the surest first
		if t := en.dir.Topics[w.topic]; answersTopic(en.dir, t, e) {
			return Reason{Topic, t.Name}
		}
	}
	return Reason{Topic, ""}
}

// answersTopic says whether an entry is one to turn to about a topic.
func answersTopic(d *model.Directory, t *model.Topic, e *model.Entry) bool {
	if slices.ContainsFunc(t.First, func(f model.First) bool { return f.To == e.Ref }) {
		return true
	}
	o := organisation(d, e)
	return o != nil && slices.Contains(o.Topics, t.ID)
}

// placeReason names the nearest area that the entry serves.
func (en *engine) placeReason(q *query, d uint32) (Reason, bool) {
	best, out := uint8(0), Reason{}
	for _, p := range q.places {
		for k, r := range p.regions {
			prefix := ""
			if p.probably {
				prefix = Probably
			}
			if en.docs[d].Ref == r.Ref {
				return Reason{Place, prefix + r.Name}, true
			}
			for _, ring := range p.rings[k] {
				if _, ok := slices.BinarySearch(ring.docs, d); ok && ring.near > best {
					best, out = ring.near, Reason{Place, cmp.Or(ring.miles, prefix+ring.place.Name)}
				}
			}
		}
	}
	return out, best > 0
}

// matched is the text of a class that has most of the words, as it stands in
// the entry: all of a name, and of a long text the line.
func (en *engine) matched(q *query, e *model.Entry, c class) string {
	best, out := -1, ""
	var f folder
	eachText(en.dir, e, en.took[e.Ref], func(of class, s string) {
		if of != c {
			return
		}
		n := 0
		if c < firstText {
			n = wholly(text.Fold(s), q.whole)
		}
		have := uint32(0)
		f.each(s, func(w []byte) {
			for i := range q.tokens {
				if have&(1<<i) == 0 && en.means(&q.tokens[i], w) {
					have |= 1 << i
				}
			}
		})
		if n += bits.OnesCount32(have); n > best {
			best, out = n, s
		}
	})
	if c >= firstText {
		return en.clip(q, out)
	}
	return out
}

// wholly says how far a folded name is what was typed: more than any number of
// words where it is that or begins with it, spaces or not.
func wholly(name, typed string) int {
	name, typed = strings.ReplaceAll(name, " ", ""), strings.ReplaceAll(typed, " ", "")
	switch {
	case name == typed:
		return 2 * maxTokens
	case strings.HasPrefix(name, typed):
		return maxTokens
	}
	return 0
}

// clip is the line of a long text that has most of the words.
func (en *engine) clip(q *query, s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	best, out := 0, ""
	var f folder
	for line := range strings.Lines(s) {
		n := 0
		f.each(line, func(w []byte) {
			for i := range q.tokens {
				if en.means(&q.tokens[i], w) {
					n++
					return
				}
			}
		})
		if n > best {
			best, out = n, strings.TrimSpace(line)
		}
	}
	return out
}
