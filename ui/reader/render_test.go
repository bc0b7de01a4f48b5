package reader_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"signpost/content"
	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
	"signpost/ui/reader"
	"signpost/ui/theme"
)

func render(t *testing.T, markdown string, width int) reader.Document {
	t.Helper()
	doc, err := reader.Render(markdown, width, theme.New(theme.Dark, true, false))
	if err != nil {
		t.Fatal(err)
	}
	if err := broken(doc, width); err != nil {
		t.Fatalf("%v\nof %q", err, markdown)
	}
	return doc
}

// plain is a page as it is read.
func plain(doc reader.Document) string {
	lines := strings.Split(ansi.Strip(strings.Join(doc.Lines, "\n")), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func TestAPageReadsAsItsMarkdownMeans(t *testing.T) {
	for name, c := range map[string]struct{ markdown, want string }{
		"nothing":                 {"", ""},
		"a paragraph over lines":  {"One line\nand another.\n\nA new one.", "One line and another.\n\nA new one."},
		"asked-for line breaks":   {"One  \ntwo\\\nthree", "One\ntwo\nthree"},
		"a heading and its text":  {"# Name\nSubtitle", "Name\nSubtitle"},
		"a list":                  {"- one\n- two\n  goes on\n- three", "· one\n· two goes on\n· three"},
		"a numbered list":         {"1. one\n2. two\n10. ten", "1. one\n2. two\n3. ten"},
		"a code block":            {"a\n\n    b\n    c", "a\n\n  b\n  c"},
		"a list in a list":        {"- one\n  - two\n- three", "· one\n  · two\n· three"},
		"a quotation":             {"> said\n> once", "said\n  once"},
		"emphasis":                {"*a* **b** ~~c~~ `d`", "a b c d"},
		"a link to an entry":      {"See [Pact](organisation:pact).", "See Pact."},
		"a web address in text":   {"At www.prisonadvice.org.uk today", "At www.prisonadvice.org.uk today"},
		"an email address":        {"Write to info@prisonadvice.org.uk.", "Write to info@prisonadvice.org.uk."},
		"escaped marks":           {`1\. \*a\* \[b\](c) \| \<d\> \# \_e\_`, "1. *a* [b](c) | <d> # _e_"},
		"a number over two lines": {"Ring 0800\n254 0088", "Ring 0800 254 0088"},
		"code":                    {"```\na  b\n  c\n```", "a  b\n    c"},
	} {
		got := plain(render(t, c.markdown, 40))
		if strings.TrimSpace(got) != strings.TrimSpace(c.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestATableKeepsItsCells(t *testing.T) {
	const table = "| Day | Who answers |\n|---|---|\n| Monday | staff |\n| Sunday | [Pact](organisation:pact) |\n"
	doc := render(t, table, 60)
	got := plain(doc)
	for _, row := range [][]string{{"Day", "Who answers"}, {"Monday", "staff"}, {"Sunday", "Pact"}} {
		if !regexp.MustCompile(`(?m)^ *` + row[0] + ` *│ *` + row[1]).MatchString(got) {
			t.Errorf("row %v is not there:\n%s", row, got)
		}
	}
	if len(doc.Links) != 1 || linked(doc, doc.Links[0]) != "Pact" {
		t.Errorf("links: %v in\n%s", doc.Links, got)
	}
}

func TestALinkInANarrowTableIsNotTorn(t *testing.T) {
	doc := render(t, "| Day of the week | Who answers |\n|---|---|\n| Monday to Friday | [the staff of the charity](organisation:pact) |\n", 30)
	if len(doc.Links) != 1 || linked(doc, doc.Links[0]) != "the staff of the charity" {
		t.Errorf("links: %v in\n%s", doc.Links, plain(doc))
	}
}

func TestATableThatIsTooNarrowForANumberIsAList(t *testing.T) {
	const table = "| Who is there to answer | The number to ring |\n|---|:-:|\n| the staff of the charity | 0800 254 0088 |\n"
	if got := plain(render(t, table, 26)); !strings.Contains(got, "0800 254 0088") || strings.Contains(got, "│") {
		t.Errorf("the page is\n%s", got)
	}
}

// linked is the text that the spans of a link cover.
func linked(doc reader.Document, l reader.Link) string {
	var out []string
	for _, s := range l.Spans {
		out = append(out, ansi.Strip(ansi.Cut(doc.Lines[s.Line], s.From, s.To)))
	}
	return strings.Join(out, " ")
}

func TestALinkStandsWhereItsTextStands(t *testing.T) {
	for name, c := range map[string]struct {
		markdown string
		width    int
		want     []string
		spans    int // of the first link
	}{
		"in a sentence":          {"See [Pact](organisation:pact) and [the North West](region:nw).", 60, []string{"Pact", "the North West"}, 1},
		"over two lines":         {"It says more in [the entry of the charity](organisation:pact) here.", 30, []string{"the entry of the charity"}, 2},
		"over four lines":        {"[one two three four five six seven](term:x)", 13, []string{"one two three four five six seven"}, 4},
		"behind wide letters":    {"界界 é [界 a](term:x)", 60, []string{"界 a"}, 1},
		"in a list":              {"- [a](term:x)\n- b [c](term:y)", 60, []string{"a", "c"}, 1},
		"over two lines, a list": {"- here is [a link of some words](term:x)", 20, []string{"a link of some words"}, 2},
		"in a heading":           {"## About [a](term:x)", 60, []string{"a"}, 1},
		"in strong letters":      {"**[a b](term:x)**", 60, []string{"a b"}, 1},
		"with strong letters":    {"[a **b** c](term:x)", 60, []string{"a b c"}, 1},
		"in a quotation":         {"> [a](term:x)", 60, []string{"a"}, 1},
		"with escaped brackets":  {`[a \[b\]](term:x)`, 60, []string{"a [b]"}, 1},
		"two, side by side":      {"[a](term:x)[b](term:y)", 60, []string{"a", "b"}, 1},
		"with a number":          {"[Ring 0800 254 0088](term:x) and rest", 20, []string{"Ring 0800 254 0088"}, 1},
		"a page that is flat":    {"- a\n  - b\n    - [x](term:x) 0800 254 0088", 16, []string{"x"}, 1},
	} {
		doc := render(t, c.markdown, c.width)
		if len(doc.Links) != len(c.want) {
			t.Errorf("%s: %d links in\n%s", name, len(doc.Links), plain(doc))
			continue
		}
		for i, want := range c.want {
			if got := linked(doc, doc.Links[i]); got != want {
				t.Errorf("%s: link %d stands on %q, not on %q, in\n%s", name, i+1, got, want, plain(doc))
			}
		}
		if got := len(doc.Links[0].Spans); got != c.spans {
			t.Errorf("%s: %d spans in\n%s", name, got, plain(doc))
		}
	}
}

func TestNothingElseIsALink(t *testing.T) {
	for _, markdown := range []string{
		"[a](https://example.org)", "![a](organisation:pact)x", "<https://example.org>", "https://example.org", "[a](mailto:a@b.c)", "[a](#b)", "[a][b]\n\n[b]: /c",
	} {
		doc := render(t, markdown, 60)
		for _, l := range doc.Links {
			if l.To.Kind != model.KindOrganisation {
				t.Errorf("%q has a link to %s", markdown, l.To)
			}
		}
	}
}

// TestEveryLinkOfTheShippedPagesIsOnThePage compares the links of each page with
// those of its Markdown, and what they stand on with their text.
func TestEveryLinkOfTheShippedPagesIsOnThePage(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	escapes := regexp.MustCompile(`\\(.)`)
	for i, e := range d.All() {
		markdown := page.Markdown(d, e)
		links := model.BodyLinks(markdown)
		doc := render(t, markdown, 31+i%60)
		n := 0
		for _, l := range links {
			if l.Ref().IsZero() {
				continue
			}
			if n == len(doc.Links) || doc.Links[n].To != l.Ref() {
				t.Fatalf("%s: link %d, to %s, is not on the page:\n%s", e.Ref, n+1, l.Ref(), plain(doc))
			}
			want := escapes.ReplaceAllString(l.Text, "$1")
			if got := linked(doc, doc.Links[n]); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
				t.Errorf("%s: link %d stands on %q, not on %q", e.Ref, n+1, got, want)
			}
			n++
		}
		if n != len(doc.Links) {
			t.Errorf("%s: %d links too many", e.Ref, len(doc.Links)-n)
		}
		for _, h := range []int{1, 7, 30} {
			walk(t, doc, h)
		}
	}
}

// TestEveryNumberOfTheShippedPagesSaysHowFarToTrustIt looks for each number on
// the page of its entry: what follows it says whether it is confirmed, and one that is
// dead or disputed stands only below the heading that forbids it.
func TestEveryNumberOfTheShippedPagesSaysHowFarToTrustIt(t *testing.T) {
	d, _ := load.Load(load.Layer{Name: "content", FS: content.Files()})
	says := map[model.State]string{model.Confirmed: "Confirmed", model.Unconfirmed: "Not confirmed", model.Disputed: "Sources disagree", model.Dead: "Last seen:"}
	for _, e := range d.All() {
		text := strings.Join(strings.Fields(plain(render(t, page.Markdown(d, e), 60))), " ")
		numbers, forbidden, _ := strings.Cut(text, "Do not read out · ")
		states := map[string][]model.State{}
		for _, p := range d.Phones(e) {
			states[p.Number] = append(states[p.Number], p.State)
		}
		for n, of := range states {
			for _, state := range of {
				part := numbers
				if state == model.Dead || state == model.Disputed {
					part = forbidden
				}
				if !strings.Contains(part, n) {
					t.Errorf("%s: %s, %s, is not on the page", e.Ref, n, state)
				} else if !saidBehind(part, n, says[state]) {
					t.Errorf("%s: nothing behind %s says that it is %s: %s", e.Ref, n, state, part)
				}
			}
		}
	}
}

// saidBehind says whether words follow soon on a number, where it stands for the first
// time or again: 111 is part of a name too.
func saidBehind(text, number, words string) bool {
	for {
		_, behind, ok := strings.Cut(text, number)
		if !ok {
			return false
		}
		if i := strings.Index(behind, words); i >= 0 && i <= 200 {
			return true
		}
		text = behind
	}
}

func TestPlainIsThereWhateverTheMarkdown(t *testing.T) {
	doc := reader.Plain("# Name\n\nRing 0800 254 0088 today", 16)
	if got, want := plain(doc), "# Name\n\nRing\n0800 254 0088\ntoday"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Painting a line once for each link doubles it every time.
func TestALineOfQuietLinksIsPaintedOnce(t *testing.T) {
	doc := render(t, strings.Repeat(`[a](term:x "quiet") `, 16), 60)
	if n := len(doc.Lines[0]); n > 4000 || len(doc.Links) != 16 {
		t.Errorf("%d bytes for %d links", n, len(doc.Links))
	}
}
