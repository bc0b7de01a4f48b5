// Package load reads content into a directory, strictly: whatever is wrong is
// reported with file, line and column, all of it in one go, and nothing that
// has not passed the gate of package text gets in.
package load

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"signpost/model"
	"signpost/model/outline"
)

// Layer is a folder of content. A later layer is laid over an earlier one: a
// record with the same id replaces, a new id adds.
type Layer struct {
	Name string // the folder, as people know it; it begins every position
	FS   fs.FS
}

// Load reads all layers. The directory holds what could be read; whether that is
// enough to work with is for the caller to say: where Problems.Broken, it is
// not what was written.
func Load(layers ...Layer) (*model.Directory, Problems) {
	var files []*file
	var problems Problems
	m := newMerger()
	for _, layer := range layers {
		found, err := list(layer)
		if err != nil {
			problems = append(problems, Problem{File: layer.Name, What: "the folder cannot be read: " + reason(err), Do: "see that it is there and that you may read it"})
		}
		readAll(layer, found)
		m.add(found)
		files = append(files, found...)
	}
	m.check(files)
	for _, f := range files {
		problems = append(problems, f.locate()...)
	}
	problems.sort()
	return m.directory(), problems
}

// list finds the TOML files of a layer, in the order of their names.
func list(layer Layer) ([]*file, error) {
	var out []*file
	err := fs.WalkDir(layer.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			if d != nil && name != "." { // one folder that may not be read does not hide the others
				f := &file{layer: layer.Name, name: name}
				f.refuse(outline.Position{}, "the folder cannot be read: "+reason(err), "see that you may read it")
				out = append(out, f)
				return fs.SkipDir
			}
			return err
		}
		if !d.IsDir() && strings.EqualFold(path.Ext(name), ".toml") {
			f := &file{layer: layer.Name, name: name}
			if info, err := d.Info(); err == nil {
				f.size = info.Size()
			}
			out = append(out, f)
		}
		return nil
	})
	return out, err
}

// readAll reads files side by side, large ones first: decoding is most of the
// time to the first screen.
func readAll(layer Layer, files []*file) {
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b *file) int { return cmp.Compare(b.size, a.size) })
	next := make(chan *file)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			for f := range next {
				f.readSafely(layer.FS)
			}
		})
	}
	for _, f := range files {
		if f.findings == nil {
			next <- f
		}
	}
	close(next)
	wg.Wait()
}

// readSafely reads a file; a panic while doing so is a problem of that file.
func (f *file) readSafely(fsys fs.FS) {
	defer func() {
		if r := recover(); r != nil {
			f.records = records{}
			f.refuse(outline.Position{}, fmt.Sprintf("the program could not read this file: %v", r), "please report it with the file")
		}
	}()
	f.read(fsys)
	f.readRecords()
}

// merger lays records over one another.
type merger struct {
	organisations map[string]*model.Organisation
	regions       map[string]*model.Region
	terms         map[string]*model.Term
	needs         map[string]model.Need
	order         []string // of needs
	speech        model.Speech
	home          map[model.Ref]home // where the record in force was read
}

// home is where a record was read.
type home struct {
	file *file
	path string
}

func newMerger() *merger {
	return &merger{
		organisations: map[string]*model.Organisation{},
		regions:       map[string]*model.Region{},
		terms:         map[string]*model.Term{},
		needs:         map[string]model.Need{},
		home:          map[model.Ref]home{},
	}
}

// add lays one layer over what is there. Within a layer an id stands once.
func (m *merger) add(layer []*file) {
	first := map[model.Ref]*file{}
	laid := map[model.Ref]bool{}
	for _, f := range layer {
		for _, e := range f.entries {
			if before, ok := first[e.ref]; ok && e.ref.ID != "" {
				f.find(e.path+".id", atValue, fmt.Sprintf("the id %q is taken by another %s in %s", e.ref.ID, e.ref.Kind, before.shown()), "give one of them another id")
				continue
			}
			first[e.ref] = f
			m.home[e.ref] = home{f, e.path}
		}
		lay(m.organisations, f.organisations, laid, func(o *model.Organisation) model.Ref { return o.Ref })
		lay(m.regions, f.regions, laid, func(r *model.Region) model.Ref { return r.Ref })
		lay(m.terms, f.terms, laid, func(t *model.Term) model.Ref { return t.Ref })
		for _, n := range f.needs {
			if _, ok := m.needs[n.Name]; !ok {
				m.order = append(m.order, n.Name)
			}
			m.needs[n.Name] = n
		}
		laySpeech(&m.speech, f.speech)
	}
}

// lay puts the records of a file over those of earlier layers. Of two with one
// id within a layer, the first counts.
func lay[T any](over map[string]T, records []T, laid map[model.Ref]bool, name func(T) model.Ref) {
	for _, r := range records {
		if ref := name(r); !laid[ref] {
			laid[ref], over[ref.ID] = true, r
		}
	}
}

func (m *merger) directory() *model.Directory {
	var needs []model.Need
	for _, name := range m.order {
		needs = append(needs, m.needs[name])
	}
	d := model.New(values(m.organisations), values(m.regions), values(m.terms), needs)
	d.Speech = m.speech
	return d
}

// values are the records of a map in the order of their ids.
func values[T any](records map[string]T) []T {
	var ids []string
	for id := range records {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var out []T
	for _, id := range ids {
		out = append(out, records[id])
	}
	return out
}
