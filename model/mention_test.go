package model_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

// named is a directory of entries that are only names.
func named() *model.Directory {
	entry := func(kind model.Kind, id, name, acronym string, also ...string) model.Entry {
		return model.Entry{Ref: model.Ref{Kind: kind, ID: id}, Name: name, Acronym: acronym, Also: also}
	}
	trust := &model.Organisation{
		Entry:    entry(model.KindOrganisation, "trust", "Sentence Plan Trust", "SPT"),
		Services: []model.Service{{Name: "Parole Line", Also: []string{"Line for parole"}}},
	}
	trust.Publications = []model.Publication{{Title: "Your sentence plan and you"}}
	links := &model.Organisation{Entry: entry(model.KindOrganisation, "links", "Family Links", "")}
	return model.New(model.Records{Organisations: []*model.Organisation{trust, links}, Regions: []*model.Region{{Entry: entry(model.KindRegion, "hull", "Hull", "")}}, Terms: []*model.Term{
		{Entry: entry(model.KindTerm, "plan", "Sentence plan", "", "plan of the sentence")},
		{Entry: entry(model.KindTerm, "board", "Sentence plan board", "SPB")},
		{Entry: entry(model.KindTerm, "parole", "Parole", "")},
		{Entry: entry(model.KindTerm, "hdc", "Home detention curfew", "HDC")},
		{Entry: entry(model.KindTerm, "links-term", "Family Links", "")},
	}})
}

func TestATextMentionsEntriesByTheirNames(t *testing.T) {
	d := named()
	for text, want := range map[string]string{
		"A sentence plan helps.":                        "plan:sentence plan",
		"Sentence plan":                                 "plan:Sentence plan",
		"the sentence plan board meets":                 "board:sentence plan board",
		"the Sentence Plan Trust":                       "trust:Sentence Plan Trust",
		"Your sentence plan and you":                    "trust:Your sentence plan and you",
		"the parole line":                               "parole:parole",
		"the Parole Line rings":                         "trust:Parole Line",
		"HDC and hdc":                                   "hdc:HDC",
		"SPB, SPT and SPBs":                             "board:SPB trust:SPT",
		"family links grow, Family Links helps":         "links-term:Family Links",
		"paroled, unparole, parole-board":               "parole:parole",
		"a plan of the sentence (plan of the sentence)": "plan:plan of the sentence plan:plan of the sentence",
		"Hull, parôle, Sentence  plan":                  "hull:Hull",
		"":                                              "",
		"é parole\xff parole":                           "parole:parole parole:parole",
	} {
		var got []string
		for _, m := range d.Mentions(text) {
			got = append(got, m.Ref.ID+":"+text[m.Start:m.End])
		}
		if joined := strings.Join(got, " "); joined != want {
			t.Errorf("%q mentions %q, want %q", text, joined, want)
		}
	}
}

func TestMentionsNeverOverlapAndEachIsANameOfItsEntry(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	total := 0
	for _, e := range d.All() {
		at := 0
		for _, m := range d.Mentions(e.Body) {
			named := d.Entry(m.Ref)
			text := e.Body[m.Start:m.End]
			names := named.Names()
			if m.Ref.Kind == model.KindOrganisation {
				for _, s := range d.Organisation(m.Ref.ID).Services {
					names = append(append(names, s.Name), s.Also...)
				}
			}
			for _, p := range named.Publications {
				names = append(names, p.Title)
			}
			if !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, text) }) {
				t.Errorf("%s: %q is no name of %s", e.Ref, text, m.Ref)
			}
			if m.Start < at {
				t.Errorf("%s: mentions overlap at %q", e.Ref, text)
			}
			at = m.End
			total++
		}
	}
	if total < 100 {
		t.Errorf("%d mentions in all of the content", total)
	}
}
