package search

import (
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// scanned is how many hits are enough while the index is being built.
const scanned = 50

// scan looks at names and acronyms alone, in the order of the directory's lists, until it
// has enough. It is what Find does while there is no index.
func scan(d *model.Directory, query string) Results {
	words := text.Tokens(cut(query))
	var hits []Hit
	for _, e := range d.All() {
		if len(words) == 0 || len(hits) == scanned {
			break
		}
		for _, of := range []Reason{{Field: Name, Text: e.Name}, {Field: Acronym, Text: e.Acronym}} {
			if d.Folded(e) == nil && beginsAll(of.Text, words) {
				hits = append(hits, Hit{Entry: e, Reason: of})
				break
			}
		}
	}
	r := Results{Partial: true}
	if len(hits) > 0 {
		r = NewResults(Section{Sort: Found, Hits: hits})
		r.Partial = true
	}
	return r
}

// beginsAll says whether every word begins some word of s.
func beginsAll(s string, words []string) bool {
	if s == "" {
		return false
	}
	var tokens text.Tokenizer
	have := make([]bool, len(words))
	n := 0
	tokens.Each(s, func(w []byte, _, _ int) {
		for i, typed := range words {
			if !have[i] && strings.HasPrefix(string(w), typed) {
				have[i] = true
				n++
			}
		}
	})
	return n == len(words)
}
