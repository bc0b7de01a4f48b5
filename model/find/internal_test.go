package find

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"signpost/model/text"
)

func FuzzFolder(f *testing.F) {
	for _, s := range []string{"Barnardo’s NI", "Tŷ Gobaith", "a-b.c'd", "ﬁ x\u0301y", "e\u0301 \u0301e", "家 1½"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "") // as all text is that passed the gate
		if got, want := new(folder).words(s), text.Words(s); !slices.Equal(got, want) {
			t.Errorf("%q folds to %q, not to %q", s, got, want)
		}
	})
}

// lexicon is a vocabulary of words alone.
func lexicon(words ...string) *vocabulary {
	slices.Sort(words)
	v := &vocabulary{}
	for _, w := range slices.Compact(words) {
		v.starts = append(v.starts, uint32(len(v.letters)))
		v.letters += w
		v.counts = append(v.counts, count{})
	}
	v.starts = append(v.starts, uint32(len(v.letters)))
	return v
}

// Walking the vocabulary gives what comparing with every word gives.
func TestNearFindsEverythingThatIsNear(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, 1+r.IntN(9))
		for i := range b {
			b[i] = byte('a' + r.IntN(3))
		}
		return string(b)
	}
	var words []string
	for range 600 {
		words = append(words, word())
	}
	v := lexicon(words...)
	for range 400 {
		typed, slips := word(), 1+r.IntN(2)
		got := map[string]int{}
		v.near(typed, slips, func(i, distance int, whole bool) {
			if _, twice := got[v.word(i)]; twice {
				t.Fatalf("%q: %q comes twice", typed, v.word(i))
			}
			got[v.word(i)] = distance
		})
		for i := range v.size() {
			w := v.word(i)
			want, whole := slips+1, text.Distance(typed, w)
			for n := range len(w) + 1 {
				want = min(want, text.Distance(typed, w[:n]))
			}
			if whole <= slips {
				want = whole
			}
			if d, ok := got[w]; ok != (want <= slips) || ok && d != want {
				t.Fatalf("%q and %q: %d %v, want %d", typed, w, d, ok, want)
			}
		}
	}
}

// Looking up few documents gives what reading the whole list gives.
func TestMilestonesGiveTheSameAsTheWholeList(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var list []byte
	last, n := uint32(0), uint32(0)
	for doc := uint32(r.IntN(3)); doc < 20_000; doc += 1 + uint32(r.IntN(6)) {
		list = appendPosting(list, doc-last, class(r.IntN(10)))
		last, n = doc, n+1
	}
	marks := skips{}
	marks.walkList(5, list, n)
	quality := [16]uint8{9, 8, 7, 6, 5, 4, 3, 2, 1, 1}
	for range 50 {
		few, all := newScratch(20_100), newScratch(20_100)
		for _, s := range []*scratch{few, all} {
			s.closed = true
		}
		for range r.IntN(40) {
			doc := uint32(r.IntN(20_100))
			for _, s := range []*scratch{few, all} {
				s.seen(doc).has = 1
			}
		}
		few.meetFew(list, marks[5], &quality)
		all.meetAll(list, &quality)
		slices.Sort(few.touched)
		if !slices.Equal(few.touched, all.touched) {
			t.Fatalf("%v, want %v", few.touched, all.touched)
		}
		for _, doc := range all.touched {
			if few.state[doc] != all.state[doc] {
				t.Fatalf("document %d: %+v, want %+v", doc, few.state[doc], all.state[doc])
			}
		}
	}
}

func TestStemsAreBeginnings(t *testing.T) {
	for word, want := range map[string]string{
		"prisons": "prison", "families": "famil", "family": "famil", "recording": "record", "stopped": "stop", "visits": "visit",
		"abuse": "abus", "abused": "abus", "class": "class", "is": "is", "bus": "bus", "writing": "writ", "write": "writ",
	} {
		if got := stem(word); got != want || !strings.HasPrefix(word, got) {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

func TestNumbersAreReadAsDialledInTheCountry(t *testing.T) {
	for typed, want := range map[string]string{
		"0808 808 2003": "08088082003", "+44 808 808 2003": "08088082003", "0044 (0)808 808 2003": "08088082003",
		"44 808 808 2003": "08088082003", "+33 (0)1 42": "330142", "4480": "4480", "0010": "0010", "+44": "0",
	} {
		if got := dialled(typed); got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
}

func TestPostcodesAreReadWithAndWithoutTheirSpace(t *testing.T) {
	o := outcodes{"b18": "west-midlands", "dh1": "north-east"}
	for typed, want := range map[string]int{"b18 4as": 2, "b184as": 1, "b18": 1, "b18 4": 2, "dh1 visitors": 1, "b19 4as": 0, "18": 0} {
		if _, n := o.read(strings.Fields(typed)); n != want {
			t.Errorf("%s: %d words, want %d", typed, n, want)
		}
	}
}
