package find

import (
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// What a name as a whole adds. Every further class of name is worth less by a
// step; what is over is worth less by more than that, so that the successor
// that had the name comes first.
const (
	wholeBonus = 10_000
	wholeStep  = 150
	wholeOver  = 1_500
	beginBonus = 5_500
	beginStep  = 60
	beginOver  = 700
	wholeLeast = 6_500 // of a whole name at least
	endsWord   = 200   // the query ends where a word of the name does
)

// wholeNames adds what is due to entries one of whose names is the query, or
// begins with it.
func (en *engine) wholeNames(q *query, s *scratch) {
	first, end := en.names.begun(q.whole)
	for i := first; i < end; i++ {
		n, name := en.names.of[i], en.names.name(i)
		if n.class == place && len(name) > len(q.whole) && name[len(q.whole)] != ' ' && !strings.Contains(q.whole, " ") {
			continue // M1 does not begin M14 5AB
		}
		var bonus int32
		over := en.docs[n.doc].over
		if len(name) == len(q.whole) {
			bonus = wholeBonus - wholeStep*int32(n.class)
			if over {
				bonus -= wholeOver
			}
		} else {
			bonus = beginBonus - beginStep*int32(n.class)
			if name[len(q.whole)] == ' ' {
				bonus += endsWord
			}
			if over {
				bonus -= beginOver
			}
		}
		if bonus > s.state[n.doc].bonus {
			st := s.seen(n.doc)
			st.bonus, st.whole = bonus, n.class
		}
	}
}

// within is a name that stands as a whole within the query.
type within struct {
	doc      uint32
	class    class
	from, to int
	quality  uint8
}

// wholePrison is what the name of a prison is worth in a question: whatever else
// is asked, the prison is what it is about, and its visits line an answer.
const wholePrison = 150

// longestName is how many words of a query are tried as one name.
const longestName = 10

// namesWithin finds the names that stand in the query beside other words: "mappa"
// in "mappa meeting".
func (en *engine) namesWithin(q *query) []within {
	var out []within
	for from := range q.words {
		for to := from + 1; to <= min(len(q.words), from+longestName); to++ {
			n := to - from
			if n == 1 && (en.speech.isQuiet(q.words[from]) || len(q.words) > 1 && en.callers.says(q.words[from])) {
				continue
			}
			quality := uint8(112)
			if n > 1 {
				quality = 125
			}
			for _, name := range en.names.equal(strings.Join(q.words[from:to], " ")) {
				w := within{name.doc, name.class, from, to, quality - uint8(name.class)}
				if en.docs[name.doc].prison {
					w.quality = wholePrison
				}
				if en.docs[name.doc].over {
					w.quality -= 12
				}
				out = append(out, w)
			}
		}
	}
	return out
}

func foldedName(r *model.Region) string { return text.Fold(r.Name) }
