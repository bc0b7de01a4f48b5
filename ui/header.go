package ui

import (
	"fmt"
	"slices"
	"strings"

	"signpost/model"
	modelwords "signpost/model/words"
	"signpost/ui/layout"
	"signpost/ui/words"
)

// header names the program and says what is new; of both as much as there is room for.
func (a *App) header() string {
	t := a.theme
	long := " " + t.Title.Render(words.Title) + t.Faint.Render(" · "+words.Subtitle)
	short := " " + t.Title.Render(words.Title)
	news := a.news()
	if a.quietNews() {
		return a.sides(long, news[0]+" ")
	}
	for _, right := range news {
		for _, left := range []string{long, short} {
			if layout.Width(left)+2+layout.Width(right)+1 <= a.frame.W {
				return a.sides(left, right+" ")
			}
		}
	}
	return long
}

// news is the right of the header, shorter and shorter: the place of the call, how many
// entries are kept and how many of the numbers on the screen nobody has confirmed, or else what the
// directory holds.
func (a *App) news() []string {
	t := a.theme
	between := t.Faint.Render(" · ")
	kept := ""
	if r := a.dir.Region(a.desk.place); r != nil {
		kept = t.Strong.Render(words.PlaceOfCall(r.Name))
	}
	if n := len(a.desk.kept); n > 0 {
		if kept != "" {
			kept += between
		}
		kept += t.Strong.Render(words.KeptCount(n))
	}
	n := a.unconfirmed()
	switch {
	case n > 0:
		var out []string
		for _, text := range words.Unconfirmed(n) {
			text = t.Doubtful.Render(text)
			if kept != "" {
				text = kept + between + text
			}
			out = append(out, text)
		}
		return out
	case kept != "":
		return []string{kept}
	}
	var counts []string
	for _, k := range model.Kinds() {
		counts = append(counts, t.Faint.Render(modelwords.Count(a.dir.Count(k), k)))
	}
	return []string{strings.Join(counts, between)}
}

// sides puts one text at the left and one at the right, the right one only
// where both have room.
func (a *App) sides(left, right string) string {
	gap := a.frame.W - layout.Width(left) - layout.Width(right)
	if gap < 2 {
		return layout.Fit(left, a.frame.W)
	}
	return left + strings.Repeat(" ", gap) + right
}

func (a *App) notice() string {
	t := a.theme
	texts := words.Notices(a.opts.Folder, a.opts.LeftOut)
	if a.opts.Locked {
		texts = words.NoticesLocked(a.opts.LeftOut)
	}
	text := a.fitting(texts, a.frame.W-2)
	return t.Doubtful.Bold(true).Render(layout.Fit(" "+text, a.frame.W))
}

// fitting is the first text that is no wider than width, or "".
func (a *App) fitting(texts []string, width int) string {
	for _, s := range texts {
		if layout.Width(s) <= width {
			return s
		}
	}
	return ""
}

func (a *App) findLine() string {
	t := a.theme
	left := " " + t.Strong.Render(words.Find) + " "
	var right []string
	if a.frame.Header.H == 0 && !a.quietNews() { // there is no other place for it
		right = a.news()
	}
	if a.at.query == "" && right == nil {
		right = []string{t.Faint.Render(words.FindHint)}
	}
	// The end of the query is what somebody is typing.
	style := t.Strong
	if a.answered && a.at.query != "" { // the next letter takes its place
		style = t.Faint
	}
	left += style.Render(layout.End(a.at.query, a.frame.W-layout.Width(left)-2))
	return a.sides(left, a.fitting(right, a.frame.W-layout.Width(left)-3)+" ")
}

// tab is one of the lists, or of the scopes of a search.
type tab struct {
	name     string
	active   bool
	from, to int // columns
	choose   func()
}

func (a *App) tabs() []tab {
	var tabs []tab
	if a.at.searching() {
		for _, k := range scopes() {
			name := words.All
			if k != "" {
				name = modelwords.Lens(k)
			}
			tabs = append(tabs, tab{name: fmt.Sprintf("%s %d", name, a.lookup.results.Count(k)), active: k == a.at.scope, choose: func() { a.setScope(k) }})
		}
	} else {
		for _, k := range model.Kinds() {
			tabs = append(tabs, tab{name: words.List(k), active: k == a.at.lens, choose: func() { a.setLens(k) }})
		}
	}
	for {
		placeTabs(tabs, tabGap)
		if last := tabs[len(tabs)-1]; last.to > a.frame.W && (last.active || last.to-1 > a.frame.W) { // the cell behind a name that is not chosen is blank
			placeTabs(tabs, 0)
		}
		// Where there is no room for all, the one that is turned to is in sight.
		active := slices.IndexFunc(tabs, func(t tab) bool { return t.active })
		if active <= 0 || tabs[active].to <= a.frame.W {
			return tabs
		}
		tabs = tabs[1:]
	}
}

// tabGap is how many cells stand between two tabs where there is room.
const tabGap = 1

// placeTabs puts tabs beside one another.
func placeTabs(tabs []tab, gap int) {
	x := 0
	for i := range tabs {
		tabs[i].from, tabs[i].to = x, x+layout.Width(tabs[i].name)+2
		x = tabs[i].to + gap
	}
}

func (a *App) tabLine() string {
	t := a.theme
	var out strings.Builder
	x := 0
	for _, tab := range a.tabs() {
		out.WriteString(strings.Repeat(" ", tab.from-x))
		x = tab.to
		if tab.active {
			out.WriteString(t.Title.Render(t.Glyphs.TabOpen + tab.name + t.Glyphs.TabShut))
		} else {
			out.WriteString(t.Faint.Render(" " + tab.name + " "))
		}
	}
	return out.String()
}

func (a *App) footer() string {
	if message := a.desk.message; len(message) > 0 {
		text := a.fitting(message, a.frame.W-2)
		if text == "" {
			text = layout.Cut(message[len(message)-1], a.frame.W-2, a.theme.Glyphs.Ellipsis)
		}
		return a.theme.Strong.Render(" " + text)
	}
	if a.overlay.shown() {
		texts := words.FootersOverlay()
		if c, ok := a.overlay.card.(footed); ok {
			texts = c.footers(a)
		}
		more := ""
		if a.overlay.more() {
			more = words.MoreBelow + " "
		}
		return a.theme.Faint.Render(a.sides(" "+a.fitting(texts, a.frame.W-2-layout.Width(more)), more))
	}
	if a.within.on {
		return a.theme.Faint.Render(" " + a.fitting(words.FootersWithin(), a.frame.W-2))
	}
	return a.theme.Faint.Render(" " + a.fitting(words.Footers(), a.frame.W-2))
}
