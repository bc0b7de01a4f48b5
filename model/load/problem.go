package load

import (
	"cmp"
	"fmt"
	"slices"

	"signpost/model/outline"
	"signpost/model/text"
)

// Problem is something wrong with content, for the person who mends it.
type Problem struct {
	File     string // the folder's name and the path in it; for the shipped data "content" and the path
	Position outline.Position
	What     string // what is wrong
	Do       string // what to do about it
	Mended   bool   // it was put right on the way in: the entry can be used
}

// Error is the problem on one line, as compilers write theirs.
func (p Problem) Error() string {
	where := p.File
	if p.Position.Line > 0 {
		where = fmt.Sprintf("%s:%d:%d", p.File, p.Position.Line, p.Position.Column)
	}
	if p.Do == "" {
		return where + ": " + p.What
	}
	return where + ": " + p.What + "; " + p.Do
}

// Problems are all problems of a directory, in the order of files and lines.
type Problems []Problem

// Broken says whether anything is wrong that was not mended on the way in.
func (ps Problems) Broken() bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return !p.Mended })
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Position.Line, b.Position.Line),
			cmp.Compare(a.Position.Column, b.Position.Column),
		)
	})
}

// part says which part of a table entry a problem stands at.
type part int

const (
	atKey part = iota
	atValue
)

// finding is a problem whose position is not worked out yet: most files have
// none, and then nobody needs their outline.
type finding struct {
	path   string
	part   part
	within string // text inside the value to point at, if it is there
	Problem
}

// find notes what is wrong at a path of the file.
func (f *file) find(path string, at part, what, do string) {
	f.findings = append(f.findings, finding{path: path, part: at, Problem: Problem{What: what, Do: do}})
}

// locate turns the findings of a file into problems with positions.
func (f *file) locate() Problems {
	if len(f.findings) == 0 {
		return nil
	}
	entries := outline.Of(f.data)
	var out Problems
	for _, found := range f.findings {
		p := found.Problem
		// A file's text reaches the message: nothing of it may steer a terminal.
		p.File, _ = text.Clean(f.shown(), text.OneLine)
		p.What, _ = text.Clean(p.What, text.OneLine)
		p.Do, _ = text.Clean(p.Do, text.OneLine)
		if p.Position.Line == 0 && found.path != "" {
			p.Position = outline.At(f.data, found.offset(f.data, entries))
		}
		out = append(out, p)
	}
	return out
}

// offset is the byte of data that the finding is about.
func (f finding) offset(data []byte, entries outline.Outline) int {
	e := entries[f.path]
	if f.part == atKey {
		return e.Key
	}
	if f.within != "" {
		if i := indexIn(data[e.Start:e.End], f.within); i >= 0 {
			return e.Start + i
		}
	}
	return e.Start
}
