package content_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"signpost/model"
)

// sentences are what is said of an entry, without the names that people give it and the
// words of callers: these are as they are.
func sentences(d *model.Directory, e *model.Entry) []string {
	out := []string{e.Summary, e.Body}
	for _, l := range e.Links {
		out = append(out, l.Note)
	}
	for _, p := range d.Phones(e) {
		out = append(out, p.Note)
	}
	switch e.Kind {
	case model.KindOrganisation:
		o := d.Organisation(e.ID)
		out = append(out, o.ForWhom)
		for _, s := range o.Services {
			out = append(out, s.Summary, s.WhoFor)
		}
	case model.KindTopic:
		t := d.Topic(e.ID)
		out = slices.Concat(out, []string{t.Hint}, t.Ready, t.Beware, t.Unknown)
		for _, f := range t.First {
			out = append(out, f.Why)
		}
		for _, f := range t.Facts {
			out = append(out, f.Text)
		}
	}
	return out
}

// official are names in which a word may stand that is not said of people.
var official = strings.NewReplacer(
	"National Offender Management Service", "", "National Offenders' Families Helpline", "",
	"'Children of offenders' review", "", "Reducing re-offending by ex-prisoners", "",
	"offender management unit", "", "Offender management unit", "",
	"oung offender institution", "",
)

func TestPeopleAreSpokenOfAsPeople(t *testing.T) {
	d := directory(t)
	label := regexp.MustCompile(`(?i)\b(ex-)?(offenders?|inmates?|convicts?)\b|\b(these|such) (children|families)\b|ill in mind`)
	address := regexp.MustCompile(`\]\([^)]*\)`)
	for _, e := range d.All() {
		for _, s := range sentences(d, e) {
			if m := label.FindString(official.Replace(address.ReplaceAllString(s, "]"))); m != "" {
				t.Errorf("%s says %q: %.60q", e.Ref, m, s)
			}
		}
	}
}

// We know our own search, not the world: "we do not know" and "we found no".
func TestTheContentSpeaksInOneVoice(t *testing.T) {
	d := directory(t)
	other := regexp.MustCompile(`(?i)\b(some|any|every|no)body\b|\bno one (knows|has found|has confirmed)\b|\bwell-being\b|\bchild care\b`)
	for _, e := range d.All() {
		for _, s := range sentences(d, e) {
			if m := other.FindString(s); m != "" {
				t.Errorf("%s says %q: %.60q", e.Ref, m, s)
			}
		}
	}
}

func TestNoSummaryBeginsWithAnArticle(t *testing.T) {
	d := directory(t)
	article := regexp.MustCompile(`^(A|An|The) `)
	for _, e := range d.All() {
		summaries := []string{e.Summary}
		if e.Kind == model.KindOrganisation {
			for _, s := range d.Organisation(e.ID).Services {
				summaries = append(summaries, s.Summary)
			}
		}
		for _, s := range summaries {
			if article.MatchString(s) {
				t.Errorf("%s: %q", e.Ref, s)
			}
			if len(s) > 120 {
				t.Errorf("%s: the summary has %d characters: %q", e.Ref, len(s), s)
			}
		}
	}
}

// "What to do" comes before anything else, above all before what was once.
func TestTheTextOfAnOrganisationBeginsWithWhatToDo(t *testing.T) {
	for _, o := range directory(t).Organisations {
		if !strings.HasPrefix(strings.TrimSpace(o.Body), "### What to do\n") {
			t.Errorf("%s begins with %.30q", o.Ref, o.Body)
		}
	}
}

// England is not the United Kingdom: what was written for one nation names it.
func TestRulesOfOneNationNameIt(t *testing.T) {
	d := directory(t)
	for _, id := range []string{
		"children-act-2004", "area-child-protection-committees", "local-safeguarding-childrens-boards", "local-safeguarding-partners",
		"childrens-trusts", "common-assessment-framework", "early-help-assessment", "looked-after-children",
		"multi-agency-public-protection-arrangements", "ofsted",
	} {
		e := d.Entry(model.Ref{Kind: model.KindTerm, ID: id})
		if e == nil || !strings.Contains(e.Body, "[England") {
			t.Errorf("term:%s does not say that it is of England", id)
		}
	}
}
