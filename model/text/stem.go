package text

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// Stem is what a folded English word has in common with its family: evict, evicted
// and eviction have one stem. A word of which too little would be left is its own stem.
func Stem(word string) string {
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	if stem := env.Current(); len(stem) >= shortestStem || len(word)-len(stem) <= 1 {
		return stem
	}
	return word
}

// shortestStem is how many letters of a word are left at least, but for a plural.
const shortestStem = 4
