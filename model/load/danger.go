package load

import (
	"fmt"
	"strings"

	"signpost/model"
	"signpost/model/outline"
	"signpost/model/text"
)

// What people say in danger: a grammar of phrases over classes of words. Dangers and
// classes have ids but are no entries.

const (
	kindDanger      model.Kind = "danger"
	kindDangerWords model.Kind = "danger_words"
)

// harmless are phrases that sound like danger and are none.
type harmless []string

func readDanger(t *table) any {
	d := &model.Danger{ID: t.id(), Name: t.need("name", "say which danger this is"), Now: t.yes("now"), Phrases: t.phrases("phrases"), First: readFirst(t)}
	t.must("phrases", `list what people say: phrases = ["end it all"]`)
	return d
}

func readHarmless(t *table) any { return harmless(t.phrases("phrases")) }

func readDangerWords(t *table) any {
	w := &model.DangerWords{ID: t.id(), Words: t.phrases("words"), Verbs: t.phrases("verbs"), Slips: t.yes("slips")}
	if t.values["words"] == nil && t.values["verbs"] == nil {
		t.problem("", atKey, "the class has no words", `list them: words = ["knife"], or verbs = ["hit"] for those in all their forms`)
	}
	return w
}

func readDangerSame(t *table) any {
	same := &model.DangerSame{As: t.need("as", `write what is to be read instead: as = "can not"`), Words: t.phrases("words")}
	t.must("words", `list what people write: words = ["cant"]`)
	return same
}

// readDangerIf reads a condition. It says something wrong without its mark, and
// without the dangers that it names.
func readDangerIf(t *table) any {
	c := &model.DangerIf{
		Mark:    t.need("mark", "name the class of the words that make the difference"),
		Unless:  t.text("unless"),
		Then:    t.need("then", "name the danger that it is then"),
		Phrases: t.phrases("phrases"),
	}
	t.each("was", func(id, path string) {
		c.Was = append(c.Was, id)
		t.depend(kindDanger, id, path)
	})
	if t.values["was"] == nil && t.values["phrases"] == nil {
		t.problem("", atKey, "nothing says what is meant with the mark", "name dangers in was, or list phrases")
	}
	if c.Mark != "" {
		t.depend(kindDangerWords, c.Mark, outline.Path(t.path, "mark"))
	}
	if c.Unless != "" {
		t.depend(kindDangerWords, c.Unless, outline.Path(t.path, "unless"))
	}
	if c.Then != "" {
		t.depend(kindDanger, c.Then, outline.Path(t.path, "then"))
	}
	return c
}

// depend notes that the record cannot do without another.
func (t *table) depend(kind model.Kind, id, path string) {
	t.file.refer(reference{to: model.Ref{Kind: kind, ID: id}, path: path, vital: true})
}

// phrases is a list of phrases, each of which stands in it once.
func (t *table) phrases(key string) []string {
	var out []string
	seen := map[string]bool{}
	t.each(key, func(phrase, path string) {
		read := t.phrase(phrase, path)
		switch {
		case read == "":
			t.at(path, atValue, "the phrase is empty", "say it in words, or take it out")
		case seen[read]:
			t.at(path, atValue, fmt.Sprintf("%q stands in the list twice", phrase), "take one of them out")
		}
		seen[read] = true
		out = append(out, phrase)
	})
	return out
}

// phrase checks the parts of a phrase. It gives them as they are compared, "" where
// there is nothing to hear.
func (t *table) phrase(phrase, path string) string {
	var read []string
	gap := true // a phrase begins and ends with something
	for _, part := range strings.Fields(phrase) {
		isGap := part == "..."
		switch {
		case isGap && gap:
			t.at(path, atValue, "a gap ... stands where nothing is before it", "take it out")
		case strings.ContainsAny(part, "<>"):
			id, ok := strings.CutPrefix(part, "<")
			if id, ok = cutLast(id, ok); !ok {
				t.at(path, atValue, fmt.Sprintf("%q is no class of words", part), "write it as <hit>, with spaces around it")
				break
			}
			t.depend(kindDangerWords, id, path)
			read = append(read, part)
		case isGap:
			read = append(read, part)
		default:
			read = append(read, text.Words(part)...)
		}
		gap = isGap
	}
	if gap && len(read) > 0 {
		t.at(path, atValue, "a gap ... stands where nothing is behind it", "take it out")
	}
	return strings.Join(read, " ")
}

// cutLast takes the bracket from the end of what is between two of them.
func cutLast(id string, ok bool) (string, bool) {
	id, closed := strings.CutSuffix(id, ">")
	return id, ok && closed && id != "" && !strings.ContainsAny(id, "<>")
}
