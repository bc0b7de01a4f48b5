package find

import (
	"strings"
	"unicode/utf8"

	"signpost/model/text"
)

// Matches gives the letters of a shown text that the query typed, as ranges of
// bytes in order: beginnings of words, whatever the case and the accents, words
// joined or split, and digits across the spaces of a number. Where a word has a
// slip, the letters that are right are marked. Quiet words are marked only
// beside a word that is not quiet.
func (ix *Index) Matches(shown, query string) [][2]int {
	typed := text.Words(cut(query))
	if len(typed) == 0 || shown == "" {
		return nil
	}
	m := marker{words: lettersOf(shown), speech: ix.speech()}
	for _, w := range typed {
		m.typed = append(m.typed, []rune(w))
	}
	if digits := numberIn(query); len(digits) >= 3 {
		m.digits(shown, digits)
	}
	met := make([]bool, len(m.typed))
	for pass := range 2 { // quiet words wait until their neighbours are known
		for j := range m.typed {
			if quiet := m.speech.isQuiet(typed[j]) && len(typed) > 1; quiet == (pass == 1) {
				met[j] = m.exact(j, quiet)
			}
		}
	}
	for j := range m.typed {
		if !met[j] && !m.speech.isQuiet(typed[j]) {
			m.slipped(m.typed[j])
		}
	}
	return m.joined()
}

// marker marks the letters of one shown text.
type marker struct {
	words  []shownWord
	typed  [][]rune
	speech *speech
	marks
}

// exact marks what word j of the query begins, alone or together with its
// neighbour, and says whether there was anything.
func (m *marker) exact(j int, quiet bool) bool {
	found := false
	for i, word := range m.words {
		if quiet && !m.beside(i, j) {
			continue
		}
		w := m.typed[j]
		if j+1 < len(m.typed) { // "story book" in Storybook
			both := append(append([]rune{}, w...), m.typed[j+1]...)
			if n := word.begins(both); n > 0 {
				m.letters(word[:n])
				found = true
				continue
			}
		}
		if n := word.begins(w); n > 0 {
			m.letters(word[:n])
			found = true
			continue
		}
		if j > 0 { // the second half of the same
			both := append(append([]rune{}, m.typed[j-1]...), w...)
			found = found || word.begins(both) > 0
		}
		found = m.across(i, w) || found // "kidsvip" in Kids VIP
	}
	return found
}

// across marks a word that is typed as one and shown as two or three.
func (m *marker) across(i int, w []rune) bool {
	var list shownWord
	for k := i; k < min(len(m.words), i+3); k++ {
		if k > i && len(list) < len(w) && list.begins(w[:len(list)]) == 0 {
			return false
		}
		list = append(list, m.words[k]...)
		if n := list.begins(w); n > 0 && k > i {
			m.letters(list[:n])
			return true
		}
	}
	return false
}

// beside says whether word i of the text, which word j of the query begins,
// stands in a run of words of which the query has the same, one at least of them
// not quiet.
func (m *marker) beside(i, j int) bool {
	for _, step := range []int{-1, 1} {
		for i, j := i+step, j+step; i >= 0 && j >= 0 && i < len(m.words) && j < len(m.typed); i, j = i+step, j+step {
			if m.words[i].begins(m.typed[j]) == 0 {
				break
			}
			if !m.speech.isQuiet(string(m.typed[j])) {
				return true
			}
		}
	}
	return false
}

// slipped marks the right letters of the word that is nearest to w.
func (m *marker) slipped(w []rune) {
	if len(w) < 4 || len(w) > maxTyped {
		return
	}
	allowed := 1
	if len(w) >= 7 {
		allowed = 2
	}
	best, at, length := allowed+1, -1, 0
	for i, word := range m.words {
		if n, slips := word.nearest(w); slips < best {
			best, at, length = slips, i, n
		}
	}
	if at >= 0 {
		m.letters(m.words[at][:length].same(w))
	}
}

// nearest is the beginning of a word that is nearest to w, and how near.
func (word shownWord) nearest(w []rune) (length, slips int) {
	slips = len(w)
	for n := max(1, len(w)-2); n <= min(len(word), len(w)+2); n++ {
		if d := text.Distance(string(w), word[:n].String()); d < slips {
			length, slips = n, d
		}
	}
	return length, slips
}

// String is the folded word.
func (word shownWord) String() string {
	var out strings.Builder
	for _, l := range word {
		out.WriteRune(l.folded)
	}
	return out.String()
}

// same are the letters of a word that are in w in the same order: what is left
// of both when the slips are taken out.
func (word shownWord) same(w []rune) []letter {
	longest := make([][]int, len(word)+1)
	for i := range longest {
		longest[i] = make([]int, len(w)+1)
	}
	for i := len(word) - 1; i >= 0; i-- {
		for j := len(w) - 1; j >= 0; j-- {
			if word[i].folded == w[j] {
				longest[i][j] = 1 + longest[i+1][j+1]
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	var out []letter
	for i, j := 0, 0; i < len(word) && j < len(w); {
		switch {
		case word[i].folded == w[j]:
			out = append(out, word[i])
			i, j = i+1, j+1
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// digits marks the digits typed in the numbers of a shown text.
func (m *marker) digits(shown, typed string) {
	for _, at := range text.Numbers(shown) {
		var places []int
		var all strings.Builder
		for i := at[0]; i < at[1]; i++ {
			if isDigit(shown[i]) {
				places = append(places, i)
				all.WriteByte(shown[i])
			}
		}
		whole := all.String()
		if i := strings.Index(whole, typed); i >= 0 {
			m.marks = append(m.marks, [2]int{places[i], places[i+len(typed)-1] + 1})
		}
	}
}

// cut is a query of sensible length.
func cut(query string) string {
	if len(query) <= maxQuery {
		return query
	}
	n := maxQuery
	for n > 0 && !utf8.RuneStart(query[n]) {
		n--
	}
	return query[:n]
}
