package eval

import (
	"math/rand/v2"
	"strings"
	"unicode"
)

// slipKinds are the four slips of a typing hand.
var slipKinds = []struct {
	name string
	make func(r *rand.Rand, word []rune) []rune
}{
	{"wrong letter", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w))
		for {
			if c := rune('a' + r.IntN(26)); c != unicode.ToLower(w[i]) {
				w[i] = c
				return w
			}
		}
	}},
	{"missing letter", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w))
		return append(w[:i], w[i+1:]...)
	}},
	{"extra letter", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w) + 1)
		return append(w[:i], append([]rune{rune('a' + r.IntN(26))}, w[i:]...)...)
	}},
	{"swapped letters", func(r *rand.Rand, w []rune) []rune {
		for {
			if i := r.IntN(len(w) - 1); w[i] != w[i+1] {
				w[i], w[i+1] = w[i+1], w[i]
				return w
			}
		}
	}},
}

// slipsMade is how many names are mistyped.
const slipsMade = 2000

// slips types names with one slip in one word, always the same ones.
func (d directory) slips() Set {
	s := Set{Name: "slips", ByKind: true}
	r := rand.New(rand.NewPCG(3, 1))
	names := d.names(namesOf)
	for n := 0; len(s.Cases) < slipsMade; n++ {
		kind, name := n%4, names[n/4%len(names)]
		if typed, ok := mistype(r, name.name, kind); ok {
			s.Cases = append(s.Cases, Case{Asked: typed, Kind: slipKinds[kind].name, Accept: d.same(name.refs...)})
		}
	}
	return s
}

// mistype puts one slip into a word of four letters or more, or says that there is none.
func mistype(r *rand.Rand, name string, kind int) (string, bool) {
	words := strings.Fields(name)
	var long []int
	for i, w := range words {
		if len([]rune(w)) >= 4 && !strings.ContainsFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) && !allSame(w) {
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
