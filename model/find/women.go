package find

import (
	"slices"

	"signpost/model"
)

// saysWomen says whether a word asks for prisons that hold women.
func saysWomen(word string) bool {
	switch word {
	case "woman", "women", "womens", "womans", "female", "females", "lady", "ladies":
		return true
	}
	return false
}

// holdsWomen says whether a prison holds women.
func holdsWomen(r *model.Region) bool {
	return r.Prison != nil && slices.Contains(r.Prison.Holds, model.Women)
}
