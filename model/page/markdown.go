package page

import (
	"regexp"
	"strings"

	"signpost/model"
)

// markup are the characters that mean something to Markdown anywhere in a line,
// of those that glamour takes the backslash from again.
const markup = "\\`*_{}[]<>#|!"

// escape makes plain text safe inside Markdown.
func escape(s string) string {
	if !strings.ContainsAny(s, markup) {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		if strings.ContainsRune(markup, r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// link is a link to an entry, under the entry's own name.
func link(e *model.Entry) string {
	return "[" + escape(e.Name) + "](" + e.String() + ")"
}

// items is a list, an item a line.
func items(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return "- " + strings.Join(list, "\n- ")
}

// broken puts lines one below the other in one paragraph.
func broken(lines ...string) string {
	var full []string
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			full = append(full, l)
		}
	}
	return strings.Join(full, "  \n")
}

// lower is a heading below that of a section.
var lower = regexp.MustCompile("(?m)^###( .*)$")

// raised makes the headings of a text those of sections.
func raised(s string) string { return lower.ReplaceAllString(s, "##$1") }
