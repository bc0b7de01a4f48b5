package cli

import (
	"strings"
	"testing"
)

// hard and easy are texts of more than sixty words.
var (
	hard = strings.Repeat("Applications concerning eligibility for assistance with expenditure necessitate authorisation from the establishment beforehand. ", 6)
	easy = strings.Repeat("Ring the prison first. Have the name and the number to hand. Ask when you can come. ", 5)
)

func termOf(id, summary, text string) string {
	return "\n[[term]]\nid = \"" + id + "\"\nname = \"" + strings.ToUpper(id) + "\"\nsummary = \"" + summary + "\"\ndefinition = \"" + text + "\"\n"
}

func TestStyleListsTheEntriesOfAFolderWorstFirst(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": termOf("easy", "Easy to read.", easy) + termOf("hard", "Hard to read.", hard) + termOf("short", "Administrative responsibilities.", "")})
	r := run(t, "check", dir, "--style").want(t, exitFailed)
	lines := strings.Split(strings.TrimSpace(r.out), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d lines:\n%s", len(lines), r.out)
	}
	for i, want := range []string{"\t3 words\tHARD\tterm:hard\t" + dir + "/a.toml:8", "\t3 words\tEASY\tterm:easy\t" + dir + "/a.toml:2", "-\t2 words\tSHORT\tterm:short\t" + dir + "/a.toml:14"} {
		if !strings.HasSuffix(lines[i], want) {
			t.Errorf("line %d is %q, want %q", i, lines[i], want)
		}
	}
	says(t, r.err, "1 text too hard to read in "+dir, "grade 10")
}

func TestStyleIsFineWhereEverythingIsEasy(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": termOf("easy", "Easy to read.", easy)})
	if r := run(t, "--content", dir, "check", "--style").want(t, exitFine); r.err != "" || strings.Count(r.out, "\n") != 1 {
		t.Errorf("%q %q", r.out, r.err)
	}
}

func TestStyleListsEveryShippedEntryAndNoneIsTooHard(t *testing.T) {
	r := run(t, "check", "--style").want(t, exitFine)
	if n, all := strings.Count(r.out, "\n"), strings.Count(run(t, "list").out, "\n"); n != all || r.err != "" {
		t.Errorf("%d lines for %d entries: %s", n, all, r.err)
	}
}

func TestMistakesComeBeforeStyle(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": termOf("hard", "Hard to read.", hard) + "wrong = 1\n"})
	r := run(t, "check", dir, "--style").want(t, exitFailed)
	says(t, r.err, "a.toml:7:1: ", "1 mistake")
	if strings.Contains(r.out, "HARD") {
		t.Errorf("style is listed:\n%s", r.out)
	}
}
