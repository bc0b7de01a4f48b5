package words

import "strings"

// What the footers say that a key does, here and now.
const (
	hintBack     = "← or Esc comes back"
	hintChoose   = "↑↓ choose"
	hintSay      = "F5 says it"
	hintTake     = "F4 a code to take home"
	hintKeep     = "F6 keeps"
	hintTakeOff  = "F6 takes off"
	hintMove     = "Alt+↑↓ move"
	hintPage     = "Enter its page"
	hintCopy     = "Ctrl+Y copies"
	hintWrite    = "Ctrl+S writes"
	hintScroll   = "↑↓ scroll"
	hintSayOther = "↑↓ choose what to say"
)

// hints are footers of which the last word always stands and the ones before it go,
// from the back, where there is no room: longest first. An empty hint is none.
func hints(last string, others ...string) []string {
	var named []string
	for _, h := range others {
		if h != "" {
			named = append(named, h)
		}
	}
	var out []string
	for n := len(named); n >= 0; n-- {
		out = append(out, strings.Join(append(named[:n:n], last), " · "))
	}
	return out
}

// unless is a hint at a key, or none where the key is locked.
func unless(locked bool, hint string) string {
	if locked {
		return ""
	}
	return hint
}

// Footers are the one sentence that explains the program, shorter and shorter.
func Footers() []string {
	return []string{
		"Type to find · ↑↓ choose · → or Enter goes in · ← comes back · Tab changes list · F1 help",
		"Type to find · ↑↓ choose · → goes in · ← comes back · Tab changes list · F1 help",
		"Type to find · ↑↓ choose · → goes in · ← comes back · Tab lists · F1 help",
		"Type to find · ↑↓ choose · → in · ← back · Tab lists · F1 help",
		"Type · ↑↓ · → in · ← back · Tab · F1 help",
		"↑↓ choose · → in · ← back · F1 help",
		"F1 help",
	}
}

// FootersOverlay are the footers while a card is only read.
func FootersOverlay() []string { return hints(hintBack, hintScroll) }

// FootersSay are the footers of the card that is read out.
func FootersSay(several, locked bool) []string {
	if several {
		return hints(hintBack, hintSayOther, hintKeep, unless(locked, hintCopy), hintTake)
	}
	return hints(hintBack, hintKeep, unless(locked, hintCopy), hintTake)
}

// FootersInstead are the footers of a card that offers others who help; enter is what
// Enter does with the chosen one.
func FootersInstead(enter string) []string { return hints(hintBack, hintChoose, enter, hintKeep) }

// What Enter does with the chosen one of those who help.
const (
	EnterSays = "Enter says it"
	EnterCode = "Enter its code"
)

// FootersTake are the footers of the code to take home; alone is what it holds, where
// nothing else on the screen says so.
func FootersTake(alone string, locked bool) []string {
	if alone != "" {
		return []string{alone + " · " + hintBack, alone + " · ← back", alone}
	}
	return hints(hintBack, hintSay, hintKeep, unless(locked, "Ctrl+Y copies the number"))
}

// FootersCrisis are the footers of the card for people in danger or despair.
func FootersCrisis(locked bool) []string {
	return hints(hintBack, hintChoose, hintSay, hintPage, hintKeep, hintTake, unless(locked, hintCopy))
}

// FootersReport are the footers of the card about something wrong.
func FootersReport() []string { return hints(hintBack, hintCopy) }

// FootersSheet are the footers of the call sheet.
func FootersSheet(locked bool) []string {
	return hints("← comes back", hintChoose, hintSay, hintTakeOff, hintPage, unless(locked, hintWrite), hintMove, unless(locked, hintCopy))
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
