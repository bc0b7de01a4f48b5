package list

import "slices"

// Section is rows under a heading; without a heading, just rows.
type Section struct {
	Heading string
	N       int
	At      func(i int) Row
}

// Sections are sections one below the other, each with its heading. One without rows
// is left out, so that no heading stands over nothing.
func Sections(sections ...Section) Rows {
	s := stack{}
	for _, section := range sections {
		if section.N == 0 {
			continue
		}
		s.sections, s.starts = append(s.sections, section), append(s.starts, s.n)
		s.n += section.head() + section.N
	}
	return s
}

// head is how many rows the heading takes.
func (s Section) head() int {
	if s.Heading == "" {
		return 0
	}
	return 1
}

// stack is sections and the row with which each begins.
type stack struct {
	sections []Section
	starts   []int
	n        int
}

func (s stack) Len() int { return s.n }

func (s stack) Row(i int) Row {
	at, ok := slices.BinarySearch(s.starts, i)
	if !ok {
		at--
	}
	section, i := s.sections[at], i-s.starts[at]
	if i < section.head() {
		return Row{Heading: true, Name: section.Heading}
	}
	return section.At(i - section.head())
}
