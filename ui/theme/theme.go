// Package theme is how Signpost looks: the palette, the styles made from it,
// and the few ornaments that it draws. Nothing else in the program names a
// colour.
//
// Text keeps the terminal's own colour, so that it is always readable; there
// are three weights (strong, normal, quiet), one accent, and one colour for doubt.
// Quiet, accent and doubt have a contrast of 7:1 or more on the backgrounds
// that they are made for.
package theme

import (
	"fmt"

	"charm.land/lipgloss/v2"
)

// Choice is what a person asks for.
type Choice string

// The choices. Auto asks the terminal.
const (
	Auto  Choice = "auto"
	Dark  Choice = "dark"
	Light Choice = "light"
	Mono  Choice = "mono"
)

// ParseChoice reads a choice as it is typed.
func ParseChoice(s string) (Choice, error) {
	switch c := Choice(s); c {
	case Auto, Dark, Light, Mono:
		return c, nil
	}
	return Auto, fmt.Errorf("there is no theme %q; choose auto, dark, light or mono", s)
}

// Palette is the colours, as #rrggbb. An empty one is the terminal's own.
type Palette struct {
	Quiet, Accent, Doubt, Rule string
	Row                        string // behind the row that has the focus
}

func dark() Palette {
	return Palette{
		Quiet:  "#b3bcc6",
		Accent: "#8ecbff",
		Doubt:  "#ffc777",
		Rule:   "#5c6773",
		Row:    "#22303d",
	}
}

func light() Palette {
	return Palette{
		Quiet:  "#46505a",
		Accent: "#004f8f",
		Doubt:  "#7a3e00",
		Rule:   "#9aa5b1",
		Row:    "#e2f0fc",
	}
}

// Theme is the styles and ornaments of one look.
type Theme struct {
	Palette
	Name    Choice // Dark, Light or Mono
	OnLight bool   // the background is light, as far as anybody knows

	Normal, Strong, Faint lipgloss.Style // the three weights
	Title                 lipgloss.Style // names of things that have the focus
	Doubtful              lipgloss.Style // what nobody confirmed
	Line                  lipgloss.Style // rules between panes
	Link, LinkFocus       lipgloss.Style
	Match                 lipgloss.Style // the letters that were typed, in a row
	Echo                  lipgloss.Style // the same, in a page: gently
	QuietLink             lipgloss.Style // an explained word
	Bar, BarAway          lipgloss.Style // the mark of the chosen row, with and without focus
	Chosen                lipgloss.Style // the text of the chosen row
	Code                  lipgloss.Style // a code for a camera: black and white, whatever the terminal's own colours are

	Glyphs Glyphs
}

// Glyphs are the ornaments.
type Glyphs struct {
	Bar, Away, Vertical, Horizontal, Ellipsis, Bullet, TabOpen, TabShut string
}

// New makes the theme for a choice; darkBackground settles Auto, and console says that
// the screen is the Linux console, whose font has few glyphs.
func New(choice Choice, darkBackground, console bool) Theme {
	t := Theme{Name: choice, OnLight: choice == Light || choice != Dark && !darkBackground}
	if choice == Auto {
		t.Name = Light
		if darkBackground {
			t.Name = Dark
		}
	}
	switch t.Name {
	case Dark:
		t.Palette = dark()
	case Light:
		t.Palette = light()
	}
	t.style()
	t.Glyphs = Glyphs{Bar: "▌", Away: "›", Vertical: "│", Horizontal: "─", Ellipsis: "…", Bullet: "·", TabOpen: "‹", TabShut: "›"}
	if console {
		t.Glyphs.Bar, t.Glyphs.Away, t.Glyphs.Ellipsis = "█", "»", "~"
		t.Glyphs.TabOpen, t.Glyphs.TabShut = "[", "]"
	}
	return t
}

func (t *Theme) style() {
	plain := lipgloss.NewStyle()
	fg := func(c string) lipgloss.Style {
		if c == "" {
			return plain
		}
		return plain.Foreground(lipgloss.Color(c))
	}
	t.Normal = plain
	t.Strong = plain.Bold(true)
	t.Faint = fg(t.Quiet)
	t.Title = fg(t.Accent).Bold(true)
	t.Doubtful = fg(t.Doubt)
	t.Line = fg(t.Rule)
	t.Link = fg(t.Accent).Underline(true)
	t.Match = fg(t.Accent).Bold(true).Underline(true)
	t.Echo = fg(t.Accent).Bold(true)
	t.QuietLink = plain.Underline(true)
	t.LinkFocus = fg(t.Accent).Bold(true).Reverse(true)
	t.Bar = fg(t.Accent).Bold(true)
	t.BarAway = fg(t.Quiet)
	t.Chosen = plain.Bold(true)
	t.Code = plain
	switch t.Name {
	case Dark:
		t.Code = plain.Foreground(lipgloss.Color("#ffffff")).Background(lipgloss.Color("#000000"))
	case Light:
		t.Code = plain.Foreground(lipgloss.Color("#000000")).Background(lipgloss.Color("#ffffff"))
	}
	if t.Row != "" {
		row := lipgloss.Color(t.Row)
		t.Bar, t.Chosen = t.Bar.Background(row), t.Chosen.Background(row)
	}
}
