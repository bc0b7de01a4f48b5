package cli

import (
	"runtime/debug"
	"strings"
)

// version is what the build knows of itself: "v1.2.0 (3f9c1ab, 2026-11-21, go1.26.8)".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return unknownVersion
	}
	number := info.Main.Version
	if number == "" || number == "(devel)" {
		number = unknownVersion
	}
	var revision, day, changed string
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value[:min(len(s.Value), 12)]
		case "vcs.time":
			day, _, _ = strings.Cut(s.Value, "T")
		case "vcs.modified":
			if s.Value == "true" {
				changed = changedSince
			}
		}
	}
	return number + " (" + joined(", ", joined(" ", revision, changed), day, info.GoVersion) + ")"
}
