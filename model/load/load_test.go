package load_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"signpost/model"
	"signpost/model/load"
)

// term is a term with nothing wrong in it, and more lines.
func term(id string, more ...string) string {
	return "[[term]]\nid = \"" + id + "\"\nname = \"" + strings.ToUpper(id) + "\"\nsummary = \"S.\"\n" + strings.Join(more, "\n") + "\n"
}

// group is a group of topics with nothing wrong in it, and more lines.
func group(id string, more ...string) string {
	return "[[group]]\nid = \"" + id + "\"\nname = \"" + id + "\"\n" + strings.Join(more, "\n") + "\n"
}

// topic is a topic that lacks its group, and more lines.
func topic(id string, more ...string) string {
	return "[[topic]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nsummary = \"S.\"\n" + strings.Join(more, "\n") + "\n"
}

func TestTenMistakesInSeveralFilesAreReportedInOneGoAndInOrder(t *testing.T) {
	got := lines(read(map[string]string{
		"z.toml":        group("visiting") + term("pact", `see = ["region:nowhere"]`),
		"a/first.toml":  term("one", `checked = "soon"`, `web = ""`) + term("two", `status = "shut"`),
		"b/broken.toml": "[[term]]\nid = \"three\nname = \"Three\"\n",
		"b/fine.toml":   term("fine"),
		"notes.txt":     "this is no TOML and nobody reads it",
		"c/organisation.TOML": "[[organisation]]\nid = \"Four\"\nname = \"\"\nkind = \"charity\"\nsummary = \"S.\"\ntopics = [\"visit\"]\n" +
			"  [[organisation.phone]]\n  number = \"0800-1\"\n  use = \"fax\"\n  state = \"dead\"\n",
		"d.toml": term("five", `definition = "[x](term:six) and [y](term:one)"`) + term("one"),
	}))
	want := []string{
		`content/a/first.toml:5:11: checked = "soon" is no date; write 2022-01-31 without quotes, or "2022-01" or "2022" where no more is known`,
		`content/a/first.toml:6:1: the key "web" is not known here; did you mean "website"?`,
		`content/a/first.toml:11:10: status = "shut" is not known; write one of: open, renamed, merged, closed, replaced, unknown`,
		`content/b/broken.toml:2:12: this is no TOML: strings cannot contain newlines; look at this line and the one before it: a quote, a bracket or an equals sign is often missing`,
		`content/c/organisation.TOML:2:6: "Four" cannot be an id; use lower-case letters and digits, with single hyphens between`,
		`content/c/organisation.TOML:3:8: name is empty; give the name as people should say it`,
		`content/c/organisation.TOML:6:11: there is no topic with the id "visit"; write the entry, or mend the id`,
		`content/c/organisation.TOML:8:12: "0800-1" is no telephone number; write 3 to 15 of the digits 0 to 9 in groups with one space between, with + and ( ) where the number has them`,
		`content/d.toml:5:19: there is no term with the id "six"; write the entry, or mend the id`,
		`content/d.toml:7:6: the id "one" is taken by another term in content/a/first.toml; give one of them another id`,
		`content/z.toml:9:8: there is no region with the id "nowhere"; write the entry, or mend the id`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestMistakesBehindAMistakeAreReportedToo(t *testing.T) {
	got := lines(read(map[string]string{"f.toml": term("t",
		`also = ["x", 5, "y", 6]`,
		`see = [7, "term:u", "term:v"]`,
	) + `[[organisation]]
name = "No id"
kind = "charity"
summary = "S."
regions = [1, "nowhere"]
topics = [true, "nothing"]
[[organisation]]
name = "No id either"
kind = "charity"
summary = "S."
topics = ["nothing"]
[[organisation.phone]]
number = "0800 1"
use = "fax"
state = "dead"
hours = [1, "Mon 10:00-12:00", "Mon"]
`}))
	want := []string{
		"5:14: also holds a number", "5:22: also holds a number",
		"6:8: see holds a number", `6:11: there is no term with the id "u"`, `6:21: there is no term with the id "v"`,
		"7:1: id is missing", "11:12: regions holds a number", `11:15: there is no region with the id "nowhere"`,
		"12:11: topics holds true or false", `12:17: there is no topic with the id "nothing"`,
		"13:1: id is missing", `17:11: there is no topic with the id "nothing"`,
		"22:10: hours holds a number", `22:32: "Mon" are no opening hours`,
	}
	if len(got) != len(want) {
		t.Fatalf("got:\n%s", strings.Join(got, "\n"))
	}
	for i := range want {
		if !strings.HasPrefix(got[i], "content/f.toml:"+want[i]) {
			t.Errorf("got %s\nwant %s", got[i], want[i])
		}
	}
}

func TestTheSameLinkTwiceIsReportedAtBothPlaces(t *testing.T) {
	got := lines(read(map[string]string{"f.toml": term("t", "definition = '''", "[a](term:x), [t](term:t)", "and [b](term:x)", "'''")}))
	want := []string{
		`content/f.toml:6:5: there is no term with the id "x"; did you mean "t"?`,
		`content/f.toml:7:9: there is no term with the id "x"; did you mean "t"?`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestACircleOfSuccessorsIsReportedAtEachOfThem(t *testing.T) {
	got := lines(read(map[string]string{
		"a.toml": term("a", `status = "renamed"`, `successor = "term:b"`),
		"b.toml": term("b", `status = "merged"`, `successor = "term:a"`) + term("c", `status = "merged"`, `successor = "term:a"`),
	}))
	want := []string{
		`content/a.toml:6:13: "term:a" comes back to itself through its successors; break the circle`,
		`content/b.toml:6:13: "term:b" comes back to itself through its successors; break the circle`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestEntriesOfDifferentKindsMayHaveTheSameID(t *testing.T) {
	d, problems := load.Load(layer("content", map[string]string{"f.toml": term("x") +
		"[[region]]\nid = \"x\"\nname = \"R\"\nkind = \"city\"\nsummary = \"S.\"\n" +
		"[[organisation]]\nid = \"x\"\nname = \"O\"\nkind = \"charity\"\nsummary = \"S.\"\nsee = [\"region:x\", \"term:x\", \"topic:x\"]\n" +
		group("x") + topic("x", `group = "x"`)}))
	if len(problems) > 0 {
		t.Error(problems)
	}
	for _, k := range model.Kinds() {
		if d.Entry(model.Ref{Kind: k, ID: "x"}) == nil || d.Count(k) != 1 {
			t.Errorf("the %s is lost", k)
		}
	}
}

func TestOfTwoEntriesWithOneIDTheFirstCounts(t *testing.T) {
	d, problems := load.Load(layer("content", map[string]string{"a.toml": term("x"), "b.toml": strings.Replace(term("x"), "S.", "Second.", 1)}))
	if got := d.Term("x").Summary; got != "S." || len(problems) != 1 {
		t.Errorf("%q, %v", got, problems)
	}
}

func TestALaterLayerReplacesAndAdds(t *testing.T) {
	base := layer("content", map[string]string{"all.toml": term("a") + term("b", `see = ["term:a"]`) + group("g") + topic("n", `group = "g"`, `callers = ["one"]`)})
	over := layer("mine", map[string]string{
		"x.toml": strings.Replace(term("a", `replaces = true`, `see = ["term:c"]`), "S.", "Mine.", 1) + term("c", `see = ["term:b"]`) +
			topic("n", `group = "g"`, `replaces = true`, `callers = ["two"]`) + topic("m", `group = "h"`) + group("h") + group("g", "replaces = true", `hint = "mine"`),
	})
	d, problems := load.Load(base, over)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if d.Count(model.KindTerm) != 3 || d.Term("a").Summary != "Mine." || d.Term("b").Summary != "S." || d.Term("c") == nil {
		t.Errorf("%d terms, a says %q", d.Count(model.KindTerm), d.Term("a").Summary)
	}
	if len(d.Topics) != 2 || !slices.Equal(d.Topic("n").Callers, []string{"two"}) {
		t.Errorf("topics: %v", d.Topics)
	}
	if want := []model.Group{{ID: "g", Name: "g", Hint: "mine"}, {ID: "h", Name: "h"}}; !slices.Equal(d.Groups, want) {
		t.Errorf("groups: %v", d.Groups)
	}
}

func TestABrokenLayerLeavesWhatLiesBelowItInPlace(t *testing.T) {
	base := layer("content", map[string]string{"all.toml": term("a")})
	d, problems := load.Load(base, layer("mine", map[string]string{"x.toml": "[[term]\n", "y.toml": term("b", `see = ["term:nobody"]`)}))
	want := []string{
		`mine/x.toml:1:7: this is no TOML: expected end of table array name delimiter ']', but got '\n' instead; look at this line and the one before it: a quote, a bracket or an equals sign is often missing`,
		`mine/y.toml:5:8: there is no term with the id "nobody"; write the entry, or mend the id`,
	}
	if got := lines(problems); !slices.Equal(got, want) || !problems.Broken() {
		t.Errorf("got:\n%s", strings.Join(got, "\n"))
	}
	if d.Term("a") == nil {
		t.Error("the entry below is gone")
	}
}

func TestWhatALayerRefersToMayLieInAnother(t *testing.T) {
	_, problems := load.Load(
		layer("content", map[string]string{"a.toml": term("a", `see = ["term:b"]`)}),
		layer("mine", map[string]string{"b.toml": term("b", `see = ["term:a"]`)}),
	)
	if len(problems) > 0 {
		t.Error(problems)
	}
}

func TestTwoLoadsOfTheSameFilesAreTheSame(t *testing.T) {
	files := fstest.MapFS{}
	for _, id := range strings.Fields("a b c d e f g h i j k l m n o p q r s t") {
		files[id+".toml"] = &fstest.MapFile{Data: []byte(term(id, `status = "renamed"`, `successor = "term:`+id+`"`, `also = [1, 2]`))}
	}
	var first []string
	for range 20 {
		_, problems := load.Load(load.Layer{Name: "content", FS: files})
		if got := lines(problems); first == nil {
			first = got
		} else if !slices.Equal(first, got) {
			t.Fatalf("%v\n%v", first, got)
		}
	}
}
