package index

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"signpost/model/text"
)

// of is an index of texts, each a document with one field.
func of(texts ...string) *Index {
	return New(Source{Docs: len(texts), Text: 8, Stem: text.Stem, Read: func(doc int, add func(Field, string)) { add(Field(doc%10), texts[doc]) }})
}

// Walking the words gives what comparing with every word gives.
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
	ix := of(words...)
	for range 400 {
		typed, slips := word(), 1+r.IntN(2)
		got := map[string]int{}
		ix.Near(typed, slips, func(i, distance int, whole bool) {
			if _, twice := got[ix.Word(i)]; twice {
				t.Fatalf("%q: %q comes twice", typed, ix.Word(i))
			}
			got[ix.Word(i)] = distance
		})
		for i := range ix.Size() {
			w := ix.Word(i)
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

// Looking few documents up gives what reading all postings gives, in names and in texts,
// from an index that several goroutines have read.
func TestAmongGivesTheSameAsEach(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	texts := make([]string, 12_000)
	for i := range texts {
		texts[i] = strings.Repeat("often ", r.IntN(2)) + fmt.Sprintf("word%d", r.IntN(50))
	}
	ix := of(texts...)
	i, ok := ix.Find("often")
	if !ok || ix.Freq(i).Names < longList {
		t.Fatalf("%v, %+v", ok, ix.Freq(i))
	}
	for _, p := range []Postings{ix.Names(i), ix.Texts(i)} {
		all := map[uint32]Field{}
		last := -1
		p.Each(func(doc uint32, f Field) {
			if int(doc) <= last || f != Field(doc%10) {
				t.Fatalf("document %d after %d, field %d", doc, last, f)
			}
			all[doc], last = f, int(doc)
		})
		if len(all) != p.Len() {
			t.Fatalf("%d of %d", len(all), p.Len())
		}
		for range 50 {
			var few []uint32
			for range r.IntN(40) {
				few = append(few, uint32(r.IntN(12_100)))
			}
			slices.Sort(few)
			few = slices.Compact(few)
			got := map[uint32]bool{}
			p.Among(few, func(doc uint32, f Field) { got[doc] = f == all[doc] })
			for _, doc := range few {
				if _, want := all[doc]; got[doc] != want {
					t.Fatalf("document %d: %v, want %v", doc, got[doc], want)
				}
			}
		}
	}
}

func TestWordsOfOneStemAreFoundTogether(t *testing.T) {
	ix := of("evicted", "eviction", "evict", "evening")
	var got []string
	ix.Stemmed(text.Stem("evicting"), func(i int) { got = append(got, ix.Word(i)) })
	if slices.Sort(got); !slices.Equal(got, []string{"evict", "evicted", "eviction"}) {
		t.Error(got)
	}
}

func TestNamesBeginAndAreEqual(t *testing.T) {
	n := NewNames([]Name{{"otter", 2, 1}, {"otter", 1, 0}, {"otters", 0, 0}, {"ox", 3, 0}, {"otter", 1, 0}})
	if got := n.Equal("otter"); len(got) != 2 || got[0].Doc != 1 {
		t.Error(got)
	}
	if got := n.Begin("ott"); len(got) != 3 || len(n.Begin("z")) != 0 {
		t.Error(got)
	}
}

func TestDigitsAreFoundInEveryPartAndOneSlipAway(t *testing.T) {
	d := NewDigits([]string{"08088082003", "01315579800", "999"})
	for digits, want := range map[string]string{
		"08088082003": "0 0", "0808": "0 1", "2003": "0 2", "880": "0 3", "999": "2 0", "5579": "1 3", "77": "",
	} {
		var got []string
		d.Each(digits, 10, func(number int, part Part) { got = append(got, fmt.Sprint(number, part)) })
		if strings.Join(got, ", ") != strings.ReplaceAll(want, " ", " ") {
			t.Errorf("%s: %q, want %q", digits, got, want)
		}
	}
	for typed, want := range map[string]int{
		"08088082013": 0, "0808808203": 0, "080880820033": 0, "08088080203": 0, "80088082003": 0, "08088082015": -1, "08088082003": -1, "01315579801": 1,
	} {
		got := d.Near(typed, 10)
		if want < 0 && len(got) > 0 || want >= 0 && !slices.Equal(got, []int{want}) {
			t.Errorf("%s: %v, want %d", typed, got, want)
		}
	}
}
