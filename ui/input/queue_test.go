package input

import (
	"fmt"
	"strings"
	"testing"
)

// drain reads everything in pieces of n bytes.
func drain(q *queue, n int) []string {
	var out []string
	b := make([]byte, n)
	for !q.empty() {
		out = append(out, string(b[:q.read(b)]))
	}
	return out
}

func plain(s string) sequence  { return sequence{[]byte(s), false} }
func urgent(s string) sequence { return sequence{[]byte(s), true} }

func TestOneSequenceAtATime(t *testing.T) {
	var q queue
	q.add(plain("a"))
	q.add(plain("\x1b[A"))
	if got := fmt.Sprintf("%q", drain(&q, 4096)); got != `["a" "\x1b[A"]` {
		t.Error(got)
	}
}

func TestWhatIsUrgentOvertakes(t *testing.T) {
	var q queue
	for range 100 {
		q.add(plain("a"))
	}
	q.add(urgent(keyF9))
	q.add(plain("p"))
	q.add(urgent("\x03"))
	q.add(urgent(keyF9))
	q.add(plain("x"))
	if got := fmt.Sprintf("%q", drain(&q, 4096)); got != `["\x1b[20~" "\x03" "x"]` {
		t.Error(got)
	}
}

func TestAPasteThatIsOvertakenEnds(t *testing.T) {
	var q queue
	q.add(plain(pasteStart + strings.Repeat("a", 100) + pasteEnd))
	b := make([]byte, 40)
	begun := string(b[:q.read(b)])
	q.add(urgent("\x03"))
	if got := begun + strings.Join(drain(&q, 40), ""); got != pasteStart+strings.Repeat("a", 34)+pasteEnd+"\x03" {
		t.Errorf("%q", got)
	}
}

func TestNoCharacterIsCut(t *testing.T) {
	for n := 10; n < 40; n++ {
		var q queue
		whole := pasteStart + strings.Repeat("aé界", 30) + pasteEnd
		q.add(plain(whole))
		pieces := drain(&q, n)
		if strings.Join(pieces, "") != whole {
			t.Fatalf("%d: %q", n, pieces)
		}
		for i, p := range pieces {
			if strings.ToValidUTF8(p, "") != p || i < len(pieces)-1 && strings.Contains(p[1:], "\x1b") {
				t.Errorf("%d: %q", n, pieces)
			}
		}
	}
}

func TestTheOldestGoFirstWhereTooManyWait(t *testing.T) {
	var q queue
	for range 3 * maxWaiting {
		q.add(plain("a"))
	}
	q.add(plain("z"))
	if got := drain(&q, 10); len(got) != maxWaiting || got[len(got)-1] != "z" {
		t.Errorf("%d wait", len(got))
	}
	for range 10 {
		q.add(plain(strings.Repeat("a", maxPaste)))
	}
	if q.size > maxBytes || len(q.waiting) < 2 {
		t.Errorf("%d bytes wait", q.size)
	}
}
