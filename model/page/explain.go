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

// explained links the first mention of each term to the term. What has a link
// already, and what the entry itself is called, is left alone.
func (w *writer) explained(body string) string {
	done := map[model.Ref]bool{w.e.Ref: true}
	for _, l := range model.BodyLinks(body) {
		done[l.Ref()] = true
	}
	if t := w.d.Term(w.e.ID); t != nil && w.e.Kind == model.KindTerm {
		done[t.SameAs] = true
	}
	var out strings.Builder
	at := 0
	for _, skip := range append(taken.FindAllStringIndex(body, -1), []int{len(body), len(body)}) {
		out.WriteString(w.explain(body[at:skip[0]], done))
		out.WriteString(body[skip[0]:skip[1]])
		at = skip[1]
	}
	return out.String()
}

// explain links the terms of a piece of text that are not done yet.
func (w *writer) explain(s string, done map[model.Ref]bool) string {
	var out strings.Builder
	at := 0
	for _, m := range w.d.Mentions(s) {
		t := w.d.Term(m.Ref.ID)
		if m.Ref.Kind != model.KindTerm || done[m.Ref] || t == nil || !t.SameAs.IsZero() && (done[t.SameAs] || t.SameAs == w.e.Ref) {
			continue
		}
		done[m.Ref] = true
		fmt.Fprintf(&out, "%s[%s](%s %q)", s[at:m.Start], s[m.Start:m.End], m.Ref, model.Quiet)
		at = m.End
	}
	out.WriteString(s[at:])
	return out.String()
}
