package layout

import (
	"strings"

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
	end := len(ansi.Truncate(s, room, ""))
	for _, n := range text.Numbers(s) {
		if n[0] < end && end < n[1] {
			end = n[0]
		}
	}
	return strings.TrimRight(s[:end], " ") + tail
}

// Wrap breaks plain text into at most n lines of at most w cells, the last one
// cut if need be. A number stays on one line.
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
