package find

import (
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// scanned is how many hits are enough while the index is being built.
const scanned = 50

// scan looks at names and acronyms alone, in the order of the directory's
// lists, until it has enough. It is what Find does while there is no index.
func scan(d *model.Directory, query string) Results {
	r := Results{Counts: map[model.Kind]int{}, Partial: true}
	words := text.Words(query)
	if len(words) == 0 {
		return r
	}
	look := func(e *model.Entry) bool {
		field, s := Name, e.Name
		if !beginsAll(s, words) {
			field, s = Acronym, e.Acronym
		}
		if s != "" && beginsAll(s, words) {
			r.Hits = append(r.Hits, Hit{e, Reason{field, s}, 0})
			r.Counts[e.Kind]++
		}
		return len(r.Hits) < scanned
	}
	for _, o := range d.Organisations {
		if !look(&o.Entry) {
			return r
		}
	}
	for _, p := range d.Regions {
		if !look(&p.Entry) {
			return r
		}
	}
	for _, t := range d.Terms {
		if !look(&t.Entry) {
			return r
		}
	}
	return r
}

// beginsAll says whether every word begins some word of s.
func beginsAll(s string, words []string) bool {
	for _, w := range words {
		if !beginsOne(s, w) {
			return false
		}
	}
	return true
}

// beginsOne says whether some word of s begins with word. Only ASCII is folded:
// the index does the rest in a moment.
func beginsOne(s, word string) bool {
	inside := false
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		letter := isLetter(c) || isDigit(s[i]) || s[i] >= 0x80
		if letter && !inside && len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word) {
			return true
		}
		inside = letter || inside && s[i] == '\''
	}
	return false
}
