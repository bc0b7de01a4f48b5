package search_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"signpost/model/load"
	"signpost/model/search"
)

func TestWhoOnceWorkedSomewhereIsNotFoundThere(t *testing.T) {
	var records strings.Builder
	records.WriteString(`
[[region]]
id = "hmp-fell"
name = "HMP Fell"
kind = "prison"
summary = "A prison."
`)
	for id, as := range map[string]string{"now": "works in", "once": "used to work in", "ran": "used to run the visitors' centre at"} {
		records.WriteString(`
[[organisation]]
id = "` + id + `"
name = "Helpers ` + id + `"
kind = "charity"
summary = "It helps."
[[organisation.link]]
to = "region:hmp-fell"
as = "` + as + `"
`)
	}
	d, problems := load.Load(load.Layer{Name: "mine", FS: fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(records.String())}}})
	if problems.Broken() {
		t.Fatal(problems)
	}
	if got := rows(hits(search.New(d), "hmp fell")); got != "region:hmp-fell (name: HMP Fell) organisation:now (place: HMP Fell)" {
		t.Error(got)
	}
}
