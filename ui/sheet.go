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
	spans  []sheetSpan // where each entry stands
	naming bool
	name   string // of the file to write, while it is being typed
	full   bool   // it can be no longer
	prompt sheetSpan
}

// sheetSpan is the lines from first to last, and the column of the cursor in the first.
type sheetSpan struct{ x, first, last int }

func (c *sheetCard) reach() reach { return overDesk }

func (c *sheetCard) entry(a *App) *model.Entry {
	if c.at < len(a.desk.kept) {
		return a.dir.Entry(a.desk.kept[c.at])
	}
	return nil
}

func (c *sheetCard) copied(a *App) (text, what string) {
	if len(a.desk.kept) == 0 {
		return "", ""
	}
	return a.sheetText(false), words.TheSheet
}

func (c *sheetCard) footers() []string {
	switch {
	case c.naming:
		return words.FootersNaming()
	case len(c.spans) == 0:
		return words.FootersOverlay()
	}
	return words.FootersSheet()
}

// numbers are those of all entries on the sheet.
func (c *sheetCard) numbers(a *App) []model.Phone {
	var out []model.Phone
	for _, ref := range a.desk.kept {
		if p, _, ok := a.give(a.dir.Entry(ref)); ok {
			out = append(out, p)
		}
	}
	return out
}

func (c *sheetCard) cursor() (x, line, end int) {
	s := c.prompt
	switch {
	case c.naming:
	case c.at < len(c.spans):
		s = c.spans[c.at]
	default:
		s = sheetSpan{}
	}
	return s.x, s.first, s.last
}

func (c *sheetCard) key(a *App, msg tea.KeyPressMsg) bool {
	k, kept := a.keys, a.desk.kept
	c.at = max(min(c.at, len(kept)-1), 0)
	switch {
	case c.naming:
		c.nameKey(a, msg)
	case key.Matches(msg, k.Up):
		c.at = max(c.at-1, 0)
	case key.Matches(msg, k.Down):
		c.at = max(min(c.at+1, len(kept)-1), 0)
	case key.Matches(msg, k.Top):
		c.at = 0
	case key.Matches(msg, k.Bottom):
		c.at = max(len(kept)-1, 0)
	case key.Matches(msg, k.MoveUp):
		c.swap(a, -1)
	case key.Matches(msg, k.MoveDown):
		c.swap(a, 1)
	case key.Matches(msg, k.Write) && len(kept) > 0:
		c.naming, c.name, c.full = true, "", false
	case key.Matches(msg, k.In) && len(kept) > 0:
		a.overlay = overlay{}
		a.follow(kept[c.at])
	default:
		return false
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
	case key.Matches(msg, a.keys.Empty):
		c.naming = false
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
		span := sheetSpan{first: len(out)}
		bar := "  "
		if i == c.at {
			bar = t.Bar.UnsetBackground().Render(t.Glyphs.Bar) + " "
		}
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
		span.last = len(out) - 1
		c.spans = append(c.spans, span)
		if i < len(a.desk.kept)-1 {
			out = append(out, "")
		}
	}
	return out
}

// namePrompt asks for the name of a file.
func (c *sheetCard) namePrompt(a *App, out []string, width int) []string {
	out = append(append(out, paragraph(words.NameTheFile, readable(width))...), "")
	line := "> " + layout.End(c.name, max(width-3, 0)) // its end is what somebody is typing
	c.prompt = sheetSpan{x: layout.Width(line), first: len(out), last: len(out)}
	out = append(out, a.theme.Strong.Render(line))
	if c.full {
		out = append(append(out, ""), paragraph(words.NameFull, readable(width))...)
	}
	return out
}

// sheetLines are the lines of an entry on the call sheet. A number that nobody has
// confirmed has the warning before it, because the sheet is read from the top.
func (a *App) sheetLines(e *model.Entry, width int) []string {
	p, from, ok := a.give(e)
	how := a.age(p)
	var out []string
	add := func(s string) { out = append(out, filled(s, width)...) }
	switch {
	case !ok:
		add(modelwords.Sentence(modelwords.NoNumber) + ".")
	default:
		if from != e {
			add(a.numberFrom(e, from))
		}
		if how.Class == age.Unconfirmed {
			out = append(out, a.trust(p, how, width)...)
		}
		out = append(out, a.sounding(p.Number, width)...)
		add(joined(modelwords.Sentence(p.Cost), a.hours(p), a.opening(p)))
	}
	add(e.Summary)
	if ok && how.Class != age.Unconfirmed {
		out = append(out, a.trust(p, how, width)...)
	}
	add(words.NextStep + a.nextStep(e, p, ok))
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
func (a *App) nextStep(e *model.Entry, p model.Phone, ok bool) string {
	switch {
	case !ok && e.Website != "":
		return words.StepWebsite + e.Website
	case !ok && e.Email != "":
		return words.StepEmail + e.Email
	case !ok:
		return words.StepNone
	case p.State == model.Unconfirmed:
		return words.StepCheck
	case !p.Hours.Known():
		return words.StepRing
	case !p.Hours.OpenAt(a.opts.Now()):
		return words.StepLater
	}
	return words.StepNow
}
