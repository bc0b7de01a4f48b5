package load_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/load"
	"signpost/model/text"
)

// FuzzLoad holds, for any file at all: loading ends without a panic; every
// problem names the file and a place that is in it; and what got into the
// directory is what the gate lets through.
func FuzzLoad(f *testing.F) {
	paths, _ := filepath.Glob("testdata/mistakes/*.txt")
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for c := range strings.SplitSeq(string(data), "\n## ") {
			_, c, _ = strings.Cut(c, "\n")
			c, _, _ = strings.Cut(c, "\n-> ")
			f.Add(strings.ReplaceAll(c, "‸", ""))
		}
	}
	f.Add(before)
	f.Add("[[term]]\nid = \"t\"\nname = \"\\u001b\\u202e\"\nsummary = \"a\\u0301\"\ndefinition = \"&#27;\"")
	f.Add(group("g") + topic("t", `group = "g"`, `order = 3`, `callers = ["fare\u0007", "x"]`, `ready = ["&#155;"]`, `beware = ["b"]`, `unknown = ["u"]`) +
		first("topic:t", `why = "\u200b"`) + fact("[t](topic:t) &#27; [o](organisation:o)", "in = []", "weak = true"))
	f.Add("[[danger]]\nid = \"d\"\nname = \"D\"\nnow = true\nphrases = [\"end <self>\", \"\"]\n[[danger.first]]\nto = \"organisation:o\"\n" +
		"[[harmless]]\nphrases = [\"killing time\"]\n" + organisation("o", `rank = "office"`, "ring_first = 1", "crisis = 2", `charity_number = "SC1"`, `topics = ["t"]`))
	f.Fuzz(func(t *testing.T, data string) {
		d, problems := load.Load(layer("content", map[string]string{"f.toml": data}))
		data = strings.ReplaceAll(data, "\r\n", "\n")
		lines := strings.Split(data, "\n")
		for _, p := range problems {
			at := p.Position
			if p.File != "content/f.toml" || p.What == "" {
				t.Errorf("%+v names no file", p)
			}
			if at.Line < 0 || at.Line > len(lines) || (at.Line > 0 && at.Column < 1) {
				t.Errorf("%v: there is no such place", p)
			}
			if at.Line > 0 && at.Column > len([]rune(lines[at.Line-1]))+1 {
				t.Errorf("%v: line %d ends before", p, at.Line)
			}
			checkGate(t, text.OneLine, p.Error())
		}
		for _, e := range d.All() {
			checkEntry(t, e)
			d.Related(e)
			d.Give(e).List()
		}
		for _, o := range d.Organisations {
			checkGate(t, text.OneLine, o.Regions...)
			checkGate(t, text.OneLine, append(o.Topics, o.Charity, string(o.Rank), o.ForWhom)...)
			for _, s := range o.Services {
				checkGate(t, text.OneLine, append(s.Also, s.ID, s.Name, s.Summary, s.WhoFor, s.Since)...)
				checkPhones(t, s.Phones)
			}
		}
		for _, r := range d.Regions {
			checkGate(t, text.OneLine, append(r.Includes, r.Parent, r.Code)...)
			d.Serving(r.ID)
			d.Inside(r.ID)
		}
		for _, topic := range d.Topics {
			checkTopic(t, topic)
			d.Answering(topic)
		}
		for _, g := range d.Groups {
			checkGate(t, text.OneLine, g.ID, g.Name, g.Hint)
		}
		for _, danger := range d.Danger {
			checkGate(t, text.OneLine, append(danger.Phrases, danger.ID, danger.Name)...)
			checkFirst(t, danger.First)
		}
		checkGate(t, text.OneLine, d.Harmless...)
		for _, dialect := range d.Speech.Dialect {
			checkGate(t, text.OneLine, append(dialect.Words, dialect.Where, dialect.Means)...)
		}
	})
}

func checkTopic(t *testing.T, topic *model.Topic) {
	checkGate(t, text.OneLine, topic.Group, topic.Hint)
	for _, list := range [][]string{topic.Callers, topic.Ready, topic.Beware, topic.Unknown} {
		checkGate(t, text.OneLine, list...)
	}
	checkFirst(t, topic.First)
	for _, f := range topic.Facts {
		checkGate(t, text.OneLine, append(f.In, f.Source)...)
		checkGate(t, text.ManyLines, f.Text)
		if again, taken := text.CleanMarkdown(f.Text); again != f.Text || len(taken) > 0 {
			t.Errorf("%q does not pass again", f.Text)
		}
	}
}

func checkFirst(t *testing.T, list []model.First) {
	for _, f := range list {
		checkGate(t, text.OneLine, append(f.In, f.To.ID, f.Why)...)
	}
}

func checkEntry(t *testing.T, e *model.Entry) {
	checkGate(t, text.OneLine, e.ID, e.Name, e.Acronym, e.Since, e.Summary, e.Website, e.Email, e.Source, string(e.Status), e.Successor.ID)
	for _, list := range [][]string{e.Also, e.Former, e.Misspellings} {
		checkGate(t, text.OneLine, list...)
	}
	checkGate(t, text.ManyLines, e.Body)
	for _, s := range []string{e.Name, e.Summary, e.Body} { // all of them go into Markdown
		if again, taken := text.CleanMarkdown(s); again != s || len(taken) > 0 {
			t.Errorf("%q does not pass again", s)
		}
	}
	checkPhones(t, e.Phones)
	for _, a := range e.Addresses {
		checkGate(t, text.OneLine, append(a.Lines, a.Label, a.Town, a.County, a.Postcode, a.Source, string(a.State))...)
	}
	for _, p := range e.Publications {
		checkGate(t, text.OneLine, p.Title, p.Kind, p.Note)
	}
	for _, l := range e.Links {
		checkGate(t, text.OneLine, l.To.ID, l.As, l.Note)
	}
	for _, r := range e.See {
		checkGate(t, text.OneLine, r.ID)
	}
}

func checkPhones(t *testing.T, phones []model.Phone) {
	for _, p := range phones {
		checkGate(t, text.OneLine, p.Number, p.Label, p.Use, p.Cost, p.Note, p.Source, string(p.State), string(p.By))
	}
}

// checkGate holds that texts pass the gate as they are.
func checkGate(t *testing.T, lines text.Lines, texts ...string) {
	for _, s := range texts {
		if again, taken := text.Clean(s, lines); again != s || len(taken) > 0 {
			t.Errorf("%q does not pass again", s)
		}
	}
}

// FuzzOver holds, for any file at all that is laid over the directory: it does not
// take the number of a helpline away unless it says so, and what is left of it
// leads nowhere that is not there.
func FuzzOver(f *testing.F) {
	f.Add(organisation("pact") + region("a", `parent = "b"`) + region("b", `includes = ["b"]`))
	f.Add(organisation("a", `see = ["organisation:b"]`, `status = "merged"`, `successor = "organisation:b"`) + organisation("b", "x = 1"))
	f.Add(term("a", "definition = '[b](term:b) [c](region:c)'") + "[[term]]\nid = b\n" + term("b"))
	f.Fuzz(func(t *testing.T, data string) {
		r, report := over(map[string]string{"f.toml": data})
		if !strings.Contains(data, "replaces") && !strings.Contains(data, "dead") && !strings.Contains(data, `\`) && given(r.Directory, "pact") != "0808 808 3444" {
			t.Error("the helpline lost its number")
		}
		if report.LeftOut > report.Records || r.Problems.Broken() == report.Whole() && !onlyKeys(r.Problems) {
			t.Errorf("%+v: %v", report, r.Problems)
		}
		for _, e := range r.Directory.All() {
			to := append([]model.Ref{e.Successor}, e.See...)
			for _, l := range e.Links {
				to = append(to, l.To)
			}
			for _, l := range model.BodyLinks(e.Body) {
				to = append(to, l.Ref())
			}
			for _, ref := range to {
				if !ref.IsZero() && r.Directory.Entry(ref) == nil {
					t.Errorf("%s leads to %s, which is not there", e.Ref, ref)
				}
			}
		}
	})
}

// onlyKeys says that nothing is wrong but keys outside all records.
func onlyKeys(problems load.Problems) bool {
	return !slices.ContainsFunc(problems, func(p load.Problem) bool {
		return !p.Mended && !strings.Contains(p.What, "is not known here") && !strings.Contains(p.What, "is wanted")
	})
}
