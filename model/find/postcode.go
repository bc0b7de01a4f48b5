package find

import (
	"strings"

	"signpost/model"
)

// Probably is what stands before the region of a postcode that no entry prints:
// the borders of postcodes and of regions are not the same.
const Probably = "probably "

// outcodes gives the id of the region of the first half of a postcode, folded.
type outcodes map[string]string

// newOutcodes are those of the gazetteer, and before these those of content.
func newOutcodes(d *model.Directory) outcodes {
	out := outcodes{}
	for _, o := range d.Outcodes() {
		out[strings.ToLower(o.Code)] = o.Region
	}
	for _, o := range d.Speech.Outcodes {
		model.EachOutcode(o.Codes, func(code string) { out[strings.ToLower(code)] = o.Region })
	}
	return out
}

// postcodeAt is the place that a postcode from word i on stands for: its region,
// and the prisons by their distance from where its first half lies.
func (p *places) postcodeAt(words []string, i int) (named, bool) {
	id, n := p.outcodes.read(words[i:])
	r := p.dir.Region(id)
	if n == 0 || r == nil {
		return named{}, false
	}
	code := words[i]
	if n == 1 && p.outcodes[code] == "" {
		code = code[:len(code)-len("3cd")]
	}
	rings := p.rings(r)
	if o, ok := p.dir.Outcode(code); ok && o.Region == id {
		rings = p.ringsNear("outcode "+code, p.dir.Around(id), o.Position, o.Code)
	}
	return named{from: i, to: i + n, regions: []*model.Region{r}, probably: true, rings: [][]ring{rings}}, true
}

// read finds a postcode, or its first half, at the beginning of words: "b18 4as",
// "b184as", "b18". It gives the region and how many words it is made of, 0 for
// none.
func (o outcodes) read(words []string) (region string, n int) {
	if region, ok := o[words[0]]; ok {
		if len(words) > 1 && isIncode(words[1]) {
			return region, 2
		}
		return region, 1
	}
	if w := words[0]; len(w) >= 5 && isIncode(w[len(w)-3:]) {
		if region, ok := o[w[:len(w)-3]]; ok {
			return region, 1
		}
	}
	return "", 0
}

// isIncode says whether s is the second half of a postcode, or begins one.
func isIncode(s string) bool {
	if len(s) > 3 || s == "" || !isDigit(s[0]) {
		return false
	}
	for i := 1; i < len(s); i++ {
		if !isLetter(s[i]) {
			return false
		}
	}
	return true
}

// unspaced is s without its spaces, if it is short enough for a postcode.
func unspaced(s string) string {
	if len(s) > len("AB12 3CD") {
		return s
	}
	return strings.ReplaceAll(s, " ", "")
}

// isPostcode says whether s, without its space, has the form of a postcode.
func isPostcode(s string) bool {
	n := len(s)
	if n < 5 || n > 7 {
		return false
	}
	s = strings.ToLower(s)
	return isLetter(s[0]) && isDigit(s[n-3]) && isLetter(s[n-2]) && isLetter(s[n-1])
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }
