package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (p *program) man() *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   manShort,
		Long:    manLong,
		Example: manExample,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return misused(manAlone, manExample)
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			writeMan(p.out, c.Root())
			return nil
		},
	}
}

// writeMan writes one page about all commands from what cobra knows of them.
// cobra/doc would write a page for each command, and it brings three more
// modules whose start-up every run of the program would pay for.
func writeMan(w io.Writer, root *cobra.Command) {
	m := manual{w}
	m.macro("TH", strings.ToUpper(root.Name()), "1", "", programName, manualName)
	m.macro("SH", "NAME")
	m.text(root.Name() + " - " + root.Short)
	m.macro("SH", "SYNOPSIS")
	m.code(root.UseLine())
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			m.code(c.UseLine())
		}
	}
	m.macro("SH", "DESCRIPTION")
	m.text(rootAbout)
	m.macro("SH", "OPTIONS")
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	m.flags(root.LocalFlags())
	m.macro("SH", "COMMANDS")
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			m.command(c)
		}
	}
	m.macro("SH", "EXIT STATUS")
	for _, s := range exitStatuses() {
		m.macro("TP")
		m.text(s.status)
		m.text(s.meaning)
	}
	m.macro("SH", "EXAMPLES")
	m.example(root.Example)
}

// manual writes roff, the language of manual pages.
type manual struct{ w io.Writer }

func (m manual) command(c *cobra.Command) {
	m.macro("SS", c.UseLine())
	m.text(c.Long)
	m.flags(c.LocalNonPersistentFlags())
	m.example(c.Example)
}

func (m manual) flags(flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" && flags.Lookup("version") == nil {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if value := f.Value.Type(); value != "bool" {
			name += " " + value
		}
		m.macro("TP")
		m.code(name)
		m.text(f.Usage)
	})
}

// example is a block of commands, line by line.
func (m manual) example(s string) {
	if s == "" {
		return
	}
	m.macro("PP")
	m.macro("nf")
	m.macro("RS")
	for line := range strings.SplitSeq(s, "\n") {
		m.text(strings.TrimPrefix(line, "  "))
	}
	m.macro("RE")
	m.macro("fi")
}

func (m manual) macro(name string, args ...string) {
	line := "." + name
	for _, a := range args {
		line += ` "` + strings.ReplaceAll(roff(a), `"`, `\(dq`) + `"`
	}
	fmt.Fprintln(m.w, line)
}

// code is a line in bold.
func (m manual) code(s string) {
	m.macro("B", s)
	if !strings.HasPrefix(s, "-") {
		m.macro("br")
	}
}

// text is running text; an empty line begins a paragraph, an indented line stands
// by itself.
func (m manual) text(s string) {
	for line := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
		switch {
		case line == "":
			m.macro("PP")
			continue
		case strings.HasPrefix(line, " "):
			m.macro("br")
			line = `\ \ ` + roff(strings.TrimLeft(line, " "))
		default:
			line = roff(line)
		}
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			line = `\&` + line
		}
		fmt.Fprintln(m.w, line)
	}
}

// roff escapes what roff would take for its own: backslashes, and hyphens that
// must stay hyphens so that a command can be copied.
func roff(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
}
