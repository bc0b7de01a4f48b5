package cli

import (
	"fmt"
	"strings"

	"signpost/model/age"
	"signpost/model/style"
	"signpost/model/words"
)

// All that people read on the command line. What entries say of themselves is
// in model/words, the words of the screen in ui/words.
const (
	programName    = "signpost"
	manualName     = "Signpost"
	shippedName    = "the directory inside the program"
	unknownVersion = "development"
	changedSince   = "and changes"
	unknownDate    = "unknown"
	inTheText      = "in the text"
	byAnOldNumber  = "by a number that is not to be given"
	mayBeGone      = "we do not know whether it still exists"
)

// What each command is for.
const (
	rootShort  = "who can help the family of someone in prison, where, and what the words mean"
	findShort  = "Find entries by a name, a place, a need or a number"
	showShort  = "Show one entry"
	listShort  = "List all entries, or all of one kind"
	checkShort = "Check content for mistakes"
	staleShort = "List the numbers that somebody should check next"
	shellShort = "Print what makes a shell complete commands, ids and options"
	manShort   = "Print the manual page"
	helpShort  = "Explain a command"
)

const rootAbout = `Signpost is a directory for families of people in prison: organisations that
help, the places they serve, and what the words mean. It needs no network.

Without a command it opens the browser: type to find, the arrow keys do the
rest, F1 helps, Ctrl+C ends it. The commands are for scripts and quick answers.

The content is built in. A folder given with --content is laid over it: a new id
adds, and a record that says replaces = true takes the place of the one with its
id. A record with a mistake is left out by itself, and a line on standard error
says so.`

const findLong = `Find entries, best first, one on a line. The beginning of a word is enough, and
accents, apostrophes and capitals make no difference. The more of the words fit,
the better; in a question of several words not all have to. An old name, an
acronym or a number that is out of use finds its entry too.

` + rowHelp + `

What is spelt nearly so, or means the same, says so in its note. What is only
mentioned in a text comes last.

If nothing fits, standard error names who helps with anything, and topics; of a
number that is not in the directory, those that differ by a slip. The exit status
is then 1, and with --json the result is an empty array. Each entry of a result
also has its section, its score, the reason why it was found, and of a guess why
it is one.`

const listLong = `List all entries, or those of one kind: organisation, region (places and
prisons) or term (words explained).

` + rowHelp

const rowHelp = `Each line has the name, the kind, the number to give, the place, the id, and a
note: what became of the entry, or why it was found. Behind the number stands how
far it may be trusted: + confirmed lately, ~ confirmed longer ago or on a page
without a date, ? not confirmed: check it before you give it. The number of a body
that is no more is that of its successor. A number that is out of use finds its
entry and is never printed in a line. On a terminal the lines are cut to fit, but never a
number; into a pipe every field goes whole, separated by tabs.`

const showLong = `Show one entry: laid out on a terminal, as Markdown into a pipe, or as JSON.
Marks are those of "signpost find". Numbers that are not to be given stand apart:
under a heading of their own, and in JSON in "do_not_give".

The id is the one that "signpost list" prints: organisation:pact. Without the
kind, pact means the organisation, else the region, else the term of that id.`

const checkLong = `Check a folder of content, laid over the content inside the program, or that
content alone. Each mistake is a line on standard error, with file, line, column
and what to do about it, and the exit status is 1. So are characters that must
not reach a screen, although the program itself replaces them. A record with a
mistake is left out, the rest of the folder is used; a file that is no TOML is
skipped as a whole.

Where all is well it counts the entries, and the numbers by how far they may be
trusted; "signpost stale" names those that should be looked at. Of a folder it
says at the end which records it replaces and which it adds.

With --style it lists instead how hard each entry is to read, worst first: the
reading grade of Flesch and Kincaid, the words of the summary, the name, the id,
and file and line; of a folder, those that it adds or replaces. A grade is the
years of school that a reader needs; of very short texts it cannot be told. Above
grade 10, or above 25 words in a summary, the exit status is 1.`

const staleLong = `List the numbers that somebody should check next, worst first: those on which
sources disagree, those that are not confirmed, those that a page without a date
confirms, those that were confirmed too long ago. Among these, numbers that callers
are given first come first, and then those with the oldest date.

Each line has the number, whose it is, who confirmed it and when, and where to
look: its source, that of the entry, the website. Into a pipe go, separated by
tabs: the number, disputed or unconfirmed or undated or old, the date of its
source, the name, the label, the id, where to look, the file and line to mend, and
whose word the source is: body, government or other.

An age is days, months or years: 90d, 12m, 2y.`

const shellLong = `Print the script by which a shell completes commands, options, kinds and ids.
The shells are bash, zsh, fish and powershell; "signpost completion bash --help"
says where the script goes.`

const manLong = `Print the manual page, ready for man.`

// Examples.
const (
	rootExample = `  signpost
  signpost find pops
  signpost find visiting birmingham --kind organisation
  signpost show pact
  signpost --content my-changes`
	findExample = `  signpost find pops
  signpost find 0500 839 383
  signpost find visiting birmingham --kind organisation --limit 5`
	showExample = `  signpost show pact
  signpost show region:scotland --json`
	listExample = `  signpost list organisation
  signpost list region --json`
	checkExample = `  signpost check
  signpost check my-changes
  signpost check my-changes --style`
	staleExample = `  signpost stale
  signpost stale --older-than 2y
  signpost --content my-changes stale --json`
	shellExample = `  source <(signpost completion bash)
  signpost completion fish > ~/.config/fish/completions/signpost.fish`
	manExample = `  signpost man > signpost.1
  man ./signpost.1`
)

// The options.
const (
	flagContent     = "lay this folder of content over the one inside the program"
	flagTheme       = "colours of the browser and of show: auto, dark, light or mono"
	flagStaleAfter  = "how long a confirmed number, and hours, count as fresh: 90d, 12m or 2y"
	flagOlderThan   = "the same for this list alone, in place of --stale-after"
	flagNoClipboard = "the browser copies nothing to the clipboard"
	flagLocked      = "a desk that strangers share: no quitting, no files, no copying in the browser"
	flagDebug       = "add a report to this file if the program itself fails"
	flagJSON        = "print JSON"
	flagStyle       = "list how hard the entries are to read"
	flagLimit       = "print at most this many entries; 0 is all"
	flagKind        = "only entries of this kind: organisation, region or term"
)

// statusMeaning says what an exit status means.
type statusMeaning struct{ status, meaning string }

func exitStatuses() []statusMeaning {
	return []statusMeaning{
		{"0", "All went well."},
		{"1", "Nothing was found, the content has mistakes, or something could not be done."},
		{"2", "The command line could not be understood."},
		{"70", "The program itself failed: a mistake of ours."},
		{"128 + n", "Signal n ended it."},
	}
}

func rootLong() string {
	var out strings.Builder
	out.WriteString(rootAbout + "\n\nExit status:\n")
	for _, s := range exitStatuses() {
		fmt.Fprintf(&out, "  %-8s %s\n", s.status, s.meaning)
	}
	return strings.TrimSpace(out.String())
}

// Mistakes of whoever typed.
const (
	nothingToFind = "type what to find: a name, a place, a need or a number"
	emptyFolder   = "no folder is named"
	emptyFile     = "no file is named"
	whichShell    = "name the shell: bash, zsh, fish or powershell"
	folderTwice   = "name the folder once: with --content or after check"
	staleAlone    = "stale takes nothing behind it but options"
	manAlone      = "man takes nothing behind it"
	wrongLimit    = "write a whole number, 0 for all"
	nearestFollow = "Closest:"
	needsTerminal = "the browser needs a terminal, and the output is none"
	needsKeyboard = "the browser needs a terminal, and the input is none"
	needsCursor   = "the browser cannot draw on this terminal: TERM is dumb"
	scriptInstead = "In a script or a pipe: signpost find, signpost show or signpost list"
	nameAFile     = "Name a file, or a name that does not exist yet"
	whatIsContent = "Content is written in files that end in .toml"
)

func unknownCommand(name string) string { return fmt.Sprintf("there is no command %q", name) }

func seeHelp(command string) string { return "To see how it is used: " + command + " --help" }

func didYouMean(line string) string { return "Did you mean: " + line }

func findInstead(query string) string {
	if query == "" {
		query = "WORDS"
	}
	return "To search the directory: signpost find " + query
}

func unknownKind(kind, near string) string {
	what := fmt.Sprintf("there is no kind %q", kind)
	if near != "" {
		return what + fmt.Sprintf("; did you mean %q?", near)
	}
	return what + "; choose organisation, region or term"
}

func oneKind(kinds []string) string {
	return fmt.Sprintf("list takes one kind, and here are %d", len(kinds))
}

func oneID(given int) string {
	if given > 1 {
		return fmt.Sprintf("show takes one id, and here are %d", given)
	}
	return "name the entry to show by its id"
}

func oneFolder(given int) string {
	return fmt.Sprintf("check takes one folder, and here are %d", given)
}

// What could not be done.

func cannotWrite(err error) string { return "the output could not be written: " + err.Error() }
func cannotOpen(err error) string  { return "the browser could not be opened: " + err.Error() }
func cannotDebug(err error) string { return "the file of --debug cannot be written: " + err.Error() }
func cannotShow(err error) string  { return "the entry could not be laid out: " + err.Error() }

const crashSentence = "something went wrong in the program and it had to stop; " +
	"with --debug FILE it writes down what"

func crashWritten(file string) string {
	return "something went wrong in the program and it had to stop; what is in " + file
}

func unknownID(id string) string { return fmt.Sprintf("no entry has the id %q.", id) }

func severalHaveID(id string, refs []string) string {
	return fmt.Sprintf("%q is the id of several entries; this is %s, and there is %s",
		id, refs[0], strings.Join(refs[1:], " and "))
}

func nothingMatches(query string) string {
	return fmt.Sprintf("nothing fits %q", query)
}

func nothingOfKind(kind, query string) string {
	return fmt.Sprintf("no %s matches %q. Of other kinds:", kind, query)
}

// styleLine is one entry of the list of how hard entries are to read.
func styleLine(m measured) string {
	grade := "-"
	if m.Words >= style.MinWords {
		grade = fmt.Sprintf("%.1f", m.Grade())
	}
	return strings.Join([]string{
		grade, words.Plural(m.summary, "word"), m.Name, m.Ref.String(), fmt.Sprintf("%s:%d", m.place.File, m.place.Line),
	}, "\t")
}

func tooHardIn(n int, name string) string {
	return fmt.Sprintf("%s too hard to read in %s: above grade %.0f, or %d words in the summary; make sentences and words shorter",
		words.Plural(n, "text"), name, style.MaxGrade, style.MaxSummary)
}

// numbersByAge says how many numbers there are, and how many of each class.
func numbersByAge(total int, parts []string) string {
	return words.Plural(total, "telephone number") + ": " + strings.Join(parts, ", ")
}

// ofClass says in a few words how many numbers of a class there are.
func ofClass(n int, class age.Class, threshold string) string {
	what := string(class)
	switch class {
	case age.Fresh:
		what = "confirmed within " + threshold
	case age.Old:
		what = "confirmed before that"
	case age.Undated:
		what = "confirmed without a date"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func nothingStale(threshold string) string {
	return "every number was confirmed within " + threshold
}

func fileAndLine(file string, line int) string { return fmt.Sprintf("%s, line %d", file, line) }

func now(successor string) string { return "now " + successor }
