package content_test

import (
	"testing"

	"signpost/model/text"
)

// A meaning that the directory has no word for leads nowhere.
func TestWhatDialectMeansIsSaidInWordsOfTheDirectory(t *testing.T) {
	d := directory(t)
	known := map[string]bool{}
	learn := func(list ...string) {
		for _, s := range list {
			for _, w := range text.Words(s) {
				known[w] = true
			}
		}
	}
	learn(d.Speech.Quiet...)
	for _, words := range d.Speech.Synonyms {
		learn(words...)
	}
	for _, e := range d.All() {
		learn(texts(d, e)...)
	}
	if len(d.Speech.Dialect) < 100 {
		t.Fatalf("only %d tables of dialect", len(d.Speech.Dialect))
	}
	for _, dialect := range d.Speech.Dialect {
		for _, w := range text.Words(dialect.Means) {
			if !known[w] {
				t.Errorf("%s: %q means %q, and nothing says %q", dialect.Where, dialect.Words[0], dialect.Means, w)
			}
		}
	}
}

// Where one place has a meaning twice, a word may stand only once.
func TestDialectSaysNothingTwice(t *testing.T) {
	type saying struct{ where, means, word string }
	said := map[saying]bool{}
	for _, dialect := range directory(t).Speech.Dialect {
		for _, w := range dialect.Words {
			s := saying{dialect.Where, text.Fold(dialect.Means), text.Fold(w)}
			if said[s] {
				t.Errorf("%s: %q is said to mean %q twice", s.where, w, dialect.Means)
			}
			said[s] = true
		}
	}
}
