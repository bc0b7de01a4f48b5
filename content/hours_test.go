package content_test

import (
	"testing"

	"signpost/model"
)

// hoursSeen is every number of the shipped content with hours, and when its hours
// were seen. The rule: it is the date of the newest page that prints the hours and
// that was read for this directory. The date of the number does not count for them,
// and a list that says which page somebody else has read does not either. Where no
// such page has a date, the hours have none.
var hoursSeen = map[string]string{
	"116 123":       "2024-09-10", // an NHS trust; a list of September 2026 is second hand
	"0800 1111":     "",           // "any time" on pages without a date
	"0345 345 4345": "2024-09-30", // the file of the site that prints number and hours
	"0370 000 2288": "",           // a page about complaints, without a date
	"0800 254 0088": "2022",       // about that year, by what the page says
	"0800 012 1539": "2020-09-25", // the news of its opening
	"0121 598 8050": "2025-10-08", // the page that prints number and hours
}

func TestHoursAreAsOldAsThePageThatPrintsThem(t *testing.T) {
	d, found := directory(t), 0
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			want, listed := hoursSeen[p.Number]
			if !p.Hours.Known() {
				if p.HoursChecked != (model.Date{}) {
					t.Errorf("%s: %s has no hours and a date of them", e.Ref, p.Number)
				}
				continue
			}
			if found++; !listed {
				t.Errorf("%s: nobody has decided when the hours of %s were seen", e.Ref, p.Number)
			} else if got := p.HoursChecked.String(); got != want {
				t.Errorf("%s: the hours of %s were seen %q, want %q", e.Ref, p.Number, got, want)
			}
		}
	}
	if found != len(hoursSeen) {
		t.Errorf("%d numbers have hours, and %d are listed", found, len(hoursSeen))
	}
}
