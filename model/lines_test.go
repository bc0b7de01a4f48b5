package model_test

import (
	"strings"
	"testing"

	"signpost/model"
)

// TestLinesStandInTheOrderOfTheContent: those who cannot be rung, or are over, are on
// neither list.
func TestLinesStandInTheOrderOfTheContent(t *testing.T) {
	line := func(id string, ring, crisis int, status model.Status, state model.State) *model.Organisation {
		o := withPhones(id, phone("0800 1", "helpline", state))
		o.Ring, o.Crisis, o.Status = ring, crisis, status
		return o
	}
	d := model.New(model.Records{Organisations: []*model.Organisation{
		line("a", 3, 0, model.Open, model.Confirmed), line("b", 1, 2, model.Open, model.Unconfirmed), line("c", 2, 1, model.Open, model.Confirmed),
		line("dead", 1, 1, model.Open, model.Dead), line("over", 1, 1, model.Closed, model.Confirmed), line("none", 0, 0, model.Open, model.Confirmed),
	}})
	for want, list := range map[string][]*model.Entry{"b c a": d.RingFirst(), "c b": d.Crisis()} {
		var got []string
		for _, e := range list {
			got = append(got, e.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
