package age_test

import (
	"slices"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/age"
	"signpost/model/load"
)

func phone(number string, state model.State, checked model.Date) model.Phone {
	return model.Phone{Number: number, Use: "helpline", State: state, Checked: checked}
}

func organisation(id string, phones ...model.Phone) *model.Organisation {
	o := &model.Organisation{}
	o.Ref = model.Ref{Kind: model.KindOrganisation, ID: id}
	o.Name, o.Status, o.Phones = id, model.Open, phones
	return o
}

func TestWhatToCheckNextComesWorstFirst(t *testing.T) {
	april := date(2008, 4, 0)
	zed := organisation("zed", phone("10", model.Unconfirmed, april), phone("11", model.Dead, april))
	ann := organisation("ann", phone("20", model.Confirmed, date(2026, 11, 1)), phone("21", model.Unconfirmed, date(2001, 1, 0)))
	bob := organisation("bob", phone("30", model.Unconfirmed, april), phone("31", model.Unconfirmed, model.Date{}))
	may := organisation("may", phone("40", model.Confirmed, model.Date{}), phone("41", model.Confirmed, date(2019, 5, 3)), phone("43", model.Disputed, date(2026, 9, 0)), phone("42", model.Confirmed, date(2019, 5, 0)))
	jim := organisation("jim", phone("50", model.Confirmed, date(2020, 0, 0)))
	jim.Services = []model.Service{{Name: "Line", Phones: []model.Phone{phone("51", model.Unconfirmed, date(2020, 0, 0))}}}
	prison := &model.Region{}
	prison.Ref, prison.Name, prison.Type = model.Ref{Kind: model.KindRegion, ID: "hmp"}, "HMP", model.Prison
	prison.Phones = []model.Phone{phone("60", model.Confirmed, date(2018, 0, 0))}
	d := model.New(model.Records{Organisations: []*model.Organisation{zed, ann, bob, may, jim}, Regions: []*model.Region{prison}})
	now := moment(t, "2026-11-22 12:00")

	var got []string
	for _, i := range age.Stale(d, now, age.Threshold{}) {
		s := i.Phone.Number + " " + i.Entry.ID + " " + string(i.Age.Class)
		if i.Service != "" {
			s += " of " + i.Service
		}
		if i.Given {
			s += ", given"
		}
		got = append(got, s)
	}
	want := []string{
		"43 may disputed",
		"30 bob unconfirmed, given", "10 zed unconfirmed, given",
		"31 bob unconfirmed", "21 ann unconfirmed", "51 jim unconfirmed of Line",
		"40 may undated, given",
		"60 hmp old, given", "50 jim old, given", "42 may old", "41 may old",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	counts := age.Count(d, now, age.Threshold{})
	for class, n := range map[age.Class]int{age.Fresh: 1, age.Old: 4, age.Undated: 1, age.Unconfirmed: 5, age.Disputed: 1, age.Dead: 1} {
		if counts[class] != n {
			t.Errorf("%d %s, want %d", counts[class], class, n)
		}
	}
	if n := len(age.Stale(d, now, threshold(t, "20y"))); n != 7 {
		t.Errorf("%d to check by a threshold of 20 years", n)
	}
}

func TestWhereToLookNamesEachPlaceOnce(t *testing.T) {
	p := phone("1", model.Unconfirmed, model.Date{})
	p.Source = "SCIE Guide 22"
	o := organisation("o", p, phone("2", model.Unconfirmed, model.Date{}))
	o.Source, o.Website = "o.org", "o.org"
	items := age.Stale(model.New(model.Records{Organisations: []*model.Organisation{o}}), moment(t, "2026-11-22 12:00"), age.Threshold{})
	if len(items) != 2 || !slices.Equal(items[0].Look, []string{"SCIE Guide 22", "o.org"}) || !slices.Equal(items[1].Look, []string{"o.org"}) {
		t.Errorf("%+v", items)
	}
}

func TestEveryShippedNumberHasOneClassAndEveryStaleOneAPlaceToLook(t *testing.T) {
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if d.Count(model.KindOrganisation) == 0 {
		t.Fatal(problems)
	}
	now := moment(t, "2026-11-22 12:00")
	total, stale := 0, age.Stale(d, now, age.Threshold{})
	counts := age.Count(d, now, age.Threshold{})
	for _, class := range age.Classes() {
		total += counts[class]
	}
	want := 0
	for _, e := range d.All() {
		want += len(d.Phones(e))
	}
	if total != want || total == 0 {
		t.Errorf("%d numbers of %d", total, want)
	}
	if n := total - counts[age.Fresh] - counts[age.Dead]; len(stale) != n {
		t.Errorf("%d to check, counted %d", len(stale), n)
	}
	for _, i := range stale {
		if len(i.Look) == 0 {
			t.Errorf("%s, %s: nowhere to look", i.Entry.Ref, i.Phone.Number)
		}
	}
}

// mostUnconfirmed is the share of the shipped live numbers that may be unconfirmed: a
// warning that stands on nearly every screen is no longer read.
const mostUnconfirmed = 1.0 / 6

// TestHowManyShippedNumbersAreUnconfirmed prints the share for now: it becomes a promise
// with the numbers of the prisons.
func TestHowManyShippedNumbersAreUnconfirmed(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	counts := age.Count(d, moment(t, "2026-11-22 12:00"), age.Threshold{})
	live := counts[age.Fresh] + counts[age.Old] + counts[age.Undated] + counts[age.Unconfirmed]
	if live == 0 {
		t.Fatal("no number is live")
	}
	share := float64(counts[age.Unconfirmed]) / float64(live)
	t.Logf("%d of %d live numbers are unconfirmed: %.3f, the most is %.3f", counts[age.Unconfirmed], live, share, mostUnconfirmed)
}
