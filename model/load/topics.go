package load

import (
	"strconv"
	"strings"

	"signpost/model"
	"signpost/model/outline"
)

// Topics and their groups. A group has an id but is no entry: nothing but a topic
// refers to it.

const kindGroup model.Kind = "group"

func readTopic(t *table) any {
	topic := &model.Topic{
		Entry: model.Entry{
			Ref:          model.Ref{Kind: model.KindTopic, ID: t.id()},
			Name:         t.need("name", "give the name as people would say it"),
			Also:         t.list("also"),
			Misspellings: t.list("misspellings"),
			Status:       model.Open,
			Summary:      t.summary("say in one sentence what this is about"),
			See:          t.refs("see"),
			Source:       t.line("source"),
			Body:         t.body("body"),
		},
		Order:   t.position("order"),
		Hint:    t.text("hint"),
		Callers: t.list("callers"),
		Ready:   t.sentences("ready"),
		Beware:  t.sentences("beware"),
		Unknown: t.sentences("unknown"),
		First:   readFirst(t),
	}
	topic.Checked, _ = t.date("checked")
	if topic.Group = t.need("group", "name the group under which it stands"); topic.Group != "" {
		t.file.refer(reference{to: model.Ref{Kind: kindGroup, ID: topic.Group}, path: outline.Path(t.path, "group"), vital: true})
	}
	t.shortSummary(topic.Summary)
	for _, f := range t.tables("fact") {
		topic.Facts = append(topic.Facts, f.fact())
		f.done()
	}
	return topic
}

// fact is one statement. It says where it comes from and when that was.
func (t *table) fact() model.Fact {
	fact := model.Fact{In: t.ids("in"), Weak: t.yes("weak")}
	fact.Text = t.body("text")
	t.must("text", "say it in a sentence that can be read aloud")
	dated := false
	fact.Checked, dated = t.date("checked")
	if !dated {
		t.problem("", atKey, "nothing says when this was true", `write checked = 2022-01-31, or checked = "unknown" where the source has no date`)
	}
	fact.Source = t.line("source")
	t.must("source", "name the source")
	return fact
}

// readFirst reads whom to ring first.
func readFirst(t *table) []model.First {
	var out []model.First
	for _, f := range t.tables("first") {
		first := model.First{In: f.ids("in"), Why: f.text("why")}
		if to := f.need("to", "name the entry to turn to"); to != "" {
			first.To = f.parseRef(to, outline.Path(f.path, "to"))
		}
		out = append(out, first)
		f.done()
	}
	return out
}

func readGroup(t *table) any {
	return &model.Group{ID: t.id(), Name: t.need("name", "give the heading under which the topics stand"), Hint: t.text("hint")}
}

// topics is a list of ids of topics.
func (t *table) topics(key string) []string {
	var ids []string
	t.each(key, func(id, path string) {
		ids = append(ids, id)
		t.file.refer(reference{to: model.Ref{Kind: model.KindTopic, ID: id}, path: path})
	})
	return ids
}

// shortSummary refuses a summary that is too long to be read aloud.
func (t *table) shortSummary(s string) {
	if n := len(strings.Fields(s)); n > MaxSummary {
		t.problem("summary", atValue, "the summary has "+strconv.Itoa(n)+" words", "say it in "+strconv.Itoa(MaxSummary))
	}
}
