package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"syscall"

	"github.com/spf13/cobra"

	"signpost/ui"
)

// The exit statuses. A signal gives 128 and its number, as shells do.
const (
	exitFine    = 0
	exitFailed  = 1  // nothing found, no such entry, mistakes in the content
	exitMisused = 2  // the command line cannot be understood
	exitCrashed = 70 // a fault of the program itself: EX_SOFTWARE of sysexits.h
	exitSignal  = 128
)

// sigpipe is the number of the signal that ends a program whose reader has
// gone, on every Unix; Windows lacks it.
const sigpipe = 13

// failure is an error for the person who reads it: what happened and what to do.
type failure struct {
	status   int
	what, do string // both may be empty where everything is said
}

// Error is the failure in one or two lines.
func (f failure) Error() string {
	if f.do == "" {
		return f.what
	}
	return f.what + "\n" + f.do
}

// failed says that what was asked for could not be done.
func failed(what, do string) error { return failure{exitFailed, what, do} }

// misused says that what was typed makes no sense.
func misused(what, do string) error { return failure{exitMisused, what, do} }

// silent ends the program with a status when everything has been said.
func silent(status int) error { return failure{status: status} }

// ended says what is to be said when c has come to its end and gives the exit status.
func (p *program) ended(c *cobra.Command, err error) int {
	if flushed := p.out.Flush(); flushed != nil {
		err = flushed
		if !readerGone(err) {
			err = failed(cannotWrite(err), "")
		}
	}
	var (
		crash   *ui.Crash
		stopped ui.Stopped
		f       failure
	)
	switch {
	case err == nil:
		return exitFine
	case errors.As(err, &crash):
		return p.crashed(crash.Error(), []byte(crash.Stack))
	case errors.As(err, &stopped):
		return exitSignal + int(stopped.Signal)
	case readerGone(err):
		return exitSignal + sigpipe
	case !errors.As(err, &f): // all errors but ours are cobra's, about what was typed
		f = failure{exitMisused, err.Error(), seeHelp(c.CommandPath())}
	}
	if f.what != "" {
		fmt.Fprintln(p.err, programName+": "+f.Error())
	}
	return f.status
}

// crashed says in one sentence that the program is at fault, and writes the
// stack to the file of --debug.
func (p *program) crashed(what string, stack []byte) int {
	fmt.Fprintln(p.err, programName+": "+p.debug.report(what, stack))
	return exitCrashed
}

// readerGone says that nobody reads the output any more, as when it goes
// through "head": nothing that anybody need be told.
func readerGone(err error) bool {
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) || errors.Is(err, os.ErrClosed) {
		return true
	}
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232)
	return runtime.GOOS == "windows" && (errors.Is(err, brokenPipe) || errors.Is(err, noData))
}
