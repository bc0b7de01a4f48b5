package find

import (
	"strings"
	"unicode/utf8"

	"signpost/model/text"
)

// folder gives the folded words of texts. Almost all content is ASCII, which is
// folded here in one pass; the rest goes through text.Fold, which says what
// folding is.
type folder struct{ word []byte }

// each calls do with every word of s, folded; the word is valid during the call
// only.
func (f *folder) each(s string, do func(word []byte)) {
	for len(s) > 0 {
		end := 0
		for end < len(s) && s[end] < utf8.RuneSelf && s[end] > ' ' {
			end++
		}
		if end < len(s) && s[end] >= utf8.RuneSelf {
			for end < len(s) && s[end] > ' ' {
				end++
			}
			for _, w := range strings.Fields(text.Fold(s[:end])) {
				f.word = append(f.word[:0], w...)
				do(f.word)
			}
		} else {
			f.ascii(s[:end], do)
		}
		for end < len(s) && s[end] <= ' ' {
			end++
		}
		s = s[end:]
	}
}

// ascii folds what stands between two spaces.
func (f *folder) ascii(s string, do func(word []byte)) {
	word := f.word[:0]
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			word = append(word, c)
		case c >= 'A' && c <= 'Z':
			word = append(word, c+'a'-'A')
		case c == '\'' || c == '`':
		case len(word) > 0:
			do(word)
			word = word[:0]
		}
	}
	if len(word) > 0 {
		do(word)
	}
	f.word = word[:0]
}

// words are the folded words of s.
func (f *folder) words(s string) []string {
	var out []string
	f.each(s, func(w []byte) { out = append(out, string(w)) })
	return out
}

// stem is a word without the endings that make no difference to what is meant:
// prisons and prison, families and family, recording and record. It is always
// the beginning of the word, so the words of one stem stand together.
func stem(word string) string {
	w := singular(word)
	switch n := len(w); {
	case n >= 6 && strings.HasSuffix(w, "ing"):
		return single(w[:n-3])
	case n >= 5 && strings.HasSuffix(w, "ed"):
		return single(w[:n-2])
	case n >= 5 && w[n-1] == 'y' && !strings.ContainsRune("aeou", rune(w[n-2])), n >= 5 && w[n-1] == 'e':
		return w[:n-1]
	}
	return w
}

// singular is a word without the ending of the plural.
func singular(w string) string {
	switch n := len(w); {
	case n >= 5 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n >= 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"):
		return w[:n-1]
	}
	return w
}

// single takes back the letter that was doubled before an ending.
func single(w string) string {
	n := len(w)
	if n >= 4 && w[n-1] == w[n-2] && !strings.ContainsRune("lse", rune(w[n-1])) {
		return w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}
