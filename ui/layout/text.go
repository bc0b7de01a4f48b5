package layout

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"signpost/model/text"
)

// Width is how many cells s takes.
func Width(s string) int { return ansi.StringWidth(s) }

// Fit makes s exactly w cells wide: padded where it is shorter, cut where it is longer.
func Fit(s string, w int) string {
	if w <= 0 {
		return ""
	}
	switch got := Width(s); {
	case got == w:
		return s
	case got > w:
		return Fit(ansi.Truncate(s, w, ""), w)
	default:
		return s + strings.Repeat(" ", w-got)
	}
}

// End is the end of s, as much of it as fits into w cells. It takes one walk over s,
// however long that is.
func End(s string, w int) string {
	over := Width(s) - w
	if over <= 0 {
		return s
	}
	end := ansi.TruncateLeft(s, over, "")
	if Width(end) > w { // a wide letter stood across the cut
		end = ansi.TruncateLeft(s, over+1, "")
	}
	return end
}

// Paint draws ranges of a line in styles of their own. Where a style would fall
// between letters that are drawn as one, the line stays as it was: it would not
// be as wide any more. All ranges of a line are painted in one go and in order:
// each painting repeats the styles that are there, so that thirty, one after the
// other, would make gigabytes of them.
func Paint(line string, ranges ...lipgloss.Range) string {
	painted := lipgloss.StyleRanges(line, ranges...)
	if Width(painted) != Width(line) || ansi.Strip(painted) != ansi.Strip(line) {
		return line
	}
	return painted
}

// Cut shortens plain text to at most w cells, with tail in place of what goes.
// A number is never cut: it goes whole.
func Cut(s string, w int, tail string) string {
	if Width(s) <= w {
		return s
	}
	room := w - Width(tail)
	if room <= 0 {
		return ""
	}
	return strings.TrimRight(s[:cutAt(s, room)], " ") + tail
}

// CutWords shortens plain text to at most w cells after a whole word, with tail in place
// of what goes. Where no word fits, nothing is left; a number goes whole.
func CutWords(s string, w int, tail string) string {
	if Width(s) <= w {
		return s
	}
	out := ""
	for word := range strings.SplitSeq(text.HoldNumbers(s), " ") {
		longer := out + " " + strings.ReplaceAll(word, string(text.NoBreakSpace), " ")
		if Width(strings.TrimRight(longer[1:], ",;:·"))+Width(tail) > w {
			break
		}
		out = longer
	}
	if out = strings.TrimRight(out, " ,;:·"); out == "" {
		return ""
	}
	return out[1:] + tail
}

// cutAt is how many bytes of s fit into w cells without cutting a number.
func cutAt(s string, w int) int {
	end := len(ansi.Truncate(s, w, ""))
	for _, n := range text.Numbers(s) {
		if n[0] < end && end < n[1] {
			end = n[0]
		}
	}
	return end
}

// WrapAddress breaks a web or email address into lines of at most w cells: before a
// slash, an @ or a full stop where there is one, and never in a number.
func WrapAddress(s string, w int) []string {
	var lines []string
	for w > 0 && Width(s) > w {
		end := cutAt(s, w)
		if i := strings.LastIndexAny(s[:end], "/@."); i > 0 {
			end = i
		}
		if end == 0 { // a number that is wider than that: it goes whole
			break
		}
		lines, s = append(lines, s[:end]), s[end:]
	}
	return append(lines, Cut(s, w, ""))
}

// Wrap breaks plain text into at most n lines of at most w cells, the last one
// cut if need be. A word that is too long is cut too, or, where there is no
// tail to say so, goes on on the next line. A number stays on one line.
func Wrap(s string, w, n int, tail string) []string {
	if w <= 0 || n <= 0 {
		return nil
	}
	if Width(s) <= w {
		return []string{s}
	}
	var lines []string
	line := ""
	for word := range strings.SplitSeq(text.HoldNumbers(s), " ") {
		word = strings.ReplaceAll(word, string(text.NoBreakSpace), " ")
		for tail == "" && Width(word) > w {
			front := word[:cutAt(word, w)]
			if front == "" {
				break
			}
			if line != "" {
				lines = append(lines, line)
			}
			lines, line, word = append(lines, front), "", word[len(front):]
		}
		switch {
		case line == "":
			line = word
		case Width(line)+1+Width(word) <= w:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	lines = append(lines, line)
	if len(lines) > n {
		lines[n-1] = strings.Join(lines[n-1:], " ")
		lines = lines[:n]
	}
	for i, l := range lines {
		lines[i] = Cut(l, w, tail)
	}
	return lines
}
