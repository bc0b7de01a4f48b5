package eval

import (
	"slices"
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/text"
)

// directory is the shipped directory, and what questions need to know of it.
type directory struct {
	*model.Directory
	named map[string][]model.Ref // by every name, folded
}

func shipped(t testing.TB) directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if problems.Broken() {
		t.Fatalf("the shipped content does not load: %v", problems)
	}
	out := directory{d, map[string][]model.Ref{}}
	for _, e := range d.All() {
		for _, name := range append(namesOf(e), spoken(e.Name)) {
			if key := text.Fold(name); key != "" && !slices.Contains(out.named[key], e.Ref) {
				out.named[key] = append(out.named[key], e.Ref)
			}
		}
	}
	return out
}

// namesOf are the names of an entry that people see.
func namesOf(e *model.Entry) []string {
	return slices.Concat([]string{e.Name, e.Acronym}, e.Also, e.Former)
}

// spoken is a name as people type it: a prison without HMP in front.
func spoken(name string) string {
	for _, prefix := range []string{"HMP & YOI ", "HMYOI ", "HMP ", "The "} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return rest
		}
	}
	return name
}

// calledBy is a name and every entry that has it.
type calledBy struct {
	name string
	refs []model.Ref
}

// names are all names of all entries that pick gives, each once, first to last.
func (d directory) names(pick func(*model.Entry) []string) []calledBy {
	var out []calledBy
	at := map[string]int{}
	for _, e := range d.All() {
		for _, name := range pick(e) {
			key := text.Fold(name)
			if key == "" {
				continue
			}
			if _, ok := at[key]; !ok {
				at[key] = len(out)
				out = append(out, calledBy{name: name})
			}
			out[at[key]].refs = append(out[at[key]].refs, e.Ref)
		}
	}
	return out
}

// same are the entries that answer as well as refs do: the organisation that a term
// explains, the term that explains an organisation, and their successors.
func (d directory) same(refs ...model.Ref) []model.Ref {
	out := slices.Clone(refs)
	for i := 0; i < len(out); i++ {
		entry := d.Entry(out[i])
		next := []model.Ref{entry.Successor}
		if term := d.Term(entry.ID); term != nil && entry.Kind == model.KindTerm {
			next = append(next, term.SameAs)
		}
		for _, term := range d.Terms {
			if term.SameAs == out[i] {
				next = append(next, term.Ref)
			}
		}
		for _, ref := range next {
			if !ref.IsZero() && !slices.Contains(out, ref) {
				out = append(out, ref)
			}
		}
	}
	return out
}

// answering are the topics that send a caller to one of refs first.
func (d directory) answering(refs []model.Ref) []model.Ref {
	var out []model.Ref
	for _, t := range d.Topics {
		if slices.ContainsFunc(t.First, func(f model.First) bool { return slices.Contains(refs, f.To) }) {
			out = append(out, t.Ref)
		}
	}
	return out
}

// orTopics is a set that also accepts the topics that answer.
func (d directory) orTopics(s Set) Set {
	s.Name += ", or its topic"
	s.Cases = slices.Clone(s.Cases)
	for i, c := range s.Cases {
		s.Cases[i].Accept = slices.Concat(c.Accept, d.answering(c.Accept))
	}
	return s
}
