package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/model"
	"signpost/model/search"
	"signpost/model/text"
)

func (p *program) show() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "show ID",
		Short:   showShort,
		Long:    showLong,
		Example: showExample,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return misused(oneID(len(args)), showExample)
			}
			return nil
		},
		ValidArgsFunction: firstOnly(p.ids),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.runShow(args[0], asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, flagJSON)
	return c
}

func (p *program) runShow(id string, asJSON bool) error {
	d := p.directory()
	entries := named(d, id)
	if len(entries) == 0 {
		return p.noEntry(d, id)
	}
	e := entries[0]
	if len(entries) > 1 {
		fmt.Fprintln(p.err, programName+": "+severalHaveID(id, refs(entries)))
	}
	switch width := p.out.width(); {
	case asJSON:
		return p.printJSON(makeEntry(d, e, p.clock()))
	case width > 0:
		return p.render(p.clock().Markdown(d, e), width)
	}
	fmt.Fprint(p.out, p.clock().Markdown(d, e))
	return nil
}

// named are the entries that an id names: one if it says its kind, and without
// a kind one of each kind that has it.
func named(d *model.Directory, id string) []*model.Entry {
	var out []*model.Entry
	if ref, err := model.ParseRef(id); err == nil {
		if e := d.Entry(ref); e != nil {
			out = append(out, e)
		}
		return out
	}
	for _, k := range model.Kinds() {
		if e := d.Entry(model.Ref{Kind: k, ID: id}); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// noEntry says that an id is unknown and which entries may have been meant.
func (p *program) noEntry(d *model.Directory, id string) error {
	near := nearest(d, id)
	if len(near) == 0 {
		return failed(unknownID(id), findInstead(""))
	}
	fmt.Fprintln(p.err, programName+": "+unknownID(id)+" "+nearestFollow)
	for _, e := range near {
		fmt.Fprintln(p.err, "  "+e.String()+"  "+e.Name)
	}
	return silent(exitFailed)
}

// nearest are the entries whose ids are spelt nearly like id, nearest first, then
// those that a search for it finds: names and acronyms.
func nearest(d *model.Directory, id string) []*model.Entry {
	if _, after, ok := strings.Cut(id, ":"); ok {
		id = after
	}
	plain := strings.ReplaceAll(text.Fold(id), " ", "-")
	type candidate struct {
		*model.Entry
		slips int
	}
	var near []candidate
	for _, e := range d.All() {
		if slips := text.Distance(plain, e.ID); slips <= len(plain)/4+1 && slips < len(plain) {
			near = append(near, candidate{e, slips})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.slips, b.slips) })
	var out []*model.Entry
	for _, c := range near {
		out = append(out, c.Entry)
	}
	for _, h := range search.New(d).Find(search.Query{Text: strings.ReplaceAll(plain, "-", " ")}).Hits("") {
		if aName(h.Reason.Field) && !slices.Contains(out, h.Entry) {
			out = append(out, h.Entry)
		}
	}
	return out[:min(len(out), closestShown)]
}

// closestShown is how many entries are named where there is none of an id.
const closestShown = 5

// aName says whether a search found one of the names of an entry.
func aName(f search.Field) bool {
	switch f {
	case search.Name, search.Acronym, search.Former, search.Also, search.Spelling, search.Service:
		return true
	}
	return false
}

// ids completes an id: the plain one where only one kind has it, and with the
// kind where more have it or where a colon was typed.
func (p *program) ids(typed string) []string {
	d := p.load().Directory
	var out []string
	for _, e := range d.All() {
		id := e.ID
		if strings.Contains(typed, ":") || len(named(d, e.ID)) > 1 {
			id = e.String()
		}
		if strings.HasPrefix(id, typed) {
			out = append(out, cobra.CompletionWithDesc(id, e.Name))
		}
	}
	return out
}

func refs(entries []*model.Entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.String())
	}
	return out
}
