package ui

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/model/load"
	"signpost/model/search"
	"signpost/ui/theme"
)

// heavy are units of texts that are slow to lay out. Repeated up to the limits of
// package load they are the worst that a folder can bring.
func heavy() map[string]string {
	return map[string]string{
		"clean":              "The quick brown fox jumps over the lazy dog. ",
		"emphasis":           "_a",
		"strong":             "**a",
		"marks on letters":   "Z\u0301\u0334\u0489\u0301\u0334\u0489\u0301\u0334",
		"pipes":              "|",
		"nested links":       "[a [b](term:other) c](term:other) ",
		"links":              "[a](term:other) ",
		"one word":           "x",
		"wide letters":       "界",
		"Hangul":             "ᄀᄀᄀ각ᆨᆨ",
		"flags":              "🇬🇧",
		"digits":             "1",
		"numbers":            "0161 702 1000 ",
		"references":         "&amp;",
		"backslashes":        "\\*",
		"a table of columns": "|" + strings.Repeat("a|", 200) + "\n|" + strings.Repeat("-|", 200) + "\n",
		"paragraphs":         "a\n\n",
		"lists in lists":     "- - - - a\n",
		"quotations":         "> > > > a\n",
	}
}

// fill is a unit over and over again, up to a length in characters and in bytes.
func repeated(unit string, most int) string {
	s := []rune(strings.Repeat(unit, most/len(unit)+1))
	for len(s) > most || len(string(s)) > most {
		s = s[:len(s)-1]
	}
	return string(s)
}

// weighty is an entry of each kind in which every text is as long as it may be.
func weighty(unit string) fstest.MapFS {
	line := strings.Join(strings.Fields(strings.ReplaceAll(unit, "\n", " ")), " ") + " "
	name, note := quoted(strings.TrimSpace(repeated(line, load.MaxName))), quoted(strings.TrimSpace(repeated(line, load.MaxLine)))
	record := strings.NewReplacer(
		"summary = PAYLOAD", "summary = "+quoted(strings.TrimSpace(repeated(line, load.MaxLine/4))),
		"note = PAYLOAD", "note = "+note, "source = PAYLOAD", "source = "+note, "website = PAYLOAD", "website = "+note,
		"OWN", "OWN", "PAYLOAD", name, `see = ["organisation:pops"]`, `see = ["term:other"]`, `to = "organisation:pops"`, `to = "term:other"`,
	).Replace(everyField)
	body := quoted(repeated(unit, load.MaxText))
	var out strings.Builder
	for kind, own := range map[model.Kind]string{
		model.KindOrganisation: "kind = \"charity\"\nregions = [\"evil\"]\nbody = " + body,
		model.KindRegion:       "kind = \"city\"\nbody = " + body,
		model.KindTerm:         "definition = " + body,
	} {
		out.WriteString(strings.NewReplacer("KIND", string(kind), "OWN", own).Replace(record))
	}
	out.WriteString("[[term]]\nid = \"other\"\nname = \"Other\"\nsummary = \"S.\"\n")
	return fstest.MapFS{"f.toml": {Data: []byte(out.String())}}
}

// mistaken are the problems of a weighty directory but those that have nothing to do
// with its weight: a summary is one word or a hundred, as the unit has it.
func mistaken(problems load.Problems) (out []string) {
	for _, p := range problems {
		if !p.Mended && !strings.HasPrefix(p.What, "the summary has ") {
			out = append(out, p.Error())
		}
	}
	return out
}

// TestTheHeaviestTextsAreWithinTheLimits keeps the benchmark below honest: what it
// measures is what the loader lets through.
func TestTheHeaviestTextsAreWithinTheLimits(t *testing.T) {
	for name, unit := range heavy() {
		_, problems := load.Load(load.Layer{Name: "content", FS: weighty(unit)})
		if wrong := mistaken(problems); len(wrong) > 0 {
			t.Errorf("%s: %s", name, wrong[0])
		}
	}
}

// BenchmarkHeaviestKey presses every key that reads an entry, on the heaviest texts
// that pass the loader, and gives the slowest key. It has to stay below 50 ms. Pages
// are laid out elsewhere and are not counted; page-ms says what the slowest takes.
func BenchmarkHeaviestKey(b *testing.B) {
	keys := []string{
		"down", "up", "right", "down", "pgdown", "end", "ctrl+f", "a", "a", "esc", "left", "f5", "down", "down", "down", "down", "esc",
		"f6", "f7", "esc", "f4", "esc", "a", "a", "esc", "tab", "down", "right", "f5", "esc", "left", "tab", "down", "right", "left", "f8", "esc", "f1", "esc",
	}
	units := heavy()
	for _, name := range slices.Sorted(maps.Keys(units)) {
		d, _ := load.Load(load.Layer{Name: "content", FS: weighty(units[name])})
		finder := search.New(d)
		finder.Find(search.Query{Text: "warm"})
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			var slowest, page time.Duration
			which := ""
			for b.Loop() {
				a := New(Options{Directory: d, Finder: finder, Theme: theme.Dark})
				work := elsewhere(a, tea.WindowSizeMsg{Width: 120, Height: 36})
				page = max(page, work)
				for _, k := range keys {
					from := time.Now()
					_, cmd := a.Update(keyPress(k))
					if a.View().Content == "" {
						b.Fatal("nothing is drawn")
					}
					if took := time.Since(from); took > slowest {
						slowest, which = took, k
					}
					page = max(page, carryOut(a, cmd))
				}
			}
			b.ReportMetric(float64(slowest.Microseconds())/1000, "key-ms")
			b.ReportMetric(float64(page.Microseconds())/1000, "page-ms")
			b.Logf("the slowest key is %s", which)
		})
	}
}

// elsewhere sends a message and does the work that it orders.
func elsewhere(a *App, msg tea.Msg) time.Duration {
	_, cmd := a.Update(msg)
	return carryOut(a, cmd)
}

// carryOut does what a command says, and says how long that took.
func carryOut(a *App, cmd tea.Cmd) time.Duration {
	if cmd == nil {
		return 0
	}
	from := time.Now()
	msg := cmd()
	took := time.Since(from)
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			took = max(took, carryOut(a, c))
		}
		return took
	}
	if msg != nil {
		took = max(took, elsewhere(a, msg))
	}
	return took
}
