package input

import (
	"bytes"
	"time"
	"unicode/utf8"
)

// How long the decoder waits. Each is counted from the last byte, but no sequence
// may take longer than whole.
const (
	escDelay = 50 * time.Millisecond  // after ESC: more of a sequence, or the Esc key
	patience = 150 * time.Millisecond // for the rest of a sequence that has begun
	whole    = time.Second
	lateness = 2 * time.Second // how long what was given up may still be completed
)

// Bytes that are looked for by name.
const (
	etx = 0x03 // Ctrl+C
	bel = 0x07
	dc1 = 0x11 // Ctrl+Q
	can = 0x18
	sub = 0x1a
	esc = 0x1b
	del = 0x7f
)

// longest is the longest sequence that is kept: no terminal sends keys, reports of
// the mouse or colours that are longer. What is longer is read to its end and dropped.
const longest = 128

// state is what the decoder is in the middle of.
type state int

const (
	ground   state = iota
	letter         // a character of several bytes
	escape         // ESC, or ESC twice
	csi            // ESC [
	console        // ESC [ [, with which the Linux console begins F1 to F5
	x10            // ESC [ M, after which three bytes say where the mouse is
	ss3            // ESC O
	text           // ESC ] and the like: a text that ends with ESC \
	textEnd        // the ESC at the end of a text
	pasting        // between ESC [ 200 ~ and ESC [ 201 ~
	dropping       // what is left of a paste that was too long
)

// sequence is one whole thing that a terminal sent: a character, a key, a
// report, a paste. An urgent one overtakes all others.
type sequence struct {
	bytes  []byte
	urgent bool
}

// decoder cuts what a terminal sends into whole sequences, in the form that Bubble
// Tea understands at once. It has no clock and no terminal: it is told the time.
type decoder struct {
	state state
	held  []byte // of the sequence that is not whole yet; at most longest
	alt   bool   // Alt was down: ESC stands before the sequence
	began time.Time
	last  time.Time // when its last byte came
	paste paste
	given givenUp
	out   []sequence
}

// givenUp is a sequence that was not completed in time.
type givenUp struct {
	held []byte
	at   time.Time
}

// feed takes in what was read at once, and gives what is whole now.
func (d *decoder) feed(now time.Time, read []byte) []sequence {
	d.expire(now)
	if d.state == pasting && isUrgent(read) { // nobody pastes a single Ctrl+C
		d.endPaste()
	}
	read = d.late(now, read)
	d.last = now
	for _, b := range read {
		before := d.state
		d.step(b)
		if before == ground {
			d.began = now
		}
	}
	return d.taken()
}

// wait gives what is whole because nothing more came in time.
func (d *decoder) wait(now time.Time) []sequence {
	d.expire(now)
	return d.taken()
}

func (d *decoder) taken() []sequence {
	out := d.out
	d.out = nil
	return out
}

// deadline says when wait has something to do, and false where it never has.
func (d *decoder) deadline() (time.Time, bool) {
	var at time.Time
	switch d.state {
	case ground:
		return at, false
	case pasting, dropping:
		return d.last.Add(pastePause), true
	case escape:
		return d.last.Add(escDelay), true
	}
	at = d.last.Add(patience)
	if end := d.began.Add(whole); end.Before(at) {
		at = end
	}
	return at, true
}

// expire ends what has waited long enough.
func (d *decoder) expire(now time.Time) {
	at, waits := d.deadline()
	if !waits || now.Before(at) {
		return
	}
	switch d.state {
	case pasting, dropping:
		d.endPaste()
		return
	case escape:
		d.escKey()
	}
	d.given = givenUp{bytes.Clone(d.held), now}
	d.rest()
}

// late completes a sequence that was given up, where what was read is its very
// rest: on a slow line it comes in pieces, and nobody types two letters at once.
func (d *decoder) late(now time.Time, read []byte) []byte {
	g := d.given
	d.given = givenUp{}
	if d.state != ground || g.held == nil || len(read) < 2 || read[0] < ' ' || now.Sub(g.at) > lateness {
		return read
	}
	var try decoder
	for _, b := range g.held {
		try.step(b)
	}
	for i, b := range read {
		switch try.state {
		case escape, csi, x10, ss3:
		default:
			return read
		}
		try.step(b)
		if i > 0 && (try.state == pasting || try.state == ground && len(try.out) == 1) {
			d.state, d.out = try.state, append(d.out, try.out...)
			return read[i+1:]
		}
	}
	return read
}

// step takes in one byte.
func (d *decoder) step(b byte) {
	if (b == etx || b == dc1) && d.state != pasting {
		if d.state != dropping {
			d.rest()
		}
		d.out = append(d.out, sequence{[]byte{b}, true})
		return
	}
	switch d.state {
	case ground:
		d.first(b)
	case letter:
		d.inLetter(b)
	case escape:
		d.afterEscape(b)
	case csi:
		d.inControl(b)
	case console, x10, ss3:
		d.inKey(b)
	case text, textEnd:
		d.inText(b)
	case pasting, dropping:
		d.inPaste(b)
	}
}

// first takes in the first byte of a sequence.
func (d *decoder) first(b byte) {
	switch {
	case b == esc:
		d.state, d.held = escape, append(d.held[:0], esc)
	case b < utf8.RuneSelf:
		d.emit([]byte{b})
	case utf8.RuneStart(b):
		d.state, d.held = letter, append(d.held[:0], b)
	}
}

// rest ends the sequence at hand, whatever it was.
func (d *decoder) rest() {
	d.state, d.held, d.alt = ground, d.held[:0], false
}

// anew ends the sequence at hand, which is broken, before a byte that is not part of it.
func (d *decoder) anew(b byte) {
	d.rest()
	d.step(b)
}

// emit gives a sequence away and ends it.
func (d *decoder) emit(s []byte) {
	if s != nil {
		d.out = append(d.out, sequence{bytes.Clone(s), false})
	}
	d.rest()
}

// urge gives a sequence away that overtakes all others.
func (d *decoder) urge(s []byte) {
	d.out = append(d.out, sequence{bytes.Clone(s), true})
	d.rest()
}

// hold keeps a byte of the sequence. What is too long is kept one byte too long,
// by which it is known.
func (d *decoder) hold(b byte) {
	if len(d.held) <= longest {
		d.held = append(d.held, b)
	}
}

// inLetter takes in a byte of a character. C1 controls and what is not UTF-8 are dropped.
func (d *decoder) inLetter(b byte) {
	if utf8.RuneStart(b) {
		d.anew(b)
		return
	}
	d.hold(b)
	if !utf8.FullRune(d.held) {
		return
	}
	r, _ := utf8.DecodeRune(d.held)
	switch {
	case r == utf8.RuneError || r < 0xa0:
		d.rest()
	case d.alt:
		d.emit(altKey(r))
	default:
		d.emit(d.held)
	}
}

// afterEscape takes in what comes after ESC, or after ESC twice.
func (d *decoder) afterEscape(b byte) {
	switch {
	case b == '[':
		d.state = csi
	case b == 'O':
		d.state = ss3
	case b == ']' || b == 'P' || b == 'X' || b == '^' || b == '_':
		d.state = text
	case b == esc && !d.alt:
		d.alt, d.held = true, append(d.held, b)
		return
	case d.alt: // Esc twice, and then something else
		d.escKey()
		d.anew(b)
		return
	case b < utf8.RuneSelf:
		d.emit(altKey(rune(b)))
		return
	default:
		d.state, d.alt, d.held = letter, true, d.held[:0]
		if !utf8.RuneStart(b) {
			d.rest()
			return
		}
	}
	d.hold(b)
}

// escKey gives the Esc key away, or two at once.
func (d *decoder) escKey() {
	if d.alt {
		d.out = append(d.out, sequence{[]byte(twoEscs), false})
		return
	}
	d.out = append(d.out, sequence{[]byte(oneEsc), false})
}

// params is what stands between the beginning of the sequence and its last byte.
func (d *decoder) params() []byte {
	s := d.held[1:]
	if d.alt {
		s = s[1:]
	}
	return s[1:]
}

// inControl takes in a byte of a control sequence.
func (d *decoder) inControl(b byte) {
	p := d.params()
	switch {
	case len(p) == 0 && b == '[':
		d.state = console
		d.hold(b)
	case len(p) == 0 && b == 'M':
		d.state = x10
		d.hold(b)
	case b == '$' && onlyDigits(p), b >= 0x40 && b < del: // rxvt ends some with $
		d.control(p, b)
	case b >= 0x20 && b < 0x40:
		d.hold(b)
	default:
		d.anew(b)
	}
}

// control gives a control sequence away that is whole.
func (d *decoder) control(params []byte, last byte) {
	if len(d.held) > longest {
		d.rest()
		return
	}
	if last == '~' && string(params) == "200" {
		d.rest()
		d.state, d.paste = pasting, paste{}
		return
	}
	if s, urgent := control(params, last, d.alt); urgent {
		d.urge(s)
	} else {
		d.emit(s)
	}
}

// inKey takes in a byte of the sequences that have a length of their own.
func (d *decoder) inKey(b byte) {
	if b < 0x20 || b == del || b >= utf8.RuneSelf && d.state != x10 {
		d.anew(b)
		return
	}
	switch {
	case d.state == console:
		d.emit(consoleKey(b, d.alt))
	case d.state == x10:
		if d.hold(b); len(d.params()) == 4 {
			d.emit(oldMouse(d.params()[1:]))
		}
	case b >= '0' && b <= '9' && len(d.params()) < 3:
		d.hold(b)
	default:
		if s, urgent := applicationKey(d.params(), b, d.alt); urgent {
			d.urge(s)
		} else {
			d.emit(s)
		}
	}
}

// inText takes in a byte of a text. Only a colour that was asked for is given away.
func (d *decoder) inText(b byte) {
	switch {
	case d.state == textEnd && b == '\\', b == bel && d.held[len(d.held)-len(d.params())-1] == ']':
		d.emit(colour(d.params(), d.held))
	case d.state == textEnd: // the ESC was the beginning of something else
		d.rest()
		d.first(esc)
		d.step(b)
	case b == esc:
		d.state = textEnd
	case b == can || b == sub:
		d.rest()
	default:
		d.hold(b)
	}
}
