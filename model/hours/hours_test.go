package hours_test

import (
	"testing"
	"time"

	"signpost/model/hours"
)

func parse(t *testing.T, lines ...string) hours.Week {
	t.Helper()
	w, err := hours.Parse(lines...)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// at is a moment by the clock in London. The third week of January 2026 begins
// on Monday the 12th.
func at(t *testing.T, s string) time.Time {
	t.Helper()
	when, err := time.ParseInLocation("Mon 2006-01-02 15:04:05", s, hours.London())
	if err != nil {
		t.Fatal(err)
	}
	if when.Format("Mon") != s[:3] {
		t.Fatalf("%s is a %s", s, when.Format("Mon"))
	}
	return when
}

func TestHoursThatCannotBeReadAreRefusedWithAnExample(t *testing.T) {
	const how = `; write them like "Mon-Fri 09:00-17:00" or "daily 00:00-24:00"`
	for in, want := range map[string]string{
		"":                             `"" are no opening hours: days and times are separated by one space`,
		"Mon":                          `"Mon" are no opening hours: days and times are separated by one space`,
		"Monday 09:00-17:00":           `"Monday 09:00-17:00" are no opening hours: "Monday" is no day`,
		"Mon–Fri 09:00-17:00":          `"Mon–Fri 09:00-17:00" are no opening hours: "Mon–Fri" is no day`,
		"Mon,,Fri 09:00-17:00":         `"Mon,,Fri 09:00-17:00" are no opening hours: "" is no day`,
		"Mon- 09:00-17:00":             `"Mon- 09:00-17:00" are no opening hours: "Mon-" is no day`,
		"Mon-Tue-Wed 09:00-17:00":      `"Mon-Tue-Wed 09:00-17:00" are no opening hours: "Mon-Tue-Wed" is no day`,
		"Mon, Fri 09:00-17:00":         `"Mon, Fri 09:00-17:00" are no opening hours: "" is no day`,
		"Mon  09:00-17:00":             `"Mon  09:00-17:00" are no opening hours: " 09:00-17:00" is no time of day from and to`,
		"Mon 9:00-17:00":               `"Mon 9:00-17:00" are no opening hours: "9:00-17:00" is no time of day from and to`,
		"Mon 9am-5pm":                  `"Mon 9am-5pm" are no opening hours: "9am-5pm" is no time of day from and to`,
		"Mon 09:00":                    `"Mon 09:00" are no opening hours: "09:00" is no time of day from and to`,
		"Mon 09:60-17:00":              `"Mon 09:60-17:00" are no opening hours: "09:60-17:00" is no time of day from and to`,
		"Mon 09:00-24:01":              `"Mon 09:00-24:01" are no opening hours: "09:00-24:01" is no time of day from and to`,
		"Mon 24:00-01:00":              `"Mon 24:00-01:00" are no opening hours: "24:00-01:00" is no time of day from and to`,
		"Mon 09:00-09:00":              `"Mon 09:00-09:00" are no opening hours: "09:00-09:00" is no time of day from and to`,
		"Mon 09:00-12:00, 13:00-14:00": `"Mon 09:00-12:00, 13:00-14:00" are no opening hours: " 13:00-14:00" is no time of day from and to`,
		"Mon 09:00-17:00 ":             `"Mon 09:00-17:00 " are no opening hours: "09:00-17:00 " is no time of day from and to`,
		"Mon ०९:००-१७:००":              `"Mon ०९:००-१७:००" are no opening hours: "०९:००-१७:००" is no time of day from and to`,
	} {
		w, err := hours.Parse("Tue 09:00-10:00", in)
		if err == nil || err.Error() != want+how {
			t.Errorf("%q\ngot:  %v\nwant: %s", in, err, want+how)
		}
		if w.Known() {
			t.Errorf("%q gives half the hours", in)
		}
	}
}

func TestOpenAndClosed(t *testing.T) {
	office := parse(t, "Mon-Fri 09:00-17:00", "Sat,Sun 10:00-12:30,13:00-14:00")
	late := parse(t, "Fri 22:00-02:00")
	weekend := parse(t, "Sat-Mon 12:00-13:00") // over the end of the week
	always := parse(t, "daily 00:00-24:00")
	toMidnight := parse(t, "mon 20:00-24:00", "TUE 20:00-00:00")
	for _, c := range []struct {
		name string
		week hours.Week
		when string
		open bool
	}{
		{"the second before opening", office, "Mon 2026-01-12 08:59:59", false},
		{"on the stroke of opening", office, "Mon 2026-01-12 09:00:00", true},
		{"the second before closing", office, "Fri 2026-01-16 16:59:59", true},
		{"on the stroke of closing", office, "Fri 2026-01-16 17:00:00", false},
		{"on Saturday by Saturday's hours", office, "Sat 2026-01-17 09:30:00", false},
		{"on Saturday morning", office, "Sat 2026-01-17 12:29:00", true},
		{"in the dinner break", office, "Sun 2026-01-18 12:45:00", false},
		{"after the dinner break", office, "Sun 2026-01-18 13:00:00", true},

		{"a late line before midnight", late, "Fri 2026-01-16 23:59:59", true},
		{"a late line at midnight", late, "Sat 2026-01-17 00:00:00", true},
		{"a late line at its end", late, "Sat 2026-01-17 02:00:00", false},
		{"a late line just before its end", late, "Sat 2026-01-17 01:59:59", true},
		{"a late line in the small hours of its own day", late, "Fri 2026-01-16 01:00:00", false},
		{"a late line a day later", late, "Sat 2026-01-17 22:30:00", false},

		{"the first day of a run over the week's end", weekend, "Sat 2026-01-17 12:30:00", true},
		{"the middle of it", weekend, "Sun 2026-01-18 12:30:00", true},
		{"the last day of it", weekend, "Mon 2026-01-19 12:30:00", true},
		{"the day after it", weekend, "Tue 2026-01-20 12:30:00", false},
		{"the day before it", weekend, "Fri 2026-01-16 12:30:00", false},

		{"day and night, at midnight", always, "Wed 2026-01-14 00:00:00", true},
		{"day and night, before midnight", always, "Sun 2026-01-18 23:59:59", true},

		{"to 24:00", toMidnight, "Mon 2026-01-12 23:59:59", true},
		{"to 24:00 and no further", toMidnight, "Tue 2026-01-13 00:00:00", false},
		{"to 00:00", toMidnight, "Tue 2026-01-13 23:59:59", true},
		{"to 00:00 and no further", toMidnight, "Wed 2026-01-14 00:00:00", false},
	} {
		when := at(t, c.when)
		if got := c.week.OpenAt(when); got != c.open {
			t.Errorf("%s (%s): open is %v", c.name, c.when, got)
		}
		if got := c.week.OpenAt(when.UTC()); got != c.open {
			t.Errorf("%s (%s), asked in UTC: open is %v", c.name, c.when, got)
		}
		if got := c.week.OpenAt(when.In(time.FixedZone("far away", -9*3600))); got != c.open {
			t.Errorf("%s (%s), asked from far away: open is %v", c.name, c.when, got)
		}
	}
}

// In 2026 the clocks go forward on 29 March at 01:00 UTC and back on 25 October
// at 01:00 UTC, both Sundays. Lines open by the clock on the wall.
func TestClockChanges(t *testing.T) {
	nine := parse(t, "daily 09:00-17:00")
	night := parse(t, "Sat 22:00-02:00")
	early := parse(t, "Sun 01:00-02:00")
	always := parse(t, "daily 00:00-24:00")
	for _, c := range []struct {
		name string
		week hours.Week
		utc  string
		open bool
	}{
		{"winter, nine o'clock", nine, "2026-03-28 09:00", true},
		{"winter, eight o'clock", nine, "2026-03-28 08:00", false},
		{"summer, nine o'clock", nine, "2026-03-29 08:00", true},
		{"summer, five o'clock", nine, "2026-03-29 16:00", false},
		{"a night that is short: before the change", night, "2026-03-29 00:59", true},
		{"a night that is short: after it, when it is two", night, "2026-03-29 01:00", false},
		{"an hour that does not come: before it", early, "2026-03-29 00:59", false},
		{"an hour that does not come: after it", early, "2026-03-29 01:00", false},

		{"summer's last evening", nine, "2026-10-24 15:59", true},
		{"winter again, eight o'clock", nine, "2026-10-25 08:00", false},
		{"winter again, nine o'clock", nine, "2026-10-25 09:00", true},
		{"winter again, before five", nine, "2026-10-25 16:59", true},
		{"a night that is long: one o'clock the first time", night, "2026-10-25 00:30", true},
		{"a night that is long: one o'clock the second time", night, "2026-10-25 01:30", true},
		{"a night that is long: two o'clock", night, "2026-10-25 02:00", false},
		{"an hour that comes twice: the first time", early, "2026-10-25 00:00", true},
		{"an hour that comes twice: the second time", early, "2026-10-25 01:59", true},
		{"day and night in the hour that comes twice", always, "2026-10-25 01:00", true},
		{"day and night at the change in spring", always, "2026-03-29 01:00", true},
	} {
		when, err := time.Parse("2006-01-02 15:04", c.utc)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.week.OpenAt(when); got != c.open {
			t.Errorf("%s (%s UTC): open is %v", c.name, c.utc, got)
		}
	}
}

func TestHoursThatNobodyKnowsClaimNothing(t *testing.T) {
	var unknown hours.Week
	if unknown.Known() || unknown.OpenAt(at(t, "Mon 2026-01-12 12:00:00")) || len(unknown.Lines()) > 0 {
		t.Error("the zero week claims to know something")
	}
	if parse(t).Known() {
		t.Error("no lines are hours")
	}
	if !parse(t, "Mon 09:00-10:00").Known() {
		t.Error("a line is no hours")
	}
}

func TestLinesAreWhatWasWritten(t *testing.T) {
	lines := parse(t, "Mon-Wed,Fri 09:00-12:00,22:00-02:00").Lines()
	if len(lines) != 1 {
		t.Fatal(lines)
	}
	days, times := lines[0].Days, lines[0].Times
	if len(days) != 2 || days[0] != (hours.DayRange{From: time.Monday, To: time.Wednesday}) || days[1] != (hours.DayRange{From: time.Friday, To: time.Friday}) {
		t.Error(days)
	}
	if len(times) != 2 || times[0] != (hours.Span{From: 540, To: 720}) || times[1] != (hours.Span{From: 1320, To: 120}) {
		t.Error(times)
	}
}
