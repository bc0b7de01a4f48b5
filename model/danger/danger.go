// Package danger hears in what somebody types that a life may be at risk or somebody
// hurt, and says whom to name first. It is a rule and no ranking: what it finds goes
// above whatever a search finds.
//
// What people say is content: phrases over classes of words, a small grammar that
// grammar.go describes. A sentence is read in five steps.
//
//  1. Other ways to write the same are made one: "cannae", "can't" and "cant" are read
//     as "can not" (spelling.go). A word of six letters or more that nothing knows is
//     taken for a word of the grammar with one slip.
//  2. Harmless phrases are found, and the words that they cover count for nothing.
//  3. All phrases are found, wherever they stand (parse.go).
//  4. Other words of the sentence may turn one danger into another: who says "in
//     prison" does not speak of somebody at home (judge.go).
//  5. Of phrases that share words the longest counts. Of the dangers that are left the
//     most urgent comes first: those that happen now, then the order of the content.
//
// Nothing here knows places, names of entries or the search.
package danger

import (
	"slices"

	"signpost/model"
)

// Finding is what was heard.
type Finding struct {
	Class string        // id of the most urgent danger
	Name  string        // its name
	Now   bool          // the emergency services come before all
	First []model.First // whom to name first, of every danger that was heard
	Words []int         // which words carried it, by their places

	heard []*model.Danger // the most urgent first
}

// Lines are those of First that are for a place. It is given by the ids of all areas
// that it lies in; where there are none, nobody knows it, and the lines that are for
// everywhere go before those of one nation.
func (f Finding) Lines(areas []string) []model.First {
	var out []model.First
	for _, d := range f.heard {
		var wide, narrow []model.First
		for _, line := range d.First {
			switch {
			case len(line.In) == 0 && len(areas) == 0:
				wide = append(wide, line)
			case len(line.In) == 0 || len(areas) == 0 || slices.ContainsFunc(areas, func(id string) bool { return slices.Contains(line.In, id) }):
				narrow = append(narrow, line)
			}
		}
		out = merge(out, wide, narrow)
	}
	if len(out) == 0 { // a place that no line is for
		return f.First
	}
	return out
}

// merge puts lists one behind the other, without a line that is there already.
func merge(out []model.First, lists ...[]model.First) []model.First {
	for _, list := range lists {
		for _, line := range list {
			same := func(l model.First) bool { return l.To == line.To && slices.Equal(l.In, line.In) }
			if !slices.ContainsFunc(out, same) {
				out = append(out, line)
			}
		}
	}
	return out
}

// Rule tells danger from what is said. It does not change once it is made, so it may
// be read from several goroutines.
type Rule struct {
	classes []model.Danger
	ifs     []condition
	grammar *grammar
}

// New makes the rule of a directory.
func New(d *model.Directory) *Rule {
	g := newGrammar(d)
	r := &Rule{classes: slices.Clone(d.Danger), grammar: g}
	for _, c := range d.DangerIf {
		r.ifs = append(r.ifs, condition{mark: g.class(c.Mark), unless: g.class(c.Unless), was: r.indices(c.Was), then: r.index(c.Then)})
	}
	return r
}

func (r *Rule) index(id string) int {
	return slices.IndexFunc(r.classes, func(d model.Danger) bool { return d.ID == id })
}

func (r *Rule) indices(ids []string) []int {
	var out []int
	for _, id := range ids {
		out = append(out, r.index(id))
	}
	return out
}

// Read says what danger is heard in words, which are folded as package text does it,
// and false where there is none.
func (r *Rule) Read(words []string) (Finding, bool) {
	tokens := r.grammar.spelling.tokens(words)
	p := r.grammar.parse(tokens)
	if silent := p.of(harmlessPhrase); len(silent) > 0 {
		for _, m := range silent {
			m.each(func(at int) { tokens[at].symbol = harmless })
		}
		p = r.grammar.parse(tokens)
	}
	matches := r.judge(p)
	if len(matches) == 0 {
		return Finding{}, false
	}
	return r.finding(tokens, matches), true
}

// finding is what matches, the most urgent first, come to.
func (r *Rule) finding(tokens []token, matches []match) Finding {
	best := &r.classes[matches[0].index]
	f := Finding{Class: best.ID, Name: best.Name, Now: best.Now}
	for _, m := range matches {
		d := &r.classes[m.index]
		if !slices.Contains(f.heard, d) {
			f.heard = append(f.heard, d)
			f.First = merge(f.First, d.First)
		}
		m.each(func(at int) { f.Words = append(f.Words, tokens[at].word) })
	}
	slices.Sort(f.Words)
	f.Words = slices.Compact(f.Words)
	return f
}
