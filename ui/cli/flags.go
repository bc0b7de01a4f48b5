package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/search"
	"signpost/model/text"
	"signpost/ui/theme"
)

// folderFlag is a folder that must have a name: an empty one comes from a
// variable of the shell that is not set.
type folderFlag string

// String and the following implement pflag.Value, which cobra's options are made of.
func (f *folderFlag) String() string { return string(*f) }

// Type is the placeholder in the help.
func (f *folderFlag) Type() string { return "DIR" }

// Set takes what was typed.
func (f *folderFlag) Set(s string) error {
	if s == "" {
		return errors.New(emptyFolder)
	}
	*f = folderFlag(s)
	return nil
}

// themeFlag is one of the themes.
type themeFlag theme.Choice

func (t *themeFlag) String() string { return string(*t) }

// Type is the placeholder in the help.
func (t *themeFlag) Type() string { return "NAME" }

// Set takes what was typed.
func (t *themeFlag) Set(s string) error {
	choice, err := theme.ParseChoice(s)
	*t = themeFlag(choice)
	return err
}

func themes() []string {
	return []string{string(theme.Auto), string(theme.Dark), string(theme.Light), string(theme.Mono)}
}

// thresholdFlag is a length of time; the zero value is that of package age.
type thresholdFlag age.Threshold

func (t *thresholdFlag) String() string { return age.Threshold(*t).Short() }

// Type is the placeholder in the help.
func (t *thresholdFlag) Type() string { return "AGE" }

// Set takes what was typed.
func (t *thresholdFlag) Set(s string) error {
	threshold, err := age.ParseThreshold(s)
	*t = thresholdFlag(threshold)
	return err
}

// thresholds are lengths of time that people may mean.
func thresholds() []string { return []string{"6m", "12m", "2y"} }

// kindFlag is a kind of entry, or "" for all.
type kindFlag model.Kind

func (k *kindFlag) String() string { return string(*k) }

// Type is the placeholder in the help.
func (k *kindFlag) Type() string { return "KIND" }

// Set takes what was typed.
func (k *kindFlag) Set(s string) error {
	kind, err := parseKind(s)
	*k = kindFlag(kind)
	return err
}

// limitFlag is how many entries are wanted at most; 0 is all.
type limitFlag int

func (l *limitFlag) String() string { return strconv.Itoa(int(*l)) }

// Type is the placeholder in the help.
func (l *limitFlag) Type() string { return "N" }

// Set takes what was typed.
func (l *limitFlag) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return errors.New(wrongLimit)
	}
	*l = limitFlag(n)
	return nil
}

// of are the first hits of sections, as many as are wanted.
func (l limitFlag) of(sections []search.Section) []search.Section {
	if l == 0 {
		return sections
	}
	var out []search.Section
	left := int(l)
	for _, s := range sections {
		if left > 0 || len(s.Hits) == 0 {
			s.Hits = s.Hits[:min(len(s.Hits), left)]
			left -= len(s.Hits)
			out = append(out, s)
		}
	}
	return out
}

// parseKind reads a kind, also in the plural.
func parseKind(s string) (model.Kind, error) {
	for _, k := range model.Kinds() {
		if s == string(k) || s == string(k)+"s" {
			return k, nil
		}
	}
	near, _ := text.Nearest(s, kinds())
	return "", errors.New(unknownKind(s, near))
}

func kinds() []string {
	var out []string
	for _, k := range model.Kinds() {
		out = append(out, string(k))
	}
	return out
}

// debugFile is the file that --debug names. It is made before the command
// begins, so that a wrong name is known before anything goes wrong, and only
// added to, so that a mistyped name costs nobody their file.
type debugFile struct {
	name string
	file *os.File
}

func (d *debugFile) String() string { return d.name }

// Type is the placeholder in the help.
func (d *debugFile) Type() string { return "FILE" }

// Set takes what was typed.
func (d *debugFile) Set(name string) error {
	if name == "" {
		return errors.New(emptyFile)
	}
	d.name = name
	return nil
}

// open opens the file, and nothing but a file: a pipe would make the program wait
// until somebody reads it, and a link that others may set leads wherever they like.
func (d *debugFile) open() error {
	if d.name == "" {
		return nil
	}
	if info, err := os.Lstat(d.name); err == nil && !info.Mode().IsRegular() {
		return failed(cannotDebug(errNoFile), nameAFile)
	}
	file, err := os.OpenFile(d.name, os.O_APPEND|os.O_CREATE|os.O_WRONLY|openPlainly, 0o600)
	if err != nil {
		return failed(cannotDebug(err), "")
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() { // it became something else meanwhile
		_ = file.Close()
		return failed(cannotDebug(errNoFile), nameAFile)
	}
	d.file = file
	return nil
}

var errNoFile = errors.New("it is a link, a folder, a pipe or a device")

// report writes down a fault of the program and says where.
func (d *debugFile) report(what string, stack []byte) string {
	if d.file == nil {
		return crashSentence
	}
	if _, err := fmt.Fprintf(d.file, "%s\n%s\n\n%s\n", version(), what, stack); err != nil {
		return crashSentence
	}
	return crashWritten(d.name)
}

func (d *debugFile) close() {
	if d.file != nil {
		_ = d.file.Close()
		d.file = nil
	}
}

func (p *program) close() { p.debug.close() }

// oneOf completes what is typed from a closed list.
func oneOf(list []string) cobra.CompletionFunc {
	list = slices.Clone(list)
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return list, cobra.ShellCompDirectiveNoFileComp
	}
}
