package cli

import (
	"fmt"
	"io/fs"
	"path"
	"runtime/debug"
	"strings"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

// shipped is the content inside the program.
func shipped() load.Layer { return load.Layer{Name: "content", FS: content.Files()} }

// load reads the content: the shipped one with the folder of --content laid over it.
// Of that folder, records with mistakes are left out; the result says which and why.
func (p *program) load() load.Result {
	// Hardly anything that is allocated while reading becomes garbage worth
	// collecting: with fewer collections the first frame comes a quarter sooner.
	// A large folder would then take too much.
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(largeHeap))
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	layers := []load.Layer{shipped()}
	if p.content != "" {
		layers = append(layers, load.Folder(p.content))
	}
	r := load.Read(layers...)
	p.laid = r.Layers
	return r
}

// largeHeap is from where on memory counts more than time while content is read.
const largeHeap = 192 << 20

// directory is load for commands: they say in a line of standard error what of the
// folder of --content was left out.
func (p *program) directory() *model.Directory {
	r := p.load()
	if why := p.leftOut(r); why != "" {
		fmt.Fprintln(p.err, programName+": "+why)
	}
	return r.Directory
}

// leftOut says what of the folder of --content was left out, "" where nothing was.
func (p *program) leftOut(r load.Result) string {
	report := r.Reports[len(r.Reports)-1]
	switch {
	case p.content == "" || report.Whole():
		return ""
	case report.Missing != "":
		return folderNotRead(p.content, report.Missing)
	}
	return recordsLeftOut(p.content, report, r.Mistakes)
}

// locate says where an entry is written, "" where that cannot be found.
func (p *program) locate(ref model.Ref) string {
	file, line, ok := load.Locate(ref, p.laid...)
	if !ok {
		return ""
	}
	return fileAndLine(file, line)
}

// hasContent says whether a folder holds any file that would be read. What
// keeps it from being looked through is reported by loading it.
func hasContent(layer load.Layer) bool {
	found := false
	err := fs.WalkDir(layer.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !entry.IsDir() && strings.EqualFold(path.Ext(name), ".toml") {
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found || err != nil
}
