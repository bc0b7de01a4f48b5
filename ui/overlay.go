package ui

import (
	"math"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model/text"
	"signpost/ui/keys"
	"signpost/ui/layout"
	"signpost/ui/reader"
	"signpost/ui/words"
)

// overlay is a page that covers the body: help, or the mistakes in a folder.
// The zero overlay covers nothing.
type overlay struct {
	draw  func(a *App, width int) []string
	lines []string
	pos   reader.Position
	h     int
}

func helpOverlay() overlay     { return overlay{draw: (*App).helpLines} }
func problemsOverlay() overlay { return overlay{draw: (*App).problemLines} }

func (o overlay) shown() bool { return o.draw != nil }

// settle draws the overlay for the present size and keeps it within its page.
func (o *overlay) settle(a *App) {
	if !o.shown() {
		return
	}
	o.h = a.frame.Body.H
	o.lines = o.draw(a, min(a.frame.W-2, layout.MaxText))
	o.pos = o.document().Scroll(o.pos, 0, o.h)
}

func (o overlay) document() reader.Document { return reader.Document{Lines: o.lines} }

// key scrolls the overlay or takes it away.
func (o *overlay) key(msg tea.KeyPressMsg, k keys.Map) {
	if key.Matches(msg, k.Empty, k.Back, k.Rubout, k.Help, k.Problems, k.In) || msg.Text == "?" {
		*o = overlay{}
		return
	}
	o.pos, _ = scroll(o.document(), o.pos, o.h, msg, k)
}

// helpLines is help, made from the live bindings.
func (a *App) helpLines(width int) []string {
	t := a.theme
	lines := []string{t.Title.Render(words.HelpTitle), ""}
	lines = append(lines, paragraph(words.HelpIntro, width)...)
	column := 0
	for _, group := range a.keys.Groups() {
		for _, b := range group {
			column = max(column, layout.Width(b.Help().Key))
		}
	}
	for _, group := range a.keys.Groups() {
		lines = append(lines, "")
		for _, b := range group {
			if !b.Enabled() {
				continue
			}
			for i, l := range layout.Wrap(b.Help().Desc, width-column-2, math.MaxInt, "") {
				name := ""
				if i == 0 {
					name = b.Help().Key
				}
				lines = append(lines, t.Strong.Render(layout.Fit(name, column))+"  "+l)
			}
		}
	}
	return append(append(lines, ""), paragraph(words.HelpMarks, width)...)
}

// problemLines are the mistakes that kept a folder from being used.
func (a *App) problemLines(width int) []string {
	t := a.theme
	lines := []string{t.Title.Render(layout.Cut(words.ProblemsTitle(a.opts.Folder), width, t.Glyphs.Ellipsis)), ""}
	for _, p := range a.opts.Problems {
		problem, _ := text.Clean(p.Error(), text.OneLine)
		where, what, _ := strings.Cut(problem, ": ")
		for _, l := range paragraph(where, width) {
			lines = append(lines, t.Strong.Render(l))
		}
		for _, l := range paragraph(what, width-2) {
			lines = append(lines, "  "+l)
		}
	}
	return lines
}

func paragraph(s string, width int) []string { return layout.Wrap(s, width, math.MaxInt, "") }
