package load_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

func fact(text string, more ...string) string {
	return "[[topic.fact]]\ntext = \"" + text + "\"\nchecked = \"2024\"\nsource = \"S\"\n" + strings.Join(more, "\n") + "\n"
}

func first(to string, more ...string) string {
	return "[[topic.first]]\nto = \"" + to + "\"\n" + strings.Join(more, "\n") + "\n"
}

// A topic with a mistake goes alone: whoever answers it stays, and only loses the
// mention, with a line that says where.
func TestABrokenTopicIsLeftOutAlone(t *testing.T) {
	r, report := over(map[string]string{
		"a.toml": group("g") + topic("bad", `group = "g"`, `callers = "one text"`) + topic("good", `group = "g"`, `see = ["topic:bad", "organisation:pact"]`),
		"b.toml": organisation("o", `topics = ["good", "bad"]`, "body = '''About [fares](topic:bad).'''") + term("t", `topics = ["bad"]`),
	})
	d := r.Directory
	o, word, good := d.Organisation("o"), d.Term("t"), d.Topic("good")
	if d.Topic("bad") != nil || o == nil || word == nil || good == nil {
		t.Fatalf("too much or too little is gone:\n%s", strings.Join(lines(r.Problems), "\n"))
	}
	if !slices.Equal(o.Topics, []string{"good"}) || len(word.Topics) != 0 || o.Body != "About fares." || len(good.See) != 1 {
		t.Errorf("%v %v %q %v", o.Topics, word.Topics, o.Body, good.See)
	}
	if got := d.Answering(good); len(got) != 1 || got[0] != o {
		t.Errorf("%v answer", got)
	}
	if r.Mistakes != 1 || report.LeftOut != 1 || report.Records != 5 {
		t.Errorf("%d mistakes, %+v", r.Mistakes, report)
	}
	for _, want := range []string{
		"mine/a.toml:10:11: callers is a text where a list of texts is wanted; write it in square brackets: callers = [\"…\", \"…\"]",
		"mine/b.toml:6:19: topic:bad was left out, so this leads nowhere; mend that first",
		"mine/b.toml:7:25: topic:bad was left out, so this leads nowhere; mend that first",
		"mine/b.toml:12:11: topic:bad was left out, so this leads nowhere; mend that first",
	} {
		if !slices.Contains(lines(r.Problems), want) {
			t.Errorf("%q is not said:\n%s", want, strings.Join(lines(r.Problems), "\n"))
		}
	}
}

// What holds in a place must not be said of all places because the place is gone:
// the statement goes with it, and so does whom to ring there.
func TestWhatATopicSaysOfAPlaceGoesWithThePlace(t *testing.T) {
	r, report := over(map[string]string{
		"a.toml": region("gone", "website = 5") + region("stays") + organisation("bad", "website = 5"),
		"b.toml": group("g") + topic("t", `group = "g"`) +
			first("organisation:pact", `in = ["stays"]`) +
			first("organisation:pact", `in = ["gone"]`) +
			first("organisation:pact", `in = ["stays", "gone"]`) +
			first("organisation:bad") + first("organisation:pact") +
			fact("Everywhere.") + fact("There.", `in = ["stays"]`) + fact("Nowhere.", `in = ["gone"]`) +
			fact("Here and there.", `in = ["stays", "gone"]`) + fact("Ask [them](organisation:bad).") +
			"[[danger]]\nid = \"d\"\nname = \"D\"\nphrases = [\"end it\"]\n" +
			"[[danger.first]]\nto = \"organisation:bad\"\n[[danger.first]]\nto = \"organisation:pact\"\nin = [\"gone\"]\n[[danger.first]]\nto = \"organisation:pact\"\n",
	})
	topic := r.Directory.Topic("t")
	if topic == nil {
		t.Fatalf("the topic is gone:\n%s", strings.Join(lines(r.Problems), "\n"))
	}
	var said []string
	for _, f := range topic.Facts {
		said = append(said, f.Text)
	}
	if want := []string{"Everywhere.", "There.", "Ask them."}; !slices.Equal(said, want) {
		t.Errorf("it says %q", said)
	}
	pact := model.Ref{Kind: model.KindOrganisation, ID: "pact"}
	if len(topic.First) != 2 || topic.First[0].To != pact || !slices.Equal(topic.First[0].In, []string{"stays"}) || topic.First[1].To != pact || topic.First[1].In != nil {
		t.Errorf("first are %+v", topic.First)
	}
	if d := r.Directory.Danger; len(d) != 1 || len(d[0].First) != 1 || d[0].First[0].To != pact {
		t.Errorf("danger: %+v", d)
	}
	if r.Mistakes != 2 || report.LeftOut != 2 {
		t.Errorf("%d mistakes, %+v", r.Mistakes, report)
	}
}

func TestATopicGoesWithItsGroup(t *testing.T) {
	r, report := over(map[string]string{
		"a.toml": group("g", "order = 1") + topic("t", `group = "g"`) + organisation("o", `topics = ["t"]`),
		"b.toml": group("h") + topic("u", `group = "h"`),
	})
	d := r.Directory
	if d.Topic("t") != nil || d.Topic("u") == nil || d.Organisation("o") == nil || len(d.Organisation("o").Topics) > 0 || len(d.Groups) != 1 {
		t.Errorf("too much or too little is gone:\n%s", strings.Join(lines(r.Problems), "\n"))
	}
	if r.Mistakes != 1 || report.LeftOut != 2 {
		t.Errorf("%d mistakes, %+v", r.Mistakes, report)
	}
}

func TestAMistakeInAReplacementLeavesTheShippedTopicAndDangerInPlace(t *testing.T) {
	base := layer("content", map[string]string{"all.toml": helpline + group("g", `hint = "shipped"`) + topic("t", `group = "g"`, `callers = ["shipped"]`) +
		"[[danger]]\nid = \"d\"\nname = \"Shipped\"\nphrases = [\"end it\"]\n"})
	r := readOver(base, map[string]string{
		"t.toml": topic("t", `group = "g"`, "replaces = true", "order = 0"),
		"d.toml": "[[danger]]\nid = \"d\"\nname = \"Mine\"\nreplaces = true\n",
		"g.toml": group("g", "replaces = true", "hint = 1"),
	})
	d := r.Directory
	if topic := d.Topic("t"); topic == nil || !slices.Equal(topic.Callers, []string{"shipped"}) || len(d.Danger) != 1 || d.Danger[0].Name != "Shipped" || d.Groups[0].Hint != "shipped" {
		t.Errorf("the directory is harmed:\n%s", strings.Join(lines(r.Problems), "\n"))
	}
	if r.Mistakes != 3 || r.Reports[1].LeftOut != 3 {
		t.Errorf("%d mistakes, %+v", r.Mistakes, r.Reports[1])
	}
}
