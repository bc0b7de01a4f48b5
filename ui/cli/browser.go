package cli

import (
	"errors"

	"signpost/model/search"
	"signpost/ui"
	"signpost/ui/terminal"
)

// browse opens the browser.
func (p *program) browse() error {
	if p.out.width() == 0 {
		return failed(needsTerminal, scriptInstead)
	}
	r := p.load()
	options := ui.Options{
		Directory: r.Directory,
		Finder:    search.New(r.Directory),
		Theme:     p.theme,
		Folder:    p.content,

		Now:         p.now,
		Threshold:   p.threshold,
		NoClipboard: p.noClipboard,
		Locked:      p.locked,
		Locate:      p.locate,
	}
	if p.leftOut(r) != "" {
		options.Problems, options.LeftOut = r.Problems, r.Reports[len(r.Reports)-1]
	}
	err := ui.Run(options)
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
