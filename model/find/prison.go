package find

import "signpost/model"

// prisonWords are how people ask for prisons of a kind when they do not know the
// name of one: "women's prison", "open prison", "one that is privately run".
func prisonWords(p *model.Establishment) []string {
	if p == nil {
		return nil
	}
	var out []string
	for _, h := range p.Holds {
		switch h {
		case model.Men:
			out = append(out, "men's prison, male prison")
		case model.Women:
			out = append(out, "women's prison, female prison, ladies' prison")
		case model.Boys:
			out = append(out, "for boys, young people and children under 18, youth custody")
		case model.Girls:
			out = append(out, "for girls, young people and children under 18, youth custody")
		}
	}
	if p.Open {
		out = append(out, "open prison, open conditions, category D, cat D")
	}
	for _, c := range p.Categories {
		out = append(out, "category "+c+", cat "+c)
	}
	switch p.Management {
	case model.Private:
		out = append(out, "private prison, privately run by a company")
	case model.Public:
		out = append(out, "public prison")
	}
	return append(out, p.RunBy, p.Note)
}

// regionOf is e as a place, nil where it is none.
func regionOf(d *model.Directory, e *model.Entry) *model.Region {
	if e.Kind != model.KindRegion {
		return nil
	}
	return d.Region(e.ID)
}
