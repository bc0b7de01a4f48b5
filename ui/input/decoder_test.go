package input

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// reads is what a terminal sends in several pieces, with a pause after each.
func reads(pause time.Duration, pieces ...string) []sequence {
	var d decoder
	var out []sequence
	now := time.Unix(0, 0)
	for _, p := range pieces {
		out = append(out, d.feed(now, []byte(p))...)
		now = now.Add(pause)
		out = append(out, d.wait(now)...)
	}
	return append(out, d.wait(now.Add(time.Hour))...)
}

func joined(all []sequence) string {
	var out strings.Builder
	for _, s := range all {
		out.Write(s.bytes)
	}
	return out.String()
}

// answers is what terminals send that is no key.
func answers() []sent {
	return []sent{
		{"\x1b[<65;10;10M", "wheel"}, {"\x1b[<0;110;47m", "release"}, {"\x1b[M \x2c\xe5", "X10"}, {"\x1b[?2026;2$y", "mode"},
		{"\x1b[?1u", "kitty"}, {"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "colour"}, {"\x1b]11;rgb:1e1e/1e1e/2e2e\a", "colour"},
		{"\x1b[200~pops\x1b[201~", "paste"},
	}
}

// TestASequenceInPiecesIsOne cuts every sequence of every terminal in two, everywhere.
func TestASequenceInPiecesIsOne(t *testing.T) {
	all := append([]sent(nil), answers()...)
	for _, of := range terminals() {
		all = append(all, of...)
	}
	for _, s := range all {
		want := joined(reads(0, s.sequence))
		for cut := 1; cut < len(s.sequence); cut++ {
			pause := patience - time.Millisecond
			if onlyEsc := strings.Trim(s.sequence[:cut], "\x1b") == ""; onlyEsc {
				pause = escDelay - time.Millisecond
			}
			if got := joined(reads(pause, s.sequence[:cut], s.sequence[cut:])); got != want {
				t.Errorf("%s, %q and %q: %q, not %q", s.key, s.sequence[:cut], s.sequence[cut:], got, want)
			}
		}
	}
	for _, s := range all { // and byte by byte
		if got, want := joined(reads(30*time.Millisecond, strings.Split(s.sequence, "")...)), joined(reads(0, s.sequence)); utf8.ValidString(s.sequence) && len(s.sequence) < 20 && got != want {
			t.Errorf("%s, %q byte by byte: %q, not %q", s.key, s.sequence, got, want)
		}
	}
}

// TestTheRestOfASequenceIsNotTyped even when it comes so late that nobody waits for it.
func TestTheRestOfASequenceIsNotTyped(t *testing.T) {
	for _, late := range [][2]string{
		{"\x1b[<65;", "10;10M"}, {"\x1b[<65;10;1", "0M"}, {"\x1b[", "<65;10;10M"}, {"\x1b", "[<65;10;10M"}, {"\x1b", "[B"}, {"\x1b", "OP"},
		{"\x1b[1", ";5C"}, {"\x1b", "[200~pops\x1b[201~"},
	} {
		got := joined(reads(time.Second, late[0], late[1]))
		want := joined(reads(0, late[0]+late[1]))
		if late[0] == "\x1b" {
			want = oneEsc + want // nobody could know
		}
		if got != want {
			t.Errorf("%q, and a second later %q: %q, not %q", late[0], late[1], got, want)
		}
	}
	for _, of := range terminals() { // a key after Esc is that key
		for _, k := range of {
			if got, want := joined(reads(time.Second, "\x1b", k.sequence)), oneEsc+joined(reads(0, k.sequence)); got != want {
				t.Errorf("Esc, and then %q: %q, not %q", k.sequence, got, want)
			}
		}
	}
	for _, typed := range [][2]string{{"\x1b", "["}, {"\x1b", "pops"}, {"\x1b[", "pops"}, {"\x1b[", "Hull"}, {"\x1b]", "pops"}, {"\x1bO", "0500 839"}} {
		if got := joined(reads(time.Second, typed[0], typed[1])); !strings.HasSuffix(got, typed[1]) {
			t.Errorf("%q, and a second later %q: %q", typed[0], typed[1], got)
		}
	}
}

// prefixes begin something that never ends.
func prefixes() []string {
	out := []string{
		"\x1b", "\x1b\x1b", "\x1b[", "\x1b[[", "\x1b[1", "\x1b[1;", "\x1b[<", "\x1b[<0;1;1", "\x1b[?", "\x1b[?2026;2$", "\x1b[M", "\x1b[M!!", "\x1b[ ", "\x1b[>4;2",
		"\x1bO", "\x1bO5", "\x1b]", "\x1b]52;c;", "\x1b]11;rgb:", "\x1bP", "\x1bP1$r", "\x1bP+q\x1b", "\x1bX", "\x1b^", "\x1b_", "\x1b_G", "\xc3", "\xe2\x82", "\xf0\x9f", "\x1b\xe2",
		"\x1b[200~", "\x1b[200~pops", "\x1b[200~\x1b[20", "\x1b[200~\x1b[201", "\x1b[201~", "\x9b", "\x90", "\x1b]11;" + strings.Repeat("x", 9999), "\x1b[" + strings.Repeat("1", 9999),
		pasteStart + strings.Repeat("x", 2*maxPaste), "\x1bN", "\x1b%", "\x1b(",
	}
	return out
}

func TestAfterEveryBrokenSequenceTheNextKeyIsTyped(t *testing.T) {
	for _, p := range prefixes() {
		var d decoder
		now := time.Unix(0, 0)
		d.feed(now, []byte(p))
		wait := 200 * time.Millisecond
		if strings.HasPrefix(p, pasteStart) {
			wait = pastePause
		}
		d.wait(now.Add(wait))
		if got := joined(d.feed(now.Add(wait), []byte("x"))); got != "x" {
			t.Errorf("after %.20q: %q", p, got)
		}
	}
}

func TestCtrlCAndF9GetThroughEverything(t *testing.T) {
	for _, p := range prefixes() {
		for _, key := range []string{"\x03", "\x11", "\x1b[20~", "\x1b[99;5u", "\x1b[27;5;113~"} {
			if p == pasteStart+strings.Repeat("x", 2*maxPaste) && len(key) > 5 {
				continue // of what is dropped only what every terminal sends is looked at
			}
			var d decoder
			d.feed(time.Unix(0, 0), []byte(p))
			out := d.feed(time.Unix(0, 1), []byte(key))
			if n := len(out); n == 0 || !out[n-1].urgent {
				t.Errorf("%q after %.20q: %q", key, p, joined(out))
			}
		}
	}
}

func TestAPasteEnds(t *testing.T) {
	now := time.Unix(0, 0)
	var d decoder
	if out := d.feed(now, []byte("\x1b[200~po")); len(out) != 0 {
		t.Errorf("%q before the end", joined(out))
	}
	d.feed(now.Add(pastePause-1), []byte("ps")) // it goes on
	if got := joined(d.wait(now.Add(pastePause))); got != "" {
		t.Errorf("%q while it goes on", got)
	}
	if got := joined(d.wait(now.Add(2 * pastePause))); got != pasteStart+"pops"+pasteEnd {
		t.Errorf("%q after half a second", got)
	}

	long := strings.Repeat("x", 10*maxPaste)
	got := joined(d.feed(now, []byte(pasteStart+long+pasteEnd+"a")))
	if want := pasteStart + long[:maxPaste] + pasteEnd + "a"; got != want {
		t.Errorf("%d bytes of a long one, not %d: %.20q", len(got), len(want), got)
	}
	d.feed(now, []byte(pasteStart+long))
	if got := joined(d.feed(now.Add(pastePause), []byte("a"))); got != "a" {
		t.Errorf("%q after a long one without an end", got)
	}
	if got := joined(d.feed(now, []byte("\x1b[200~a\x03b\x1b[20~\x1b[201~"))); got != pasteStart+"ab[20~"+pasteEnd {
		t.Errorf("what is pasted is taken for a key: %q", got)
	}
}

// form is what may be handed to Bubble Tea: nothing for which it waits.
var form = regexp.MustCompile(`^(?s:[\x00-\x1a\x1c-\x7f]|[^\x00-\x9f]|\x1b\[[0-9;:]*[ABCDEFHPQSZu~]|\x1b\[<\d+;\d+;-?\d+[Mm]|\x1b\[\?[0-9;]*(u|\$y)|\x1b\]1[012];[!-~]+\x07|\x1b\[200~[^\x00-\x08\x0b-\x1f\x7f-\x9f]*\x1b\[201~)$`)

// hold holds what a decoder does with input against what it promises.
func hold(t *testing.T, input []byte, cuts uint64) {
	t.Helper()
	now := time.Unix(0, 0)
	var whole, pieces decoder
	want := whole.feed(now, input)
	var got []sequence
	random := rand.New(rand.NewPCG(cuts, 0))
	for rest := input; len(rest) > 0; {
		n := 1 + random.IntN(len(rest))
		if n == 1 && len(rest) > 1 { // alone in a read, a key ends a paste
			n = 2
		}
		if isUrgent(rest[:n]) || pieces.state == pasting && bytes.ContainsAny(rest[:n], "\x03\x11\x1b") {
			n = len(rest)
			if isUrgent(rest) {
				return
			}
		}
		got = append(got, pieces.feed(now, rest[:n])...)
		rest = rest[n:]
	}
	if joined(got) != joined(want) {
		t.Errorf("%q in pieces is %q, not %q", input, joined(got), joined(want))
	}
	for _, s := range append(want, whole.wait(now.Add(time.Hour))...) {
		if !form.Match(s.bytes) {
			t.Errorf("%q hands over %q", input, s.bytes)
		}
	}
	if len(whole.held) > longest+1 || len(whole.paste.text) > maxPaste {
		t.Errorf("%d and %d bytes are held", len(whole.held), len(whole.paste.text))
	}
	if got := joined(whole.feed(now.Add(2*time.Hour), []byte("x"))); whole.state != ground || got != "x" {
		t.Errorf("after %q an x is %q", input, got)
	}
}

func TestRandomBytes(t *testing.T) {
	p := prefixes()
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 1))
		var input []byte
		for len(input) < 200 {
			switch random.IntN(3) {
			case 0:
				input = append(input, byte(random.Uint32()))
			case 1:
				input = append(input, "0123456789;:<?$~ABMu[O\x1b"[random.IntN(23)])
			case 2:
				if s := p[random.IntN(len(p))]; len(s) < 100 {
					input = append(input, s...)
				}
			}
		}
		hold(t, input, seed)
	}
}

func FuzzDecoder(f *testing.F) {
	for i, p := range prefixes() {
		if len(p) < 100 {
			f.Add([]byte(p+"x"), uint64(i))
		}
	}
	for _, of := range terminals() {
		for i, s := range of {
			f.Add([]byte(s.sequence), uint64(i))
		}
	}
	f.Fuzz(func(t *testing.T, input []byte, cuts uint64) {
		if len(input) > 4096 {
			t.Skip("long inputs only take long")
		}
		hold(t, input, cuts)
	})
}

func BenchmarkGarbage(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	garbage := make([]byte, 4096)
	for i := range garbage {
		garbage[i] = byte(random.Uint32())
	}
	b.SetBytes(int64(len(garbage)))
	var d decoder
	for i := range b.N {
		d.feed(time.Unix(int64(i), 0), garbage)
	}
}

func ExampleKeyboard() {
	for _, s := range reads(0, "\x1b[[A\x1bOT\x1b[31m\x1b[8;9999;9999t") {
		fmt.Printf("%q\n", s.bytes)
	}
	// Output:
	// "\x1b[11~"
	// "\x1b[15~"
}
