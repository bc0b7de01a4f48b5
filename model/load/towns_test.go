package load_test

import (
	"bytes"
	"compress/zlib"
	"io/fs"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"signpost/model/load"
)

const placesForTowns = `
[[region]]
id = "low"
name = "Low"
kind = "region"
summary = "S."
[[region]]
id = "jail"
name = "HMP Low"
kind = "prison"
parent = "low"
summary = "S."
`

func packed(t *testing.T, text string) *fstest.MapFile {
	t.Helper()
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: out.Bytes()}
}

// counting counts how often a file is opened.
type counting struct {
	fs.FS
	opened *atomic.Int32
}

func (c counting) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".zlib") {
		c.opened.Add(1)
	}
	return c.FS.Open(name)
}

func TestTheGazetteerIsReadWhenATownIsAskedFor(t *testing.T) {
	var opened atomic.Int32
	base := fstest.MapFS{
		"a.toml":        {Data: []byte(placesForTowns)},
		"towns.zlib":    packed(t, "[low]\nHither 5 5100-10\n"),
		"outcodes.zlib": packed(t, "HT low 1 5100-10\n"),
	}
	local := fstest.MapFS{"b.toml": {Data: []byte("[[town]]\nname = \"Yon\"\nalso = [\"Yonder\"]\nregion = \"low\"\ncounty = \"Downs\"\nlatitude = 51.1\nlongitude = -1\n")}}
	d, problems := load.Load(load.Layer{Name: "content", FS: counting{base, &opened}}, load.Layer{Name: "mine", FS: local})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if opened.Load() != 0 {
		t.Error("it was read before anybody asked")
	}
	if d.Region("town-hither") == nil || len(d.TownsNamed("yonder")) != 1 {
		t.Error("a town is missing")
	}
	if r := d.Region("town-yon"); r == nil || r.Parent != "low" || r.Town.County != "Downs" || r.Source != "" {
		t.Errorf("the added town: %+v", r)
	}
	if o, ok := d.Outcode("ht1"); !ok || o.Region != "low" {
		t.Errorf("the outcode: %+v", o)
	}
}

func TestAGazetteerThatCannotBeReadIsNone(t *testing.T) {
	for _, file := range []*fstest.MapFile{{Data: []byte("no zlib")}, {Data: nil}, {Mode: fs.ModeDir}} {
		d, problems := load.Load(load.Layer{Name: "content", FS: fstest.MapFS{"a.toml": {Data: []byte(placesForTowns)}, "towns.zlib": file}})
		if len(problems) > 0 || d.Region("town-hither") != nil {
			t.Errorf("%v, %v", problems, d.Region("town-hither"))
		}
	}
}

func TestMistakesInATownHaveAPosition(t *testing.T) {
	const whole = "[[town]]\nname = \"Yon\"\nregion = \"low\"\nlatitude = 51.1\nlongitude = -1\n"
	for change, want := range map[[2]string]string{
		{`region = "low"` + "\n", ""}:                  `f.toml:1:1: region is missing`,
		{`"low"`, `"elsewhere"`}:                       `f.toml:3:10: there is no region with the id "elsewhere"`,
		{`"low"`, `"jail"`}:                            `f.toml:3:10: "jail" is a prison, and a town lies in a region or a nation`,
		{"51.1", "-1.5"}:                               `f.toml:4:12: latitude = -1.5 is not in the United Kingdom`,
		{"longitude = -1", "longitude = 51"}:           `f.toml:5:13: longitude = 51 is not in the United Kingdom`,
		{"51.1", "nan"}:                                `f.toml:4:12: latitude = NaN is not in the United Kingdom`,
		{"51.1", `"51.1"`}:                             `f.toml:4:12: latitude is a text where a number of degrees is wanted`,
		{"latitude = 51.1\n", ""}:                      `f.toml:1:1: latitude is missing`,
		{`name = "Yon"`, `nam = "Yon"`}:                `f.toml:1:1: name is missing`,
		{`name = "Yon"`, "name = \"Yon\"\npeople = 5"}: `f.toml:3:1: the key "people" is not known here`,
	} {
		town := strings.Replace(whole, change[0], change[1], 1)
		_, problems := load.Load(load.Layer{Name: "", FS: fstest.MapFS{"a.toml": {Data: []byte(placesForTowns)}, "f.toml": {Data: []byte(town)}}})
		found := false
		for _, p := range problems {
			found = found || strings.HasPrefix(p.Error(), want)
		}
		if !found {
			t.Errorf("%q gives %v, want %q", change, problems, want)
		}
	}
}

func TestATownWithAMistakeIsLeftOutByItself(t *testing.T) {
	mine := fstest.MapFS{"f.toml": {Data: []byte("[[town]]\nname = \"Yon\"\nregion = \"jail\"\nlatitude = 51.1\nlongitude = -1\n" +
		"[[town]]\nname = \"Hither\"\nregion = \"low\"\nlatitude = 51.1\nlongitude = -1\n")}}
	r := load.Read(load.Layer{Name: "content", FS: fstest.MapFS{"a.toml": {Data: []byte(placesForTowns)}}}, load.Layer{Name: "mine", FS: mine})
	if r.Directory.Region("town-yon") != nil || r.Directory.Region("town-hither") == nil || r.Reports[1].LeftOut != 1 {
		t.Errorf("%v; %+v", r.Problems, r.Reports[1])
	}
}
