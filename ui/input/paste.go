package input

import (
	"bytes"
	"time"
	"unicode/utf8"
)

// A paste is over when the terminal says so, when nothing has come for pastePause,
// or when it has maxPaste bytes.
const (
	pastePause = 500 * time.Millisecond
	maxPaste   = 64 << 10
)

// What stands around a paste, and F9, which ends it too.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
	keyF9      = "\x1b[20~"
)

// paste is what came of a paste so far.
type paste struct {
	text []byte
	tail []byte // its last bytes, in which the end shows
}

// inPaste takes in a byte of a paste. What comes after maxPaste bytes is dropped up
// to the end, except keys that cannot wait.
func (d *decoder) inPaste(b byte) {
	p := &d.paste
	p.tail = append(p.tail, b)
	if len(p.tail) > len(pasteEnd) {
		p.tail = p.tail[1:]
	}
	if d.state == pasting {
		p.text = append(p.text, b)
	}
	switch {
	case b == '~' && string(p.tail) == pasteEnd:
		p.text = bytes.TrimSuffix(p.text, []byte(pasteEnd))
		d.endPaste()
	case d.state == dropping && b == '~' && bytes.HasSuffix(p.tail, []byte(keyF9)):
		d.out = append(d.out, sequence{[]byte(keyF9), true})
	case d.state == pasting && len(p.text) >= maxPaste:
		d.givePaste()
		d.state = dropping
	}
}

// endPaste gives away what there is of a paste, and takes keys again.
func (d *decoder) endPaste() {
	d.givePaste()
	d.rest()
}

func (d *decoder) givePaste() {
	if text := clean(d.paste.text); len(text) > 0 {
		d.out = append(d.out, sequence{append(append([]byte(pasteStart), text...), pasteEnd...), false})
	}
	d.paste.text = nil
}

// clean is a pasted text of which nothing can be taken for a key. Terminals send
// the Enter key for a line end; it becomes one again.
func clean(s []byte) []byte {
	s = bytes.ReplaceAll(s, []byte("\r\n"), []byte("\n"))
	out := make([]byte, 0, len(s))
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		switch {
		case r == '\r':
			out = append(out, '\n')
		case r == utf8.RuneError && n <= 1, r < ' ' && r != '\n' && r != '\t', r >= del && r < 0xa0:
		default:
			out = append(out, s[:n]...)
		}
		s = s[n:]
	}
	return out
}

// isUrgent says that a read is nothing but keys that cannot wait.
func isUrgent(read []byte) bool {
	var d decoder
	for _, b := range read {
		if d.step(b); len(d.out) > 0 && !d.out[len(d.out)-1].urgent {
			return false
		}
	}
	return len(d.out) > 0 && d.state == ground
}
