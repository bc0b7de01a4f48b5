package eval

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

var (
	withFzf    = flag.Bool("fzf", false, "put every question to fzf as well")
	withMisses = flag.Bool("misses", false, "print what is not first")
	only       = flag.String("set", "", "only the sets whose names contain this")
)

// TestTable asks everything. It fails where a set falls below its bar, and with -v prints
// the table.
func TestTable(t *testing.T) {
	d := shipped(t)
	engines := []Engine{newSubject(d.Directory)}
	if testing.Verbose() {
		engines = append(engines, newBM25(d))
		if f := newFzf(t, d); f != nil {
			engines = append(engines, f)
		}
	}
	table := newTable(engines)
	bars := readBars(t)
	for _, s := range d.allSets(t) {
		if !strings.Contains(s.Name, *only) {
			continue
		}
		var all []result
		for i, e := range engines {
			r := measure(e, s)
			if i == 0 && *withMisses {
				r.printMisses(t, e, s)
			}
			all = append(all, r)
		}
		b, ok := bars[s.Name]
		table.add(s, all, b)
		if got := all[0].all; !ok || got.First < b.First || got.Three < b.Three || got.Five < b.Five {
			t.Errorf("%s: %d first, %d in three, %d in five; the bar is %d, %d and %d", s.Name, got.First, got.Three, got.Five, b.First, b.Three, b.Five)
		}
		delete(bars, s.Name)
	}
	for name := range bars {
		if *only == "" {
			t.Errorf("bars.tsv: no set is called %q", name)
		}
	}
	if strings.Contains("keys to the answer", *only) {
		table.WriteString(d.keys(t, engines[0], newFzfOfNames(t, d)))
	}
	if testing.Verbose() {
		fmt.Print(table)
	}
}

// result is what an engine made of a set.
type result struct {
	all    Score
	kinds  []string // in the order of the set
	byKind map[string]*Score
	at     []int
}

func measure(e Engine, s Set) result {
	r := result{byKind: map[string]*Score{}}
	for _, c := range s.Cases {
		at := s.place(e, c)
		if r.byKind[c.Kind] == nil {
			r.kinds = append(r.kinds, c.Kind)
			r.byKind[c.Kind] = &Score{}
		}
		r.all.add(at)
		r.byKind[c.Kind].add(at)
		r.at = append(r.at, at)
	}
	return r
}

// printMisses prints what is not first, what was wanted and what came instead.
func (r result) printMisses(t *testing.T, e Engine, s Set) {
	t.Helper()
	for i, c := range s.Cases {
		if r.at[i] != 1 {
			t.Logf("%s: at %2d: %q wants %v, got %v", s.Name, r.at[i], c.Asked, shorten(c.Accept), shorten(e.Find(c.Asked)))
		}
	}
}

func shorten(refs []model.Ref) []model.Ref { return slices.Clip(refs[:min(3, len(refs))]) }

// table is lines of text, one for each set and kind.
type table struct {
	engines []Engine
	strings.Builder
}

const rowFormat, cellFormat, barFormat = "%-46s %5v", "   %-18s", "   %s\n"

func newTable(engines []Engine) *table {
	t := &table{engines: engines}
	fmt.Fprintf(t, rowFormat, "first / in three / in five", "n")
	for _, e := range engines {
		fmt.Fprintf(t, cellFormat, e.Name())
	}
	fmt.Fprintf(t, barFormat, "bar")
	return t
}

func (t *table) add(s Set, all []result, b bar) {
	t.row(s.Name, all, func(r result) *Score { return &r.all }, fmt.Sprintf("%d / %d / %d", b.First, b.Three, b.Five))
	if !s.ByKind {
		return
	}
	for _, kind := range all[0].kinds {
		t.row("    "+kind, all, func(r result) *Score { return r.byKind[kind] }, "")
	}
}

func (t *table) row(name string, all []result, of func(result) *Score, bar string) {
	fmt.Fprintf(t, rowFormat, name, of(all[0]).Asked)
	for _, r := range all {
		fmt.Fprintf(t, cellFormat, fmt.Sprintf("%d / %d / %d", of(r).First, of(r).Three, of(r).Five))
	}
	fmt.Fprintf(t, barFormat, bar)
}
