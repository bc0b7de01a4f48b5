package load

import (
	"fmt"
	"strings"

	"signpost/model/text"
)

// maxAdvice is how often a guess is made at what was meant. Each compares the word
// with every candidate, and nobody reads hundreds of guesses.
const maxAdvice = 50

// advice guesses at what was meant, as often as is useful.
type advice struct{ given int }

// near is the candidate that was probably meant.
func (a *advice) near(s string, candidates []string) (string, bool) {
	if a.given >= maxAdvice {
		return "", false
	}
	a.given++
	return text.Nearest(s, candidates)
}

// suggest names what may have been meant, or all that is allowed.
func (a *advice) suggest(s string, allowed []string) string {
	if nearest, ok := a.near(s, allowed); ok {
		return didYouMean(nearest)
	}
	return oneOfThese(allowed)
}

func didYouMean(s string) string { return fmt.Sprintf("did you mean %q?", s) }

func oneOfThese(allowed []string) string { return "write one of: " + strings.Join(allowed, ", ") }

// names are the words of a closed list.
func names[T ~string](list []T) []string {
	var out []string
	for _, s := range list {
		out = append(out, string(s))
	}
	return out
}
