package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Tokenizer takes texts apart into folded words. The zero Tokenizer is ready; it
// keeps the room for a word from call to call, so it serves one goroutine at a time.
type Tokenizer struct{ word []byte }

// Each calls do with every word of s, folded as [Fold] folds, and the bytes of s that
// it stands for; word is valid during the call only. Letters with stops between them
// are one word: N.S.P.C.C.
func (t *Tokenizer) Each(s string, do func(word []byte, from, to int)) {
	word, from, to := t.word[:0], 0, 0
	flush := func() {
		if len(word) > 0 {
			do(word, from, to)
			word = word[:0]
		}
	}
	for i := 0; i < len(s); {
		c, size := s[i], 1
		switch {
		case c >= 'A' && c <= 'Z':
			c |= 0x20
			fallthrough
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			if len(word) == 0 {
				from = i
			}
			word, to = append(word, c), i+1
		case c == '\'', c == '`':
		case c == '.' && len(word) > 0 && dotted(s, i):
		case c < utf8.RuneSelf:
			flush()
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			if joins(r) {
				break
			}
			at := i
			for _, r := range norm.NFKD.String(s[i : i+size]) {
				switch {
				case joins(r):
				case !unicode.IsLetter(r) && !unicode.IsDigit(r):
					flush()
				default:
					if len(word) == 0 {
						from = at
					}
					word, to = append(word, lower(r)...), i+size
				}
			}
		}
		i += size
	}
	flush()
	t.word = word[:0]
}

// joins says whether a character that folds to nothing stands within a word: an
// accent, an apostrophe.
func joins(r rune) bool { return unicode.Is(unicode.Mn, r) || isApostrophe(r) }

// dotted says whether the stop at i stands between the letters of an acronym: one
// letter before it that begins a word or follows another stop, and one after it.
func dotted(s string, i int) bool {
	letter := func(k int) bool { return k >= 0 && k < len(s) && (s[k]|0x20) >= 'a' && (s[k]|0x20) <= 'z' }
	ends := func(k int) bool { return k < 0 || k >= len(s) || s[k] == '.' || s[k] == ' ' }
	return letter(i-1) && ends(i-2) && letter(i+1) && (ends(i+2) || !letter(i+2) && s[i+2] < utf8.RuneSelf)
}

// Tokens are the folded words of s.
func Tokens(s string) []string {
	var out []string
	var t Tokenizer
	t.Each(s, func(word []byte, _, _ int) { out = append(out, string(word)) })
	return out
}
