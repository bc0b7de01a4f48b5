package age_test

import (
	"testing"
	"time"

	"signpost/model"
	"signpost/model/age"
)

func threshold(t *testing.T, s string) age.Threshold {
	t.Helper()
	th, err := age.ParseThreshold(s)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func moment(t *testing.T, s string) time.Time {
	t.Helper()
	m, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func date(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

func TestTheAgeOfANumber(t *testing.T) {
	now := moment(t, "2026-11-22 12:00")
	for _, c := range []struct {
		name    string
		state   model.State
		checked model.Date
		want    age.Class
		month   model.Date
	}{
		{"confirmed today", model.Confirmed, date(2026, 11, 22), age.Fresh, date(2026, 11, 0)},
		{"on the last day that counts", model.Confirmed, date(2025, 11, 22), age.Fresh, date(2025, 11, 0)},
		{"a day before that", model.Confirmed, date(2025, 11, 21), age.Old, date(2025, 11, 0)},
		{"long ago", model.Confirmed, date(2008, 4, 1), age.Old, date(2008, 4, 0)},
		{"in a month that counts whole", model.Confirmed, date(2025, 12, 0), age.Fresh, date(2025, 12, 0)},
		{"in a month that counts in part", model.Confirmed, date(2025, 11, 0), age.Old, date(2025, 11, 0)},
		{"in this year", model.Confirmed, date(2026, 0, 0), age.Fresh, date(2026, 0, 0)},
		{"in a year that counts in part", model.Confirmed, date(2025, 0, 0), age.Old, date(2025, 0, 0)},
		{"by a page without a date", model.Confirmed, model.Date{}, age.Undated, model.Date{}},
		{"tomorrow, where it is tomorrow already", model.Confirmed, date(2026, 11, 23), age.Fresh, date(2026, 11, 0)},
		{"in the future", model.Confirmed, date(2062, 1, 15), age.Undated, model.Date{}},
		{"never, lately printed", model.Unconfirmed, date(2026, 11, 1), age.Unconfirmed, date(2026, 11, 0)},
		{"never, printed without a date", model.Unconfirmed, model.Date{}, age.Unconfirmed, model.Date{}},
		{"in no state at all", "", date(2026, 11, 1), age.Unconfirmed, date(2026, 11, 0)},
		{"disputed", model.Disputed, date(2026, 11, 1), age.Disputed, date(2026, 11, 0)},
		{"dead", model.Dead, date(2026, 11, 1), age.Dead, date(2026, 11, 0)},
	} {
		got := age.Of(model.Phone{State: c.state, Checked: c.checked}, now, age.Threshold{})
		if got.Class != c.want || got.Month != c.month {
			t.Errorf("%s: %+v", c.name, got)
		}
		if stale := c.want != age.Fresh && c.want != age.Dead; got.Stale() != stale {
			t.Errorf("%s: to be checked is %v", c.name, got.Stale())
		}
	}
}

func TestTheDayIsTheOneInLondon(t *testing.T) {
	p := model.Phone{State: model.Confirmed, Checked: date(2025, 7, 1)}
	year := threshold(t, "1y")
	if got := age.Of(p, moment(t, "2026-07-01 22:59"), year); got.Class != age.Fresh {
		t.Error("before midnight in London:", got)
	}
	if got := age.Of(p, moment(t, "2026-07-01 23:00"), year); got.Class != age.Old {
		t.Error("at midnight in London:", got)
	}
}

func TestThresholds(t *testing.T) {
	for _, c := range []struct{ in, words, now, first string }{
		{"12m", "12 months", "2026-11-22 12:00", "2025-11-22"},
		{"1m", "1 month", "2026-03-31 12:00", "2026-02-28"},
		{"1y", "1 year", "2024-02-29 12:00", "2023-02-28"},
		{"2y", "2 years", "2026-11-22 12:00", "2024-11-22"},
		{"90d", "90 days", "2026-11-22 12:00", "2026-08-24"},
		{"1d", "1 day", "2026-01-01 00:00", "2025-12-31"},
		{"100y", "100 years", "2026-11-22 12:00", "1926-11-22"},
	} {
		th := threshold(t, c.in)
		if th.Short() != c.in {
			t.Errorf("%s is %q again", c.in, th.Short())
		}
		if th.String() != c.words {
			t.Errorf("%s is %q", c.in, th)
		}
		if got := th.Before(moment(t, c.now)).Format("2006-01-02"); got != c.first {
			t.Errorf("%s before %s: %s, want %s", c.in, c.now, got, c.first)
		}
	}
	if got := (age.Threshold{}).String(); got != "12 months" {
		t.Errorf("the zero threshold is %s", got)
	}
}

func TestAThresholdThatCannotBeReadIsRefusedWithAnExample(t *testing.T) {
	const how = " is no length of time; write days, months or years like 90d, 12m or 2y"
	for in, want := range map[string]string{
		"": `""` + how, "m": `"m"` + how, "12": `"12"` + how, "0d": `"0d"` + how, "-1y": `"-1y"` + how, "+1y": `"+1y"` + how,
		"1.5y": `"1.5y"` + how, "12 m": `"12 m"` + how, "12M": `"12M"` + how, "1w": `"1w"` + how, "1é": `"1é"` + how,
		"99999999999999999999d": `"99999999999999999999d"` + how,
		"101y":                  `"101y" is too long; 100 years are the most`,
		"1201m":                 `"1201m" is too long; 100 years are the most`,
	} {
		if _, err := age.ParseThreshold(in); err == nil || err.Error() != want {
			t.Errorf("%q: %v", in, err)
		}
	}
}

func TestEveryClassSaysWhoConfirmedItAndWhen(t *testing.T) {
	for want, a := range map[string]age.Age{
		"confirmed by the government, July 2025":            {Class: age.Old, Month: date(2025, 7, 0), By: model.ByGovernment},
		"confirmed by themselves, March 2024":               {Class: age.Old, Month: date(2024, 3, 0), By: model.ByItself},
		"confirmed by others, October 2026":                 {Class: age.Fresh, Month: date(2026, 10, 0), By: model.ByOther},
		"confirmed by themselves, 2019":                     {Class: age.Old, Month: date(2019, 0, 0), By: model.ByItself},
		"confirmed in July 2025":                            {Class: age.Fresh, Month: date(2025, 7, 0)},
		"confirmed by themselves; the page has no date":     {Class: age.Undated, By: model.ByItself},
		"confirmed by the government; the page has no date": {Class: age.Undated, By: model.ByGovernment},
		"confirmed by others; the page has no date":         {Class: age.Undated, By: model.ByOther},
		"confirmed, but the page has no date":               {Class: age.Undated},
		"not confirmed since 2008":                          {Class: age.Unconfirmed, Month: date(2008, 4, 0), By: model.ByOther},
		"not confirmed, date not known":                     {Class: age.Unconfirmed, By: model.ByOther},
		"sources disagree, not to be given":                 {Class: age.Disputed, Month: date(2026, 9, 0)},
		"dead, not to be given":                             {Class: age.Dead},
	} {
		if got := a.Words(); got != want {
			t.Errorf("%+v: %q, want %q", a, got, want)
		}
	}
}

func TestTheWordsAreTheSameWithoutAClock(t *testing.T) {
	now := moment(t, "2026-11-22 12:00")
	for _, state := range model.States() {
		for _, checked := range []model.Date{{}, date(2008, 4, 0), date(2025, 7, 25), date(2026, 11, 1)} {
			p := model.Phone{State: state, Checked: checked, By: model.ByGovernment}
			if with, without := age.Of(p, now, age.Threshold{}).Words(), age.Of(p, time.Time{}, age.Threshold{}).Words(); with != without {
				t.Errorf("%s of %s: %q and %q", state, checked, with, without)
			}
		}
	}
}

func TestTheEvidenceNamesTheSourceAndSaysNoDateTwice(t *testing.T) {
	now := moment(t, "2026-11-22 12:00")
	for want, p := range map[string]model.Phone{
		"Confirmed by the government, July 2025: The file.":    {State: model.Confirmed, By: model.ByGovernment, Checked: date(2025, 7, 25), Source: "The file"},
		"Not confirmed since 2008: SCIE Guide 22, April 2008.": {State: model.Unconfirmed, Checked: date(2008, 4, 0), Source: "SCIE Guide 22"},
		"Not confirmed, date not known: A page.":               {State: model.Unconfirmed, Source: "A page"},
		"Confirmed by themselves; the page has no date.":       {State: model.Confirmed, By: model.ByItself},
	} {
		if got := age.Of(p, now, age.Threshold{}).Evidence(p); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatIsCarriedAwayKeepsItsCautionAndItsDate(t *testing.T) {
	for want, a := range map[[2]string]age.Age{
		{"not confirmed since 2008", "not confirmed"}:           {Class: age.Unconfirmed, Month: date(2008, 4, 0)},
		{"not confirmed, date not known", "not confirmed"}:      {Class: age.Unconfirmed},
		{"confirmed by themselves, no date", "date not known"}:  {Class: age.Undated, By: model.ByItself},
		{"confirmed in April 2008", "confirmed 2008"}:           {Class: age.Old, Month: date(2008, 4, 0)},
		{"confirmed by others, October 2026", "confirmed 2026"}: {Class: age.Fresh, Month: date(2026, 10, 0), By: model.ByOther},
		{"sources disagree, not to be given", "disputed"}:       {Class: age.Disputed, Month: date(2026, 9, 0)},
		{"dead, not to be given", "dead"}:                       {Class: age.Dead, Month: date(2008, 4, 0)},
	} {
		if full, short := a.Carried(); full != want[0] || short != want[1] {
			t.Errorf("%+v: %q, %q", a, full, short)
		}
	}
}

func TestEveryClassHasItsMark(t *testing.T) {
	got := ""
	for _, c := range age.Classes() {
		got += c.Mark()
	}
	if got != "+~~?xx" {
		t.Error(got)
	}
}
