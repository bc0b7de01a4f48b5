package model

import "regexp"

// link is a Markdown link whose destination has a scheme.
var link = regexp.MustCompile(`\[((?:\\.|[^\[\]\\])*)\]\(([a-z]+):([^()\s]*)( "quiet")?\)`)

// Quiet is the title of a link that explains a word and should not call attention.
const Quiet = "quiet"

// BodyLink is a link in the Markdown of a body, as it is written there.
type BodyLink struct {
	Text        string
	Scheme      string // a Kind, where the link leads to an entry
	Rest        string
	Start, End  int // of the whole link, in bytes
	Destination int // where the destination starts
	Quiet       bool
}

// Ref is the entry that the link names, zero where it leads out of the directory.
func (l BodyLink) Ref() Ref {
	r, err := ParseRef(l.Scheme + ":" + l.Rest)
	if err != nil {
		return Ref{}
	}
	return r
}

// BodyLinks are the links of a Markdown text, in order.
func BodyLinks(markdown string) []BodyLink {
	var out []BodyLink
	for _, m := range link.FindAllStringSubmatchIndex(markdown, -1) {
		out = append(out, BodyLink{
			Text: markdown[m[2]:m[3]], Scheme: markdown[m[4]:m[5]], Rest: markdown[m[6]:m[7]],
			Start: m[0], End: m[1], Destination: m[4], Quiet: m[8] >= 0,
		})
	}
	return out
}
