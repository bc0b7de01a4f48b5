package load_test

import (
	"testing"
	"testing/fstest"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

func file(data string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(data)} }

func TestARecordIsFoundWhereItIsWritten(t *testing.T) {
	base := load.Layer{Name: "content", FS: fstest.MapFS{
		"a.toml":   file("# two\n" + term("one") + "\n" + term("two")),
		"b/c.toml": file("\ufeff\r\n[[organisation]]\r\nname = \"X\"\r\nid = 'x'\r\n[[organisation.service]]\r\nid = \"s\"\r\n"),
		"t.toml":   file("[[group]]\nid = \"one\"\nname = \"G\"\n" + topic("fares", `group = "one"`) + fact("F.") + first("organisation:x") + topic("two", `group = "one"`)),
		"in.toml":  file("region = [ { name = \"R\", id = \"r\" },\n  { id = \"r2\" } ]\n"),
		"z.toml":   file(term("one")), // a second record of that id does not count
	}}
	over := load.Layer{Name: "mine", FS: fstest.MapFS{"d.toml": file("\n\n" + term("two"))}}
	for ref, want := range map[string]load.Place{
		"term:one":       {File: "content/a.toml", Line: 2},
		"term:two":       {File: "mine/d.toml", Line: 3},
		"organisation:x": {File: "content/b/c.toml", Line: 2},
		"topic:fares":    {File: "content/t.toml", Line: 4},
		"topic:two":      {File: "content/t.toml", Line: 17},
		"region:r":       {File: "content/in.toml", Line: 1},
		"region:r2":      {File: "content/in.toml", Line: 2},
	} {
		r, err := model.ParseRef(ref)
		if err != nil {
			t.Fatal(err)
		}
		file, line, ok := load.Locate(r, base, over)
		if got := (load.Place{File: file, Line: line}); !ok || got != want {
			t.Errorf("%s: %+v, want %+v", ref, got, want)
		}
	}
	for _, ref := range []model.Ref{{Kind: model.KindTerm, ID: "s"}, {Kind: model.KindTerm}, {Kind: model.KindTopic, ID: "one"}} {
		if file, _, ok := load.Locate(ref, base, over); ok {
			t.Errorf("%s is found in %s", ref, file)
		}
	}
}

func TestEveryShippedEntryHasAPlace(t *testing.T) {
	layer := load.Layer{Name: "content", FS: content.Files()}
	d, _ := load.Load(layer)
	places := load.Places(layer)
	for _, e := range d.All() {
		if p := places[e.Ref]; p.File == "" || p.Line < 1 {
			t.Errorf("%s is nowhere", e.Ref)
		}
	}
	if len(places) != len(d.All()) {
		t.Errorf("%d places of %d entries", len(places), len(d.All()))
	}
}
