package ui

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"signpost/ui/theme"
)

// The first oracle: nothing in a frame steers the terminal but the colours and
// weights of our own theme, and they end where the line ends. It has a list of
// its own of what must not be there, and does not ask the gate.

// sgr cuts a sequence that sets colours and weights from the front of s.
func sgr(s string) (params string, size int, ok bool) {
	if !strings.HasPrefix(s, "\x1b[") {
		return "", 0, false
	}
	n := 2
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == ';') {
		n++
	}
	if n == len(s) || s[n] != 'm' {
		return "", 0, false
	}
	return s[2:n], n + 1, true
}

// foreign is what stands in a frame and is not ours.
func foreign(styled string, t theme.Theme) []string {
	var wrong []string
	note := func(format string, args ...any) {
		if len(wrong) < 3 {
			wrong = append(wrong, fmt.Sprintf(format, args...))
		}
	}
	colours := ownColours(t)
	line, open := 0, false
	for i := 0; i < len(styled); {
		if params, size, ok := sgr(styled[i:]); ok {
			plain, err := ownStyle(params, colours)
			if err != nil {
				note("line %d: foreign style %q: %v", line, params, err)
			}
			open = !plain
			i += size
			continue
		}
		r, size := utf8.DecodeRuneInString(styled[i:])
		switch {
		case r == '\n':
			if open {
				note("line %d: a style goes on over the end of the line", line)
			}
			line++
		case r == utf8.RuneError && size == 1:
			note("line %d: invalid byte %#x", line, styled[i])
		case !ordinary(r):
			note("line %d: U+%04X reaches the screen: %.40q", line, r, styled[i:])
		}
		i += size
	}
	if open {
		note("a style goes on over the end of the frame")
	}
	return wrong
}

// ordinary says that a character draws something in its cell, or moves to the
// next one, and does nothing else.
func ordinary(r rune) bool {
	switch {
	case r >= ' ' && r <= '~':
		return true
	case r < 0x20, r >= 0x7f && r <= 0x9f: // C0, DEL, C1
		return false
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5,
		r >= 0x180b && r <= 0x180f, r == 0x3164, r == 0xffa0: // draw nothing
		return false
	case r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r == 0xfeff:
		return false // zero width, line breaks, bidirectional
	case r >= 0xfe00 && r <= 0xfe0f, r >= 0xe0000 && r <= 0xe0fff: // variation selectors, tags
		return false
	case r >= 0xe000 && r <= 0xf8ff, r >= 0xf0000: // private
		return false
	case r >= 0xd800 && r <= 0xdfff, r >= 0xfff9 && r <= 0xfffb, r&0xfffe == 0xfffe:
		return false
	case r >= 0x1d173 && r <= 0x1d17a, r >= 0x1bca0 && r <= 0x1bca3:
		return false
	}
	return !unicode.In(r, unicode.C, unicode.Z)
}

// ownColours are the colours of a theme, as a sequence writes them.
func ownColours(t theme.Theme) map[string]bool {
	own := map[string]bool{}
	add := func(layer, colour string) {
		if rgb, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24); err == nil && colour != "" {
			own[fmt.Sprintf("%s;2;%d;%d;%d", layer, rgb>>16, rgb>>8&255, rgb&255)] = true
		}
	}
	for _, c := range []string{t.Quiet, t.Accent, t.Doubt, t.Rule} {
		add("38", c)
	}
	add("48", t.Row)
	for _, black := range []string{"#000000", "#ffffff"} { // of a code for a camera
		if t.Code.GetForeground() != (lipgloss.NoColor{}) {
			add("38", black)
			add("48", black)
		}
	}
	return own
}

// ownStyle says whether every parameter of a sequence is one that the theme
// makes, and whether nothing is set when it has been carried out.
func ownStyle(params string, colours map[string]bool) (plain bool, err error) {
	plain = true
	for params != "" {
		p := params
		if len(p) > 3 && (p[:3] == "38;" || p[:3] == "48;") {
			parts := strings.SplitN(p, ";", 6)
			if len(parts) < 5 {
				return false, fmt.Errorf("%q is no whole colour", p)
			}
			colour := strings.Join(parts[:5], ";")
			if !colours[colour] {
				return false, fmt.Errorf("%s is no colour of the theme", colour)
			}
			params, plain = strings.TrimPrefix(strings.TrimPrefix(p, colour), ";"), false
			continue
		}
		p, params, _ = strings.Cut(p, ";")
		switch p {
		case "0", "":
			plain = true
		case "1", "3", "4", "7", "9": // bold, italic, underlined, reverse, struck out
			plain = false
		default:
			return false, fmt.Errorf("%s is nothing that the theme sets", p)
		}
	}
	return plain, nil
}

func TestTheFirstOracleRefusesWhatIsNotOurs(t *testing.T) {
	th := theme.New(theme.Dark, true, false)
	for name, bad := range map[string]string{
		"cursor movement":        "a\x1b[2J",
		"OSC 52":                 "\x1b]52;c;YQ==\x07",
		"OSC 8":                  "\x1b]8;;http://x\x1b\\x\x1b]8;;\x1b\\",
		"DCS":                    "\x1bPq\x1b\\",
		"a lone escape":          "\x1b",
		"a colour not ours":      "\x1b[31mred\x1b[m",
		"another RGB colour":     "\x1b[38;2;1;2;3mx\x1b[m",
		"a background":           "\x1b[48;2;142;203;255mx\x1b[m",
		"blinking":               "\x1b[5mx\x1b[m",
		"hidden":                 "\x1b[1;8mx\x1b[m",
		"a style left on":        "\x1b[1mx",
		"a style over a line":    "\x1b[1mx\ny\x1b[m",
		"half a colour":          "\x1b[38;2;142mx\x1b[m",
		"a tab":                  "a\tb",
		"a carriage return":      "a\rb",
		"DEL":                    "a\x7fb",
		"C1":                     "a\u009b2Jb",
		"an override":            "a\u202eb",
		"a zero-width joiner":    "a\u200db",
		"a tag":                  "a\U000e0041b",
		"a variation selector":   "a\ufe0fb",
		"a private character":    "a\ue100b",
		"a no-break space":       "a\u00a0b",
		"a line separator":       "a\u2028b",
		"a byte order mark":      "a\ufeffb",
		"an unassigned":          "a\u0378b",
		"bytes that are no text": "a\xffb",
	} {
		if foreign(bad, th) == nil {
			t.Errorf("%s passes: %q", name, bad)
		}
	}
	for _, good := range []string{
		"plain, é, 界, ▌, □ and 0800", "\x1b[1;38;2;142;203;255mx\x1b[m", "\x1b[1m\x1b[48;2;34;48;61mx\x1b[0m\ny",
	} {
		if wrong := foreign(good, th); wrong != nil {
			t.Errorf("%q: %v", good, wrong)
		}
	}
	if foreign("\x1b[38;2;142;203;255mx\x1b[m", theme.New(theme.Mono, true, false)) == nil {
		t.Error("mono has colours")
	}
}
