package cli

import (
	"bufio"
	"io"
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"

	"signpost/model/text"
)

// output is standard output: written in large pieces, its first error kept until the end.
type output struct {
	*bufio.Writer
	to io.Writer
}

func newOutput(to io.Writer) *output { return &output{bufio.NewWriter(to), to} }

// width is how many columns the terminal has, 0 where there is no terminal.
func (o *output) width() int { return width(o.to) }

// notes is standard error. Errors repeat what was typed, so all that is written
// there passes the gate.
type notes struct{ to io.Writer }

func newNotes(to io.Writer) *notes { return &notes{to} }

// Write takes whole lines of plain text.
func (n *notes) Write(b []byte) (int, error) {
	clean, _ := text.Clean(string(b), text.ManyLines)
	if _, err := io.WriteString(n.to, clean); err != nil {
		return 0, err
	}
	return len(b), nil
}

func (n *notes) width() int { return width(n.to) }

// width is the width of the terminal that w writes to, 0 where it is none.
func width(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0
	}
	if columns, _, err := term.GetSize(f.Fd()); err == nil && columns > 0 {
		return columns
	}
	if columns, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && columns > 0 {
		return columns
	}
	return 80
}
