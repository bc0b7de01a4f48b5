package list_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/model"
	"signpost/ui/list"
	"signpost/ui/theme"
)

var style = list.Style{Theme: theme.New(theme.Dark, true, false), Focused: true, Doubt: "?"}

// rows are rows of every sort.
func rows() list.Slice {
	row := func(r list.Row) list.Row {
		r.Ref = model.Ref{Kind: model.KindOrganisation, ID: r.Name}
		return r
	}
	return list.Slice{
		{Heading: true, Name: "A heading that is rather long for a narrow list"},
		row(list.Row{Name: "Short", Number: "0800 254 0088"}),
		row(list.Row{Name: "Doubtful", Number: "0161 702 1000", Doubt: true}),
		row(list.Row{Name: "A name of many words that goes over several lines of a list, and then some", Number: "+33 (0)1 42 53 71 85", Doubt: true, Note: "a note"}),
		row(list.Row{Name: "Over", Over: true, Note: "now: somebody else, whose name is long too and goes on"}),
		{Heading: true, Name: "Another heading"},
		row(list.Row{Name: "Indented", Indent: 10, Number: "116 123"}),
		row(list.Row{Name: strings.Repeat("Long", 30)}),
		row(list.Row{Name: "界界界界界界界界界界界界界界界界界界界界", Number: "0800 1111"}),
		row(list.Row{Name: "", Number: "0808 808 2003"}),
		row(list.Row{Name: "With an aside", Number: "028 9032 0157", Doubt: true, Aside: "families in Northern Ireland", Note: "families in Northern Ireland"}),
		row(list.Row{Name: "An aside in the number's place", Aside: "fares, overnight stays, 0300 063 2100 or so", Mark: "~"}),
		row(list.Row{Name: "A long number with an aside", Number: "+33 (0)1 42 53 71 85", Aside: "France"}),
		row(list.Row{Name: "A name that is cut to letters on a narrow list", Short: "LETTERS", Number: "0800 1111"}),
		{Message: true, Name: "Nothing is here, and this says so at some length"},
		{Heading: true, Name: "A heading at the end"},
	}
}

func TestLinesAreExactlyAsWideAndAsManyAsTheBox(t *testing.T) {
	r := rows()
	for w := 14; w < 90; w += 3 {
		for _, h := range []int{1, 6, 25} {
			for cursor := range r {
				p := list.Position{Cursor: cursor}.Settle(r, w, h, style)
				v := list.Draw(r, p, w, h, style)
				if len(v.Lines) != h || len(v.Rows) != h {
					t.Fatalf("%dx%d: %d lines", w, h, len(v.Lines))
				}
				for i, l := range v.Lines {
					if got := ansi.StringWidth(l); got != w {
						t.Fatalf("%dx%d: line %d is %d cells wide: %q", w, h, i, got, l)
					}
				}
				if v.Cursor < 0 || v.Rows[v.Cursor] != p.Cursor || r[p.Cursor].Heading || r[p.Cursor].Message {
					t.Fatalf("%dx%d: row %d is chosen and stands on line %d", w, h, p.Cursor, v.Cursor)
				}
			}
		}
	}
}

// TestANumberIsDrawnWholeWithItsMarkOrNotAtAll looks for pieces of numbers.
func TestANumberIsDrawnWholeWithItsMarkOrNotAtAll(t *testing.T) {
	for _, row := range rows() {
		if row.Number == "" {
			continue
		}
		for w := 3; w < 90; w++ {
			for _, focused := range []bool{true, false} {
				s := style
				s.Focused = focused
				v := list.Draw(list.Slice{row}, list.Position{}, w, 9, s)
				text := ansi.Strip(strings.Join(v.Lines, "\n"))
				number := row.Number
				if row.Doubt {
					number += " ?"
				}
				if strings.Contains(text, number) {
					text = strings.Replace(text, number, "", 1)
				} else if w >= 40 {
					t.Errorf("%d cells: %q is not there:\n%s", w, number, text)
				}
				text = strings.ReplaceAll(text, "0300 063 2100", "") // whole too
				if strings.ContainsAny(text, "0123456789") || strings.Contains(text, "?") {
					t.Errorf("%d cells: a piece of %q:\n%s", w, number, text)
				}
			}
		}
	}
}

func TestMovingStepsOverHeadingsAndStopsAtTheEnds(t *testing.T) {
	r := rows()
	for _, c := range []struct{ from, by, want int }{
		{1, 1, 2}, {4, 1, 6}, {6, -1, 4}, {1, -1, 1}, {13, 1, 13}, {1, 100, 13}, {13, -100, 1}, {4, 2, 7}, {3, 0, 3},
	} {
		if got := (list.Position{Cursor: c.from}).Move(r, c.by).Cursor; got != c.want {
			t.Errorf("%d by %d: %d, not %d", c.from, c.by, got, c.want)
		}
	}
	if got := (list.Position{Cursor: 5}).First(r).Cursor; got != 1 {
		t.Errorf("the first is %d", got)
	}
	if got := (list.Position{Cursor: 5}).Last(r).Cursor; got != 13 {
		t.Errorf("the last is %d", got)
	}
}

// TestTheChosenRowIsAlwaysWholeOnTheScreen goes through a long list in every
// direction.
func TestTheChosenRowIsAlwaysWholeOnTheScreen(t *testing.T) {
	var r list.Slice
	for i := range 60 {
		r = append(r, list.Row{Ref: model.Ref{Kind: model.KindTerm, ID: fmt.Sprint(i)}, Name: strings.Repeat("name ", 1+i%7), Heading: i%9 == 0, Number: "0800 1111"[:9*(i%2)]})
	}
	const w, h = 30, 12
	p := list.Position{}.Settle(r, w, h, style)
	steps := []int{}
	for range 70 {
		steps = append(steps, 1)
	}
	for range 70 {
		steps = append(steps, -1)
	}
	steps = append(steps, 10, 10, -3, 25, -40, 7, 100, -100)
	for _, by := range steps {
		p = p.Move(r, by).Settle(r, w, h, style)
		v := list.Draw(r, p, w, h, style)
		if v.Cursor < 0 {
			t.Fatalf("row %d is not on the screen from %d", p.Cursor, p.Top)
		}
		whole := list.Draw(list.Slice{r[p.Cursor]}, list.Position{}, w, h, style)
		for i, n := range whole.Rows {
			if n == 0 && (v.Cursor+i >= h || v.Rows[v.Cursor+i] != p.Cursor) {
				t.Fatalf("row %d is not whole on the screen from %d", p.Cursor, p.Top)
			}
		}
	}
	if p.Cursor != 1 || p.Top != 0 {
		t.Errorf("at the top it stands at %+v: the heading is not in sight", p)
	}
}

func TestAListOfNothing(t *testing.T) {
	for _, r := range []list.Rows{list.Slice{}, list.Func{}} {
		p := list.Position{Cursor: 5, Top: 5}.Move(r, 1).Last(r).First(r).Settle(r, 30, 10, style)
		if p != (list.Position{}) || p.Page(r, 30, 10, style) != 1 {
			t.Errorf("%+v", p)
		}
		if v := list.Draw(r, p, 30, 4, style); v.Cursor != -1 || len(v.Lines) != 4 {
			t.Errorf("%+v", v)
		}
	}
	only := list.Slice{{Heading: true, Name: "x"}}
	if p := (list.Position{}).Settle(only, 30, 10, style); p.Cursor != 0 {
		t.Errorf("%+v", p)
	}
}

// TestOnlyRowsOnTheScreenAreLookedAt counts: a hundred thousand rows cost no
// more than a few.
func TestOnlyRowsOnTheScreenAreLookedAt(t *testing.T) {
	looked := 0
	r := list.Func{N: 100_000, At: func(i int) list.Row {
		looked++
		return list.Row{Name: fmt.Sprint("row ", i)}
	}}
	for _, cursor := range []int{0, 50_000, 99_999} {
		looked = 0
		p := list.Position{Cursor: cursor, Top: cursor}.Move(r, 1).Settle(r, 60, 40, style)
		list.Draw(r, p, 60, 40, style)
		if looked > 300 {
			t.Errorf("at %d it looked at %d rows", cursor, looked)
		}
	}
}
