package ui

import (
	"os"
	"testing"
)

// TestMain takes away what the tests' own terminal says about itself: frames
// are the same wherever they are drawn.
func TestMain(m *testing.M) {
	for _, name := range []string{"COLORFGBG", "NO_COLOR", "TERM", "COLORTERM", "TMUX", "STY"} {
		os.Unsetenv(name)
	}
	os.Exit(m.Run())
}
