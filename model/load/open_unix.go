//go:build unix

package load

import "syscall"

// openNoWait opens a pipe without waiting for its other end, and makes no terminal
// the program's own.
const openNoWait = syscall.O_NONBLOCK | syscall.O_NOCTTY
