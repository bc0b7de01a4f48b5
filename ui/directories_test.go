package ui_test

import (
	"fmt"
	"io/fs"
	"os"
	"sync"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/find"
	"signpost/model/load"
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

var smallOnce = sync.OnceValue(func() loaded { return loadFS(os.DirFS("testdata/small")) })

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

// finderOf is an index of d; those of the directories that many tests share are
// made once.
func finderOf(d *model.Directory) *find.Index {
	switch d {
	case smallOnce().dir:
		return smallIndex()
	case shippedOnce().dir:
		return shippedIndex()
	}
	return find.New(d)
}

var (
	smallIndex   = sync.OnceValue(func() *find.Index { return find.New(smallOnce().dir) })
	shippedIndex = sync.OnceValue(func() *find.Index { return find.New(shippedOnce().dir) })
)

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
	return model.New(organisations, regions, nil, nil)
}
