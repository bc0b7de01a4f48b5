package load

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"signpost/model/outline"
)

// file is one TOML file on its way in.
type file struct {
	layer    string // the name of the layer it belongs to
	number   int    // of the layer
	name     string // its path within the layer
	size     int64
	data     []byte
	root     map[string]any
	refused  bool // as a whole
	records  []*record
	unknown  int      // tables of no known kind
	salvaged salvaged // where it was refused

	findings []finding       // as many as there is room for
	room     int             // how many are kept
	found    int             // how many there were
	mistakes int             // those of them that do not follow from others
	lost     bool            // one of those not kept was not mended
	faulty   map[string]bool // the paths of records with a mistake

	advice advice

	// Of the record that is being read.
	refs []reference
	bulk int // bytes of its texts
}

func newFile(layer Layer, number int, name string) *file {
	return &file{layer: layer.Name, number: number, name: name, room: maxFindings, faulty: map[string]bool{}}
}

// shown is the name by which people know the file.
func (f *file) shown() string { return path.Join(f.layer, f.name) }

// refuse leaves the file out as a whole, because of a problem at pos if that is known.
func (f *file) refuse(pos outline.Position, what, do string) {
	f.refused = true
	f.note(finding{Problem: Problem{Position: pos, What: what, Do: do}})
}

// read reads and decodes the file; what keeps it from that becomes a finding.
func (f *file) read(fsys fs.FS) {
	data, err := readAtMost(fsys, f.name, MaxSize)
	switch {
	case errors.Is(err, errIrregular):
		f.refuse(outline.Position{}, "this is no file but "+strings.TrimPrefix(err.Error(), errIrregular.Error()+": "), "take it away, or give it another name")
		return
	case errors.Is(err, errTooLarge):
		f.refuse(outline.Position{}, fmt.Sprintf("the file is larger than %d MiB", MaxSize>>20), "split it into several files")
		return
	case err != nil:
		f.refuse(outline.Position{}, "the file cannot be read: "+reason(err), "see that you may read it")
		return
	}
	if f.data, err = decodeText(data); err != nil {
		var enc *encodingError
		errors.As(err, &enc)
		f.refuse(enc.position, enc.what, enc.do)
		return
	}
	var limit *outline.LimitError
	if errors.As(outline.Limits(f.data), &limit) {
		f.refuse(outline.At(f.data, limit.Offset), limit.What, limit.Do)
		f.data = nil // not even its outline is safe to make
		return
	}
	if _, err := toml.Decode(string(f.data), &f.root); err != nil {
		f.root = nil
		f.refuseSyntax(err)
	}
}

// encodingError says that a file is not UTF-8.
type encodingError struct {
	position outline.Position
	what, do string
}

func (e *encodingError) Error() string { return e.what }

// decodeText gives data as UTF-8 with \n for line ends, or says why it cannot.
func decodeText(data []byte) ([]byte, error) {
	first := outline.Position{Line: 1, Column: 1}
	if utf16(data) {
		return nil, &encodingError{first, "the file is UTF-16, not UTF-8",
			"save it again as UTF-8: in Notepad under Save as, Encoding, UTF-8 (PowerShell's > writes UTF-16 too)"}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	if i := invalidUTF8(data); i >= 0 {
		return nil, &encodingError{outline.At(data, i),
			fmt.Sprintf("byte 0x%02x is not UTF-8; the file is probably Windows-1252", data[i]),
			"save it again as UTF-8: in Notepad under Save as, Encoding, UTF-8; Word and Excel call it Unicode (UTF-8)"}
	}
	return data, nil
}

// utf16 says whether data begins as UTF-16 does, with its mark or with ASCII
// letters in two bytes each.
func utf16(data []byte) bool {
	if bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		return true
	}
	return len(data) >= 4 && (data[0] == 0) != (data[1] == 0) && (data[2] == 0) != (data[3] == 0)
}

func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
	return -1
}

// reason is err without the path, which the problem names already.
func reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}
