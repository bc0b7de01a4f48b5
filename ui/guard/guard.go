// Package guard keeps a panic from reaching the screen. It stands around a
// Bubble Tea model: a panic in Init, Update, View or any command, however deep in
// batches and sequences, ends the program in good order, and the terminal is given back.
package guard

import (
	"fmt"
	"reflect"
	"runtime/debug"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// Crash is a panic that was caught.
type Crash struct {
	Value any
	Stack []byte
}

func (c *Crash) Error() string { return fmt.Sprintf("panic: %v", c.Value) }

// Model is a model with the guard around it.
type Model struct {
	inner tea.Model
	crash *atomic.Pointer[Crash]
	end   func()
}

// New puts the guard around a model. It calls end, on a goroutine of its own,
// when it catches a panic where no message can follow: that has to end the
// program.
func New(inner tea.Model, end func()) Model {
	return Model{inner, new(atomic.Pointer[Crash]), end}
}

// Crash is the first panic that was caught, or nil.
func (m Model) Crash() *Crash { return m.crash.Load() }

// crashed ends the program from wherever a panic was caught.
type crashed struct{}

// Init starts the model.
func (m Model) Init() (cmd tea.Cmd) {
	defer m.catch(func() { cmd = tea.Quit })
	return m.guard(m.inner.Init())
}

// Update passes a message on.
func (m Model) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next, cmd = m, tea.Quit
	if _, over := msg.(crashed); over || m.Crash() != nil {
		return next, cmd
	}
	defer m.catch(func() {})
	inner, c := m.inner.Update(msg)
	return Model{inner, m.crash, m.end}, m.guard(c)
}

// View draws the model. After a panic the screen is empty.
func (m Model) View() (v tea.View) {
	defer m.catch(func() {
		v = tea.View{AltScreen: true}
		go m.end()
	})
	if m.Crash() != nil {
		return tea.View{AltScreen: true}
	}
	return m.inner.View()
}

// Guard puts the guard around something that runs on a goroutine of its own.
func (m Model) Guard(f func()) func() {
	return func() {
		defer m.catch(func() { go m.end() })
		f()
	}
}

// catch notes a panic and then does what is left to do.
func (m Model) catch(then func()) {
	if r := recover(); r != nil {
		m.crash.CompareAndSwap(nil, &Crash{r, debug.Stack()})
		then()
	}
}

// guard puts a command, and those that it leads to, under the guard.
func (m Model) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer m.catch(func() { msg = crashed{} })
		msg = cmd()
		// A batch and a sequence, the type of which Bubble Tea keeps to itself,
		// are slices of commands.
		if list := reflect.ValueOf(msg); list.Kind() == reflect.Slice {
			for i := range list.Len() {
				if c, ok := list.Index(i).Interface().(tea.Cmd); ok {
					list.Index(i).Set(reflect.ValueOf(m.guard(c)))
				}
			}
		}
		return msg
	}
}
