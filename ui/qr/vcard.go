package qr

import (
	"slices"
	"strings"
)

// VCard is a contact as telephones take it (vCard 3.0, RFC 2426) with no more than
// is needed: every byte makes the code larger. What is empty is left out, and so is
// an organisation that is called like the contact itself. Lines are not folded:
// not every scanner joins them again.
func VCard(name, number, website, organisation string) string {
	var card strings.Builder
	line := func(key, value string) {
		if value != "" {
			card.WriteString(key + ":" + value + "\r\n")
		}
	}
	line("BEGIN", "VCARD")
	line("VERSION", "3.0")
	line("N", escape(name)) // the standard wants both; iPhones show this one, others the next
	line("FN", escape(name))
	if organisation != name {
		line("ORG", escape(organisation))
	}
	line("TEL", escape(dialled(number)))
	line("URL", address(website))
	line("END", "VCARD")
	return card.String()
}

// Contact is what somebody may carry away of an entry.
type Contact struct {
	Name, Acronym, Number, Website, Organisation string
}

// Texts are the contact with less and less in it, for First: in full, without
// the organisation, by its acronym, without the website, without either, and at last the number
// alone, which a telephone offers to ring.
func (c Contact) Texts() []string {
	texts := []string{
		VCard(c.Name, c.Number, c.Website, c.Organisation),
		VCard(c.Name, c.Number, c.Website, ""),
	}
	if c.Acronym != "" {
		texts = append(texts, VCard(c.Acronym, c.Number, c.Website, ""))
	}
	texts = append(texts, VCard(c.Name, c.Number, "", ""))
	if c.Acronym != "" {
		texts = append(texts, VCard(c.Acronym, c.Number, "", ""))
	}
	if c.Number != "" {
		texts = append(texts, "tel:"+strings.Map(dialling, dialled(c.Number)))
	}
	if c.Number == "" && c.Website != "" {
		texts = append(texts, address(c.Website)) // a telephone offers to open it
	}
	return slices.Compact(texts)
}

// dialling keeps what a tel: address may hold (RFC 3966).
func dialling(r rune) rune {
	if r == '+' || r >= '0' && r <= '9' {
		return r
	}
	return -1
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

// escape is text as a value of a card.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(s)
}
