package list_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/ui/list"
)

// drawn is rows as they are read in a list of w cells.
func drawn(w int, rows ...list.Row) []string {
	v := list.Draw(list.Slice(rows), list.Position{}, w, 12, style)
	var out []string
	for _, l := range v.Lines {
		if l = strings.TrimRight(ansi.Strip(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func TestAnAsideStandsBesideTheNameWhereThereIsRoomForColumns(t *testing.T) {
	line := list.Row{Name: "Families Outside", Number: "0800 254 0088", Mark: "~", Aside: "families in Scotland", Note: "families in Scotland"}
	topic := list.Row{Name: "Visiting someone in prison", Aside: "book, bring, first visit, and all about that"}
	for w, want := range map[int]string{
		78: "▌Families Outside                      0800 254 0088 ~  families in Scotland\n" +
			" Visiting someone in prison            book, bring, first visit, and all…",
		// too narrow for three columns: the number ends the line, and the note goes below
		60: "▌Families Outside                           0800 254 0088 ~\n▌  families in Scotland\n" +
			" Visiting someone in prison            book, bring, first…",
		// too narrow for two: who a line is for is said all the same, a hint is left out
		41: "▌Families Outside        0800 254 0088 ~\n▌  families in Scotland\n Visiting someone in prison",
	} {
		if got := strings.Join(drawn(w, line, topic), "\n"); got != want {
			t.Errorf("%d cells:\n%s\nwant\n%s", w, got, want)
		}
	}
}

// TestAsidesBeginInOneColumn whatever the names, and a number is never cut for one.
func TestAsidesBeginInOneColumn(t *testing.T) {
	for w := 70; w < 120; w++ {
		at := map[int]bool{}
		for _, r := range []list.Row{
			{Name: "A", Number: "116 123", Aside: "@"}, {Name: "A name of some length", Number: "0800 254 0088", Aside: "@"},
			{Name: "Children of Prisoners Europe", Number: "+33 (0)1 42 53 71 85", Aside: "@"}, {Name: strings.Repeat("name ", 12), Number: "999", Aside: "@"},
		} {
			first := drawn(w, r)[0]
			if i := strings.Index(first, "@"); i < 0 || !strings.Contains(first, r.Number) {
				t.Errorf("%d cells: %q", w, first)
			} else {
				at[ansi.StringWidth(first[:i])] = true
			}
		}
		if len(at) > 1 {
			t.Errorf("%d cells: they begin in columns %v", w, at)
		}
	}
}

func TestALongNameKeepsItsRoomFromAHint(t *testing.T) {
	name := "Someone ill, dying or dead in the family"
	if got := drawn(62, list.Row{Name: name, Aside: "compassionate leave"}); len(got) != 1 || got[0] != "▌"+name {
		t.Errorf("%q", got)
	}
	if got := drawn(76, list.Row{Name: name, Aside: "compassionate leave"}); got[0] != "▌"+name+strings.Repeat(" ", 14)+"compassionate leave" {
		t.Errorf("in the third column: %q", got)
	}
}

// TestWhomALineIsForIsNeverCut: "families in…" does not say which nation.
func TestWhomALineIsForIsNeverCut(t *testing.T) {
	r := list.Row{Name: "NIACRO", Number: "028 9032 0157", Aside: "families in Northern Ireland", Note: "families in Northern Ireland"}
	for w := 34; w < 130; w++ {
		if got := strings.Join(drawn(w, r), "\n"); strings.Count(got, r.Note) != 1 || strings.Contains(got, "…") {
			t.Errorf("%d cells:\n%s", w, got)
		}
	}
}

func TestANameWithLettersIsItsLettersWhereItWouldTakeMoreLines(t *testing.T) {
	r := list.Row{Name: "Northern Ireland Association for the Care and Resettlement of Offenders", Short: "NIACRO", Number: "028 9032 0157"}
	if got := drawn(41, r); len(got) != 1 || !strings.HasPrefix(got[0], "▌NIACRO  ") {
		t.Errorf("%q", got)
	}
	if got := drawn(100, r); len(got) != 1 || !strings.Contains(got[0], "Resettlement of Offenders") {
		t.Errorf("%q", got)
	}
	r.Short = ""
	if got := drawn(41, r); len(got) < 3 {
		t.Errorf("without letters the name is cut: %q", got)
	}
}

func TestAHeadingHasARuleAndAMessageNone(t *testing.T) {
	if got := drawn(30, list.Row{Heading: true, Name: "Ring first"}); got[0] != " Ring first ─────────────────" {
		t.Errorf("%q", got)
	}
	if got := drawn(30, list.Row{Message: true, Name: "Nothing found."}); got[0] != " Nothing found." {
		t.Errorf("%q", got)
	}
}

func TestSectionsStandBelowTheirHeadings(t *testing.T) {
	section := func(heading string, names ...string) list.Section {
		return list.Section{Heading: heading, N: len(names), At: func(i int) list.Row { return list.Row{Name: names[i]} }}
	}
	rows := list.Sections(section("", "a", "b"), section("Empty"), section("Two", "c"), section("Three", "d", "e"), section("Last"))
	var got []string
	for i := range rows.Len() {
		r := rows.Row(i)
		got = append(got, fmt.Sprint(r.Name, r.Heading))
	}
	if want := "[afalse bfalse Twotrue cfalse Threetrue dfalse efalse]"; fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
	if n := list.Sections().Len() + list.Sections(section("Empty")).Len(); n != 0 {
		t.Errorf("%d rows of nothing", n)
	}
}

// TestSectionsMakeOnlyTheRowsThatAreAskedFor: a hundred thousand cost no more than a few.
func TestSectionsMakeOnlyTheRowsThatAreAskedFor(t *testing.T) {
	made := 0
	at := func(i int) list.Row { made++; return list.Row{Name: fmt.Sprint(i)} }
	rows := list.Sections(list.Section{N: 60_000, At: at}, list.Section{Heading: "No longer there", N: 40_000, At: at})
	if made != 0 || rows.Len() != 100_001 {
		t.Errorf("%d rows, %d made", rows.Len(), made)
	}
	p := list.Position{Cursor: 60_000, Top: 60_000}.Settle(rows, 60, 40, style)
	list.Draw(rows, p, 60, 40, style)
	if made > 300 {
		t.Errorf("%d rows were made", made)
	}
}
