package search

import (
	"strings"
	"testing"

	"signpost/model"
)

func TestAPrisonIsReadInTheWordsInWhichPeopleAskForItsKind(t *testing.T) {
	prison := &model.Establishment{
		Holds: []model.Held{model.Women}, Open: true, Categories: []string{"B"}, RunBy: "Moor & Co", Management: model.Private,
	}
	read := strings.Join(prisonWords(prison), "\n")
	for _, want := range []string{"women's prison", "female prison", "open prison", "cat D", "category B", "private prison", "privately run", "Moor & Co"} {
		if !strings.Contains(read, want) {
			t.Errorf("%q is not read:\n%s", want, read)
		}
	}
	if strings.Contains(read, "men's prison, male") || strings.Contains(read, "public") || strings.Contains(read, "boys") {
		t.Errorf("it is read as what it is not:\n%s", read)
	}
}
