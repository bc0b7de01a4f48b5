package gazetteer

import (
	"sort"
	"strings"

	"signpost/model/text"
)

// Named are the towns that people mean by a name, the largest first: those that
// are called so, and those that are called so for short, as Barrow in Furness is
// Barrow.
func (g *Gazetteer) Named(s string) []Town {
	folded := Fold(s)
	if g == nil || folded == "" {
		return nil
	}
	var out []int32
	for _, n := range g.begun(folded) {
		if n.folded == folded || !n.also && isShort(n.folded[len(folded):]) {
			out = append(out, n.town)
		}
	}
	return g.largest(out)
}

// At are the towns whose names stand at the beginning of folded words, as many
// words as possible, and how many these are; 0 for none. The largest are first.
func (g *Gazetteer) At(words []string) (towns []Town, n int) {
	if g == nil || len(words) == 0 {
		return nil, 0
	}
	typed := words[0]
	if typed == "saint" {
		typed = "st"
	}
	for i := 1; len(g.begun(typed)) > 0; i++ {
		if found := g.Named(typed); len(found) > 0 {
			towns, n = found, i
		}
		if i == len(words) {
			break
		}
		typed += " " + words[i]
	}
	return towns, n
}

// Beginning are at most n towns one of whose names begins with what was typed,
// the largest first.
func (g *Gazetteer) Beginning(typed string, n int) []Town {
	folded := Fold(typed)
	if g == nil || folded == "" {
		return nil
	}
	var out []int32
	for _, name := range g.begun(folded) {
		out = append(out, name.town)
	}
	towns := g.largest(out)
	return towns[:min(n, len(towns))]
}

// sizeable is how many thousands of people make a town of some size: one that
// people far away may have heard of.
const sizeable = 5

// Sizeable says whether a town is of some size.
func (t *Town) Sizeable() bool { return t.Population >= sizeable }

// Like are the towns of some size whose name is one slip away from what was typed,
// its first letter right; the largest first.
func (g *Gazetteer) Like(typed string) []Town {
	folded := Fold(typed)
	if g == nil || len(folded) < 5 {
		return nil
	}
	var out []int32
	for _, n := range g.begun(folded[:1]) {
		if d := len(n.folded) - len(folded); d < -1 || d > 1 || !g.towns[n.town].Sizeable() {
			continue
		}
		if text.Distance(folded, n.folded) == 1 {
			out = append(out, n.town)
		}
	}
	return g.largest(out)
}

// begun are the names that begin so.
func (g *Gazetteer) begun(folded string) []name {
	first := sort.Search(len(g.names), func(i int) bool { return g.names[i].folded >= folded })
	rest := g.names[first:]
	end := sort.Search(len(rest), func(i int) bool { return !strings.HasPrefix(rest[i].folded, folded) })
	return rest[:end]
}

// isShort says whether a name can go without its rest: "in furness", "upon tyne".
func isShort(rest string) bool {
	if !strings.HasPrefix(rest, " ") {
		return false
	}
	link, more, _ := strings.Cut(rest[1:], " ")
	switch link {
	case "in", "on", "upon", "under", "super", "by", "le", "next":
		return more != ""
	}
	return false
}

// largest are the towns, each once, by how many people live there. A town
// comes before a district of the same name: districts have no number of people.
func (g *Gazetteer) largest(towns []int32) []Town {
	sort.Slice(towns, func(i, j int) bool {
		a, b := towns[i], towns[j]
		if by := g.towns[a].Population - g.towns[b].Population; by != 0 {
			return by > 0
		}
		return a < b
	})
	out := make([]Town, 0, len(towns))
	for i, t := range towns {
		if i == 0 || t != towns[i-1] {
			out = append(out, g.towns[t])
		}
	}
	return out
}
