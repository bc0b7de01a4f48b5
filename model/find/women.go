package find

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// saysWomen says whether a word asks for prisons that hold women.
func saysWomen(word string) bool {
	switch word {
	case "woman", "women", "womens", "womans", "female", "females", "lady", "ladies":
		return true
	}
	return false
}

// holdsWomen says whether a prison holds women, as far as its names and its
// summary tell. Where an entry says itself who is held, this is the one place to ask
// that.
func holdsWomen(r *model.Region) bool {
	for _, s := range slices.Concat([]string{r.Name, r.Summary}, r.Also) {
		if slices.ContainsFunc(strings.Fields(text.Fold(s)), saysWomen) {
			return true
		}
	}
	return false
}
