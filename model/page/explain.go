package page

import (
	"fmt"
	"regexp"
	"strings"

	"signpost/model"
)

// taken are the parts of a Markdown text in which nothing is explained: links,
// code, headings, web and email addresses.
var taken = regexp.MustCompile("(?m)\\[[^\\]]*\\]\\([^)]*\\)|`[^`]*`|^#.*$|\\S+@\\S+|(?:https?://|www\\.)\\S+")

// explained links the first mention of each term on the page to the term. What has a
// link already, and what the entry itself is called, is left alone.
func (w *writer) explained(body string) string {
	if w.done == nil {
		w.done = map[model.Ref]bool{w.e.Ref: true, w.d.Shown(w.e).Ref: true}
	}
	for _, l := range model.BodyLinks(body) {
		w.done[l.Ref()] = true
	}
	var out strings.Builder
	at := 0
	for _, skip := range append(taken.FindAllStringIndex(body, -1), []int{len(body), len(body)}) {
		out.WriteString(w.explain(body[at:skip[0]]))
		out.WriteString(body[skip[0]:skip[1]])
		at = skip[1]
	}
	return out.String()
}

// explain links the terms of a piece of text that are not done yet.
func (w *writer) explain(s string) string {
	var out strings.Builder
	at := 0
	for _, m := range w.d.Mentions(s) {
		t := w.d.Term(m.Ref.ID)
		if m.Ref.Kind != model.KindTerm || t == nil || w.done[m.Ref] || w.done[w.d.Shown(&t.Entry).Ref] {
			continue
		}
		w.done[m.Ref] = true
		fmt.Fprintf(&out, "%s[%s](%s %q)", s[at:m.Start], s[m.Start:m.End], m.Ref, model.Quiet)
		at = m.End
	}
	out.WriteString(s[at:])
	return out.String()
}
