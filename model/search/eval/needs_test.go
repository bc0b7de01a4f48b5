package eval

import (
	"slices"

	"signpost/model"
)

// danger are the sentences of danger of all files, and the same again where the lines of
// any class will do.
func (d directory) danger() ([]Set, error) {
	strict, err := formats.danger.sets(d)
	if err != nil {
		return nil, err
	}
	var lines []model.Ref
	for _, class := range d.Danger {
		for _, f := range class.First {
			lines = append(lines, f.To)
		}
	}
	var out []Set
	for _, s := range strict {
		wide := Set{Name: s.Name + ", or any such line"}
		for _, c := range s.Cases {
			wide.Cases = append(wide.Cases, Case{Asked: c.Asked, Accept: lines})
		}
		out = append(out, s, wide)
	}
	return out, nil
}

// lookalikes are right where no alarm is raised. An engine that does not tell raises one
// if a line for danger is its first row.
func (d directory) lookalikes() ([]Set, error) {
	sets, err := formats.lookalikes.sets(d)
	lines := map[model.Ref]bool{}
	for _, class := range d.Danger {
		for _, f := range class.First {
			lines[f.To] = true
		}
	}
	for i := range sets {
		sets[i].Place = func(e Engine, c Case) int {
			if rows := e.Find(c.Asked); tell(e, c.Asked).Danger || len(rows) > 0 && lines[rows[0]] {
				return 0
			}
			return 1
		}
	}
	return sets, err
}

// floor are questions at which nothing should be claimed to fit.
func (d directory) floor() ([]Set, error) {
	sets, err := formats.floor.sets(d)
	for i := range sets {
		sets[i].Place = func(e Engine, c Case) int {
			if tell(e, c.Asked).Floor || len(e.Find(c.Asked)) == 0 {
				return 1
			}
			return 0
		}
	}
	return sets, err
}

// nationFirst are needs told without a place. The answer is any organisation, and right
// where the first one serves a whole nation or more. They are the needs of the sets of
// questions and the names of all topics, which are nobody's own words.
func (d directory) nationFirst(questions []Set) Set {
	s := Set{Name: "the nation before one region", Place: func(e Engine, c Case) int {
		for _, ref := range e.Find(c.Asked) {
			if ref.Kind != model.KindOrganisation {
				continue
			}
			if d.isRegional(d.Organisation(ref.ID)) {
				return 0
			}
			return 1
		}
		return 1
	}}
	for _, set := range questions {
		for _, c := range set.Cases {
			if c.Kind == "need" || c.Kind == "vague" {
				s.Cases = append(s.Cases, Case{Asked: c.Asked})
			}
		}
	}
	for _, t := range d.Topics {
		s.Cases = append(s.Cases, Case{Asked: t.Name})
	}
	return s
}

// isRegional says whether an organisation serves places, and none as wide as a nation.
func (d directory) isRegional(o *model.Organisation) bool {
	return len(o.Regions) > 0 && !slices.ContainsFunc(o.Regions, func(id string) bool {
		r := d.Region(id)
		return r.Type == "country" || r.Type == "nation" || slices.ContainsFunc(r.Includes, func(id string) bool {
			return d.Region(id) != nil && d.Region(id).Type == "nation"
		})
	})
}
