package load

import (
	"fmt"

	"signpost/model"
	"signpost/model/outline"
)

// readSpeech reads how people put things: synonyms, quiet words, outcodes.
func (f *file) readSpeech(root *table) {
	for _, t := range root.tables("quiet") {
		f.speech.Quiet = append(f.speech.Quiet, t.list("words")...)
		t.done()
	}
	for _, t := range root.tables("synonym") {
		words := t.list("words")
		if len(words) < 2 {
			t.problem("", atKey, "a synonym needs two words or more", `write words = ["prison", "jail"]`)
		}
		f.speech.Synonyms = append(f.speech.Synonyms, words)
		t.done()
	}
	for _, t := range root.tables("outcodes") {
		f.speech.Outcodes = append(f.speech.Outcodes, readOutcodes(t))
		t.done()
	}
}

func readOutcodes(t *table) model.Outcodes {
	out := model.Outcodes{
		Region: t.need("region", "name the region that the codes lie in, by its id"),
		Codes:  t.need("codes", `list the codes: codes = "DH1-9 SR1"`),
	}
	if out.Region != "" {
		to := model.Ref{Kind: model.KindRegion, ID: out.Region}
		t.file.refs = append(t.file.refs, reference{to: to, path: outline.Path(t.path, "region")})
	}
	if bad := model.EachOutcode(out.Codes, func(string) {}); bad != "" {
		t.problem("codes", atValue, fmt.Sprintf("%q is no outcode", bad), `write capitals and digits, as in "DH1-9 EC1A"`)
		out.Codes = ""
	}
	return out
}

// laySpeech puts the speech of another file over s: all of it counts.
func laySpeech(over *model.Speech, s model.Speech) {
	over.Quiet = append(over.Quiet, s.Quiet...)
	over.Synonyms = append(over.Synonyms, s.Synonyms...)
	over.Outcodes = append(over.Outcodes, s.Outcodes...)
}
