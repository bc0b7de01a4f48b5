package ui

import (
	"strings"

	"signpost/model"
	"signpost/model/text"
	"signpost/ui/reader"
)

// pasted puts a text where typing would go.
func (a *App) pasted(s string) {
	if a.desk.hidden {
		return
	}
	a.desk.message = nil
	w, ok := a.overlay.card.(writable)
	switch {
	case ok && w.writes():
		w.write(oneLine(s))
	case a.within.on && !a.overlay.shown():
		a.withinTyped(oneLine(s))
	default:
		a.typed(s)
	}
}

// oneLine is a text that somebody typed or pasted as it may stand on the screen.
func oneLine(s string) string {
	s = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ", "\t", " ").Replace(s)
	s, _ = text.Clean(s, text.OneLine)
	return strings.ReplaceAll(s, string(text.Replacement), "")
}

// typed adds to the query, or begins a new one where something was gone into since
// the last letter: the next caller is there. A space goes on with the old one. Cards
// make way.
func (a *App) typed(s string) {
	s = oneLine(s)
	if s == "" {
		return
	}
	a.overlay, a.within = overlay{}, within{}
	if a.answered && !strings.HasPrefix(s, " ") {
		a.toList()
		a.at.query, a.at.scope, a.at.held = "", "", model.Ref{}
	}
	runes := []rune(strings.TrimLeft(a.at.query+s, " "))
	a.setQuery(string(runes[:min(len(runes), maxQuery)]))
}

// toList comes from whatever is read to the list on the left, and remembers it.
func (a *App) toList() {
	if a.at.focus != paneList {
		a.history.leave(visit{place: a.at})
	}
	a.at.focus, a.at.entry, a.at.page = paneList, model.Ref{}, reader.Position{}
}

// rubout takes something back from the query; from an empty one it goes back.
func (a *App) rubout(shorter func(string) string) {
	if a.at.query == "" {
		a.back()
		return
	}
	a.setQuery(shorter(a.at.query))
}

// setQuery shows what another query finds, or the list again for none.
func (a *App) setQuery(query string) {
	a.inBox = true
	if query == a.at.query {
		return
	}
	a.toList()
	a.answered = false
	a.at.query = query
	if query == "" {
		a.at.scope = ""
	}
	a.hold()
}
