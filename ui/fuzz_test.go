package ui

import (
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/load"
)

// FuzzFrame fills a directory with any text, presses any keys on a screen of any
// size, and holds every frame on the way against the contract and the oracles.
func FuzzFrame(f *testing.F) {
	f.Add("Families Outside", []byte("\x01\x04\x02\x03pops\x05"), uint8(80), uint8(24), uint8(0))
	i := 0
	for _, name := range []string{
		"clear the screen", "C1 CSI", "combining flood", "wide letters", "emoji", "entity behind an entity", "nested links", "links in a table",
		"HTML", "a code block without end", "one huge word", "private characters", "lists, thirty deep", "unbalanced markup",
	} {
		i++
		f.Add(payloads()[name], []byte("\x01\x04\x01\x01\x04\x03\x05\x01\x04\x04\x08a\x0a"), uint8(37*i), uint8(11*i), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text string, keys []byte, w, h, look uint8) {
		if len(text) > 600 || len(keys) > 40 {
			t.Skip("long inputs only take long")
		}
		// No digits but 7: a text that happens to hold a piece of a number, or a
		// number in Markdown of its own, is no mistake of the frame's.
		text = strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return '7'
			}
			return r
		}, strings.ToValidUTF8(text, "\ufffd"))
		d, _ := load.Load(load.Layer{Name: "content", FS: hostile(text)})
		names := []string{"dark", "light", "mono", "console"}
		s := open(t, d, int(w)%251, int(h)%81, looks()[names[int(look)%len(names)]])
		for i, k := range keys {
			switch {
			case k == 0:
				s.paste(text)
			case k < 32:
				s.press(walkKeys[int(k)%len(walkKeys)])
			case k < 127:
				s.write(string(rune(k)))
			case k < 200:
				kinds := model.Kinds()
				s.openPage(model.Ref{Kind: kinds[int(k)%len(kinds)], ID: "evil"})
				s.resize(s.w, s.h)
			case k < 240:
				s.click(int(k)*7%(s.w+1), int(k)*3%(s.h+1))
			default:
				s.resize((s.w+i*13)%251, (s.h+i*7)%81)
			}
		}
	})
}
