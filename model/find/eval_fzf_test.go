package find_test

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

// wholeText is a line that holds the same text as the index: names, numbers, addresses,
// services, titles, places, topics and how callers put them, summary and body.
func (e evaluation) wholeText(entry *model.Entry) []string {
	parts := append(allNames(entry), entry.Summary)
	for _, p := range e.d.Phones(entry) {
		parts = append(parts, p.Number, p.Label)
	}
	for _, a := range entry.Addresses {
		parts = append(append(parts, a.Lines...), a.Town, a.County, a.Postcode)
	}
	for _, p := range entry.Publications {
		parts = append(parts, p.Title)
	}
	if o := e.d.Organisation(entry.ID); o != nil && entry.Kind == model.KindOrganisation {
		for _, id := range o.Topics {
			parts = append(parts, e.d.Topic(id).Name)
		}
		for _, id := range o.Regions {
			parts = append(parts, e.d.Region(id).Name)
		}
		for _, s := range o.Services {
			parts = append(append(parts, s.Name, s.Summary), s.Also...)
		}
	}
	if t := e.d.Topic(entry.ID); t != nil && entry.Kind == model.KindTopic {
		parts = append(append(parts, t.Hint), t.Callers...)
		for _, f := range t.Facts {
			parts = append(parts, f.Text)
		}
	}
	return append(parts, entry.Body)
}

// newFzf is nil where fzf is not installed, and where nobody reads the comparison:
// it is made with -v.
func newFzf(t *testing.T, e evaluation, text func(*model.Entry) []string) *fzf {
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
		parts := text(entry)
		parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
		line := strings.Join(strings.Fields(strings.Join(parts, " · ")), " ")
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
