package ui

import tea "charm.land/bubbletea/v2"

// emptyClipboard has a terminal forget what was copied to its clipboard (OSC 52). To
// be handed nothing means that to most; tmux takes no notice of it, so it is handed a
// space first, which is what a paste then gives. tmux keeps the copies before the
// last in a list of its own, which no program can reach through the terminal.
const emptyClipboard = "\x1b]52;c;IA==\a\x1b]52;c;\a"

// clearClipboard clears the clipboard, where it holds something of ours. It counts as
// cleared when the terminal was told.
func (a *App) clearClipboard() {
	if a.copied {
		a.do(tea.Raw(emptyClipboard))
	}
}

// told notes what was written past the frames.
func (a *App) told(msg tea.RawMsg) {
	if msg.Msg == emptyClipboard {
		a.copied = false
	}
}

// lastWords is what the terminal has to be told at the end, however it came.
func (a *App) lastWords() string {
	if a.copied {
		return emptyClipboard
	}
	return ""
}
