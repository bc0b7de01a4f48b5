package ui

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/ui/words"
)

// The second oracle: a telephone number on the screen is whole, and written as
// in the data. In a row it is one to give, and has its mark if nobody confirmed it.

// run is a run of digit groups with single spaces, as numbers are written. It
// is not the pattern by which the program holds numbers together.
var run = regexp.MustCompile(`[+(]*[0-9](?:[0-9()]| [0-9(]|\) )*`)

// overlap is how many digits in a row a run shares with a number before it
// counts as a piece of it.
const overlap = 5

// oracle knows the numbers of one directory.
type oracle struct {
	dir    *model.Directory
	whole  map[string]bool // every run of the data, as it is written there
	pieces map[string]bool // every overlap digits of every telephone number
	dead   map[string]bool // the numbers that are dead wherever they stand
	named  map[string]bool // the numbers that stand in somebody's name
}

// The oracles of the directories that many tests share: making one reads every
// string.
var (
	ofSmall   = sync.OnceValue(func() *oracle { return newOracle(smallOnce().dir) })
	ofShipped = sync.OnceValue(func() *oracle { return newOracle(shippedOnce().dir) })
)

func oracleOf(d *model.Directory) *oracle {
	switch d {
	case smallOnce().dir:
		return ofSmall()
	case shippedOnce().dir:
		return ofShipped()
	}
	return newOracle(d)
}

func newOracle(d *model.Directory) *oracle {
	o := &oracle{dir: d, whole: map[string]bool{}, pieces: map[string]bool{}, dead: map[string]bool{}, named: map[string]bool{}}
	alive := map[string]bool{}
	for _, e := range d.All() {
		for _, name := range slices.Concat([]string{e.Name, e.Acronym}, e.Also, e.Former) {
			for _, r := range runs(name) {
				o.named[r.text] = true
			}
		}
		for _, p := range d.Phones(e) {
			o.whole[p.Number] = true
			for group := range strings.FieldsSeq(p.Number) { // as the say card spreads them
				o.whole[strings.Join(strings.Split(group, ""), " ")] = true
			}
			digits := digitsOf(p.Number)
			for i := 0; i+overlap <= len(digits); i++ {
				o.pieces[digits[i:i+overlap]] = true
			}
			if p.State == model.Dead {
				o.dead[p.Number] = true
			} else {
				alive[p.Number] = true
			}
		}
	}
	for n := range alive {
		delete(o.dead, n)
	}
	for _, list := range []any{d.Organisations, d.Regions, d.Terms, d.Topics, d.Groups} {
		everyString(reflect.ValueOf(list), o.learn)
	}
	return o
}

// learn makes what is written in a text part of what may be shown.
func (o *oracle) learn(text string) {
	for _, r := range runs(strings.ReplaceAll(text, "\n", " ")) {
		o.whole[r.text] = true
	}
}

// everyString calls do with every text that a value holds.
func everyString(v reflect.Value, do func(string)) {
	switch v.Kind() {
	case reflect.String:
		do(v.String())
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			everyString(v.Elem(), do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			everyString(v.Index(i), do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				everyString(v.Field(i), do)
			}
		}
	}
}

// digitRun is a run in a line, and what stands behind it.
type digitRun struct{ text, rest string }

func runs(line string) []digitRun {
	if len(digitsOf(line)) < overlap {
		return nil
	}
	var out []digitRun
	for {
		m := run.FindStringIndex(line)
		if m == nil {
			return out
		}
		end := m[0] + balanced(line[m[0]:m[1]])
		text := unbracketed(strings.TrimRight(line[m[0]:end], " ("))
		line = line[end:]
		out = append(out, digitRun{text, line})
	}
}

// balanced is how much of s comes before a bracket that shuts what s did not
// open, or all of it.
func balanced(s string) int {
	depth := 0
	for i, r := range s {
		switch r {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return len(s)
}

// unbracketed takes off the brackets of the text around a number.
func unbracketed(s string) string {
	for {
		switch {
		case strings.HasPrefix(s, "(") && strings.Count(s, "(") > strings.Count(s, ")"):
			s = s[1:]
		case strings.HasPrefix(s, "(") && strings.IndexByte(s, ')') == len(s)-1:
			s = s[1 : len(s)-1]
		default:
			return s
		}
	}
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// altered says that a run is a piece of a number, or one written otherwise.
func (o *oracle) altered(r string) bool {
	digits := digitsOf(r)
	for i := 0; i+overlap <= len(digits); i++ {
		if o.pieces[digits[i:i+overlap]] {
			return !o.whole[r] && o.leftover(r)
		}
	}
	return false
}

// leftover looks at a run in which something of a number stands: what is left
// of it when the whole numbers have been taken out.
func (o *oracle) leftover(r string) bool {
	for n := range o.whole {
		i := strings.Index(r, n)
		if len(digitsOf(n)) < overlap || i < 0 || n == r {
			continue
		}
		before, behind := r[:i], r[i+len(n):]
		if strings.Trim(before[max(len(before)-1, 0):], " (") == "" && strings.Trim(behind[:min(len(behind), 1)], " )") == "" {
			return o.altered(before) || o.altered(behind)
		}
	}
	return true
}

// numbersWrong is what is wrong with the numbers of a frame.
func (o *oracle) numbersWrong(a *App, f frame) []string {
	var wrong []string
	lines := f.lines()
	typed := a.typedLines()
	for y, line := range lines {
		if slices.Contains(typed, y) {
			continue
		}
		for _, r := range runs(line) {
			if o.altered(r.text) {
				wrong = append(wrong, fmt.Sprintf("line %d: %q is no number of the data", y, r.text))
			}
		}
	}
	for _, list := range a.listsShown() {
		var ref model.Ref
		var row []string
		for i, r := range append(list.Refs, model.Ref{}) {
			if r != ref {
				wrong = append(wrong, o.rowWrong(ref, row)...)
				ref, row = r, nil
			}
			if i < list.Box.H {
				row = append(row, ansi.Cut(lines[list.Box.Y+i], list.Box.X, list.Box.X+list.Box.W))
			}
		}
	}
	return wrong
}

// rowWrong is what is wrong with the numbers in the row of an entry.
func (o *oracle) rowWrong(ref model.Ref, row []string) []string {
	e := o.dir.Entry(ref)
	if e == nil {
		return nil
	}
	var wrong []string
	for _, line := range row {
		for _, r := range runs(line) {
			if o.dead[r.text] {
				wrong = append(wrong, fmt.Sprintf("the dead number %q stands in the row of %s", r.text, ref))
				continue
			}
			doubt, known := o.doubtful(e, r.text)
			if !known || o.named[r.text] {
				continue
			}
			said := strings.HasPrefix(r.rest, " "+words.Doubt) || strings.HasPrefix(r.rest, ", not")
			if doubt != said {
				wrong = append(wrong, fmt.Sprintf("%q in the row of %s: unconfirmed is %v and marked is %v", r.text, ref, doubt, said))
			}
		}
	}
	return wrong
}

// doubtful says whether nobody confirmed a number of e, and whether it is one.
func (o *oracle) doubtful(e *model.Entry, number string) (doubt, known bool) {
	phones := o.dir.Phones(e)
	if give := o.dir.Give(e); give.OK() {
		phones = append(phones[:len(phones):len(phones)], give.Phone)
	}
	doubt = true
	for _, p := range phones {
		if p.Number == number {
			known = true
			doubt = doubt && p.State != model.Confirmed
		}
	}
	return doubt, known
}

func TestTheSecondOracleRefusesPiecesOfNumbers(t *testing.T) {
	o := oracleOf(small(t))
	for _, bad := range []string{
		"0800 254", "08002540088", "0800-254 0088 is 2540088", "10800 254 0088", "254 0088 or so", "0800 254 00889",
	} {
		altered := false
		for _, r := range runs(bad) {
			altered = altered || o.altered(r.text)
		}
		if !altered {
			t.Errorf("%q passes", bad)
		}
	}
	for _, good := range []string{
		"0800 254 0088", "Give 0800 254 0088.", "(0800 254 0088)", "0800 254 0088  2008", "since 2008", "+33 (0)1 42 53 71 85",
	} {
		for _, r := range runs(good) {
			if o.altered(r.text) {
				t.Errorf("%q in %q is refused", r.text, good)
			}
		}
	}
	outside := model.Ref{Kind: model.KindOrganisation, ID: "families-outside"}
	for row, bad := range map[string]bool{
		"Families Outside  0800 254 0088":             false,
		"Families Outside  0800 254 0088 ?":           true,
		"Families Outside  0131 557 9800":             true,
		"Families Outside  0131 557 9800 ?":           false,
		"organisation · 0131 557 9800, not confirmed": false,
		"organisation · old number 0500 839 383":      true,
		"Families Outside":                            false,
	} {
		if got := o.rowWrong(outside, []string{row}); (got != nil) != bad {
			t.Errorf("%q: %v", row, got)
		}
	}
}
