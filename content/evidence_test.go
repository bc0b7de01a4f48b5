package content_test

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"signpost/content"
	"signpost/model"
)

// What is missing and what is unknown are one and the same once it is loaded, so the
// files are read here as they are written.

// written calls do with every table of every file and the path at which it stands.
func written(t *testing.T, do func(path string, table map[string]any)) {
	t.Helper()
	err := fs.WalkDir(content.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if path.Ext(name) != ".toml" { // the gazetteer is packed
			return nil
		}
		var file map[string]any
		if _, err := toml.DecodeFS(content.Files(), name, &file); err != nil {
			return err
		}
		walk(name, file, do)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func walk(at string, table map[string]any, do func(string, map[string]any)) {
	for key, value := range table {
		list, _ := value.([]map[string]any)
		for i, inner := range list {
			here := fmt.Sprintf("%s %s[%d]", at, key, i)
			do(here, inner)
			walk(here, inner, do)
		}
	}
}

// kindOf is the last part of a path without its number: organisation, phone, fact.
func kindOf(path string) string {
	last := path[strings.LastIndex(path, " ")+1:]
	return last[:strings.Index(last, "[")]
}

// Every statement says whose word it is and when that was, or that nobody knows when.
func TestEveryStatementHasASourceAndADate(t *testing.T) {
	count := map[string]int{}
	written(t, func(path string, table map[string]any) {
		kind := kindOf(path)
		switch kind {
		case "topic", "organisation", "term", "fact", "phone", "address":
		default:
			return
		}
		count[kind]++
		if source, _ := table["source"].(string); strings.TrimSpace(source) == "" {
			t.Errorf("%s has no source: %v", path, table["id"])
		}
		if table["checked"] == nil {
			t.Errorf(`%s has no date; write checked = "unknown" where the source has none: %v`, path, table["id"])
		}
	})
	for kind, least := range map[string]int{"topic": 70, "organisation": 190, "term": 80, "fact": 600, "phone": 300, "address": 100} {
		if count[kind] < least {
			t.Errorf("%d of %s", count[kind], kind)
		}
	}
}

// Hours have a date of their own, or say that nobody knows it: nobody may take the
// date of the number for that of the hours.
func TestHoursSayWhenTheyWereSeen(t *testing.T) {
	found := 0
	written(t, func(path string, table map[string]any) {
		if kindOf(path) != "phone" || table["hours"] == nil {
			return
		}
		if found++; table["hours_checked"] == nil {
			t.Errorf(`%s: hours of %s without hours_checked; write the date of their source, or "unknown"`, path, table["number"])
		}
	})
	if found < 50 {
		t.Errorf("only %d numbers have hours", found)
	}
}

func TestNothingWasSeenInTheFuture(t *testing.T) {
	written(t, func(path string, table map[string]any) {
		for _, key := range []string{"checked", "hours_checked"} {
			if day, ok := table[key].(time.Time); ok && day.After(time.Now()) {
				t.Errorf("%s: %s is %s", path, key, day.Format(time.DateOnly))
			}
		}
	})
}

func TestEveryNumberSaysWhoseWordItIs(t *testing.T) {
	d := directory(t)
	for _, o := range d.Organisations {
		for _, p := range d.Phones(&o.Entry) {
			if p.By == "" {
				t.Errorf("%s: nobody noted who says that %s is right", o.Ref, p.Number)
			}
		}
	}
}

// Those to ring first stand on the first screen, so each can be rung, and is alone in
// its place; so do those of the card for people in danger.
func TestThoseToRingFirstHaveAPlaceAndANumber(t *testing.T) {
	d := directory(t)
	ring, crisis := map[int]string{}, map[int]string{}
	for _, o := range d.Organisations {
		for places, at := range map[*map[int]string]int{&ring: o.Ring, &crisis: o.Crisis} {
			if at == 0 {
				continue
			}
			if other := (*places)[at]; other != "" {
				t.Errorf("%s and %s have the same place", other, o.ID)
			}
			if (*places)[at] = o.ID; !d.Give(&o.Entry).OK() || o.ForWhom == "" || len(strings.Fields(o.ForWhom)) > 5 {
				t.Errorf("%s cannot be rung, or does not say in five words for whom it is: %q", o.Ref, o.ForWhom)
			}
		}
	}
	want := map[int]string{1: "prisoners-families-helpline", 2: "families-outside", 3: "niacro", 4: "samaritans", 5: "childline"}
	if fmt.Sprint(ring) != fmt.Sprint(want) {
		t.Errorf("to ring first: %v", ring)
	}
	if len(crisis) < 4 || crisis[1] != "emergency-services" {
		t.Errorf("in danger: %v", crisis)
	}
}

func TestAnOrganisationThatAnswersTopicsIsOpen(t *testing.T) {
	for _, o := range directory(t).Organisations {
		if o.Status.Over() && len(o.Topics) > 0 {
			t.Errorf("%s is %s and answers %v", o.Ref, o.Status, o.Topics)
		}
	}
}

// Nobody is sent to a body that may be gone and that cannot be reached.
func TestAnOrganisationThatMayBeGoneAnswersOnlyIfItCanBeReached(t *testing.T) {
	d := directory(t)
	for _, o := range d.Organisations {
		if o.Status == model.Unknown && len(o.Topics) > 0 && !d.Give(&o.Entry).OK() && o.Website == "" && o.Email == "" {
			t.Errorf("%s may be gone, has no contact, and answers %v", o.Ref, o.Topics)
		}
	}
}

// What a topic tells callers is not taken from thin air, and it names somebody.
func TestTopicsAnswer(t *testing.T) {
	d := directory(t)
	for _, topic := range d.Topics {
		if len(topic.Facts) == 0 || len(topic.First) == 0 && len(d.Answering(topic)) == 0 {
			t.Errorf("%s has %d facts and names nobody", topic.Ref, len(topic.Facts))
		}
		if len(topic.Callers) < 8 || topic.Hint == "" || topic.Order == 0 {
			t.Errorf("%s: %d phrases of callers, hint %q, order %d", topic.Ref, len(topic.Callers), topic.Hint, topic.Order)
		}
		for _, f := range topic.First {
			if e := d.Entry(f.To); e != nil && e.Status.Over() {
				t.Errorf("%s sends callers to %s, which is %s", topic.Ref, f.To, e.Status)
			}
		}
	}
	for _, g := range d.Groups {
		n := 0
		for _, topic := range d.Topics {
			if topic.Group == g.ID {
				n++
			}
		}
		if n == 0 {
			t.Errorf("no topic stands under %q", g.Name)
		}
	}
	if len(d.Danger) == 0 || len(d.Harmless) == 0 {
		t.Error("nothing is known of danger")
	}
	for _, danger := range d.Danger {
		if len(danger.First) == 0 || danger.Now && danger.First[0].To != (model.Ref{Kind: model.KindOrganisation, ID: "emergency-services"}) {
			t.Errorf("danger %s names %v first", danger.ID, danger.First)
		}
	}
}
