package load_test

import (
	"reflect"
	"testing"

	"signpost/model"
	"signpost/model/hours"
	"signpost/model/load"
)

const wholePrison = `
[[region]]
id = "hmp-moor"
name = "HMP Moor"
kind = "prison"
summary = "A prison."
[region.prison]
code = "MOI"
types = ["HMP", "YOI"]
holds = ["men", "boys"]
open = true
category = ["A", "B"]
run_by = "Moor & Co"
private = true
welsh_name = "Carchar y Rhos"
welsh_address = "Ffordd y Rhos"
note = "Sources disagree."
checked = 2022-02-28
source = "The register"
[region.visits]
email = "visits@moor.example"
online = "off"
sessions = ["Mon,Wed 14:00-16:00", "Sat 09:00-11:00,14:00-16:00", "remand: daily 10:00-11:00"]
adult_age = 16
address = "The gate"
note = "Ring the bell."
checked = 2025-07-25
source = "The file"
[[region.phone]]
number = "01632 960 001"
use = "visits"
state = "unconfirmed"
`

func week(t *testing.T, lines ...string) hours.Week {
	t.Helper()
	w, err := hours.Parse(lines...)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestAPrisonIsReadWhole(t *testing.T) {
	d, problems := load.Load(layer("content", map[string]string{"f.toml": wholePrison}))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r := d.Region("hmp-moor")
	want := &model.Establishment{
		Code: "MOI", Types: []model.PrisonType{"HMP", "YOI"}, Holds: []model.Held{"men", "boys"}, Open: true,
		Categories: []string{"A", "B"}, RunBy: "Moor & Co", Management: model.Private,
		WelshName: "Carchar y Rhos", WelshAddress: "Ffordd y Rhos", Note: "Sources disagree.",
		Checked: model.Date{Year: 2022, Month: 2, Day: 28}, Source: "The register",
		Visits: model.Visits{
			Email: "visits@moor.example", Online: model.OnlineOff, AdultAge: 16, Address: "The gate", Note: "Ring the bell.",
			Sessions: []model.Session{
				{Times: week(t, "Mon,Wed 14:00-16:00", "Sat 09:00-11:00,14:00-16:00")},
				{For: "remand", Times: week(t, "daily 10:00-11:00")},
			},
			Checked: model.Date{Year: 2025, Month: 7, Day: 25}, Source: "The file",
		},
	}
	if !reflect.DeepEqual(r.Prison, want) {
		t.Errorf("got\n%+v\nwant\n%+v", r.Prison, want)
	}
	if len(r.Phones) != 1 || !r.VisitsNumber() {
		t.Error("the number behind the tables is lost")
	}
}

func TestAPlaceSaysWhetherItsPrisonIsRunByTheStateOnlyIfItIsWritten(t *testing.T) {
	for line, want := range map[string]model.Management{"private = true": model.Private, "private = false": model.Public, "": ""} {
		d, problems := load.Load(layer("content", map[string]string{"f.toml": `
[[region]]
id = "p"
name = "P"
kind = "prison"
summary = "A prison."
[region.prison]
` + line + `
checked = "unknown"
source = "Somebody"
`}))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if got := d.Region("p").Prison.Management; got != want {
			t.Errorf("%q is read as %q", line, got)
		}
	}
}

func TestAPrisonOfAFolderWithAMistakeLeavesTheShippedOne(t *testing.T) {
	d, problems := load.Load(
		layer("content", map[string]string{"f.toml": wholePrison}),
		layer("mine", map[string]string{"f.toml": `
[[region]]
id = "hmp-moor"
name = "HMP Moor"
kind = "prison"
replaces = true
summary = "Mine."
[region.visits]
adult_age = "sixteen"
checked = 2026-01-01
source = "We asked"
[[region]]
id = "hmp-fell"
name = "HMP Fell"
kind = "prison"
summary = "Another."
[region.prison]
holds = ["women"]
checked = 2026-01-01
source = "We asked"
`}))
	if len(problems) != 1 || problems[0].File != "mine/f.toml" || problems[0].Position.Line != 9 {
		t.Errorf("%v", problems)
	}
	if r := d.Region("hmp-moor"); r == nil || r.Prison.Visits.AdultAge != 16 {
		t.Errorf("the shipped prison is gone: %+v", r)
	}
	if r := d.Region("hmp-fell"); r == nil || !r.Prison.HoldsAny(model.Women) || r.Prison.HoldsAny(model.Men, model.Boys) {
		t.Errorf("the prison without a mistake is gone: %+v", r)
	}
}
