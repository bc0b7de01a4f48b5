package content_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"signpost/model"
	"signpost/model/search"
	"signpost/model/text"
)

func TestEveryNumberAndPostcodeInPrintIsInTheContent(t *testing.T) {
	d := directory(t)
	numbers, postcodes := map[string]bool{}, map[string]bool{}
	var addresses []string
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			numbers[text.Digits(p.Number)] = true
		}
		for _, a := range e.Addresses {
			postcodes[compact(a.Postcode)] = true
			addresses = append(addresses, compact(strings.Join(a.Lines, " ")+a.Town+a.Postcode))
		}
	}
	found := 0
	for _, l := range listed(t, "testdata/printed.txt") {
		switch sort, what := l[0], l[1]; sort {
		case "number":
			if !numbers[text.Digits(what)] {
				t.Errorf("no entry has the number %s", what)
			}
		case "postcode":
			abroad := strings.ContainsFunc(compact(what), unicode.IsLower) || len(compact(what)) > 7
			if !postcodes[compact(what)] && !(abroad && slices.ContainsFunc(addresses, func(a string) bool { return holdsAll(a, what) })) {
				t.Errorf("no address has the postcode %s", what)
			}
		default:
			t.Errorf("what is %q?", sort)
		}
		found++
	}
	if found < 35 {
		t.Errorf("the list has %d lines only", found)
	}
}

// compact is s in capitals and without spaces.
func compact(s string) string { return strings.ToUpper(strings.ReplaceAll(s, " ", "")) }

// holdsAll says that address has every word of what.
func holdsAll(address, what string) bool {
	for _, w := range strings.Fields(what) {
		if !strings.Contains(address, w) {
			return false
		}
	}
	return true
}

func TestEveryContactAndTermInPrintIsThereUnderItsNameAndFound(t *testing.T) {
	d := directory(t)
	index := search.New(d)
	kinds := map[string]model.Kind{"contact": model.KindOrganisation, "place": model.KindRegion, "term": model.KindTerm}
	count := map[string]int{}
	for _, l := range listed(t, "testdata/names.txt") {
		sort, name := l[0], l[1]
		count[sort]++
		var named []model.Ref
		for _, e := range d.Of(kinds[sort]) {
			if hasName(e, name) {
				named = append(named, e.Ref, d.Shown(e).Ref) // a body and its term are one row
			}
		}
		if len(named) == 0 {
			t.Errorf("no %s is called %s", kinds[sort], name)
			continue
		}
		hits := index.Find(search.Query{Text: name}).Hits("")
		first := hits[:min(3, len(hits))]
		if !slices.ContainsFunc(first, func(h search.Hit) bool { return slices.Contains(named, h.Ref) }) {
			t.Errorf("%q does not find %v among the first three: %s", name, named, refs(first))
		}
	}
	if count["contact"] != 22 || count["place"] != 1 || count["term"] != 51 {
		t.Errorf("the list has %v", count)
	}
}

// hasName says that e is called name, with or without the acronym in brackets
// and the article.
func hasName(e *model.Entry, name string) bool {
	wanted := []string{text.Fold(name)}
	if i := strings.LastIndex(name, " ("); i > 0 {
		wanted = append(wanted, text.Fold(name[:i]))
	}
	for _, n := range slices.Concat([]string{e.Name}, e.Also, e.Former) {
		if n := text.Fold(n); slices.Contains(wanted, n) || slices.Contains(wanted, "the "+n) {
			return true
		}
	}
	return false
}

func refs(hits []search.Hit) string {
	var out []string
	for _, h := range hits {
		out = append(out, h.Ref.String())
	}
	return strings.Join(out, " ")
}

func TestAContactThatIsATermTooHasOneEntryOfEachKind(t *testing.T) {
	d := directory(t)
	for _, term := range d.Terms {
		for _, o := range d.Organisations {
			if text.Fold(term.Name) == text.Fold(o.Name) && term.SameAs != o.Ref {
				t.Errorf("%s has the name of %s and does not say that it is the same", term.Ref, o.Ref)
			}
		}
	}
}

func TestEveryPrisonOfTheOpenDataIsThereWithItsDigits(t *testing.T) {
	d := directory(t)
	for _, row := range openData(t) {
		name, postcode, number := row["name"], row["postcode"], row["visits_phone"]
		var named []*model.Region
		for _, r := range d.Regions {
			if r.Type == model.Prison && isPrison(r, name) {
				named = append(named, r)
			}
		}
		if len(named) == 0 {
			t.Errorf("there is no prison %s", name)
			continue
		}
		if !slices.ContainsFunc(named, func(r *model.Region) bool {
			return slices.ContainsFunc(r.Addresses, func(a model.Address) bool { return compact(a.Postcode) == compact(postcode) })
		}) {
			t.Errorf("%s has not the postcode %s", name, postcode)
		}
		if text.Digits(number) != "" && !slices.ContainsFunc(named, func(r *model.Region) bool {
			return slices.ContainsFunc(r.Phones, func(p model.Phone) bool { return text.Digits(p.Number) == text.Digits(number) })
		}) {
			t.Errorf("%s has not the number %s", name, number)
		}
	}
}

// isPrison says that r is the prison that the open data calls "Leeds (HMP & YOI)".
func isPrison(r *model.Region, name string) bool {
	name, _, _ = strings.Cut(name, " (")
	for _, n := range slices.Concat([]string{r.Name}, r.Also, r.Former) {
		if strings.Contains(" "+text.Fold(n)+" ", " "+text.Fold(name)+" ") {
			return true
		}
	}
	return false
}
