package hours

import (
	"slices"
	"time"
)

// horizon is how far ahead a change is looked for. A week is not enough: an
// opening in the hour that the clocks skip does not come until the week after.
const horizon = 15 * 24 * time.Hour

// Next is the next moment after t at which the line opens, by the clock in
// London; for a line that is open at t it is the opening after this one. It is
// false where the hours are not known, and for a line that never closes.
func (w Week) Next(t time.Time) (opens time.Time, ok bool) { return w.change(t, true) }

// Closes is the moment at which a line that is open at t will close. It is false
// for a line that is closed, and for one that never closes.
func (w Week) Closes(t time.Time) (closes time.Time, ok bool) {
	if !w.OpenAt(t) {
		return time.Time{}, false
	}
	return w.change(t, false)
}

// change is the first moment after t at which the line opens, or closes. It asks
// OpenAt at every moment that could be one, so that the two never disagree.
func (w Week) change(t time.Time, toOpen bool) (time.Time, bool) {
	t = t.In(London())
	edges := w.edges()
	if len(edges) == 0 {
		return time.Time{}, false
	}
	open := w.OpenAt(t)
	for start, end := t, t.Add(horizon); start.Before(end); {
		stop := end
		// Between two clock changes the clock runs evenly; at a change it
		// jumps, perhaps into the hours of the line or out of them.
		if _, jump := start.ZoneBounds(); !jump.IsZero() && jump.Before(stop) {
			stop = jump
		}
		for _, u := range append(moments(start, stop, edges), stop) {
			if now := w.OpenAt(u); now != open {
				if open = now; open == toOpen {
					return u, true
				}
			}
		}
		start = stop
	}
	return time.Time{}, false
}

// moments are the times after start and before stop at which the clock shows one
// of the edges. The clock does not jump in between.
func moments(start, stop time.Time, edges []int) []time.Time {
	var out []time.Time
	clock := time.Duration(start.Hour())*time.Hour + time.Duration(start.Minute())*time.Minute +
		time.Duration(start.Second())*time.Second + time.Duration(start.Nanosecond())
	for midnight := start.Add(-clock); midnight.Before(stop); midnight = midnight.Add(24 * time.Hour) {
		for _, minute := range edges {
			u := midnight.Add(time.Duration(minute) * time.Minute)
			if u.After(start) && u.Before(stop) {
				out = append(out, u)
			}
		}
	}
	return out
}

// edges are the minutes of a day at which the line may open or close, in order.
func (w Week) edges() []int {
	var out []int
	for _, l := range w.lines {
		for _, s := range l.Times {
			out = append(out, s.From, s.To%day)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
