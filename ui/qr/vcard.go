package qr

import (
	"slices"
	"strings"
)

// Contact is what somebody may carry away of an entry.
type Contact struct {
	Name, Acronym, Number, Website, Organisation string
	Note, ShortNote                              string // how far the number may be trusted
}

// leastWords are of a name that is too long for the code. They still say whose it is.
const leastWords = 2

// Texts are the contact with less and less in it, for First: in full, without the
// organisation, by its acronym, the same as the shorter MECARD, without the website,
// with the short note, and at last with the beginning of a name that has no acronym. A name and a note are in all of them: a number that
// somebody keeps for years must say whose it is, and that nobody has confirmed it.
func (c Contact) Texts() []string {
	alone, brief := c, c
	alone.Organisation = ""
	if brief = alone; c.Acronym != "" {
		brief.Name = c.Acronym
	}
	texts := []string{c.VCard(), alone.VCard(), brief.VCard(), alone.MECard(), brief.MECard()}
	if c.Number != "" {
		alone.Website, brief.Website = "", ""
		texts = append(texts, alone.MECard(), brief.MECard())
		alone.Note, brief.Note = c.ShortNote, c.ShortNote
		texts = append(texts, alone.MECard(), brief.MECard())
	}
	for words := strings.Fields(c.Name); c.Acronym == "" && len(words) > leastWords; {
		words = words[:len(words)-1]
		if len(words[len(words)-1]) <= len("the") { // no name ends with "and" or "of"
			continue
		}
		alone.Name = strings.Join(words, " ")
		texts = append(texts, alone.MECard())
	}
	return slices.Compact(texts)
}

// VCard is a contact as telephones take it (vCard 3.0, RFC 2426) with no more than
// is needed: every byte makes the code larger. What is empty is left out, and so is
// an organisation that is called like the contact itself. Lines are not folded:
// not every scanner joins them again.
func (c Contact) VCard() string {
	var card strings.Builder
	line := func(key, value string) {
		if value != "" {
			card.WriteString(key + ":" + value + "\r\n")
		}
	}
	line("BEGIN", "VCARD")
	line("VERSION", "3.0")
	line("N", escape(c.Name)) // the standard wants both; iPhones show this one, others the next
	line("FN", escape(c.Name))
	if c.Organisation != c.Name {
		line("ORG", escape(c.Organisation))
	}
	line("TEL", escape(dialled(c.Number)))
	line("URL", address(c.Website))
	line("NOTE", escape(c.Note))
	line("END", "VCARD")
	return card.String()
}

// MECard is the contact in the form that NTT DoCoMo made for codes: the cameras
// that read a vCard read it too, and it is shorter by a third.
func (c Contact) MECard() string {
	var card strings.Builder
	field := func(key, value string) {
		if value != "" {
			card.WriteString(key + ":" + mecardEscape(value) + ";")
		}
	}
	card.WriteString("MECARD:")
	field("N", strings.ReplaceAll(c.Name, ",", "")) // a comma would set the first name apart
	field("TEL", dialled(c.Number))
	field("URL", address(c.Website))
	field("NOTE", c.Note)
	card.WriteString(";")
	return card.String()
}

// dialled is a number as a telephone can ring it. It is the number as it is
// written, but for the zero in brackets, which nobody dials behind a +.
func dialled(number string) string {
	if strings.HasPrefix(number, "+") {
		return strings.ReplaceAll(number, "(0)", "")
	}
	return number
}

// address is a web address with a scheme, without which it is no URL.
func address(website string) string {
	website = strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f { // a line break would begin a line of the card
			return -1
		}
		return r
	}, website)
	if website == "" || strings.Contains(website, "://") {
		return website
	}
	return "https://" + website
}

// escape is text as a value of a vCard.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(s)
}

// mecardEscape is text as a value of a MECARD, which is all on one line.
func mecardEscape(s string) string {
	return strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, ":", `\:`, `"`, `\"`, "\r\n", " ", "\n", " ", "\r", " ").Replace(s)
}
