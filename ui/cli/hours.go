package cli

import (
	"fmt"
	"strings"
	"time"

	"signpost/model/hours"
)

// hourLines are opening hours as content writes them: hours.Parse reads them back.
func hourLines(w hours.Week) []string {
	out := []string{}
	for _, l := range w.Lines() {
		var days, times []string
		for _, d := range l.Days {
			days = append(days, dayRange(d))
		}
		for _, s := range l.Times {
			times = append(times, clock(s.From)+"-"+clock(s.To))
		}
		out = append(out, strings.Join(days, ",")+" "+strings.Join(times, ","))
	}
	return out
}

func dayRange(r hours.DayRange) string {
	switch {
	case r.From == time.Monday && r.To == time.Sunday:
		return "daily"
	case r.From == r.To:
		return day(r.From)
	}
	return day(r.From) + "-" + day(r.To)
}

func day(d time.Weekday) string { return d.String()[:3] }

func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }
