package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime/debug"
	"strings"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
)

// shipped is the content inside the program.
func shipped() load.Layer { return load.Layer{Name: "content", FS: content.Files()} }

// folder is a folder of content on the disk, under the name that was typed.
func folder(dir string) load.Layer { return load.Layer{Name: dir, FS: os.DirFS(dir)} }

// load reads the content: the shipped one with the folder of --content laid
// over it. Where that folder is broken the directory is the shipped one alone;
// the problems say why.
func (p *program) load() (*model.Directory, load.Problems) {
	// Hardly anything that is allocated while reading becomes garbage worth
	// collecting: with fewer collections the first frame comes a quarter sooner.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	if p.content == "" {
		return load.Load(shipped())
	}
	d, problems := load.Load(shipped(), folder(p.content))
	if p.leftOut = problems.Broken(); p.leftOut {
		d, _ = load.Load(shipped())
	}
	return d, problems
}

// directory is load for commands: they say in a line of standard error when
// the folder of --content could not be used.
func (p *program) directory() *model.Directory {
	d, problems := p.load()
	if p.content != "" && problems.Broken() {
		why := folderNotUsed(p.content, len(problems))
		if first := problems[0]; first.File == p.content && len(problems) == 1 { // not a file in it
			why = folderNotRead(p.content, first.What)
		}
		fmt.Fprintln(p.err, programName+": "+why)
	}
	return d
}

// layers are the layers of the content in use, as load leaves them.
func (p *program) layers() []load.Layer {
	if p.content == "" || p.leftOut {
		return []load.Layer{shipped()}
	}
	return []load.Layer{shipped(), folder(p.content)}
}

// locate says where an entry is written, "" where that cannot be found.
func (p *program) locate(ref model.Ref) string {
	file, line, ok := load.Locate(ref, p.layers()...)
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
