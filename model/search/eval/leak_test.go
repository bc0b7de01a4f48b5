package eval

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"signpost/model/text"
)

// longRun is how many words in order are no accident.
const longRun = 4

// Questions that were copied into the content prove nothing. Quiet words do not count.
func TestLeaks(t *testing.T) {
	d := shipped(t)
	let := map[string]bool{} // by set and question
	rows, err := readRows("testdata/leaks.tsv", 3)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		let[row[0]+"\t"+row[1]] = true
	}
	taught := d.taught()
	for _, s := range slices.Concat(
		must(formats.questions.sets(d))(t), must(formats.needs.sets(d))(t), must(formats.danger.sets(d))(t),
		must(formats.lookalikes.sets(d))(t), must(formats.floor.sets(d))(t)) {
		for _, c := range s.Cases {
			key := s.Name + "\t" + c.Asked
			phrase, leaked := taught.leak(c.Asked)
			if leaked && !let[key] && !let[s.Name+"\t*"] {
				t.Errorf("%s: %q was taught: %q stands in the content", s.Name, c.Asked, phrase)
			}
			if !leaked && let[key] {
				t.Errorf("leaks.tsv: %q of %s is not taught any more", c.Asked, s.Name)
			}
		}
	}
}

// placeholder stands in a pattern of danger for words that are all quiet.
var placeholder = regexp.MustCompile("<[a-z]+>")

// taught are the phrases of the content that say how people put things.
type taught struct {
	quiet map[string]bool
	whole map[string]string // phrases by their loud words
	runs  map[string]string // phrases by every long run of these
}

func (d directory) taught() taught {
	t := taught{map[string]bool{}, map[string]string{}, map[string]string{}}
	for _, w := range d.Speech.Quiet {
		t.quiet[text.Fold(w)] = true
	}
	for _, e := range d.All() {
		t.learn(e.Also...)
		t.learn(e.Misspellings...)
	}
	for _, topic := range d.Topics {
		t.learn(topic.Name)
		t.learn(topic.Callers...)
	}
	for _, o := range d.Organisations {
		for _, s := range o.Services {
			t.learn(s.Also...)
		}
	}
	for _, words := range d.Speech.Synonyms {
		t.learn(words...)
	}
	for _, class := range d.Danger {
		for _, pattern := range class.Phrases {
			t.learn(placeholder.ReplaceAllString(pattern, ""))
		}
	}
	t.learn(d.Harmless...)
	return t
}

func (t taught) learn(phrases ...string) {
	for _, phrase := range phrases {
		words := t.loud(phrase)
		t.whole[strings.Join(words, " ")] = phrase
		for _, run := range runs(words) {
			t.runs[run] = phrase
		}
	}
}

// leak is the phrase that a question repeats, as a whole or for a long run.
func (t taught) leak(question string) (string, bool) {
	words := t.loud(question)
	if phrase, ok := t.whole[strings.Join(words, " ")]; ok && len(words) > 0 {
		return phrase, true
	}
	for _, run := range runs(words) {
		if phrase, ok := t.runs[run]; ok {
			return phrase, true
		}
	}
	return "", false
}

// loud are the words of a phrase that are not quiet.
func (t taught) loud(phrase string) []string {
	return slices.DeleteFunc(text.Words(phrase), func(w string) bool { return t.quiet[w] })
}

// runs are the runs of longRun words.
func runs(words []string) []string {
	var out []string
	for i := 0; i+longRun <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+longRun], " "))
	}
	return out
}
