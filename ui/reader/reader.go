// Package reader shows a page: Markdown laid out by glamour in the program's
// own style, with links that can be walked to, followed and clicked.
package reader

import (
	"fmt"
	"math"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/lipgloss/v2"

	"signpost/model"
	"signpost/ui/layout"
	"signpost/ui/theme"
)

// Document is a page laid out for one width: styled lines, none of them wider,
// and the links in them.
type Document struct {
	Lines []string
	Links []Link
}

// Link is a link to an entry, and where it is seen: one span for each line that
// it stands on.
type Link struct {
	To    model.Ref
	Spans []Span
	quiet bool // it explains a word and should not call attention
}

// Span is a run of cells on one line; To is the first cell behind it.
type Span struct{ Line, From, To int }

// The marks that are laid out together with the text and taken out again. They
// are private characters, which the gate lets in nowhere.
const (
	linkEnd   = '\ue000'
	nothing   = '\ue001' // keeps an address from becoming a link
	plus      = '\ue002' // the + of a number: glamour would break the line behind it
	linkStart = '\ue100' // the n-th link starts with linkStart+n
	maxLinks  = 0xf000 - linkStart
)

// Render lays a page out. It makes its own glamour renderer, which is quick to
// make and not safe to share, so it may run on any goroutine.
func Render(markdown string, width int, t theme.Theme) (Document, error) {
	source := unwrapped(markdown)
	doc, torn, err := render(source, width, t)
	if err == nil && (torn || !whole(doc, source)) {
		doc, _, err = render(flat(source, width), width, t)
	}
	return doc, err
}

// render also says whether a link of a table was torn over several lines.
func render(source string, width int, t theme.Theme) (doc Document, torn bool, err error) {
	marked, refs := mark(unlinked(held(source)))
	r, err := glamour.NewTermRenderer(
		glamour.WithStyles(t.Markdown()),
		glamour.WithWordWrap(width),
		glamour.WithPreservedNewLines(), // or hard line breaks are lost
		glamour.WithInlineTableLinks(true),
	)
	if err != nil {
		return Document{}, false, fmt.Errorf("prepare the page: %w", err)
	}
	out, err := r.Render(marked)
	if err != nil {
		return Document{}, false, fmt.Errorf("lay out the page: %w", err)
	}
	doc, torn = collect(out, width, refs)
	doc.hush(t)
	return doc, torn, nil
}

// mark gives each link to an entry marks around its text and a destination that
// glamour does not print.
func mark(markdown string) (string, []model.BodyLink) {
	var (
		out  strings.Builder
		refs []model.BodyLink
		at   int
	)
	for _, l := range model.BodyLinks(markdown) {
		if l.Ref().IsZero() || len(refs) == maxLinks {
			continue
		}
		out.WriteString(markdown[at:l.Start])
		text := string(linkStart+rune(len(refs))) + l.Text + string(linkEnd)
		if !l.Quiet { // glamour gives links their colour; quiet ones get a line under them later
			text = fmt.Sprintf("[%s](#%d)", text, len(refs))
		}
		out.WriteString(text)
		refs = append(refs, l)
		at = l.End
	}
	out.WriteString(markdown[at:])
	return out.String(), refs
}

// hush draws the quiet links: a faint line under the word, and no colour.
func (d *Document) hush(t theme.Theme) {
	ranges := map[int][]lipgloss.Range{} // by line: each is painted once
	for _, l := range d.Links {
		if !l.quiet {
			continue
		}
		for _, s := range l.Spans {
			ranges[s.Line] = append(ranges[s.Line], lipgloss.NewRange(s.From, s.To, t.QuietLink))
		}
	}
	for n, of := range ranges {
		d.Lines[n] = layout.Paint(d.Lines[n], of...)
	}
}

// Plain is a page without any layout but line breaks.
func Plain(markdown string, width int) Document {
	var doc Document
	for line := range strings.SplitSeq(markdown, "\n") {
		doc.Lines = append(doc.Lines, layout.Wrap(line, width, math.MaxInt, "")...)
	}
	return doc
}
