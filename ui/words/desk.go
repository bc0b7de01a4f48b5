package words

import (
	"fmt"
	"strings"
)

// The words of the call desk.
const (
	NothingMeant        = "Choose an entry first."
	NothingToCopy       = "There is nothing here to copy."
	ClipboardOff        = "Copying is switched off."
	TheAddress          = "the address"
	TheSheet            = "the call sheet"
	TheReport           = "the report"
	NoClipboard         = "This screen has no clipboard: nothing was copied."
	OnlyDead            = "There is nothing to read out: what numbers there were are dead and must not be given."
	NothingToSay        = "There is nothing to read out: no number, no address that may be given."
	NotConfirmedFirst   = "NOT CONFIRMED. Check this number before you give it."
	AddressNotConfirmed = "NOT CONFIRMED. Check this address before you give it."
	SheetEmpty          = "Nothing is kept yet. F6 keeps the entry that you look at."
	NameTheFile         = "Write the sheet to a new file. Type its name; one that ends in .md is written as Markdown."
	NameFull            = "A name can be no longer: the rest was left out."
	NextStep            = "Next: "
	StepNow             = "ring now."
	StepRing            = "ring; nobody knows the hours."
	StepAny             = "ring, at any hour."
	StepLater           = "ring when it is open."
	StepCheck           = "check the number first, then ring."
	StepWebsite         = "no number; look at "
	StepEmail           = "no number; write to "
	StepNone            = "no number; ask the Prisoners' Families Helpline."
	NothingToTake       = "There is nothing to take away: no number, no web address."
	CodeTooLarge        = "This window is too small for the code. Make it larger."
	PointCamera         = "Point the camera of a telephone at the code: it offers to keep the name and the number."
	Emergency           = "Life in danger now: police, ambulance, fire"
	EmergencyShort      = "Life in danger now"
	EmergencyNumber     = "999"
	ReportTitle         = "Something is wrong here"
	ReportEntry         = "Entry: "
	ReportID            = "Id: "
	ReportFile          = "Written in: "
	ReportWrong         = "What is wrong, and how I know: "
	ReportHow           = "Pass these lines on to whoever keeps the content, and say at the end what is wrong. Ctrl+Y copies them. Nothing is sent from here."
	WithinPage          = "In this page: "
	WithinShort         = "Find: "
	HiddenTitle         = " "
)

// Kept says that an entry was put on the call sheet.
func Kept(name string) string { return "Kept: " + name + ". F7 shows the call sheet." }

// TakenOff says that an entry was taken off the call sheet.
func TakenOff(name string) string { return "No longer kept: " + name + "." }

// KeptCount says how many entries are kept.
func KeptCount(n int) string { return fmt.Sprintf("%d kept", n) }

// Unconfirmed says how many numbers on the screen nobody has confirmed, shorter and
// shorter.
func Unconfirmed(n int) []string {
	long := fmt.Sprintf("%d numbers here are not confirmed", n)
	if n == 1 {
		long = "1 number here is not confirmed"
	}
	return []string{long, fmt.Sprintf("%d not confirmed", n), fmt.Sprintf("%d %s", n, Doubt)}
}

// Copied says what was handed to the terminal. Whether it arrived nobody tells.
func Copied(what string) string {
	return "Copied " + what + ", if this terminal takes copies: paste to be sure."
}

// OneOf says which of several things is shown.
func OneOf(i, n int) string { return fmt.Sprintf("↑↓ %d of %d", i, n) }

// MatchOf says which match is shown.
func MatchOf(i, n int) string {
	if n == 0 {
		return "not found"
	}
	return fmt.Sprintf("%d of %d", i, n)
}

// SheetTitle heads the call sheet.
func SheetTitle(n int) string {
	if n == 1 {
		return "Call sheet: 1 entry"
	}
	return fmt.Sprintf("Call sheet: %d entries", n)
}

// Written says that a file was written.
func Written(name string) string { return "Written: " + name }

// FileThere says that a file was left alone.
func FileThere(name string) string {
	return name + " is there already and was left alone. Choose another name."
}

// NotWritten says why a file could not be written: first why, because a long name
// would leave no room for that.
func NotWritten(name string, err error) string {
	return fmt.Sprintf("It could not be written (%v): %s", err, name)
}

// NumberOf and NumberOfDoubt name a number that was copied.
func NumberOf(number, of string) string { return number + " of " + of }

// NumberOfDoubt names one that nobody has confirmed.
func NumberOfDoubt(number, of string) string { return number + " (NOT CONFIRMED) of " + of }

// NumberIsOf says that the number on the card is that of another entry.
func NumberIsOf(name string) string { return "This is the number of " + name + "." }

// NumberIsOfSuccessor says so where that one took over.
func NumberIsOfSuccessor(name string) string { return "Now: " + name + ". This is their number." }

// PhoneLabel says what a number is for.
func PhoneLabel(label, use string) string {
	kind := map[string]string{"text": "takes texts only", "textphone": "textphone", "visits": "visits", "office": "office", "helpline": "helpline"}[use]
	switch {
	case label == "" && kind != "":
		return strings.ToUpper(kind[:1]) + kind[1:]
	case use == "text", use == "textphone":
		return label + ": " + kind
	}
	return label
}

// FootersSay are the footers of the card that is read out.
func FootersSay(several bool) []string {
	if !several {
		return []string{
			"Ctrl+Y copies · F6 keeps · F4 a code to take home · ← or Esc comes back",
			"Ctrl+Y copies · F6 keeps · ← or Esc comes back",
			"Ctrl+Y copies · ← comes back",
		}
	}
	return []string{
		"↑↓ choose what to say · Ctrl+Y copies · F6 keeps · ← or Esc comes back",
		"↑↓ choose · Ctrl+Y copies · ← or Esc comes back",
		"↑↓ choose · ← comes back",
	}
}

// FootersTake are the footers of the code to take home; alone is what it holds, where
// nothing else on the screen says so.
func FootersTake(alone string) []string {
	if alone != "" {
		return []string{alone + " · ← or Esc comes back", alone + " · ← back", alone}
	}
	return []string{"Ctrl+Y copies the number · ← or Esc comes back", "← or Esc comes back"}
}

// FootersCrisis are the footers of the card for people in danger or despair.
func FootersCrisis() []string { return []string{"← or Esc comes back"} }

// FootersReport are the footers of the card about something wrong.
func FootersReport() []string {
	return []string{"Ctrl+Y copies · ← or Esc comes back", "← or Esc comes back"}
}

// FootersSheet are the footers of the call sheet.
func FootersSheet() []string {
	return []string{
		"↑↓ choose · Alt+↑↓ move · F6 takes off · F5 says · Ctrl+Y copies · Ctrl+S writes · ← comes back",
		"↑↓ choose · Alt+↑↓ move · F6 off · Ctrl+Y copies · Ctrl+S writes · ← back",
		"↑↓ choose · F6 off · Ctrl+S writes · ← back",
		"← comes back",
	}
}

// FootersNaming are the footers while the name of a file is typed.
func FootersNaming() []string { return []string{"Enter writes · Esc does not"} }

// FootersWithin are the footers while a page is searched.
func FootersWithin() []string {
	return []string{
		"Type to find in this page · Enter or ↓ the next · ↑ the one before · Esc ends",
		"Enter the next · Esc ends",
	}
}
