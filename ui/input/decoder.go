package input

import (
	"bytes"
	"time"
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
