package danger

import (
	"fmt"
	"os"
	"signpost/content"
	"signpost/model/load"
	"signpost/model/text"
	"strings"
	"testing"
)

func TestNear(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	g := newGrammar(d)
	data, _ := os.ReadFile("/usr/share/dict/british-english-small")
	out, _ := os.Create("/tmp/near.txt")
	for w := range strings.Lines(string(data)) {
		w = strings.TrimSpace(w)
		if w != strings.ToLower(w) {
			continue
		}
		w = text.Fold(w)
		if g.spelling.knows(w) {
			continue
		}
		if s, ok := strings.CutSuffix(w, "s"); ok && g.spelling.knows(s) {
			continue
		}
		if n := g.spelling.withoutSlip(w); n != w {
			fmt.Fprintln(out, w, n)
		}
	}
}
