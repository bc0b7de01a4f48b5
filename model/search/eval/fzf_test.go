package eval

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// fzf is fzf over one line per entry.
type fzf struct {
	path  string
	lines []byte
	refs  map[string]model.Ref
	known map[string][]model.Ref
}

// newFzf is nil where it was not asked for, and where it is not installed.
func newFzf(t testing.TB, d directory) *fzf {
	t.Helper()
	if !*withFzf {
		return nil
	}
	path, err := exec.LookPath("fzf")
	if err != nil {
		t.Log("fzf is not installed: no comparison with it")
		return nil
	}
	f := &fzf{path: path, refs: map[string]model.Ref{}, known: map[string][]model.Ref{}}
	for _, e := range d.All() {
		w := d.textOf(e)
		f.add(slices.Concat(w.names, w.other), e.Ref)
	}
	return f
}

func (f *fzf) add(parts []string, ref model.Ref) {
	line := strings.Join(strings.Fields(strings.Join(parts, " · ")), " ")
	if _, taken := f.refs[line]; !taken {
		f.refs[line] = ref
		f.lines = append(f.lines, line+"\n"...)
	}
}

func (*fzf) Name() string { return "fzf" }

// Find gives the first five: further down nobody looks here.
func (f *fzf) Find(query string) []model.Ref {
	found, ok := f.known[query]
	if !ok {
		c := exec.Command(f.path, "--filter", query)
		c.Stdin = bytes.NewReader(f.lines)
		out, _ := c.Output() // it fails where nothing matches
		for line := range strings.Lines(string(out)) {
			if len(found) < 5 {
				found = append(found, f.refs[strings.TrimSuffix(line, "\n")])
			}
		}
		f.known[query] = found
	}
	return found
}
