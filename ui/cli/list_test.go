package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
)

func TestListHasEveryEntryOfAKind(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	total := 0
	for _, kind := range model.Kinds() {
		for _, typed := range []string{string(kind), string(kind) + "s"} {
			out := run(t, "list", typed).want(t, exitFine).out
			if n := strings.Count(out, "\n"); n != d.Count(kind) || strings.Count(out, "\t"+string(kind)+"\t") != n {
				t.Errorf("list %s has %d lines of %d entries", typed, n, d.Count(kind))
			}
		}
		total += d.Count(kind)
	}
	if n := strings.Count(run(t, "list").want(t, exitFine).out, "\n"); n != total {
		t.Errorf("list has %d lines of %d entries", n, total)
	}
}

func TestListAsJSONHasNoNull(t *testing.T) {
	var entries []any
	if err := json.Unmarshal([]byte(run(t, "list", "--json").want(t, exitFine).out), &entries); err != nil {
		t.Fatal(err)
	}
	if len(entries) < 100 {
		t.Errorf("%d entries", len(entries))
	}
	for _, e := range entries {
		if holdsNull(e) {
			t.Errorf("there is a null in %v", e)
		}
	}
}

func holdsNull(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case []any:
		for _, element := range v {
			if holdsNull(element) {
				return true
			}
		}
	case map[string]any:
		for _, element := range v {
			if holdsNull(element) {
				return true
			}
		}
	}
	return false
}

func TestOnATerminalANumberIsWholeOrAbsentAtEveryWidth(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	var rows []row
	for _, e := range d.All() {
		rows = append(rows, makeRow(d, e, page.Clock{}))
	}
	for width := 1; width <= 200; width++ {
		for i, line := range columns(rows, width) {
			if ansi.StringWidth(line) > width {
				t.Fatalf("at %d columns the line is wider: %q", width, line)
			}
			if width >= 40 && !strings.Contains(line, rows[i].number) {
				t.Fatalf("at %d columns the number %s is missing: %q", width, rows[i].number, line)
			}
		}
	}
}

func TestANumberInANoteIsNeverCut(t *testing.T) {
	const note = "old number: 0500 839 383, replaced"
	for width := 1; width < len(note); width++ {
		short := cut(note, width)
		if ansi.StringWidth(short) > width {
			t.Errorf("at %d columns: %q", width, short)
		}
		if strings.Contains(short, "0") && !strings.Contains(short, "0500 839 383") {
			t.Errorf("at %d columns the number is cut: %q", width, short)
		}
	}
}
