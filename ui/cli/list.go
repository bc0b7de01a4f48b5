package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"signpost/model"
)

func (p *program) list() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "list [KIND]",
		Short:   listShort,
		Long:    listLong,
		Example: listExample,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misused(oneKind(args), listExample)
			}
			if len(args) == 1 {
				if _, err := parseKind(args[0]); err != nil {
					return misused(err.Error(), "")
				}
			}
			return nil
		},
		ValidArgsFunction: firstOnly(func(string) []string { return kinds() }),
		RunE: func(_ *cobra.Command, args []string) error {
			kind, _ := parseKind(strings.Join(args, ""))
			return p.runList(kind, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, flagJSON)
	return c
}

// runList lists all entries of a kind, or of all kinds.
func (p *program) runList(kind model.Kind, asJSON bool) error {
	d := p.directory()
	all := d.All()
	if kind != "" {
		all = d.Of(kind)
	}
	if asJSON {
		out, at := []entry{}, p.clock()
		for _, e := range all {
			out = append(out, makeEntry(d, e, at))
		}
		return p.printJSON(out)
	}
	var rows []row
	for _, e := range all {
		rows = append(rows, makeRow(d, e, p.clock()))
	}
	printRows(p.out, rows, p.out.width())
	return nil
}

// firstOnly completes the first argument of a command that takes no more.
func firstOnly(candidates func(typed string) []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return candidates(typed), cobra.ShellCompDirectiveNoFileComp
	}
}
