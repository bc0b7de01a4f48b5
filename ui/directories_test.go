package ui

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/search"
)

// small is a directory of a few entries that never changes (testdata/small).
func small(t testing.TB) *model.Directory {
	t.Helper()
	return mustLoad(t, smallOnce)
}

// shipped is the directory that the program is delivered with.
func shipped(t testing.TB) *model.Directory {
	t.Helper()
	return mustLoad(t, shippedOnce)
}

type loaded struct {
	dir      *model.Directory
	problems load.Problems
}

// smallFiles are part of the test, which may have gone to another folder when it asks.
//
//go:embed testdata/small/*.toml
var smallFiles embed.FS

var smallOnce = sync.OnceValue(func() loaded {
	files, err := fs.Sub(smallFiles, "testdata/small")
	if err != nil {
		panic(err)
	}
	return loadFS(files)
})

var shippedOnce = sync.OnceValue(func() loaded { return loadFS(content.Files()) })

func loadFS(files fs.FS) loaded {
	d, problems := load.Load(load.Layer{Name: "content", FS: files})
	return loaded{d, problems}
}

func mustLoad(t testing.TB, get func() loaded) *model.Directory {
	t.Helper()
	l := get()
	if l.problems.Broken() {
		t.Fatal(l.problems)
	}
	return l.dir
}

// weekdays is a made-up directory with what the desk must tell apart.
func weekdays(t testing.TB) *model.Directory {
	t.Helper()
	return mustLoad(t, weekdaysOnce)
}

var weekdaysOnce = sync.OnceValue(func() loaded {
	return loadFS(fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(lines9to5)}})
})

// directoryOf is a directory made up for one test.
func directoryOf(t testing.TB, toml string) *model.Directory {
	t.Helper()
	return mustLoad(t, func() loaded { return loadFS(fstest.MapFS{"a.toml": &fstest.MapFile{Data: []byte(toml)}}) })
}

var indexes sync.Map // by directory

// finderOf is an index of d, made once.
func finderOf(d *model.Directory) *search.Index {
	if f, ok := indexes.Load(d); ok {
		return f.(*search.Index)
	}
	f, _ := indexes.LoadOrStore(d, search.New(d))
	return f.(*search.Index)
}

// generated is a directory of n organisations, all different, in 100 cities.
func generated(n int) *model.Directory {
	var organisations []*model.Organisation
	var regions []*model.Region
	for i := range 101 {
		r := &model.Region{Entry: model.Entry{
			Ref: model.Ref{Kind: model.KindRegion, ID: fmt.Sprintf("place-%d", i)}, Name: fmt.Sprintf("Place %d", i), Status: model.Open,
		}, Type: "city", Parent: "place-0"}
		if i == 0 {
			r.Type, r.Parent = "country", ""
		}
		regions = append(regions, r)
	}
	first := []string{"Family", "Prison", "Visitor", "Children", "Hope", "Bridge", "Harbour", "Open Door"}
	last := []string{"Support", "Trust", "Centre", "Network", "Link", "Helpline", "Project", "Friends"}
	for i := range n {
		id := fmt.Sprintf("org-%d", i)
		organisations = append(organisations, &model.Organisation{
			Entry: model.Entry{
				Ref:     model.Ref{Kind: model.KindOrganisation, ID: id},
				Name:    fmt.Sprintf("%s %s %d", first[i%8], last[i/8%8], i),
				Status:  model.Open,
				Summary: "It helps families of people in prison, near and far.",
				Body:    fmt.Sprintf("It works with [its neighbour](organisation:org-%d) and in [its place](region:place-%d).", (i+1)%n, i%101),
				Phones: []model.Phone{{
					Number: fmt.Sprintf("01%03d %06d", i/1000000, i%1000000), Use: "office",
					State: model.States()[i%2], Source: "generated", Checked: model.Date{Year: 2020},
				}},
			},
			Type:    "charity",
			Regions: []string{fmt.Sprintf("place-%d", i%101)},
		})
	}
	return model.New(model.Records{Organisations: organisations, Regions: regions})
}

// lines9to5 is a made-up directory with what the desk must tell apart.
const lines9to5 = `
[[organisation]]
id = "weekdays"
name = "Weekday Line"
kind = "charity"
summary = "It helps on weekdays."
website = "www.week-days.org.uk"
email = "jo@week.org"
source = "weekdays.example"

[[organisation.phone]]
number = "0800 254 0088"
label = "Helpline"
use = "helpline"
cost = "free"
hours = ["Mon-Fri 09:00-17:00"]
hours_checked = 2026-10-01
state = "confirmed"
checked = 2026-10-01
source = "a letter"

[[organisation.phone]]
number = "01473 724517"
use = "office"
state = "unconfirmed"
checked = "2008-04"
source = "an old list"

[[organisation.phone]]
number = "0500 839 383"
use = "helpline"
state = "dead"

[[organisation.address]]
lines = ["19a Albany Street"]
town = "Edinburgh"
postcode = "EH1 3QN"
state = "unconfirmed"

[[organisation]]
id = "doubtful"
name = "Doubtful Trust"
kind = "charity"
summary = "Nobody has checked it."

[[organisation.phone]]
number = "028 9032 0157"
use = "office"
state = "unconfirmed"

[[organisation]]
id = "gone"
name = "Gone Body"
kind = "charity"
status = "merged"
successor = "organisation:weekdays"
summary = "It is now part of another."

[[organisation.phone]]
number = "0999 111 2222"
use = "helpline"
state = "dead"

[[organisation]]
id = "mute"
name = "Mute Body"
kind = "charity"
summary = "Its number is dead."

[[organisation.phone]]
number = "0999 333 4444"
use = "helpline"
state = "dead"

[[organisation]]
id = "bare"
name = "Bare Report"
kind = "report"
summary = "It never had a number."

[[organisation]]
id = "always"
name = "Always Line"
kind = "charity"
summary = "Somebody answers at any hour."
for_whom = "anyone in despair"
crisis = 2

[[organisation.phone]]
number = "116 123"
use = "helpline"
hours = ["daily 00:00-24:00"]
state = "confirmed"
checked = 2008-04-01
source = "a poster"

[[organisation]]
id = "emergency"
name = "Emergency services"
kind = "public body"
summary = "Police, ambulance and fire."
for_whom = "a life in danger now"
crisis = 1

[[organisation.phone]]
number = "999"
use = "helpline"
cost = "free"
state = "confirmed"
checked = 2026-01-01
source = "a poster"

[[term]]
id = "sentence-plan"
name = "Sentence plan"
summary = "A plan."

[[region]]
id = "uk"
name = "United Kingdom"
summary = "Four nations."
kind = "country"
`
