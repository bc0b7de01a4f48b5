package words

import (
	"fmt"
	"strings"
)

// The words of the call desk.
const (
	NothingMeant        = "Choose an entry first."
	NothingOnCard       = "There is no entry on this card. Esc comes back to the list."
	NothingToCopy       = "There is nothing here to copy."
	ClipboardOff        = "Copying is switched off."
	TheAddress          = "the address"
	TheSheet            = "the call sheet"
	TheReport           = "the report"
	NoClipboard         = "This screen has no clipboard: nothing was copied."
	OnlyDead            = "There is nothing to read out: what numbers there were are dead and must not be given."
	NothingToSay        = "There is nothing to read out: no number, no address that may be given."
	InsteadThese        = "These help there:"
	NotConfirmedFirst   = "NOT CONFIRMED. Check this number before you give it."
	AddressNotConfirmed = "NOT CONFIRMED. Check this address before you give it."
	SheetEmpty          = "Nothing is kept yet. F6 keeps the entry that you look at."
	NameTheFile         = "Write the sheet to a new file. Type its name; one that ends in .md is written as Markdown."
	NameFull            = "A name can be no longer: the rest was left out."
	NextStep            = "Next: "
	StepNow             = "ring now."
	StepRing            = "ring; we do not know the hours."
	StepAny             = "ring, at any hour."
	StepLater           = "ring when it is open."
	StepCheck           = "check the number first, then ring."
	StepWebsite         = "no number; look at "
	StepEmail           = "no number; write to "
	StepNone            = "no number; ask the Prisoners' Families Helpline."
	NothingToTake       = "There is nothing to take away: no number, no web address."
	CodeTooLarge        = "This window is too small for the code. Make it larger."
	PointCamera         = "Point the camera of a telephone at the code: it offers to keep the name and the number."
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

// StepOld says what to do where the hours are those of a year that is past, or of
// one that is not known.
func StepOld(year int) string {
	if year == 0 {
		return "ring; the hours have no date and may have changed."
	}
	return fmt.Sprintf("ring; the hours of %d may have changed.", year)
}

// Kept says that an entry was put on the call sheet, shorter and shorter.
func Kept(name string) []string {
	return []string{"Kept: " + name + ". F7 shows the call sheet.", "Kept: " + name + ". F7 shows it.", "Kept: " + name}
}

// TakenOff says that an entry was taken off the call sheet.
func TakenOff(name string) []string { return []string{"No longer kept: " + name + "."} }

// PlaceSet says that there is a place of the call now, shorter and shorter.
func PlaceSet(name string) []string {
	return []string{
		"This call is about " + name + ": it counts with every question. F3 takes it off.",
		"This call is about " + name + ". F3 takes it off.", "Place: " + name,
	}
}

// PlaceTaken says that there is none any more.
const PlaceTaken = "No place counts any more."

// PlaceHow says how there would be one.
func PlaceHow() []string {
	return []string{"Choose a place first: type its name, then F3 makes it the place of this call.", "Choose a place first, then press F3."}
}

// PlaceOfCall is the place of the call as the header has it.
func PlaceOfCall(name string) string { return "about " + name }

// KeptCount says how many entries are kept.
func KeptCount(n int) string { return fmt.Sprintf("%d kept", n) }

// Unconfirmed says how many numbers on the screen are not confirmed, shorter and
// shorter.
func Unconfirmed(n int) []string {
	long := fmt.Sprintf("%d numbers here are not confirmed", n)
	if n == 1 {
		long = "1 number here is not confirmed"
	}
	return []string{long, fmt.Sprintf("%d not confirmed", n), fmt.Sprintf("%d %s", n, Doubt)}
}

// Copied says what was handed to the terminal, shorter and shorter: whole is the thing
// with whose it is, short without. Whether it arrived nobody tells.
func Copied(whole, short string) []string {
	const unsure, brief = ", if this terminal takes copies: paste to be sure.", ": paste to be sure."
	return []string{"Copied " + whole + unsure, "Copied " + whole + brief, "Copied " + short + unsure, "Copied " + short + brief, "Copied " + short}
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
func Written(path, name string) []string {
	return []string{"Written: " + path, "Written: " + name, "Written."}
}

// FileThere says that a file was left alone.
func FileThere(name string) []string {
	return []string{
		name + " is there already and was left alone. Choose another name.",
		"That file is there already and was left alone. Choose another name.",
		"Not written: that file is there already.",
	}
}

// NotWritten says why a file could not be written: first why, because a long name
// would leave no room for that.
func NotWritten(name string, err error) []string {
	return []string{fmt.Sprintf("It could not be written (%v): %s", err, name), fmt.Sprintf("It could not be written: %v", err), "Not written."}
}

// NumberOf names a number that was copied.
func NumberOf(number, of string) string { return number + " of " + of }

// InDoubt is a number that was copied and is not confirmed.
func InDoubt(number string) string { return number + " (NOT CONFIRMED)" }

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
