package theme

import (
	"os"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// Profile is how many colours the terminal has, found without asking it and
// without running another program: colorprofile.Detect would run tmux.
func Profile() colorprofile.Profile {
	p := colorprofile.Env(os.Environ())
	if os.Getenv("NO_COLOR") != "" { // any text means it, not only "1"
		return min(p, colorprofile.ASCII)
	}
	if p == colorprofile.ANSI && colourless(os.Getenv("TERM")) {
		return colorprofile.ASCII
	}
	if name := os.Getenv("TERM"); p > colorprofile.ASCII {
		p = max(p, colorprofile.Terminfo(name))
	}
	return p
}

// colourless says that terminals of this name had no colours: those of DEC, and
// those that are called so.
func colourless(name string) bool {
	for _, end := range []string{"-m", "-mono"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return strings.HasPrefix(name, "vt1") || strings.HasPrefix(name, "vt2") || strings.HasPrefix(name, "vt52")
}

// Console says whether the screen is the Linux console.
func Console() bool { return os.Getenv("TERM") == "linux" }

// Background is what some terminals say of their background in COLORFGBG
// ("15;0" is white on black): Dark or Light, and Auto where nothing is known.
func Background() Choice {
	colours := os.Getenv("COLORFGBG")
	switch n, err := strconv.Atoi(colours[strings.LastIndex(colours, ";")+1:]); {
	case err != nil:
		return Auto
	case n == 7 || n == 15:
		return Light
	case n == 0 || n == 8:
		return Dark
	}
	return Auto
}
