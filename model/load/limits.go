package load

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// The limits of content. No honest record comes near them; what goes beyond is a
// mistake, so that no folder can make the program slow or large.
const (
	MaxSize    = 1 << 20  // bytes of a file
	MaxRecords = 5_000    // in a file
	MaxRecord  = 32 << 10 // bytes of all texts of a record
	MaxList    = 300      // texts of a list, and tables of a sort in a record
	MaxName    = 120      // characters of a name and whatever is as short
	MaxLine    = 1_000    // characters of a note, a source, a summary, an address of the web
	MaxText    = 8 << 10  // characters of a text of many lines
	MaxSummary = 25       // words of a summary: one breath
	maxDepth   = 4        // lists and quotations within one another
	maxHeads   = 100      // headings of a text
	maxFolder  = 64 << 20 // bytes of all files of a folder
	maxAll     = 100_000  // records of a folder
	maxChain   = 16       // successors, one behind the other
	maxAround  = 40       // places that a place lies in
)

// length says what is too long about s, "" where nothing is.
func length(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return ""
	}
	return fmt.Sprintf("the text is longer than %d characters", most)
}

// cut is the beginning of s that is not too long. Nothing else is made of a text
// that nobody has seen.
func cut(s string, most int) string {
	n := 0
	for i := range s {
		if n == most {
			return s[:i]
		}
		n++
	}
	return s
}

// layout says what would take a Markdown text too long to lay out, and what to do
// about it; both are empty where nothing would. Measured with package reader, in 8
// KiB: each level of lists and quotations within one another costs 30 ms, and from
// some hundred of them on hours; the time of headings grows with their square.
func layout(markdown string) (what, do string) {
	heads := 0
	for line := range strings.Lines(markdown) {
		if depth(line) > maxDepth {
			return fmt.Sprintf("lists or quotations stand more than %d deep within one another", maxDepth), "write them flatter"
		}
		if heading.MatchString(line) {
			heads++
		}
	}
	if heads > maxHeads {
		return fmt.Sprintf("the text has %d headings", heads), fmt.Sprintf("keep to %d: nobody finds their way among more", maxHeads)
	}
	return "", ""
}

var (
	heading = regexp.MustCompile(`^[ >]*(?:#{1,6}(?:\s|$)|[=-]+\s*$)`)
	rule    = regexp.MustCompile(`^ *(?:(?:- *)+|(?:\* *)+)\s*$`) // a line across the page
	opener  = regexp.MustCompile(`^ *(?:>|(?:[-*+]|\d{1,9}[.)])(?: |\s*$))`)
)

// depth is how many lists and quotations a line opens or goes on with.
func depth(line string) (n int) {
	if rule.MatchString(line) {
		return 0
	}
	for {
		marker := opener.FindString(line)
		if marker == "" {
			return n
		}
		n++
		line = line[len(marker):]
	}
}
