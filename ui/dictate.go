package ui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"signpost/model"
	"signpost/model/spoken"
	modelwords "signpost/model/words"
	"signpost/ui/layout"
	"signpost/ui/words"
)

// spell is an email or web address and then its letters, a breath to a line.
func (a *App) spell(what, address string, width int) []string {
	t := a.theme
	out := append([]string{what, ""}, whole(address, width, t.Strong)...)
	out = append(out, "")
	column, text := 0, readable(width)
	for _, piece := range spoken.Pieces(address) {
		column = max(column, layout.Width(piece.Written))
	}
	column = min(column, text/3)
	for _, piece := range spoken.Pieces(address) {
		written := layout.Fit(piece.Written, column)
		if layout.Width(piece.Written) > column {
			out = append(out, whole(piece.Written, width, t.Strong)...)
			written = layout.Fit("", column)
		}
		for _, l := range paragraph(strings.Join(piece.Words, ", "), text-column-2) {
			out = append(out, t.Strong.Render(written)+"  "+l)
			written = layout.Fit("", column)
		}
	}
	return out
}

// whole is a web or email address, on as many lines as it takes.
func whole(s string, width int, style lipgloss.Style) []string {
	lines := layout.WrapAddress(s, max(width, 1))
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}

// dictate is an address in lines fit to be written down.
func (a *App) dictate(address model.Address, width int) []string {
	width = readable(width)
	out := append(paragraph(joined(modelwords.Addresses, address.Label), width), "")
	if address.State == model.Unconfirmed {
		for _, l := range paragraph(words.AddressNotConfirmed, width) {
			out = append(out, a.theme.Doubtful.Bold(true).Render(l))
		}
		out = append(out, "")
	}
	for _, line := range spoken.Address(address) {
		for _, l := range paragraph(line, width) {
			out = append(out, a.theme.Strong.Render(l))
		}
	}
	return append(out, "", a.theme.Faint.Render(layout.Cut(modelwords.Source(address.Source, address.Checked), width, a.theme.Glyphs.Ellipsis)))
}

// postal is an address as it is written on an envelope.
func postal(a model.Address) []string {
	var out []string
	for _, l := range append(append([]string(nil), a.Lines...), a.Town, a.County, a.Postcode) {
		if l != "" {
			out = append(out, l)
		}
	}
	return out
}
