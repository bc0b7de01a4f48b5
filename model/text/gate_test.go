package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"signpost/model/text"
)

func TestTheGateLetsWordsThroughAndTakesTheRestOut(t *testing.T) {
	for _, c := range []struct{ name, in, want, taken string }{
		{"plain English", `Ring 0800 254 0088: "it's free" & safe (24/7) ~ £5`, `Ring 0800 254 0088: "it's free" & safe (24/7) ~ £5`, ""},
		{"nothing", "", "", ""},
		{"Welsh", "Tŷ'r Cymry, Ŵyl, âêîôûŵŷ ÂÊÎÔÛŴŶ äëïöüẅÿ", "Tŷ'r Cymry, Ŵyl, âêîôûŵŷ ÂÊÎÔÛŴŶ äëïöüẅÿ", ""},
		{"other languages", "Łódź, Ελληνικά, Русский, العربية, हिन्दी, 中文, ไทย", "Łódź, Ελληνικά, Русский, العربية, हिन्दी, 中文, ไทย", ""},
		{"typographers' marks", "‘a’ “b” – — … • €", "‘a’ “b” – — … • €", ""},
		{"the replacement itself", "□", "□", ""},
		{"escape", "a\x1b[31mb", "a□[31mb", "\x1b"},
		{"nought, bell, backspace", "\x00\x07\x08", "□□□", "\x00\x07\x08"},
		{"tab and carriage return", "a\tb\rc", "a□b□c", "\t\r"},
		{"delete", "a\x7f", "a□", "\x7f"},
		{"C1 controls", "\u0080\u009b31m\u009f\u0085", "□□31m□□", "\u0080\u009b\u009f\u0085"},
		{"bidirectional controls", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "□□□□□□□□□□□□", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"},
		{"zero width", "a\u200b\u200c\u200d\u2060\ufeffb", "a□□□□□b", "\u200b\u200c\u200d\u2060\ufeff"},
		{"soft hyphen", "a\u00adb", "a□b", "\u00ad"},
		{"tags", "\U000e0001\U000e0041\U000e007f", "□□□", "\U000e0001\U000e0041\U000e007f"},
		{"variation selectors", "✔\ufe0f \ufe00 \U000e0100 \u180b", "✔□ □ □ □", "\ufe0f\ufe00\U000e0100\u180b"},
		{"letters and marks that draw nothing", "\u115f\u1160\u3164\uffa0\u034f\u17b4", "□□□□□□", "\u115f\u1160\u3164\uffa0\u034f\u17b4"},
		{"private use", "\ue000\uf8ff\U000f0000\U0010fffd", "□□□□", "\ue000\uf8ff\U000f0000\U0010fffd"},
		{"unassigned", "\u0378\ufdd0\uffff\U0010ffff", "□□□□", "\u0378\ufdd0\uffff\U0010ffff"},
		{"line and paragraph separators", "a\u2028b\u2029c", "a□b□c", "\u2028\u2029"},
		{"bytes that are not UTF-8", "a\xffb\xc3", "a□b□", "\ufffd\ufffd"},
		{"half a pair", "\xed\xa0\x80", "□□□", "\ufffd\ufffd\ufffd"},
		{"normal form C", "e\u0301 w\u0302 \u212b \u1100\u1161", "é ŵ Å 가", ""},
		{"spaces of all sorts", "a\u00a0b\u2003c\u2009d\u202fe\u3000f\u1680g\u205fh", "a b c d e f g h", ""},
	} {
		got, taken := text.Clean(c.in, text.OneLine)
		if got != c.want || string(taken) != c.taken {
			t.Errorf("%s: got %q, taken %U; want %q, taken %U", c.name, got, taken, c.want, []rune(c.taken))
		}
	}
}

// Forty accents on one letter reach into the lines above and below, and the
// normal form of so many holds characters that draw nothing.
func TestAHeapOfMarksOnALetterIsTakenOut(t *testing.T) {
	got, taken := text.Clean("a"+strings.Repeat("\u0301", 40)+"b", text.OneLine)
	if strings.Count(got, "\u0301") != 8 || strings.ContainsRune(got, '\u034f') || strings.Count(got, "□") != len(taken) {
		t.Errorf("%q, taken %U", got, taken)
	}
	if got, taken := text.Clean("a\u0323\u0302\u0301", text.OneLine); len(taken) > 0 || got != "ậ\u0301" {
		t.Errorf("%q, taken %U", got, taken)
	}
}

func TestANewlinePassesOnlyWhereThereMayBeLines(t *testing.T) {
	if got, taken := text.Clean("a\nb é", text.ManyLines); got != "a\nb é" || len(taken) > 0 {
		t.Errorf("many lines: %q, %q", got, taken)
	}
	for _, in := range []string{"a\nb", "é\nb"} {
		if got, taken := text.Clean(in, text.OneLine); !strings.Contains(got, "□") || !slices.Equal(taken, []rune{'\n'}) {
			t.Errorf("one line: %q, %q", got, taken)
		}
	}
	if got, _ := text.Clean("a\r\nb\tc", text.ManyLines); got != "a□\nb□c" {
		t.Errorf("the newline alone passes: %q", got)
	}
}

func TestReferencesInMarkdownCannotBringBackWhatTheGateTakesOut(t *testing.T) {
	for _, c := range []struct{ in, want, taken string }{
		{"fish &amp; chips &eacute; &pound;5 &lt;b&gt; &#163; &#xe9;", "", ""},
		{"&nbsp;&ensp;&hellip; AT&T; R&D &nosuch; & ; &; &#; &#x;", "", ""},
		{"&#27;[31m", "□[31m", "\x1b"},
		{"&#x1b; &#X1B; &#0027; &#x0001b;", "□ □ □ □", "\x1b\x1b\x1b\x1b"},
		{"&#x9b;31m &#155; &#x80;", "□31m □ □", "\u009b\u009b\u0080"},
		{"&#7;&#8;&#127;&#13;&#9;&Tab;", "□□□□□□", "\a\b\x7f\r\t\t"},
		{"&amp;#27; &#38;#27; &#x26;#27; &AMP;#27; &amp;amp;#38;#x1b;", "□ □ □ □ □", "\x1b\x1b\x1b\x1b\x1b"},
		{"&lrm;&rlm;&shy;&zwj;&zwnj;&ZeroWidthSpace;&NoBreak;", "□□□□□□□", "\u200e\u200f\u00ad\u200d\u200c\u200b\u2060"},
		{"&#x202e;&#8294;&#xe0041;&#xf8ff;", "□□□□", "\u202e\u2066\U000e0041\uf8ff"},
		{"&amp;lrm;", "□", "\u200e"},
		{"&#99999999999999999999; &#xd800; &#0;", "&#99999999999999999999; &#xd800; □", "\x00"},
		{"\x1b and &#27;", "□ and □", "\x1b\x1b"},
		{"`&#27;` in code", "`□` in code", "\x1b"},
	} {
		if c.want == "" {
			c.want = c.in
		}
		got, taken := text.CleanMarkdown(c.in)
		if got != c.want || string(taken) != c.taken {
			t.Errorf("%q: got %q, taken %U; want %q, taken %U", c.in, got, taken, c.want, []rune(c.taken))
		}
	}
}

// FuzzClean holds the gate against its promise: what it lets through is all
// allowed, in normal form, and passes again as it is.
func FuzzClean(f *testing.F) {
	for _, seed := range []string{"plain", "\x1b[31m\u202e", "e\u0301\u00a0\xff", "&#27;&amp;#x9b;", "a" + strings.Repeat("\u0344", 40), "क़\u0301", "&\u200b#27;"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, lines := range []text.Lines{text.OneLine, text.ManyLines} {
			got, taken := text.Clean(s, lines)
			again, none := text.Clean(got, lines)
			if again != got || len(none) > 0 {
				t.Errorf("%q gives %q, and that gives %q", s, got, again)
			}
			if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
				t.Errorf("%q gives %q, which is no valid text in normal form", s, got)
			}
			if strings.Count(got, "□") < len(taken) {
				t.Errorf("%q: %d characters taken out and fewer replaced", s, len(taken))
			}
			for _, r := range got {
				if r == '\n' && bool(lines) {
					continue
				}
				if unicode.In(r, unicode.C, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) ||
					!unicode.IsGraphic(r) || unicode.Is(unicode.Zs, r) && r != ' ' {
					t.Errorf("%q lets %U through", s, r)
				}
			}
		}
		got, _ := text.CleanMarkdown(s)
		if again, none := text.CleanMarkdown(got); again != got || len(none) > 0 {
			t.Errorf("Markdown %q gives %q, and that gives %q", s, got, again)
		}
	})
}
