package outline

import "fmt"

// LimitError says that a file goes beyond a limit.
type LimitError struct {
	Offset int
	What   string
}

func (e *LimitError) Error() string { return e.What }

// Limits walks over data, which need not be valid, and says where it first goes
// beyond MaxNesting or MaxKeyParts.
func Limits(data []byte) error {
	s := scanner{data: data}
	depth, parts := 0, 1
	for s.i < len(data) {
		at := s.i
		switch c := data[s.i]; c {
		case '#':
			s.comment()
			continue
		case '"', '\'':
			s.quoted()
			continue
		case '[', '{':
			depth++
			parts = 1
		case ']', '}':
			depth = max(depth-1, 0)
			parts = 1
		case ',', '\n', '=':
			parts = 1
		case '.':
			parts++
		}
		if depth > MaxNesting {
			return &LimitError{at, fmt.Sprintf("brackets are nested more than %d deep", MaxNesting)}
		}
		if parts > MaxKeyParts {
			return &LimitError{at, fmt.Sprintf("a key has more than %d parts", MaxKeyParts)}
		}
		s.i++
	}
	return nil
}
