package danger

import (
	"slices"
	"strings"

	"signpost/model"
	"signpost/model/text"
)

// The grammar: a phrase is a row of words, <classes of words> and gaps "...". A class
// is given by words, by verbs in all their forms, and by phrases over other classes.
//
//   - Between two parts of a phrase up to three small words may stand: those of the
//     class "small". They are articles, auxiliaries, "really" and the like.
//   - At a gap up to eight words of any sort may stand, but none of the class "apart":
//     who says "he is in prison and I want to die" speaks of themselves.
//
// All phrases of all sorts are one trie, whose edges are words, classes and gaps.
const (
	maxSmall = 3
	maxGap   = 8
)

// Names of classes and parts that mean something to the grammar itself.
const (
	smallClass  = "small"
	apartClass  = "apart"
	nameClass   = "name"        // any word that the grammar does not know is added
	prisonClass = "prison-name" // the names of the prisons of the directory are added
	gapPart     = "..."
)

// symbol is a word or a class of words.
type symbol int32

const (
	unknown  symbol = iota // a word that the grammar does not know
	harmless               // a word that a harmless phrase covers
	gap
	firstFree
)

// sort says what a phrase is for.
type sort uint8

const (
	classPhrase    sort = iota // a symbol
	dangerPhrase               // a danger
	ifPhrase                   // a danger, if a mark is there
	harmlessPhrase             // none
)

// end is what a phrase that ends at a node is.
type end struct {
	sort  sort
	index int // symbol of the class, or place of the danger or condition
}

type edge struct {
	from int32
	by   symbol
}

type grammar struct {
	spelling *spelling
	classes  map[string]symbol
	symbols  symbol // how many there are
	edges    map[edge]int32
	ends     [][]end // by node
	name     symbol
	small    map[symbol]bool
	apart    map[symbol]bool
}

// newGrammar compiles what a directory says.
func newGrammar(d *model.Directory) *grammar {
	g := &grammar{
		classes: map[string]symbol{},
		symbols: firstFree,
		edges:   map[edge]int32{},
		ends:    make([][]end, 1),
		small:   map[symbol]bool{},
		apart:   map[symbol]bool{},
	}
	g.name = g.class(nameClass)
	g.spelling = newSpelling(d.DangerSame)
	for _, c := range d.DangerWords {
		g.addClass(c)
	}
	g.addPrisons(d)
	for i, danger := range d.Danger {
		g.addAll(danger.Phrases, end{dangerPhrase, i})
	}
	for i, c := range d.DangerIf {
		g.addAll(c.Phrases, end{ifPhrase, i})
	}
	g.addAll(d.Harmless, end{harmlessPhrase, 0})
	return g
}

func (g *grammar) addClass(c model.DangerWords) {
	class := end{classPhrase, int(g.class(c.ID))}
	g.addAll(c.Words, class)
	for _, verb := range c.Verbs {
		for _, form := range forms(verb) {
			g.add(form, class)
		}
	}
	if c.Slips {
		g.spelling.mayHaveSlips(slices.Concat(c.Words, c.Verbs))
	}
	special := map[string]map[symbol]bool{smallClass: g.small, apartClass: g.apart}[c.ID]
	if special != nil {
		for _, word := range c.Words {
			special[g.word(word)] = true
		}
	}
}

// addPrisons adds the names of prisons but those that are names of towns too: who
// lives in Leeds does not speak of its prison.
func (g *grammar) addPrisons(d *model.Directory) {
	class := end{classPhrase, int(g.class(prisonClass))}
	for _, r := range d.Regions {
		if r.Type != model.Prison {
			continue
		}
		for _, name := range append([]string{r.Name}, r.Also...) {
			name = text.Fold(name)
			for _, kind := range []string{"hmp ", "hmyoi ", "yoi "} {
				name = strings.TrimPrefix(name, kind)
			}
			if len(name) > 3 && len(d.TownsNamed(name)) == 0 {
				g.add(name, class)
			}
		}
	}
}

func (g *grammar) addAll(phrases []string, e end) {
	for _, phrase := range phrases {
		g.add(phrase, e)
	}
}

// add adds a phrase to the trie.
func (g *grammar) add(phrase string, e end) {
	node := int32(0)
	for _, s := range g.parts(phrase) {
		next, ok := g.edges[edge{node, s}]
		if !ok {
			next = int32(len(g.ends))
			g.ends = append(g.ends, nil)
			g.edges[edge{node, s}] = next
		}
		node = next
	}
	if node > 0 {
		g.ends[node] = append(g.ends[node], e)
	}
}

// parts are the symbols of a phrase. Its words are read as those of a sentence are.
func (g *grammar) parts(phrase string) []symbol {
	var out []symbol
	var plain []string
	flush := func() {
		for _, word := range g.spelling.same(plain) {
			out = append(out, g.word(word))
		}
		plain = nil
	}
	for _, part := range strings.Fields(phrase) {
		switch {
		case part == gapPart:
			flush()
			out = append(out, gap)
		case strings.HasPrefix(part, "<"):
			flush()
			out = append(out, g.class(strings.Trim(part, "<>")))
		default:
			plain = append(plain, text.Words(part)...)
		}
	}
	flush()
	return out
}

// class is the symbol of a class.
func (g *grammar) class(id string) symbol {
	s, ok := g.classes[id]
	if !ok {
		s, g.symbols = g.symbols, g.symbols+1
		g.classes[id] = s
	}
	return s
}

// word is the symbol of a word.
func (g *grammar) word(word string) symbol {
	s, ok := g.spelling.words[word]
	if !ok {
		s, g.symbols = g.symbols, g.symbols+1
		g.spelling.words[word] = s
	}
	return s
}
