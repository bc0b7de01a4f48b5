package search

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

// held are questions, apart from those of package eval, that need a weight.
var held = []string{
	"prisner advise", "samraitnas", "barnrado", "otter trust leeds", "old elvet", "finding dad book", "book of dads", "ormiston families cambridge",
	"visits leeds bradford", "glasgow court help", "department of health", "families department", "trust reform", "story dads", "helpline scotland",
	"mother baby", "women prisons families kent", "debt help croydon", "school uniform money", "solcitor for prison", "familie suport nothern ireland",
	"prison visit fares", "ring prison about worry", "letters prison photos", "grandparents raising child", "advice trust", "prison trust", "link worker families",
}

// TestEveryWeightIsHeld moves each weight up and down by a third. Where nothing among
// the first three answers to any question changes, the weight is not needed, and goes.
func TestEveryWeightIsHeld(t *testing.T) {
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if problems.Broken() {
		t.Fatal(problems)
	}
	asked := append(questions(t), held...)
	base := New(d)
	before := make([]string, len(asked))
	for i, q := range asked {
		before[i] = firstThree(base, q)
	}
	for i := range reflect.TypeFor[weights]().NumField() {
		name := reflect.TypeFor[weights]().Field(i).Name
		for _, by := range []float64{2.0 / 3, 4.0 / 3} {
			t.Run(fmt.Sprintf("%s times %.2f", name, by), func(t *testing.T) {
				t.Parallel()
				w := standard()
				f := reflect.ValueOf(&w).Elem().Field(i)
				f.SetFloat(f.Float() * by)
				moved := newIndex(d, w)
				for k, q := range asked {
					if firstThree(moved, q) != before[k] {
						return
					}
				}
				t.Error("no question notices")
			})
		}
	}
}

// questions are those of package eval.
func questions(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("eval/testdata/*/*.tsv")
	if err != nil || len(files) < 4 {
		t.Fatalf("%v, %v", files, err)
	}
	var out []string
	for _, name := range files {
		column := 0
		if filepath.Base(filepath.Dir(name)) != "questions" {
			column = 1
		}
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for lines := bufio.NewScanner(file); lines.Scan(); {
			if columns := strings.Split(lines.Text(), "\t"); len(columns) > column && !strings.HasPrefix(lines.Text(), "#") {
				out = append(out, columns[column])
			}
		}
		file.Close()
	}
	return out
}

func firstThree(ix *Index, query string) string {
	var out []string
	for _, s := range ix.Find(Query{Text: query}).Of("") {
		for _, h := range s.Hits {
			out = append(out, fmt.Sprint(s.Sort, h.Ref))
		}
	}
	return strings.Join(out[:min(3, len(out))], " ")
}

// What a query finds is the same whatever kind is looked at first.
func TestTheListOfAKindIsThatOfAllWithoutTheOthers(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	ix := New(d)
	for _, q := range held {
		r := ix.Find(Query{Text: q})
		all := slices.DeleteFunc(r.Hits(""), func(h Hit) bool { return h.Kind != model.KindTopic })
		topics := r.Hits(model.KindTopic)
		for i := range all {
			if i >= len(topics) || all[i].Ref != topics[i].Ref {
				t.Errorf("%q: %v and %v", q, all, topics)
				break
			}
		}
	}
}
