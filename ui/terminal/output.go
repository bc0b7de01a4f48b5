package terminal

import (
	"errors"
	"io"
	"os"
	"sync/atomic"
	"syscall"
	"time"
)

// The window's title is put on the terminal's own stack, and taken from there again.
// Terminals that have none ignore this.
const (
	pushTitle = "\x1b[22;2t"
	popTitle  = "\x1b[23;2t"
)

// output is where frames are written. Bubble Tea goes on when it cannot write; here
// that ends the program. It is no file to Bubble Tea, which would measure the screen
// by itself and draw any size.
type output struct {
	file io.Writer
	lost func()
	mute atomic.Bool // nothing is written: the terminal is another's
}

func newOutput(f *os.File, lost func()) *output { return &output{file: f, lost: lost} }

// Write writes all of b, also where somebody made the terminal refuse what it
// cannot take at once.
func (o *output) Write(b []byte) (written int, err error) {
	if o.mute.Load() {
		return len(b), nil
	}
	for {
		n, err := o.file.Write(b[written:])
		written += n
		switch {
		case err == nil:
			return written, nil
		case errors.Is(err, syscall.EAGAIN), errors.Is(err, syscall.EINTR):
			time.Sleep(time.Millisecond)
		default:
			o.lost()
			return written, err
		}
	}
}
