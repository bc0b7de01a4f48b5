package hours_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"signpost/model/hours"
)

// utc is a moment in UTC, "" the zero time.
func utc(t *testing.T, s string) time.Time {
	t.Helper()
	if s == "" {
		return time.Time{}
	}
	when, err := time.Parse("2006-01-02 15:04:05", s)
	if err != nil {
		t.Fatal(err)
	}
	return when
}

func TestTheNextOpeningAndTheNextClosing(t *testing.T) {
	office := parse(t, "Mon-Fri 09:00-17:00", "Sat 10:00-12:30,13:00-14:00")
	late := parse(t, "Fri 22:00-02:00")
	always := parse(t, "daily 00:00-24:00")
	byHalves := parse(t, "daily 00:00-12:00,12:00-00:00")
	weekend := parse(t, "Sat 00:00-24:00", "Sun 00:00-24:00")
	joined := parse(t, "Mon 09:00-12:00", "Mon 11:00-15:00")
	for _, c := range []struct {
		name          string
		week          hours.Week
		when          string // in London
		opens, closes string // in London, "" for never
	}{
		{"before the day begins", office, "Mon 2026-01-12 08:00:00", "Mon 2026-01-12 09:00:00", ""},
		{"a moment before opening", office, "Mon 2026-01-12 08:59:59", "Mon 2026-01-12 09:00:00", ""},
		{"on the stroke of opening", office, "Mon 2026-01-12 09:00:00", "Tue 2026-01-13 09:00:00", "Mon 2026-01-12 17:00:00"},
		{"on the stroke of closing", office, "Mon 2026-01-12 17:00:00", "Tue 2026-01-13 09:00:00", ""},
		{"before a break", office, "Sat 2026-01-17 11:00:00", "Sat 2026-01-17 13:00:00", "Sat 2026-01-17 12:30:00"},
		{"in the break", office, "Sat 2026-01-17 12:30:00", "Sat 2026-01-17 13:00:00", ""},
		{"over a day without hours", office, "Sat 2026-01-17 14:00:00", "Mon 2026-01-19 09:00:00", ""},
		{"on a day without hours", office, "Sun 2026-01-18 12:00:00", "Mon 2026-01-19 09:00:00", ""},

		{"an overnight line on its evening", late, "Fri 2026-01-16 21:00:00", "Fri 2026-01-16 22:00:00", ""},
		{"an overnight line before midnight", late, "Fri 2026-01-16 23:00:00", "Fri 2026-01-23 22:00:00", "Sat 2026-01-17 02:00:00"},
		{"an overnight line at midnight", late, "Sat 2026-01-17 00:00:00", "Fri 2026-01-23 22:00:00", "Sat 2026-01-17 02:00:00"},
		{"an overnight line when it is over", late, "Sat 2026-01-17 02:00:00", "Fri 2026-01-23 22:00:00", ""},

		{"day and night", always, "Wed 2026-01-14 03:00:00", "", ""},
		{"day and night in two halves", byHalves, "Wed 2026-01-14 11:59:00", "", ""},
		{"a whole weekend closes once", weekend, "Sat 2026-01-17 08:00:00", "Sat 2026-01-24 00:00:00", "Mon 2026-01-19 00:00:00"},
		{"lines that overlap close once", joined, "Mon 2026-01-12 09:30:00", "Mon 2026-01-19 09:00:00", "Mon 2026-01-12 15:00:00"},
	} {
		when := at(t, c.when)
		for _, asked := range []time.Time{when, when.UTC(), when.In(time.FixedZone("far away", 11*3600))} {
			check(t, c.name+": opens", c.week.Next, asked, c.opens)
			check(t, c.name+": closes", c.week.Closes, asked, c.closes)
		}
	}
}

func check(t *testing.T, name string, ask func(time.Time) (time.Time, bool), when time.Time, want string) {
	t.Helper()
	got, ok := ask(when)
	if ok != (want != "") {
		t.Errorf("%s: %v, %v; want %q", name, got, ok, want)
		return
	}
	if ok && (!got.Equal(at(t, want)) || got.Location() != hours.London()) {
		t.Errorf("%s: %v, want %s", name, got, want)
	}
}

// The clocks go forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on
// 25 October 2026. All times here are UTC, in which nothing jumps.
func TestTheNextOpeningAcrossTheClockChanges(t *testing.T) {
	nine := parse(t, "daily 09:00-17:00")
	halfPastOne := parse(t, "Sun 01:30-05:00")
	short := parse(t, "Sun 01:30-02:00") // in March it does not come, in October it comes twice
	night := parse(t, "Sat 22:00-01:30")
	for _, c := range []struct {
		name                string
		week                hours.Week
		when, opens, closes string
	}{
		{"nine o'clock on the last day of winter", nine, "2026-03-28 08:30:00", "2026-03-28 09:00:00", ""},
		{"nine o'clock on the first day of summer", nine, "2026-03-28 17:00:00", "2026-03-29 08:00:00", ""},
		{"five o'clock on the first day of summer", nine, "2026-03-29 08:00:00", "2026-03-30 08:00:00", "2026-03-29 16:00:00"},
		{"nine o'clock on the first day of winter", nine, "2026-10-24 16:00:00", "2026-10-25 09:00:00", ""},
		{"five o'clock on the first day of winter", nine, "2026-10-25 09:00:00", "2026-10-26 09:00:00", "2026-10-25 17:00:00"},

		{"01:30 is skipped in spring: it opens when the clock jumps to two", halfPastOne, "2026-03-29 00:59:59", "2026-03-29 01:00:00", ""},
		{"and closes by the new clock", halfPastOne, "2026-03-29 01:00:00", "2026-04-05 00:30:00", "2026-03-29 04:00:00"},
		{"01:30 comes twice in autumn: the first time", halfPastOne, "2026-10-25 00:00:00", "2026-10-25 00:30:00", ""},
		{"the clock goes back to one o'clock, before it opens", halfPastOne, "2026-10-25 00:30:00", "2026-10-25 01:30:00", "2026-10-25 01:00:00"},
		{"01:30 comes twice in autumn: the second time", halfPastOne, "2026-10-25 01:00:00", "2026-10-25 01:30:00", ""},
		{"and then it stays open", halfPastOne, "2026-10-25 01:30:00", "2026-11-01 01:30:00", "2026-10-25 05:00:00"},

		{"an opening that is skipped whole comes a week later", short, "2026-03-28 12:00:00", "2026-04-05 00:30:00", ""},
		{"an opening within the hour that comes twice", short, "2026-10-24 12:00:00", "2026-10-25 00:30:00", ""},
		{"its first end", short, "2026-10-25 00:45:00", "2026-10-25 01:30:00", "2026-10-25 01:00:00"},
		{"its second end", short, "2026-10-25 01:45:00", "2026-11-01 01:30:00", "2026-10-25 02:00:00"},

		{"a night whose end is skipped closes when the clock jumps", night, "2026-03-28 23:00:00", "2026-04-04 21:00:00", "2026-03-29 01:00:00"},
		{"a night whose end comes twice", night, "2026-10-24 23:00:00", "2026-10-25 01:00:00", "2026-10-25 00:30:00"},
		{"and its second end", night, "2026-10-25 01:00:00", "2026-10-31 22:00:00", "2026-10-25 01:30:00"},
	} {
		for what, ask := range map[string]func(time.Time) (time.Time, bool){"opens": c.week.Next, "closes": c.week.Closes} {
			want := utc(t, map[string]string{"opens": c.opens, "closes": c.closes}[what])
			got, ok := ask(utc(t, c.when))
			if ok != !want.IsZero() || ok && !got.Equal(want) {
				t.Errorf("%s (%s UTC): %s %v, want %v", c.name, c.when, what, got.UTC(), want)
			}
		}
	}
}

func TestHoursThatNobodyKnowsNeverOpen(t *testing.T) {
	var unknown hours.Week
	now := at(t, "Mon 2026-01-12 12:00:00")
	if when, ok := unknown.Next(now); ok || !when.IsZero() {
		t.Error("opens", when)
	}
	if when, ok := unknown.Closes(now); ok || !when.IsZero() {
		t.Error("closes", when)
	}
}

// What Next and Closes say is compared with a walk through the minutes, from
// moments spread over the year and close to both clock changes.
func TestOpenAtFlipsWhereNextAndClosesSayAndNowhereBefore(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 3))
	for range 100 {
		week, lines := anyWeek(t, random)
		start := utc(t, []string{"2026-03-27 00:00:00", "2026-10-23 00:00:00", "2026-01-01 00:00:00"}[random.IntN(3)])
		start = start.Add(time.Duration(random.Int64N(int64(4 * 24 * time.Hour))))
		opens, closes := walk(week, start)
		for what, c := range map[string]struct {
			ask  func(time.Time) (time.Time, bool)
			want time.Time
		}{"Next": {week.Next, opens}, "Closes": {week.Closes, closes}} {
			got, ok := c.ask(start)
			if ok != !c.want.IsZero() || ok && !got.Equal(c.want) {
				t.Fatalf("%q at %v: %s is %v (%v), want %v", lines, start, what, got.UTC(), ok, c.want)
			}
			if ok && week.OpenAt(got) == week.OpenAt(got.Add(-time.Nanosecond)) {
				t.Fatalf("%q: nothing changes at %v", lines, got)
			}
		}
	}
}

// anyWeek makes up opening hours.
func anyWeek(t *testing.T, random *rand.Rand) (hours.Week, []string) {
	days := []string{"daily", "Sun", "Sat", "Mon-Fri", "Sat-Mon", "Sat,Sun", "Thu-Tue"}
	var lines []string
	for range 1 + random.IntN(3) {
		from := random.IntN(24 * 60)
		to := (from + 1 + random.IntN(24*60-1)) % (24 * 60)
		if random.IntN(2) == 0 { // in the night of the clock changes
			from, to = random.IntN(4)*30, 60+random.IntN(5)*30
		}
		if from == to {
			to += 30
		}
		lines = append(lines, fmt.Sprintf("%s %02d:%02d-%02d:%02d", days[random.IntN(len(days))], from/60, from%60, to/60, to%60))
	}
	return parse(t, lines...), lines
}

// walk finds the next opening and the end of the present one, minute by minute.
func walk(w hours.Week, start time.Time) (opens, closes time.Time) {
	open := w.OpenAt(start)
	wasOpen := open
	for u := start.Truncate(time.Minute).Add(time.Minute); u.Before(start.Add(15 * 24 * time.Hour)); u = u.Add(time.Minute) {
		now := w.OpenAt(u)
		if !now && open && wasOpen && closes.IsZero() {
			closes = u
		}
		if now && !open {
			return u, closes
		}
		open = now
	}
	return time.Time{}, closes
}
