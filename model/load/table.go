package load

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"signpost/model/outline"
	"signpost/model/text"
)

// table is one TOML table that is being read. Each getter asks for one key in
// one type; what is wrong becomes a finding of the file, and the getter gives
// the zero value. done reports the keys that nobody asked for.
type table struct {
	file   *file
	path   string
	values map[string]any
	asked  map[string]bool
}

func (t *table) problem(key string, at part, what, do string) {
	path := t.path
	if key != "" {
		path = outline.Path(t.path, key)
	}
	t.at(path, at, what, do)
}

func (t *table) at(path string, at part, what, do string) {
	t.file.find(path, at, what, do)
}

// get is the value of key, or nil.
func (t *table) get(key string) any {
	t.asked[key] = true
	return t.values[key]
}

// text is a short string on one line, through the gate.
func (t *table) text(key string) string {
	return t.clean(t.raw(key), outline.Path(t.path, key), MaxName, oneLine)
}

// line is a longer string on one line, through the gate.
func (t *table) line(key string) string {
	return t.clean(t.raw(key), outline.Path(t.path, key), MaxLine, oneLine)
}

// need is a short string that must be there.
func (t *table) need(key, why string) string {
	s := t.text(key)
	t.must(key, why)
	return s
}

// must says where the text of a key is missing or empty.
func (t *table) must(key, why string) {
	switch v := t.values[key].(type) {
	case nil:
		t.problem("", atKey, fmt.Sprintf("%s is missing", key), why)
	case string:
		if strings.TrimSpace(v) == "" {
			t.problem(key, atValue, fmt.Sprintf("%s is empty", key), why)
		}
	}
}

// markdown is a text of many lines, through the gate.
func (t *table) markdown(key string) string {
	s := strings.TrimSpace(t.clean(t.raw(key), outline.Path(t.path, key), MaxText, text.CleanMarkdown))
	if what, do := layout(s); what != "" {
		t.problem(key, atValue, what, do)
	}
	return s
}

func (t *table) raw(key string) string {
	v := t.get(key)
	if v == nil {
		return ""
	}
	s, ok := v.(string)
	if !ok {
		t.wrongType(key, v, "text", `put it in quotes: `+key+` = "…"`)
		return ""
	}
	return s
}

// oneLine is the gate for a text on one line. It goes into Markdown too, so it
// may not bring characters back by their numbers.
func oneLine(s string) (string, []rune) {
	s, taken := text.Clean(s, text.OneLine)
	s, more := text.CleanMarkdown(s)
	return s, append(taken, more...)
}

// clean sends s through a gate and notes what the gate took out. What is longer
// than most characters is cut, so that nothing has to deal with it.
func (t *table) clean(s, path string, most int, gate func(string) (string, []rune)) string {
	t.file.bulk += len(s)
	if what := length(s, most); what != "" {
		t.at(path, atValue, what, "shorten it: nobody can read that to a caller")
		s = cut(s, most)
	}
	clean, taken := gate(s)
	if len(taken) > 0 {
		var names []string
		for _, r := range taken {
			names = append(names, fmt.Sprintf("U+%04X", r))
		}
		slices.Sort(names)
		t.file.note(finding{path: path, part: atValue, Problem: Problem{
			What:   "characters that must not reach a screen: " + strings.Join(slices.Compact(names), ", "),
			Do:     "take them out; they are shown as " + string(text.Replacement),
			Mended: true,
		}})
	}
	return clean
}

// list is an array of strings on one line each.
func (t *table) list(key string) []string {
	var out []string
	t.each(key, func(s, _ string) { out = append(out, s) })
	return out
}

// sentences is an array of longer strings on one line each.
func (t *table) sentences(key string) []string {
	var out []string
	t.eachOf(key, MaxLine, func(s, _ string) { out = append(out, s) })
	return out
}

// each calls do with every string of an array and the path at which it stands.
func (t *table) each(key string, do func(s, path string)) { t.eachOf(key, MaxName, do) }

func (t *table) eachOf(key string, most int, do func(s, path string)) {
	v := t.get(key)
	if v == nil {
		return
	}
	array, ok := v.([]any)
	if !ok {
		t.wrongType(key, v, "a list of texts", `write it in square brackets: `+key+` = ["…", "…"]`)
		return
	}
	for i, v := range array[:t.atMost(key, len(array))] {
		path := outline.Index(outline.Path(t.path, key), i)
		s, ok := v.(string)
		if !ok {
			t.at(path, atValue, fmt.Sprintf("%s holds %s where a text is wanted", key, typeName(v)), "put it in quotes")
			continue
		}
		do(t.clean(s, path, most, oneLine), path)
	}
}

// atMost is how many of n things a record may have.
func (t *table) atMost(key string, n int) int {
	if n > MaxList && t.path != "" {
		t.problem(key, atValue, fmt.Sprintf("%s has %d entries", key, n), fmt.Sprintf("keep to %d", MaxList))
		return MaxList
	}
	return n
}

// oneOf is a text out of a closed list. Where the key is missing it is fallback.
func oneOf[T ~string](t *table, key string, allowed []T, fallback T) T {
	s := t.text(key)
	if _, isText := t.values[key].(string); !isText { // of a wrong type, text has said so
		if t.values[key] == nil && fallback == "" {
			t.problem("", atKey, key+" is missing", oneOfThese(names(allowed)))
		}
		return fallback
	}
	if !slices.Contains(allowed, T(s)) {
		t.problem(key, atValue, fmt.Sprintf("%s = %q is not known", key, s), t.file.advice.suggest(s, names(allowed)))
		return fallback
	}
	return T(s)
}

// optional is oneOf for a key that may be missing.
func optional[T ~string](t *table, key string, allowed []T) T {
	if t.get(key) == nil {
		return ""
	}
	return oneOf(t, key, allowed, allowed[0])
}

// yes is true or false, false where the key is missing.
func (t *table) yes(key string) bool {
	switch v := t.get(key).(type) {
	case nil:
		return false
	case bool:
		return v
	default:
		t.wrongType(key, v, "true or false", "write "+key+" = true, without quotes")
		return false
	}
}

// position is a place in an order, from 1; 0 where the key is missing.
func (t *table) position(key string) int {
	switch v := t.get(key).(type) {
	case nil:
		return 0
	case int64:
		if v >= 1 && v <= 1000 {
			return int(v)
		}
		t.problem(key, atValue, key+" = "+strconv.FormatInt(v, 10)+" is no place in an order", "count from 1")
	default:
		t.wrongType(key, v, "a place in an order", "write a number, without quotes: "+key+" = 1")
	}
	return 0
}

// tables are the tables below [[…key]].
func (t *table) tables(key string) []*table {
	v := t.get(key)
	if v == nil {
		return nil
	}
	var found []map[string]any
	switch v := v.(type) {
	case []map[string]any:
		found = v
	case []any: // an array of inline tables
		for i, element := range v {
			m, ok := element.(map[string]any)
			if !ok {
				t.at(outline.Index(outline.Path(t.path, key), i), atValue, fmt.Sprintf("%s holds %s where a table is wanted", key, typeName(element)), "write it under a header of its own")
				continue
			}
			found = append(found, m)
		}
	default:
		at := atKey
		if _, isTable := v.(map[string]any); !isTable {
			at = atValue
		}
		t.problem(key, at, fmt.Sprintf("%s is %s where a list of tables is wanted", key, typeName(v)), "write double brackets: [["+header(t.path, key)+"]]")
		return nil
	}
	var out []*table
	for i, m := range found[:t.atMost(key, len(found))] {
		out = append(out, t.file.table(outline.Index(outline.Path(t.path, key), i), m))
	}
	return out
}

// header is the header under which a table stands: its path without indices.
func header(path, key string) string {
	var out strings.Builder
	for i, part := range strings.Split(outline.Path(path, key), "[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "]")
		}
		out.WriteString(part)
	}
	return out.String()
}

// done reports the keys that nobody asked for.
func (t *table) done() {
	known := slices.Sorted(maps.Keys(t.asked))
	for _, key := range slices.Sorted(maps.Keys(t.values)) {
		if t.asked[key] {
			continue
		}
		path := outline.Path(t.path, key)
		switch t.values[key].(type) {
		case []map[string]any:
			path = outline.Index(path, 0)
		}
		t.at(path, atKey, fmt.Sprintf("the key %q is not known here", key), t.file.advice.suggest(key, known))
	}
}

func (t *table) wrongType(key string, v any, want, do string) {
	t.problem(key, atValue, fmt.Sprintf("%s is %s where %s is wanted", key, typeName(v), want), do)
}

func typeName(v any) string {
	switch v.(type) {
	case string:
		return "a text"
	case bool:
		return "true or false"
	case int64, float64:
		return "a number"
	case time.Time:
		return "a date"
	case map[string]any:
		return "a table"
	case []map[string]any:
		return "a list of tables"
	case []any:
		return "a list"
	}
	return fmt.Sprintf("%T", v)
}

func (f *file) table(path string, values map[string]any) *table {
	return &table{file: f, path: path, values: values, asked: map[string]bool{}}
}
