package gazetteer

import (
	"fmt"
	"strconv"
	"strings"

	"signpost/model/text"
)

// Parse makes a gazetteer of a text of towns and one of outcodes, and of towns
// that folders add. What cannot be read is left out; the error names the first
// line of that. In either text a line that begins with # says something to people.
//
// Of towns, a line is
//
//	[north-west]                 the id of the region of all lines below it
//	+ Lancashire                 the county of what follows; none where nothing stands here
//	- Pendle                     the district of what follows, in the same way
//	Nelson 29 5383-220           a name, thousands of people, hundredths of a degree north and east
//	Derry,Londonderry 84 5500-731
//	Brixton 79 5146-12s          s for a suburb, i for an island
//
// A county and a district are places too, unless a town of the region has their
// name. Where one has no towns, nobody knows its position.
//
// Of outcodes, a line is the letters with which they begin, in the order of the
// alphabet, the id of a region, and what follows the letters with its position:
//
//	CR london 0 5138-10 2 5135-6 south-east 3 5130-8
func Parse(towns, outcodes string, added ...Town) (*Gazetteer, error) {
	p := parser{
		towns:    make([]Town, 0, strings.Count(towns, "\n")+len(added)),
		outcodes: make([]Outcode, 0, len(outcodes)/10),
	}
	p.eachLine("towns", towns, p.town)
	p.addAreas()
	p.eachLine("outcodes", outcodes, p.outcode)
	return New(append(p.towns, added...), p.outcodes), p.err
}

// parser is what was read so far, and what the lines to come lie in.
type parser struct {
	region           string
	county, district *area // nil where none is known
	areas            []*area

	towns    []Town
	outcodes []Outcode
	err      error
}

// area is a county or a district, and what is known of the towns in it.
type area struct {
	Town
	sum   Position // of their positions
	towns int
}

// eachLine reads a text line by line.
func (p *parser) eachLine(what, all string, read func(line string) bool) {
	number := 0
	for line := range strings.Lines(all) {
		number++
		line = clean(strings.TrimRight(line, "\r\n"))
		if line != "" && line[0] != '#' && !read(line) && p.err == nil {
			p.err = fmt.Errorf("%s, line %d: %q cannot be read", what, number, line)
		}
	}
}

// clean sends a line through the gate, if there is anything in it that the gate
// might take out.
func clean(line string) string {
	for i := 0; i < len(line); i++ {
		if c := line[i]; c < ' ' || c > '~' {
			line, _ = text.Clean(line, text.OneLine)
			break
		}
	}
	return line
}

// town reads a line of the text of towns.
func (p *parser) town(line string) bool {
	switch line[0] {
	case '[':
		id, ok := strings.CutSuffix(line[1:], "]")
		p.region, p.county, p.district = id, nil, nil
		return ok
	case '+':
		p.county, p.district = p.area(County, line), nil
		return p.region != ""
	case '-':
		p.district = p.area(District, line)
		return p.region != ""
	}
	t := Town{Kind: Settlement, County: p.county.name(), District: p.district.name(), Region: p.region}
	if !t.read(line) || p.region == "" {
		return false
	}
	p.towns = append(p.towns, t)
	p.county.add(&t)
	p.district.add(&t)
	return true
}

// area is the area whose name follows the sign on a line, nil for none.
func (p *parser) area(kind Kind, line string) *area {
	name := strings.TrimSpace(line[1:])
	if name == "" {
		return nil
	}
	a := &area{Town: Town{Name: name, Kind: kind, Region: p.region}}
	if kind == District {
		a.County = p.county.name()
	}
	p.areas = append(p.areas, a)
	return a
}

func (a *area) name() string {
	if a == nil {
		return ""
	}
	return a.Name
}

// add takes note of a town in the area.
func (a *area) add(t *Town) {
	if a != nil {
		a.sum.Lat, a.sum.Lon, a.towns = a.sum.Lat+t.Lat, a.sum.Lon+t.Lon, a.towns+1
	}
}

// addAreas adds to the towns the areas whose name none of them has.
func (p *parser) addAreas() {
	type named struct{ region, name string }
	key := func(t *Town) named { return named{t.Region, strings.ReplaceAll(t.Name, "-", " ")} }
	taken := map[named]bool{}
	for i := range p.towns {
		taken[key(&p.towns[i])] = true
	}
	for _, a := range p.areas {
		if taken[key(&a.Town)] {
			continue
		}
		if a.towns > 0 {
			n := float64(a.towns)
			a.Position = Position{a.sum.Lat / n, a.sum.Lon / n}
		}
		p.towns = append(p.towns, a.Town)
	}
}

// read reads what a line says of a town itself.
func (t *Town) read(line string) bool {
	rest, at, ok := cutLast(line)
	if !ok {
		return false
	}
	switch at[len(at)-1] {
	case 's':
		t.Kind, at = Suburb, at[:len(at)-1]
	case 'i':
		t.Kind, at = Island, at[:len(at)-1]
	}
	if t.Position, ok = position(at); !ok {
		return false
	}
	if names, people, ok := cutLast(rest); ok {
		if n, err := strconv.ParseUint(people, 10, 16); err == nil {
			t.Population, rest = int(n), names
		}
	}
	name, also, several := strings.Cut(rest, ",")
	if t.Name = name; several {
		t.Also = strings.Split(also, ",")
	}
	return t.Name != ""
}

// cutLast cuts a line at its last space.
func cutLast(line string) (before, last string, ok bool) {
	i := strings.LastIndexByte(line, ' ')
	if i <= 0 || i == len(line)-1 {
		return line, "", false
	}
	return line[:i], line[i+1:], true
}

// position reads "5383-220", hundredths of a degree north and east.
func position(s string) (Position, bool) {
	i := strings.IndexAny(s, "+-")
	if i <= 0 {
		return Position{}, false
	}
	lat, err1 := strconv.ParseUint(s[:i], 10, 16)
	lon, err2 := strconv.ParseInt(s[i:], 10, 16)
	if err1 != nil || err2 != nil || lat > 9000 || lon < -18000 || lon > 18000 {
		return Position{}, false
	}
	return Position{float64(lat) / 100, float64(lon) / 100}, true
}

// outcode reads a line of the text of outcodes.
func (p *parser) outcode(line string) bool {
	letters, rest, _ := strings.Cut(line, " ")
	region := ""
	for rest != "" {
		var part, at string
		part, rest, _ = strings.Cut(rest, " ")
		if part == "" {
			return false
		}
		if c := part[0]; c >= 'a' && c <= 'z' {
			region = part
			continue
		}
		at, rest, _ = strings.Cut(rest, " ")
		here, ok := position(at)
		if !ok || region == "" {
			return false
		}
		p.outcodes = append(p.outcodes, Outcode{letters + part, region, here})
	}
	return region != ""
}
