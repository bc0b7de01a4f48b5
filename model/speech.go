package model

import (
	"strconv"
	"strings"
)

// Speech is how people put what they ask, beside the needs.
type Speech struct {
	Quiet    []string   // words that say nothing about what is meant
	Synonyms [][]string // words, or several words together, that mean the same
	Ordinary []string   // names of towns that are words for something else: a town only after "in" or "near"
	Prefixes []string   // what stands before the name of a place and is not said: HMP
	People   []string   // whom somebody speaks of: they say little about what is asked
	Common   []string   // what nearly every caller speaks of: it says as little
	Frame    []string   // how people ask about somebody whose name they say: "opening hours of"
	Dialect  []Dialect  // what people say in one part of the country, and slang
	Outcodes []Outcodes // those that the gazetteer lacks, or has wrong
}

// Dialect are words that mean the same thing where people say them, and what that
// is in standard English. A word may stand in several: in Scotland "ma" is "my"
// and "mum".
type Dialect struct {
	Where string   // the id of the region; slang is said in the whole country
	Means string   // one or a few words
	Words []string // words or short phrases, also as they are misspelt
}

// Outcodes are the first halves of the postcodes of a region, as
// "DH1-9 NE1 EC1A": one code or a run of them after each space.
type Outcodes struct {
	Region string // its id
	Codes  string
}

// EachOutcode calls do with every code of codes, and says which part of codes
// cannot be read, "" where all can.
func EachOutcode(codes string, do func(code string)) string {
	for _, part := range strings.Fields(codes) {
		from, to, isRun := strings.Cut(part, "-")
		if !isOutcode(from) {
			return part
		}
		if !isRun {
			do(from)
			continue
		}
		letters := strings.TrimRight(from, "0123456789")
		first, err1 := strconv.Atoi(from[len(letters):])
		last, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || last < first || last > 99 {
			return part
		}
		for n := first; n <= last; n++ {
			do(letters + strconv.Itoa(n))
		}
	}
	return ""
}

// isOutcode says whether s is one or two capitals, one or two digits and
// perhaps one more capital.
func isOutcode(s string) bool {
	capital := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	i := 0
	for i < len(s) && i < 2 && capital(s[i]) {
		i++
	}
	letters := i
	for i < len(s) && i < letters+2 && digit(s[i]) {
		i++
	}
	if letters == 0 || i == letters {
		return false
	}
	return i == len(s) || i == len(s)-1 && capital(s[i])
}
