package find_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/find"
	"signpost/model/load"
)

// shipped is the directory that the program ships.
func shipped(t testing.TB) *model.Directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if problems.Broken() {
		t.Fatalf("the shipped content does not load: %v", problems)
	}
	return d
}

// evaluation is one directory and its index, under examination.
type evaluation struct {
	t *testing.T
	d *model.Directory
	*find.Index
}

func evaluate(t *testing.T) evaluation {
	d := shipped(t)
	return evaluation{t, d, find.New(d)}
}

// question is one line of a file of questions.
type question struct {
	asked  string
	accept []model.Ref
}

func (e evaluation) questions(name string) []question {
	e.t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		e.t.Fatal(err)
	}
	var out []question
	for line := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(columns) < 2 {
			continue
		}
		q := question{asked: columns[0]}
		for _, s := range strings.Split(columns[1], "|") {
			ref, err := model.ParseRef(s)
			if err != nil || e.d.Entry(ref) == nil {
				e.t.Errorf("%s: no entry %q", name, s)
			}
			q.accept = append(q.accept, ref)
		}
		out = append(out, q)
	}
	return out
}

// same are the entries that answer as well as ref does: the organisation that a
// term explains, the term that explains an organisation, and their successors.
func (e evaluation) same(refs ...model.Ref) []model.Ref {
	out := slices.Clone(refs)
	for i := 0; i < len(out); i++ {
		entry := e.d.Entry(out[i])
		next := []model.Ref{entry.Successor}
		if term := e.d.Term(entry.ID); term != nil && entry.Kind == model.KindTerm {
			next = append(next, term.SameAs)
		}
		for _, term := range e.d.Terms {
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

// place is where the first of the accepted entries stands, from 1; 0 where it
// does not.
func (e evaluation) place(asked string, accept []model.Ref) int {
	return slices.IndexFunc(e.Find(asked).Hits, func(h find.Hit) bool { return slices.Contains(accept, h.Ref) }) + 1
}

// score counts how often the answer is first, in the first three, in the first
// five.
type score struct{ asked, first, third, fifth int }

func (s *score) add(at int) {
	s.asked++
	if at == 1 {
		s.first++
	}
	if at >= 1 && at <= 3 {
		s.third++
	}
	if at >= 1 && at <= 5 {
		s.fifth++
	}
}

// ask puts all questions of a file and prints what is not first.
func (e evaluation) ask(file string) score {
	e.t.Helper()
	var ours, theirs score
	peer := newFzf(e.t, e, e.wholeText)
	for _, q := range e.questions(file) {
		accept := e.same(q.accept...)
		at := e.place(q.asked, accept)
		ours.add(at)
		if peer != nil {
			theirs.add(peer.place(q.asked, accept))
		}
		if at != 1 {
			e.t.Logf("at %2d: %q wants %v, got %s", at, q.asked, q.accept, e.got(q.asked))
		}
	}
	e.t.Logf("%s: %d questions, first %d, in the first three %d", file, ours.asked, ours.first, ours.third)
	if peer != nil {
		e.t.Logf("  fzf --filter on the same entries: first %d, in the first three %d", theirs.first, theirs.third)
	}
	return ours
}

// got are the first hits and their reasons.
func (e evaluation) got(asked string) string {
	var got []string
	for _, h := range e.Find(asked).Hits {
		if len(got) < 3 {
			got = append(got, fmt.Sprintf("%s (%s %q %d)", h.Ref, h.Reason.Field, brief(h.Reason.Text), h.Score))
		}
	}
	return strings.Join(got, ", ")
}

func brief(s string) string {
	if len(s) > 40 {
		return s[:40]
	}
	return s
}

// Before there were topics and three times the entries, 59 were first here, and 82 of
// the further questions; what was lost is for the search to win back.
func TestEvalQuestions(t *testing.T) {
	if s := evaluate(t).ask("questions.tsv"); s.first < 54 || s.third < 57 {
		t.Errorf("there were 55 first and 58 in the first three")
	}
}

// These ask in other words than those of the issue; the same hand wrote them and the
// phrases of the content.
func TestEvalMoreQuestions(t *testing.T) {
	if s := evaluate(t).ask("more_questions.tsv"); s.first < 73 || s.third < 77 {
		t.Errorf("there were 74 first and 78 in the first three")
	}
}
