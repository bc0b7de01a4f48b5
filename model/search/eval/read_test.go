package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// format is how the files of one folder below testdata are read.
type format struct {
	folder  string
	columns int
	read    func(d directory, columns []string) (Case, error)
}

var formats = struct{ questions, needs, danger, lookalikes, floor format }{
	questions:  format{"questions", 3, readQuestion},
	needs:      format{"needs", 2, readNeed},
	danger:     format{"danger", 2, readDanger},
	lookalikes: format{"lookalikes", 1, readSentence},
	floor:      format{"floor", 1, readSentence},
}

// sets are the files of a folder, each a set of its own.
func (f format) sets(d directory) ([]Set, error) {
	files, err := filepath.Glob(filepath.Join("testdata", f.folder, "*.t*"))
	if err != nil {
		return nil, err
	}
	var out []Set
	for _, file := range files {
		rows, err := readRows(file, f.columns)
		if err != nil {
			return nil, err
		}
		s := Set{Name: f.folder + "/" + strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))}
		for _, row := range rows {
			c, err := f.read(d, row)
			if err != nil {
				return nil, fmt.Errorf("%s: %q: %w", file, row[0], err)
			}
			s.Cases = append(s.Cases, c)
		}
		out = append(out, s)
	}
	return out, nil
}

// readRows are the lines of a file, each of so many columns.
func readRows(file string, columns int) ([][]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			return nil, fmt.Errorf("%s: %q has %d columns and not %d", file, line, len(row), columns)
		}
		out = append(out, row)
	}
	return out, nil
}

func readQuestion(d directory, columns []string) (Case, error) {
	c := Case{Asked: columns[0], Kind: columns[2]}
	for _, name := range strings.Split(columns[1], "|") {
		refs := d.named[text.Fold(name)]
		if ref, err := model.ParseRef(name); err == nil && d.Entry(ref) != nil {
			refs = []model.Ref{ref}
		}
		if len(refs) == 0 {
			return c, fmt.Errorf("%q is no entry", name)
		}
		c.Accept = append(c.Accept, refs...)
	}
	c.Accept = d.same(c.Accept...)
	return c, nil
}

func readNeed(d directory, columns []string) (Case, error) {
	c := Case{Asked: columns[1]}
	for _, id := range strings.Split(columns[0], "|") {
		t := d.Topic(id)
		if t == nil {
			return c, fmt.Errorf("%q is no topic", id)
		}
		c.Accept = append(c.Accept, t.Ref)
	}
	return c, nil
}

func readDanger(d directory, columns []string) (Case, error) {
	c := Case{Asked: columns[1], Kind: columns[0]}
	for _, id := range strings.Split(columns[0], "|") {
		i := slices.IndexFunc(d.Danger, func(class model.Danger) bool { return class.ID == id })
		if i < 0 {
			return c, fmt.Errorf("%q is no class of danger", id)
		}
		for _, f := range d.Danger[i].First {
			c.Accept = append(c.Accept, f.To)
		}
	}
	return c, nil
}

func readSentence(_ directory, columns []string) (Case, error) {
	return Case{Asked: columns[0]}, nil
}
