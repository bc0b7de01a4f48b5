package cli

import (
	"encoding/json"
	"slices"
	"testing"
)

func TestListAsJSONSaysWhatAPrisonHas(t *testing.T) {
	var entries []entry
	if err := json.Unmarshal([]byte(run(t, "list", "regions", "--json").want(t, exitFine).out), &entries); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, e := range entries {
		if e.Prison == nil {
			continue
		}
		seen++
		if e.Type != "prison" {
			t.Errorf("%s is a %s and has what only a prison has", e.ID, e.Type)
		}
		if e.ID != "hmp-send" {
			continue
		}
		p := e.Prison
		if !slices.Equal(p.Holds, []string{"women"}) || p.RunBy == "" || p.Management != "public" || p.Checked == unknownDate || p.Source == "" {
			t.Errorf("%+v", p)
		}
		v := p.Visits
		if v.Online != "on" || v.AdultAge != 18 || v.Checked == unknownDate || v.Source == "" || len(v.Sessions) == 0 || len(v.Sessions[0].Times) == 0 || v.Sessions[0].Words == "" {
			t.Errorf("%+v", v)
		}
	}
	if seen < 120 {
		t.Errorf("%d prisons", seen)
	}
}
