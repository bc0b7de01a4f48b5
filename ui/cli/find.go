package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"signpost/model"
	"signpost/model/search"
	"signpost/model/text"
	"signpost/ui/words"
)

// query is what "signpost find" is asked.
type query struct {
	words string
	kind  kindFlag
	limit limitFlag
	json  bool
}

func (p *program) find() *cobra.Command {
	var q query
	c := &cobra.Command{
		Use:     "find WORDS...",
		Short:   findShort,
		Long:    findLong,
		Example: findExample,
		Args: func(_ *cobra.Command, args []string) error {
			if len(text.Words(strings.Join(args, " "))) == 0 {
				return misused(nothingToFind, findExample)
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			q.words = strings.Join(args, " ")
			return p.runFind(q)
		},
	}
	c.Flags().SortFlags = false
	c.Flags().BoolVar(&q.json, "json", false, flagJSON)
	c.Flags().Var(&q.limit, "limit", flagLimit)
	c.Flags().Var(&q.kind, "kind", flagKind)
	must(c.RegisterFlagCompletionFunc("kind", oneOf(kinds())))
	must(c.RegisterFlagCompletionFunc("limit", cobra.NoFileCompletions))
	return c
}

func (p *program) runFind(q query) error {
	d := p.directory()
	results := search.New(d).Find(search.Query{Text: q.words})
	sections := results.Of(model.Kind(q.kind))
	if results.Count(model.Kind(q.kind)) == 0 {
		return p.nothingFound(d, q, results)
	}
	if q.json {
		return p.printJSON(found(d, q.limit.of(sections), p.clock()))
	}
	for _, s := range q.limit.of(sections) {
		if heading := words.Section(s); heading != "" && p.out.width() > 0 {
			fmt.Fprintln(p.out, heading)
			if s.Sort == search.InDanger {
				fmt.Fprintln(p.out, words.Ring999)
			}
		}
		printRows(p.out, p.hitRows(d, s), p.out.width())
	}
	return nil
}

// nothingFound says on standard error what is offered instead, as the screen does: who
// helps with anything, and topics; or else what matches and is of another kind.
func (p *program) nothingFound(d *model.Directory, q query, results search.Results) error {
	sections := results.Of(model.Kind(q.kind))
	switch {
	case results.Count("") > 0:
		fmt.Fprintln(p.err, programName+": "+nothingOfKind(string(q.kind), q.words))
		sections = results.Of("")
	case len(sections) == 0 || sections[0].Sort != search.NoSuchNumber:
		fmt.Fprintln(p.err, programName+": "+nothingMatches(q.words))
	}
	if q.json {
		if err := p.printJSON(found(d, nil, p.clock())); err != nil {
			return err
		}
	}
	for _, s := range q.limit.of(sections) {
		if heading := words.Section(s); heading != "" {
			fmt.Fprintln(p.err, heading)
		}
		p.printNotes(p.hitRows(d, s))
	}
	return silent(exitFailed)
}

func (p *program) hitRows(d *model.Directory, s search.Section) []row {
	var rows []row
	for _, h := range s.Hits {
		rows = append(rows, makeHitRow(d, h, p.clock()))
	}
	return rows
}
