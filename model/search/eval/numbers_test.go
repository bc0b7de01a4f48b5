package eval

import (
	"math/rand/v2"
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// numbers are the telephone numbers of a directory, by their digits.
type numbers struct {
	printed []string // each once
	owners  map[string][]model.Ref
}

func (d directory) numbers() numbers {
	n := numbers{owners: map[string][]model.Ref{}}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			digits := text.Digits(p.Number)
			if n.owners[digits] == nil {
				n.printed = append(n.printed, p.Number)
			}
			n.owners[digits] = append(n.owners[digits], e.Ref)
		}
	}
	return n
}

// writings are the ways in which people write one number.
var writings = []struct {
	name  string
	write func(printed, digits string) string // "" where that cannot be
}{
	{"as printed", func(printed, _ string) string { return printed }},
	{"joined", func(_, digits string) string { return digits }},
	{"hyphens", func(printed, _ string) string { return strings.Join(groups(printed), "-") }},
	{"brackets", func(printed, _ string) string {
		g := groups(printed)
		return "(" + g[0] + ") " + strings.Join(g[1:], " ")
	}},
	{"in pairs", func(_, digits string) string { return inPairs(digits) }},
	{"+44", func(printed, digits string) string {
		if !isNational(printed, digits) {
			return ""
		}
		return "+44 " + strings.Join(groups(printed), " ")[1:]
	}},
	{"+44 (0)", func(printed, digits string) string {
		if !isNational(printed, digits) {
			return ""
		}
		return "+44 (0)" + strings.Join(groups(printed), " ")[1:]
	}},
	{"0044", func(printed, digits string) string {
		if !isNational(printed, digits) {
			return ""
		}
		return "0044" + digits[1:]
	}},
	{"who is NUMBER", func(printed, _ string) string { return "who is " + printed }},
}

func groups(printed string) []string {
	return strings.Fields(strings.NewReplacer("(", "", ")", "").Replace(printed))
}

func inPairs(digits string) string {
	var out []string
	for pair := range slices.Chunk([]byte(digits), 2) {
		out = append(out, string(pair))
	}
	return strings.Join(out, " ")
}

func isNational(printed, digits string) bool {
	return strings.HasPrefix(digits, "0") && !strings.HasPrefix(printed, "+")
}

// numbersWritten types every number in every way.
func (d directory) numbersWritten() Set {
	s := Set{Name: "numbers", ByKind: true}
	all := d.numbers()
	for _, way := range writings {
		for _, printed := range all.printed {
			digits := text.Digits(printed)
			if typed := way.write(printed, digits); typed != "" {
				s.Cases = append(s.Cases, Case{Asked: typed, Kind: way.name, Accept: d.same(all.owners[digits]...)})
			}
		}
	}
	return s
}

// numbersEnding types the last digits; whoever has a number that ends so is right.
func (d directory) numbersEnding() Set {
	s := Set{Name: "the end of a number", ByKind: true}
	all := d.numbers()
	for _, way := range []struct {
		name string
		n    int
	}{{"last four", 4}, {"last six", 6}} {
		for _, printed := range all.printed {
			digits := text.Digits(printed)
			c := Case{Asked: digits[max(0, len(digits)-way.n):], Kind: way.name}
			for _, other := range all.printed {
				if other := text.Digits(other); strings.HasSuffix(other, c.Asked) {
					c.Accept = append(c.Accept, all.owners[other]...)
				}
			}
			c.Accept = d.same(c.Accept...)
			s.Cases = append(s.Cases, c)
		}
	}
	return s
}

// numbersNearly types numbers that nobody has, one digit or one swap away from one that
// somebody has. That one must be offered, or one as near, and nothing claimed.
func (d directory) numbersNearly() Set {
	s := Set{Name: "a number nearly right", ByKind: true, Place: offered}
	all := d.numbers()
	r := rand.New(rand.NewPCG(7, 1))
	for _, way := range []struct {
		name   string
		change func([]byte)
	}{
		{"one digit off", func(n []byte) {
			i := 1 + r.IntN(len(n)-1)
			n[i] = '0' + (n[i]-'0'+1+byte(r.IntN(9)))%10
		}},
		{"two swapped", func(n []byte) {
			i := 1 + r.IntN(len(n)-2)
			n[i], n[i+1] = n[i+1], n[i]
		}},
	} {
		for _, printed := range all.printed {
			digits := text.Digits(printed)
			if len(digits) < 10 { // 999 and 116 123 have too many neighbours
				continue
			}
			typed := []byte(digits)
			way.change(typed)
			if string(typed) == digits || all.owners[string(typed)] != nil {
				continue
			}
			c := Case{Asked: string(typed), Kind: way.name}
			for _, other := range all.printed {
				if isNear(text.Digits(other), c.Asked) {
					c.Accept = append(c.Accept, all.owners[text.Digits(other)]...)
				}
			}
			c.Accept = d.same(c.Accept...)
			s.Cases = append(s.Cases, c)
		}
	}
	return s
}

// isNear says whether two numbers differ in one digit, or in two neighbours that are
// swapped.
func isNear(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if i == len(a) || a[i+1:] == b[i+1:] {
		return true
	}
	return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// offered is where the answer stands among guesses, and 0 where the first row is given
// out as sure. Of an engine that claims nothing the row is all that there is.
func offered(e Engine, c Case) int {
	at := firstAccepted(e, c)
	if _, tells := e.(Teller); tells && at > 0 && !tell(e, c.Asked).Guess[e.Find(c.Asked)[0]] {
		return 0
	}
	return at
}
