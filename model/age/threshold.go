package age

import (
	"fmt"
	"strconv"
	"time"

	"signpost/model/words"
)

// Threshold is how long what was confirmed counts as fresh. The zero value is 12
// months.
type Threshold struct {
	n    int
	unit string // "day", "month" or "year"
}

// maxYears keeps a threshold to what somebody may mean.
const maxYears = 100

// ParseThreshold reads "90d", "12m" or "2y".
func ParseThreshold(s string) (Threshold, error) {
	fail := func() (Threshold, error) {
		return Threshold{}, fmt.Errorf("%q is no length of time; write days, months or years like 90d, 12m or 2y", s)
	}
	if len(s) < 2 || s[0] < '1' || s[0] > '9' { // no sign, no zero
		return fail()
	}
	n, err := strconv.Atoi(s[:len(s)-1])
	if err != nil {
		return fail()
	}
	t, most := Threshold{n, "day"}, maxYears*365
	switch s[len(s)-1] {
	case 'd':
	case 'm':
		t.unit, most = "month", maxYears*12
	case 'y':
		t.unit, most = "year", maxYears
	default:
		return fail()
	}
	if n > most {
		return Threshold{}, fmt.Errorf("%q is too long; %d years are the most", s, maxYears)
	}
	return t, nil
}

func (t Threshold) orDefault() Threshold {
	if t.n == 0 {
		return Threshold{12, "month"}
	}
	return t
}

// String is the threshold in words: "12 months", "1 year".
func (t Threshold) String() string {
	t = t.orDefault()
	return words.Plural(t.n, t.unit)
}

// Short is the threshold as ParseThreshold reads it: "12m".
func (t Threshold) Short() string {
	t = t.orDefault()
	return strconv.Itoa(t.n) + t.unit[:1]
}

// Before is the first day that is still fresh at a time: the same day some
// months earlier, or the last of the month where that month is shorter.
func (t Threshold) Before(now time.Time) time.Time {
	t = t.orDefault()
	day := today(now)
	months := t.n
	switch t.unit {
	case "day":
		return day.AddDate(0, 0, -t.n)
	case "year":
		months *= 12
	}
	first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, day.Location()).AddDate(0, -months, 0)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(day.Day(), last)-1)
}
