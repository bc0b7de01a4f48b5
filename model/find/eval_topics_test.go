package find_test

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/text"
)

// What callers say leads to the topic that answers it, before all else.
func TestEvalTopics(t *testing.T) {
	e := evaluate(t)
	data, err := os.ReadFile("testdata/topics.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var s score
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		asked, ids, _ := strings.Cut(strings.TrimSpace(line), "\t")
		var accept []model.Ref
		for _, id := range strings.Split(ids, "|") {
			if e.d.Topic(id) == nil {
				t.Errorf("%q: no topic %q", asked, id)
			}
			accept = append(accept, model.Ref{Kind: model.KindTopic, ID: id})
		}
		at := e.place(asked, accept)
		s.add(at)
		if at != 1 {
			t.Logf("at %2d: %q wants %s, got %s", at, asked, ids, e.got(asked))
		}
	}
	t.Logf("topics: %d asked, first %d, in the first three %d", s.asked, s.first, s.third)
	if s.first < 135 || s.third < 138 {
		t.Errorf("there were 138 first and 141 in the first three")
	}
}

// sharedQuestion is a question of a file outside the repository, with the names of the
// entries that were expected before there were topics.
type sharedQuestion struct {
	asked, kind string
	accept      []model.Ref
}

// shared reads questions from a file beside the repository, and skips the test where
// it is missing.
func (e evaluation) shared(name string) []sharedQuestion {
	e.t.Helper()
	file, err := os.Open("../../../shared/data/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		e.t.Skip("the questions are not here: ../shared/data/" + name)
	}
	if err != nil {
		e.t.Fatal(err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	if err != nil {
		e.t.Fatal(err)
	}
	called := map[string][]model.Ref{}
	for _, n := range e.names(namesOfAnyKind) {
		called[text.Fold(n.name)] = n.refs
	}
	var out []sharedQuestion
	for _, row := range rows[1:] {
		q := sharedQuestion{asked: row[0], kind: row[2]}
		for _, name := range strings.Split(row[1], "|") {
			refs := called[text.Fold(name)]
			if len(refs) == 0 {
				e.t.Logf("%q expects %q, which is the name of no entry", q.asked, name)
			}
			q.accept = append(q.accept, refs...)
		}
		q.accept = e.same(q.accept...)
		out = append(out, q)
	}
	return out
}

// namesOfAnyKind are the names under which a question may expect an entry: a prison
// also goes by its name without HMP.
func namesOfAnyKind(e *model.Entry) []string {
	names := slices.Concat([]string{e.Name, e.Acronym}, e.Also, e.Former)
	return append(names, spoken(e.Name))
}

// answering are the topics that send a caller to one of refs first.
func (e evaluation) answering(refs []model.Ref) []model.Ref {
	var out []model.Ref
	for _, t := range e.d.Topics {
		if slices.ContainsFunc(t.First, func(f model.First) bool { return slices.Contains(refs, f.To) }) {
			out = append(out, t.Ref)
		}
	}
	return out
}

// manyKinds are more kinds of question than a table is made of.
const manyKinds = 20

// askShared puts the questions of a file and counts twice: the expected names alone,
// and with the topics that send to one of them.
func (e evaluation) askShared(file string) (strict, topics score) {
	e.t.Helper()
	kinds, of := []string{}, map[string]*[2]score{}
	for _, q := range e.shared(file) {
		at := e.place(q.asked, q.accept)
		with := e.place(q.asked, slices.Concat(q.accept, e.answering(q.accept)))
		strict.add(at)
		topics.add(with)
		if of[q.kind] == nil {
			kinds, of[q.kind] = append(kinds, q.kind), &[2]score{}
		}
		of[q.kind][0].add(at)
		of[q.kind][1].add(with)
		if with != 1 {
			e.t.Logf("at %2d, with topics %2d: %q wants %v, got %s", at, with, q.asked, q.accept, e.got(q.asked))
		}
	}
	if len(kinds) < manyKinds { // the other file says why, question by question
		for _, kind := range kinds {
			s := of[kind]
			e.t.Logf("%-9s %3d asked: first %3d, in three %3d; with topics first %3d, in three %3d", kind, s[0].asked, s[0].first, s[0].third, s[1].first, s[1].third)
		}
	}
	e.t.Logf("%s: %d asked: first %d, in three %d; with topics first %d, in three %d", file, strict.asked, strict.first, strict.third, topics.first, topics.third)
	return strict, topics
}

// These were written by somebody who had seen neither an answer of the program nor its
// words, before there were topics.
func TestEvalTwoHundredQuestions(t *testing.T) {
	strict, topics := evaluate(t).askShared("questions-200.tsv")
	if strict.first < 133 || strict.third < 165 || topics.first < 164 || topics.third < 175 {
		t.Errorf("there were 135 first and 168 in the first three, and with topics 166 and 178")
	}
}

func TestEvalSixtyQuestions(t *testing.T) {
	strict, topics := evaluate(t).askShared("questions-60.tsv")
	if strict.first < 52 || strict.third < 58 || topics.first < 53 || topics.third < 58 {
		t.Errorf("there were 53 first and 59 in the first three, and with topics 54 and 59")
	}
}
