// Package words holds the words of the program's own screens in one place. The
// words of entries are in model/words.
package words

import (
	"fmt"
	"strings"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/load"
	"signpost/model/search"
	modelwords "signpost/model/words"
)

// What stands on the screen.
const (
	Title        = "Signpost"
	Subtitle     = "Children of prisoners"
	Find         = "Find"
	FindHint     = "type a name, a place, a need or a number"
	All          = "All"
	Start        = "Start"
	Gone         = "No longer there"
	InDanger     = "If somebody may be in danger now"
	Ring999      = "Ring 999 where a life is at risk."
	NothingFits  = "Nothing fits. They help with anything:"
	NearTopics   = "Perhaps it is about one of these:"
	NoSuchNumber = "That number is not in this directory."
	Mentioned    = "Only mentioned in the text"
	NothingNear  = "Nothing here. Tab looks in the other lists."
	Nothing      = "Nothing found. Esc empties the Find box."
	Doubt        = "?"
	Now          = "now: "
	NoNumber     = "no number"
	HelpTitle    = "Help"
	More         = "↓ more"
	MoreBelow    = "PgDn more"
	EmptyList    = "There is nothing in this list."
)

// TooSmall says how large the window has to be, shorter and shorter.
func TooSmall() []string {
	return []string{
		"Please make the window larger: 40 columns by 11 rows.",
		"Window too small: it needs 40 by 11.",
		"Too small: needs 40x11",
		"Too small",
	}
}

// What the keys do.
const (
	KeyUp         = "the row, link or line above"
	KeyDown       = "the row, link or line below"
	KeyPageUp     = "a screen up"
	KeyPageDown   = "a screen down"
	KeyTop        = "to the beginning"
	KeyBottom     = "to the end"
	KeyIn         = "go in: open the row, follow the link"
	KeyBack       = "come back to where you were (so does Backspace when Find is empty)"
	KeyForward    = "go forward again"
	KeyNext       = "the next list; while you find, only topics, organisations, regions or terms"
	KeyPrevious   = "the list before"
	KeyEmpty      = "come back from a card, then empty the Find box"
	KeyRubout     = "take back a letter"
	KeyRuboutWord = "take back a word"
	KeySay        = "say it: the number large and in words, addresses letter by letter"
	KeyTake       = "take it home: a code for the camera of a telephone"
	KeyCopy       = "copy the number, or what the card shows"
	KeyWithin     = "find inside this page"
	KeyReport     = "something is wrong here: what to pass on"
	KeyKeep       = "keep this entry for the call, or take it off again"
	KeyPlace      = "the place of the call: the one that is chosen, or none again"
	KeySheet      = "the call sheet: everything that was kept"
	KeyMoveUp     = "on the call sheet: move the entry up"
	KeyMoveDown   = "on the call sheet: move the entry down"
	KeyWrite      = "on the call sheet: write it to a file"
	KeyCrisis     = "in danger or despair: whom to ring"
	KeyHide       = "hide and forget everything at once; Esc twice where nothing is left to empty"
	KeyHelp       = "this help"
	KeyProblems   = "the mistakes in your folder"
	KeyQuit       = "end the program"
)

// HelpIntro is what help says before the keys.
const HelpIntro = "Type any letters or digits, wherever you are: they go to the Find box, and the list narrows with each key. " +
	"A name, half a name, an old name, a place, a need or a telephone number will do."

// HelpMarks explain the marks in the lists.
func HelpMarks() []string {
	return []string{
		"Behind a number stands how far it may be trusted:",
		Mark(age.Fresh) + " confirmed lately",
		Mark(age.Old) + " confirmed longer ago",
		Mark(age.Unconfirmed) + " not confirmed: check it before you give it",
		"A number that must not be given is never in a list. \"now:\" names who took over.",
	}
}

// Mark is the sign of how far a number may be trusted.
func Mark(c age.Class) string { return c.Mark() }

// Notices say what of a folder of content was left out, shorter and shorter.
func Notices(folder string, r load.Report) []string {
	if r.Missing != "" {
		return []string{
			folder + " could not be read. F2 shows why.",
			"Your folder could not be read. F2 shows why.",
			"Folder not read. See F2.",
		}
	}
	what, were := fmt.Sprintf("%d of %s", r.LeftOut, modelwords.Plural(r.Records, "record")), "were"
	switch files := r.Unknown(); {
	case r.LeftOut == 0:
		what = modelwords.Plural(files, "file")
	case files > 0:
		what += " and " + modelwords.Plural(files, "file")
	}
	if r.LeftOut+r.Unknown() == 1 {
		were = "was"
	}
	return []string{
		fmt.Sprintf("%s of %s %s left out. F2 shows why.", what, folder, were),
		fmt.Sprintf("%s of your folder %s left out. F2 shows why.", what, were),
		fmt.Sprintf("%s left out. F2 shows why.", what),
		"Records were left out. See F2.",
	}
}

// NoticesLocked say so where neither folders nor keys are to be named.
func NoticesLocked(r load.Report) []string {
	if r.Missing != "" {
		return []string{"Some of the content could not be read."}
	}
	return []string{"Some of the content has mistakes and was left out.", "Some content was left out."}
}

// ProblemsTitle heads the list of mistakes.
func ProblemsTitle(folder string) string { return "Mistakes in " + folder }

// List is the name of a list while nothing is typed. The topics are where somebody
// starts who knows no name.
func List(k model.Kind) string {
	if k == model.KindTopic {
		return Start
	}
	return modelwords.Lens(k)
}

// Places are the names of places in a few words: "Scotland", "HMP Leeds, HMP Hull and 3
// more".
func Places(names []string) string {
	const most = 2
	if len(names) <= most+1 {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
}

// Here turns how an organisation is linked to the place on the screen into a
// phrase that stands alone: "runs the visitors' centre at" is "… here".
func Here(phrase string) string {
	for _, end := range []string{" at", " in"} {
		if rest, ok := strings.CutSuffix(phrase, end); ok {
			return rest + " here"
		}
	}
	return phrase
}

// Section heads a section of what was found, "" where nothing needs to be said.
func Section(s search.Section) string {
	switch s.Sort {
	case search.InDanger:
		return InDanger
	case search.NoSuchNumber:
		if len(s.Hits) == 0 {
			return NoSuchNumber
		}
		return NoSuchNumber + " These differ by a slip:"
	case search.Nothing:
		return NothingFits
	case search.NearTopics:
		return NearTopics
	case search.TopicGroup:
		return s.Text
	case search.Mentioned:
		return Mentioned
	}
	return ""
}

// Reason says why an entry was found, "" where its name says it. An old number
// is not said: what stands in a row may be read out. A guess says that it is one.
func Reason(r search.Reason) string {
	if guess := Guess(r); guess != "" {
		return guess
	}
	return reason(r)
}

// Guess says why what was found is not quite what was typed, "" where it is.
func Guess(r search.Reason) string {
	switch {
	case r.Field == search.NearNumber:
		return "not the number that was typed"
	case r.Guess == search.Nearly && r.Field != search.Text:
		return "spelt nearly so: " + r.Text
	case r.Guess == search.Meaning && r.Field != search.Text:
		return "means the same: " + r.Text
	}
	return ""
}

func reason(r search.Reason) string {
	switch r.Field {
	case search.Former:
		return "was " + r.Text
	case search.Also, search.Service, search.Acronym, search.Number, search.Place, search.Text:
		return r.Text
	case search.OldOne:
		return "by an old number, not to be given"
	case search.Disputed:
		return "by a disputed number, not to be given"
	case search.Title:
		return "\"" + r.Text + "\""
	case search.Topic:
		if r.Text != "" { // else it is the topic itself
			return "for: " + r.Text
		}
	}
	return ""
}
