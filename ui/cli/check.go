package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/load"
	"signpost/model/words"
)

func (p *program) check() *cobra.Command {
	var asStyle bool
	c := &cobra.Command{
		Use:     "check [DIR]",
		Short:   checkShort,
		Long:    checkLong,
		Example: checkExample,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) > 1:
				return misused(oneFolder(len(args)), checkExample)
			case len(args) == 1 && args[0] == "":
				return misused(emptyFolder, checkExample)
			case len(args) == 1 && p.content != "":
				return misused(folderTwice, checkExample)
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(_ *cobra.Command, args []string) error {
			dir := p.content
			if len(args) == 1 {
				dir = args[0]
			}
			return p.runCheck(dir, asStyle)
		},
	}
	c.Flags().BoolVar(&asStyle, "style", false, flagStyle)
	return c
}

// runCheck names every mistake, also those that loading has mended, or says
// what there is when all is well. At the end it says what a folder replaces and adds.
// How hard entries are to read is listed where there are no mistakes.
func (p *program) runCheck(dir string, asStyle bool) error {
	layers, name := []load.Layer{shipped()}, shippedName
	if dir != "" {
		layers, name = append(layers, load.Folder(dir)), dir
	}
	r := load.Read(layers...)
	over := r.Reports[len(r.Reports)-1]
	if len(r.Problems) > 0 {
		for _, problem := range r.Problems {
			fmt.Fprintln(p.err, problem.Error())
		}
		for _, s := range over.Skipped {
			fmt.Fprintln(p.err, fileSkipped(s))
		}
		sum := mistakesIn(r.Mistakes, name)
		if dir != "" && over.Missing == "" && !over.Whole() {
			sum += "; " + leftOut(over) + " " + wasOrWere(over) + " left out"
		}
		fmt.Fprintln(p.err, sum)
		if dir != "" && over.Missing == "" {
			p.changes(over)
		}
		return silent(exitFailed)
	}
	if dir != "" && !hasContent(layers[1]) {
		return failed(noContentIn(dir), whatIsContent)
	}
	if asStyle {
		return p.checkStyle(r, name)
	}
	p.summarise(r.Directory, name)
	if dir != "" {
		p.changes(over)
	}
	return nil
}

// changes says what a folder replaces and adds.
func (p *program) changes(r load.Report) {
	if len(r.Replaced) > 0 {
		fmt.Fprintln(p.out, replacesSome(len(r.Replaced)))
		for _, replaced := range r.Replaced { // all of them: each may take a number away
			fmt.Fprintln(p.out, "  "+replacing(replaced))
		}
	}
	if len(r.Added) > 0 {
		fmt.Fprintln(p.out, addsSome(len(r.Added)))
		for _, added := range r.Added[:min(len(r.Added), maxNamed)] {
			fmt.Fprintln(p.out, "  "+adding(added))
		}
		if more := len(r.Added) - maxNamed; more > 0 {
			fmt.Fprintln(p.out, "  "+andMore(more))
		}
	}
	if len(r.Replaced)+len(r.Added) == 0 {
		fmt.Fprintln(p.out, addsNone)
	}
}

// summarise counts the entries, and the numbers by how far they may be trusted.
func (p *program) summarise(d *model.Directory, name string) {
	fmt.Fprintln(p.out, noMistakesIn(name))
	for _, k := range model.Kinds() {
		fmt.Fprintln(p.out, "  "+words.Count(d.Count(k), k))
	}
	counts := age.Count(d, p.now(), p.threshold)
	total := 0
	var parts []string
	for _, class := range age.Classes() {
		parts = append(parts, ofClass(counts[class], class, p.threshold.String()))
		total += counts[class]
	}
	fmt.Fprintln(p.out, "  "+numbersByAge(total, parts))
}
