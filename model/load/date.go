package load

import (
	"fmt"
	"strconv"
	"time"

	"signpost/model"
)

// date is a TOML date, or in quotes as much of one as is known.
func (t *table) date(key string) (model.Date, bool) {
	const how = `write 2022-01-31 without quotes, or "2022-01" or "2022" where no more is known`
	switch v := t.get(key).(type) {
	case nil:
		return model.Date{}, false
	case time.Time:
		if v.Year() > 0 { // a time of day is in the year 0
			return model.Date{Year: v.Year(), Month: int(v.Month()), Day: v.Day()}, true
		}
		t.problem(key, atValue, key+" has no year", how)
	case string:
		if v == "unknown" {
			return model.Date{}, true
		}
		if d, ok := partialDate(v); ok {
			return d, true
		}
		t.problem(key, atValue, fmt.Sprintf("%s = %q is no date", key, v), how)
	default:
		t.wrongType(key, v, "a date", how)
	}
	return model.Date{}, true
}

func partialDate(s string) (model.Date, bool) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if at, err := time.Parse(layout, s); err == nil {
			d := model.Date{Year: at.Year()}
			if len(layout) > 4 {
				d.Month = int(at.Month())
			}
			if len(layout) > 7 {
				d.Day = at.Day()
			}
			return d, at.Year() > 0
		}
	}
	return model.Date{}, false
}

// year is a whole number, 0 where the key is missing.
func (t *table) year(key string) int {
	switch v := t.get(key).(type) {
	case nil:
		return 0
	case int64:
		if v == 0 || v >= 1000 && v <= 9999 {
			return int(v)
		}
		t.problem(key, atValue, key+" = "+strconv.FormatInt(v, 10)+" is no year", "write it in four digits")
	default:
		t.wrongType(key, v, "a year", "write it in four digits, without quotes: "+key+" = 2008")
	}
	return 0
}
