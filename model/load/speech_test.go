package load_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"signpost/model"
	"signpost/model/load"
)

func TestSpeechIsReadFromAllFiles(t *testing.T) {
	fs := fstest.MapFS{
		"a.toml": {Data: []byte("[[quiet]]\nwords = [\"please\"]\n[[synonym]]\nwords = [\"jail\", \"prison\"]\n")},
		"b.toml": {Data: []byte("[[quiet]]\nwords = [\"who\"]\n[[region]]\nid = \"here\"\nname = \"Here\"\nkind = \"region\"\nsummary = \"S.\"\n" +
			"[[outcodes]]\nregion = \"here\"\ncodes = \"DH1-3 EC1A\"\n" +
			"[[dialect]]\nwhere = \"here\"\nmeans = \"my\"\nwords = [\"ma\", \"mah\"]\n")},
		"c.toml": {Data: []byte("[[dialect]]\nwhere = \"here\"\nmeans = \"mum\"\nwords = [\"ma\"]\n")},
	}
	d, problems := load.Load(load.Layer{Name: "c", FS: fs})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	s := d.Speech
	if strings.Join(s.Quiet, " ") != "please who" || len(s.Synonyms) != 1 || len(s.Outcodes) != 1 || s.Outcodes[0].Codes != "DH1-3 EC1A" {
		t.Errorf("%+v", s)
	}
	want := []model.Dialect{{Where: "here", Means: "my", Words: []string{"ma", "mah"}}, {Where: "here", Means: "mum", Words: []string{"ma"}}}
	if !reflect.DeepEqual(s.Dialect, want) {
		t.Errorf("%+v, want %+v", s.Dialect, want)
	}
}

func TestMistakesInSpeechHaveAPosition(t *testing.T) {
	for content, want := range map[string]string{
		"[[synonym]]\nwords = [\"alone\"]\n":                        "a synonym needs two words or more",
		"[[outcodes]]\nregion = \"nowhere\"\ncodes = \"DH1\"\n":     `there is no region with the id "nowhere"`,
		"[[outcodes]]\nregion = \"nowhere\"\ncodes = \"DH1 3DH\"\n": `"3DH" is no outcode`,
		"[[outcodes]]\nregion = \"nowhere\"\ncodes = \"DH3-1\"\n":   `"DH3-1" is no outcode`,
		"[[quiet]]\nword = [\"who\"]\n":                             `the key "word" is not known here`,
	} {
		_, problems := load.Load(load.Layer{Name: "c", FS: fstest.MapFS{"f.toml": {Data: []byte(content)}}})
		found := false
		for _, p := range problems {
			found = found || strings.Contains(p.What, want) && p.Position.Line > 0
		}
		if !found {
			t.Errorf("%q gives %v, want %q", content, problems, want)
		}
	}
}

func TestDialectIsLeftOutWithTheRegionInWhichItIsSaid(t *testing.T) {
	dialect := func(where, word string) string {
		return "[[dialect]]\nwhere = \"" + where + "\"\nmeans = \"prison\"\nwords = [\"" + word + "\"]\n"
	}
	r, report := over(map[string]string{
		"a.toml": region("there", "website = 5") + dialect("there", "gone"),
		"b.toml": region("here") + dialect("here", "kept") + dialect("here", "Prison"),
	})
	if d := r.Directory.Speech.Dialect; len(d) != 1 || d[0].Words[0] != "kept" {
		t.Errorf("%+v", d)
	}
	if r.Mistakes != 2 || report.LeftOut != 3 {
		t.Errorf("%d mistakes, %+v:\n%s", r.Mistakes, report, strings.Join(lines(r.Problems), "\n"))
	}
}
