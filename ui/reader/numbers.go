package reader

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"signpost/model/text"
	"signpost/ui/layout"
)

// minDigits is from how many digits on a number is one that somebody may ring.
const minDigits = 5

// whole says that every number of the source stands on the page, unbroken. A
// column of a table or a list deep inside lists can be narrower than a number,
// and glamour then breaks it.
func whole(doc Document, markdown string) bool {
	page := ansi.Strip(strings.Join(doc.Lines, "\n"))
	for _, n := range ringable(markdown) {
		if strings.Count(page, n) < strings.Count(markdown, n) {
			return false
		}
	}
	return true
}

// ringable are the numbers of s that somebody may ring, each once.
func ringable(s string) []string {
	var out []string
	seen := map[string]bool{}
	for _, at := range text.Numbers(s) {
		n := s[at[0]:at[1]]
		if !seen[n] && len(text.Digits(n)) >= minDigits {
			seen[n] = true
			out = append(out, n)
		}
	}
	return out
}

var (
	// nesting is what makes a line stand further in than the page does.
	nesting = regexp.MustCompile(`(?m)^[ \t>]+`)
	// tableRule is the line between the head of a table and its rows.
	tableRule = regexp.MustCompile(`(?m)^\|?[ :|-]*-[ :|-]*\|?$\n?`)
	tableRow  = regexp.MustCompile(`(?m)^\|(.*?)\|?$`)
)

// flat is Markdown in which every number has the whole width to itself: lists
// within lists become one list, the rows of tables become its items, and a word
// that is too long lets the numbers in it go. A number that is wider than the
// page goes altogether.
func flat(markdown string, width int) string {
	s := nesting.ReplaceAllString(markdown, "")
	if strings.Contains(s, "|") {
		s = tableRule.ReplaceAllString(s, "")
		s = tableRow.ReplaceAllStringFunc(s, func(row string) string {
			return "- " + strings.Join(strings.FieldsFunc(row, func(r rune) bool { return r == '|' }), " · ")
		})
	}
	room := width - 2 // beside the bullet of a list
	for _, n := range ringable(s) {
		if layout.Width(n) > room {
			s = strings.ReplaceAll(s, n, "…")
		}
	}
	lines := strings.Split(text.HoldNumbers(s), "\n")
	for i, line := range lines {
		words := strings.Split(line, " ")
		for j, word := range words {
			if layout.Width(word) > room {
				words[j] = apart(word)
			}
		}
		lines[i] = strings.Join(words, " ")
	}
	return strings.Join(lines, "\n")
}

// apart puts spaces around the numbers in a word.
func apart(word string) string {
	for _, n := range ringable(strings.ReplaceAll(word, string(text.NoBreakSpace), " ")) {
		held := text.HoldNumbers(n)
		word = strings.ReplaceAll(word, held, " "+held+" ")
	}
	return word
}
