// Package load reads content into a directory, strictly: whatever is wrong is
// reported with file, line and column, all of it in one go, and nothing that
// has not passed the gate of package text gets in.
//
// Folders are laid over the first one, which is the directory itself. They cannot
// harm it: a record takes the place of an earlier one only if it says so, a record
// with a mistake is left out by itself (quarantine.go), and no folder within the
// limits (limits.go) makes the program slow or large. The first layer has no such
// leniency: a mistake in it is for its makers to mend before anybody sees it.
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
// record that says replaces = true takes the place of the one with its id, a new
// id adds.
type Layer struct {
	Name string // the folder, as people know it; it begins every position
	FS   fs.FS

	out map[aside]bool // what of it was left out, where it is one of a Result
}

// Result is what loading came to.
type Result struct {
	Directory *model.Directory
	Problems  Problems // the first thousand
	Mistakes  int      // how many there are in all, without what follows from others
	Layers    []Layer  // as they were given; Places knows what of them is in use
	Reports   []Report // one for each layer
}

// Load is Read for those who need no report.
func Load(layers ...Layer) (*model.Directory, Problems) {
	r := Read(layers...)
	return r.Directory, r.Problems
}

// Read reads all layers. Of the first one the directory holds what could be read;
// whether that is enough to work with is for the caller to say: where
// Problems.Broken, it is not what was written. Of later layers it holds the
// records without mistakes.
func Read(layers ...Layer) Result {
	var files []*file
	var first Problems
	missing := make([]string, len(layers))
	m := newMerger()
	for i, layer := range layers {
		found, err := list(layer, i)
		if err != nil {
			missing[i] = "the folder cannot be read: " + reason(err)
			first = append(first, Problem{File: layer.Name, What: missing[i], Do: "see that it is there and that you may read it"})
		}
		if i == 0 {
			readAll(layer, found)
		} else {
			found = readSome(layer, found)
		}
		m.add(found)
		files = append(files, found...)
	}
	m.settle()
	r := Result{Directory: m.directory(layers[0].FS), Layers: slices.Clone(layers)}
	for i := range r.Layers {
		r.Layers[i].out = m.leftOut(files, i)
		report := m.report(files, i)
		report.Missing = missing[i]
		r.Reports = append(r.Reports, report)
	}
	slices.SortStableFunc(files, func(a, b *file) int { return cmp.Compare(a.shown(), b.shown()) })
	r.Problems, r.Mistakes = report(first, files)
	return r
}

// list finds the TOML files of a layer, in the order of their names.
func list(layer Layer, number int) ([]*file, error) {
	var out []*file
	var size int64
	err := fs.WalkDir(layer.FS, ".", func(name string, d fs.DirEntry, err error) error {
		f := newFile(layer, number, name)
		if err != nil {
			if d != nil && name != "." { // one folder that may not be read does not hide the others
				f.refuse(outline.Position{}, "the folder cannot be read: "+reason(err), "see that you may read it")
				out = append(out, f)
				return fs.SkipDir
			}
			return err
		}
		if d.IsDir() || !strings.EqualFold(path.Ext(name), ".toml") {
			return nil
		}
		if info, err := d.Info(); err == nil {
			f.size = info.Size()
		}
		if size += min(f.size, MaxSize); size > maxFolder {
			f.refuse(outline.Position{}, fmt.Sprintf("the folder holds more than %d MiB of content; this file and all behind it were left out", maxFolder>>20), "take out what nobody needs")
			out = append(out, f)
			return fs.SkipAll
		}
		out = append(out, f)
		return nil
	})
	for _, f := range out { // what is kept of each may not come to too much of all
		f.room = max(min(keptFindings/len(out), maxFindings), minFindings)
	}
	return out, err
}

// readSome reads the files of a folder, a few at a time and in order, until there
// are too many records. It gives those that it came to.
func readSome(layer Layer, files []*file) []*file {
	const few = 8
	records := 0
	for from := 0; from < len(files); from += few {
		to := min(from+few, len(files))
		readAll(layer, files[from:to])
		for i, f := range files[from:to] {
			if records += len(f.records); records > maxAll {
				f.records = nil
				f.refuse(outline.Position{}, fmt.Sprintf("the folder holds more than %d records; this file and all behind it were left out", maxAll), "take out what nobody needs")
				return files[:from+i+1]
			}
		}
	}
	return files
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
		if !f.refused {
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
			f.records = nil
			f.refuse(outline.Position{}, fmt.Sprintf("the program could not read this file: %v", r), "please report it with the file")
		}
	}()
	f.read(fsys)
	f.readRecords()
}
