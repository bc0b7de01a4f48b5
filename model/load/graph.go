package load

import "slices"

// circlesOf are the circles of a graph: sets of ids each of which leads to all the
// others and to itself (its strongly connected components, by Tarjan's algorithm).
func circlesOf(ids []string, steps map[string][]string) [][]string {
	t := tarjan{steps: steps, index: map[string]int{}, low: map[string]int{}, open: map[string]bool{}}
	for _, id := range ids {
		if t.index[id] == 0 {
			t.visit(id)
		}
	}
	return t.circles
}

type tarjan struct {
	steps   map[string][]string
	index   map[string]int // when an id was come to, from 1
	low     map[string]int // the earliest that it leads back to
	open    map[string]bool
	stack   []string
	circles [][]string
}

func (t *tarjan) visit(id string) {
	t.index[id] = len(t.index) + 1
	t.low[id] = t.index[id]
	t.stack, t.open[id] = append(t.stack, id), true
	for _, next := range t.steps[id] {
		if t.index[next] == 0 {
			t.visit(next)
			t.low[id] = min(t.low[id], t.low[next])
		} else if t.open[next] {
			t.low[id] = min(t.low[id], t.index[next])
		}
	}
	if t.low[id] < t.index[id] {
		return
	}
	from := len(t.stack) - 1
	for t.stack[from] != id {
		from--
	}
	circle := slices.Clone(t.stack[from:])
	for _, of := range circle {
		t.open[of] = false
	}
	t.stack = t.stack[:from]
	if len(circle) > 1 || slices.Contains(t.steps[id], id) {
		t.circles = append(t.circles, circle)
	}
}
