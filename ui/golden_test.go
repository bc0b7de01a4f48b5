package ui

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/search"
)

// go test ./ui -update draws the golden frames anew. Look at each of them
// before you keep it.
var update = flag.Bool("update", false, "draw the golden frames anew")

// TestGoldenFrames compares screens with those that somebody has looked at. They
// show the directory small, which never changes.
func TestGoldenFrames(t *testing.T) {
	for _, g := range []struct {
		name  string
		w, h  int
		reach func(*screen)
	}{
		{"start-80x24", 80, 24, func(*screen) {}},
		{"start-120x36", 120, 36, func(*screen) {}},
		{"start-60x20", 60, 20, func(*screen) {}},
		{"start-160x45", 160, 45, func(*screen) {}},
		{"organisations-80x24", 80, 24, func(s *screen) { s.press("tab", "end") }},
		{"organisations-160x45", 160, 45, func(s *screen) { s.press("tab") }},
		{"topic-120x36", 120, 36, func(s *screen) { s.press("down", "down", "down", "right") }},
		{"page-on-a-link-80x24", 80, 24, func(s *screen) { s.press("down", "right", "down") }},
		{"page-120x36", 120, 36, func(s *screen) { s.press("down", "right") }},
		{"page-60x20", 60, 20, func(s *screen) { s.press("down", "right", "pgdown") }},
		{"places-120x36", 120, 36, func(s *screen) { s.press("tab", "tab", "down", "down", "down", "down", "right", "down") }},
		{"places-80x24", 80, 24, func(s *screen) { s.press("tab", "tab", "down", "down", "right", "down") }},
		{"places-40x11", 40, 11, func(s *screen) { s.press("tab", "tab", "down", "down", "right", "down") }},
		{"terms-80x24", 80, 24, func(s *screen) { s.press("shift+tab", "down", "down") }},
		{"help-80x24", 80, 24, func(s *screen) { s.press("f1") }},
		{"too-small-39x10", 39, 10, func(*screen) {}},
	} {
		s := open(t, small(t), g.w, g.h)
		g.reach(s)
		golden(t, g.name, s.last.text())
	}
}

// TestGoldenFound shows what was found. What is found, and in which order, is
// given here: that is the matter of package search.
func TestGoldenFound(t *testing.T) {
	d := small(t)
	hit := func(id string, field search.Field, text string) search.Hit {
		return search.Hit{Entry: d.Entry(model.Ref{Kind: model.KindOrganisation, ID: id}), Reason: search.Reason{Field: field, Text: text}}
	}
	all := []search.Hit{
		hit("pops", search.Acronym, "POPS"),
		hit("eurochips", search.Former, "EUROCHIPS"),
		hit("families-outside", search.OldOne, "0500 839 383"),
		{Entry: d.Entry(model.Ref{Kind: model.KindRegion, ID: "scotland"}), Reason: search.Reason{Field: search.Name, Text: "Scotland"}},
		hit("families-outside", search.Number, "0131 557 9800"),
		hit("action-for-families", search.Topic, "lonely"),
		{Entry: d.Entry(model.Ref{Kind: model.KindTerm, ID: "apf"}), Reason: search.Reason{Field: search.Text, Text: "A network."}},
	}
	for name, c := range map[string]struct {
		w, h int
		found
	}{
		"found-80x24":     {80, 24, foundHits(all...)},
		"found-120x36":    {120, 36, foundHits(all...)},
		"mentioned-60x20": {60, 20, found(search.NewResults(search.Section{Sort: search.Found, Hits: all[:2]}, search.Section{Sort: search.Mentioned, Hits: all[6:]}))},
		"nothing-60x20":   {60, 20, found(search.NewResults(search.Section{Sort: search.Nothing, Hits: all[:2]}, search.Section{Sort: search.NearTopics, Hits: all[3:4]}))},
		"number-60x20":    {60, 20, found(search.NewResults(search.Section{Sort: search.NoSuchNumber, Hits: all[4:5]}))},
		"no-number-60x20": {60, 20, found(search.NewResults(search.Section{Sort: search.NoSuchNumber}))},
	} {
		s := open(t, d, c.w, c.h, func(o *Options) { o.Finder = c.found })
		golden(t, name, s.write("prisoners").last.text())
	}
}

// found is a finder that always finds the same.
type found search.Results

func foundHits(hits ...search.Hit) found {
	return found(search.NewResults(search.Section{Sort: search.Found, Hits: hits}))
}

func (f found) Start() {}

func (f found) Done() <-chan struct{} {
	done := make(chan struct{})
	close(done)
	return done
}

func (f found) Matches(string, string) [][2]int { return nil }

func (f found) Find(search.Query) search.Results { return search.Results(f) }

// TestGoldenColours compares a screen with all its colours, in each look. The
// escape character is written as ␛, so that a golden file is safe to show.
func TestGoldenColours(t *testing.T) {
	for look, set := range looks() {
		s := open(t, small(t), 80, 24, set)
		s.press("down", "right", "down")
		golden(t, "colours-"+look, strings.ReplaceAll(s.last.styled, "\x1b", "␛"))
	}
}

func TestGoldenNotice(t *testing.T) {
	s := open(t, small(t), 80, 24, withNotice)
	golden(t, "notice-80x24", s.last.text())
	s.press("f2")
	golden(t, "mistakes-80x24", s.last.text())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	got += "\n"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s has changed; look at it and, if that is meant, run go test ./ui -update. Got\n%s\nwant\n%s", file, got, want)
	}
}
