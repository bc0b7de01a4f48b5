package eval

import (
	"slices"

	"signpost/model"
)

// Engine is a search under examination.
type Engine interface {
	Name() string
	// Find is what a query finds, from the top of the screen down.
	Find(query string) []model.Ref
}

// Teller is an engine that also says what it thinks of its rows.
type Teller interface {
	Engine
	Tell(query string) Said
}

// Said is what an engine says beside its rows.
type Said struct {
	Danger bool               // it takes the query for one of danger
	Floor  bool               // it says that nothing fits
	Guess  map[model.Ref]bool // rows that it does not claim to be sure of
}

// Case is one question and the entries that answer it.
type Case struct {
	Asked, Kind string
	Accept      []model.Ref
}

// Set is questions that are counted together.
type Set struct {
	Name  string
	Cases []Case
	// Place is where the answer stands, from 1, and 0 where it does not; nil is the
	// first accepted row.
	Place func(Engine, Case) int
	// ByKind says that the table shows each kind of question too.
	ByKind bool
}

// place is where the answer to a case of the set stands.
func (s Set) place(e Engine, c Case) int {
	if s.Place != nil {
		return s.Place(e, c)
	}
	return firstAccepted(e, c)
}

func firstAccepted(e Engine, c Case) int {
	return 1 + slices.IndexFunc(e.Find(c.Asked), func(r model.Ref) bool { return slices.Contains(c.Accept, r) })
}

// tell is what an engine says, nothing where it cannot.
func tell(e Engine, query string) Said {
	if t, ok := e.(Teller); ok {
		return t.Tell(query)
	}
	return Said{}
}

// Score counts how often the answer is first, in the first three, in the first five.
type Score struct{ Asked, First, Three, Five int }

func (s *Score) add(at int) {
	s.Asked++
	if at == 1 {
		s.First++
	}
	if at >= 1 && at <= 3 {
		s.Three++
	}
	if at >= 1 && at <= 5 {
		s.Five++
	}
}
