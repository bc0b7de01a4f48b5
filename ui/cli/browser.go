package cli

import (
	"errors"

	"signpost/model/find"
	"signpost/ui"
	"signpost/ui/terminal"
)

// browse opens the browser.
func (p *program) browse() error {
	if p.out.width() == 0 {
		return failed(needsTerminal, scriptInstead)
	}
	d, problems := p.load()
	if p.content == "" || !problems.Broken() {
		problems = nil // nothing was left out
	}
	err := ui.Run(ui.Options{
		Directory: d,
		Finder:    find.New(d),
		Theme:     p.theme,
		Problems:  problems,
		Folder:    p.content,

		Now:         p.now,
		Threshold:   p.threshold,
		NoClipboard: p.noClipboard,
		Locate:      p.locate,
	})
	var crash *ui.Crash
	var stopped ui.Stopped
	for why, says := range map[error]string{
		terminal.ErrNoOutput: needsTerminal, terminal.ErrNoKeyboard: needsKeyboard, terminal.ErrDumb: needsCursor,
	} {
		if errors.Is(err, why) {
			return failed(says, scriptInstead)
		}
	}
	if err == nil || errors.As(err, &crash) || errors.As(err, &stopped) {
		return err
	}
	return failed(cannotOpen(err), "")
}
