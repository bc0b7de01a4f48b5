// Package model is what a directory is: topics that callers ask about,
// organisations that help, the places that they serve, the words that people meet,
// and how all of these refer to one another. It knows no terminal and no file.
//
// Reading files into a Directory is package load; writing an entry out as
// Markdown is package page; finding one is package search.
//
// The records follow the Human Services Data Specification 3 (its British
// profile is Open Referral UK): organisation, service, phone, schedule (Hours),
// address, service_area (Regions), assured_date (Checked).
package model

import (
	"fmt"
	"strings"
)

// Kind is one of the four kinds of entry.
type Kind string

// The kinds, as references and content write them.
const (
	KindTopic        Kind = "topic"
	KindOrganisation Kind = "organisation"
	KindRegion       Kind = "region"
	KindTerm         Kind = "term"
)

// Kinds are all kinds, in the order in which people meet them.
func Kinds() []Kind { return []Kind{KindTopic, KindOrganisation, KindRegion, KindTerm} }

// Ref names one entry. It is comparable, so it serves as map key, link target
// and step of a history alike. The zero Ref names nothing.
type Ref struct {
	Kind Kind
	ID   string
}

// ParseRef reads "organisation:pact".
func ParseRef(s string) (Ref, error) {
	kind, id, ok := strings.Cut(s, ":")
	for _, k := range Kinds() {
		if ok && string(k) == kind && id != "" {
			return Ref{k, id}, nil
		}
	}
	return Ref{}, fmt.Errorf("%q is no reference; write the kind, a colon and the id: topic:…, organisation:…, region:… or term:…", s)
}

// IsZero says that r names nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// String is r as content writes it.
func (r Ref) String() string {
	if r.IsZero() {
		return ""
	}
	return string(r.Kind) + ":" + r.ID
}

// Status says whether an entry is still what it was.
type Status string

// The statuses. Only Open means that people may count on it.
const (
	Open     Status = "open"
	Renamed  Status = "renamed"
	Merged   Status = "merged"
	Closed   Status = "closed"
	Replaced Status = "replaced"
	Unknown  Status = "unknown"
)

// Statuses are all statuses.
func Statuses() []Status { return []Status{Open, Renamed, Merged, Closed, Replaced, Unknown} }

// HasSuccessor says whether an entry of this status must name who took over.
func (s Status) HasSuccessor() bool { return s == Renamed || s == Merged || s == Replaced }

// Over says that the entry itself is no more.
func (s Status) Over() bool { return s.HasSuccessor() || s == Closed }

// Date is a day, or as much of one as is known: Day and Month are 0 where
// nobody knows them, and the zero Date is an unknown one.
type Date struct{ Year, Month, Day int }

// String writes the date as ISO 8601 does, as far as it is known.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}
