package load_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/load"
)

// costly are folders within the limits, or just over one, that are built to cost much.
func costly() map[string]map[string]string {
	repeat := func(n int, of func(i int) string) string {
		var out strings.Builder
		for i := range n {
			out.WriteString(of(i))
		}
		return out.String()
	}
	list := func(unit string) string {
		values := strings.Count(unit, "{") + strings.Count(unit, "[") + strings.Count(unit, "=") + strings.Count(unit, ",")
		return "x = [" + strings.Repeat(unit, (60_000-2)/values) + "]"
	}
	one := func(s string) map[string]string { return map[string]string{"f.toml": s} }
	many := func(n int, of func(i int) string) map[string]string {
		files := map[string]string{}
		for i := range n {
			files[fmt.Sprintf("f%02d.toml", i)] = of(i)
		}
		return files
	}
	key := strings.Repeat("k", 119)
	return map[string]map[string]string{
		"tables in tables": one(list("{a={b={c={d=1}}}},")),
		"flat tables":      one(list("{a=1},")),
		"lists in lists":   one(list("[[[[1]]]],")),
		"headers":          one(strings.Repeat("[[a]]\n[[a.b]]\n[[a.b.c]]\n", 10_000)),
		"long paths": one(repeat(110, func(i int) string {
			return fmt.Sprintf("%s%d={%s={%s={%s=[%s]}}}\n", key[3:], i, key, key, key, strings.Repeat("1,", 500))
		})),
		"nothing but headers": one(strings.Repeat("[[term]]\n", load.MaxRecords)),
		"unknown keys":        one(term("a") + repeat(59_000, func(i int) string { return fmt.Sprintf("k%d=1\n", i) })),
		"records full of mistakes": one(repeat(4_900, func(i int) string {
			return fmt.Sprintf("[[term]]\nid=\"T%d\"\nname=1\nsummary=2\nx=3\nsee=[\"a\",\"term:q\"]\n", i)
		})),
		"files full of mistakes": many(20, func(int) string { return strings.Repeat("[[term]]\nid=\"T\"\nname=1\nx=2\n", load.MaxRecords) }),
		"60,000 terms": many(60, func(f int) string {
			return repeat(1000, func(i int) string { return term(fmt.Sprintf("t-%d-%d", f, i)) })
		}),
		"a chain of 3,000 places":   one(repeat(3000, func(i int) string { return region(fmt.Sprintf("r%d", i+1), fmt.Sprintf("parent = \"r%d\"", i+2)) }) + region("r3001")),
		"a chain of 3,000 includes": one(repeat(3000, func(i int) string { return region(fmt.Sprintf("r%d", i+1), fmt.Sprintf("includes = [\"r%d\"]", i)) }) + region("r0")),
		"a chain of 3,000 successors": one(repeat(3000, func(i int) string {
			return term(fmt.Sprintf("t%d", i), `status = "renamed"`, fmt.Sprintf("successor = \"term:t%d\"", i+1))
		}) + term("t3000")),
		"4,000 references to nobody": many(14, func(f int) string {
			return repeat(1000, func(i int) string {
				return organisation(fmt.Sprintf("o-%d-%d", f, i), fmt.Sprintf("see = [\"organisation:nobody-%d\"]", i%300))
			})
		}),
		"links": one(repeat(100, func(i int) string {
			return term(fmt.Sprintf("t%d", i), "definition = '''"+strings.Repeat("[a](term:nobody) ", 480)+"'''")
		})),
	}
}

// TestNoFolderWithinTheLimitsCostsMuch counts what is allocated, collected or not: it
// bounds memory, and what would take quadratic time here allocates with every step.
func TestNoFolderWithinTheLimitsCostsMuch(t *testing.T) {
	for name, files := range costly() {
		size := 0
		for _, data := range files {
			size += len(data)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r := load.Read(layer("content", nil), layer("mine", files))
		runtime.ReadMemStats(&after)
		spent, limit := int(after.TotalAlloc-before.TotalAlloc)>>20, 100+320*size>>20
		t.Logf("%-28s %4.1f MiB: %4d MiB, %d problems of %d", name, float64(size)/(1<<20), spent, len(r.Problems), r.Mistakes)
		if spent > limit {
			t.Errorf("%s: %d MiB are allocated, more than %d", name, spent, limit)
		}
		if len(r.Problems) > 1002 {
			t.Errorf("%s: %d problems are reported", name, len(r.Problems))
		}
	}
}

func TestOfManyFilesFullOfMistakesTheFirstThousandProblemsAreReported(t *testing.T) {
	files := costly()["files full of mistakes"]
	r, report := over(files)
	last := r.Problems[len(r.Problems)-1].Error()
	if len(r.Problems) > 1002 || !strings.HasPrefix(last, "content: there are ") && !strings.HasPrefix(last, "mine: there are ") || !strings.HasSuffix(last, "; mend these first") {
		t.Errorf("%d problems, the last %q", len(r.Problems), last)
	}
	if r.Mistakes < 20*load.MaxRecords || report.LeftOut != 20*load.MaxRecords {
		t.Errorf("%d mistakes, %+v", r.Mistakes, report.LeftOut)
	}
}

func TestOfAFolderOfTooManyRecordsTheFirstAreRead(t *testing.T) {
	files := map[string]string{}
	for f := range 22 {
		var out strings.Builder
		for i := range load.MaxRecords {
			fmt.Fprintf(&out, "[[quiet]]\nwords = [\"w%d\"]\n", i)
		}
		files[fmt.Sprintf("f%02d.toml", f)] = out.String()
	}
	r, report := over(files)
	const want = "mine/f20.toml: the folder holds more than 100000 records; this file and all behind it were left out; take out what nobody needs"
	if got := lines(r.Problems); len(got) != 1 || got[0] != want || report.Records < 100_000 {
		t.Errorf("%v, %d records", got, report.Records)
	}
	if n := len(r.Directory.Speech.Quiet); n != 100_000 {
		t.Errorf("%d are read", n)
	}
}

func TestAChainThatIsTooLongCostsWhatHangsOnItAndNothingElse(t *testing.T) {
	places, _ := over(costly()["a chain of 3,000 places"])
	if got, n := lines(places.Problems), places.Directory.Count(model.KindRegion); places.Mistakes != 1 || n != 41 ||
		!slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, `"r2960" lies in more than 40 other places`) }) {
		t.Errorf("%d mistakes, %d places", places.Mistakes, n)
	}
	successors, _ := over(costly()["a chain of 3,000 successors"])
	if n := successors.Directory.Count(model.KindTerm); successors.Mistakes != 1 || n != 17+1 { // one is shipped
		t.Errorf("%d mistakes, %d terms", successors.Mistakes, n)
	}
}

func TestGuessesAreMadeForTheFirstFiftyProblems(t *testing.T) {
	var many strings.Builder
	for i := range 60 {
		many.WriteString(term(fmt.Sprintf("term-%d", i), fmt.Sprintf("see = [\"term:trem-%d\"]", i)))
	}
	got := strings.Join(lines(read(map[string]string{"f.toml": many.String()})), "\n")
	if n, all := strings.Count(got, "did you mean"), strings.Count(got, "\n")+1; n != 50 || all != 60 {
		t.Errorf("%d guesses for %d problems", n, all)
	}
}
