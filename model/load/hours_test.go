package load_test

import (
	"testing"
	"testing/fstest"

	"signpost/model/load"
)

func TestHoursHaveADateOfTheirOwn(t *testing.T) {
	for written, want := range map[string]string{
		"hours_checked = 2022-03-01":  "2022-03-01",
		`hours_checked = "2022-03"`:   "2022-03",
		`hours_checked = "2022"`:      "2022",
		`hours_checked = "unknown"`:   "",
		"# nothing, and the number's": "", // its date does not count
	} {
		d, problems := load.Load(load.Layer{Name: "mine", FS: fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(`
[[organisation]]
id = "a"
name = "A"
kind = "charity"
summary = "S."
[[organisation.phone]]
number = "0800 1"
use = "office"
hours = ["Mon-Fri 09:00-17:00"]
` + written + `
state = "confirmed"
checked = 2026-11-01
source = "X"
`)}}})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if got := d.Organisation("a").Phones[0].HoursChecked.String(); got != want {
			t.Errorf("%s: %q", written, got)
		}
	}
}
