package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/ui/words"
)

// reportCard is what to pass on when something is wrong in an entry. Nothing is
// sent.
type reportCard struct{ of *model.Entry }

func (c *reportCard) reach() reach                   { return overDesk }
func (c *reportCard) entry(*App) *model.Entry        { return c.of }
func (c *reportCard) key(*App, tea.KeyPressMsg) bool { return false }
func (c *reportCard) footers(*App) []string          { return words.FootersReport() }

func (c *reportCard) lines(a *App, width, _ int) []string {
	width = readable(width)
	out := append([]string{a.theme.Title.Render(words.ReportTitle), ""}, paragraph(words.ReportHow, width)...)
	out = append(out, "")
	for _, l := range c.text(a) {
		for _, l := range paragraph(l, width-2) {
			out = append(out, "  "+a.theme.Strong.Render(l))
		}
	}
	return out
}

func (c *reportCard) copied(a *App) copied {
	return copied{strings.Join(c.text(a), "\n"), words.TheReport, words.TheReport}
}

// text is the report: what it is about, and where that is written.
func (c *reportCard) text(a *App) []string {
	out := []string{words.ReportEntry + c.of.Name, words.ReportID + c.of.String()}
	if a.opts.Locate != nil {
		if where := a.opts.Locate(c.of.Ref); where != "" {
			out = append(out, words.ReportFile+where)
		}
	}
	return append(out, words.ReportWrong)
}
