// Package input stands between the terminal and Bubble Tea and makes whole keys of
// what comes in.
//
// A terminal sends bytes. A key may be one of them, or a sequence of a dozen that
// begins with ESC; each terminal has its own, and a slow line brings them in pieces.
// Bubble Tea waits 50 ms for the rest of what it does not understand, takes all keys
// in turn, and waits for the end of a paste for ever. With input of which a part is
// broken, that adds up to minutes in which no key is obeyed. Here
//
//   - a decoder cuts what comes in into whole sequences, in one form for all
//     terminals; what nobody understands is dropped, and a paste ends;
//   - a queue holds them, not too many, and Ctrl+C, Ctrl+Q and F9 overtake the rest;
//   - a Keyboard reads the terminal all the time and hands over one sequence at a
//     time when Bubble Tea asks.
//
// What a key does is not decided here.
package input

import (
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/muesli/cancelreader"
)

// Options is what a Keyboard tells others.
type Options struct {
	// Lost is called when the terminal can no longer be read.
	Lost func()
	// Idle is called whenever everything has been handed over; it may not wait.
	Idle func()
	// Guard stands around what runs on a goroutine of its own.
	Guard func(func()) func()
}

// Keyboard reads keys from a terminal. It begins when it is read from for the first
// time: before that, the terminal is not in raw mode.
type Keyboard struct {
	tty *os.File
	o   Options

	mu      sync.Mutex
	news    sync.Cond
	decoder decoder
	queue   queue
	timer   *time.Timer
	source  cancelreader.CancelReader // nil while nobody reads the terminal
	ended   chan struct{}             // closed when nobody does any more
	paused  bool
}

// NewKeyboard is a keyboard at a terminal.
func NewKeyboard(tty *os.File, o Options) *Keyboard {
	if o.Guard == nil {
		o.Guard = func(f func()) func() { return f }
	}
	k := &Keyboard{tty: tty, o: o}
	k.news.L = &k.mu
	return k
}

// Read waits for a key and hands it over. While the keyboard is paused there is
// nothing to come.
func (k *Keyboard) Read(b []byte) (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for idle := false; !k.paused; {
		if err := k.begin(); err != nil {
			return 0, err
		}
		if !k.queue.empty() {
			return k.queue.read(b), nil
		}
		if !idle && k.o.Idle != nil {
			idle = true
			k.mu.Unlock()
			k.o.Idle()
			k.mu.Lock()
			continue
		}
		k.news.Wait()
	}
	return 0, io.EOF
}

// Waiting says that there are keys that nobody has read yet.
func (k *Keyboard) Waiting() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return !k.queue.empty()
}

// Pause leaves the terminal to others: when it comes back, nobody reads it any more.
// What waits is forgotten.
func (k *Keyboard) Pause() {
	k.mu.Lock()
	ended := k.ended
	if k.source == nil || !k.source.Cancel() { // not all systems can
		ended = nil
	}
	k.paused, k.source, k.ended = true, nil, nil
	k.decoder, k.queue = decoder{}, queue{}
	k.news.Broadcast()
	k.mu.Unlock()
	if ended != nil {
		<-ended
	}
}

// Resume takes the terminal again.
func (k *Keyboard) Resume() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.paused = false
}

// Fd is that of the terminal: Bubble Tea puts it into raw mode.
func (k *Keyboard) Fd() uintptr { return k.tty.Fd() }

// Write and Close are what else Bubble Tea asks of a terminal.
func (k *Keyboard) Write(b []byte) (int, error) { return k.tty.Write(b) }

// Close does nothing: the terminal is not the keyboard's.
func (k *Keyboard) Close() error { return nil }

// begin starts to read the terminal, where nobody does yet.
func (k *Keyboard) begin() (err error) {
	if k.source != nil {
		return nil
	}
	if k.source, err = cancelreader.NewReader(k.tty); err != nil {
		return err
	}
	source, ended := k.source, make(chan struct{})
	k.ended = ended
	go k.o.Guard(func() {
		defer close(ended)
		k.pump(source)
	})()
	return nil
}

// pump takes in what the terminal sends, whether somebody asks for it or not.
func (k *Keyboard) pump(source cancelreader.CancelReader) {
	defer source.Close()
	buffer := make([]byte, 8<<10)
	for {
		n, err := source.Read(buffer)
		switch {
		case errors.Is(err, cancelreader.ErrCanceled):
			return
		case errors.Is(err, syscall.EAGAIN), errors.Is(err, syscall.EINTR):
			continue
		case err != nil:
			k.o.Lost()
			return
		}
		k.received(source, buffer[:n])
	}
}

func (k *Keyboard) received(source cancelreader.CancelReader, read []byte) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.source == source { // nobody has paused the keyboard since
		k.take(k.decoder.feed(time.Now(), read))
	}
}

// take puts what is whole into the queue, and sees to it that what is not does not
// wait for ever.
func (k *Keyboard) take(whole []sequence) {
	for _, s := range whole {
		k.queue.add(s)
	}
	if len(whole) > 0 {
		k.news.Broadcast()
	}
	at, waits := k.decoder.deadline()
	switch {
	case !waits && k.timer != nil:
		k.timer.Stop()
	case !waits:
	case k.timer == nil:
		k.timer = time.AfterFunc(time.Until(at), k.o.Guard(k.late))
	default:
		k.timer.Reset(time.Until(at))
	}
}

// late takes what is whole because nothing more came.
func (k *Keyboard) late() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.take(k.decoder.wait(time.Now()))
}
