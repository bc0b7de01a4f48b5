package reader

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/model/text"
)

// collect turns what glamour returned into a document. Of its escape sequences
// only colours and weights stay; the marks become links; whatever else would
// steer a terminal is shown as the gate shows it. It also says whether a link
// of a table was torn: its lines stand in one cell, with others beside it.
func collect(out string, width int, refs []model.BodyLink) (doc Document, torn bool) {
	c := collector{links: make([]Link, len(refs)), width: width, open: -1}
	for i, to := range refs {
		c.links[i].To, c.links[i].quiet = to.Ref(), to.Quiet
	}
	for line := range strings.SplitSeq(strings.Trim(out, "\n"), "\n") {
		c.line(line)
	}
	doc.Lines = c.lines
	for _, l := range c.links {
		if len(l.Spans) > 0 {
			doc.Links = append(doc.Links, l)
		}
	}
	for len(doc.Lines) > 0 && strings.TrimSpace(ansi.Strip(doc.Lines[0])) == "" {
		doc.Lines = doc.Lines[1:]
		for i := range doc.Links {
			for j := range doc.Links[i].Spans {
				doc.Links[i].Spans[j].Line--
			}
		}
	}
	return doc, c.torn
}

// collector goes over lines and remembers which link is open.
type collector struct {
	lines []string
	links []Link
	width int
	open  int // index of the link that is open, -1 for none
	out   strings.Builder
	x     int // cells written on the line
	from  int // where the open link began on the line
	torn  bool
}

func (c *collector) line(s string) {
	c.out.Reset()
	c.x, c.from = 0, 0
	var state byte
	for len(s) > 0 {
		seq, w, n, next := ansi.DecodeSequence(s, state, nil)
		s, state = s[n:], next
		c.piece(seq, w)
	}
	c.close() // and open again on the next line
	line := strings.TrimRight(c.out.String(), " ")
	c.lines = append(c.lines, ansi.Truncate(line, c.width, ""))
}

// piece takes one character or one escape sequence.
func (c *collector) piece(seq string, width int) {
	r := []rune(seq)[0]
	switch {
	case isStyle(seq):
		c.out.WriteString(seq)
	case width == 0 && strings.HasPrefix(seq, "\x1b"):
		// a hyperlink of glamour's own, or worse
	case r >= linkStart && int(r-linkStart) < len(c.links):
		c.open, c.from = int(r-linkStart), c.x
	case r == nothing:
	case r == plus:
		c.write("+", 1)
	case r == linkEnd:
		c.close()
		c.open = -1
	case r == text.NoBreakSpace:
		c.write(" ", 1)
	default:
		clean, _ := text.Clean(seq, text.OneLine)
		c.write(clean, ansi.StringWidth(clean))
	}
}

func (c *collector) write(s string, width int) {
	c.torn = c.torn || c.open >= 0 && s == "│"
	// The spaces that begin a line are not part of a link that goes on over it.
	if c.open >= 0 && c.from == c.x && s == " " {
		c.from++
	}
	c.out.WriteString(s)
	c.x += width
}

// close notes the span of the open link on this line, as far as it is seen:
// lines of code may be wider than the page.
func (c *collector) close() {
	if to := min(c.x, c.width); c.open >= 0 && to > c.from {
		l := &c.links[c.open]
		l.Spans = append(l.Spans, Span{len(c.lines), c.from, to})
	}
	c.from = 0
}

// isStyle says whether seq sets colours and weights and does nothing else.
func isStyle(seq string) bool {
	body, ok := strings.CutPrefix(seq, "\x1b[")
	if !ok {
		return false
	}
	body, ok = strings.CutSuffix(body, "m")
	return ok && strings.Trim(body, "0123456789;:") == ""
}
