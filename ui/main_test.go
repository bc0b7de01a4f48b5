package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestMain takes away what the tests' own terminal says about itself: frames
// are the same wherever they are drawn.
func TestMain(m *testing.M) {
	for _, name := range []string{"COLORFGBG", "NO_COLOR", "TERM", "COLORTERM", "TMUX", "STY"} {
		os.Unsetenv(name)
	}
	status := m.Run()
	os.RemoveAll(programDir())
	os.Exit(status)
}

// programDir is where the program is built that the tests run.
func programDir() string {
	return filepath.Join(os.TempDir(), fmt.Sprintf("signpost-test-%d", os.Getpid()))
}
