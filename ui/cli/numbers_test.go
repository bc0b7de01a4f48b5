package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

// deadNumbers are the dead numbers of the shipped content that no entry has alive.
func deadNumbers(t *testing.T) []string {
	t.Helper()
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	alive, dead := map[string]bool{}, []string{}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			if p.State != model.Dead {
				alive[p.Number] = true
			}
		}
	}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			if p.State == model.Dead && !alive[p.Number] {
				dead = append(dead, p.Number)
			}
		}
	}
	if len(dead) < 10 {
		t.Fatalf("only %d dead numbers", len(dead))
	}
	return dead
}

func TestNoDeadNumberStandsInALine(t *testing.T) {
	dead := deadNumbers(t)
	list := run(t, "list").want(t, exitFine).out
	for _, number := range dead {
		if strings.Contains(list, number) {
			t.Errorf("list prints %s", number)
		}
		if found := run(t, "find", number).want(t, exitFine).out; strings.Contains(found, number) {
			t.Errorf("find %s prints it:\n%s", number, found)
		}
	}
}

func TestInJSONWhatIsNotToBeGivenStandsApart(t *testing.T) {
	type number struct{ Number, State, Age string }
	type numbers struct {
		Phones []number
		Held   []number `json:"do_not_give"`
	}
	var entries []struct {
		ID, Number string
		numbers
		NumberAge string `json:"number_age"`
		Services  []numbers
	}
	if err := json.Unmarshal([]byte(run(t, "list", "--json").want(t, exitFine).out), &entries); err != nil {
		t.Fatal(err)
	}
	held := 0
	for _, e := range entries {
		for _, n := range append(e.Services, e.numbers) {
			for _, p := range n.Phones {
				if p.State == "dead" || p.Age == "dead" {
					t.Errorf("%s: %s stands among those to give", e.ID, p.Number)
				}
			}
			for _, p := range n.Held {
				if held++; p.Number == e.Number {
					t.Errorf("%s: %s is to be given and not to be given", e.ID, p.Number)
				}
			}
		}
		if (e.Number == "") != (e.NumberAge == "") || e.NumberAge == "dead" {
			t.Errorf("%s: %s is %q old", e.ID, e.Number, e.NumberAge)
		}
	}
	if held < 10 {
		t.Errorf("only %d numbers are held back", held)
	}
	for _, number := range deadNumbers(t) {
		var hits []struct{ Reason struct{ Text string } }
		if err := json.Unmarshal([]byte(run(t, "find", number, "--json").out), &hits); err != nil || len(hits) == 0 || hits[0].Reason.Text != "" {
			t.Errorf("find %s: %v %+v", number, err, hits)
		}
	}
}

// TestEveryCommandPrintsTheMarks: whoever reads a printed line must see whether the
// number in it was checked.
func TestEveryCommandPrintsTheMarks(t *testing.T) {
	dir := folderOf(t, map[string]string{"mine.toml": aged})
	show := on(t, "2026-11-22", "--content", dir, "show", "aged").want(t, exitFine).out
	for number, mark := range map[string]string{"0999 000 0001": "+", "0999 000 0002": "~", "0999 000 0003": "~", "0999 000 0004": "?"} {
		says(t, show, "**"+number+"** "+mark)
		says(t, on(t, "2026-11-22", "--content", dir, "find", number).want(t, exitFine).out, number+" "+mark)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(run(t, "list").out), "\n") {
		if number := strings.Split(line, "\t")[2]; number != "" && !strings.ContainsAny(number[len(number)-1:], "+~?") {
			t.Errorf("no mark: %q", line)
		}
	}
}
