package find

import (
	"cmp"
	"slices"

	"signpost/model"
	"signpost/model/text"
)

// maxNearest is how many entries are shown to somebody whose query nothing matches.
const maxNearest = 10

// maxCompared is how many entries are compared for that, letter by letter.
const maxCompared = 20_000

// nearest gives, for a query that nothing matches, the entries with the words or
// the numbers that are the least different from it: a list that is empty helps
// nobody. A query without letters and digits gets none.
func nearest(d *model.Directory, query string) []Hit {
	digits, letters := text.Digits(query), text.Words(query)
	if len(letters) == 0 {
		return nil
	}
	typed := slices.MaxFunc(letters, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	var hits []Hit
	for i, e := range d.All() {
		if i == maxCompared {
			break
		}
		hit := Hit{Entry: e, Reason: Reason{Field: Name, Text: e.Name}, Score: -1 << 20}
		if digits != "" && len(letters) == len(text.Words(digits)) {
			for _, p := range d.Phones(e) {
				if score := -text.Distance(digits, text.Digits(p.Number)); p.CanTell() && score > hit.Score {
					hit.Score = score
				}
			}
		} else {
			for _, word := range text.Words(e.Name) {
				hit.Score = max(hit.Score, -text.Distance(typed, word))
			}
		}
		hits = append(hits, hit)
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	return hits[:min(len(hits), maxNearest)]
}
