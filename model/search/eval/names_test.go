package eval

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"signpost/model"
	"signpost/model/text"
)

// prisons asks about every open prison by its name as people say it.
func (d directory) prisons(name, sentence string) Set {
	s := Set{Name: name}
	for _, r := range d.Regions {
		if r.Type != model.Prison || r.Status.Over() {
			continue
		}
		said := strings.ToLower(spoken(r.Name))
		c := Case{Asked: fmt.Sprintf(sentence, said)}
		for _, ref := range d.named[text.Fold(said)] { // two prisons of Feltham
			if other := d.Region(ref.ID); ref.Kind == model.KindRegion && other.Type == model.Prison {
				c.Accept = append(c.Accept, ref)
			}
		}
		s.Cases = append(s.Cases, c)
	}
	return s
}

// withWords asks for every organisation and term by its name with other words round it.
func (d directory) withWords() Set {
	s := Set{Name: "NAME with words round it", ByKind: true}
	for _, n := range d.names(func(e *model.Entry) []string { return []string{e.Name} }) {
		if n.refs[0].Kind != model.KindOrganisation && n.refs[0].Kind != model.KindTerm {
			continue
		}
		accept := d.same(d.named[text.Fold(n.name)]...)
		for _, sentence := range []string{"%s opening hours", "website for %s", "how do I contact %s", "who runs %s"} {
			s.Cases = append(s.Cases, Case{Asked: fmt.Sprintf(sentence, n.name), Kind: fmt.Sprintf(sentence, "NAME"), Accept: accept})
		}
	}
	return s
}

// everyName types every name that an entry has, had or goes by.
func (d directory) everyName() Set {
	s := Set{Name: "names"}
	for _, n := range d.names(namesOf) {
		s.Cases = append(s.Cases, Case{Asked: n.name, Accept: d.same(n.refs...)})
	}
	return s
}

// acronyms writes every acronym in two ways that are no word.
func (d directory) acronyms() Set {
	s := Set{Name: "acronyms", ByKind: true}
	for _, n := range d.names(func(e *model.Entry) []string { return []string{e.Acronym} }) {
		if len(n.name) < 2 || strings.ContainsFunc(n.name, func(c rune) bool { return !unicode.IsUpper(c) }) {
			continue // "i-HOP" is not spelt out
		}
		accept := d.same(d.named[text.Fold(n.name)]...)
		letters := strings.Split(n.name, "")
		s.Cases = append(s.Cases,
			Case{Asked: strings.Join(letters, ".") + ".", Kind: "dotted", Accept: accept},
			Case{Asked: strings.ToLower(strings.Join(letters, " ")), Kind: "spaced", Accept: accept})
	}
	return s
}

// outcodes are the first halves of the postcodes that entries print, each with a second
// half that none prints. The answer is the region in which that is.
func (d directory) outcodes() Set {
	s := Set{Name: "outcode with another second half"}
	at := map[string][]model.Ref{} // who prints an address there
	printed := map[string]bool{}
	var codes []string
	for _, e := range d.All() {
		for _, a := range e.Addresses {
			if code, _, ok := strings.Cut(a.Postcode, " "); ok {
				if at[code] == nil {
					codes = append(codes, code)
				}
				at[code] = append(at[code], e.Ref)
				printed[a.Postcode] = true
			}
		}
	}
	for _, code := range codes {
		region := d.regionOf(code)
		if d.Region(region) == nil {
			continue // a box number has an outcode that is nowhere
		}
		c := Case{Asked: code + " 4QZ", Accept: []model.Ref{{Kind: model.KindRegion, ID: region}}}
		if !printed[c.Asked] {
			s.Cases = append(s.Cases, c)
		}
	}
	return s
}

// regionOf is the id of the region of an outcode: content knows better than the
// gazetteer.
func (d directory) regionOf(code string) string {
	found := ""
	if o, ok := d.Outcode(code); ok {
		found = o.Region
	}
	for _, o := range d.Speech.Outcodes {
		model.EachOutcode(o.Codes, func(c string) {
			if c == code {
				found = o.Region
			}
		})
	}
	return found
}

// orWhoIsThere also accepts those who print an address in the outcode.
func (d directory) orWhoIsThere(s Set) Set {
	s.Name = "outcode with another half, or who is there"
	s.Cases = slices.Clone(s.Cases)
	for i, c := range s.Cases {
		code, _, _ := strings.Cut(c.Asked, " ")
		for _, e := range d.All() {
			if slices.ContainsFunc(e.Addresses, func(a model.Address) bool { return strings.HasPrefix(a.Postcode, code+" ") }) {
				s.Cases[i].Accept = append(slices.Clip(s.Cases[i].Accept), e.Ref)
			}
		}
	}
	return s
}
