// Package pace keeps a Bubble Tea model from drawing frames that nobody would see.
//
// Bubble Tea asks for a frame after each message. Where keys come faster than frames
// can be drawn, each waits for the frames of all before it. With the pace kept, a
// frame is drawn when no more keys wait, and every now and then while they do.
package pace

import (
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
)

// longest is how long the screen may stay behind while keys come in.
const longest = 50 * time.Millisecond

// Model is a model that keeps the pace.
type Model struct {
	inner   tea.Model
	waiting func() bool // whether keys wait
	now     func() time.Time
	drawn   *drawn
}

// drawn is the last frame.
type drawn struct {
	view   tea.View
	at     time.Time
	behind atomic.Bool // it does not show what has happened since
}

// Draw is a message that does nothing but have a frame drawn.
type Draw struct{}

// New is a model that keeps the pace. waiting says whether keys wait, and now what
// time it is.
func New(inner tea.Model, waiting func() bool, now func() time.Time) Model {
	return Model{inner, waiting, now, new(drawn)}
}

// Behind says that a frame was left out since the last one that was drawn: when no
// more keys come, somebody has to send Draw.
func (m Model) Behind() bool { return m.drawn.behind.Load() }

// Init starts the model.
func (m Model) Init() tea.Cmd { return m.inner.Init() }

// Update passes a message on.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(Draw); ok {
		return m, nil
	}
	inner, cmd := m.inner.Update(msg)
	m.inner = inner
	return m, cmd
}

// View draws the model, or gives the last frame again while keys wait.
func (m Model) View() tea.View {
	d := m.drawn
	if !d.at.IsZero() && m.now().Sub(d.at) < longest && m.waiting() {
		d.behind.Store(true)
		// Whoever is idle between the question and the answer knew of nothing to send.
		if m.waiting() {
			return d.view
		}
	}
	d.behind.Store(false)
	d.view = m.inner.View()
	d.at = m.now()
	return d.view
}
