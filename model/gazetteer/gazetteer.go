// Package gazetteer knows where places are: the towns of the United Kingdom, and
// the first halves of its postcodes. It finds them by name, and says how far one is
// from another.
//
// A gazetteer is read from two texts, which Parse explains. Content brings them;
// package model makes places of the directory out of what is found here.
package gazetteer

import (
	"sort"
	"strings"

	"signpost/model/text"
)

// Town is a place with a name of its own.
type Town struct {
	Name       string
	Also       []string // other names that people say
	Kind       Kind
	District   string // "" where none is known
	County     string // "" where none is known
	Region     string // the id of the region, or nation, that it lies in
	Population int    // in thousands, 0 where it is smaller or not known
	Position
	Added bool // by a folder, and not one of those that ship
}

// Kind says what sort of place a town is.
type Kind string

// The kinds. A district and a county lie where the middle of their towns is; where
// none is known, they have the zero Position.
const (
	Settlement Kind = "town"
	Suburb     Kind = "suburb"
	Island     Kind = "island"
	District   Kind = "district"
	County     Kind = "county"
)

// Wide says that a town is an area with towns in it.
func (t *Town) Wide() bool { return t.Kind == District || t.Kind == County }

// Outcode is the first half of a postcode. Where the borders of postcodes and
// of regions differ, its region is that of most of it.
type Outcode struct {
	Code   string // "CR0"
	Region string // the id of the region, or nation
	Position
}

// Gazetteer is a list of towns and outcodes to look things up in. It does not
// change. The nil Gazetteer is empty.
type Gazetteer struct {
	towns    []Town
	names    []name    // sorted
	outcodes []Outcode // sorted
}

// name is a folded name of a town.
type name struct {
	folded string
	town   int32
	also   bool // not the one that it goes by
}

// New makes a gazetteer, which keeps both lists. A town that a folder added takes the place of one of the
// same name, region and county.
func New(towns []Town, outcodes []Outcode) *Gazetteer {
	g := &Gazetteer{towns: replaced(towns), outcodes: outcodes}
	g.names = make([]name, 0, len(g.towns)+len(g.towns)/64)
	for i := range g.towns {
		t := &g.towns[i]
		g.names = append(g.names, name{Fold(t.Name), int32(i), false})
		for _, also := range t.Also {
			g.names = append(g.names, name{Fold(also), int32(i), true})
		}
	}
	sort.Slice(g.names, func(i, j int) bool {
		a, b := &g.names[i], &g.names[j]
		return a.folded < b.folded || a.folded == b.folded && a.town < b.town
	})
	byCode := func(i, j int) bool { return g.outcodes[i].Code < g.outcodes[j].Code }
	if !sort.SliceIsSorted(g.outcodes, byCode) {
		sort.Slice(g.outcodes, byCode)
	}
	return g
}

// replaced are the towns without those whose place an added one takes.
func replaced(towns []Town) []Town {
	type place struct{ name, region, county string }
	added := map[place]int{}
	of := func(t *Town) place { return place{Fold(t.Name), t.Region, Fold(t.County)} }
	for i := range towns {
		if towns[i].Added {
			added[of(&towns[i])] = i
		}
	}
	if len(added) == 0 {
		return towns
	}
	var kept []Town
	for i := range towns {
		if last, ok := added[of(&towns[i])]; !ok || last == i {
			kept = append(kept, towns[i])
		}
	}
	return kept
}

// Fold makes different writings of a town's name equal: as text.Fold does, and
// "saint" as "st".
func Fold(s string) string {
	s = text.Fold(s)
	if rest, ok := strings.CutPrefix(s, "saint "); ok {
		return "st " + rest
	}
	return s
}

// Towns are all towns.
func (g *Gazetteer) Towns() []Town {
	if g == nil {
		return nil
	}
	return g.towns
}

// Outcodes are all outcodes, sorted.
func (g *Gazetteer) Outcodes() []Outcode {
	if g == nil {
		return nil
	}
	return g.outcodes
}

// Outcode is the outcode that is written so, "CR0" or "cr0".
func (g *Gazetteer) Outcode(code string) (Outcode, bool) {
	code = strings.ToUpper(code)
	all := g.Outcodes()
	i := sort.Search(len(all), func(i int) bool { return all[i].Code >= code })
	if i == len(all) || all[i].Code != code {
		return Outcode{}, false
	}
	return all[i], true
}
