package reader_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"signpost/model/text"
	"signpost/ui/reader"
	"signpost/ui/theme"
)

// broken is what is wrong with a laid-out page, whatever it was made of.
func broken(doc reader.Document, width int) error {
	for i, line := range doc.Lines {
		if w := ansi.StringWidth(line); w > width {
			return fmt.Errorf("line %d is %d cells wide, not %d: %q", i, w, width, line)
		}
		for _, r := range unstyled(line) {
			if r != ' ' && (!unicode.IsGraphic(r) || unicode.Is(unicode.Z, r) || unicode.Is(unicode.Variation_Selector, r)) {
				return fmt.Errorf("line %d: U+%04X in %q", i, r, line)
			}
		}
	}
	for i, l := range doc.Links {
		if l.To.IsZero() || len(l.Spans) == 0 {
			return fmt.Errorf("link %d leads to %q on %v", i, l.To, l.Spans)
		}
		for _, s := range l.Spans {
			if s.Line < 0 || s.Line >= len(doc.Lines) || s.From < 0 || s.From >= s.To || s.To > width {
				return fmt.Errorf("link %d stands on %v of %d lines", i, s, len(doc.Lines))
			}
		}
	}
	return nil
}

// unstyled is a line without the sequences that set colours and weights, and
// with all others.
func unstyled(line string) string {
	var out strings.Builder
	for line != "" {
		if body, ok := strings.CutPrefix(line, "\x1b["); ok {
			if params := strings.TrimLeft(body, "0123456789;"); strings.HasPrefix(params, "m") {
				line = params[1:]
				continue
			}
		}
		_, size := first(line)
		out.WriteString(line[:size])
		line = line[size:]
	}
	return out.String()
}

func first(s string) (rune, int) {
	for i, r := range s {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(s)
}

// FuzzRender lays out any text, through the gate and around it.
func FuzzRender(f *testing.F) {
	for _, seed := range []string{
		"# A\n\nText with [a link](organisation:pact) and 0800 254 0088.\n\n- one\n- two [x](term:x)\n",
		"| a | b |\n|---|---|\n| [x](region:x) | +33 (0)1 42 53 71 85 |\n",
		"> q [a\nb](term:a) \x1b[2J &#27;[2J &#x9b; \ue100x\ue000 \ue002",
		"```\ncode [x](term:x)\n```\n\n`[x](term:x)` ![i](organisation:x)\n\n<div>[x](term:x)</div>",
		"1. a\n   1. b\n      - c\n\n---\n\n***\n**0161 702 1000** [ab**c**](term:y)",
		"[](term:x) [ ](term:x) [\\]](term:x) [a](term:x \"t\") [b](<term:x>)",
		"a  \nb\\\nc\n\n[r]: term:x\n[r] [r][r]",
		"界界界界 [界](term:x)́ e\u0301\u0301 \U0001F1EC\U0001F1E7 \u0e33",
	} {
		f.Add(seed, uint8(24), false)
		f.Add(seed, uint8(1), true)
	}
	f.Add("```\nfar behind the end of the line [a](term:x)", uint8(0), true)
	f.Fuzz(func(t *testing.T, markdown string, width uint8, clean bool) {
		w := int(width)%120 + 2 // in one cell no wide letter fits
		if len(markdown) > 4000 {
			t.Skip("long texts only take long")
		}
		if clean {
			markdown, _ = text.CleanMarkdown(markdown)
		}
		doc, err := reader.Render(markdown, w, theme.New(theme.Dark, true, false))
		if err != nil {
			doc = reader.Plain(markdown, w)
		}
		if !clean { // what the gate would have taken out may pass for marks of links, and may do no more
			doc.Links = nil
		}
		if err := broken(doc, w); err != nil {
			t.Errorf("%v\nof %q", err, markdown)
		}
		for _, h := range []int{1, 5} {
			walk(t, doc, h)
		}
	})
}

// walk goes down a page and up again: both end, and every link has the focus
// on the way down.
func walk(t *testing.T, doc reader.Document, h int) {
	t.Helper()
	limit := len(doc.Lines) + len(doc.Links) + 2
	var pos reader.Position
	seen := map[int]bool{}
	for n := 0; ; n++ {
		if pos.Top < 0 || pos.Top > max(len(doc.Lines)-h, 0) || pos.Link < 0 || pos.Link > len(doc.Links) {
			t.Fatalf("position %v of %d lines and %d links", pos, len(doc.Lines), len(doc.Links))
		}
		seen[pos.Link] = true
		next := doc.Down(pos, h)
		if next == pos {
			break
		}
		if pos = next; n > limit {
			t.Fatal("↓ never ends")
		}
	}
	for i := range doc.Links {
		if !seen[i+1] {
			t.Fatalf("↓ does not come by link %d of %d, on %v", i+1, len(doc.Links), doc.Links[i].Spans)
		}
	}
	for n := 0; ; n++ {
		next := doc.Up(pos, h)
		if next == pos {
			break
		}
		if pos = next; n > limit {
			t.Fatal("↑ never ends")
		}
	}
	if pos.Top != 0 {
		t.Fatalf("↑ ends at line %d", pos.Top)
	}
}
