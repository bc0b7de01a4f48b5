//go:build unix && !linux

package process

import "golang.org/x/sys/unix"

// keepMemory writes no core file.
func keepMemory() { _ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}) }
