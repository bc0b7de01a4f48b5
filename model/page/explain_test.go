package page_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
)

// glossed is a directory in which an entry has this body.
func glossed(t *testing.T, body string) *model.Directory {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "mine", FS: fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(`
[[organisation]]
id = "trust"
name = "Parole Trust"
kind = "charity"
summary = "It helps."
body = '''
` + body + `
'''
[[organisation.service]]
id = "line"
name = "Remand Line"
summary = "A line."

[[term]]
id = "parole"
name = "Parole"
summary = "A word."
definition = "Parole is when. Remand is before, parole after."

[[term]]
id = "parole-board"
name = "Parole board"
acronym = "PB"
summary = "A body."

[[term]]
id = "remand"
name = "Remand"
summary = "A word."

[[term]]
id = "trust-term"
name = "The Trust"
summary = "A name."
same_as = "organisation:trust"
`)}}})
	if problems.Broken() {
		t.Fatal(problems)
	}
	return d
}

// quiet are the quiet links of a page, as "text>id".
func quiet(markdown string) string {
	var out []string
	for _, l := range model.BodyLinks(markdown) {
		if l.Quiet {
			out = append(out, l.Text+">"+l.Ref().ID)
		}
	}
	return strings.Join(out, " ")
}

func TestTheFirstMentionOfATermIsAQuietLinkToIt(t *testing.T) {
	for body, want := range map[string]string{
		"On remand, then on remand again.":                     "remand>remand",
		"The parole board gives parole.":                       "parole board>parole-board parole>parole",
		"PB and the parole board.":                             "PB>parole-board",
		"The Parole Trust and the Remand Line.":                "", // inside names
		"See [parole](term:parole). Parole again. Remand.":     "Remand>remand",
		"See [what remand is](organisation:trust) and remand.": "remand>remand",
		"# Parole\n\nRemand.":                                  "Remand>remand",
		"`parole` is code, parole is not":                      "parole>parole",
		"Write to parole@remand.org or www.parole.org/remand":  "",
		"See https://example.org/parole for parole.":           "parole>parole",
		"**Parole** in bold, and _remand_.":                    "Parole>parole remand>remand",
		"The Trust is this entry itself.":                      "",
		"- parole\n- parole\n- remand":                         "parole>parole remand>remand",
	} {
		d := glossed(t, body)
		if got := quiet(page.Markdown(d, &d.Organisation("trust").Entry)); got != want {
			t.Errorf("%q links %q, want %q", body, got, want)
		}
	}
}

func TestATermIsNotExplainedOnItsOwnPage(t *testing.T) {
	d := glossed(t, "Nothing.")
	if got := quiet(page.Markdown(d, &d.Term("parole").Entry)); got != "Remand>remand" {
		t.Errorf("%q", got)
	}
}

// explained is a quiet link as it is written.
var explained = regexp.MustCompile(`\[((?:\\.|[^\[\]\\])*)\]\(term:[a-z0-9-]+ "quiet"\)`)

func TestWithoutItsQuietLinksEveryShippedPageIsAsItWasWritten(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	total := 0
	for _, e := range d.All() {
		markdown := page.Markdown(d, e)
		seen := map[model.Ref]bool{}
		for _, l := range model.BodyLinks(markdown) {
			if strings.Contains(l.Text, "](") || strings.ContainsAny(l.Text, "[]") && l.Quiet {
				t.Errorf("%s: a link within a link: %q", e.Ref, l.Text)
			}
			if !l.Quiet {
				continue
			}
			total++
			to := d.Entry(l.Ref())
			if to == nil || to.Kind != model.KindTerm || to.Ref == e.Ref {
				t.Errorf("%s: %q leads to %s", e.Ref, l.Text, l.Ref())
			}
			if seen[l.Ref()] {
				t.Errorf("%s: %s is explained twice", e.Ref, l.Ref())
			}
			seen[l.Ref()] = true
		}
		bare := explained.ReplaceAllString(markdown, "$1")
		if strings.Contains(bare, `"quiet"`) {
			t.Errorf("%s: a quiet link that cannot be taken away", e.Ref)
		}
		level := strings.NewReplacer("### ", "## ") // a body that begins with a heading stands a level higher
		if body := strings.TrimSpace(e.Body); !strings.Contains(level.Replace(bare), level.Replace(body)) {
			t.Errorf("%s: the page is not what was written:\n%s", e.Ref, bare)
		}
	}
	if total < 15 {
		t.Errorf("%d words are explained in all of the content", total)
	}
}
