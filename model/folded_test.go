package model_test

import (
	"testing"

	"signpost/model"
)

// folded is a directory in which the glossary explains Pact, and others refer to
// either, or to both.
func folded() *model.Directory {
	pact, other, old := organisation("pact", "uk"), organisation("other"), organisation("old")
	word, oldWord, alone, lost := term("pact-word"), term("old-word"), term("alone"), term("lost")
	word.SameAs, oldWord.SameAs, lost.SameAs = pact.Ref, old.Ref, ref("organisation:gone")
	word.Links = []model.Link{{To: alone.Ref, As: "part of"}}
	word.See = []model.Ref{other.Ref}
	other.See = []model.Ref{word.Ref, pact.Ref}
	alone.See = []model.Ref{oldWord.Ref}
	old.Status, old.Successor = model.Merged, pact.Ref
	oldWord.Status, oldWord.Successor = model.Merged, pact.Ref
	return model.New(model.Records{
		Organisations: []*model.Organisation{pact, other, old}, Terms: []*model.Term{word, oldWord, alone, lost},
		Regions: []*model.Region{region("uk country")},
	})
}

func TestATermThatNamesABodyIsFoldedIntoIt(t *testing.T) {
	d := folded()
	for term, want := range map[string]string{"term:pact-word": "organisation:pact", "term:old-word": "organisation:old", "term:alone": "", "term:lost": "", "organisation:pact": ""} {
		e := d.Entry(ref(term))
		got := ""
		if o := d.Folded(e); o != nil {
			got = o.String()
		}
		if got != want {
			t.Errorf("%s is folded into %q, want %q", term, got, want)
		}
		if shown := d.Shown(e); want == "" && shown != e || want != "" && shown.String() != want {
			t.Errorf("%s is shown as %s", term, shown)
		}
	}
	if d.Folded(nil) != nil || d.Shown(nil) != nil {
		t.Error("nothing is folded")
	}
	if got := ids(d.Folds(d.Entry(ref("organisation:pact")))); got != "pact-word" {
		t.Errorf("folded into Pact: %s", got)
	}
}

func TestWhatIsRelatedNamesABodyAndItsTermOnce(t *testing.T) {
	d := folded()
	for r, want := range map[string]string{
		"organisation:pact":  "took over from: old; part of: alone; see also: other", // the term's links are its own
		"organisation:other": "see also: pact",
		"term:alone":         "includes: pact; see also: old",
		"term:pact-word":     "the entry of this name: pact; part of: alone; see also: other",
		"term:lost":          "",
	} {
		if got := related(d, r); got != want {
			t.Errorf("%s: %q, want %q", r, got, want)
		}
	}
}

func TestATopicAndTheWordsThatNameItAreRelatedOnce(t *testing.T) {
	topic := &model.Topic{Entry: model.Entry{Ref: ref("topic:recall"), Name: "Recalled to prison"}}
	word, seen := term("licence"), term("parole")
	word.Topics, word.See = []string{"recall"}, []model.Ref{topic.Ref}
	seen.Topics = []string{"recall", "gone"}
	d := model.New(model.Records{Topics: []*model.Topic{topic}, Terms: []*model.Term{word, seen}})
	for r, want := range map[string]string{
		"topic:recall": "see also: licence parole",
		"term:licence": "see also: recall",
		"term:parole":  "see also: recall",
	} {
		if got := related(d, r); got != want {
			t.Errorf("%s: %q, want %q", r, got, want)
		}
	}
}
