package ui

import (
	"testing"

	"signpost/model/load"
	"signpost/model/outline"
)

// surface is something that the screen can show, and how to get there from the
// start.
type surface struct {
	name   string
	notice bool // a folder was not used
	reach  func(*screen)
}

// surfaces are all of them, for the directory small.
func surfaces() []surface {
	press := func(names ...string) func(*screen) { return func(s *screen) { s.press(names...) } }
	return []surface{
		{name: "start", reach: press()},
		{name: "start, last", reach: press("end")},
		{name: "a topic", reach: press("end", "up", "right", "pgdown")},
		{name: "organisations", reach: press("tab")},
		{name: "organisations, last", reach: press("tab", "end")},
		{name: "places", reach: press("tab", "tab", "down", "down", "down", "down")},
		{name: "those who serve a place", reach: press("tab", "tab", "down", "down", "right", "down")},
		{name: "a place's page", reach: press("tab", "tab", "down", "down", "right", "right", "down")},
		{name: "terms", reach: press("shift+tab", "down", "down")},
		{name: "a page", reach: press("down", "right")},
		{name: "a page, at its end", reach: press("down", "right", "end")},
		{name: "a page, on a link", reach: press("down", "right", "down")},
		{name: "a link followed", reach: press("down", "right", "end", "up", "pgup", "right", "right")},
		{name: "found", reach: func(s *screen) { s.write("prison") }},
		{name: "found, by number", reach: func(s *screen) { s.write("0131").press("right") }},
		{name: "found among terms", reach: func(s *screen) { s.write("prison").press("shift+tab") }},
		{name: "closest", reach: func(s *screen) { s.write("famlies") }},
		{name: "nothing found", reach: func(s *screen) { s.write("qqqqqqqqqq").press("shift+tab") }},
		{name: "a long query", reach: func(s *screen) { s.paste(longQuery) }},
		{name: "help", reach: press("f1")},
		{name: "help, at its end", reach: press("f1", "end")},
		{name: "a notice", notice: true, reach: press()},
		{name: "a notice over places", notice: true, reach: press("tab", "tab", "down", "right")},
		{name: "mistakes", notice: true, reach: press("f2", "down")},
	}
}

const longQuery = "somebody who listens and who knows about visits to prisons in the north of 0800 254 0088 the country"

// withNotice is the browser of somebody whose folder has mistakes.
func withNotice(o *Options) {
	o.Folder = "/home/charity/our own copy of the directory, with a very long name that goes on and on"
	o.LeftOut = load.Report{Records: 214, LeftOut: 3, Skipped: []load.Skip{{File: "b.toml"}}}
	o.Problems = load.Problems{
		{File: o.Folder + "/organisations/pact.toml", Position: outline.Position{Line: 12, Column: 7}, What: "the key \"web\" is not known here", Do: "did you mean \"website\"?"},
		{File: "b.toml", What: "the file is larger than 1 MiB", Do: "split it into several files"},
	}
}

// show opens the directory small with a surface on the screen.
func (f surface) show(t testing.TB, w, h int, options ...func(*Options)) *screen {
	t.Helper()
	if f.notice {
		options = append(options, withNotice)
	}
	s := open(t, small(t), w, h, options...)
	f.reach(s)
	return s
}
