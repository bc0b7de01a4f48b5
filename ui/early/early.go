// Package early takes away the variables of the environment that have libraries do
// what the program promises never to do, before the libraries begin.
//
// One of them looks for its colours while the program starts, ahead of any line of
// ours, and where TMUX is set it runs tmux for that. Go starts packages in the order
// of their import paths, as soon as all that they import has started. This one imports
// nothing but os, so it is started before every package that imports strings; the
// libraries do. That is why it must import nothing else, and why it works by an
// init, which is not done elsewhere here.
package early

import "os"

func init() {
	for _, name := range Variables() {
		_ = os.Unsetenv(name)
	}
}

// Variables are the names that are taken away: of tmux, and of the files to which
// libraries would write every key and every frame.
func Variables() []string { return []string{"TMUX", "TEA_TRACE", "TEA_DEBUG", "UV_DEBUG"} }
