package find

import (
	"slices"
	"unicode/utf8"

	"signpost/model/text"
)

// letter is a folded letter and the bytes of the shown text that it stands for.
type letter struct {
	folded     rune
	start, end int
}

// shownWord is a word of a shown text, letter by letter.
type shownWord []letter

// lettersOf gives the words of a shown text, folded as text.Fold folds them, each
// letter with its place in the text.
func lettersOf(s string) []shownWord {
	var out []shownWord
	var word shownWord
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		folded := text.Fold(s[i : i+size])
		switch {
		case folded == "" && word != nil && joins(r):
			word[len(word)-1].end = i + size // an accent, an apostrophe
		case folded == "":
			out, word = appendWord(out, word), nil
		default:
			for _, f := range folded {
				if f == ' ' {
					out, word = appendWord(out, word), nil
					continue
				}
				word = append(word, letter{f, i, i + size})
			}
		}
		i += size
	}
	return appendWord(out, word)
}

func appendWord(out []shownWord, word shownWord) []shownWord {
	if len(word) == 0 {
		return out
	}
	return append(out, word)
}

// joins says whether a character that folds to nothing stands within a word.
func joins(r rune) bool { return text.Fold("a"+string(r)+"a") == "aa" }

// begins says how many letters of the word w is, 0 where it does not begin so.
func (word shownWord) begins(w []rune) int {
	if len(w) > len(word) {
		return 0
	}
	for i, r := range w {
		if word[i].folded != r {
			return 0
		}
	}
	return len(w)
}

// marks are ranges of bytes that are to be marked.
type marks [][2]int

// letters marks letters one by one.
func (m *marks) letters(list []letter) {
	for _, l := range list {
		*m = append(*m, [2]int{l.start, l.end})
	}
}

// joined puts marks in order and joins those that touch.
func (m marks) joined() [][2]int {
	slices.SortFunc(m, func(a, b [2]int) int { return a[0] - b[0] })
	var out [][2]int
	for _, r := range m {
		if n := len(out); n > 0 && r[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	return out
}
