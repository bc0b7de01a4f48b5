package load_test

import (
	"encoding/binary"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"signpost/model"
	"signpost/model/load"
)

func TestAFolderThatIsNotThereIsSaidPlainly(t *testing.T) {
	d, problems := load.Load(load.Layer{Name: "data", FS: os.DirFS("testdata/nowhere")})
	const want = "data: the folder cannot be read: no such file or directory; see that it is there and that you may read it"
	if len(problems) != 1 || problems[0].Error() != want {
		t.Errorf("got %v", problems)
	}
	if d == nil || len(d.All()) != 0 {
		t.Error("there is no empty directory")
	}
}

func TestAFileThatMayNotBeReadIsSaidPlainly(t *testing.T) {
	_, problems := load.Load(load.Layer{Name: "data", FS: locked{fstest.MapFS{
		"a.toml": {Data: []byte(term("a"))}, "b.toml": {Data: []byte(term("b"))},
	}}})
	const want = "data/b.toml: the file cannot be read: permission denied; see that you may read it"
	if len(problems) != 1 || problems[0].Error() != want {
		t.Errorf("got %v", problems)
	}
}

// locked is a folder in which b.toml may not be opened.
type locked struct{ fstest.MapFS }

func (l locked) Open(name string) (fs.File, error) {
	if name == "b.toml" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.Open(name)
}

func TestEmptyFilesAreInOrder(t *testing.T) {
	for name, data := range map[string]string{
		"nothing": "", "a mark": "\ufeff", "a line end": "\r\n", "blanks": "  \t\n\n", "a comment": "# later", "empty lists": "term = []\nregion = []\n",
	} {
		if got := read(map[string]string{"f.toml": data}); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTheEncodingOfAFileIsNamedWithAWayOut(t *testing.T) {
	const (
		utf16Text   = "the file is UTF-16, not UTF-8; save it again as UTF-8: in Notepad under Save as, Encoding, UTF-8 (PowerShell's > writes UTF-16 too)"
		windowsText = " is not UTF-8; the file is probably Windows-1252; save it again as UTF-8: in Notepad under Save as, Encoding, UTF-8; Word and Excel call it Unicode (UTF-8)"
	)
	text := term("barnardos", `also = ["Barnardo's", "é"]`)
	for name, c := range map[string]struct{ data, want string }{
		"UTF-16, little end first":               {wide(text, binary.LittleEndian, ""), "1:1: " + utf16Text},
		"UTF-16, big end first":                  {wide(text, binary.BigEndian, ""), "1:1: " + utf16Text},
		"UTF-16, little end first, with a mark":  {wide(text, binary.LittleEndian, "\ufeff"), "1:1: " + utf16Text},
		"UTF-16, big end first, with a mark":     {wide(text, binary.BigEndian, "\ufeff"), "1:1: " + utf16Text},
		"Windows-1252":                           {"# ü\n" + strings.Replace(text, "'", "\x92", 1), "6:18: byte 0x92" + windowsText},
		"Windows-1252, line ends of Windows":     {strings.ReplaceAll("# ü\n"+strings.Replace(text, "'", "\x92", 1), "\n", "\r\n"), "6:18: byte 0x92" + windowsText},
		"Windows-1252 behind UTF-8":              {"# é ’ \xe9\n", "1:7: byte 0xe9" + windowsText},
		"a character of UTF-8 that is cut short": {text + "# caf\xc3", "6:6: byte 0xc3" + windowsText},
	} {
		got := read(map[string]string{"f.toml": c.data})
		if len(got) != 1 || got[0].Error() != "content/f.toml:"+c.want {
			t.Errorf("%s\ngot:  %v\nwant: %s", name, lines(got), c.want)
		}
	}
}

// wide is text in UTF-16 behind a mark.
func wide(text string, order binary.AppendByteOrder, mark string) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune(mark + text)) {
		out = order.AppendUint16(out, unit)
	}
	return string(out)
}

func TestAByteOrderMarkOfUTF8DoesNoHarm(t *testing.T) {
	d, problems := load.Load(layer("content", map[string]string{"f.toml": "\ufeff" + strings.ReplaceAll(term("a", "definition = '''\none\n\ntwo\n'''"), "\n", "\r\n")}))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := d.Term("a").Body; got != "one\n\ntwo" {
		t.Errorf("the body is %q", got)
	}
}

func TestAFileMayBeAsLargeAsTheLimitAndNoLarger(t *testing.T) {
	comment := func(size int) string {
		text := term("a")
		return text + "#" + strings.Repeat("x", size-len(text)-1)
	}
	if got := read(map[string]string{"f.toml": comment(load.MaxSize)}); len(got) > 0 {
		t.Errorf("at the limit: %v", got)
	}
	const want = "content/f.toml: the file is larger than 1 MiB; split it into several files"
	for _, size := range []int{load.MaxSize + 1, 10 << 20} {
		if got := lines(read(map[string]string{"f.toml": comment(size), "good.toml": term("b")})); len(got) != 1 || got[0] != want {
			t.Errorf("%d bytes: %v", size, got)
		}
	}
}

func TestATextIsNoLongerThanAnybodyReads(t *testing.T) {
	at, over := strings.Repeat("x", load.MaxText), strings.Repeat("x", load.MaxText+1)
	if got := read(map[string]string{"f.toml": term("a", `definition = "`+at+`"`)}); len(got) > 0 {
		t.Errorf("at the limit: %d problems", len(got))
	}
	const want = "content/f.toml:5:14: the text is longer than 8192 characters; shorten it: nobody can read that to a caller"
	if got := lines(read(map[string]string{"f.toml": term("a", `definition = "`+over+`"`)})); len(got) != 1 || got[0] != want {
		t.Errorf("%v", got)
	}
}

// The decoder needs gigabytes for these files: they are refused before it runs.
func TestFilesBuiltToExhaustTheDecoderAreRefusedAtOnce(t *testing.T) {
	const (
		deep = "brackets are nested more than 6 deep; write it flatter; no entry needs that"
		long = "a key has more than 8 parts; write it flatter; no entry needs that"
	)
	n := 250_000
	for name, c := range map[string]struct{ data, want string }{
		"tables in tables":               {"x = " + strings.Repeat("{a=", n) + "1" + strings.Repeat("}", n), "content/f.toml:1:23: " + deep},
		"lists in lists":                 {"x = " + strings.Repeat("[", n) + strings.Repeat("]", n), "content/f.toml:1:11: " + deep},
		"both":                           {"x = " + strings.Repeat("[{a=", n), "content/f.toml:1:17: " + deep},
		"a dotted key":                   {strings.Repeat("a.", n) + "a = 1", "content/f.toml:1:16: " + long},
		"a dotted header":                {"\n\n[" + strings.Repeat("a.", n) + "a]", "content/f.toml:3:17: " + long},
		"a dotted key far into the file": {strings.Repeat("# [[[\n", 1000) + `k = "[[[` + "\"\n" + `"a.b".` + strings.Repeat(`"x".`, n) + "a = 1", "content/f.toml:1002:34: " + long},
	} {
		got := lines(read(map[string]string{"f.toml": c.data}))
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestOfAFileFullOfMistakesTheFirstThousandAreReported(t *testing.T) {
	for name, data := range map[string]string{
		"in lines":    strings.Repeat("[[term]]\n", load.MaxRecords),
		"on one line": "term = [" + strings.Repeat("{},", load.MaxRecords) + "]",
	} {
		got := read(map[string]string{"f.toml": data})
		const want = "content/f.toml: the file has 15000 problems; mend these 1000 first"
		if len(got) != 1001 || got[0].Error() != want || !got.Broken() {
			t.Errorf("%s: %d problems, first %v", name, len(got), got[0])
		}
	}
}

func TestCharactersThatWouldSteerATerminalAreMended(t *testing.T) {
	d, problems := load.Load(layer("content", map[string]string{"f.toml": `[[term]]
id = "t"
name = "Pact\u001b[2J"
also = ["a &#155; b", "b\u202e\u200b\u202e"]
summary = "Say\nit."
definition = """
&#27; and &#x9b;
\u0007"""
`}))
	want := []string{
		"content/f.toml:3:8: characters that must not reach a screen: U+001B; take them out; they are shown as □",
		"content/f.toml:4:9: characters that must not reach a screen: U+009B; take them out; they are shown as □",
		"content/f.toml:4:23: characters that must not reach a screen: U+200B, U+202E; take them out; they are shown as □",
		"content/f.toml:5:11: characters that must not reach a screen: U+000A; take them out; they are shown as □",
		"content/f.toml:6:14: characters that must not reach a screen: U+0007, U+001B, U+009B; take them out; they are shown as □",
	}
	if got := lines(problems); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got:\n%s", strings.Join(got, "\n"))
	}
	if problems.Broken() {
		t.Error("the directory cannot be used")
	}
	e := d.Entry(model.Ref{Kind: model.KindTerm, ID: "t"})
	if e.Name != "Pact□[2J" || e.Also[0] != "a □ b" || e.Also[1] != "b□□□" || e.Summary != "Say□it." || e.Body != "□ and □\n□" {
		t.Errorf("%+v", e)
	}
}

func TestNothingOfAFileSteersATerminalThroughAMessage(t *testing.T) {
	got := read(map[string]string{"a\x1b[2J.toml": `"k\u001b[2J\u202e" = 1` + "\n" + `term = "\u009b"`})
	for _, p := range got {
		if strings.ContainsAny(p.Error(), "\x1b\u009b\u202e") {
			t.Errorf("%q", p.Error())
		}
	}
	if len(got) != 2 {
		t.Errorf("%v", got)
	}
}
