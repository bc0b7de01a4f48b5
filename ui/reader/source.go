package reader

import (
	"regexp"
	"strings"

	"signpost/model/text"
)

// block is how a line begins that does not go on with the paragraph before it.
var block = regexp.MustCompile("^(#|>|\\||[-*+] |\\d+[.)] |```|~~~|---|===)")

// unwrapped joins the lines of a paragraph, as Markdown means them, and leaves
// the breaks that the writer asked for: glamour keeps either all or none.
func unwrapped(markdown string) string {
	var out strings.Builder
	fenced := false
	lines := strings.Split(markdown, "\n")
	for i, line := range lines {
		out.WriteString(line)
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			fenced = !fenced
		}
		if i == len(lines)-1 {
			break
		}
		next := strings.TrimLeft(lines[i+1], " \t")
		goesOn := !fenced && line != "" && next != "" && !(isCode(line) && isCode(lines[i+1])) &&
			!strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "|") &&
			!strings.HasSuffix(line, "  ") && !strings.HasSuffix(line, "\\") && !block.MatchString(next)
		if goesOn {
			lines[i+1] = next
			out.WriteByte(' ')
		} else {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// isCode says that a line stands so far in that it may be code.
func isCode(line string) bool {
	return strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "\t")
}

// international is how a number with its country begins.
var international = regexp.MustCompile(`\+(\(?\d)`)

// held keeps every number on one line.
func held(markdown string) string {
	return international.ReplaceAllString(text.HoldNumbers(markdown), string(plus)+"$1")
}

// unlinked keeps web and email addresses in plain text from becoming links that
// glamour would write differently ("http://www.…").
func unlinked(markdown string) string {
	return strings.NewReplacer(
		"www.", "www"+string(nothing)+".",
		"@", string(nothing)+"@",
	).Replace(markdown)
}
