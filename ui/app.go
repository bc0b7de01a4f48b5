// Package ui is the browser: a Bubble Tea program that shows a directory.
//
// A map of the package:
//
//	app.go      App, the root: what it holds, and the order in which messages are routed
//	place.go    where somebody is, and the history that comes back there
//	input.go    what each key does;  typing.go  what is typed into Find
//	mouse.go    what the mouse does
//	start.go    the lists Start and Organisations
//	rows.go     the rows of all lists, of what was found, and of who serves a place
//	search.go   what was found for the query, scope by scope
//	pages.go    the pages: laid out when they are needed, and kept
//	overlay.go  cards that cover the body;  choose.go  those of which ↑ and ↓ choose a part
//	help.go     help, and the mistakes in a folder
//	say.go      the card that is read out;  dictate.go  addresses;  qrcard.go  the code;  report.go  something is wrong here
//	crisis.go   the lines for people in danger;  instead.go  who helps where there is no number
//	sheet.go    the call sheet;  handout.go  the sheet as a text and in a file
//	desk.go     what a volunteer does with an entry: keep, copy, hide
//	move.go     keys that move, in a list and in a page
//	doubt.go    how many of the numbers on the screen are not confirmed
//	within.go   the search inside a page
//	view.go     the frame, from boxes of package layout;  header.go  what stands above and below the panes
//	clipboard.go  what is left in the terminal's clipboard
//	run.go      the program in the terminal: start, signals, end
//
// Below it, each package has one idea: keys (the bindings), layout (where things
// stand), theme (how they look), words (what they say), list and reader (the two
// sorts of pane), guard (no panic reaches the screen), input (whole keys from what a
// terminal sends), pace (no frame that nobody would see), terminal (taken, given back,
// lost), process (no trace of it is left), cli (the command line).
//
// Only App returns a tea.View. Panes are told the size of their box and return
// lines of exactly that size.
package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/load"
	"signpost/model/search"
	"signpost/model/text"
	"signpost/ui/keys"
	"signpost/ui/layout"
	"signpost/ui/list"
	"signpost/ui/theme"
	"signpost/ui/words"
)

// Finder finds entries. It may take its time to get ready: Start begins that in
// the background, Done is closed at its end, and Find answers at once all the
// same.
type Finder interface {
	Start()
	Done() <-chan struct{}
	Find(q search.Query) search.Results
	// Matches says which letters of a text on the screen the query means, as
	// pairs of byte offsets.
	Matches(text, query string) [][2]int
}

// Options are what the browser is started with.
type Options struct {
	Directory *model.Directory
	Finder    Finder
	Theme     theme.Choice
	Console   bool          // the screen is the Linux console
	Folder    string        // the folder of content that was asked for, "" for none
	LeftOut   load.Report   // what of it was left out
	Problems  load.Problems // and why; none where it was used as it is

	Now         func() time.Time       // the time of day; time.Now where nil
	Threshold   age.Threshold          // how long a confirmed number counts as fresh
	NoClipboard bool                   // nothing is handed to the terminal's clipboard
	Locked      bool                   // no quitting, no copying, no files and no word of them
	Locate      func(model.Ref) string // file and line of an entry; nil where nobody knows
}

// App is the browser. It is a tea.Model.
type App struct {
	dir    *model.Directory
	finder Finder
	opts   Options

	theme theme.Theme
	keys  keys.Map
	frame layout.Frame

	at      place // where the person is
	history history
	inBox   bool // the cursor of the terminal stands in the Find box, not on a row
	// answered says that something was gone into since the query was typed: the next
	// letter begins a new one.
	answered bool
	overlay  overlay
	within   within
	desk     desk
	copied   bool      // the terminal's clipboard holds something of ours
	pending  []tea.Cmd // to be carried out after the message at hand

	start         []listing // whom to ring first, then the topics
	organisations []listing

	lookup  lookup
	serving struct { // the rows for the chosen place, made once
		of   string
		rows list.Slice
	}
	pages pages
}

// New makes a browser that stands at the top of Start, or of the organisations where
// there is nothing to start from.
func New(o Options) *App {
	o.Folder, _ = text.Clean(o.Folder, text.OneLine) // a folder may have any name
	if o.Now == nil {
		o.Now = time.Now
	}
	a := &App{
		dir:    o.Directory,
		finder: o.Finder,
		opts:   o,
		theme:  theme.New(o.Theme, theme.Background() != theme.Light, o.Console),
		keys:   keys.New(keys.Without{Problems: len(o.Problems) == 0, Locked: o.Locked}),
		at:     place{lens: model.KindOrganisation},
		inBox:  true,
		pages:  newPages(0),
	}
	a.start, a.organisations = startOf(a.dir), organisationsOf(a.dir)
	if listed(a.start, a.startRow).Len() > 0 {
		a.at.lens = model.KindTopic
	}
	if top := a.dir.Children(""); len(top) > 0 {
		a.at.around = top[0].ID
	}
	return a
}

// Init asks the terminal for its background. Nothing waits for the answer.
func (a *App) Init() tea.Cmd {
	if (a.opts.Theme == theme.Auto || a.opts.Theme == theme.Mono) && !a.opts.Console {
		return tea.RequestBackgroundColor
	}
	return nil
}

// Update routes a message: to what concerns the whole screen, then to the
// overlay if there is one, then to keys and mouse. Whatever happened, all
// positions are settled at the end, and a page that is wanted is ordered.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var getReady tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.frame = layout.New(msg.Width, msg.Height, len(a.opts.Problems) > 0)
	case tea.BackgroundColorMsg:
		a.theme = theme.New(a.opts.Theme, msg.IsDark(), a.opts.Console)
	case pageMsg:
		a.pages.add(msg)
		getReady = a.getReady() // the first frame is out: now there is time for it
	case readyMsg:
		a.findAgain()
	case tea.PasteMsg:
		a.pasted(msg.Content)
	case tea.KeyPressMsg:
		if quit := a.key(msg); quit {
			a.forget() // the last frame is an empty one
			return a, tea.Quit
		}
	case tea.RawMsg:
		a.told(msg)
	case tea.MouseClickMsg:
		a.click(msg.Mouse())
	case tea.MouseWheelMsg:
		a.wheel(msg.Mouse())
	}
	if a.at.searching() && getReady == nil {
		getReady = a.getReady()
	}
	a.settle()
	cmds := append(a.pending, a.order(), getReady)
	a.pending = nil
	return a, tea.Batch(cmds...)
}

// readyMsg says that the finder looks at everything from now on.
type readyMsg struct{}

// getReady has the finder get ready, the first time that it is called.
func (a *App) getReady() tea.Cmd {
	if a.lookup.started {
		return nil
	}
	a.lookup.started = true
	a.finder.Start()
	return func() tea.Msg {
		<-a.finder.Done()
		return readyMsg{}
	}
}

// settle brings every position onto something that exists and is on the screen.
func (a *App) settle() {
	a.find()
	if !a.at.searching() && a.at.lens == model.KindRegion {
		a.unfold()
	}
	b := a.boxes()
	if b.list.W > 0 {
		*a.at.list() = a.at.list().Settle(a.rows(), b.list.W, b.list.H, a.listStyle(paneList))
	}
	if b.serving.W > 0 {
		a.at.helps = a.at.helps.Settle(a.servingRows(), b.serving.W, b.serving.H, a.listStyle(paneServing))
	}
	if doc, ok := a.document(); ok {
		a.at.page = doc.Scroll(a.at.page, 0, b.page().H)
	}
	a.settleWithin()
	a.overlay.settle(a)
}

// threePanes says that the list leads to those who serve a place, and they to
// a page; otherwise it leads to the page itself.
func (a *App) threePanes() bool {
	return !a.at.searching() && a.at.lens == model.KindRegion
}

// entry is the entry whose page is shown: the one that a link led to, or the
// one that is chosen. It is nil where nothing is.
func (a *App) entry() *model.Entry {
	if !a.at.entry.IsZero() {
		return a.dir.Entry(a.at.entry)
	}
	if a.threePanes() {
		return a.chosen(a.servingRows(), a.at.helps)
	}
	return a.chosen(a.rows(), *a.at.list())
}

// strays says that the page on the screen is not that of the chosen row: a link led
// there, or a card.
func (a *App) strays() bool {
	if a.at.entry.IsZero() {
		return false
	}
	rows, p := a.rows(), *a.at.list()
	if a.threePanes() {
		rows, p = a.servingRows(), a.at.helps
	}
	e := a.chosen(rows, p)
	return e == nil || e.Ref != a.at.entry
}

func (a *App) chosen(rows list.Rows, p list.Position) *model.Entry {
	if p.Cursor < 0 || p.Cursor >= rows.Len() {
		return nil
	}
	return a.dir.Entry(rows.Row(p.Cursor).Ref)
}

// listStyle is how the list in a pane is drawn. Where the page is not that of the
// chosen row, the list that leads to pages marks no row: its number would be read
// as that of the page.
func (a *App) listStyle(p pane) list.Style {
	leads := p == paneServing || !a.threePanes()
	return list.Style{Theme: a.theme, Focused: a.at.focus == p, Unmarked: leads && a.strays(), Doubt: words.Doubt}
}
