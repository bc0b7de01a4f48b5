package ui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"signpost/content"
	"signpost/model/load"
	"signpost/model/search"
	"signpost/ui/theme"
)

// press is a key press up to the frame that answers it. Pages are laid out
// elsewhere and are not waited for.
func press(b *testing.B, a *App, key tea.KeyPressMsg) {
	b.Helper()
	a.Update(key)
	if a.View().Content == "" {
		b.Fatal("nothing is drawn")
	}
}

// BenchmarkKeyToFrame is from a key press to its frame, in large directories.
func BenchmarkKeyToFrame(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		d := generated(n)
		finder := search.New(d)
		finder.Find(search.Query{Text: "warm"}) // the index is made once, with the first query
		start := func() *App {
			a := New(Options{Directory: d, Finder: finder, Theme: theme.Dark})
			a.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
			return a
		}
		b.Run(fmt.Sprintf("down/%d", n), func(b *testing.B) {
			a := start()
			for b.Loop() {
				press(b, a, keyPress("down"))
			}
		})
		b.Run(fmt.Sprintf("typed/%d", n), func(b *testing.B) {
			a := start()
			const query = "harbour trust"
			for i := 0; b.Loop(); i++ {
				if i%len(query) == 0 {
					a.Update(keyPress("esc"))
				}
				press(b, a, keyPress(query[i%len(query):i%len(query)+1]))
			}
		})
	}
}

// BenchmarkFirstView is from the loaded directory to the first frame, and from
// nothing at all.
func BenchmarkFirstView(b *testing.B) {
	first := func(b *testing.B, d load.Layer) {
		b.Helper()
		dir, _ := load.Load(d)
		firstView(b, Options{Directory: dir, Finder: search.New(dir), Theme: theme.Dark})
	}
	b.Run("loaded", func(b *testing.B) {
		d := shipped(b)
		for b.Loop() {
			firstView(b, Options{Directory: d, Finder: search.New(d), Theme: theme.Dark})
		}
	})
	b.Run("with loading", func(b *testing.B) {
		for b.Loop() {
			first(b, load.Layer{Name: "content", FS: content.Files()})
		}
	})
}

func firstView(b *testing.B, o Options) {
	b.Helper()
	a := New(o)
	a.Init()
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	if a.View().Content == "" {
		b.Fatal("nothing is drawn")
	}
}

// BenchmarkPage is the work that is done away from the keyboard: laying out a
// page and taking it in.
func BenchmarkPage(b *testing.B) {
	d := shipped(b)
	for b.Loop() {
		a := New(Options{Directory: d, Finder: search.New(d), Theme: theme.Dark})
		_, cmd := a.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
		a.Update(cmd())
	}
}
