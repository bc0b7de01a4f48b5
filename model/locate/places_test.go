package locate_test

import (
	"strings"
	"testing"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/locate"
	"signpost/model/speech"
)

func places(t *testing.T) *locate.Places {
	t.Helper()
	d, problems := load.Load(load.Layer{Name: "content", FS: content.Files()})
	if problems.Broken() {
		t.Fatal(problems)
	}
	return locate.New(d, speech.New(d.Speech), map[model.Ref]uint32{})
}

func TestPostcodesAreReadWithAndWithoutTheirSpace(t *testing.T) {
	p := places(t)
	for typed, want := range map[string]int{"b18 4as": 2, "b184as": 1, "b18": 1, "b18 4": 2, "dh1 visitors": 1, "zz19 4as": 0, "18": 0} {
		if _, n := p.Postcode(strings.Fields(typed)); n != want {
			t.Errorf("%s: %d words, want %d", typed, n, want)
		}
	}
}

func TestPlacesAreFoundInWords(t *testing.T) {
	p := places(t)
	said := map[string]bool{"send": true}
	for typed, want := range map[string]string{
		"debt croydon": "Croydon", "help in barnsley": "Barnsley", "can i send money": "", "the albany street": "", "court glasgow": "Glasgow",
		"visits at hmp send": "HMP Send", "near sw18": "London",
	} {
		var got []string
		for _, n := range p.In(strings.Fields(typed), func(w string) bool { return said[w] }, func(int, int) bool { return false }) {
			got = append(got, n.Regions[0].Name)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
