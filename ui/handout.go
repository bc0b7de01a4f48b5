package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"signpost/model"
	"signpost/model/age"
	modelwords "signpost/model/words"
	"signpost/ui/words"
)

// sheetText is the sheet as a text, or as Markdown. Whoever reads it may read it
// days later, so it says nothing of now.
func (a *App) sheetText(markdown bool) string {
	var out strings.Builder
	title, escape, end := words.SheetTitle(len(a.desk.kept)), func(s string) string { return s }, ""
	if markdown {
		title, escape, end = "# "+title, inMarkdown, "  "
	}
	out.WriteString(title + "\n")
	for i, ref := range a.desk.kept {
		e := a.dir.Entry(ref)
		name := escape(e.Name)
		if markdown {
			name = "**" + name + "**"
		}
		fmt.Fprintf(&out, "\n%d. %s%s\n", i+1, name, end)
		facts := a.handoutFacts(e)
		for j, fact := range facts {
			if j == len(facts)-1 {
				end = ""
			}
			out.WriteString("   " + escape(fact) + end + "\n")
		}
		if markdown {
			end = "  "
		}
	}
	if line := a.dangerLine(escape); line != "" {
		out.WriteString("\n" + line + "\n")
	}
	return out.String()
}

// dangerLine is whom to ring in danger or despair, in a line. It stands at the end of
// whatever a caller may be read or handed; "" where the directory knows nobody.
func (a *App) dangerLine(escape func(string) string) string {
	var lines []string
	for _, e := range a.dir.Crisis() {
		p := a.dir.Give(e).Phone
		line := escape(modelwords.Line(e.Name, p.Number)) + " " + p.Number
		if p.State != model.Confirmed {
			line += " (" + modelwords.NotConfirmed + ")"
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return ""
	}
	return modelwords.InDanger + ": " + strings.Join(lines, " · ")
}

// handoutFacts are the lines of an entry on a sheet that is handed out.
func (a *App) handoutFacts(e *model.Entry) []string {
	give := a.dir.Give(e)
	if !give.OK() {
		return full(modelwords.Sentence(modelwords.NoNumber)+".", e.Summary, words.NextStep+a.nextStep(e, give))
	}
	p, whose := give.Phone, ""
	if give.Another() {
		whose = a.numberFrom(e, give.Of)
	}
	evidence := a.age(p).Evidence(p)
	number := p.Number
	if p.State == model.Unconfirmed {
		number, evidence = evidence+" "+p.Number, ""
	}
	when := modelwords.Sentence(joined(p.Cost, a.when(p).Words()))
	return full(whose, number, when, e.Summary, evidence, words.NextStep+a.anyDay(p))
}

// anyDay is what to do about a number on some other day.
func (a *App) anyDay(p model.Phone) string {
	if p.State == model.Unconfirmed {
		return words.StepCheck
	}
	switch when := a.when(p); when.When() {
	case age.NobodyKnows:
		return words.StepRing
	case age.Quoted:
		return words.StepOld(when.Seen().Month.Year)
	case age.Always:
		return words.StepAny
	}
	return words.StepLater
}

// full is texts without the empty ones.
func full(texts ...string) []string {
	var out []string
	for _, s := range texts {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// inMarkdown is plain text as Markdown.
func inMarkdown(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "<", `\<`).Replace(s)
}

// The longest name of a file and the longest path that systems take, in bytes.
const (
	maxName = 255
	maxPath = 4096
)

// fileName is as much of a path as a file can be called, and whether that is not all.
func fileName(s string) (name string, full bool) {
	last := 0 // where the name of the last folder or file begins
	for i, r := range s {
		if end := i + utf8.RuneLen(r); end-last > maxName && r != '/' || end > maxPath {
			return s[:i], true
		}
		if r == '/' {
			last = i + 1
		}
	}
	return s, false
}

// writeSheet writes the sheet to a new file of that name. It says how that went,
// and whether it is done. A file that is there already stays as it is.
func (a *App) writeSheet(name string) (message []string, done bool) {
	path := name
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(name, "~/") {
		path = filepath.Join(home, name[2:])
	}
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	err := writeNew(path, a.sheetText(strings.EqualFold(filepath.Ext(path), ".md")))
	if errors.Is(err, fs.ErrExist) {
		return words.FileThere(name), false
	}
	var where *fs.PathError
	if errors.As(err, &where) {
		err = where.Err
	}
	if err != nil {
		return words.NotWritten(name, err), false
	}
	return words.Written(path, name), true
}

// writeNew writes a file that is not there yet, whole or not at all.
func writeNew(path, data string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return fill(f, data)
}

// fill writes everything into a new file. Where that fails, the file goes away again.
func fill(f *os.File, data string) error {
	_, err := f.WriteString(data)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}
