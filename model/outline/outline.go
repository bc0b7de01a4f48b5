// Package outline finds where the tables, keys and values of a TOML file stand,
// without decoding them. The decoder has no positions for keys and values, and
// an error message needs them.
//
// Limits also refuses, before the decoder runs, files that are built to exhaust
// it: the decoder needs gigabytes for some tens of kilobytes of nested tables.
package outline

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Position is a place in a file: line and column, both from 1. Columns count
// characters.
type Position struct{ Line, Column int }

// At is the position of a byte of data.
func At(data []byte, offset int) Position {
	offset = min(offset, len(data))
	for i := offset - 1; i >= max(offset-utf8.UTFMax+1, 0); i-- {
		if r, size := utf8.DecodeRune(data[i:]); r != utf8.RuneError && i+size > offset {
			offset = i // it is inside a character
		}
	}
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Position{
		Line:   bytes.Count(before, []byte("\n")) + 1,
		Column: utf8.RuneCount(before[start:]) + 1,
	}
}

// Entry is where a key and its value, or a table's header, stand: byte offsets
// into the file.
type Entry struct {
	Key        int // the first byte of the key, or of the table's header
	Start, End int // the value; for a table the header again
}

// Outline is the entries of a file by path. Path and Index make paths.
type Outline map[string]Entry

// Path is the path of a key within a table.
func Path(table, key string) string {
	if table == "" {
		return key
	}
	return table + "." + key
}

// Index is the path of one element of an array.
func Index(array string, i int) string { return array + "[" + strconv.Itoa(i) + "]" }

// Of gives the outline of data, which the decoder has accepted. Of a file that
// it has not, the outline is of no use but harmless.
func Of(data []byte) Outline {
	s := scanner{data: data, out: Outline{}, length: map[string]int{}}
	table := ""
	for s.skip(" \t\r\n"); s.i < len(data); s.skip(" \t\r\n") {
		at := s.i
		switch data[s.i] {
		case '#':
			s.comment()
		case '[':
			table = s.header()
		default:
			s.pair(table)
		}
		if s.i == at {
			s.i++ // never stand still, whatever the file holds
		}
	}
	return s.out
}

// LastText is where the last text between triple quotes begins that begins
// before offset, and where it ends; end is 0 where there is none.
func LastText(data []byte, offset int) (start, end int) {
	s := scanner{data: data}
	for s.i < min(offset, len(data)) {
		switch c := data[s.i]; c {
		case '#':
			s.comment()
		case '"', '\'':
			at, long := s.i, s.run(c) >= 3
			if s.quoted(); long {
				start, end = at, s.i
			}
		default:
			s.i++
		}
	}
	return start, end
}

// scanner reads data from i on.
type scanner struct {
	data   []byte
	i      int
	out    Outline
	length map[string]int // of each array of tables
}

func (s *scanner) peek() byte {
	if s.i < len(s.data) {
		return s.data[s.i]
	}
	return 0
}

func (s *scanner) skip(chars string) {
	for s.i < len(s.data) && strings.IndexByte(chars, s.data[s.i]) >= 0 {
		s.i++
	}
}

// blank skips white space, line ends and comments.
func (s *scanner) blank() {
	for s.skip(" \t\r\n"); s.peek() == '#'; s.skip(" \t\r\n") {
		s.comment()
	}
}

func (s *scanner) comment() {
	for s.i < len(s.data) && s.data[s.i] != '\n' {
		s.i++
	}
}

// quoted skips a string, whichever of the four sorts it is. One that never ends
// stops at its line's end, or, if it may have lines, at the end of the file.
func (s *scanner) quoted() {
	quote := s.data[s.i]
	open := s.run(quote)
	switch {
	case open == 1:
		for s.i++; s.i < len(s.data) && s.data[s.i] != '\n'; s.i++ {
			switch s.data[s.i] {
			case '\\':
				if quote == '"' {
					s.i++
				}
			case quote:
				s.i++
				return
			}
		}
	case open == 2: // empty
		s.i += 2
	default:
		for s.i += 3; s.i < len(s.data); s.i++ {
			switch s.data[s.i] {
			case '\\':
				if quote == '"' {
					s.i++
				}
			case quote:
				n := s.run(quote)
				if n >= 3 { // up to two quotes may stand before the three that close
					s.i += min(n, 5)
					return
				}
				s.i += n - 1
			}
		}
	}
	s.i = min(s.i, len(s.data))
}

// run is how many of c stand here in a row.
func (s *scanner) run(c byte) int {
	n := 0
	for s.i+n < len(s.data) && s.data[s.i+n] == c {
		n++
	}
	return n
}

// header reads [table] or [[table]] and gives the path of what it opens.
func (s *scanner) header() string {
	start := s.i
	array := s.run('[') >= 2
	s.skip("[ \t")
	parts := s.key()
	s.skip(" \t]")
	path := ""
	for i, part := range parts {
		path = Path(path, part)
		n, isArray := s.length[path]
		switch {
		case i == len(parts)-1 && array:
			s.length[path] = n + 1
			path = Index(path, n)
		case isArray:
			path = Index(path, n-1)
		}
		if _, ok := s.out[path]; !ok { // [a.b] alone opens a too
			s.out[path] = Entry{start, start, s.i}
		}
	}
	s.out[path] = Entry{start, start, s.i}
	return path
}

// key reads a key of one or more parts, without their quotes.
func (s *scanner) key() []string {
	var parts []string
	for {
		s.skip(" \t")
		start := s.i
		if c := s.peek(); c == '"' || c == '\'' {
			s.quoted()
			parts = append(parts, unquote(string(s.data[start:s.i])))
		} else {
			for s.i < len(s.data) && strings.IndexByte(" \t\r\n.=]#", s.data[s.i]) < 0 {
				s.i++
			}
			parts = append(parts, string(s.data[start:s.i]))
		}
		s.skip(" \t")
		if s.peek() != '.' {
			return parts
		}
		s.i++
	}
}

func unquote(s string) string {
	if plain, err := strconv.Unquote(s); err == nil && s[0] == '"' {
		return plain
	}
	if len(s) >= 2 && s[0] == s[len(s)-1] {
		return s[1 : len(s)-1]
	}
	return strings.Trim(s, `"'`)
}

// pair reads key = value into table.
func (s *scanner) pair(table string) {
	start := s.i
	path := table
	for _, part := range s.key() {
		path = Path(path, part)
		if _, ok := s.out[path]; !ok {
			s.out[path] = Entry{start, start, s.i}
		}
	}
	s.skip(" \t=")
	value := s.i
	s.value(path)
	s.out[path] = Entry{start, value, s.i}
}

func (s *scanner) value(path string) {
	switch s.peek() {
	case '"', '\'':
		s.quoted()
	case '[':
		s.i++
		for n := 0; ; n++ {
			if s.blank(); s.i >= len(s.data) || s.peek() == ']' {
				s.i = min(s.i+1, len(s.data))
				return
			}
			element := Index(path, n)
			start := s.i
			s.value(element)
			s.out[element] = Entry{start, start, s.i}
			s.next(start)
		}
	case '{':
		s.i++
		for {
			if s.blank(); s.i >= len(s.data) || s.peek() == '}' {
				s.i = min(s.i+1, len(s.data))
				return
			}
			start := s.i
			s.pair(path)
			s.next(start)
		}
	default:
		start := s.i
		for s.i < len(s.data) && strings.IndexByte(",]}#\n\r", s.data[s.i]) < 0 {
			s.i++
		}
		for s.i > start && strings.IndexByte(" \t", s.data[s.i-1]) >= 0 {
			s.i--
		}
	}
}

// next steps over the comma behind an element, and never stands still.
func (s *scanner) next(start int) {
	if s.blank(); s.peek() == ',' {
		s.i++
	}
	if s.i == start {
		s.i++
	}
}
