package outline_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"signpost/model/outline"
)

func TestPositions(t *testing.T) {
	const file = `# a comment with [[brackets]]
[[organisation]]
id = "a"
also = ["x", # why
  'y ] "',   "z"]

[[organisation.phone]]
number = '0800'
[[organisation.phone]]
  number = "é", 
[[organisation]]
id   = """
b ""quoted"" """
dates.from = 2020-01-01
inline = { a = 1, "b c" = [ { d = 2 } ] }
[[organisation.phone]]
number = 5
[other."table.name"]
x=1
`
	want := map[string]outline.Position{
		"organisation[0]":                 {2, 1},
		"organisation[0].id":              {3, 6},
		"organisation[0].also[0]":         {4, 9},
		"organisation[0].also[1]":         {5, 3},
		"organisation[0].also[2]":         {5, 14},
		"organisation[0].phone[0].number": {8, 10},
		"organisation[0].phone[1].number": {10, 12},
		"organisation[1]":                 {11, 1},
		"organisation[1].id":              {12, 8},
		"organisation[1].dates.from":      {14, 14},
		"organisation[1].inline.b c[0].d": {15, 35},
		"organisation[1].phone[0]":        {16, 1},
		"organisation[1].phone[0].number": {17, 10},
		"other.table.name.x":              {19, 3},
	}
	got := outline.Of([]byte(file))
	for path, pos := range want {
		entry, ok := got[path]
		if !ok {
			t.Errorf("%s is missing", path)
		} else if at := outline.At([]byte(file), entry.Start); at != pos {
			t.Errorf("%s: value at %v, want %v", path, at, pos)
		}
	}
}

func TestLimits(t *testing.T) {
	long := func(n int) string { return strings.Repeat("k", n) }
	deep := func(n int, open, shut string) string {
		return "x = " + strings.Repeat(open, n) + strings.Repeat(shut, n)
	}
	for name, c := range map[string]struct {
		data string
		bad  bool
	}{
		"six deep":              {deep(6, "[", "]"), false},
		"seven deep":            {deep(7, "[", "]"), true},
		"tables in tables":      {deep(10000, "{a=", "}"), true},
		"brackets in a string":  {`x = "` + strings.Repeat("[", 99) + `"`, false},
		"brackets in a literal": {"x = '''\n" + strings.Repeat("[", 99) + "\n'''", false},
		"brackets in a comment": {"# " + strings.Repeat("[", 99), false},
		"eight parts":           {"a.b.c.d.e.f.g.h = 1", false},
		"nine parts":            {"a.b.c.d.e.f.g.h.i = 1", true},
		"nine parts in header":  {"[a.b.c.d.e.f.g.h.i]", true},
		"dots in a text":        {`x = "a.b.c.d.e.f.g.h.i.j"`, false},
		"a key of 120":          {long(120) + " = 1", false},
		"a key of 121":          {long(121) + " = 1", true},
		"a key in quotes":       {`x.'` + long(121) + `' = 1`, true},
		"a header":              {"[[" + long(121) + "]]", true},
		"a header in quotes":    {`["` + long(121) + `"]`, true},
		"a key of long parts":   {long(60) + "." + long(60) + " = 1", true},
		"a long text":           {`x = ["` + long(9999) + `"]`, false},
		"a long text in a list": {"x = [\n'" + long(9999) + "'\n]", false},
		"60,000 values":         {"x = [" + strings.Repeat("1,", 59_998) + "]", false},
		"60,001 values":         {"x = [" + strings.Repeat("1,", 59_999) + "]", true},
		"20,001 headers":        {strings.Repeat("[[a]]\nb = 1\n", 20_001), true},
		"commas in a text":      {`x = "` + strings.Repeat(",", 99_999) + `"`, false},
	} {
		err := outline.Limits([]byte(c.data))
		var limit *outline.LimitError
		if errors.As(err, &limit) != c.bad {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzOutline holds the outline against the decoder: what the decoder reads,
// the outline has a place for.
func FuzzOutline(f *testing.F) {
	for _, seed := range []string{
		"a = 1\n[b]\nc = [1, 2, {d = 'x'}]\n[[e]]\n[[e.f]]\ng = \"\"\"\n\"\"\"\"\"\n",
		"a.b.c = 2020-01-01\n'q w' = true # [",
		"x = '''a'''''\ny = 1.5\r\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		o := outline.Of([]byte(data))
		if outline.Limits([]byte(data)) != nil || strings.ContainsAny(data, `\`) {
			return
		}
		var m map[string]any
		if _, err := toml.Decode(data, &m); err != nil {
			return
		}
		find(t, o, "", m)
	})
}

func find(t *testing.T, o outline.Outline, path string, v any) {
	t.Helper()
	if _, ok := o[path]; path != "" && !ok {
		t.Errorf("%q has no place", path)
	}
	switch v := v.(type) {
	case map[string]any:
		for k, v := range v {
			// An array of tables has no place of its own, only its tables have.
			if tables, ok := v.([]map[string]any); ok {
				for i, table := range tables {
					find(t, o, outline.Index(outline.Path(path, k), i), table)
				}
				continue
			}
			if table, ok := v.(map[string]any); ok && o[outline.Path(path, k)] == (outline.Entry{}) {
				for sub, v := range table { // [a.b] alone opens b
					find(t, o, outline.Path(outline.Path(path, k), sub), v)
				}
				continue
			}
			find(t, o, outline.Path(path, k), v)
		}
	case []any:
		for i, v := range v {
			find(t, o, outline.Index(path, i), v)
		}
	}
}

func TestAtCountsCharacters(t *testing.T) {
	data := []byte("aé\nŵ”b\xffc")
	for offset, want := range map[int]outline.Position{
		0: {1, 1}, 1: {1, 2}, 2: {1, 2}, 3: {1, 3}, // é has two bytes
		4: {2, 1}, 5: {2, 1}, 6: {2, 2}, 7: {2, 2}, 8: {2, 2}, 9: {2, 3}, 10: {2, 4}, 11: {2, 5}, 12: {2, 6}, 99: {2, 6},
	} {
		if got := outline.At(data, offset); got != want {
			t.Errorf("At(%d) = %v, want %v", offset, got, want)
		}
	}
}

func TestATableThatOnlyItsInnerTablesOpenHasAPlace(t *testing.T) {
	data := []byte("x = 1\n[[a]]\n[a.b.c]\nd = 1\n[e.f]\n")
	got := outline.Of(data)
	for path, want := range map[string]outline.Position{"a[0]": {2, 1}, "a[0].b": {3, 1}, "a[0].b.c": {3, 1}, "e": {5, 1}, "e.f": {5, 1}} {
		if entry, ok := got[path]; !ok || outline.At(data, entry.Key) != want {
			t.Errorf("%s: %v, %v; want %v", path, ok, outline.At(data, entry.Key), want)
		}
	}
}

func TestLastText(t *testing.T) {
	const file = `a = '''one''' # '''no text
b = "'''"
c = """two \"""
"""
d = '''
never ends
`
	data := []byte(file)
	for _, c := range []struct{ before, want string }{
		{"a =", ""}, {"# '''", "'''one'''"}, {"b =", "'''one'''"}, {"c =", "'''one'''"},
		{"d =", "\"\"\"two \\\"\"\"\n\"\"\""}, {"never", "'''\nnever ends\n"},
	} {
		start, end := outline.LastText(data, strings.Index(file, c.before))
		if got := file[start:end]; got != c.want {
			t.Errorf("before %q: %q, want %q", c.before, got, c.want)
		}
	}
}
