package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/model/age"
	modelwords "signpost/model/words"
	"signpost/ui/layout"
	"signpost/ui/words"
)

// sheetCard is the call sheet: what was kept, on one page that is read from top to
// bottom. It holds nothing about the caller, and there is nowhere to write any.
type sheetCard struct {
	at     int
	spans  []span // where each entry stands
	naming bool
	name   string // of the file to write, while it is being typed
	full   bool   // it can be no longer
	prompt span
}

func (c *sheetCard) reach() reach { return overDesk }

func (c *sheetCard) entry(a *App) *model.Entry {
	if c.at < len(a.desk.kept) {
		return a.dir.Entry(a.desk.kept[c.at])
	}
	return nil
}

func (c *sheetCard) copied(a *App) copied {
	if len(a.desk.kept) == 0 {
		return copied{}
	}
	return copied{a.sheetText(false), words.TheSheet, words.TheSheet}
}

func (c *sheetCard) footers(a *App) []string {
	switch {
	case c.naming:
		return words.FootersNaming()
	case len(c.spans) == 0:
		return words.FootersOverlay()
	}
	return words.FootersSheet(a.opts.Locked)
}

// numbers are those of all entries on the sheet.
func (c *sheetCard) numbers(a *App) []model.Phone {
	var kept []*model.Entry
	for _, ref := range a.desk.kept {
		kept = append(kept, a.dir.Entry(ref))
	}
	return a.numbersOf(kept)
}

func (c *sheetCard) cursor() (x, line, end int) {
	if c.naming {
		return c.prompt.x, c.prompt.first, c.prompt.last
	}
	return cursorIn(c.spans, c.at)
}

func (c *sheetCard) key(a *App, msg tea.KeyPressMsg) bool {
	k, kept := a.keys, a.desk.kept
	c.at = max(min(c.at, len(kept)-1), 0)
	switch {
	case c.naming:
		c.nameKey(a, msg)
	case key.Matches(msg, k.MoveUp):
		c.swap(a, -1)
	case key.Matches(msg, k.MoveDown):
		c.swap(a, 1)
	case key.Matches(msg, k.Write) && len(kept) > 0:
		c.naming, c.name, c.full = true, "", false
	case key.Matches(msg, k.In) && len(kept) > 0:
		a.open(kept[c.at])
	default:
		return choose(&c.at, c.spans, a.overlay.pos.Top, a.overlay.box.H, msg, k)
	}
	return true
}

// swap moves the chosen entry up or down.
func (c *sheetCard) swap(a *App, by int) {
	to := c.at + by
	if to < 0 || to >= len(a.desk.kept) {
		return
	}
	kept := slices.Clone(a.desk.kept)
	kept[c.at], kept[to] = kept[to], kept[c.at]
	a.desk.kept, c.at = kept, to
}

// nameKey types the name of the file, and writes it.
func (c *sheetCard) nameKey(a *App, msg tea.KeyPressMsg) {
	switch {
	case key.Matches(msg, a.keys.Rubout):
		if r := []rune(c.name); len(r) > 0 {
			c.name, c.full = string(r[:len(r)-1]), false
		}
	case msg.Code == tea.KeyEnter && strings.TrimSpace(c.name) != "":
		done := false
		a.desk.message, done = a.writeSheet(strings.TrimSpace(c.name))
		c.naming = !done
	case msg.Text != "":
		c.write(oneLine(msg.Text))
	}
}

func (c *sheetCard) writes() bool { return c.naming }

func (c *sheetCard) write(s string) { c.name, c.full = fileName(c.name + s) }

func (c *sheetCard) stop() { c.naming = false }

func (c *sheetCard) lines(a *App, width, _ int) []string {
	t, text := a.theme, readable(width)
	out := []string{t.Title.Render(words.SheetTitle(len(a.desk.kept))), ""}
	c.spans = nil
	if c.naming {
		return c.namePrompt(a, out, width)
	}
	if len(a.desk.kept) == 0 {
		return append(out, paragraph(words.SheetEmpty, text)...)
	}
	c.at = min(c.at, len(a.desk.kept)-1)
	for i, ref := range a.desk.kept {
		here := span{first: len(out)}
		bar := a.bar(i == c.at)
		e := a.dir.Entry(ref)
		for j, l := range paragraph(fmt.Sprintf("%d. %s", i+1, e.Name), text-2) {
			if j > 0 {
				bar = "     "
			}
			out = append(out, bar+t.Strong.Render(l))
		}
		for _, l := range a.sheetLines(e, text-5) {
			out = append(out, "     "+l)
		}
		here.last = len(out) - 1
		c.spans = append(c.spans, here)
		out = append(out, "")
	}
	// Whoever comes to the last entry sees the line for people in danger too.
	line := filled(a.dangerLine(func(s string) string { return s }), text)
	if len(line) == 0 {
		return out[:len(out)-1]
	}
	c.spans[len(c.spans)-1].last = len(out) + len(line) - 1
	return append(out, line...)
}

// namePrompt asks for the name of a file.
func (c *sheetCard) namePrompt(a *App, out []string, width int) []string {
	out = append(append(out, paragraph(words.NameTheFile, readable(width))...), "")
	line := "> " + layout.End(c.name, max(width-3, 0)) // its end is what somebody is typing
	c.prompt = span{x: layout.Width(line), first: len(out), last: len(out)}
	out = append(out, a.theme.Strong.Render(line))
	if c.full {
		out = append(append(out, ""), paragraph(words.NameFull, readable(width))...)
	}
	return out
}

// sheetLines are the lines of an entry on the call sheet. A number that nobody has
// confirmed has the warning before it, because the sheet is read from the top.
func (a *App) sheetLines(e *model.Entry, width int) []string {
	give := a.dir.Give(e)
	p, ok := give.Phone, give.OK()
	how := a.age(p)
	var out []string
	add := func(s string) { out = append(out, filled(s, width)...) }
	switch {
	case !ok:
		add(modelwords.Sentence(modelwords.NoNumber) + ".")
	default:
		if give.Another() {
			add(a.numberFrom(e, give.Of))
		}
		if how.Class == age.Unconfirmed {
			out = append(out, a.trust(p, how, width)...)
		}
		out = append(out, a.sounding(p.Number, width)...)
		add(modelwords.Sentence(joined(p.Cost, a.hours(p), a.opening(p))))
	}
	add(e.Summary)
	if ok && how.Class != age.Unconfirmed {
		out = append(out, a.trust(p, how, width)...)
	}
	add(words.NextStep + a.nextStep(e, give))
	return out
}

// filled is a text in lines, none for an empty one.
func filled(s string, width int) []string {
	if s == "" {
		return nil
	}
	return paragraph(s, width)
}

// numberFrom says whose number follows, where it is not the entry's own.
func (a *App) numberFrom(e, from *model.Entry) string {
	if e.Status.Over() {
		return words.NumberIsOfSuccessor(from.Name)
	}
	return words.NumberIsOf(from.Name)
}

// nextStep is what the caller can do about an entry, in a few words.
func (a *App) nextStep(e *model.Entry, give model.Giving) string {
	switch p, ok := give.Phone, give.OK(); {
	case !ok && e.Website != "":
		return words.StepWebsite + e.Website
	case !ok && e.Email != "":
		return words.StepEmail + e.Email
	case !ok:
		return words.StepNone
	case p.State == model.Unconfirmed:
		return words.StepCheck
	}
	switch when := a.when(give.Phone); when.When() {
	case age.NobodyKnows:
		return words.StepRing
	case age.Quoted:
		return words.StepOld(when.Seen().Month.Year)
	case age.Shut:
		return words.StepLater
	}
	return words.StepNow
}
