package index

// MaxFuzzy is the longest word, in bytes, for which slips are looked for, and maxRows
// how far into a word of the index.
const (
	MaxFuzzy = 30
	maxRows  = MaxFuzzy + 4
)

// Near walks the words as if they were a trie and calls do with every word that is at
// most so many slips away from typed, or that begins with something that is. A slip is
// a letter too many, one missing, a wrong one, or two neighbours swapped.
func (ix *Index) Near(typed string, slips int, do func(word, distance int, whole bool)) {
	if len(typed) > MaxFuzzy {
		return
	}
	w := newWalk(typed)
	before, known := "", 0 // the rows of before[:known] are known
	for i := 0; i < ix.Size(); {
		word := ix.Word(i)
		depth := min(shared(before, word), known)
		dead := false
		for depth < len(word) && depth+1 < maxRows && !dead {
			depth++
			dead = w.step(word, depth) > slips
		}
		before, known = word, depth
		if !dead {
			if whole := w.distance(depth); whole <= slips && depth == len(word) {
				do(i, whole, true)
			} else if w.least[depth] <= slips {
				do(i, w.least[depth], false)
			}
			i++
			continue
		}
		// Nothing that begins like this is near as a whole.
		prefix := word[:depth]
		end := ix.endOf(prefix, i+1)
		if w.least[depth-1] > slips {
			i = end
		}
		for ; i < end; i++ {
			do(i, w.least[depth-1], false)
		}
	}
}

// walk is the way down to one word: a row of distances for every letter.
type walk struct {
	typed string
	rows  [maxRows][MaxFuzzy + 1]uint8
	least [maxRows]int // the distance from typed to the nearest beginning so far
}

func newWalk(typed string) *walk {
	w := &walk{typed: typed}
	for j := range len(typed) {
		w.rows[0][j+1] = uint8(j + 1)
	}
	w.least[0] = len(typed)
	return w
}

// distance is how far typed is from the first depth letters.
func (w *walk) distance(depth int) int { return int(w.rows[depth][len(w.typed)]) }

// step works out the row of letter number depth and gives the least in it:
// whatever goes on from here is at least that far away.
func (w *walk) step(word string, depth int) int {
	row, above := &w.rows[depth], &w.rows[depth-1]
	row[0] = uint8(depth)
	least := row[0]
	letter := word[depth-1]
	for j := 1; j <= len(w.typed); j++ {
		cost := uint8(1)
		if letter == w.typed[j-1] {
			cost = 0
		}
		c := min(above[j]+1, row[j-1]+1, above[j-1]+cost)
		if cost == 1 && depth > 1 && j > 1 && letter == w.typed[j-2] && word[depth-2] == w.typed[j-1] {
			c = min(c, w.rows[depth-2][j-2]+1)
		}
		row[j] = c
		least = min(least, c)
	}
	w.least[depth] = min(w.least[depth-1], w.distance(depth))
	return int(least)
}

// shared is how many letters two words share at their beginning.
func shared(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}
