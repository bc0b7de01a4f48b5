package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// result is what a command left behind.
type result struct {
	status   int
	out, err string
}

// run runs the program in this process, as if args had been typed.
func run(t *testing.T, args ...string) result {
	t.Helper()
	var out, err bytes.Buffer
	status := Main(args, strings.NewReader(""), &out, &err)
	if strings.Contains(err.String(), "\x1b") || strings.Contains(err.String(), "goroutine ") {
		t.Errorf("signpost %q lets something onto the screen that does not belong there:\n%q", args, err.String())
	}
	return result{status, out.String(), err.String()}
}

// want fails the test unless the command ended with this status.
func (r result) want(t *testing.T, status int) result {
	t.Helper()
	if r.status != status {
		t.Fatalf("the exit status is %d, not %d\nstandard output:\n%s\nstandard error:\n%s", r.status, status, r.out, r.err)
	}
	return r
}

// says fails the test unless text holds every part.
func says(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in:\n%s", part, text)
		}
	}
}

// folderOf makes a folder of content: names of files and what is in them.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// helpline is a record in order that the shipped content does not have.
const helpline = `[[organisation]]
id = "test-helpline"
name = "Test Helpline & <Friends>"
acronym = "THF"
former = ["Old Test Line"]
misspellings = ["Tset Helpline"]
kind = "charity"
regions = ["scotland"]
summary = "It exists for tests alone."

[[organisation.phone]]
number = "0999 123 4567"
use = "helpline"
hours = ["Mon-Fri 09:00-17:00", "Sat,Sun 10:00-12:30,22:00-02:00", "daily 00:00-24:00"]
hours_checked = "2026-06"
state = "unconfirmed"

[[organisation.phone]]
number = "0999 765 4321"
use = "office"
state = "dead"
checked = "2008-04"
source = "an old list"
`

func TestWrongUseEndsWithStatus2AndSaysWhatToDo(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"pops"}, "signpost find pops"},
		{[]string{"chek"}, "Did you mean: signpost check"},
		{[]string{"--nope"}, "unknown flag: --nope"},
		{[]string{"--theme", "pink"}, "auto, dark, light or mono"},
		{[]string{"--content", "", "list"}, "no folder is named"},
		{[]string{"--debug", "", "list"}, "no file is named"},
		{[]string{"find"}, "signpost find pops"},
		{[]string{"find", " ", "--"}, "signpost find pops"},
		{[]string{"find", "x", "--limit", "-1"}, "0 for all"},
		{[]string{"find", "x", "--kind", "regoin"}, `did you mean "region"?`},
		{[]string{"show"}, "signpost show pact"},
		{[]string{"show", ""}, "signpost show pact"},
		{[]string{"show", "pact", "pops"}, "one id"},
		{[]string{"list", "widgets"}, "choose organisation, region or term"},
		{[]string{"list", "term", "region"}, "one kind"},
		{[]string{"check", "a", "b"}, "one folder"},
		{[]string{"check", ""}, "no folder is named"},
		{[]string{"--content", "a", "check", "b"}, "name the folder once"},
		{[]string{"man", "find"}, "nothing behind it"},
		{[]string{"stale", "pops"}, "nothing behind it"},
		{[]string{"stale", "--older-than", "12"}, "90d, 12m or 2y"},
		{[]string{"--stale-after", "never"}, "90d, 12m or 2y"},
		{[]string{"find", "x", "--no-clipboard"}, "unknown flag"},
		{[]string{"completion"}, "bash, zsh, fish"},
		{[]string{"completion", "tcsh"}, "tcsh"},
		{[]string{"help", "nosuch"}, "nosuch"},
		{[]string{"\x1b[31mred"}, "red"},
		{[]string{"--\u009b31m"}, "unknown flag"},
	} {
		r := run(t, c.args...).want(t, exitMisused)
		says(t, r.err, "signpost: ", c.says)
		if r.out != "" || strings.Count(r.err, "signpost: ") != 1 || strings.Contains(r.err, "Usage:") {
			t.Errorf("signpost %q says more than it should:\n%s%s", c.args, r.out, r.err)
		}
	}
}

func TestHelpVersionManualAndCompletionNeedNoContent(t *testing.T) {
	// A folder that cannot be read gives a warning as soon as content is loaded.
	missing := filepath.Join(t.TempDir(), "missing")
	for _, args := range [][]string{
		{"--version"}, {"--help"}, {"help"}, {"help", "find"}, {"find", "--help"}, {"man"},
		{"completion", "bash"}, {"completion", "zsh"}, {"completion", "fish"}, {"completion", "powershell"},
	} {
		r := run(t, append([]string{"--content", missing}, args...)...).want(t, exitFine)
		if r.out == "" || r.err != "" {
			t.Errorf("signpost %q prints %q and warns %q", args, r.out, r.err)
		}
	}
}

func TestVersionNamesTheProgramAndItsCompiler(t *testing.T) {
	says(t, run(t, "--version").want(t, exitFine).out, "signpost version ", "go1.")
}

func TestTheManualExplainsEveryCommandOptionAndStatus(t *testing.T) {
	page := run(t, "man").want(t, exitFine).out
	says(t, page, `.TH "SIGNPOST" "1"`, `.SH "EXIT STATUS"`, `\-\-content DIR`, `\-\-theme`, `\-\-debug FILE`, `\-\-json`, `\-\-limit N`, `\-\-kind KIND`,
		`\-\-stale\-after AGE`, `\-\-older\-than AGE`, `\-\-no\-clipboard`)
	for _, command := range []string{"find WORDS", "show ID", "list [KIND]", "check [DIR]", "stale", "completion SHELL", "man"} {
		says(t, page, `.SS "signpost `+command)
	}
	for _, s := range exitStatuses() {
		says(t, page, s.meaning)
	}
	for line := range strings.SplitSeq(page, "\n") {
		if strings.HasPrefix(line, "'") {
			t.Errorf("roff would take this line for a command: %q", line)
		}
	}
}

func TestTheBrowserNeedsATerminal(t *testing.T) {
	r := run(t).want(t, exitFailed)
	says(t, r.err, "terminal", "signpost find")
}

func TestTheShellCompletesIdsKindsAndThemes(t *testing.T) {
	says(t, run(t, "__complete", "show", "pac").out, "pact\tPact")
	says(t, run(t, "__complete", "show", "organisation:pac").out, "organisation:pact\t")
	says(t, run(t, "__complete", "list", "").out, "organisation\nregion\nterm\n")
	says(t, run(t, "__complete", "find", "x", "--kind", "").out, "organisation\nregion\nterm\n")
	says(t, run(t, "__complete", "--theme", "").out, "auto\ndark\nlight\nmono\n")
	says(t, run(t, "__complete", "--stale-after", "").out, "6m\n12m\n2y\n")
	says(t, run(t, "__complete", "stale", "--older-than", "").out, "6m\n12m\n2y\n")
	says(t, run(t, "__complete", "help", "").out, "find\t", "check\t")
	if out := run(t, "__complete", "show", "pact", "").out; strings.Contains(out, "pact") {
		t.Errorf("show takes one id, and a second is offered: %s", out)
	}
}

// faulty is a place to write to that fails in a chosen way.
type faulty func()

func (f faulty) Write([]byte) (int, error) {
	f()
	return 0, os.ErrPermission
}

func TestAFaultOfTheProgramIsOneSentenceAndItsStackGoesToTheFile(t *testing.T) {
	breaks := faulty(func() { panic("no such luck") })
	file := filepath.Join(t.TempDir(), "debug.txt")
	if err := os.WriteFile(file, []byte("kept\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"list"}, {"list", "--debug", file}} {
		var errs bytes.Buffer
		if status := Main(args, strings.NewReader(""), breaks, &errs); status != exitCrashed {
			t.Errorf("the exit status is %d", status)
		}
		if strings.Count(errs.String(), "\n") != 1 || strings.Contains(errs.String(), "luck") {
			t.Errorf("the screen shows more than a sentence:\n%s", errs.String())
		}
	}
	report, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	says(t, string(report), "kept\n", "no such luck", "goroutine ", "cli.go")
}

func TestTheDebugFileIsMadeOnlyWhenACommandRuns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "debug.txt")
	run(t, "--debug", file, "list", "--help").want(t, exitFine)
	run(t, "__complete", "--debug", file, "list", "").want(t, exitFine)
	if _, err := os.Stat(file); err == nil {
		t.Error("the file is there although nothing ran")
	}
	says(t, run(t, "list", "--debug", filepath.Join(file, "below")).want(t, exitFailed).err, "--debug")
}

func TestTheDebugFileIsForItsOwnerAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files have no such modes there")
	}
	file := filepath.Join(t.TempDir(), "debug.txt")
	run(t, "list", "--debug", file).want(t, exitFine)
	if info, err := os.Stat(file); err != nil || info.Mode() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
}

func TestAClosedPipeEndsQuietly(t *testing.T) {
	for _, args := range [][]string{{"list"}, {"list", "--json"}, {"find", "a"}, {"show", "pact"}, {"check"}, {"man"}, {"completion", "bash"}, {"--help"}} {
		reader, writer := io.Pipe()
		reader.Close()
		var errs bytes.Buffer
		if status := Main(args, strings.NewReader(""), writer, &errs); status != exitSignal+sigpipe {
			t.Errorf("signpost %q: the exit status is %d", args, status)
		}
		if errs.Len() > 0 {
			t.Errorf("signpost %q: %s", args, errs.String())
		}
	}
}

func TestAFullDiskIsReported(t *testing.T) {
	var errs bytes.Buffer
	if status := Main([]string{"list"}, strings.NewReader(""), faulty(func() {}), &errs); status != exitFailed {
		t.Errorf("the exit status is %d", status)
	}
	says(t, errs.String(), "could not be written")
}
