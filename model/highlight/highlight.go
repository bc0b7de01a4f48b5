// Package highlight says which letters of a shown text a query typed.
package highlight

import (
	"slices"
	"strings"

	"signpost/model/text"
)

// Marks gives the letters of a shown text that the query typed, as ranges of bytes in
// order: beginnings of words, whatever the case and the accents, words joined or split,
// and digits across the spaces of a number. Where a word has a slip, the letters that
// are right are marked. Quiet words are marked only beside a word that is not quiet.
func Marks(shown, query string, quiet func(word string) bool) [][2]int {
	typed := text.Tokens(query)
	if len(typed) == 0 || shown == "" {
		return nil
	}
	s := lettersOf(shown)
	m := marks{list: digitsIn(shown, text.NumberIn(query))}
	met := make([]bool, len(typed))
	for j := range typed {
		for k := range m.run(&s, typed[j:], quiet) {
			met[j+k] = true
		}
	}
	for j, w := range typed {
		if !met[j] && !quiet(w) {
			m.slipped(&s, w)
		}
	}
	return m.joined()
}

// letters are the folded letters of a shown text without its spaces, each with the bytes
// that it stands for.
type letters struct {
	folded   string
	from, to []int
	starts   []int // where words begin, and the end
}

func lettersOf(shown string) letters {
	var s letters
	var out strings.Builder
	var tokens text.Tokenizer
	tokens.Each(shown, func(word []byte, from, to int) {
		s.starts = append(s.starts, out.Len())
		for i, r := range shown[from:to] {
			end := from + i + len(string(r))
			folded := strings.ReplaceAll(text.Fold(string(r)), " ", "")
			for k := range len(folded) {
				s.from, s.to = append(s.from, from+i), append(s.to, end)
				out.WriteByte(folded[k])
			}
			if folded == "" && len(s.to) > 0 { // an accent, an apostrophe
				s.to[len(s.to)-1] = end
			}
		}
	})
	s.folded = out.String()
	s.starts = append(s.starts, len(s.folded))
	return s
}

// digitsIn are the digits typed in the numbers of a shown text, with the spaces between.
func digitsIn(shown, typed string) [][2]int {
	var out [][2]int
	if len(typed) < text.LeastDigits {
		return nil
	}
	for _, number := range text.Numbers(shown) {
		var at []int
		for i := number[0]; i < number[1]; i++ {
			if shown[i] >= '0' && shown[i] <= '9' {
				at = append(at, i)
			}
		}
		if i := strings.Index(text.Digits(shown[number[0]:number[1]]), typed); i >= 0 {
			out = append(out, [2]int{at[i], at[i+len(typed)-1] + 1})
		}
	}
	return out
}

// marks are the bytes that are marked, in no order.
type marks struct{ list [][2]int }

func (m *marks) mark(s *letters, from, n int) {
	for i := from; i < from+n; i++ {
		m.list = append(m.list, [2]int{s.from[i], s.to[i]})
	}
}

// run marks what the first of the words begins, alone or together with those after it
// ("story book" in Storybook), and says how many words that is at most. One of them
// must not be quiet, unless it was all that was typed.
func (m *marks) run(s *letters, typed []string, quiet func(string) bool) int {
	most := 0
	for _, at := range s.starts {
		run, loud := "", len(typed) == 1 && !quiet(typed[0])
		for k, w := range typed {
			if !strings.HasPrefix(s.folded[at:], run+w) {
				break
			}
			run += w
			if loud = loud || !quiet(w); loud {
				most = max(most, k+1)
			}
		}
		if loud {
			m.mark(s, at, len(run))
		}
	}
	return most
}

// longest is the longest word, in bytes, in which slips are looked for.
const longest = 30

// slipped marks the right letters of the word that is nearest to w.
func (m *marks) slipped(s *letters, w string) {
	if len(w) < 4 || len(w) > longest {
		return
	}
	best, nearest, at := 2, "", 0
	if len(w) >= 7 {
		best = 3
	}
	for i, start := range s.starts[:len(s.starts)-1] {
		word := s.folded[start:s.starts[i+1]]
		for n := max(1, len(w)-2); n <= min(len(word), len(w)+2); n++ {
			if d := text.Distance(w, word[:n]); d < best {
				best, nearest, at = d, word[:n], start
			}
		}
	}
	for _, i := range common(nearest, w) {
		m.mark(s, at+i, 1)
	}
}

// common are the letters of a that are in b in the same order: what is left of both when
// the slips are taken out.
func common(a, b string) []int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = 1 + table[i+1][j+1]
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	var out []int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, i)
			i, j = i+1, j+1
		case table[i+1][j] >= table[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// joined are the marks in order; those that touch are one.
func (m *marks) joined() [][2]int {
	slices.SortFunc(m.list, func(a, b [2]int) int { return a[0] - b[0] })
	var out [][2]int
	for _, r := range m.list {
		if n := len(out); n > 0 && r[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	return out
}
