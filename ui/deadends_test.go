package ui

import (
	"fmt"
	"testing"

	"signpost/model"
	"signpost/ui/reader"
)

// TestNoEntryIsADeadEnd opens every entry of the shipped directory, walks to
// every link of its page with ↓ alone, follows it, and comes back with ←.
func TestNoEntryIsADeadEnd(t *testing.T) {
	if !thorough {
		t.Skip("the small directory does as well")
	}
	walkAll(t, shipped(t), 80, 24, false)
}

// TestNoEntryIsADeadEndOnASmallScreen also looks at every frame on the way.
func TestNoEntryIsADeadEndOnASmallScreen(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {40, 11}, {120, 36}} {
		walkAll(t, small(t), size[0], size[1], true)
	}
}

func walkAll(t *testing.T, d *model.Directory, w, h int, look bool) {
	t.Helper()
	for _, kind := range model.Kinds() {
		t.Run(fmt.Sprintf("%s %dx%d", kind, w, h), func(t *testing.T) {
			t.Parallel()
			s := open(t, d, w, h)
			start := s.last
			for _, e := range d.Of(kind) {
				s.blind = !look
				s.openPage(e.Ref)
				s.resize(w, h) // orders the page
				if s.shown() != e.Ref || s.at.focus != paneDetail {
					t.Fatalf("%s opens %s", e.Ref, s.shown())
				}
				s.walkLinks(e)
				for range len(s.history.past) {
					s.press("left")
				}
				s.blind = false
				if s.look().text() != start.text() {
					t.Fatalf("from %s, ← does not lead back to the start:\n%s", e.Ref, s.last.text())
				}
			}
		})
	}
}

// where is where somebody is, as far as following a link changes it.
type where struct {
	focus  pane
	shown  model.Ref
	page   reader.Position
	behind int
}

func (s *screen) where() where {
	_, pos, _ := s.pageShown()
	return where{s.at.focus, s.shown(), pos, len(s.history.past)}
}

// walkLinks goes down a page and follows each link that gets the focus.
func (s *screen) walkLinks(e *model.Entry) {
	s.Helper()
	doc, _, ok := s.pageShown()
	if !ok {
		s.Fatalf("%s has no page", e.Ref)
	}
	next := 1
	for {
		before := s.where()
		if s.press("down"); s.where() == before {
			break
		}
		_, pos, _ := s.pageShown()
		if pos.Link < next {
			continue
		}
		if pos.Link > next {
			s.Errorf("%s: ↓ steps over link %d, to %s", e.Ref, next, doc.Links[next-1].To)
		}
		next = pos.Link + 1
		s.followed(e, doc.Links[pos.Link-1].To)
	}
	if next != len(doc.Links)+1 {
		s.Errorf("%s: ↓ reaches %d of %d links", e.Ref, next-1, len(doc.Links))
	}
}

// followed follows the link that has the focus, and comes back.
func (s *screen) followed(e *model.Entry, to model.Ref) {
	s.Helper()
	here, seen := s.where(), s.last
	s.pause() // where it leads is plain before that page is laid out
	s.press("enter")
	if s.shown() != to {
		s.Errorf("%s: the link to %s leads to %s", e.Ref, to, s.shown())
	}
	if s.press("left"); s.where() != here || s.last.styled != seen.styled {
		s.Errorf("%s: ← from %s does not come back to the link:\n%s", e.Ref, to, s.last.text())
	}
	s.release()
}
