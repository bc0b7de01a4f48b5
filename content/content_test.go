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

// Places need no text, and a topic says what there is to say in its statements.
func TestOrganisationsAndTermsSayWhatTheyAre(t *testing.T) {
	for _, e := range directory(t).All() {
		if (e.Kind == model.KindOrganisation || e.Kind == model.KindTerm) && strings.TrimSpace(e.Body) == "" {
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
