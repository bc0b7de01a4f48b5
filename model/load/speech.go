package load

import (
	"fmt"

	"signpost/model"
	"signpost/model/outline"
)

// How people put things: quiet words, synonyms, ordinary words, outcodes. None of them has an id,
// and those of all layers count.

// quiet are words that say nothing about what is meant.
type quiet []string

// synonym are words that mean the same.
type synonym []string

func readQuiet(t *table) any { return quiet(t.list("words")) }

// ordinary are names of towns that are words for something else.
type ordinary []string

func readOrdinary(t *table) any { return ordinary(t.list("words")) }

func readSynonym(t *table) any {
	words := t.list("words")
	if len(words) < 2 {
		t.problem("", atKey, "a synonym needs two words or more", `write words = ["prison", "jail"]`)
	}
	return synonym(words)
}

func readOutcodes(t *table) any {
	out := &model.Outcodes{
		Region: t.need("region", "name the region that the codes lie in, by its id"),
		Codes:  t.line("codes"),
	}
	t.must("codes", `list the codes: codes = "DH1-9 SR1"`)
	if out.Region != "" {
		to := model.Ref{Kind: model.KindRegion, ID: out.Region}
		t.file.refer(reference{to: to, path: outline.Path(t.path, "region"), vital: true})
	}
	if bad := model.EachOutcode(out.Codes, func(string) {}); bad != "" {
		t.problem("codes", atValue, fmt.Sprintf("%q is no outcode", bad), `write capitals and digits, as in "DH1-9 EC1A"`)
		out.Codes = ""
	}
	return out
}
