package find_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"signpost/model"
	"signpost/model/text"
)

// slipKinds are the four slips of a typing hand.
var slipKinds = []struct {
	name string
	make func(r *rand.Rand, word []rune) []rune
}{
	{"wrong", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w))
		for {
			if c := rune('a' + r.IntN(26)); c != unicode.ToLower(w[i]) {
				w[i] = c
				return w
			}
		}
	}},
	{"missing", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w))
		return append(w[:i], w[i+1:]...)
	}},
	{"extra", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w) + 1)
		return append(w[:i], append([]rune{rune('a' + r.IntN(26))}, w[i:]...)...)
	}},
	{"swapped", func(r *rand.Rand, w []rune) []rune {
		for {
			if i := r.IntN(len(w) - 1); w[i] != w[i+1] {
				w[i], w[i+1] = w[i+1], w[i]
				return w
			}
		}
	}},
}

// named is a name and every entry that has it.
type named struct {
	name string
	refs []model.Ref
}

// names are all names of all entries, as they stand there, first to last.
func (e evaluation) names(more func(*model.Entry) []string) []named {
	var out []named
	at := map[string]int{}
	for _, entry := range e.d.All() {
		for _, name := range more(entry) {
			key := text.Fold(name)
			if key == "" {
				continue
			}
			if _, ok := at[key]; !ok {
				at[key] = len(out)
				out = append(out, named{name: name})
			}
			out[at[key]].refs = append(out[at[key]].refs, entry.Ref)
		}
	}
	return out
}

func allNames(e *model.Entry) []string {
	return append(append([]string{e.Name, e.Acronym}, e.Also...), e.Former...)
}

// mistype puts one slip into a word of four letters or more, or says that there
// is none.
func mistype(r *rand.Rand, name string, kind int) (string, bool) {
	words := strings.Fields(name)
	var long []int
	for i, w := range words {
		if len([]rune(w)) >= 4 && strings.IndexFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) < 0 && !allSame(w) {
			long = append(long, i)
		}
	}
	if len(long) == 0 {
		return "", false
	}
	i := long[r.IntN(len(long))]
	words[i] = string(slipKinds[kind].make(r, []rune(words[i])))
	return strings.Join(words, " "), true
}

func allSame(w string) bool { return strings.Trim(w, w[:1]) == "" }

const slipsMade = 2000

func TestEvalSlips(t *testing.T) {
	e := evaluate(t)
	peer := newFzf(t, e, e.wholeText)
	r := rand.New(rand.NewPCG(3, 1))
	var ours, theirs [4]score
	var all, alls score
	names := e.names(allNames)
	for n := 0; all.asked < slipsMade; n++ {
		kind, name := n%4, names[n/4%len(names)]
		typed, ok := mistype(r, name.name, kind)
		if !ok {
			continue
		}
		accept := e.same(name.refs...)
		at := e.place(typed, accept)
		ours[kind].add(at)
		all.add(at)
		if at < 1 || at > 5 {
			t.Logf("at %2d: %q for %q", at, typed, name.name)
		}
		if peer != nil {
			at := peer.place(typed, accept)
			theirs[kind].add(at)
			alls.add(at)
		}
	}
	report := func(who string, of [4]score, all score) {
		for k, kind := range slipKinds {
			t.Logf("%s, %-7s letter: %d asked, first %.1f %%, in the first five %.1f %%", who, kind.name, of[k].asked, percent(of[k].first, of[k].asked), percent(of[k].fifth, of[k].asked))
		}
		t.Logf("%s, all slips:      %d asked, first %.1f %%, in the first five %.1f %%", who, all.asked, percent(all.first, all.asked), percent(all.fifth, all.asked))
	}
	report("signpost", ours, all)
	if peer != nil {
		report("fzf     ", theirs, alls)
	}
	if percent(all.fifth, all.asked) < 98 {
		t.Errorf("the bar is 98 %%")
	}
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
