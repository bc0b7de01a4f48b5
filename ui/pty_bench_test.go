//go:build linux || darwin

package ui

import (
	"slices"
	"syscall"
	"testing"
	"time"
)

// BenchmarkKeyThroughTerminal is from a key that is typed at a terminal to the last
// byte of the frame that answers it, with all that the library does in between: its
// reading, its tick and its drawing. The content is the shipped one.
func BenchmarkKeyThroughTerminal(b *testing.B) {
	p := startAs(b, build(b), &syscall.SysProcAttr{Setsid: true, Setctty: true})
	p.waitFor("type a name")
	const still = 60 * time.Millisecond // without a byte: the frame is whole
	var took []time.Duration
	for b.Loop() {
		for _, key := range []string{"p", "o", "p", "s", "\x1b[B", "\x1b[A", "\x7f", "\x7f", "\x7f", "\x7f"} {
			p.quiet(still)
			begin := time.Now()
			p.write(key)
			if last := p.quiet(still); last.After(begin) {
				took = append(took, last.Sub(begin))
			}
		}
	}
	slices.Sort(took)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(took[len(took)/2])/float64(time.Millisecond), "median-ms")
	b.ReportMetric(float64(took[len(took)*95/100])/float64(time.Millisecond), "p95-ms")
	p.write("\x03")
	p.wait()
}

// quiet waits until nothing has come for a while, and says when the last byte came.
func (p *session) quiet(still time.Duration) (last time.Time) {
	for {
		select {
		case <-p.news:
			last = time.Now()
		case <-time.After(still):
			return last
		}
	}
}
