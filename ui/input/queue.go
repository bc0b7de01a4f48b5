package input

import (
	"bytes"
	"unicode/utf8"
)

// What waits is at most so much, so that nobody waits long behind it. The oldest
// goes first: what somebody does now counts more than what came before.
const (
	maxWaiting = 4096
	maxBytes   = 4 * maxPaste
)

// queue is the sequences that Bubble Tea has not asked for yet.
type queue struct {
	urgent  []sequence // each only once: they are few
	waiting []sequence
	size    int    // bytes in waiting
	rest    []byte // of the one that is being handed over
}

// add puts a sequence at the end. An urgent one takes the place of all that waits.
func (q *queue) add(s sequence) {
	if !s.urgent {
		q.waiting = append(q.waiting, s)
		q.size += len(s.bytes)
		for len(q.waiting) > maxWaiting || q.size > maxBytes {
			q.size -= len(q.waiting[0].bytes)
			q.waiting = q.waiting[1:]
		}
		return
	}
	q.waiting, q.size = nil, 0
	if len(q.rest) > 0 { // only a paste is handed over in pieces
		q.rest = []byte(pasteEnd)
	}
	for _, u := range q.urgent {
		if bytes.Equal(u.bytes, s.bytes) {
			return
		}
	}
	q.urgent = append(q.urgent, s)
}

func (q *queue) empty() bool { return len(q.rest)+len(q.urgent)+len(q.waiting) == 0 }

// read hands over one sequence, or as much of it as there is room for. It never
// ends within a character or within the end of a paste.
func (q *queue) read(b []byte) int {
	if len(q.rest) == 0 {
		q.rest = q.next()
	}
	n := min(len(b), len(q.rest))
	if n < len(q.rest) {
		n = max(min(n, len(q.rest)-len(pasteEnd)), 1)
		for n > 1 && !utf8.RuneStart(q.rest[n]) {
			n--
		}
	}
	copy(b, q.rest[:n])
	q.rest = q.rest[n:]
	return n
}

func (q *queue) next() []byte {
	from := &q.urgent
	if len(q.urgent) == 0 {
		if from = &q.waiting; len(q.waiting) == 0 {
			return nil
		}
		q.size -= len(q.waiting[0].bytes)
	}
	s := (*from)[0]
	*from = (*from)[1:]
	return s.bytes
}
