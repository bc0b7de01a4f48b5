package words_test

import (
	"strings"
	"testing"
	"time"

	"signpost/model"
	"signpost/model/hours"
	"signpost/model/words"
)

func date(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

func TestADateIsSaidAsFarAsItIsKnown(t *testing.T) {
	for want, d := range map[string]model.Date{
		"15 January 2022": date(2022, 1, 15), "April 2008": date(2008, 4, 0), "2024": date(2024, 0, 0), "date not known": {},
	} {
		if got := words.Date(d); got != want {
			t.Errorf("%+v is %q", d, got)
		}
	}
}

func TestEveryStatusIsSaidInASentenceThatClaimsNoMoreThanIsKnown(t *testing.T) {
	for _, kind := range []model.Kind{model.KindOrganisation, model.KindTerm} {
		for _, s := range model.Statuses() {
			e := &model.Entry{Ref: model.Ref{Kind: kind, ID: "x"}, Status: s, Since: "2014"}
			got := words.Status(e)
			if s == model.Open {
				if got != "" {
					t.Errorf("an open %s says %q", kind, got)
				}
				continue
			}
			if !strings.HasSuffix(got, " (2014).") || strings.Contains(got, "obody") {
				t.Errorf("%s, %s: %q", kind, s, got)
			}
		}
	}
	unknown := &model.Entry{Ref: model.Ref{Kind: model.KindOrganisation}, Status: model.Unknown}
	if got := words.Status(unknown); got != "We do not know whether it still exists." {
		t.Errorf("%q", got)
	}
}

func TestEveryKindHasItsWords(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range model.Kinds() {
		for _, s := range []string{words.Kind(k), words.Lens(k)} {
			if s == "" || seen[s] {
				t.Errorf("%s: %q", k, s)
			}
			seen[s] = true
		}
		if one, two := words.Count(1, k), words.Count(2, k); !strings.HasPrefix(one, "1 ") || two != "2"+one[1:]+"s" {
			t.Errorf("%s: %q, %q", k, one, two)
		}
	}
}

func TestWhoConfirmedANumberIsNamed(t *testing.T) {
	seen := map[string]bool{}
	for _, by := range append(model.Witnesses(), "") {
		for _, s := range []string{words.Confirmed(by, date(2025, 7, 0)), words.ConfirmedUndated(by), words.ConfirmedNoDate(by)} {
			if seen[s] || !strings.HasPrefix(s, "confirmed") {
				t.Errorf("%q: %q", by, s)
			}
			seen[s] = true
		}
		if got := words.Confirmed(by, date(2025, 7, 0)); !strings.HasSuffix(got, " July 2025") {
			t.Errorf("%q: %q", by, got)
		}
	}
}

func TestTheEvidenceOfAnAddressNamesItsSourceAndDate(t *testing.T) {
	for state, want := range map[model.State]string{
		model.Confirmed:   "Confirmed: Register, April 2008.",
		model.Unconfirmed: "Not confirmed. From: Register, April 2008.",
		model.Dead:        "Last seen: Register, April 2008.",
		model.Disputed:    "Last seen: Register, April 2008.",
	} {
		if got := words.Evidence(state, date(2008, 4, 0), "Register"); got != want {
			t.Errorf("%s: %q", state, got)
		}
	}
	if got := words.Evidence(model.Confirmed, model.Date{}, ""); got != "Confirmed: date not known." {
		t.Errorf("%q", got)
	}
	if got := words.Source("", date(2008, 4, 0)); got != "" {
		t.Errorf("no source: %q", got)
	}
}

// place is a place of a type.
func place(name string, kind model.RegionType) *model.Region {
	r := &model.Region{Type: kind}
	r.Name = name
	return r
}

func TestEveryRingOfHelpHasAHeadingThatCanBeReadOut(t *testing.T) {
	for want, tier := range map[string]model.Tier{
		"Helps at HMP Garth":                       {Place: place("HMP Garth", model.Prison)},
		"Helps in Yorkshire and the Humber":        {Place: place("Yorkshire and the Humber", "region")},
		"Helps in the North West":                  {Place: place("North West", "region")},
		"Helps in the North of England":            {Place: place("North of England", "area")},
		"Helps in West Yorkshire":                  {Place: place("West Yorkshire", "county")},
		"Helps in Birmingham":                      {Place: place("Birmingham", "city")},
		"Helps all of England":                     {Place: place("England", "nation"), Wide: true},
		"Helps all of England and Wales":           {Place: place("England and Wales", "area"), Wide: true},
		"Helps all of the United Kingdom":          {Place: place("United Kingdom", "country"), Wide: true},
		"Offices and government":                   {Sort: model.Offices},
		"We do not know whether these still exist": {Sort: model.Unsure},
	} {
		if got := words.Helping(tier); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func week(t *testing.T, lines ...string) hours.Week {
	t.Helper()
	w, err := hours.Parse(lines...)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestHoursAreSaidAsPeopleSayThem(t *testing.T) {
	for want, lines := range map[string][]string{
		"Monday to Friday 9am to 5pm":                            {"Mon-Fri 09:00-17:00"},
		"Monday and Wednesday 10:30am to noon":                   {"Mon,Wed 10:30-12:00"},
		"every day at any hour":                                  {"daily 00:00-24:00"},
		"Monday to Friday 9am to 8pm; Saturday 10am to midnight": {"Mon-Fri 09:00-20:00", "Sat 10:00-24:00"},
	} {
		if got := words.Hours(week(t, lines...)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestOldHoursAreQuotedWithTheirYear(t *testing.T) {
	if got := words.HoursSeen("every day", date(2020, 9, 0)); got != "by the hours of 2020: every day" {
		t.Errorf("%q", got)
	}
	if got := words.HoursSeen("every day", model.Date{}); got != "hours seen before, date not known: every day" {
		t.Errorf("%q", got)
	}
}

func TestWhetherALineIsOpenSaysUntilOrFromWhen(t *testing.T) {
	w := week(t, "Mon-Fri 09:00-17:00")
	for at, want := range map[string]string{
		"2026-11-23 10:00": "Open now, until 5pm",
		"2026-11-23 18:00": "Closed now, opens tomorrow 9am",
		"2026-11-23 08:00": "Closed now, opens 9am",
		"2026-11-27 18:00": "Closed now, opens Monday 9am",
	} {
		now, err := time.ParseInLocation("2006-01-02 15:04", at, hours.London())
		if err != nil {
			t.Fatal(err)
		}
		if got := words.Opening(w, now); got != want {
			t.Errorf("%s: %q, want %q", at, got, want)
		}
	}
	if got := words.Opening(hours.Week{}, time.Now()); got != "" {
		t.Errorf("no hours say %q", got)
	}
	if got := words.Opening(week(t, "daily 00:00-24:00"), time.Now()); got != "Open now, at any hour" {
		t.Errorf("%q", got)
	}
}

func TestASentenceBeginsWithACapital(t *testing.T) {
	for in, want := range map[string]string{"": "", "école": "École", "a b": "A b"} {
		if got := words.Sentence(in); got != want {
			t.Errorf("%q is %q", in, got)
		}
	}
}
