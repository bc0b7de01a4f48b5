package reader

import (
	"regexp"
	"strings"
)

// block is how a line begins that does not go on with the paragraph before it.
var block = regexp.MustCompile("^(\\s|#|>|\\||[-*+] |\\d+[.)] |```|~~~|---|===)")

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
		next := lines[i+1]
		goesOn := !fenced && line != "" && next != "" &&
			!strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "|") &&
			!strings.HasSuffix(line, "  ") && !strings.HasSuffix(line, "\\") && !block.MatchString(next)
		if goesOn {
			out.WriteByte(' ')
		} else {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// unlinked keeps web and email addresses in plain text from becoming links that
// glamour would write differently ("http://www.…").
func unlinked(markdown string) string {
	return strings.NewReplacer(
		"www.", "www"+string(nothing)+".",
		"@", string(nothing)+"@",
	).Replace(markdown)
}
