package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"signpost/model/text"
	"signpost/ui/layout"
	"signpost/ui/words"
)

// textCard is a card that is only read: help, the mistakes in a folder.
type textCard struct {
	draw func(a *App, width int) []string
}

func (c *textCard) lines(a *App, width, _ int) []string { return c.draw(a, readable(width)) }
func (c *textCard) key(*App, tea.KeyPressMsg) bool      { return false }

// The cards that are only read. They are the same card as long as they are made
// of the same sort.
type (
	helpCard     struct{ textCard }
	problemsCard struct{ textCard }
)

func newHelp() *helpCard         { return &helpCard{textCard{(*App).helpLines}} }
func newProblems() *problemsCard { return &problemsCard{textCard{(*App).problemLines}} }

// is says whether a card is of a sort.
func is[T card](c card) bool {
	_, ok := c.(T)
	return ok
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
			for i, l := range paragraph(b.Help().Desc, width-column-2) {
				name := ""
				if i == 0 {
					name = b.Help().Key
				}
				lines = append(lines, t.Strong.Render(layout.Fit(name, column))+"  "+l)
			}
		}
	}
	lines = append(lines, "")
	for _, mark := range words.HelpMarks() {
		lines = append(lines, paragraph(mark, width)...)
	}
	return lines
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
