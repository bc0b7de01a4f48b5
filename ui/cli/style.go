package cli

import (
	"cmp"
	"fmt"
	"slices"

	"signpost/model"
	"signpost/model/load"
	"signpost/model/style"
)

// measured is how hard an entry is to read.
type measured struct {
	*model.Entry
	style.Measure
	summary int // words of its summary
	place   load.Place
}

// over says that an entry is harder to read than content may be.
func (m measured) over() bool { return m.Hard() || m.summary > style.MaxSummary }

// checkStyle lists how hard entries are to read, worst first: those of the folder,
// or all where there is none. It fails where one is too hard.
func (p *program) checkStyle(r load.Result, name string) error {
	places := load.Places(r.Layers...)
	var all []measured
	for _, e := range r.Directory.All() {
		if len(r.Layers) > 1 && !laidOver(r.Reports[1], e.Ref) {
			continue
		}
		all = append(all, measured{e, style.Entry(r.Directory, e), style.SummaryWords(e), places[e.Ref]})
	}
	slices.SortStableFunc(all, worstFirst)
	over := 0
	for _, m := range all {
		if m.over() {
			over++
		}
		fmt.Fprintln(p.out, styleLine(m))
	}
	if over > 0 {
		fmt.Fprintln(p.err, tooHardIn(over, name))
		return silent(exitFailed)
	}
	return nil
}

// worstFirst puts entries that are over before the rest, those of which a grade can
// be told before the very short ones, then hard ones before easy ones.
func worstFirst(a, b measured) int {
	return cmp.Or(
		-compareBool(a.over(), b.over()),
		-compareBool(a.Words >= style.MinWords, b.Words >= style.MinWords),
		cmp.Compare(b.Grade(), a.Grade()),
		cmp.Compare(a.Ref.String(), b.Ref.String()),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// laidOver says that an entry is one of those that a folder adds or replaces.
func laidOver(r load.Report, ref model.Ref) bool {
	return slices.ContainsFunc(r.Added, func(n load.Name) bool { return n.Ref == ref }) ||
		slices.ContainsFunc(r.Replaced, func(n load.Replaced) bool { return n.Ref == ref })
}
