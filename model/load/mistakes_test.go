package load_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"signpost/model/load"
)

// before stands in every file before the mistake: nothing in it is wrong, and
// much of it looks as if it were the beginning of something else.
const before = `# A comment with [[brackets]] and "one quote.
[[group]]
id = "visiting"
name = "Visiting"
[[region]]
id = "home"
name = "Home"
kind = "city"
summary = "Where we are."
[[topic]]
id = "fares"
name = "Fares"
group = "visiting"
summary = "What a [visit] costs = much."
[[topic.first]]
to = "organisation:a"
in = ["home"]
[[topic.fact]]
text = "Keep the ticket, as [A](organisation:a) says."
checked = 2024-05-01
source = "A leaflet"
[[organisation]]
id = "a"
name = "A"
kind = "charity"
summary = "It's the one before."
also = ["x", # why
  'y ] "', "z"]
body = '''
A body of several lines [home](region:home),
that "quotes" and # is no comment.
'''
`

// read loads files as one layer called "content".
func read(files map[string]string) load.Problems {
	_, problems := load.Load(layer("content", files))
	return problems
}

func layer(name string, files map[string]string) load.Layer {
	fsys := fstest.MapFS{}
	for path, data := range files {
		fsys[path] = &fstest.MapFile{Data: []byte(data)}
	}
	return load.Layer{Name: name, FS: fsys}
}

// lines are problems as people see them.
func lines(problems load.Problems) []string {
	var out []string
	for _, p := range problems {
		out = append(out, p.Error())
	}
	return out
}

// mistake is a piece of a file with ‸ where the one problem in it stands.
type mistake struct{ name, text, want string }

// place takes the mark out of text and says where it was.
func place(text string) (string, string) {
	head, tail, _ := strings.Cut(text, "‸")
	line := strings.Count(head, "\n") + 1
	column := utf8.RuneCountInString(head[strings.LastIndex(head, "\n")+1:]) + 1
	return head + tail, fmt.Sprintf("%d:%d", line, column)
}

// readMistakes reads the cases of a file in testdata: a name after ##, the text,
// and after an arrow what is said.
func readMistakes(t *testing.T, path string) []mistake {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []mistake
	for c := range strings.SplitSeq(strings.TrimPrefix(string(data), "## "), "\n## ") {
		name, rest, _ := strings.Cut(c, "\n")
		text, want, ok := strings.Cut(rest, "\n-> ")
		if text += "\n"; !ok || strings.Count(text, "‸") != 1 {
			t.Fatalf("%s: %q has no arrow or not one mark", path, name)
		}
		text = strings.ReplaceAll(text, "<end>\n", "")
		out = append(out, mistake{name, text, strings.TrimSpace(want)})
	}
	return out
}

func TestEveryMistakeIsReportedWhereItStands(t *testing.T) {
	paths, err := filepath.Glob("testdata/mistakes/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		for _, m := range readMistakes(t, path) {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txt")+"/"+m.name, func(t *testing.T) {
				checkMistake(t, m)
			})
		}
	}
}

// Characters that would do harm in a test file are written here.
func TestControlCharactersInAFileAreRefusedWhereTheyStand(t *testing.T) {
	const say = "this is no TOML: TOML files cannot contain control characters: '0x%02x'; take it out"
	for _, m := range []mistake{
		{"in a text", "[[term]]\nid = \"é‸\x1b[2J\"\n", fmt.Sprintf(say, 0x1b)},
		{"in a body", "[[term]]\nid = \"t\"\ndefinition = '''\nline\n‸\x07\n'''\n", fmt.Sprintf(say, 0x07)},
		{"in a comment", "[[term]]\n# c‸\x7f\n", fmt.Sprintf(say, 0x7f)},
		{"nought", "[[term]]\nid = \"t‸\x00\"\n", fmt.Sprintf(say, 0)},
	} {
		t.Run(m.name, func(t *testing.T) { checkMistake(t, m) })
	}
	_, at := place("[[term]]\nid = \"t‸\rx\"\n")
	got := read(map[string]string{"f.toml": "[[term]]\nid = \"t\rx\"\n"})
	if want := "content/f.toml:" + at + ": " + fmt.Sprintf(say, '\r'); len(got) != 1 || got[0].Error() != want {
		t.Errorf("a carriage return on its own\ngot:\n%s\nwant:\n%s", strings.Join(lines(got), "\n"), want)
	}
}

// checkMistake holds that m is the one problem that is reported, also with line
// ends of Windows and behind a byte order mark.
func checkMistake(t *testing.T, m mistake) {
	t.Helper()
	text, at := place(before + m.text)
	want := "content/f.toml:" + at + ": " + m.want
	for name, data := range map[string]string{
		"as it is":                  text,
		"with line ends of Windows": strings.ReplaceAll(text, "\n", "\r\n"),
		"behind a byte order mark":  "\ufeff" + text,
		"with both":                 "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"),
	} {
		got := read(map[string]string{"f.toml": data})
		if len(got) != 1 || got[0].Error() != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", name, strings.Join(lines(got), "\n"), want)
		}
	}
}
