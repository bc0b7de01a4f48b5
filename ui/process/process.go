// Package process is what the program sees to about itself as a process before
// anything is typed: what was asked for in a call must not end up in a file, nor be
// read out of its memory.
package process

import (
	"runtime/debug"

	_ "signpost/ui/early" // before anything else
)

// maxStack is how deep the program may call itself. Go's own limit of 1 GB takes
// seconds to reach, and the machine's memory.
const maxStack = 64 << 20

// Harden leaves no memory behind if the program should die, and keeps others of the
// same user from reading it, as far as the system can. The variables with which the
// libraries are told to write down every key are gone by now (package early).
func Harden() {
	debug.SetMaxStack(maxStack)
	keepMemory()
}
