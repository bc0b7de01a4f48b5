package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"signpost/ui/words"
)

// fields are the fields of the first line.
func (r result) fields(t *testing.T) []string {
	t.Helper()
	line, _, _ := strings.Cut(r.out, "\n")
	fields := strings.Split(line, "\t")
	if len(fields) != 6 {
		t.Fatalf("a line has %d fields: %q", len(fields), line)
	}
	return fields
}

func TestFindPutsTheNumberToGiveOnTheFirstLine(t *testing.T) {
	pops := run(t, "find", "pops").want(t, exitFine).fields(t)
	if pops[0] != "Partners of Prisoners and Families Support Group" || pops[1] != "organisation" ||
		!strings.HasPrefix(pops[2], "0161 702 1000") || pops[4] != "organisation:pops" {
		t.Errorf("%q", pops)
	}
}

func TestAnOldNumberFindsTheNewOne(t *testing.T) {
	for _, typed := range [][]string{{"0500 839 383"}, {"0500", "839", "383"}, {"0500839383"}} {
		row := run(t, append([]string{"find"}, typed...)...).want(t, exitFine).fields(t)
		if row[0] != "Families Outside" || row[2] != "0800 254 0088 ~" || row[5] != "by a number that is not to be given" {
			t.Errorf("%q", row)
		}
	}
}

func TestAnOldNameFindsTheNewOneAndSaysWhy(t *testing.T) {
	row := run(t, "find", "eurochips").want(t, exitFine).fields(t)
	if row[0] != "Children of Prisoners Europe" {
		t.Errorf("%q", row)
	}
	says(t, row[5], "EUROCHIPS")
}

func TestANumberThatIsNotConfirmedIsMarked(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": helpline})
	row := run(t, "--content", dir, "find", "old test line").want(t, exitFine).fields(t)
	want := []string{"Test Helpline & <Friends>", "organisation", "0999 123 4567 ?", "Scotland", "organisation:test-helpline", "former name: Old Test Line"}
	if strings.Join(row, "|") != strings.Join(want, "|") {
		t.Errorf("%q", row)
	}
	if row := run(t, "--content", dir, "find", "tset helpline").fields(t); strings.Contains(row[5], "Tset") {
		t.Errorf("a wrong spelling is shown: %q", row)
	}
}

func TestFindKeepsToAKindAndALimit(t *testing.T) {
	r := run(t, "find", "prison", "--kind", "term", "--limit", "3").want(t, exitFine)
	if n := strings.Count(r.out, "\n"); n != 3 || strings.Count(r.out, "\tterm\t") != 3 {
		t.Errorf("%d lines:\n%s", n, r.out)
	}
	all := run(t, "find", "prison", "--limit", "0").out
	if all != run(t, "find", "prison").out || strings.Count(all, "\n") < 20 {
		t.Errorf("a limit of 0 is not all:\n%s", all)
	}
}

func TestWhereNothingFitsStandardErrorNamesWhoHelps(t *testing.T) {
	r := run(t, "find", "chelsea score last night").want(t, exitFailed)
	if r.out != "" {
		t.Errorf("standard output is not empty:\n%s", r.out)
	}
	says(t, r.err, `nothing fits "chelsea score last night"`, words.NothingFits, "organisation:prisoners-families-helpline", "topic:")
	if r := run(t, "find", "chelsea score last night", "--json").want(t, exitFailed); r.out != "[]\n" || r.err == "" {
		t.Errorf("%q %q", r.out, r.err)
	}
}

func TestAGuessSaysSo(t *testing.T) {
	if row := run(t, "find", "eurochipz").fields(t); !strings.Contains(row[5], "spelt nearly so: EUROCHIPS") {
		t.Errorf("%q", row)
	}
	var found []struct{ Reason struct{ Guess string } }
	if err := json.Unmarshal([]byte(run(t, "find", "eurochipz", "--json").out), &found); err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 || found[0].Reason.Guess != "spelt nearly so: EUROCHIPS" {
		t.Errorf("%+v", found)
	}
}

func TestANumberThatNobodyHasIsSaidToBeNone(t *testing.T) {
	r := run(t, "find", "0808 808 2013").want(t, exitFailed)
	says(t, r.err, words.NoSuchNumber, "organisation:prisoners-families-helpline", "not the number that was typed")
	if r.out != "" || run(t, "find", "0808 808 2013", "--json").out != "[]\n" {
		t.Errorf("it is in the result: %q", r.out)
	}
}

func TestAMatchOfAnotherKindIsNamed(t *testing.T) {
	r := run(t, "find", "0500 839 383", "--kind", "region").want(t, exitFailed)
	says(t, r.err, `no region matches "0500 839 383"`, "organisation:families-outside")
}

func TestWhatWasTypedCannotSteerTheTerminal(t *testing.T) {
	r := run(t, "find", "zzqq\x1b]0;title\x07\u202e").want(t, exitFailed)
	if strings.ContainsAny(r.err, "\x07\u202e") {
		t.Errorf("%q", r.err)
	}
}

func TestFindAsJSONHasReasonAndScore(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": helpline})
	var found []struct {
		Kind, ID, Number string
		Score            *int
		Reason           struct{ Field, Text string }
	}
	r := run(t, "--content", dir, "find", "old", "test", "line", "--json").want(t, exitFine)
	if err := json.Unmarshal([]byte(r.out), &found); err != nil {
		t.Fatal(err)
	}
	first := found[0]
	if first.Kind != "organisation" || first.ID != "test-helpline" || first.Number != "0999 123 4567" ||
		first.Score == nil || first.Reason.Field != "former name" || first.Reason.Text != "Old Test Line" {
		t.Errorf("%+v", first)
	}
}
