package pace_test

import (
	"strconv"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"signpost/ui/pace"
)

// counter counts messages and draws the count.
type counter struct {
	count int
	drawn *int
}

func (c counter) Init() tea.Cmd { return nil }

func (c counter) Update(tea.Msg) (tea.Model, tea.Cmd) {
	c.count++
	return c, nil
}

func (c counter) View() tea.View {
	*c.drawn++
	return tea.NewView(strconv.Itoa(c.count))
}

func TestManyKeysAreOneFrame(t *testing.T) {
	var m tea.Model
	left, drawn, now := 100, 0, time.Unix(0, 0)
	paced := pace.New(counter{drawn: &drawn}, func() bool { return left > 0 }, func() time.Time { return now })
	m = paced
	m.View()
	for left > 0 {
		left--
		m, _ = m.Update(tea.KeyPressMsg{})
		if text := m.View().Content; left == 0 && text != "100" {
			t.Errorf("the last frame shows %s keys", text)
		} else if behind := paced.Behind(); behind != (left > 0) {
			t.Errorf("with %d keys left it says %v of being behind", left, behind)
		}
	}
	if drawn != 2 {
		t.Errorf("%d frames were drawn for the start and 100 keys", drawn)
	}
}

func TestWhoeverHoldsAKeyDownSeesWhatItDoes(t *testing.T) {
	drawn, now := 0, time.Unix(0, 0)
	var m tea.Model = pace.New(counter{drawn: &drawn}, func() bool { return true }, func() time.Time { return now })
	m.View()
	for range 100 { // a second of keys, and always another one
		now = now.Add(10 * time.Millisecond)
		m, _ = m.Update(tea.KeyPressMsg{})
		m.View()
	}
	if drawn < 15 || drawn > 25 {
		t.Errorf("%d frames were drawn in a second", drawn)
	}
}

func TestAskedToDrawItOnlyDraws(t *testing.T) {
	waits, drawn, now := true, 0, time.Unix(0, 0)
	var m tea.Model = pace.New(counter{drawn: &drawn}, func() bool { return waits }, func() time.Time { return now })
	m.View()
	m, _ = m.Update(tea.KeyPressMsg{})
	m.View()
	waits = false
	if m, _ = m.Update(pace.Draw{}); m.View().Content != "1" {
		t.Error("the frame does not show one key")
	}
}
