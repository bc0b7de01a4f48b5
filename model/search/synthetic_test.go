package search_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"signpost/model"
)

// synthetic makes a directory of n organisations of about a kilobyte each, with
// the places, topics and speech of the shipped one. Words follow Zipf's law, as
// those of real texts do. The same n gives the same directory.
func synthetic(t testing.TB, n int) *model.Directory {
	t.Helper()
	base := shipped(t)
	g := newGenerator(base)
	organisations := make([]*model.Organisation, n)
	for i := range organisations {
		organisations[i] = g.organisation(i)
	}
	d := model.New(model.Records{Organisations: organisations, Regions: base.Regions, Topics: base.Topics, Groups: base.Groups})
	d.Speech = base.Speech
	return d
}

// generator makes organisations.
type generator struct {
	r      *rand.Rand
	zipf   *rand.Zipf
	words  []string
	places []*model.Region
	topics []*model.Topic
}

const vocabularySize = 40_000

func newGenerator(base *model.Directory) *generator {
	r := rand.New(rand.NewPCG(7, 11))
	g := &generator{r: r, zipf: rand.NewZipf(r, 1.07, 8, vocabularySize-1), places: base.Regions, topics: base.Topics}
	// The commonest words are real ones, taken from real summaries.
	seen := map[string]bool{}
	for _, e := range base.All() {
		for _, w := range strings.Fields(strings.ToLower(e.Summary)) {
			if w = strings.Trim(w, ".,;:()'"); len(w) > 1 && !seen[w] {
				seen[w] = true
				g.words = append(g.words, w)
			}
		}
	}
	onset := strings.Fields("b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh st t th tr v w")
	vowel := strings.Fields("a e i o u ai ea ee oa ou")
	coda := strings.Fields("n r l s t d m ck nd st ng x")
	for len(g.words) < vocabularySize {
		var w strings.Builder
		for range 1 + r.IntN(3) {
			w.WriteString(onset[r.IntN(len(onset))] + vowel[r.IntN(len(vowel))])
		}
		w.WriteString(coda[r.IntN(len(coda))])
		if s := w.String(); !seen[s] {
			seen[s] = true
			g.words = append(g.words, s)
		}
	}
	return g
}

func (g *generator) word() string { return g.words[g.zipf.Uint64()] }

// rare is a word that is not among the commonest: names are made of these.
func (g *generator) rare() string { return g.words[200+g.r.IntN(vocabularySize-200)] }

func (g *generator) title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func (g *generator) sentence(words int) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(g.word())
	}
	return g.title(b.String()) + "."
}

func (g *generator) number() string {
	area := []string{"01", "020 7", "0161 ", "0121 ", "028 9", "0800 ", "07"}[g.r.IntN(7)]
	digits := 11 - len(strings.ReplaceAll(area, " ", ""))
	var b strings.Builder
	b.WriteString(area)
	for i := range digits {
		if i == digits-3 || i == digits-6 {
			b.WriteByte(' ')
		}
		b.WriteByte(byte('0' + g.r.IntN(10)))
	}
	return strings.ReplaceAll(b.String(), "  ", " ")
}

func (g *generator) name(town string) string {
	last := []string{"Trust", "Centre", "Families Project", "Support Group", "Partnership", "Advice", "Network", "Society"}
	parts := []string{g.title(g.rare())}
	if g.r.IntN(3) == 0 {
		parts = append(parts, "Prisoners'")
	}
	if g.r.IntN(2) == 0 {
		parts = append(parts, g.title(g.word()))
	}
	parts = append(parts, last[g.r.IntN(len(last))])
	if g.r.IntN(3) == 0 {
		parts = append(parts, town)
	}
	return strings.Join(parts, " ")
}

func (g *generator) organisation(i int) *model.Organisation {
	place := g.places[g.r.IntN(len(g.places))]
	o := &model.Organisation{Type: "charity", Regions: []string{place.ID}}
	o.Ref = model.Ref{Kind: model.KindOrganisation, ID: fmt.Sprintf("o-%d", i)}
	o.Name, o.Status = g.name(place.Name), model.Open
	o.Summary = g.sentence(18)
	if g.r.IntN(2) == 0 {
		o.Also = []string{g.name(place.Name)}
	}
	if g.r.IntN(4) == 0 {
		o.Former = []string{g.name(place.Name)}
	}
	if g.r.IntN(20) == 0 {
		o.Status = model.Closed
	}
	for range 1 + g.r.IntN(2) {
		state := []model.State{model.Confirmed, model.Unconfirmed, model.Dead}[g.r.IntN(3)]
		o.Phones = append(o.Phones, model.Phone{Number: g.number(), Label: "Office", State: state})
	}
	for range 1 + g.r.IntN(3) {
		o.Topics = append(o.Topics, g.topics[g.r.IntN(len(g.topics))].ID)
	}
	o.Addresses = []model.Address{{
		Lines: []string{fmt.Sprintf("%d %s Road", 1+g.r.IntN(200), g.title(g.rare()))}, Town: place.Name,
		Postcode: fmt.Sprintf("B%d %dAB", 1+g.r.IntN(30), g.r.IntN(10)),
	}}
	var body strings.Builder
	for range 7 {
		body.WriteString(g.sentence(18) + " ")
	}
	o.Body = body.String()
	return o
}

// typed are queries as people type them: names whole and by half, with and
// without a slip, numbers, places, and long questions.
func typed(d *model.Directory, n int) []string {
	r := rand.New(rand.NewPCG(5, 17))
	asked := []string{
		"money to visit my husband in prison", "help in birmingham", "my son is in jail in scotland who can i ring",
		"prison family help in manchester", "training for prison staff child friendly visits", "b18 4as",
		"practical and emotional support for prisoners families northern ireland", "durham visitors",
	}
	var out []string
	for len(out) < n {
		o := d.Organisations[r.IntN(len(d.Organisations))]
		switch r.IntN(8) {
		case 0:
			out = append(out, o.Phones[0].Number)
		case 1:
			out = append(out, asked[r.IntN(len(asked))])
		case 2, 3:
			if s, ok := mistype(r, o.Name, r.IntN(4)); ok {
				out = append(out, s)
			}
		case 4:
			words := strings.Fields(o.Name)
			out = append(out, words[len(words)-1]+" "+words[0])
		default:
			out = append(out, o.Name)
		}
	}
	return out
}

// slipKinds are the four slips of a typing hand.
var slipKinds = []struct {
	name string
	make func(r *rand.Rand, word []rune) []rune
}{
	{"wrong", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w))
		for {
			if c := rune('a' + r.IntN(26)); c != unicode.ToLower(w[i]) {
				w[i] = c
				return w
			}
		}
	}},
	{"missing", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w))
		return append(w[:i], w[i+1:]...)
	}},
	{"extra", func(r *rand.Rand, w []rune) []rune {
		i := r.IntN(len(w) + 1)
		return append(w[:i], append([]rune{rune('a' + r.IntN(26))}, w[i:]...)...)
	}},
	{"swapped", func(r *rand.Rand, w []rune) []rune {
		for {
			if i := r.IntN(len(w) - 1); w[i] != w[i+1] {
				w[i], w[i+1] = w[i+1], w[i]
				return w
			}
		}
	}},
}

// mistype puts one slip into a word of four letters or more, or says that there
// is none.
func mistype(r *rand.Rand, name string, kind int) (string, bool) {
	words := strings.Fields(name)
	var long []int
	for i, w := range words {
		if len([]rune(w)) >= 4 && strings.IndexFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) < 0 && !allSame(w) {
			long = append(long, i)
		}
	}
	if len(long) == 0 {
		return "", false
	}
	i := long[r.IntN(len(long))]
	words[i] = string(slipKinds[kind].make(r, []rune(words[i])))
	return strings.Join(words, " "), true
}

func allSame(w string) bool { return strings.Trim(w, w[:1]) == "" }
