package danger

import "math/bits"

// item is a word or a class of words that stands somewhere in a sentence.
type item struct {
	symbol symbol
	end    int    // behind its last word
	mask   uint64 // its words, counted from the first
}

// match is a phrase that stands somewhere in a sentence.
type match struct {
	end
	start  int
	mask   uint64 // its words, counted from start, without those at its gaps
	weight int    // how long it is
}

// span is how many words lie between its first and its last, both counted.
func (m match) span() int { return bits.Len64(m.mask) }

// each calls do with the place of every word of the match.
func (m match) each(do func(at int)) {
	for mask := m.mask; mask != 0; mask &= mask - 1 {
		do(m.start + bits.TrailingZeros64(mask))
	}
}

// shares says whether two matches have a word in common.
func (m match) shares(other match) bool {
	if m.start > other.start {
		m, other = other, m
	}
	return m.mask&(other.mask<<(other.start-m.start)) != 0
}

// parse is what stands in a sentence. It is worked out from the last word to the
// first, so that whatever may follow a word is known when its turn comes.
type parse struct {
	*grammar
	tokens   []token
	items    []item
	from, to []int // by place: where its items are
	matches  []match
}

func (g *grammar) parse(tokens []token) *parse {
	p := &parse{grammar: g, tokens: tokens, items: make([]item, 0, 3*len(tokens))}
	places := make([]int, 2*len(tokens))
	p.from, p.to = places[:len(tokens)], places[len(tokens):]
	for at := len(tokens) - 1; at >= 0; at-- {
		p.from[at] = len(p.items)
		switch s := tokens[at].symbol; s {
		case harmless:
		case unknown:
			p.items = append(p.items, item{g.name, at + 1, 1})
		default:
			p.items = append(p.items, item{s, at + 1, 1})
		}
		for k := p.from[at]; k < len(p.items); k++ { // a class may begin another one
			if node, ok := g.edges[edge{0, p.items[k].symbol}]; ok {
				p.follow(node, at, p.items[k].end, p.items[k].mask)
			}
		}
		p.to[at] = len(p.items)
	}
	return p
}

// follow goes on from a node of the trie that a phrase beginning at start has come to
// with the words before next.
func (p *parse) follow(node int32, start, next int, mask uint64) {
	for _, e := range p.ends[node] {
		if e.sort == classPhrase {
			p.add(item{symbol(e.index), next, mask}, start)
		} else {
			p.matches = append(p.matches, match{end: e, start: start, mask: mask})
		}
	}
	strange := false // a word that nothing knows stands between, of which there may be one
	for at := next; at < len(p.tokens) && at <= next+maxSmall; at++ {
		p.try(node, start, at, mask)
		s := p.tokens[at].symbol
		if !p.small[s] && (s != unknown || strange) {
			break
		}
		strange = strange || s == unknown
	}
	if behind, ok := p.edges[edge{node, gap}]; ok {
		for at := next; at < len(p.tokens) && at <= next+maxGap; at++ {
			p.try(behind, start, at, mask)
			if p.apart[p.tokens[at].symbol] {
				break
			}
		}
	}
}

// try goes on with whatever stands at a place.
func (p *parse) try(node int32, start, at int, mask uint64) {
	for _, i := range p.items[p.from[at]:p.to[at]] {
		if next, ok := p.edges[edge{node, i.symbol}]; ok {
			p.follow(next, start, i.end, mask|i.mask<<(at-start))
		}
	}
}

// add adds an item at a place once.
func (p *parse) add(new item, at int) {
	for _, i := range p.items[p.from[at]:] {
		if i.symbol == new.symbol && i.end == new.end {
			return
		}
	}
	p.items = append(p.items, new)
}

// of are the matches of one sort.
func (p *parse) of(s sort) []match {
	var out []match
	for _, m := range p.matches {
		if m.sort == s {
			out = append(out, m)
		}
	}
	return out
}

// weigh counts the words that carry a match, without the small ones among them.
func (p *parse) weigh(m match) int {
	weight := 0
	m.each(func(at int) {
		if !p.small[p.tokens[at].symbol] {
			weight++
		}
	})
	return weight
}

// has says whether a class stands anywhere but in the words of a match.
func (p *parse) has(class symbol, but match) bool {
	for at := range p.tokens {
		for _, i := range p.items[p.from[at]:p.to[at]] {
			if i.symbol == class && !but.shares(match{start: at, mask: i.mask}) {
				return true
			}
		}
	}
	return false
}
