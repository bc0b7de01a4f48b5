package search_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"signpost/model"
	"signpost/model/load"
	"signpost/model/search"
)

// glossed is a directory in which the glossary explains two bodies, one of them under
// another name, and a word of its own.
func glossed(t *testing.T) *model.Directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "mine", FS: fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(`
[[organisation]]
id = "helpers"
name = "Helpers North"
kind = "charity"
summary = "It helps."

[[organisation]]
id = "beacon"
name = "Beacon Trust"
kind = "charity"
summary = "It shines."

[[term]]
id = "helpers"
name = "Helpers North"
summary = "Body of the guide."
definition = "Volunteers with lanterns."
same_as = "organisation:helpers"

[[term]]
id = "lighthouse"
name = "Lighthouse Project"
acronym = "LHP"
summary = "Old project."
same_as = "organisation:beacon"

[[term]]
id = "lantern"
name = "Lantern visit"
summary = "A visit by lantern."
`)}}})
	if problems.Broken() {
		t.Fatal(problems)
	}
	return d
}

// rows are hits as "organisation:helpers (name: Helpers North)".
func rows(hits []search.Hit) string {
	var out []string
	for _, h := range hits {
		out = append(out, h.String()+" ("+string(h.Reason.Field)+": "+h.Reason.Text+")")
	}
	return strings.Join(out, " ")
}

func TestABodyAndItsTermAreOneRow(t *testing.T) {
	ix := search.New(glossed(t))
	for typed, want := range map[string]string{
		"helpers north":      "organisation:helpers (name: Helpers North)",
		"helpers":            "organisation:helpers (name: Helpers North)",
		"lighthouse project": "organisation:beacon (other name: Lighthouse Project)",
		"lhp":                "organisation:beacon (other name: LHP)",
	} {
		r := ix.Find(search.Query{Text: typed})
		if got := rows(r.Hits("")); got != want {
			t.Errorf("%q: %s, want %s", typed, got, want)
		}
		if n := r.Count(""); n != 1 || r.Count(model.KindOrganisation) != 1 || r.Count(model.KindTerm) != 1 {
			t.Errorf("%q: %d in all, and %d, %d", typed, n, r.Count(model.KindOrganisation), r.Count(model.KindTerm))
		}
		if terms := r.Hits(model.KindTerm); len(terms) != 1 {
			t.Errorf("%q: the glossary has %s", typed, rows(terms))
		}
	}
}

func TestABodyIsFoundByWhatTheGlossarySaysOfIt(t *testing.T) {
	r := search.New(glossed(t)).Find(search.Query{Text: "lanterns"})
	var ids []string
	for _, h := range r.Hits("") {
		ids = append(ids, h.String())
	}
	if got := strings.Join(ids, " "); got != "term:lantern organisation:helpers" {
		t.Errorf("%s", got)
	}
	if terms := r.Hits(model.KindTerm); len(terms) != 2 || r.Count(model.KindTerm) != 2 || r.Count("") != 2 {
		t.Errorf("%s, %d in all", rows(terms), r.Count(""))
	}
}

func TestNoShippedBodyHasTwoRows(t *testing.T) {
	d := shipped(t)
	ix := search.New(d)
	folded := 0
	for _, term := range d.Terms {
		o := d.Folded(&term.Entry)
		if o == nil {
			continue
		}
		folded++
		for _, typed := range []string{term.Name, term.Acronym, o.Name, o.Acronym} {
			if typed == "" {
				continue
			}
			r := ix.Find(search.Query{Text: typed})
			if len(r.Hits("")) == 0 || r.Hits("")[0].Entry != o {
				t.Errorf("%q does not find %s first: %s", typed, o.Ref, rows(r.Hits("")[:min(len(r.Hits("")), 3)]))
			}
			for _, h := range r.Hits("") {
				if d.Folded(h.Entry) != nil {
					t.Errorf("%q: %s has a row of its own", typed, h.Ref)
				}
			}
			if n := len(r.Hits("")); n < search.MaxHits && r.Count("") != n {
				t.Errorf("%q: %d rows, counted %d", typed, n, r.Count(""))
			}
			if terms := r.Hits(model.KindTerm); len(terms) != r.Count(model.KindTerm) && len(r.Hits("")) < search.MaxHits {
				t.Errorf("%q: %d terms, counted %d", typed, len(terms), r.Count(model.KindTerm))
			}
		}
	}
	if folded < 15 {
		t.Errorf("%d terms are folded", folded)
	}
}
