package age

import (
	"cmp"
	"slices"
	"time"

	"signpost/model"
	"signpost/model/text"
)

// Item is a number that somebody should check.
type Item struct {
	Entry   *model.Entry
	Service string // the name of the service whose number it is, "" for the entry's own
	Phone   model.Phone
	Age     Age
	Given   bool     // it is the number that callers are given first
	Look    []string // where to look: its source, that of the entry, the website
}

// Stale are the numbers to check, worst first: those of which sources disagree, those
// that are not confirmed, those that were confirmed by a page without a date, those
// that were confirmed too long ago. Among these come first the numbers that callers
// are given first, then those with the oldest date, of which an unknown one is the
// oldest.
func Stale(d *model.Directory, now time.Time, threshold Threshold) []Item {
	var out []Item
	each(d, func(i Item) {
		if i.Age = Of(i.Phone, now, threshold); i.Age.Stale() {
			i.Given = given(d, i)
			i.Look = look(i)
			out = append(out, i)
		}
	})
	slices.SortStableFunc(out, worse)
	return out
}

// Count is how many numbers of a directory there are in each class.
func Count(d *model.Directory, now time.Time, threshold Threshold) map[Class]int {
	out := map[Class]int{}
	each(d, func(i Item) { out[Of(i.Phone, now, threshold).Class]++ })
	return out
}

// each visits every number of a directory, entry by entry.
func each(d *model.Directory, visit func(Item)) {
	for _, e := range d.All() {
		for _, p := range e.Phones {
			visit(Item{Entry: e, Phone: p})
		}
		if e.Kind != model.KindOrganisation {
			continue
		}
		for _, s := range d.Organisation(e.ID).Services {
			for _, p := range s.Phones {
				visit(Item{Entry: e, Service: s.Name, Phone: p})
			}
		}
	}
}

// given says whether the number is the one that is told to callers who ask for
// the entry.
func given(d *model.Directory, i Item) bool {
	give := d.Give(i.Entry)
	return give.Of == i.Entry && give.Number == i.Phone.Number && give.State == i.Phone.State
}

// look is where the fact may be checked, the nearest first.
func look(i Item) []string {
	var out []string
	for _, place := range []string{i.Phone.Source, i.Entry.Source, i.Entry.Website} {
		if place != "" && !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return out
}

func worse(a, b Item) int {
	return cmp.Or(
		-cmp.Compare(rank(a.Age.Class), rank(b.Age.Class)),
		-cmp.Compare(one(a.Given), one(b.Given)),
		cmp.Compare(a.Phone.Checked.Year, b.Phone.Checked.Year),
		cmp.Compare(a.Phone.Checked.Month, b.Phone.Checked.Month),
		cmp.Compare(a.Phone.Checked.Day, b.Phone.Checked.Day),
		cmp.Compare(text.Fold(a.Entry.Name), text.Fold(b.Entry.Name)),
	)
}

func rank(c Class) int { return slices.Index(Classes(), c) }

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
