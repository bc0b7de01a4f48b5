package danger

import (
	"cmp"
	"slices"
)

// condition is what other words of a sentence make of a danger.
type condition struct {
	mark, unless symbol
	was          []int
	then         int
}

// applies says whether the mark stands somewhere beside a match, and nothing that
// undoes it.
func (c condition) applies(p *parse, m match) bool {
	return p.has(c.mark, m) && !p.has(c.unless, m)
}

// judge gives the dangers that count, the most urgent first.
func (r *Rule) judge(p *parse) []match {
	matches := p.of(dangerPhrase)
	for _, m := range p.of(ifPhrase) {
		if c := r.ifs[m.index]; c.applies(p, m) {
			m.index = c.then
			matches = append(matches, m)
		}
	}
	for i := range matches {
		matches[i].index = r.turned(p, matches[i])
	}
	for i, m := range matches {
		matches[i].weight = p.weigh(m)
	}
	matches = longest(matches)
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(r.urgency(a), r.urgency(b)) })
	return matches
}

// turned is the danger that a match comes to: the first condition that applies decides.
func (r *Rule) turned(p *parse, m match) int {
	for _, c := range r.ifs {
		if m.sort == dangerPhrase && slices.Contains(c.was, m.index) && c.applies(p, m) {
			return c.then
		}
	}
	return m.index
}

// longest takes out matches that share a word with a longer one. Small words are worth
// nothing: they are in every sentence. Of two that are as long, the one with a condition knows more, and so does the one with the wider gaps;
// then the order of the content decides.
func longest(matches []match) []match {
	slices.SortStableFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(b.sort, a.sort), cmp.Compare(b.span(), a.span()), cmp.Compare(a.index, b.index))
	})
	var out []match
	for _, m := range matches {
		if !slices.ContainsFunc(out, m.shares) {
			out = append(out, m)
		}
	}
	return out
}

// urgency puts dangers that happen now before the others.
func (r *Rule) urgency(m match) int {
	if r.classes[m.index].Now {
		return m.index
	}
	return m.index + len(r.classes)
}
