package find

import (
	"bytes"
	"index/suffixarray"
	"sort"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// numbers are the digits of every number, as they are dialled in the country,
// one after another in one array whose suffixes are sorted: any run of digits is
// found wherever it stands in a number.
type numbers struct {
	digits *suffixarray.Index
	all    []byte
	starts []uint32 // where each number starts; each ends in a separator
	of     []owned
}

// owned is a number of an entry.
type owned struct {
	doc   uint32
	hold  hold
	print uint16 // which of the entry's numbers; printed in a text: none
}

// hold is how a number belongs to an entry, the closest first.
type hold uint8

const (
	owner   hold = iota // it is the entry's own
	gives               // the entry gives it, and it is somebody else's by its label
	dead                // nobody should ring it
	prints              // it stands in a text
	nowhere = 0xffff
)

// readNumbers reads all numbers, those of fields and those that stand in texts.
func (en *engine) readNumbers() numbers {
	n := numbers{}
	add := func(digits string, o owned) {
		if len(digits) >= 3 {
			n.starts = append(n.starts, uint32(len(n.all)))
			n.of = append(n.of, o)
			n.all = append(append(n.all, digits...), ' ')
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
			add(dialled(p.Number), owned{uint32(i), h, uint16(min(k, nowhere-1))})
		}
		printed := func(s string) { add(dialled(s), owned{uint32(i), prints, nowhere}) }
		eachNumber(doc.Body, shortestPrinted, printed)
		for _, fact := range factsOf(en.dir, doc.Entry) {
			eachNumber(fact, shortestPrinted, printed)
		}
	}
	n.digits = suffixarray.New(n.all)
	return n
}

// shortestPrinted is how many digits make a number in a text: fewer are a year.
const shortestPrinted = 6

// eachNumber calls do with everything in a text that looks like a number: so many
// digits or more, in groups with spaces and brackets between.
func eachNumber(s string, shortest int, do func(number string)) {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		start, digits, end := i, 0, i
		for ; i < len(s) && (isDigit(s[i]) || s[i] == ' ' || s[i] == '(' || s[i] == ')'); i++ {
			if isDigit(s[i]) {
				digits, end = digits+1, i+1
			}
		}
		if digits >= shortest {
			if start > 0 && s[start-1] == '+' {
				start--
			}
			do(s[start:end])
		}
	}
}

// isOfAnother says whether a label names another entry, whose number it is.
func (en *engine) isOfAnother(e *model.Entry, label string) bool {
	label, _, _ = strings.Cut(label, "(")
	folded := text.Fold(label)
	if folded == "" {
		return false
	}
	for _, n := range en.names.equal(folded) {
		if n.class == nameStart {
			other := en.docs[n.doc].Entry
			return other.Ref != e.Ref
		}
	}
	return false
}

// dialled are the digits of a number as it is dialled in the country.
func dialled(number string) string {
	return national(text.Digits(number), strings.HasPrefix(strings.TrimSpace(number), "+"))
}

// national is a number with 0 for the country's 44 at the front. After a plus or
// 00 it is the country's; without, only where enough digits follow.
func national(digits string, plus bool) string {
	rest, zeros := strings.CutPrefix(digits, "00")
	zeros = zeros && len(rest) >= 3
	if zeros || plus {
		digits = rest
	}
	home, is44 := strings.CutPrefix(digits, "44")
	if is44 && (zeros || plus || len(home) >= 9) {
		return "0" + strings.TrimPrefix(home, "0")
	}
	return digits
}

// askNumber puts those who have the number in the running. It says whether there
// are any.
func (en *engine) askNumber(q *query, s *scratch) bool {
	n := &en.numbers
	if len(q.digits) < 3 {
		return false
	}
	at := n.digits.Lookup([]byte(q.digits), mostNumbers)
	for _, at := range at {
		i := n.at(at)
		o := n.of[i]
		bonus := numberBonus - numberWhere*n.where(i, at, q.digits) - numberHold*int32(o.hold)
		if en.docs[o.doc].over {
			bonus -= numberHold
		}
		if bonus > s.state[o.doc].bonus {
			st := s.seen(o.doc)
			st.bonus, st.whole = bonus, numbered
		}
	}
	return len(at) > 0
}

// What a number adds to the points of the entry that has it, by how much of the
// number was typed and by how the entry holds it.
const (
	numberBonus = 9_000
	numberWhere = 400
	numberHold  = 80
)

// mostNumbers is how many numbers are looked at: three digits are in very many.
const mostNumbers = 20_000

// at is the number that stands at this byte of all.
func (n *numbers) at(at int) int {
	return sort.Search(len(n.starts), func(i int) bool { return int(n.starts[i]) > at }) - 1
}

// where says what part of number i the digits at this byte are: 0 all of it, 1
// its beginning, 2 its end, 3 something in the middle. Four digits are more often
// the last than the first.
func (n *numbers) where(i, at int, digits string) int32 {
	first, last := at == int(n.starts[i]), n.all[at+len(digits)] == ' '
	four := len(digits) == 4
	switch {
	case first && last:
		return 0
	case first && !four, last && four:
		return 1
	case first, last:
		return 2
	}
	return 3
}

// best is the number of a document that fits the digits best.
func (n *numbers) best(doc uint32, digits string) (owned, bool) {
	first := sort.Search(len(n.of), func(i int) bool { return n.of[i].doc >= doc })
	least, out := int32(1<<30), owned{}
	for i := first; i < len(n.of) && n.of[i].doc == doc; i++ {
		start := int(n.starts[i])
		length := bytes.IndexByte(n.all[start:], ' ')
		for at := range length {
			if bytes.HasPrefix(n.all[start+at:start+length], []byte(digits)) {
				if cost := numberWhere*n.where(i, start+at, digits) + numberHold*int32(n.of[i].hold); cost < least {
					least, out = cost, n.of[i]
				}
			}
		}
	}
	return out, least < 1<<30
}
