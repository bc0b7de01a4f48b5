package content_test

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
	"signpost/model/text"
	"signpost/model/words"
)

var shipped = sync.OnceValues(func() (*model.Directory, load.Problems) {
	return load.Load(load.Layer{Name: "content", FS: content.Files()})
})

// directory is the shipped one.
func directory(t *testing.T) *model.Directory {
	t.Helper()
	d, _ := shipped()
	return d
}

func TestTheShippedContentIsInOrder(t *testing.T) {
	_, problems := shipped()
	for _, p := range problems {
		t.Error(p)
	}
}

func TestEverySummaryIsOneSentence(t *testing.T) {
	another := regexp.MustCompile(`[.!?]['")]* `)
	for _, e := range directory(t).All() {
		s := e.Summary
		if !strings.HasSuffix(s, ".") || another.MatchString(s) {
			t.Errorf("%s: %q", e.Ref, s)
		}
	}
}

func TestOrganisationsAndTermsSayWhatTheyAre(t *testing.T) {
	for _, e := range directory(t).All() {
		if e.Kind != model.KindRegion && strings.TrimSpace(e.Body) == "" {
			t.Errorf("%s has no text", e.Ref)
		}
	}
}

func TestHeadingsInATextStandBelowThoseOfThePage(t *testing.T) {
	heading := regexp.MustCompile(`(?m)^#{1,2} .*|^(===+|---+)$`)
	for _, e := range directory(t).All() {
		if h := heading.FindString(e.Body); h != "" {
			t.Errorf("%s: %q", e.Ref, h)
		}
	}
}

// Anybody can type what the content holds: straight quotation marks, no dashes.
func TestTextsAreTypedWithPlainMarks(t *testing.T) {
	for _, e := range directory(t).All() {
		for _, s := range texts(directory(t), e) {
			if i := strings.IndexAny(s, "‘’‚‛“”„´`–—…"); i >= 0 {
				t.Errorf("%s: %.40q", e.Ref, s[max(0, i-20):])
			}
		}
	}
}

// texts are all texts of an entry that people read.
func texts(d *model.Directory, e *model.Entry) []string {
	out := slices.Concat([]string{e.Name, e.Acronym, e.Since, e.Summary, e.Website, e.Email, e.Source, e.Body}, e.Also, e.Former, e.Misspellings)
	for _, p := range d.Phones(e) {
		out = append(out, p.Label, p.Cost, p.Note, p.Source)
	}
	for _, a := range e.Addresses {
		out = append(append(out, a.Label, a.Town, a.County, a.Source), a.Lines...)
	}
	for _, p := range e.Publications {
		out = append(out, p.Title, p.Kind, p.Note)
	}
	for _, l := range e.Links {
		out = append(out, l.Note)
	}
	if o := d.Organisation(e.ID); e.Kind == model.KindOrganisation {
		for _, s := range o.Services {
			out = append(append(out, s.Name, s.Summary, s.WhoFor, s.Since), s.Also...)
		}
	}
	return out
}

// The numbering plan of the United Kingdom: how each sort of number is written.
var layouts = []*regexp.Regexp{
	regexp.MustCompile(`^02[0-9] \d{4} \d{4}$`),                                            // London, Belfast and the like
	regexp.MustCompile(`^(011\d|01[2-69]1) \d{3} \d{4}$`),                                  // large cities
	regexp.MustCompile(`^01[2-9][02-9]\d \d{6}$`),                                          // everywhere else
	regexp.MustCompile(`^(03(00|30|33|4\d|7\d)|08(00|08|4[345]|7\d)|09\d\d) \d{3} \d{4}$`), // by what they cost
	regexp.MustCompile(`^07[1-57-9]\d{2} \d{6}$`),                                          // mobile
	regexp.MustCompile(`^0[58]00 (\d{3} \d{3}|1111)$`),                                     // the short free ones
	regexp.MustCompile(`^(116 \d{3}|1\d\d|999|[68]\d{4})$`),                                // the shortest, and text codes
	regexp.MustCompile(`^\+33 \(0\)[1-9]( \d\d){4}$`),                                      // France
}

func TestNumbersAreLaidOutAsTheNumberingPlanHasThem(t *testing.T) {
	d := directory(t)
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			if !slices.ContainsFunc(layouts, func(r *regexp.Regexp) bool { return r.MatchString(p.Number) }) {
				t.Errorf("%s: %q", e.Ref, p.Number)
			}
		}
	}
}

func TestTheSameNumberIsWrittenInOneWay(t *testing.T) {
	d := directory(t)
	written := map[string]string{}
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			digits := text.Digits(p.Number)
			if before, ok := written[digits]; ok && before != p.Number {
				t.Errorf("%s: %q stands elsewhere as %q", e.Ref, p.Number, before)
			}
			written[digits] = p.Number
		}
	}
}

func TestPagesGiveEveryNumberWholeAndNoDeadOne(t *testing.T) {
	d := directory(t)
	alive := map[string]bool{}
	var dead []string
	for _, e := range d.All() {
		for _, p := range d.Phones(e) {
			if p.State == model.Dead {
				dead = append(dead, p.Number)
			} else {
				alive[p.Number] = true
			}
		}
	}
	dead = slices.DeleteFunc(dead, func(n string) bool { return alive[n] })
	for _, e := range d.All() {
		markdown := page.Markdown(d, e)
		before, after, _ := strings.Cut(markdown, "\n## "+words.DoNotReadOut+"\n")
		below, after, _ := strings.Cut(after, "\n## ")
		for _, p := range d.Phones(e) {
			if !strings.Contains(markdown, p.Number) || p.State == model.Dead && !strings.Contains(below, p.Number) {
				t.Errorf("%s: %s (%s) is not where it belongs", e.Ref, p.Number, p.State)
			}
		}
		for _, n := range dead {
			if strings.Contains(before, n) || strings.Contains(after, n) {
				t.Errorf("%s shows %s, which is dead, as if it could be given", e.Ref, n)
			}
		}
	}
}

func TestPagesLinkToEntriesOnly(t *testing.T) {
	d := directory(t)
	for _, e := range d.All() {
		markdown := page.Markdown(d, e)
		links := model.BodyLinks(markdown)
		if n := strings.Count(markdown, "]("); n != len(links) {
			t.Errorf("%s has %d links, and %d are understood", e.Ref, n, len(links))
		}
		for _, l := range links {
			if d.Entry(l.Ref()) == nil && l.Scheme != "https" && l.Scheme != "http" && l.Scheme != "mailto" {
				t.Errorf("%s links to %s:%s", e.Ref, l.Scheme, l.Rest)
			}
		}
	}
}
