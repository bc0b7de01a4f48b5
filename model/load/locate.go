package load

import (
	"strconv"
	"strings"

	"signpost/model"
	"signpost/model/outline"
)

// Place is where a record is written.
type Place struct {
	File string // the layer's name and the path in it
	Line int    // of the record's header
}

// Locate says in which file and line a record is written: of several layers in
// the last one that has it. It reads the layers again, which is why nobody who does
// not ask pays for it; a file that has changed since is taken as it now is.
func Locate(ref model.Ref, layers ...Layer) (file string, line int, ok bool) {
	place, ok := Places(layers...)[ref]
	return place.File, place.Line, ok
}

// Places are where all records of some layers are written. A file that cannot be
// read has none, and of the layers of a Result neither has what was left out.
func Places(layers ...Layer) map[model.Ref]Place {
	out := map[model.Ref]Place{}
	for i, layer := range layers {
		files, _ := list(layer, i)
		laid := map[model.Ref]bool{}
		for _, f := range files {
			if layer.leftOut(f, "") {
				continue
			}
			raw, err := readAtMost(layer.FS, f.name, MaxSize)
			if err != nil {
				continue
			}
			data, err := decodeText(raw)
			if err != nil || outline.Limits(data) != nil {
				continue
			}
			for _, h := range headers(data) {
				if !laid[h.ref] && !layer.leftOut(f, h.path) { // of two records with one id the first counts
					laid[h.ref], out[h.ref] = true, Place{f.shown(), h.line}
				}
			}
		}
	}
	return out
}

// aside is what of a layer was left out: records by file and path, whole files by
// the file alone.
type aside struct{ file, path string }

func (l Layer) leftOut(f *file, path string) bool { return l.out[aside{f.name, path}] }

// headed is where a record begins.
type headed struct {
	ref  model.Ref
	path string
	line int
}

// headers are the records of a file, those of each kind in order.
func headers(data []byte) []headed {
	var out []headed
	lines := outline.Of(data)
	for _, kind := range model.Kinds() {
		for i := 0; ; i++ {
			path := outline.Index(string(kind), i)
			record, ok := lines[path]
			if !ok {
				break
			}
			id, ok := lines[outline.Path(path, "id")]
			if !ok {
				continue
			}
			ref := model.Ref{Kind: kind, ID: unquoted(string(data[id.Start:id.End]))}
			out = append(out, headed{ref, path, outline.At(data, record.Key).Line})
		}
	}
	return out
}

// unquoted is a string of TOML without its quotes. An id needs no escapes.
func unquoted(s string) string {
	if plain, err := strconv.Unquote(s); err == nil {
		return plain
	}
	return strings.Trim(s, `"'`)
}
