package search_test

import (
	"bytes"
	"fmt"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"signpost/model/search"
)

var sizes = []int{100, 1_000, 10_000, 100_000}

// BenchmarkKey measures a query at each key press, for every size of directory.
func BenchmarkKey(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := synthetic(b, n)
			ix := search.New(d)
			ix.Find(search.Query{Text: "warm"})
			runtime.GC()
			queries := typed(d, 150)
			var took []time.Duration
			slowest, slow := time.Duration(0), ""
			b.ResetTimer()
			for range b.N {
				for _, q := range queries {
					for end := range q + " " {
						if end == 0 {
							continue
						}
						start := time.Now()
						ix.Find(search.Query{Text: q[:end]})
						t := time.Since(start)
						took = append(took, t)
						if t > slowest {
							slowest, slow = t, q[:end]
						}
					}
				}
			}
			slices.Sort(took)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(milliseconds(took[len(took)/2]), "median-ms")
			b.ReportMetric(milliseconds(took[len(took)*99/100]), "p99-ms")
			b.ReportMetric(milliseconds(slowest), "max-ms")
			b.ReportMetric(float64(len(took)/b.N), "keys")
			b.Logf("slowest: %q", slow)
		})
	}
}

// BenchmarkFzf measures the peer on the names of the same organisations. It has
// no index to keep: each query is a process that reads all lines.
func BenchmarkFzf(b *testing.B) {
	path, err := exec.LookPath("fzf")
	if err != nil {
		b.Skip("fzf is not installed")
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := synthetic(b, n)
			var lines bytes.Buffer
			for _, o := range d.Organisations {
				fmt.Fprintln(&lines, o.Name, strings.Join(o.Also, " "), o.Phones[0].Number, o.Summary)
			}
			var took []time.Duration
			b.ResetTimer()
			for range b.N {
				for _, q := range typed(d, 40) {
					c := exec.Command(path, "--filter", q[:len(q)/2])
					c.Stdin = bytes.NewReader(lines.Bytes())
					start := time.Now()
					_, _ = c.Output() // it fails where nothing matches
					took = append(took, time.Since(start))
				}
			}
			slices.Sort(took)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(milliseconds(took[len(took)/2]), "median-ms")
			b.ReportMetric(milliseconds(took[len(took)*99/100]), "p99-ms")
		})
	}
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// BenchmarkBuild measures how long the index takes and what it weighs.
func BenchmarkBuild(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := synthetic(b, n)
			before := heap()
			var last *search.Index
			for b.Loop() {
				last = search.New(d)
				last.Start()
				<-last.Done()
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(time.Second), "s/build")
			b.ReportMetric(float64(heap()-before)/(1<<20), "MiB")
			runtime.KeepAlive(last)
			runtime.KeepAlive(d)
		})
	}
}

// heap is what is in use once all rubbish is gone.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkShippedNew measures what the index adds to the first frame, and
// BenchmarkShippedBuild what it does beside it.
func BenchmarkShippedNew(b *testing.B) {
	d := shipped(b)
	for b.Loop() {
		search.New(d)
	}
}

func BenchmarkShippedBuild(b *testing.B) {
	d := shipped(b)
	for b.Loop() {
		ix := search.New(d)
		ix.Start()
		<-ix.Done()
	}
}
