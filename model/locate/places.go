// Package locate finds the places that words name, also towns and postcodes, and who
// serves each, ring by ring. It knows those who serve by their numbers in an index.
package locate

import (
	"slices"
	"strings"
	"sync"

	"signpost/model"
	"signpost/model/speech"
	"signpost/model/text"
	"signpost/model/words"
)

// Places knows which words name a place and who serves it.
type Places struct {
	dir      *model.Directory
	language *speech.Language
	byName   map[string][]*model.Region
	longest  int                 // words in a name
	serving  map[string][]uint32 // documents, sorted, by the id of just this area
	outcodes map[string]string   // the id of the region, by the first half of a postcode, folded
	ordinary map[string]bool     // names of towns that are words for something else
	prison   map[string]uint32   // documents of prisons
	known    *sync.Map           // rings by the id of their region
}

func New(d *model.Directory, l *speech.Language, ids map[model.Ref]uint32) *Places {
	p := &Places{
		dir: d, language: l, byName: map[string][]*model.Region{}, serving: map[string][]uint32{}, outcodes: map[string]string{},
		ordinary: map[string]bool{}, prison: map[string]uint32{}, known: &sync.Map{},
	}
	for _, o := range d.Outcodes() {
		p.outcodes[strings.ToLower(o.Code)] = o.Region
	}
	for _, o := range d.Speech.Outcodes { // what the content says goes before the gazetteer
		model.EachOutcode(o.Codes, func(code string) { p.outcodes[strings.ToLower(code)] = o.Region })
	}
	for _, w := range d.Speech.Ordinary {
		p.ordinary[text.Fold(w)] = true
	}
	for _, r := range d.Regions {
		for _, name := range slices.Concat([]string{r.Name, r.Acronym}, r.Also, r.Former, r.Misspellings) {
			folded := text.Fold(name)
			p.add(folded, r)
			p.add(l.Plain(folded), r)
		}
		if r.Type == model.Prison {
			p.prison[r.ID] = ids[r.Ref]
		}
		for _, o := range d.ServingExactly(r.ID) {
			p.serving[r.ID] = append(p.serving[r.ID], ids[o.Ref])
		}
		slices.Sort(p.serving[r.ID])
	}
	return p
}

func (p *Places) add(folded string, r *model.Region) {
	if folded != "" && !slices.Contains(p.byName[folded], r) {
		p.byName[folded] = append(p.byName[folded], r)
		p.longest = max(p.longest, strings.Count(folded, " ")+1)
	}
}

// Named is a place that a query names.
type Named struct {
	From, To int // which words
	Regions  []*model.Region
	Probably bool     // by a postcode
	Rings    [][]Ring // of each region
}

// In finds the places that words name, long names first. A word that callers use for
// what they need is no place by itself: "send" is a prison and what is done with
// letters. A town is none where it is part of another name.
func (p *Places) In(words []string, says func(string) bool, partOfName func(from, to int) bool) []Named {
	var out []Named
	for i := 0; i < len(words); {
		found, ok := p.entryAt(words, i, says)
		if !ok {
			found, ok = p.postcodeAt(words, i)
		}
		if !ok {
			found, ok = p.townAt(words, i, says)
			ok = ok && !partOfName(found.From, found.To)
		}
		if !ok {
			i++
			continue
		}
		out = append(out, found)
		i = found.To
	}
	return out
}

// entryAt is the place of the directory that is named from word i on.
func (p *Places) entryAt(words []string, i int, says func(string) bool) (Named, bool) {
	for n := min(p.longest, len(words)-i); n > 0; n-- {
		regions := p.byName[strings.Join(words[i:i+n], " ")]
		common := n == 1 && len(words) > 1 && says(words[i]) && !p.BesidePrison(words, i) && !areNations(regions)
		if len(regions) == 0 || common || IsStreet(words, i+n) {
			continue
		}
		out := Named{From: i, To: i + n, Regions: regions}
		for _, r := range regions {
			out.Rings = append(out.Rings, p.Rings(r))
		}
		return out, true
	}
	return Named{}, false
}

// areNations says whether the places are a country or a nation: callers say "Welsh" of a
// language too, but who says Wales in a question means the place.
func areNations(regions []*model.Region) bool {
	return slices.ContainsFunc(regions, func(r *model.Region) bool { return r.Type == "country" || r.Type == "nation" })
}

// IsStreet says whether word i makes what stands before it the name of a street.
func IsStreet(words []string, i int) bool {
	return i < len(words) && slices.Contains([]string{"street", "road", "lane", "avenue"}, words[i])
}

// BesidePrison says whether word i stands beside one that makes it a prison.
func (p *Places) BesidePrison(words []string, i int) bool {
	before := i > 0 && p.language.Precedes(words[i-1]) && words[i-1] != "the"
	return before || i+1 < len(words) && (words[i+1] == "prison" || words[i+1] == "jail")
}

// postcodeAt is the place that a postcode from word i on stands for: its region, and the
// prisons by their distance from where its first half lies.
func (p *Places) postcodeAt(words []string, i int) (Named, bool) {
	code, n := p.Postcode(words[i:])
	r := p.dir.Region(p.outcodes[code])
	if n == 0 || r == nil {
		return Named{}, false
	}
	rings := p.Rings(r)
	if o, ok := p.dir.Outcode(code); ok && o.Region == r.ID {
		rings = p.ringsNear("outcode "+code, p.dir.Around(r.ID), o.Position, o.Code)
	}
	return Named{From: i, To: i + n, Regions: []*model.Region{r}, Probably: true, Rings: [][]Ring{rings}}, true
}

// Postcode reads a postcode, or its first half, at the beginning of words: "b18 4as",
// "b184as", "b18". It gives the first half and how many words it is made of, 0 for none.
func (p *Places) Postcode(words []string) (code string, n int) {
	code = words[0]
	if p.outcodes[code] != "" {
		if len(words) > 1 && isIncode(words[1]) {
			return code, 2
		}
		return code, 1
	}
	if len(code) >= 5 && isIncode(code[len(code)-3:]) && p.outcodes[code[:len(code)-3]] != "" {
		return code[:len(code)-3], 1
	}
	return "", 0
}

// isIncode says whether s is the second half of a postcode, or begins one.
func isIncode(s string) bool {
	if len(s) > 3 || s == "" || !isDigit(s[0]) {
		return false
	}
	return !slices.ContainsFunc([]byte(s[1:]), func(c byte) bool { return !isLetter(c) })
}

// IsPostcode says whether s has the form of a postcode, with or without its space.
func IsPostcode(s string) bool {
	s = strings.ToLower(strings.ReplaceAll(s, " ", ""))
	n := len(s)
	return n >= 5 && n <= 7 && isLetter(s[0]) && isDigit(s[n-3]) && isLetter(s[n-2]) && isLetter(s[n-1])
}

// townAt is the town that is named from word i on, the largest of its name unless the
// words say which. Beside other words it must be one that people far away know, or stand
// after "in" or "near"; and a word for something else is a town only where nothing else
// can be meant.
func (p *Places) townAt(all []string, i int, says func(string) bool) (Named, bool) {
	towns, n := p.dir.TownsAt(all[i:])
	if n == 0 {
		return Named{}, false
	}
	town, more := Which(towns, all[i+n:])
	to := i + n + more
	if n == 1 && len(all) > more+1 && !p.meant(town, all, i, to, says) || IsStreet(all, to) {
		return Named{}, false
	}
	out := Named{From: i, To: to, Regions: []*model.Region{town}}
	at, ok := p.dir.Position(town)
	if town.Town == nil || !ok {
		out.Rings = [][]Ring{p.Rings(town)}
	} else {
		out.Rings = [][]Ring{p.ringsNear(town.ID, p.dir.Around(town.ID)[1:], at, MeasuredFrom(town))}
	}
	return out, true
}

// meant says whether one word among others, from word i up to word to, is meant as a town.
func (p *Places) meant(town *model.Region, all []string, i, to int, says func(string) bool) bool {
	if len(p.byName[all[i]]) > 0 {
		return false // an entry has the name, and callers mean something else by it
	}
	after := i > 0 && slices.Contains([]string{"in", "near", "nearest", "from", "at", "around", "outside", "to"}, all[i-1])
	if p.ordinary[all[i]] || says(all[i]) {
		lives := i > 1 && strings.HasPrefix(all[i-2], "liv")
		return after && (lives || to == len(all))
	}
	return after || town.Town != nil && town.Town.Sizeable()
}

// Which of several towns of a name is meant: the one whose county, district or region the
// next words name, and how many words that takes; else the first.
func Which(towns []*model.Region, next []string) (town *model.Region, n int) {
	rest := strings.Join(next, " ") + " "
	for _, r := range towns {
		if r.Town == nil {
			continue
		}
		_, told, _ := strings.Cut(r.Name, ", ")
		for _, in := range []string{told, r.Town.County, r.Town.District, strings.ReplaceAll(r.Town.Region, "-", " ")} {
			if folded := text.Fold(in); folded != "" && strings.HasPrefix(rest, folded+" ") {
				return r, strings.Count(folded, " ") + 1
			}
		}
	}
	return towns[0], 0
}

// MeasuredFrom is what distances from a place are from.
func MeasuredFrom(r *model.Region) string {
	if r.Town != nil && r.Town.Wide() {
		return words.Middle(r.Name)
	}
	return r.Name
}

// Called are the places that have this folded name, towns not among them.
func (p *Places) Called(folded string) []*model.Region { return p.byName[folded] }

// IsOrdinary says whether the folded name of a town is a word for something else.
func (p *Places) IsOrdinary(name string) bool { return p.ordinary[name] }

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }
