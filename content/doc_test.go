package content_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

// The package documentation is all that a new writer has, so it is held to be true.

// documentation is the package comment, with code still behind tabs.
func documentation(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	comment, _, ok := strings.Cut(string(data), "\npackage content\n")
	if !ok {
		t.Fatal("doc.go has no package comment")
	}
	var out strings.Builder
	for line := range strings.Lines(comment) {
		out.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, "//"), " "))
	}
	return out.String()
}

// examples are the records in the documentation, those of each kind as one file.
func examples(t *testing.T) map[string]string {
	out := map[string]string{}
	var block strings.Builder
	for line := range strings.Lines(documentation(t) + "\nend\n") {
		code, isCode := strings.CutPrefix(line, "\t")
		if isCode || strings.TrimSpace(line) == "" {
			block.WriteString(code)
			continue
		}
		text := strings.TrimLeft(block.String(), "\n")
		header, _, _ := strings.Cut(text, "\n")
		for _, k := range model.Kinds() {
			if strings.HasPrefix(header, "[["+string(k)+"]]") {
				out[string(k)] += text
			}
		}
		block.Reset()
	}
	return out
}

func TestTheExamplesOfTheDocumentationAreInOrder(t *testing.T) {
	all := examples(t)
	fsys := fstest.MapFS{}
	for kind, text := range all {
		fsys[kind+".toml"] = &fstest.MapFile{Data: []byte(text)}
	}
	r := load.Read(load.Layer{Name: "content", FS: content.Files()}, load.Layer{Name: "documentation", FS: fsys})
	for _, p := range r.Problems {
		t.Error(p)
	}
	if len(all) != 4 || len(r.Reports[1].Added) != 4 {
		t.Errorf("%d of four kinds are shown, %v", len(all), r.Reports[1].Added)
	}
}

// Whatever may be written is named. The loader itself says what that is, when it meets
// a key that it does not know.
func TestTheDocumentationNamesEveryKey(t *testing.T) {
	doc := documentation(t)
	const odd = "qqqqqqqqqqqq = 1\n"
	for _, header := range []string{
		"", "[[topic]]", "[[topic]]\n[[topic.fact]]", "[[topic]]\n[[topic.first]]", "[[organisation]]", "[[organisation]]\n[[organisation.phone]]",
		"[[organisation]]\n[[organisation.address]]", "[[organisation]]\n[[organisation.link]]", "[[organisation]]\n[[organisation.publication]]",
		"[[organisation]]\n[[organisation.service]]", "[[region]]", "[[region]]\n[region.prison]", "[[region]]\n[region.visits]", "[[term]]", "[[group]]", "[[danger]]", "[[harmless]]", "[[synonym]]", "[[quiet]]", "[[ordinary]]", "[[dialect]]", "[[outcodes]]",
	} {
		_, problems := load.Load(load.Layer{Name: "x", FS: fstest.MapFS{"f.toml": &fstest.MapFile{Data: []byte(header + "\n" + odd)}}})
		found := false
		for _, p := range problems {
			keys, ok := strings.CutPrefix(p.Do, "write one of: ")
			if !ok || !strings.Contains(p.What, "qqqqqqqqqqqq") {
				continue
			}
			found = true
			for key := range strings.SplitSeq(keys, ", ") {
				if !regexp.MustCompile(`\b` + key + `(\s+=|\]{1,2}\s)`).MatchString(doc) {
					t.Errorf("the key %q of %q is not explained", key, header)
				}
			}
		}
		if !found {
			t.Errorf("%q: %v", header, problems)
		}
	}
}

func TestTheDocumentationNamesEveryWordOfAClosedList(t *testing.T) {
	doc := strings.Join(strings.Fields(documentation(t)), " ")
	check := func(what string, list ...string) {
		for _, word := range list {
			if !regexp.MustCompile(`[ "]` + regexp.QuoteMeta(word) + `[,;." ]`).MatchString(doc) {
				t.Errorf("%s %q is not named", what, word)
			}
		}
	}
	for _, v := range model.OrganisationTypes() {
		check("kind", string(v))
	}
	for _, v := range model.RegionTypes() {
		check("kind of place", string(v))
	}
	for _, v := range model.Ranks() {
		check("rank", string(v))
	}
	for _, v := range model.Statuses() {
		check("status", string(v))
	}
	for _, v := range model.States() {
		check("state", string(v))
	}
	for _, v := range model.Witnesses() {
		check("witness", string(v))
	}
	check("use", model.Uses()...)
	for _, r := range model.Relations() {
		check("phrase", r.Forward)
	}
	for _, g := range directory(t).Groups {
		if !regexp.MustCompile(`\b` + g.ID + `\b`).MatchString(doc) {
			t.Errorf("the group %q is not named", g.ID)
		}
	}
}
