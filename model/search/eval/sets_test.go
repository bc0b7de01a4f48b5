package eval

import (
	"slices"
	"strconv"
	"testing"
)

// allSets are all sets, in the order of the table.
func (d directory) allSets(t testing.TB) []Set {
	t.Helper()
	questions := must(formats.questions.sets(d))(t)
	var out []Set
	for _, s := range questions {
		kinds := map[string]bool{}
		for _, c := range s.Cases {
			kinds[c.Kind] = true
		}
		s.ByKind = len(kinds) <= maxKinds
		out = append(out, s, d.orTopics(s))
	}
	outcodes := d.outcodes()
	return slices.Concat(
		out,
		must(formats.needs.sets(d))(t),
		must(d.danger())(t),
		must(d.lookalikes())(t),
		must(d.floor())(t),
		[]Set{
			d.nationFirst(questions),
			d.prisons("book a visit at NAME", "how do i book a visit at %s"),
			d.prisons("my son is in NAME", "my son is in %s"),
			d.withWords(), d.everyName(), d.acronyms(),
			outcodes, d.orWhoIsThere(outcodes),
			d.numbersWritten(), d.numbersEnding(), d.numbersNearly(),
			d.slips(),
		},
	)
}

// maxKinds are as many kinds as a table can show: in some files they say why, question by
// question.
const maxKinds = 20

// must stops the test where sets cannot be read.
func must(sets []Set, err error) func(testing.TB) []Set {
	return func(t testing.TB) []Set {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return sets
	}
}

// bar is how many answers of a set must at least be first, in three, in five.
type bar struct{ First, Three, Five int }

func readBars(t testing.TB) map[string]bar {
	t.Helper()
	rows, err := readRows("testdata/bars.tsv", 4)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bar{}
	for _, row := range rows {
		var b bar
		for i, at := range []*int{&b.First, &b.Three, &b.Five} {
			if *at, err = strconv.Atoi(row[i+1]); err != nil {
				t.Fatalf("bars.tsv: %q: %v", row[0], err)
			}
		}
		out[row[0]] = b
	}
	return out
}
