package load

import (
	"fmt"
	"strings"

	"signpost/model"
	"signpost/model/outline"
	"signpost/model/text"
)

// How people put things: quiet words, synonyms, ordinary words, prefixes, outcodes. None of them has an id,
// and those of all layers count.
// How people put things: quiet words, synonyms, ordinary words, dialect, outcodes. None of them has
// an id, and those of all layers count.

// quiet are words that say nothing about what is meant.
type quiet []string

// synonym are words that mean the same.
type synonym []string

func readQuiet(t *table) any { return quiet(t.list("words")) }

// ordinary are names of towns that are words for something else.
type ordinary []string

func readOrdinary(t *table) any { return ordinary(t.list("words")) }

// prefix are words that stand before the names of many places and are not said.
type prefix []string

func readPrefix(t *table) any { return prefix(t.list("words")) }

// people are words for whom somebody speaks of.
type people []string

func readPeople(t *table) any { return people(t.list("words")) }

// common are words that nearly every caller says.
type common []string

func readCommon(t *table) any { return common(t.list("words")) }

// frame are words with which people ask about somebody whose name they say.
type frame []string

func readFrame(t *table) any { return frame(t.list("words")) }

func readSynonym(t *table) any {
	words := t.list("words")
	if len(words) < 2 {
		t.problem("", atKey, "a synonym needs two words or more", `write words = ["prison", "jail"]`)
	}
	return synonym(words)
}

func readDialect(t *table) any {
	d := &model.Dialect{
		Where: t.place("where", "name the region in which people say it, by its id"),
		Means: t.need("means", "say it in plain standard English"),
	}
	means := text.Fold(d.Means)
	if means == "" && strings.TrimSpace(d.Means) != "" {
		t.problem("means", atValue, fmt.Sprintf("%q is no word", d.Means), "say it in plain standard English")
	}
	const list = `list what people say: words = ["polis", "the busies"]`
	t.must("words", list)
	if array, ok := t.values["words"].([]any); ok && len(array) == 0 {
		t.problem("words", atValue, "words is empty", list)
	}
	said := map[string]bool{}
	t.each("words", func(word, path string) {
		switch folded := text.Fold(word); {
		case folded == "":
			t.at(path, atValue, fmt.Sprintf("%q is no word", word), "take it out")
		case folded == means:
			t.at(path, atValue, fmt.Sprintf("%q means itself", word), "take it out: means says it already")
		case said[folded]:
			t.at(path, atValue, fmt.Sprintf("%q stands here twice", word), "take one of them out; case, accents and apostrophes make no difference")
		default:
			said[folded] = true
			d.Words = append(d.Words, word)
		}
	})
	return d
}

// place is the id of a region without which the record would say something wrong.
func (t *table) place(key, why string) string {
	id := t.need(key, why)
	if id != "" {
		to := model.Ref{Kind: model.KindRegion, ID: id}
		t.file.refer(reference{to: to, path: outline.Path(t.path, key), vital: true})
	}
	return id
}

func readOutcodes(t *table) any {
	out := &model.Outcodes{
		Region: t.place("region", "name the region that the codes lie in, by its id"),
		Codes:  t.line("codes"),
	}
	t.must("codes", `list the codes: codes = "DH1-9 SR1"`)
	if bad := model.EachOutcode(out.Codes, func(string) {}); bad != "" {
		t.problem("codes", atValue, fmt.Sprintf("%q is no outcode", bad), `write capitals and digits, as in "DH1-9 EC1A"`)
		out.Codes = ""
	}
	return out
}
