// Package hours is when a telephone line is answered: a strict little grammar
// and the question "is it open at this time?", answered in British time.
//
//	Mon-Fri 09:00-17:00
//	Mon,Fri 12:00-20:00
//	Sat,Sun 09:00-12:30,13:00-14:00
//	daily 00:00-24:00
//
// A time to that lies before its time from is on the next day: "Fri 22:00-02:00".
package hours

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // a kiosk may have no time zones of its own
)

// Week is the opening hours of a week. The zero value claims nothing: where
// nobody knows the hours, Known is false.
type Week struct {
	lines []Line
}

// Line is one line of opening hours: the same spans of time on each of its days.
type Line struct {
	Days  []DayRange
	Times []Span
}

// DayRange is a run of days, both ends included.
type DayRange struct{ From, To time.Weekday }

// Span is a stretch of a day in minutes after midnight. To is up to 1440; at or
// below From it lies on the next day.
type Span struct{ From, To int }

const day = 24 * 60

// names are the days as the grammar writes them, by time.Weekday.
var names = [7]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// Parse reads opening hours, one line after the other. The error says what is
// wrong with which line and how to write it.
func Parse(lines ...string) (Week, error) {
	var w Week
	for _, s := range lines {
		l, err := parseLine(s)
		if err != nil {
			return Week{}, err
		}
		w.lines = append(w.lines, l)
	}
	return w, nil
}

// Known says whether there are any hours at all.
func (w Week) Known() bool { return len(w.lines) > 0 }

// Lines are the hours as they were written, ready to be put into words.
func (w Week) Lines() []Line { return slices.Clone(w.lines) }

// OpenAt says whether the line is answered at t, by the clock in London.
func (w Week) OpenAt(t time.Time) bool {
	t = t.In(London())
	today, minute := t.Weekday(), t.Hour()*60+t.Minute()
	yesterday := (today + 6) % 7
	for _, l := range w.lines {
		for _, s := range l.Times {
			overnight := s.To <= s.From
			switch {
			case l.on(today) && minute >= s.From && (overnight || minute < s.To):
				return true
			case overnight && l.on(yesterday) && minute < s.To:
				return true
			}
		}
	}
	return false
}

// London is the clock by which British lines open.
var London = sync.OnceValue(func() *time.Location {
	l, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic("the time zone data is built in: " + err.Error())
	}
	return l
})

func (l Line) on(d time.Weekday) bool {
	return slices.ContainsFunc(l.Days, func(r DayRange) bool {
		return (d-r.From+7)%7 <= (r.To-r.From+7)%7
	})
}

func parseLine(s string) (Line, error) {
	fail := func(what string) (Line, error) {
		return Line{}, fmt.Errorf("%q are no opening hours: %s; write them like %q or %q",
			s, what, "Mon-Fri 09:00-17:00", "daily 00:00-24:00")
	}
	days, times, ok := strings.Cut(s, " ")
	if !ok {
		return fail("days and times are separated by one space")
	}
	var l Line
	for d := range strings.SplitSeq(days, ",") {
		r, ok := parseDays(d)
		if !ok {
			return fail(fmt.Sprintf("%q is no day", d))
		}
		l.Days = append(l.Days, r)
	}
	for t := range strings.SplitSeq(times, ",") {
		from, to, ok := strings.Cut(t, "-")
		a, okA := parseTime(from)
		b, okB := parseTime(to)
		if !ok || !okA || !okB || a == day || a == b {
			return fail(fmt.Sprintf("%q is no time of day from and to", t))
		}
		l.Times = append(l.Times, Span{a, b})
	}
	return l, nil
}

func parseDays(s string) (DayRange, bool) {
	if s == "daily" {
		return DayRange{time.Monday, time.Sunday}, true
	}
	from, to, isRange := strings.Cut(s, "-")
	a, okA := parseDay(from)
	if !isRange {
		return DayRange{a, a}, okA
	}
	b, okB := parseDay(to)
	return DayRange{a, b}, okA && okB
}

func parseDay(s string) (time.Weekday, bool) {
	i := slices.Index(names[:], strings.ToLower(s))
	return time.Weekday(max(i, 0)), i >= 0
}

// parseTime reads HH:MM, 00:00 to 24:00, as minutes after midnight.
func parseTime(s string) (int, bool) {
	if len(s) != 5 || s[2] != ':' {
		return 0, false
	}
	for _, i := range []int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	h, m := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
	t := h*60 + m
	return t, m < 60 && t <= day
}
