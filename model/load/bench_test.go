package load_test

import (
	"testing"

	"signpost/content"
	"signpost/model/load"
)

// BenchmarkLoad reads the shipped content, which happens before the first frame.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, problems := load.Load(load.Layer{Name: "content", FS: content.Files()}); problems.Broken() {
			b.Fatal(problems)
		}
	}
}
