package cli

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheShippedContentIsInOrder(t *testing.T) {
	r := run(t, "check").want(t, exitFine)
	says(t, r.out, "No mistakes", "organisations", "regions", "terms", "confirmed", "unconfirmed", "dead")
	if r.err != "" {
		t.Error(r.err)
	}
}

func TestCheckCountsAFolderTogetherWithTheShippedContent(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": helpline})
	r := run(t, "check", dir).want(t, exitFine)
	says(t, r.out, "No mistakes in "+dir)
	if same := run(t, "--content", dir, "check").want(t, exitFine); same.out != r.out {
		t.Errorf("check DIR and --content DIR check differ:\n%s%s", r.out, same.out)
	}
}

// mistakes are files with ten different mistakes. Each § stands where one is
// and is taken out.
func mistakes() map[string]string {
	return map[string]string{
		"one/several.toml": `[[organisation]]
id = "first"
name = "First"
kind = §"charitty"
summary = "One."
§colour = "blue"

[[organisation]]
id = §"Second One"
name = "Second"
kind = "charity"
regions = ["scotland", §"atlantis"]
summary = "Two."

[[organisation.phone]]
number = §"0800 CALL ME"
use = "helpline"
state = "unconfirmed"

[[organisation.phone]]
number = "0800 1111"
use = "helpline"
hours = [§"Mon-Fri nine to five"]
state = "unconfirmed"
checked = "2008"
`,
		"two/term.toml": `[[term]]
id = "word"
name = "Word"
status = §"replaced"
summary = "A word."
definition = '''
See [this](§organisation:no-such-body).'''

[[term]]
id = §"word"
name = "Word again"
summary = "The same word."
`,
		"syntax.toml": "[[term]]\nid = §nobody\n",
	}
}

// unmark takes the marks out of files and says where they were.
func unmark(files map[string]string) (clean map[string]string, at []string) {
	clean = map[string]string{}
	for name, data := range files {
		line, column := 1, 1
		var out strings.Builder
		for _, r := range data {
			switch r {
			case '§':
				at = append(at, fmt.Sprintf("%s:%d:%d: ", name, line, column))
				continue
			case '\n':
				line, column = line+1, 0
			}
			out.WriteRune(r)
			column++
		}
		clean[name] = out.String()
	}
	return clean, at
}

func TestCheckNamesTenMistakesWithFileLineAndColumn(t *testing.T) {
	files, at := unmark(mistakes())
	dir := folderOf(t, files)
	r := run(t, "check", dir).want(t, exitFailed)
	if len(at) != 10 {
		t.Fatalf("the test has %d mistakes", len(at))
	}
	for _, where := range at {
		says(t, r.err, dir+"/"+where)
	}
	says(t, r.err, "10 mistakes in "+dir+"; 5 of 5 records were left out", dir+"/syntax.toml was skipped as a whole")
	if r.out != "Adds nothing and replaces nothing.\n" || strings.Count(r.err, "\n") != 12 {
		t.Errorf("there is more than the ten mistakes:\n%s%s", r.out, r.err)
	}
}

func TestOfAFolderFullOfMistakesNothingIsLeftAndThatIsSaid(t *testing.T) {
	files, _ := unmark(mistakes())
	dir := folderOf(t, files)
	for _, args := range [][]string{{"find", "pops"}, {"show", "pact"}, {"list"}, {"list", "--json"}} {
		plain := run(t, args...).want(t, exitFine)
		r := run(t, append([]string{"--content", dir}, args...)...).want(t, exitFine)
		if r.out != plain.out {
			t.Errorf("signpost %q is not what it is without the folder", args)
		}
		says(t, r.err, dir, "10 mistakes", "signpost check "+dir)
		if strings.Count(r.err, "\n") != 1 {
			t.Errorf("more than one line:\n%s", r.err)
		}
	}
}

func TestAMissingFolderIsSaidSo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "missing")
	r := run(t, "--content", dir, "find", "pops").want(t, exitFine)
	says(t, r.err, dir, "cannot be read", "signpost check "+dir)
	says(t, run(t, "check", dir).want(t, exitFailed).err, dir, "1 mistake")
}

func TestAFolderWithoutContentIsNotInOrder(t *testing.T) {
	dir := folderOf(t, map[string]string{"notes.txt": "nothing"})
	says(t, run(t, "check", dir).want(t, exitFailed).err, dir, ".toml")
}

func TestMendedCharactersCountAsMistakesButTheFolderIsUsed(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": strings.Replace(helpline, "Test Helpline", `Test\u001b[31m Helpline`, 1)})
	says(t, run(t, "check", dir).want(t, exitFailed).err, "a.toml:3:", "U+001B", "1 mistake")
	r := run(t, "--content", dir, "show", "test-helpline").want(t, exitFine)
	if r.err != "" || strings.Contains(r.out, "\x1b") {
		t.Errorf("%q %q", r.out, r.err)
	}
}
