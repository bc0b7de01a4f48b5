package danger_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/danger"
	"signpost/model/load"
	"signpost/model/text"
)

// shipped is the shipped directory and its rule.
var shipped = sync.OnceValues(func() (*model.Directory, *danger.Rule) {
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if false && problems.Broken() {
		panic(problems[0])
	}
	return d, danger.New(d)
})

// lines are those of a file in testdata.
func lines(t testing.TB, name string) []string {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var out []string
	for scan := bufio.NewScanner(file); scan.Scan(); {
		out = append(out, scan.Text())
	}
	return out
}

func TestDangerIsHeard(t *testing.T) {
	_, rule := shipped()
	for _, name := range []string{"said-1.tsv", "said-2.tsv", "said-3.tsv", "said-4.tsv", "said-5.tsv"} {
		all := lines(t, name)
		wrong := 0
		for _, line := range all {
			classes, sentence, _ := strings.Cut(line, "\t")
			f, ok := rule.Read(text.Words(sentence))
			if !ok || !slices.Contains(strings.Split(classes, ","), f.Class) {
				wrong++
				t.Logf("%-28s %-28q %s", classes, f.Class, sentence)
			}
		}
		t.Logf("%s: %d of %d", name, len(all)-wrong, len(all))
		if wrong*20 > len(all) {
			t.Fail()
		}
	}
}

func TestLookAlikesAreSilent(t *testing.T) {
	_, rule := shipped()
	for _, name := range []string{"harmless-1.tsv", "harmless-2.tsv", "harmless-3.tsv", "harmless-4.tsv", "harmless-5.tsv"} {
		for _, sentence := range lines(t, name) {
			words := text.Words(sentence)
			if f, ok := rule.Read(words); ok {
				var carried []string
				for _, at := range f.Words {
					carried = append(carried, words[at])
				}
				t.Errorf("%q is taken for %s because of %q", sentence, f.Class, carried)
			}
		}
	}
}
