package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"signpost/model/age"
	"signpost/model/load"
)

func (p *program) stale() *cobra.Command {
	var asJSON bool
	var older thresholdFlag
	c := &cobra.Command{
		Use:     "stale",
		Short:   staleShort,
		Long:    staleLong,
		Example: staleExample,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return misused(staleAlone, staleExample)
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			threshold := p.threshold
			if c.Flags().Changed("older-than") {
				threshold = age.Threshold(older)
			}
			return p.runStale(threshold, asJSON)
		},
	}
	c.Flags().SortFlags = false
	c.Flags().BoolVar(&asJSON, "json", false, flagJSON)
	c.Flags().Var(&older, "older-than", flagOlderThan)
	must(c.RegisterFlagCompletionFunc("older-than", oneOf(thresholds())))
	return c
}

// runStale lists the numbers that somebody should check, worst first.
func (p *program) runStale(threshold age.Threshold, asJSON bool) error {
	items := age.Stale(p.directory(), p.now(), threshold)
	places := load.Places(p.laid...)
	if asJSON {
		out := []staleNumber{}
		for _, i := range items {
			out = append(out, makeStaleNumber(i, places[i.Entry.Ref]))
		}
		return p.printJSON(out)
	}
	if len(items) == 0 {
		fmt.Fprintln(p.err, programName+": "+nothingStale(threshold.String()))
		return nil
	}
	var rows []staleRow
	for _, i := range items {
		rows = append(rows, makeStaleRow(i, places[i.Entry.Ref]))
	}
	if width := p.out.width(); width > 0 {
		for _, line := range staleColumns(rows, width) {
			fmt.Fprintln(p.out, line)
		}
		return nil
	}
	for _, r := range rows {
		fmt.Fprintln(p.out, strings.Join([]string{r.number, r.class, r.checked, r.name, r.label, r.id, r.look, r.place, r.by}, "\t"))
	}
	return nil
}

// staleNumber is a number to check, as JSON.
type staleNumber struct {
	Number  string   `json:"number"`
	Age     string   `json:"age"`     // disputed, unconfirmed, undated or old
	By      string   `json:"by"`      // whose word the source is: body, government, other; "" where that is not known
	Checked string   `json:"checked"` // "unknown" where the source has no date
	Given   bool     `json:"given"`   // it is what callers are given first
	Label   string   `json:"label"`
	Kind    string   `json:"kind"`
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Service string   `json:"service"` // whose number it is, "" where it is the entry's own
	Look    []string `json:"look"`    // where to look, the nearest first
	File    string   `json:"file"`
	Line    int      `json:"line"`
}

func makeStaleNumber(i age.Item, at load.Place) staleNumber {
	return staleNumber{
		Number: i.Phone.Number, Age: string(i.Age.Class), By: string(i.Age.By), Checked: date(i.Phone.Checked), Given: i.Given,
		Label: i.Phone.Label, Kind: string(i.Entry.Kind), ID: i.Entry.ID, Name: i.Entry.Name, Service: i.Service,
		Look: list(i.Look), File: at.File, Line: at.Line,
	}
}

// staleRow is a number to check on one line.
type staleRow struct {
	number, class, checked string
	name, label, id        string
	look, place            string
	how, by                string // the age in words, and whose word it is
}

func makeStaleRow(i age.Item, at load.Place) staleRow {
	return staleRow{
		number: i.Phone.Number, class: string(i.Age.Class), checked: date(i.Phone.Checked),
		name: i.Entry.Name, label: joined(": ", i.Service, i.Phone.Label), id: i.Entry.String(),
		look: strings.Join(i.Look, "; "), place: fmt.Sprintf("%s:%d", at.File, at.Line), how: i.Age.Words(), by: string(i.Age.By),
	}
}

// staleColumns sets rows one below the other within a width. Numbers stay whole
// or away; where there is room for it, the file in which to mend the number follows.
func staleColumns(rows []staleRow, width int) []string {
	var name, number, how, look, place int
	for _, r := range rows {
		name = max(name, ansi.StringWidth(r.name))
		number = max(number, ansi.StringWidth(r.number))
		how = max(how, ansi.StringWidth(r.how))
		look = max(look, ansi.StringWidth(r.look))
		place = max(place, ansi.StringWidth(r.place))
	}
	left := func() int { return width - number - gap - name - gap - how - gap }
	name -= min(max(look-left(), 0), max(name-max(width/4, leastName), 0))
	if left() < leastNote {
		look = 0
	}
	if name > width-number-gap-how-gap { // the window is narrow: the number and whose it is
		how = 0
	}
	name = max(min(name, width-number-gap), 0)
	if number > width {
		number = 0
	}
	if look > 0 {
		look = min(look, left())
	}
	var lines []string
	for _, r := range rows {
		line := pad(r.number, number) + pad(r.name, name) + pad(r.how, how) + pad(r.look, look)
		if left() >= look+gap+place {
			line += r.place
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}
