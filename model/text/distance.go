package text

import "strings"

// Distance is the number of slips between two spellings: a letter too many, one
// missing, a wrong one, or two neighbours swapped.
func Distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before := make([]int, len(t)+1) // two rows up, for swapped neighbours
	above := make([]int, len(t)+1)
	row := make([]int, len(t)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(t)]
}

// Nearest is the candidate with the fewest slips from s, the first of equals,
// and false where none is near enough to be meant. The beginning of a candidate
// is one slip away from it.
func Nearest(s string, candidates []string) (string, bool) {
	best, nearest := len([]rune(s))/3+2, ""
	for _, c := range candidates {
		d := Distance(s, c)
		if len(s) >= 3 && strings.HasPrefix(c, s) {
			d = min(d, 1)
		}
		if d < best {
			best, nearest = d, c
		}
	}
	return nearest, nearest != ""
}
