package input

import (
	"bytes"
	"unicode/utf8"
)

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
