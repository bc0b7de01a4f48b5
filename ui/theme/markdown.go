package theme

import "charm.land/glamour/v2/ansi"

// Markdown is the theme as glamour wants it. The document has no colour of its
// own: glamour would wrap each single space in it.
func (t Theme) Markdown() ansi.StyleConfig {
	accent, quiet, bold, none := own(t.Accent), own(t.Quiet), true, uint(0)
	heading := func(above string) ansi.StyleBlock {
		return ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: accent, Bold: &bold, BlockPrefix: above}}
	}
	indent := uint(2)
	return ansi.StyleConfig{
		Document:       ansi.StyleBlock{Margin: &none},
		Paragraph:      ansi.StyleBlock{},
		BlockQuote:     ansi.StyleBlock{Indent: &indent},
		Heading:        heading(""),
		H1:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &bold}},
		H2:             heading(""),
		H3:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &bold}},
		Text:           ansi.StylePrimitive{},
		Strong:         ansi.StylePrimitive{Bold: &bold},
		Emph:           ansi.StylePrimitive{Italic: &bold},
		Strikethrough:  ansi.StylePrimitive{CrossedOut: &bold},
		HorizontalRule: ansi.StylePrimitive{Color: quiet, Format: "\n" + t.Glyphs.Horizontal + t.Glyphs.Horizontal + t.Glyphs.Horizontal + "\n"},
		List:           ansi.StyleList{LevelIndent: 2},
		Item:           ansi.StylePrimitive{BlockPrefix: t.Glyphs.Bullet + " "},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:           ansi.StylePrimitive{Color: quiet},
		LinkText:       ansi.StylePrimitive{Color: accent, Underline: &bold},
		Image:          ansi.StylePrimitive{Color: quiet},
		ImageText:      ansi.StylePrimitive{Color: quiet},
		Code:           ansi.StyleBlock{},
		CodeBlock:      ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Indent: &indent}},
		Table:          ansi.StyleTable{},
	}
}

// own is a colour as glamour takes it: nil for the terminal's own.
func own(c string) *string {
	if c == "" {
		return nil
	}
	return &c
}
