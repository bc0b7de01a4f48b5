package find_test

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// fzf is fzf over one line per entry: all its names, its numbers and its towns,
// as a person would lay them out for it.
type fzf struct {
	path  string
	lines []byte
	refs  map[string]model.Ref
	known map[string][]model.Ref
}

// newFzf is nil where fzf is not installed, and where nobody reads the comparison:
// it is made with -v.
func newFzf(t *testing.T, e evaluation) *fzf {
	if !testing.Verbose() {
		return nil
	}
	path, err := exec.LookPath("fzf")
	if err != nil {
		t.Logf("fzf is not installed: no comparison")
		return nil
	}
	f := &fzf{path: path, refs: map[string]model.Ref{}, known: map[string][]model.Ref{}}
	for _, entry := range e.d.All() {
		parts := allNames(entry)
		for _, p := range e.d.Phones(entry) {
			parts = append(parts, p.Number)
		}
		for _, a := range entry.Addresses {
			parts = append(parts, a.Town, a.Postcode)
		}
		parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
		line := strings.Join(parts, " · ")
		if _, taken := f.refs[line]; !taken {
			f.refs[line] = entry.Ref
			f.lines = append(f.lines, line+"\n"...)
		}
	}
	return f
}

// place is where fzf puts the first of the accepted entries, from 1; 0 where it
// is not among the first five.
func (f *fzf) place(typed string, accept []model.Ref) int {
	found, ok := f.known[typed]
	if !ok {
		c := exec.Command(f.path, "--filter", typed)
		c.Stdin = bytes.NewReader(f.lines)
		out, _ := c.Output() // it fails where nothing matches
		for line := range strings.Lines(string(out)) {
			if len(found) < 5 {
				found = append(found, f.refs[strings.TrimSuffix(line, "\n")])
			}
		}
		f.known[typed] = found
	}
	return slices.IndexFunc(found, func(r model.Ref) bool { return slices.Contains(accept, r) }) + 1
}
