package load

import (
	"fmt"

	"signpost/model"
	"signpost/model/text"
)

// A record of a folder that has a mistake is left out by itself. What cannot do
// without it goes too, and so on until nothing more goes; what only mentions it
// loses the mention. The record of the directory whose place it was to take stays.

// dependence is a record that cannot do without another, and where it says so.
type dependence struct {
	*record
	reference
}

// maxRounds is how often circles are looked for one by one. Each that is broken may
// bring back a record of the directory, which may close another.
const maxRounds = 10

// settle decides which records are in force.
func (m *merger) settle() {
	m.checkRefs()
	m.needing = map[model.Ref][]dependence{}
	var missing []model.Ref
	for _, r := range m.records {
		for _, ref := range r.refs {
			if ref.vital {
				if len(m.named[ref.to]) == 0 && m.needing[ref.to] == nil {
					missing = append(missing, ref.to)
				}
				m.needing[ref.to] = append(m.needing[ref.to], dependence{r, ref})
			}
		}
	}
	for _, r := range m.records {
		if r.faulty() {
			m.leave(r)
		}
	}
	for _, ref := range missing {
		m.takeAlong(ref)
	}
	m.follow()
	for round := 0; m.checkPlaces(round >= maxRounds) || m.checkSuccessors(); round++ {
		m.follow()
	}
	for _, r := range m.records {
		if r.file.number > 0 && !r.out {
			m.forget(r)
		}
	}
	m.bury()
}

// leave leaves a record out, unless it is one of the first layer, and says whether
// it did.
func (m *merger) leave(r *record) bool {
	if r.out || r.file.number == 0 {
		return false
	}
	r.out = true
	m.leaving = append(m.leaving, r)
	return true
}

// follow leaves out whatever cannot do without what was left out.
func (m *merger) follow() {
	for len(m.leaving) > 0 {
		r := m.leaving[0]
		m.leaving = m.leaving[1:]
		if m.inForce(r.ref) == nil {
			m.takeAlong(r.ref)
		}
	}
}

// takeAlong leaves out those who cannot do without ref.
func (m *merger) takeAlong(ref model.Ref) {
	for _, d := range m.needing[ref] {
		if d.out || d.faulty() || d.file.number == 0 {
			continue
		}
		d.file.note(finding{path: d.path(), part: atValue, Problem: Problem{
			What: m.gone(ref) + ", so this record was left out too", Do: "mend that first", Follows: true,
		}})
		m.leave(d.record)
	}
}

func (d dependence) path() string { return d.reference.path }

// gone says what became of a record that is not in force.
func (m *merger) gone(ref model.Ref) string {
	if len(m.named[ref]) == 0 && !m.lost[ref] {
		return fmt.Sprintf("%s may stand in a file that was left out", ref)
	}
	return fmt.Sprintf("%s was left out", ref)
}

// forget takes out of a record what leads to records that were left out.
func (m *merger) forget(r *record) {
	gone := map[model.Ref]bool{}
	for _, ref := range r.refs {
		if m.inForce(ref.to) != nil {
			continue
		}
		gone[ref.to] = true
		r.file.note(finding{path: ref.path, part: atValue, within: ref.within, Problem: Problem{
			What: m.gone(ref.to) + ", so this leads nowhere", Do: "mend that first", Follows: true, Mended: true,
		}})
	}
	if len(gone) > 0 {
		forget(r.value, gone)
	}
}

// bury takes a number of the directory to be dead where a record that was to take
// the place of its entry says so, even though that record was left out.
func (m *merger) bury() {
	for _, f := range m.refused {
		for _, dead := range f.salvaged.dead {
			m.buryNumber(dead.ref, dead.number, f, "")
		}
	}
	for _, r := range m.records {
		if !r.out {
			continue
		}
		for _, number := range r.dead {
			m.buryNumber(r.ref, number, r.file, r.path)
		}
	}
}

func (m *merger) buryNumber(ref model.Ref, number string, said *file, path string) {
	stays := m.inForce(ref)
	if stays == nil || stays.file.number >= said.number {
		return
	}
	digits := text.Digits(number)
	for _, p := range phonesOf(stays.value) {
		if p.State == model.Dead || digits == "" || text.Digits(p.Number) != digits {
			continue
		}
		p.State = model.Dead
		said.note(finding{path: path, part: atKey, Problem: Problem{
			What: fmt.Sprintf("%s is not given out for %s, because this says that it is dead", p.Number, ref), Do: "mend this record", Follows: true, Mended: true,
		}})
	}
}
