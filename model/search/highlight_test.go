package search_test

import (
	"strings"
	"testing"

	"signpost/model/search"
)

func TestMatchesMarksTheLettersThatWereTyped(t *testing.T) {
	ix := search.New(shipped(t))
	for _, c := range []struct{ typed, want string }{
		{"storyb", "[Storyb]ook Dads"},
		{"dads story", "[Story]book [Dads]"},
		{"story book dads", "[Storybook] [Dads]"},
		{"kidsvip", "[Kids] [VIP]"},
		{"kidsv", "[Kids] [V]IP"},
		{"barnardos", "[Barnardo’s] Northern Ireland"},
		{"barnardo's", "[Barnardo’s] Northern Ireland"},
		{"ty gobaith", "[Tŷ] [Gobaith] Cymru"},
		{"help with prison", "[Help] [with] [Prison] Visits"},
		{"who can help with visits", "Help with Prison [Visits]"},
		{"samiritans", "[Sam]a[ritans]"},
		{"childlnie", "[Childl]i[n][e]"},
		{"808 2003", "0808 [808 2003]"},
		{"+44 808 808", "[0808 808] 2003"},
		{"zzz", "Storybook Dads"},
	} {
		shown := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		var got strings.Builder
		at := 0
		for _, m := range ix.Matches(shown, c.typed) {
			got.WriteString(shown[at:m[0]] + "[" + shown[m[0]:m[1]] + "]")
			at = m[1]
		}
		got.WriteString(shown[at:])
		if want := strings.ReplaceAll(c.want, "][", ""); got.String() != want {
			t.Errorf("%q: %s, want %s", c.typed, got.String(), want)
		}
	}
}
