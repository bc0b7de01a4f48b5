package load

import (
	"fmt"
	"slices"

	"signpost/model"
)

// checkSuccessors says where a line of successors comes back to its start or is too
// long to follow. It says whether it left anything out.
func (m *merger) checkSuccessors() (left bool) {
	steps := map[model.Ref]int{} // to the end of the line; -1 while the line is being followed
	for _, start := range m.refs {
		var line []*record
		ref := start
		rec := m.inForce(ref)
		for rec != nil && steps[ref] == 0 && !successor(rec).IsZero() {
			line, steps[ref] = append(line, rec), -1
			ref = successor(rec)
			rec = m.inForce(ref)
		}
		n := steps[ref]
		if n < 0 { // it comes back to somewhere in this line
			from := slices.IndexFunc(line, func(r *record) bool { return r.ref == ref })
			left = m.comesBack(line[from:]) || left
			n = 0
		}
		for _, r := range slices.Backward(line) {
			n++
			if steps[r.ref] = n; n == maxChain+1 && !m.said[r.ref] { // all before it depend on it
				m.said[r.ref] = true
				r.file.find(r.path+".successor", atValue, fmt.Sprintf("%q has more than %d successors, one behind the other", r.ref, maxChain), "name the last one itself")
				left = m.leave(r) || left
			}
		}
	}
	return left
}

// comesBack reports a circle of successors at those of the latest layer in it.
func (m *merger) comesBack(circle []*record) (left bool) {
	latest := 0
	for _, r := range circle {
		latest = max(latest, r.file.number)
	}
	for _, r := range circle {
		if r.file.number < latest || m.said[r.ref] {
			continue
		}
		r.file.find(r.path+".successor", atValue, fmt.Sprintf("%q comes back to itself through its successors", r.ref), "break the circle")
		m.said[r.ref] = true
		left = m.leave(r) || left
	}
	return left
}

func successor(r *record) model.Ref {
	if e := entryOf(r.value); e != nil {
		return e.Successor
	}
	return model.Ref{}
}
