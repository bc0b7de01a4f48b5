package search_test

import (
	"testing"
	"time"

	"signpost/model/search"
)

// hard are queries that are much work: they begin very many words, or match nothing.
var hard = []string{
	"a", "th", "qx", "zz zz", "xqzw", "prison", "help with prison visits for the family of somebody", "pri fam hel sup",
	"qwertyuiopasdfgh", "a b c d e f g h", "0", "07", "0800", "99999999999", "the the the the", "samaratins hotlien for prisners",
	"what is the best way to get help with my son who is in prison and has no money for the phone and is being bullied",
	"nearest prison to stockport", "near zzz", "sw1a 1aa", "croydon debt housing benefit court solicitor", "fghjk lkjhg mnbvc",
}

// BenchmarkHard is the slowest query of all that are much work.
func BenchmarkHard(b *testing.B) {
	d := synthetic(b, 100_000)
	ix := search.New(d)
	ix.Find(search.Query{Text: "warm"})
	for b.Loop() {
		slowest, at := time.Duration(0), ""
		for _, q := range hard {
			start := time.Now()
			ix.Find(search.Query{Text: q})
			took := time.Since(start)
			if testing.Verbose() {
				b.Logf("%8.2f ms %q", milliseconds(took), q)
			}
			if took > slowest {
				slowest, at = took, q
			}
		}
		b.ReportMetric(milliseconds(slowest), "max-ms")
		b.Logf("slowest: %q", at)
	}
}
