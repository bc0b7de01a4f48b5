package load_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"signpost/model/load"
)

func TestSpeechIsReadFromAllFiles(t *testing.T) {
	fs := fstest.MapFS{
		"a.toml": {Data: []byte("[[quiet]]\nwords = [\"please\"]\n[[synonym]]\nwords = [\"jail\", \"prison\"]\n")},
		"b.toml": {Data: []byte("[[quiet]]\nwords = [\"who\"]\n[[region]]\nid = \"here\"\nname = \"Here\"\nkind = \"region\"\nsummary = \"S.\"\n" +
			"[[outcodes]]\nregion = \"here\"\ncodes = \"DH1-3 EC1A\"\n")},
	}
	d, problems := load.Load(load.Layer{Name: "c", FS: fs})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	s := d.Speech
	if strings.Join(s.Quiet, " ") != "please who" || len(s.Synonyms) != 1 || len(s.Outcodes) != 1 || s.Outcodes[0].Codes != "DH1-3 EC1A" {
		t.Errorf("%+v", s)
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
