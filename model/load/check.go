package load

import (
	"cmp"
	"fmt"
	"slices"

	"signpost/model"
)

// checkRefs finds references that lead nowhere: to no record at all, which is a
// mistake of whoever wrote them, or into a file that was left out.
func (m *merger) checkRefs() {
	for _, r := range m.records {
		for _, ref := range r.refs {
			if len(m.named[ref.to]) == 0 && !m.lost[ref.to] && !m.blind {
				m.leadsNowhere(r, ref)
			}
			m.checkTown(r, ref)
		}
	}
}

func (m *merger) leadsNowhere(r *record, ref reference) {
	found := finding{path: ref.path, part: atValue, within: ref.within}
	found.What, found.Do = fmt.Sprintf("there is no %s with the id %q", ref.to.Kind, ref.to.ID), "write the entry, or mend the id"
	if near, ok := m.advice.near(ref.to.ID, m.idsOf(ref.to.Kind)); ok {
		found.Do = didYouMean(near)
	}
	r.file.note(found)
}

// idsOf are the ids of a kind, in order. They are collected once.
func (m *merger) idsOf(kind model.Kind) []string {
	if m.ids == nil {
		m.ids = map[model.Kind][]string{}
		for _, ref := range m.refs {
			m.ids[ref.Kind] = append(m.ids[ref.Kind], ref.ID)
		}
		for k := range m.ids {
			slices.Sort(m.ids[k])
		}
	}
	return m.ids[kind]
}

func compareIDs(a, b *model.Entry) int { return cmp.Compare(a.ID, b.ID) }
