package search_test

import (
	"sync"
	"testing"

	"signpost/model"
	"signpost/model/search"
)

func TestUntilItIsReadyNamesAreFound(t *testing.T) {
	d := synthetic(t, 3000)
	ix := search.New(d)
	ix.Start()
	r := ix.Find(search.Query{Text: d.Organisations[7].Name})
	if len(r.Hits("")) == 0 || !r.Partial && !ix.Ready() {
		t.Errorf("%d hits while building, partial %v", len(r.Hits("")), r.Partial)
	}
	<-ix.Done()
	if r := ix.Find(search.Query{Text: d.Organisations[7].Name}); !ix.Ready() || r.Partial || r.Hits("")[0].Name != d.Organisations[7].Name {
		t.Errorf("ready %v: %v", ix.Ready(), r.Hits("")[0])
	}
}

func TestManyMayAskAtOnce(t *testing.T) {
	ix := search.New(shipped(t))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			ix.Start()
			for _, a := range asked {
				ix.Find(search.Query{Text: a.typed})
			}
		})
	}
	wg.Wait()
}

func TestAnIndexThatCannotBeBuiltStillFindsNames(t *testing.T) {
	d := shipped(t)
	d.Organisations = append(d.Organisations, nil) // nobody can build this
	ix := search.New(d)
	ix.Start()
	<-ix.Done()
	if ix.Ready() || ix.Err() == nil {
		t.Fatalf("ready %v, %v", ix.Ready(), ix.Err())
	}
	d.Organisations = d.Organisations[:len(d.Organisations)-1]
	if r := ix.Find(search.Query{Text: "childline"}); len(r.Hits("")) != 1 || !r.Partial || r.Hits("")[0].Kind != model.KindOrganisation {
		t.Errorf("%+v", r)
	}
}
