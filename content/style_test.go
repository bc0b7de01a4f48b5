package content_test

import (
	"testing"

	"signpost/model/style"
)

func TestNoEntryIsHardToRead(t *testing.T) {
	d := directory(t)
	for _, e := range d.All() {
		if m := style.Entry(d, e); m.Hard() {
			t.Errorf("%s has reading grade %.1f, more than %.0f (%d words, %d sentences): see signpost check --style", e.Ref, m.Grade(), style.MaxGrade, m.Words, m.Sentences)
		}
		if n := style.SummaryWords(e); n > style.MaxSummary {
			t.Errorf("the summary of %s has %d words", e.Ref, n)
		}
	}
}
