package reader_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/content"
	"signpost/model/load"
	"signpost/ui/reader"
	"signpost/ui/theme"
)

// shapes are the ways in which numbers are laid out, one number for each: those
// of the shipped directory, and some that it might have.
func shapes(t *testing.T) []string {
	t.Helper()
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	numbers := []string{
		"116 123", "999", "+44 (0)20 7946 0018", "(0161) 496 0018", "020 7946 0018", "07700 900 018", "+441632960018",
		"0 1 6 3 2 9 6 0 0 1 8", "0800 1111",
	}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			numbers = append(numbers, p.Number)
		}
	}
	if len(numbers) < 40 {
		t.Fatalf("the shipped directory has only %d numbers", len(numbers))
	}
	byShape := map[string]string{}
	for _, n := range numbers {
		shape := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return '0'
			}
			return r
		}, n)
		if _, ok := byShape[shape]; !ok {
			byShape[shape] = n
		}
	}
	return slices.Sorted(maps.Values(byShape))
}

// TestANumberIsNeverBrokenOrChanged lays out every shape of number at every
// width from 24 cells on, in every sort of text, at every distance from the
// margin.
func TestANumberIsNeverBrokenOrChanged(t *testing.T) {
	numbers := shapes(t)
	texts := []string{
		"%[2]s %[1]s and more text behind it.\n\n",
		"- %[2]s %[1]s\n- %[1]s\n\n",
		"- a\n    - %[2]s (%[1]s), perhaps\n\n",
		"> %[2]s %[1]s.\n\n",
		"### %[2]s %[1]s\n\n",
		"%[2]s **%[1]s** (not confirmed)\n\n",
		"%[2]s [Ring %[1]s](organisation:pact) now\n\n",
		"%[2]s *%[1]s*;%[1]s\n\n",
		"%[2]s\n%[1]s\nbehind a line of the source\n\n",
		"| who | number |\n|---|---|\n| %[2]s | %[1]s |\n\n",
		"`%[2]s %[1]s`\n\n",
		"1. %[2]s +%[1]s\n\n",
	}
	for i, text := range texts {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			for width := 24; width <= 100; width += 1 + width/25 {
				for j, n := range numbers {
					if i == len(texts)-1 {
						n = strings.TrimPrefix(n, "+")
					}
					filler := strings.Repeat("ab cde ", 20)[:(width*7+j*5+i)%40]
					source := fmt.Sprintf(text, n, filler)
					doc, err := reader.Render(source, width, theme.New(theme.Dark, true, false))
					if err != nil {
						t.Fatal(err)
					}
					whole := 0
					for _, line := range doc.Lines {
						whole += strings.Count(ansi.Strip(line), n)
					}
					if want := strings.Count(source, n); whole != want {
						t.Fatalf("%d cells: %q stands there %d times, not %d:\n%s\nof %q", width, n, whole, want, ansi.Strip(strings.Join(doc.Lines, "\n")), source)
					}
				}
			}
		})
	}
}
