// Package cli is the command line of Signpost: it reads what was typed, loads
// the content, and hands it to the browser in package ui or prints what was
// asked for. One file holds one command; what all of them share is here and in
// output.go, directory.go, rows.go and entry.go. The words are in words.go.
//
// Every command keeps three promises. What it found goes to standard output and
// everything else to standard error. The exit status says how it went (see
// fail.go). Content is loaded only by commands that need it.
package cli

import (
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"signpost/model/age"
	"signpost/model/load"
	"signpost/model/page"
	"signpost/ui/theme"
)

// Main runs the program with the arguments that follow its name and gives its
// exit status. It does not end the process, so that tests can call it.
func Main(args []string, in io.Reader, out, err io.Writer) (status int) {
	return mainAt(args, in, out, err, time.Now)
}

// mainAt is Main at the time that now tells.
func mainAt(args []string, in io.Reader, out, err io.Writer, now func() time.Time) (status int) {
	allowDoubleClick()
	p := &program{in: in, out: newOutput(out), err: newNotes(err), now: now, theme: theme.Auto}
	defer p.close()
	defer func() {
		if r := recover(); r != nil {
			status = p.crashed(fmt.Sprint(r), debug.Stack())
		}
	}()
	root := p.root()
	root.SetArgs(append([]string{}, args...)) // cobra reads os.Args where there is nil
	return p.ended(root.ExecuteC())
}

// allowDoubleClick lets people start the browser from the Windows Explorer,
// which cobra forbids unless told otherwise.
var allowDoubleClick = sync.OnceFunc(func() { cobra.MousetrapHelpText = "" })

// program is one run of Signpost: where it reads and writes, and what the
// options say that all commands share.
type program struct {
	in  io.Reader
	out *output
	err *notes
	now func() time.Time

	content     string       // a folder to lay over the shipped content, or ""
	laid        []load.Layer // the content in use, once it is loaded
	theme       theme.Choice
	threshold   age.Threshold // how long a confirmed number counts as fresh
	noClipboard bool
	locked      bool
	debug       debugFile
}

// clock is the time at which entries are read.
func (p *program) clock() page.Clock { return page.Clock{Now: p.now(), Threshold: p.threshold} }

// root is the command that the others hang from; by itself it is the browser.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:               programName,
		Short:             rootShort,
		Long:              rootLong(),
		Example:           rootExample,
		Version:           version(),
		Args:              noSuchCommand,
		PersistentPreRunE: func(*cobra.Command, []string) error { return p.debug.open() },
		RunE:              func(*cobra.Command, []string) error { return p.browse() },
		SilenceErrors:     true, // ended says what went wrong, once
		SilenceUsage:      true,

		SuggestionsMinimumDistance: 2,
	}
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)

	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.Var((*folderFlag)(&p.content), "content", flagContent)
	flags.Var((*themeFlag)(&p.theme), "theme", flagTheme)
	flags.Var((*thresholdFlag)(&p.threshold), "stale-after", flagStaleAfter)
	flags.Var(&p.debug, "debug", flagDebug)
	must(root.MarkPersistentFlagDirname("content"))
	must(root.RegisterFlagCompletionFunc("theme", oneOf(themes())))
	must(root.RegisterFlagCompletionFunc("stale-after", oneOf(thresholds())))
	root.Flags().BoolVar(&p.noClipboard, "no-clipboard", false, flagNoClipboard)
	root.Flags().BoolVar(&p.locked, "locked", false, flagLocked)

	root.AddCommand(p.find(), p.show(), p.list(), p.check(), p.stale(), p.man())
	root.SetHelpCommand(p.help())
	p.completion(root)
	return root
}

// completion makes cobra's command for shells speak as the others do.
func (p *program) completion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	c, _, err := root.Find([]string{"completion"})
	must(err)
	c.Use, c.Short, c.Long, c.Example = "completion SHELL", shellShort, shellLong, shellExample
	c.RunE = func(*cobra.Command, []string) error { return misused(whichShell, seeHelp(c.CommandPath())) }
}

// help is "signpost help COMMAND". Cobra's own ends the process by itself.
func (p *program) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: helpShort,
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			if about, _, err := c.Root().Find(args); err == nil {
				for _, sub := range about.Commands() {
					if sub.IsAvailableCommand() {
						names = append(names, cobra.CompletionWithDesc(sub.Name(), sub.Short))
					}
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil || about == nil || len(rest) > 0 {
				return noSuchCommand(c.Root(), args)
			}
			about.InitDefaultHelpFlag()
			about.InitDefaultVersionFlag()
			return about.Help()
		},
	}
}

// noSuchCommand refuses words behind the program's name that are no command.
func noSuchCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	what, do := unknownCommand(args[0]), findInstead(strings.Join(args, " "))
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		do = didYouMean(programName + " " + near[0])
	}
	return misused(what, do)
}

// must is for what only a mistake in this package can bring about.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
