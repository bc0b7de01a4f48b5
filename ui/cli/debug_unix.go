//go:build unix

package cli

import "syscall"

// openPlainly follows no link and waits for nobody at the other end of a pipe.
const openPlainly = syscall.O_NOFOLLOW | syscall.O_NONBLOCK
