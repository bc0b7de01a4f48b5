package page

import (
	"strings"

	"signpost/model"
	"signpost/model/words"
)

// town says where a town lies.
func (w *writer) town(r *model.Region) {
	if r.Town == nil {
		return
	}
	lies := []string{}
	for _, name := range []string{r.Town.District, r.Town.County} {
		if name != "" && name != r.Town.Name {
			lies = append(lies, escape(name))
		}
	}
	for _, outer := range w.d.Around(r.ID)[1:] {
		if outer.Type == "region" || outer.Type == "nation" || outer.Type == "country" {
			lies = append(lies, link(&outer.Entry))
		}
	}
	w.section(words.LiesIn, strings.Join(lies, ", "))
}

// mostNear is how many prisons near a town are named.
const mostNear = 8

// near lists the prisons near a town, nearest first.
func (w *writer) near(r *model.Region) {
	if r.Town == nil || !r.Town.Known() {
		return
	}
	var list []string
	near := w.d.PrisonsNear(r.Town.Position, r.ID)
	for _, n := range near[:min(mostNear, len(near))] {
		list = append(list, link(&n.Prison.Entry)+", "+words.Miles(n.Miles)+w.number(&n.Prison.Entry))
	}
	var somewhere []string
	for _, p := range w.d.PrisonsSomewhere(r.ID) {
		somewhere = append(somewhere, link(&p.Entry))
	}
	unknown := ""
	if len(somewhere) > 0 {
		unknown = words.WhereUnknown + ": " + strings.Join(somewhere, ", ") + "."
	}
	heading := words.PrisonsNear
	if r.Town.Wide() {
		heading = words.PrisonsNearMid
	}
	w.section(heading, items(list), unknown)
}
