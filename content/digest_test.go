package content_test

import (
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"signpost/model/text"
)

// The content is held against what was found out for it: the fact files, the open
// data on prisons and the two documents of 2008. They lie beside the repository, not
// in it, so what is needed of them is kept in testdata/numbers.txt: every telephone
// number, how it is printed, how far it is to be trusted, and every date in a line
// with it. "go test ./content -update" makes that file anew; wherever the sources
// are, a test holds it against them.

const (
	sources = "../../shared"
	digest  = "testdata/numbers.txt"
)

var update = flag.Bool("update", false, "make testdata/numbers.txt anew from the sources beside the repository")

// known is what the sources say of a telephone number.
type known struct {
	printed []string // in which layouts
	states  []string // words of stateWords
	dates   []string // as far as they are known: 2022, 2022-01, 2022-01-31
	prisons int      // prisons of the open data that have it
}

// numbers are all that the sources know, by their digits.
type numbers map[string]*known

// at is what is known of a number; it is made where there is nothing yet.
func (n numbers) at(printed string) *known {
	digits := text.Digits(printed)
	if n[digits] == nil {
		n[digits] = &known{}
	}
	k := n[digits]
	k.printed = with(k.printed, printed)
	return k
}

// with is a sorted set of words, and more of them.
func with(set []string, more ...string) []string {
	set = append(slices.Clone(set), more...)
	slices.Sort(set)
	return slices.Compact(set)
}

// gather reads the sources.
func gather(dir string) (numbers, error) {
	out := numbers{}
	files, err := filepath.Glob(filepath.Join(dir, "facts*.md"))
	if err != nil {
		return nil, err
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		out.addFacts(string(data))
	}
	for _, path := range []string{"source/contacts.txt", "source/glossary.txt"} {
		data, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return nil, err
		}
		for _, m := range mentions(string(data)) {
			k := out.at(m.printed)
			k.dates = with(k.dates, "2008-04")
		}
	}
	return out, out.addPrisons(filepath.Join(dir, "data/prisons.csv"))
}

// addFacts adds what a file says line by line.
func (n numbers) addFacts(file string) {
	short := legend(file)
	for line := range strings.Lines(file) {
		line = addresses.ReplaceAllStringFunc(line, func(s string) string { return strings.Repeat("_", len(s)) })
		found := mentions(line)
		dates := line // without the numbers, some of which end like a year
		for _, m := range found {
			dates = dates[:m.start] + strings.Repeat("_", m.end-m.start) + dates[m.end:]
		}
		for _, m := range found {
			k := n.at(m.printed)
			k.states = with(k.states, statesBeside(line, m)...)
			k.dates = with(k.dates, datesIn(short.Replace(dates))...)
		}
	}
}

// addPrisons adds the visits lines of the open data, each as old as the file that
// holds it. The ministry's word on its own lines counts as confirmed; whether the
// content says so is a matter of its age.
func (n numbers) addPrisons(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return err
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	counted := map[string]bool{}
	for _, row := range rows[1:] {
		for _, m := range mentions(row[column["visits_phone"]]) {
			k := n.at(m.printed)
			if prison := row[column["id"]] + " " + text.Digits(m.printed); !counted[prison] { // one may have two rows
				counted[prison] = true
				k.prisons++
			}
			k.states = with(k.states, "confirmed", "unconfirmed")
			if row[column["closed_in_visits_file"]] == "true" {
				k.states = with(k.states, "dead")
			}
			k.dates = with(k.dates, row[column["visits_phone_file_date"]])
		}
		for _, m := range mentions(row[column["note"]]) {
			n.at(m.printed)
		}
	}
	return nil
}

// String is the digest as it is kept.
func (n numbers) String() string {
	var out strings.Builder
	out.WriteString("# Every telephone number of the fact files, of the open data on prisons and of the\n" +
		"# documents of 2008. Made by: go test ./content -update\n" +
		"# how it is printed; how far to trust it; prisons of the open data; dates in a line with it\n")
	for _, digits := range slices.Sorted(maps.Keys(n)) {
		k := n[digits]
		fmt.Fprintf(&out, "%s; %s; %d; %s\n", strings.Join(k.printed, ", "), strings.Join(k.states, ", "), k.prisons, strings.Join(k.dates, ", "))
	}
	return out.String()
}

// parseDigest reads what String wrote.
func parseDigest(s string) (numbers, error) {
	out := numbers{}
	for line := range strings.Lines(s) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "; ")
		if len(parts) != 4 {
			return nil, fmt.Errorf("%q has not four parts", line)
		}
		k := &known{printed: listOf(parts[0]), states: listOf(parts[1]), dates: listOf(parts[3])}
		if _, err := fmt.Sscan(parts[2], &k.prisons); err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
		out[text.Digits(k.printed[0])] = k
	}
	return out, nil
}

func listOf(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ", ")
}

// printed is the digest that lies in the repository.
func printed(t *testing.T) numbers {
	t.Helper()
	data, err := os.ReadFile(digest)
	if err != nil {
		t.Fatal(err)
	}
	n, err := parseDigest(string(data))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTheDigestIsThatOfTheSources(t *testing.T) {
	n, err := gather(sources)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the sources are not here: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(digest, []byte(n.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile(digest); err != nil || string(data) != n.String() {
		t.Errorf("%s is not what the sources say (%v): look at what changed there, then run go test ./content -update", digest, err)
	}
	if len(n) < 300 {
		t.Errorf("only %d numbers", len(n))
	}
}

// listed reads a list in testdata: a first word, and the rest.
func listed(t *testing.T, path string) [][2]string {
	t.Helper()
	var out [][2]string
	for _, line := range lines(t, path) {
		if sort, what, ok := strings.Cut(line, " "); ok {
			out = append(out, [2]string{sort, what})
		}
	}
	return out
}

// lines are the lines of a list in testdata, without comments.
func lines(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}
