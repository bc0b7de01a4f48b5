package danger_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/danger"
	"signpost/model/text"
)

func TestPrune(t *testing.T) {
	if os.Getenv("PRUNE") == "" {
		t.Skip()
	}
	d, _ := shipped()
	classes := map[string][]string{}
	for _, c := range d.DangerWords {
		classes[c.ID] = append(append([]string{}, c.Words...), c.Verbs...)
	}
	var plain func(p string, n, depth int) string
	plain = func(p string, n, depth int) string {
		var out []string
		for _, part := range strings.Fields(p) {
			switch {
			case part == "...":
				if n > 0 {
					out = append(out, "xx", "yy")
				}
			case strings.HasPrefix(part, "<") && depth < 5:
				m := classes[strings.Trim(part, "<>")]
				if len(m) == 0 {
					continue
				}
				out = append(out, plain(m[(n*7)%len(m)], n, depth+1))
			default:
				out = append(out, part)
			}
		}
		return strings.Join(out, " ")
	}
	copyOf := func() *model.Directory {
		c := *d
		c.Danger = slices.Clone(d.Danger)
		for i := range c.Danger {
			c.Danger[i].Phrases = slices.Clone(c.Danger[i].Phrases)
		}
		c.Harmless = slices.Clone(d.Harmless)
		return &c
	}
	cur := copyOf()
	dropped, _ := os.Create("/tmp/drop.txt")
	full := danger.New(cur)
	n := 0
	class := func(r *danger.Rule, s string) string {
		f, ok := r.Read(text.Words(s))
		if !ok {
			return ""
		}
		return f.Class
	}
	for i := range cur.Danger {
		for k := len(cur.Danger[i].Phrases) - 1; k >= 0; k-- {
			p := cur.Danger[i].Phrases[k]
			var tests []string
			for v := range 9 {
				tests = append(tests, plain(p, v, 0))
			}
			cur.Danger[i].Phrases = slices.Delete(slices.Clone(cur.Danger[i].Phrases), k, k+1)
			r := danger.New(cur)
			same := true
			for _, s := range tests {
				for _, c := range []string{"", "he ", "i ", "my son "} {
					if class(full, c+s) != class(r, c+s) {
						same = false
					}
				}
			}
			if same {
				n++
				fmt.Fprintln(dropped, p)
			} else {
				cur.Danger[i].Phrases = slices.Insert(cur.Danger[i].Phrases, k, p)
			}
		}
	}
	t.Log(n, "dangers")
	full = danger.New(cur)
	m := 0
	for k := len(cur.Harmless) - 1; k >= 0; k-- {
		p := cur.Harmless[k]
		rest := slices.Delete(slices.Clone(cur.Harmless), k, k+1)
		old := cur.Harmless
		cur.Harmless = rest
		r := danger.New(cur)
		same := true
		for _, c := range []string{"%s", "he is in prison %s", "i %s", "he %s", "%s in prison", "my partner %s him", "%s me", "%s my son", "they %s us"} {
			for v := range 2 {
				s := strings.ReplaceAll(c, "%s", plain(p, v, 0))
				if class(full, s) != class(r, s) {
					same = false
				}
			}
		}
		if same {
			m++
			fmt.Fprintln(dropped, p)
		} else {
			cur.Harmless = old
		}
	}
	t.Log(m, "harmless")
}
