// Package style measures how hard a text is to read: the reading grade of Flesch and
// Kincaid, which is the number of school years (of the United States) that a reader
// needs. Content is to be understood at grade 6 to 8 and never above MaxGrade: it is
// read out on the phone to people who have a bad day.
//
// The grade comes from the lengths of sentences and of words alone. Syllables are
// counted by a rule, so a grade is good to about one year; a text of a few words has
// none that means anything (MinWords).
package style

import (
	"regexp"
	"slices"
	"strings"

	"signpost/model"
)

// What content keeps to.
const (
	MaxGrade   = 10.0 // the reading grade of an entry
	MaxSummary = 25   // words of a summary: one breath
	MinWords   = 60   // words that a text has, if its grade is to mean something
)

// Measure is what is counted of a text.
type Measure struct{ Sentences, Words, Syllables int }

// Of measures texts together. None of them goes on in the next one.
func Of(texts ...string) Measure {
	var m Measure
	for _, t := range texts {
		for _, sentence := range sentences(t) {
			words := 0
			for word := range strings.FieldsSeq(sentence) {
				if n := Syllables(word); n > 0 {
					words++
					m.Syllables += n
				}
			}
			if m.Words += words; words > 0 {
				m.Sentences++
			}
		}
	}
	return m
}

// Grade is the reading grade by Flesch and Kincaid, 0 where there are no words.
func (m Measure) Grade() float64 {
	if m.Words == 0 {
		return 0
	}
	words := float64(m.Words)
	return max(0, 0.39*words/float64(m.Sentences)+11.8*float64(m.Syllables)/words-15.59)
}

// Hard says that the text is above MaxGrade, if it is long enough to tell.
func (m Measure) Hard() bool { return m.Words >= MinWords && m.Grade() > MaxGrade }

// Entry measures what people read of an entry: its sentences, not its names, numbers
// and sources.
func Entry(d *model.Directory, e *model.Entry) Measure {
	texts := []string{e.Summary, e.Body}
	switch e.Kind {
	case model.KindOrganisation:
		for _, s := range d.Organisation(e.ID).Services {
			texts = append(texts, s.Summary)
		}
	case model.KindTopic:
		t := d.Topic(e.ID)
		texts = slices.Concat(texts, t.Beware, t.Unknown)
		for _, f := range t.Facts {
			texts = append(texts, f.Text)
		}
	}
	return Of(texts...)
}

// SummaryWords is how many words the summary of an entry has.
func SummaryWords(e *model.Entry) int { return len(strings.Fields(e.Summary)) }

var (
	ending  = regexp.MustCompile(`[.!?]["')]*(?:\s+|$)`)
	heading = regexp.MustCompile(`^\s*#+ `)
	marker  = regexp.MustCompile(`^\s*(?:[-*+>]|\d+[.)])\s+`)
	link    = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
)

// paragraphs are what a reader hears of Markdown: paragraphs and items of lists,
// without headings, marks and the addresses of links.
func paragraphs(markdown string) []string {
	var out []string
	goesOn := false
	for line := range strings.Lines(markdown) {
		line = strings.TrimSpace(line)
		item := marker.FindString(line)
		switch {
		case line == "" || heading.MatchString(line):
			goesOn = false
			continue
		case goesOn && item == "":
			out[len(out)-1] += " " + line
		default:
			out = append(out, line[len(item):])
		}
		goesOn = true
	}
	for i, s := range out {
		out[i] = strings.NewReplacer("*", "", "`", "", `\`, "").Replace(link.ReplaceAllString(s, "$1"))
	}
	return out
}

// sentences are the sentences of a text. What has no full stop, such as an item of a
// list, is one too.
func sentences(markdown string) []string {
	var out []string
	for _, p := range paragraphs(markdown) {
		out = append(out, ending.Split(p, -1)...)
	}
	return out
}
