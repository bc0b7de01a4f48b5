package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"signpost/model"
	"signpost/model/find"
	"signpost/model/text"
)

// closestShown is how many entries are named when nothing matches.
const closestShown = 5

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
	results := find.New(d).Find(q.words)
	hits := results.Of(model.Kind(q.kind))
	if results.Closest || len(hits) == 0 {
		return p.nothingFound(d, q, results, hits)
	}
	hits = q.limit.of(hits)
	if q.json {
		return p.printJSON(found(d, hits, p.clock()))
	}
	printRows(p.out, p.hitRows(d, hits), p.out.width())
	return nil
}

// nothingFound names on standard error what comes nearest: what is spelt nearly
// so, or else what matches and is of another kind.
func (p *program) nothingFound(d *model.Directory, q query, results find.Results, hits []find.Hit) error {
	heading := nothingMatches(q.words)
	if len(hits) == 0 && len(results.Hits) > 0 {
		hits = results.Hits
		heading = nothingOfKind(string(q.kind), q.words, results.Closest)
	}
	if q.json {
		if err := p.printJSON(found(d, nil, p.clock())); err != nil {
			return err
		}
	}
	if len(hits) == 0 {
		return failed(nothingNear(q.words), "")
	}
	limit := q.limit
	if limit == 0 {
		limit = closestShown
	}
	fmt.Fprintln(p.err, programName+": "+heading)
	p.printNotes(p.hitRows(d, limit.of(hits)))
	return silent(exitFailed)
}

func (p *program) hitRows(d *model.Directory, hits []find.Hit) []row {
	var rows []row
	for _, h := range hits {
		rows = append(rows, makeHitRow(d, h, p.clock()))
	}
	return rows
}
