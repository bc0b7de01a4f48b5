package load

import (
	"fmt"
	"regexp"
	"strings"

	"signpost/model"
	"signpost/model/hours"
	"signpost/model/outline"
	"signpost/model/text"
)

func readOrganisation(t *table) any {
	o := &model.Organisation{
		Entry:   readEntry(t, model.KindOrganisation, "body"),
		Type:    oneOf(t, "kind", model.OrganisationTypes(), ""),
		Regions: t.ids("regions"),
		Topics:  t.topics("topics"),
		Rank:    oneOf(t, "rank", model.Ranks(), "charity"),
		Charity: t.text("charity_number"),
		Ring:    t.position("ring_first"),
		ForWhom: t.text("for_whom"),
		Crisis:  t.position("crisis"),
	}
	for _, s := range t.tables("service") {
		o.Services = append(o.Services, model.Service{
			ID:      s.id(),
			Name:    s.need("name", "say what people call the service"),
			Also:    s.list("also"),
			Summary: s.line("summary"),
			WhoFor:  s.line("who_for"),
			Regions: s.ids("regions"),
			Status:  oneOf(s, "status", model.Statuses(), model.Open),
			Since:   s.text("since"),
			Phones:  readPhones(s),
		})
		s.done()
	}
	return o
}

func readRegion(t *table) any {
	r := &model.Region{
		Entry:    readEntry(t, model.KindRegion, "body"),
		Type:     oneOf(t, "kind", model.RegionTypes(), ""),
		Includes: t.ids("includes"),
		Code:     t.text("code"),
	}
	r.Prison = readPrison(t, r.Type)
	if r.Parent = t.text("parent"); r.Parent != "" {
		t.file.refer(reference{to: model.Ref{Kind: model.KindRegion, ID: r.Parent}, path: outline.Path(t.path, "parent"), vital: true})
	}
	return r
}

func readTerm(t *table) any {
	term := &model.Term{Entry: readEntry(t, model.KindTerm, "definition"), Topics: t.topics("topics"), SameAs: t.ref("same_as")}
	if k := term.SameAs.Kind; k != "" && k != model.KindOrganisation {
		t.problem("same_as", atValue, fmt.Sprintf("same_as names a %s", k), "name an organisation: organisation:…")
	}
	return term
}

// readEntry reads what all kinds have; body is the key of the long text.
func readEntry(t *table, kind model.Kind, body string) model.Entry {
	e := model.Entry{
		Ref:          model.Ref{Kind: kind, ID: t.id()},
		Name:         t.need("name", "give the name as people should say it"),
		Acronym:      t.text("acronym"),
		Also:         t.list("also"),
		Former:       t.list("former"),
		Misspellings: t.list("misspellings"),
		Status:       oneOf(t, "status", model.Statuses(), model.Open),
		Successor:    t.vital("successor"),
		Since:        t.text("since"),
		Summary:      t.summary(fmt.Sprintf("say in one sentence of at most %d words what this is", MaxSummary)),
		Website:      t.line("website"),
		Email:        t.text("email"),
		Phones:       readPhones(t),
		Addresses:    readAddresses(t),
		Publications: readPublications(t),
		Links:        readLinks(t),
		See:          t.refs("see"),
		Source:       t.line("source"),
		Body:         t.body(body),
	}
	e.Checked, _ = t.date("checked")
	t.shortSummary(e.Summary)
	switch {
	case e.Status.HasSuccessor() && (t.values["successor"] == nil || t.values["successor"] == ""):
		t.problem("status", atValue, fmt.Sprintf("status is %q and nobody is named who took over", e.Status), `name them in successor, or write status = "closed"`)
	case e.Status == model.Open && !e.Successor.IsZero():
		t.problem("successor", atValue, "an open entry has a successor", `write status = "renamed", "merged" or "replaced", or take the successor out`)
	}
	return e
}

// summary is the one sentence that every entry has.
func (t *table) summary(why string) string {
	s := t.line("summary")
	t.must("summary", why)
	return s
}

// body reads a Markdown text and notes what it links to.
func (t *table) body(key string) string {
	body := t.markdown(key)
	path := outline.Path(t.path, key)
	for _, l := range model.BodyLinks(body) {
		target := l.Scheme + ":" + l.Rest
		within := link{target, strings.Count(body[:l.Destination], "("+target+")")}
		switch ref := l.Ref(); {
		case !ref.IsZero():
			t.file.refer(reference{to: ref, path: path, within: within})
		case l.Scheme != "http" && l.Scheme != "https" && l.Scheme != "mailto":
			t.file.note(finding{path: path, part: atValue, within: within, Problem: Problem{
				What: fmt.Sprintf("the link to %q leads nowhere", target),
				Do:   "write topic:…, organisation:…, region:…, term:… or a web address",
			}})
		}
	}
	return body
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (t *table) id() string {
	id := t.need("id", "give it one of lower-case letters, digits and hyphens")
	if id != "" && !idPattern.MatchString(id) {
		t.problem("id", atValue, fmt.Sprintf("%q cannot be an id", id), "use lower-case letters and digits, with single hyphens between")
	}
	return id
}

// ids is a list of ids of places.
func (t *table) ids(key string) []string {
	var ids []string
	t.each(key, func(id, path string) {
		ids = append(ids, id)
		t.file.refer(reference{to: model.Ref{Kind: model.KindRegion, ID: id}, path: path})
	})
	return ids
}

// numberPattern is what may stand in a telephone number: groups of digits with
// single spaces between, a + at the very front, brackets around digits.
var numberPattern = regexp.MustCompile(`^\+?(\d|\(\d+\))+( (\d|\(\d+\))+)*$`)

func readPhones(t *table) []model.Phone {
	var out []model.Phone
	for _, p := range t.tables("phone") {
		phone := model.Phone{
			Number: p.need("number", "write it as it should be read out"),
			Label:  p.text("label"),
			Use:    oneOf(p, "use", model.Uses(), ""),
			Cost:   p.text("cost"),
			Note:   p.line("note"),
			State:  oneOf(p, "state", model.States(), ""),
			By:     optional(p, "by", model.Witnesses()),
		}
		phone.Checked, phone.Source = p.evidence(phone.State)
		digits := len(text.Digits(phone.Number))
		if n := phone.Number; n != "" && (!numberPattern.MatchString(n) || digits < 3 || digits > 15) {
			p.problem("number", atValue, fmt.Sprintf("%q is no telephone number", n),
				"write 3 to 15 of the digits 0 to 9 in groups with one space between, with + and ( ) where the number has them")
		}
		var lines []string
		p.each("hours", func(line, path string) {
			lines = append(lines, line)
			if _, err := hours.Parse(line); err != nil {
				what, do, _ := strings.Cut(err.Error(), "; ")
				p.at(path, atValue, what, do)
			}
		})
		phone.Hours, _ = hours.Parse(lines...)
		if seen, dated := p.date("hours_checked"); dated {
			phone.HoursChecked = seen
			if len(lines) == 0 {
				p.problem("hours_checked", atKey, "there are no hours that somebody could have checked", "write the hours too, or take hours_checked out")
			}
		}
		p.done()
		out = append(out, phone)
	}
	return out
}

// evidence is the date and the source of a number or an address. A confirmed
// one says both.
func (t *table) evidence(state model.State) (model.Date, string) {
	checked, dated := t.date("checked")
	source := t.line("source")
	if state == model.Confirmed && !dated {
		t.problem("state", atValue, "it is confirmed and nothing says when", `write checked = 2022-01-31, or checked = "unknown" where the source has no date`)
	}
	if state == model.Confirmed && source == "" {
		t.problem("state", atValue, "it is confirmed and nothing says by whom", "name the source")
	}
	return checked, source
}

func readAddresses(t *table) []model.Address {
	var out []model.Address
	for _, a := range t.tables("address") {
		address := model.Address{
			Label:    a.text("label"),
			Lines:    a.list("lines"),
			Town:     a.text("town"),
			County:   a.text("county"),
			Postcode: a.text("postcode"),
			State:    oneOf(a, "state", model.States(), ""),
		}
		address.Checked, address.Source = a.evidence(address.State)
		a.done()
		out = append(out, address)
	}
	return out
}

func readPublications(t *table) []model.Publication {
	var out []model.Publication
	for _, p := range t.tables("publication") {
		out = append(out, model.Publication{
			Title: p.need("title", "give the title as it is printed"),
			Kind:  p.text("kind"),
			Year:  p.year("year"),
			Note:  p.line("note"),
		})
		p.done()
	}
	return out
}

func readLinks(t *table) []model.Link {
	var out []model.Link
	var phrases []string
	for _, r := range model.Relations() {
		phrases = append(phrases, r.Forward)
	}
	for _, l := range t.tables("link") {
		written := model.Link{As: oneOf(l, "as", phrases, ""), Note: l.line("note")}
		if to := l.need("to", "name the entry that the link leads to"); to != "" {
			written.To = l.parseRef(to, outline.Path(l.path, "to"))
		}
		out = append(out, written)
		l.done()
	}
	return out
}
