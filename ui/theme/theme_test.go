package theme_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"signpost/ui/theme"
)

// luminance is the relative luminance of #rrggbb, as WCAG 2 defines it.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	rgb, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24)
	if err != nil || len(colour) != 7 {
		t.Fatalf("%q is no colour: %v", colour, err)
	}
	channel := func(n uint64) float64 {
		c := float64(n&255) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(rgb>>16) + 0.7152*channel(rgb>>8) + 0.0722*channel(rgb)
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func TestContrastIsComputedAsItShouldBe(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#123456", "#123456", 1}} {
		if got := contrast(t, c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("%s on %s: %.2f, not %.2f", c.a, c.b, got, c.want)
		}
	}
}

// TestEveryTextHasAContrastOfSevenToOne takes the backgrounds that terminals
// have, and for the chosen row the colours that they write in. A rule is an
// ornament and need not be read.
func TestEveryTextHasAContrastOfSevenToOne(t *testing.T) {
	for _, c := range []struct {
		choice      theme.Choice
		backgrounds []string
		text        string
	}{
		{theme.Dark, []string{"#000000", "#0c0c0c", "#121212", "#1a1a1a", "#1e1e1e"}, "#d8dee9"},
		{theme.Light, []string{"#ffffff"}, "#222222"},
	} {
		p := theme.New(c.choice, true, false).Palette
		texts := map[string]string{"quiet": p.Quiet, "accent": p.Accent, "doubt": p.Doubt}
		for name, colour := range texts {
			for _, background := range append(c.backgrounds, p.Row) {
				if got := contrast(t, colour, background); got < 7 {
					t.Errorf("%s: %s (%s) on %s has %.2f:1", c.choice, name, colour, background, got)
				}
			}
		}
		if got := contrast(t, c.text, p.Row); got < 7 {
			t.Errorf("%s: the text %s on the chosen row %s has %.2f:1", c.choice, c.text, p.Row, got)
		}
		for _, background := range c.backgrounds {
			if got := contrast(t, p.Rule, background); got < 2 {
				t.Errorf("%s: the rule on %s is hardly seen: %.2f:1", c.choice, background, got)
			}
			if got := contrast(t, p.Row, background); got < 1.1 {
				t.Errorf("%s: the chosen row on %s is hardly seen: %.2f:1", c.choice, background, got)
			}
		}
	}
}

func TestMonoHasNoColours(t *testing.T) {
	th := theme.New(theme.Mono, true, false)
	if th.Palette != (theme.Palette{}) {
		t.Errorf("its palette is %+v", th.Palette)
	}
	for name, drawn := range styles(th) {
		if strings.Contains(drawn, "38;") || strings.Contains(drawn, "48;") {
			t.Errorf("%s has a colour: %q", name, drawn)
		}
	}
	if styles(th)["focused link"] == styles(th)["link"] || styles(th)["chosen"] == styles(th)["normal"] {
		t.Error("the focus cannot be seen")
	}
}

// styles draws an x in every style.
func styles(th theme.Theme) map[string]string {
	return map[string]string{
		"normal": th.Normal.Render("x"), "strong": th.Strong.Render("x"), "faint": th.Faint.Render("x"),
		"title": th.Title.Render("x"), "doubtful": th.Doubtful.Render("x"), "line": th.Line.Render("x"),
		"link": th.Link.Render("x"), "focused link": th.LinkFocus.Render("x"), "bar": th.Bar.Render("x"),
		"bar away": th.BarAway.Render("x"), "chosen": th.Chosen.Render("x"),
	}
}

func TestTheThreeWeightsDiffer(t *testing.T) {
	for _, choice := range []theme.Choice{theme.Dark, theme.Light} {
		s := styles(theme.New(choice, true, false))
		if s["normal"] != "x" {
			t.Errorf("%s: plain text does not keep the terminal's own colour: %q", choice, s["normal"])
		}
		if s["normal"] == s["strong"] || s["strong"] == s["faint"] || s["faint"] == s["normal"] {
			t.Errorf("%s: %q", choice, s)
		}
	}
}

// glyphs are the ornaments that may be drawn: on the console those that its font
// has (code page 437), elsewhere those that every terminal font has.
var glyphs = map[bool]string{
	false: "▌›│─…·‹",
	true:  "█»│─~·[]",
}

func TestOrnamentsAreGlyphsThatFontsHave(t *testing.T) {
	for _, choice := range []theme.Choice{theme.Dark, theme.Light, theme.Mono} {
		for console, allowed := range glyphs {
			g := theme.New(choice, true, console).Glyphs
			for _, ornament := range []string{g.Bar, g.Away, g.Vertical, g.Horizontal, g.Ellipsis, g.Bullet, g.TabOpen, g.TabShut} {
				if len([]rune(ornament)) != 1 || !strings.Contains(allowed, ornament) {
					t.Errorf("%s, console %v: %q", choice, console, ornament)
				}
			}
			if g.Bar == g.Away {
				t.Errorf("%s, console %v: the chosen row looks the same with and without the focus", choice, console)
			}
		}
	}
}

func TestAutoFollowsTheBackground(t *testing.T) {
	for dark, want := range map[bool]theme.Choice{true: theme.Dark, false: theme.Light} {
		if got := theme.New(theme.Auto, dark, false).Name; got != want {
			t.Errorf("on a background that is dark (%v) it is %s", dark, got)
		}
		for _, choice := range []theme.Choice{theme.Dark, theme.Light, theme.Mono} {
			if got := theme.New(choice, dark, false).Name; got != choice {
				t.Errorf("%s becomes %s", choice, got)
			}
		}
	}
}

func TestChoicesAreReadAsTheyAreTyped(t *testing.T) {
	for _, c := range []theme.Choice{theme.Auto, theme.Dark, theme.Light, theme.Mono} {
		if got, err := theme.ParseChoice(string(c)); got != c || err != nil {
			t.Errorf("%s: %s, %v", c, got, err)
		}
	}
	for _, bad := range []string{"", "Dark", "solarized"} {
		if _, err := theme.ParseChoice(bad); err == nil || !strings.Contains(err.Error(), "auto, dark, light or mono") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestTheBackgroundThatATerminalNames(t *testing.T) {
	for value, want := range map[string]theme.Choice{
		"": theme.Auto, "15;0": theme.Dark, "0;15": theme.Light, "0;default;15": theme.Light, "12;8": theme.Dark, "0;7": theme.Light, "x;y": theme.Auto, ";": theme.Auto, "0;99": theme.Auto,
	} {
		t.Setenv("COLORFGBG", value)
		if got := theme.Background(); got != want {
			t.Errorf("%q: %s, not %s", value, got, want)
		}
	}
}

func TestColoursFollowTheTerminal(t *testing.T) {
	for _, c := range []struct{ term, colorterm, noColor, want string }{
		{"xterm-256color", "", "", "ANSI256"}, {"xterm-256color", "truecolor", "", "TrueColor"}, {"linux", "", "", "ANSI"},
		{"xterm-256color", "truecolor", "1", "Ascii"}, {"xterm-256color", "", "yes please", "Ascii"}, {"tmux-256color", "", "", "ANSI256"},
		{"vt100", "", "", "Ascii"}, {"vt220", "", "", "Ascii"}, {"xterm-mono", "", "", "Ascii"}, {"linux-m", "", "", "Ascii"}, {"vt100", "truecolor", "", "TrueColor"},
	} {
		for name, value := range map[string]string{"TERM": c.term, "COLORTERM": c.colorterm, "NO_COLOR": c.noColor, "TMUX": "", "CLICOLOR_FORCE": "1"} {
			t.Setenv(name, value)
		}
		if got := fmt.Sprint(theme.Profile()); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}
