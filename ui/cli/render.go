package cli

import (
	"fmt"
	"os"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"signpost/ui/reader"
	"signpost/ui/theme"
)

// widestPage is the widest page that reads well.
const widestPage = 100

// render writes a page as a terminal shows it, in the colours that it has.
func (p *program) render(markdown string, width int) error {
	doc, err := reader.Render(markdown, min(width, widestPage), p.printTheme())
	if err != nil {
		return failed(cannotShow(err), "")
	}
	if f, ok := p.out.to.(*os.File); ok {
		lipgloss.EnableLegacyWindowsANSI(f) // an old Windows console shows the codes otherwise
	}
	colours := &colorprofile.Writer{Forward: p.out, Profile: theme.Profile()}
	for _, line := range doc.Lines {
		fmt.Fprintln(colours, line)
	}
	return nil
}

// printTheme is the theme for what is printed. To ask the terminal for its
// background could take long, so without a word about it no colour is used
// that some background makes unreadable.
func (p *program) printTheme() theme.Theme {
	choice := p.theme
	if choice == theme.Auto {
		choice = theme.Background()
	}
	if choice == theme.Auto {
		choice = theme.Mono
	}
	return theme.New(choice, true, theme.Console())
}
