package page

import (
	"slices"

	"signpost/model"
	"signpost/model/words"
)

// guide writes what the glossary says of the organisation: the terms that are folded
// into it. One whose name is not the organisation's has it in front.
func (w *writer) guide() {
	var blocks []string
	for _, t := range w.d.Folds(w.e) {
		if t.Name != w.e.Name {
			blocks = append(blocks, "**"+escape(t.Name)+"**")
		}
		said := w.explained(t.Body)
		if said == "" {
			said = escape(t.Summary)
		}
		blocks = append(blocks, said)
	}
	w.section(words.InTheGuide, blocks...)
}

// guideSources are the sources of what the glossary says, each once.
func (w *writer) guideSources() []string {
	var out []string
	for _, t := range w.d.Folds(w.e) {
		line := sourced(&t.Entry)
		if t.Source != "" && line != sourced(w.e) && !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// sourced is the source of an entry and its date.
func sourced(e *model.Entry) string { return escape(e.Source) + " (" + words.Date(e.Checked) + ")" }
