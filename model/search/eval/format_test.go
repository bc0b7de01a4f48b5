package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A question that expects what is not there would be a miss for ever.
func TestWhatIsNotThereIsAnError(t *testing.T) {
	d := shipped(t)
	for _, c := range []struct {
		read    func(directory, []string) (Case, error)
		columns []string
		wrong   bool
	}{
		{readQuestion, []string{"who", "PACT|organisation:pact|bedford", "name"}, false},
		{readQuestion, []string{"who", "PACT|Otter Trust", "name"}, true},
		{readQuestion, []string{"who", "organisation:otter", "name"}, true},
		{readNeed, []string{"debt|loan-sharks", "who"}, false},
		{readNeed, []string{"debt|otters", "who"}, true},
		{readDanger, []string{"own-life|child", "who"}, false},
		{readDanger, []string{"otter", "who"}, true},
	} {
		got, err := c.read(d, c.columns)
		if (err != nil) != c.wrong || len(got.Accept) == 0 && !c.wrong {
			t.Errorf("%q: %v, %v", c.columns, got.Accept, err)
		}
	}
}

func TestRowsHaveAllTheirColumns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.tsv")
	for content, wrong := range map[string]bool{"# remark\n\none\ttwo\n": false, "one\n": true, "one\ttwo\tthree\n": true} {
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		rows, err := readRows(file, 2)
		if (err != nil) != wrong || !wrong && len(rows) != 1 {
			t.Errorf("%q: %v, %v", content, rows, err)
		}
	}
}

func TestNumbersThatAreNear(t *testing.T) {
	for pair, want := range map[string]bool{"1234 1234": true, "1234 1244": true, "1234 1324": true, "1234 1342": false, "1234 2143": false, "123 1234": false} {
		a, b, _ := strings.Cut(pair, " ")
		if isNear(a, b) != want {
			t.Errorf("%s: want %t", pair, want)
		}
	}
}

func TestALeakIsFoundWhateverStandsRoundIt(t *testing.T) {
	d := taught{map[string]bool{"my": true, "the": true}, map[string]string{}, map[string]string{}}
	d.learn("lost my phone", "the otter swims under old bridges")
	for question, want := range map[string]bool{
		"the lost phone": true, "lost phone today": false, "where otter swims under the old": true, "otter swims under bridges": false, "my": false,
	} {
		if _, got := d.leak(question); got != want {
			t.Errorf("%q: want %t", question, want)
		}
	}
}
