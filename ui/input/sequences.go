package input

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// The keys that have a form of their own: in it Bubble Tea need not wait to see
// whether more comes after an ESC.
const (
	oneEsc   = "\x1b[27u"
	twoEscs  = "\x1b[27;3u" // as Alt+Esc
	shiftTab = "\x1b[Z"
)

// Modifiers, as terminals number them.
const (
	shift = 1 << iota
	alt
	ctrl
	mods = 1<<6 - 1 // all but Caps Lock and Num Lock, which change no key here
)

// control is a control sequence as Bubble Tea understands it, or nil for one that
// it does not, or that nobody may send: a report of a size would change the screen.
func control(params []byte, last byte, withAlt bool) (s []byte, urgent bool) {
	if len(params) > 0 && params[0] >= '<' {
		return report(params, last), false
	}
	n, ok := numbers(params)
	if !ok {
		return nil, false
	}
	mod := 0
	if len(n) > 1 {
		mod = max(n[1]-1, 0) & mods
	}
	if withAlt {
		mod |= alt
	}
	switch {
	case last == 'u' && len(n) > 0 && len(n) <= 3, last == '~' && len(n) == 3 && n[0] == 27:
		return coded(params, n, last)
	case len(n) > 2:
		return nil, false
	case strings.IndexByte("~^@$", last) >= 0 && len(n) > 0 && numbered(n[0]):
		mod |= map[byte]int{'^': ctrl, '@': ctrl | shift, '$': shift}[last]
		return tilde(n[0], mod)
	case strings.IndexByte("ABCDEFH", last) >= 0 && (len(n) == 0 || n[0] <= 1):
		return lettered(last, mod), false
	case last >= 'a' && last <= 'd' && len(n) == 0: // rxvt
		return lettered(last-'a'+'A', mod|shift), false
	case last >= 'P' && last <= 'S' && (len(n) == 0 || n[0] <= 1):
		return tilde(functionKey(int(last-'P')+1), mod)
	case last == 'Z':
		return []byte(shiftTab), false
	}
	return nil, false
}

// numbers are the parameters of a control sequence. Of one with parts only the first
// counts; a key that is let go is no sequence that anybody needs.
func numbers(params []byte) (n []int, ok bool) {
	if len(params) == 0 {
		return nil, true
	}
	if len(bytes.TrimLeft(params, "0123456789;:")) > 0 {
		return nil, false
	}
	for i, p := range strings.Split(string(params), ";") {
		p, parts, _ := strings.Cut(p, ":")
		if i == 1 && strings.HasPrefix(parts, "3") {
			return nil, false
		}
		if len(p) > 7 {
			return nil, false
		}
		v, _ := strconv.Atoi("0" + p)
		n = append(n, v)
	}
	return n, true
}

func onlyDigits(s []byte) bool {
	return len(s) > 0 && len(bytes.TrimLeft(s, "0123456789")) == 0
}

// leavesOut says that one of the numbers between semicolons is missing.
func leavesOut(params []byte) bool {
	return bytes.HasPrefix(params, []byte(";")) || bytes.HasSuffix(params, []byte(";")) || bytes.Contains(params, []byte(";;"))
}

// report is a sequence that is no key: where the mouse is, and what the terminal
// answers when it is asked what it can do.
func report(params []byte, last byte) []byte {
	n, ok := numbers(bytes.TrimSuffix(params[1:], []byte("$")))
	if !ok || bytes.IndexByte(params, ':') >= 0 || leavesOut(params[1:]) {
		return nil
	}
	switch mode := bytes.HasSuffix(params, []byte("$")); {
	case params[0] == '<' && (last == 'M' || last == 'm') && len(n) == 3 && !mode,
		params[0] == '?' && last == 'u' && len(n) == 1 && !mode,
		params[0] == '?' && last == 'y' && len(n) == 2 && mode:
		return fmt.Appendf(nil, "\x1b[%s%c", params, last)
	}
	return nil
}

// coded is a key that is sent as its character and its modifiers, by kitty
// ("99;5u") or by xterm ("27;5;99~").
func coded(params []byte, n []int, last byte) (s []byte, urgent bool) {
	code, mod := n[0], 0
	if len(n) > 1 {
		mod = max(n[1]-1, 0) & mods
	}
	if last == '~' {
		code = n[2]
	}
	if code > unicode.MaxRune {
		return nil, false
	}
	return fmt.Appendf(nil, "\x1b[%s%c", params, last), mod == ctrl && (code == 'c' || code == 'q')
}

// numbered says that a key has this number.
func numbered(n int) bool {
	switch {
	case n >= 1 && n <= 8, n >= 11 && n <= 15, n >= 17 && n <= 21, n >= 23 && n <= 26, n == 28, n == 29, n >= 31 && n <= 34:
		return true
	}
	return false
}

// tilde is a key that is sent as a number. F9 is urgent, also where an ESC was left
// standing before it.
func tilde(n, mod int) (s []byte, urgent bool) {
	if n == functionKey(9) && mod&^alt == 0 {
		return []byte(keyF9), true
	}
	if mod > 0 {
		return fmt.Appendf(nil, "\x1b[%d;%d~", n, mod+1), false
	}
	return fmt.Appendf(nil, "\x1b[%d~", n), false
}

// lettered is a key that is sent as a letter.
func lettered(last byte, mod int) []byte {
	if mod > 0 {
		return fmt.Appendf(nil, "\x1b[1;%d%c", mod+1, last)
	}
	return fmt.Appendf(nil, "\x1b[%c", last)
}

// functionKey is the number under which a function key is sent: there are gaps.
func functionKey(f int) int { return []int{0, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24}[f] }

// consoleKey is F1 to F5 on the Linux console: ESC [ [ A to E.
func consoleKey(b byte, withAlt bool) []byte {
	if b < 'A' || b > 'E' {
		return nil
	}
	mod := 0
	if withAlt {
		mod = alt
	}
	s, _ := tilde(functionKey(int(b-'A')+1), mod)
	return s
}

// applicationKey is a key after ESC O: arrows, Home and End, F1 to F4, and what
// PuTTY makes of them: F5 to F11 go on from T, and End may be w. The keypad is never
// asked to send its digits so, so they are no digits.
func applicationKey(digits []byte, b byte, withAlt bool) (s []byte, urgent bool) {
	mod := 0
	if n, err := strconv.Atoi(string(digits)); err == nil {
		mod = max(n-1, 0) & mods
	}
	if withAlt {
		mod |= alt
	}
	switch {
	case strings.IndexByte("ABCDEFH", b) >= 0:
		return lettered(b, mod), false
	case b >= 'a' && b <= 'd': // rxvt
		return lettered(b-'a'+'A', mod|ctrl), false
	case b == 'w':
		return lettered('F', mod), false
	case b == 'M':
		return []byte{'\r'}, false
	case b >= 'P' && b <= 'Z':
		return tilde(functionKey(int(b-'P')+1), mod)
	}
	return nil, false
}

// altKey is a character that was typed with Alt. On the Linux console Alt+Tab is
// what Shift+Tab sends, and elsewhere it changes windows.
func altKey(r rune) []byte {
	mod := alt
	switch {
	case r == '\t':
		return []byte(shiftTab)
	case r == '\r' || r == del:
	case r == '\b':
		r = del
	case r == 0:
		r, mod = ' ', alt|ctrl
	case r <= 26:
		r, mod = r+'a'-1, alt|ctrl
	case r < ' ':
		r, mod = r+'@', alt|ctrl
	case unicode.IsUpper(r):
		r, mod = unicode.ToLower(r), alt|shift
	}
	return fmt.Appendf(nil, "\x1b[%d;%du", r, mod+1)
}

// oldMouse is what terminals send that number no column beyond 223, as the others do.
func oldMouse(b []byte) []byte {
	button, last := int(b[0])-32, 'M'
	if button&3 == 3 && button&(32|64) == 0 { // which button was let go it does not say
		button, last = button&^3, 'm'
	}
	return fmt.Appendf(nil, "\x1b[<%d;%d;%d%c", button, int(b[1])-32, int(b[2])-32, last)
}

// colour is the terminal's answer when it is asked for a colour (OSC 10 to 12), and
// nil for every other text.
func colour(params, held []byte) []byte {
	name, value, ok := strings.Cut(string(params), ";")
	if !ok || len(held) > longest || value == "" || (name != "10" && name != "11" && name != "12") || held[len(held)-len(params)-1] != ']' {
		return nil
	}
	for _, r := range value {
		if r <= ' ' || r > '~' {
			return nil
		}
	}
	return []byte("\x1b]" + string(params) + "\a")
}
