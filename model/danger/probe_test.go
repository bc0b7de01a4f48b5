package danger_test

import (
	"os"
	"signpost/model/text"
	"slices"
	"strings"
	"testing"
)

func TestProbe(t *testing.T) {
	if os.Getenv("PROBE") == "" {
		t.Skip()
	}
	_, r := shipped()
	n, w, s := 0, 0, 0
	for _, f := range strings.Fields(os.Getenv("PROBE")) {
		data, _ := os.ReadFile(f)
		for line := range strings.Lines(string(data)) {
			c, x, _ := strings.Cut(strings.TrimSpace(line), "\t")
			n++
			g, ok := r.Read(text.Words(x))
			if ok && slices.Contains(strings.Split(c, ","), g.Class) {
				continue
			}
			w++
			if !ok {
				s++
			}
			var cw []string
			ws := text.Words(x)
			for _, a := range g.Words {
				cw = append(cw, ws[a])
			}
			t.Logf("%-24s %-24q %s %v", c, g.Class, x, cw)
		}
	}
	t.Logf("%d of %d, %d silent", n-w, n, s)
}
