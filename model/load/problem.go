package load

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

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
	Follows  bool   // it follows from another problem and goes away with it
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
	within link // what to point at inside the value, if it is there
	Problem
}

// link is a link in a longer text: what it leads to, and how many like it
// stand before it.
type link struct {
	to     string
	before int
}

// in is the byte of s at which the link's destination stands, 0 where s is
// written in such a way that it cannot be seen there.
func (l link) in(s string) int {
	at := 0
	for range l.before + 1 {
		i := strings.Index(s[at:], "("+l.to+")")
		if i < 0 {
			return 0
		}
		at += i + 1
	}
	return at
}

// find notes what is wrong at a path of the file.
func (f *file) find(path string, at part, what, do string) {
	f.note(finding{path: path, part: at, Problem: Problem{What: what, Do: do}})
}

// maxFindings is how many problems are reported, of one file and of all together:
// nobody reads more, and to find the places of a million takes minutes. While files
// are read, fewer are kept of each the more there are, but never below minFindings.
const (
	maxFindings  = 1000
	minFindings  = 20
	keptFindings = 20_000
)

// note keeps a finding. A mistake marks the record that it stands in.
func (f *file) note(found finding) {
	if !found.Mended && !found.Follows {
		f.faulty[recordPath(found.path)] = true
	}
	if !found.Follows {
		f.mistakes++
	}
	if f.found++; f.found > f.room {
		f.lost = f.lost || !found.Mended
		return
	}
	f.findings = append(f.findings, found)
}

// recordPath is the path of the record in which a path lies, "" where it lies in none.
func recordPath(path string) string { return path[:strings.IndexByte(path, ']')+1] }

// locate turns the findings of a file into problems with positions.
func (f *file) locate() Problems {
	if len(f.findings) == 0 {
		return nil
	}
	if f.found > f.room {
		all := Problem{What: fmt.Sprintf("the file has %d problems", f.found), Do: fmt.Sprintf("mend these %d first", f.room), Mended: !f.lost}
		f.findings = append(f.findings, finding{Problem: all})
	}
	var entries outline.Outline
	if !f.refused { // of a file that was refused, nothing has a path
		entries = outline.Of(f.data)
	}
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

// report is all that is wrong with the files, in order, and how many mistakes that
// is; of the files behind the first maxFindings problems it says only the number.
func report(first Problems, files []*file) (Problems, int) {
	out, mistakes, rest, more := first, len(first), 0, 0
	unmended := false
	for _, f := range files {
		mistakes += f.mistakes
		switch {
		case len(out) < maxFindings:
			out = append(out, f.locate()...)
		case f.found > 0:
			rest, more = rest+f.found, more+1
			unmended = unmended || f.refused || len(f.faulty) > 0
		}
	}
	out.sort()
	if rest > 0 {
		out = append(out, Problem{
			File: files[0].layer, Mended: !unmended,
			What: fmt.Sprintf("there are %d more problems, in %d more files", rest, more), Do: "mend these first",
		})
	}
	return out, mistakes
}

// offset is the byte of data that the finding is about.
func (f finding) offset(data []byte, entries outline.Outline) int {
	e := entries[f.path]
	if f.part == atKey {
		return e.Key
	}
	if f.within.to == "" {
		return e.Start
	}
	return e.Start + f.within.in(string(data[e.Start:e.End]))
}
