package outline

import (
	"bytes"
	"fmt"
)

// The limits that no honest file comes near. What the decoder and the outline
// cost grows with each of them.
const (
	MaxNesting  = 6      // brackets within brackets
	MaxKeyParts = 8      // a.b.c has three
	MaxKey      = 120    // bytes of a key, all its parts together
	MaxValues   = 60_000 // equals signs, commas and opening brackets
)

// LimitError says that a file goes beyond a limit, and what to do about it.
type LimitError struct {
	Offset   int
	What, Do string
}

func (e *LimitError) Error() string { return e.What + "; " + e.Do }

// Limits walks over data, which need not be valid, and says where it first goes
// beyond a limit.
func Limits(data []byte) error {
	s := scanner{data: data}
	c := counts{fresh: true}
	for s.i < len(data) {
		at := s.i
		switch data[s.i] {
		case '#':
			s.comment()
			continue
		case '"', '\'':
			s.quoted()
			if c.header || isKey(data[s.i:]) {
				c.key += s.i - at
			}
			c.fresh = false
		default:
			c.count(data[s.i])
			s.i++
		}
		if what, do := c.over(); what != "" {
			return &LimitError{at, what, do}
		}
	}
	return nil
}

// isKey says whether a text that stands before rest is a key or part of one.
func isKey(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " \t")
	return len(rest) > 0 && (rest[0] == '=' || rest[0] == '.')
}

// counts are what Limits counts on its way.
type counts struct {
	depth  int  // of brackets
	fresh  bool // nothing stands on this line yet
	header bool // this line is [a header]
	parts  int  // of the key or plain value here, less one
	key    int  // its bytes
	values int
}

// count takes a byte that stands in no text and no comment.
func (c *counts) count(b byte) {
	switch b {
	case '\n':
		c.fresh, c.header = true, false
		c.parts, c.key = 0, 0
		return
	case ' ', '\t', '\r':
		return
	case '[', '{':
		c.header = c.header || c.depth == 0 && c.fresh
		c.depth++
		c.values++
		c.parts, c.key = 0, 0
	case ']', '}':
		c.depth = max(c.depth-1, 0)
		c.parts, c.key = 0, 0
	case ',', '=':
		c.values++
		c.parts, c.key = 0, 0
	case '.':
		c.parts++
		c.key++
	default:
		c.key++
	}
	c.fresh = false
}

// over says which limit is passed and what to do, or nothing.
func (c *counts) over() (what, do string) {
	const flatter, shorter = "write it flatter; no entry needs that", "write a shorter one; no entry needs that"
	switch {
	case c.depth > MaxNesting:
		return fmt.Sprintf("brackets are nested more than %d deep", MaxNesting), flatter
	case c.parts >= MaxKeyParts:
		return fmt.Sprintf("a key has more than %d parts", MaxKeyParts), flatter
	case c.key > MaxKey:
		return fmt.Sprintf("a key is longer than %d letters", MaxKey), shorter
	case c.values > MaxValues:
		return fmt.Sprintf("the file holds more than %d keys and values", MaxValues), "split it into several files"
	}
	return "", ""
}
