package load

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"signpost/model/outline"
)

// refuseSyntax says where the decoder stopped and why.
func (f *file) refuseSyntax(err error) {
	var syntax toml.ParseError
	if !errors.As(err, &syntax) {
		f.refuse(outline.Position{Line: 1, Column: 1}, "this is no TOML: "+err.Error(), "see the package documentation of content")
		return
	}
	offset := f.stopped(syntax)
	what := "this is no TOML: " + strings.TrimSuffix(strings.ReplaceAll(syntax.Message, `'\x00'`, "the end of the file"), ".")
	do := remedy(syntax.Message)
	switch start, end := outline.LastText(f.data, offset); {
	case end > offset && neverEnds(syntax.Message):
		offset = start
		what, do = "this is no TOML: the text that begins here never ends", "close it with the three quotes that it begins with"
	case bytes.Contains(f.data[start:end], []byte("\n[[")):
		do = fmt.Sprintf("the text that begins in line %d seems to lack its closing quotes", outline.At(f.data, start).Line)
	}
	f.refuse(outline.At(f.data, offset), what, do)
}

// remedy says what to do about a message of the decoder.
func remedy(message string) string {
	switch {
	case isEscape(message):
		return "write two backslashes for one, or put the text between single quotes"
	case strings.HasPrefix(message, control):
		return "take it out"
	case twice.MatchString(message):
		return "keep one of the two; or is a header such as [[organisation]] missing before it?"
	case strings.HasPrefix(message, "invalid datetime"):
		return "write it like 2022-01-31"
	}
	return "look at this line and the one before it: a quote, a bracket or an equals sign is often missing"
}

// neverEnds says that the decoder came to the end of the file inside a text
// between triple quotes.
func neverEnds(message string) bool {
	return strings.HasPrefix(message, "unexpected EOF") && (strings.Contains(message, `"""`) || strings.Contains(message, "'''"))
}

// stopped is the byte at which people have to look. The decoder gives mostly
// that byte, but of a wrong escape the start of the text around it, of a control
// character the byte before, of what stands behind a value the space before, and
// of a key that stands twice the last key it read.
func (f *file) stopped(e toml.ParseError) int {
	start, end := e.Position.Start, min(e.Position.Start+e.Position.Len, len(f.data))
	switch m := e.Message; {
	case strings.HasPrefix(m, control):
		return start + 1
	case isEscape(m):
		return f.wrongEscape(start)
	case strings.HasPrefix(m, "expected a top-level item to end"):
		_, size := utf8.DecodeLastRune(f.data[:end])
		return end - size
	case strings.HasPrefix(m, `unexpected '"""`), strings.HasPrefix(m, `unexpected "'''`):
		return end
	}
	if key := twice.FindStringSubmatch(e.Message); key != nil {
		return f.keyAround(key[1], start, end)
	}
	return start
}

// control begins what the decoder says of a control character.
const control = "TOML files cannot contain control characters"

// isEscape says that a message is about a wrong escape.
func isEscape(message string) bool {
	return strings.HasPrefix(message, "invalid escape") || strings.HasPrefix(message, "Escaped character") ||
		strings.Contains(message, "hexadecimal digits after")
}

var (
	escape = regexp.MustCompile(`^\\(?:[btnfre"\\]|[ \t]*\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))`)
	twice  = regexp.MustCompile(`^Key '(.*)' (?:has|was) already `)
)

// wrongEscape is the first backslash from start on that escapes nothing.
func (f *file) wrongEscape(start int) int {
	for i := start; i < len(f.data); i++ {
		if f.data[i] != '\\' {
			continue
		}
		m := escape.FindSubmatch(f.data[i:])
		if m == nil {
			return i
		}
		digits := string(m[1]) + string(m[2]) + string(m[3])
		if n, err := strconv.ParseUint(digits, 16, 32); err == nil && !utf8.ValidRune(rune(n)) {
			return i
		}
		i += len(m[0]) - 1
	}
	return start
}

// keyAround is the key or header, of those that hold the bytes from start to
// end, which the decoder means by its name for it.
func (f *file) keyAround(name string, start, end int) int {
	around := start
	for path, e := range outline.Of(f.data[:end]) {
		switch {
		case e.Key > start || end > e.End:
		case header("", path) == name:
			return e.Key
		case f.data[e.Key] == '[' && outline.At(f.data, e.Key).Column == 1:
			around = e.Key
		}
	}
	return around
}
