package ui

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"signpost/model"
	"signpost/model/load"
	"signpost/model/page"
	"signpost/ui/reader"
	"signpost/ui/theme"
)

// payloads are texts that somebody may put into a file, by mistake or to do
// harm. Some hold the telephone number of another entry, which must stay whole.
func payloads() map[string]string {
	const number = "0161 702 1000"
	return map[string]string{
		"clear the screen":           "a\x1b[2J\x1b[Hb",
		"colours":                    "\x1b[31;5mred\x1b[0m",
		"a cursor report":            "\x1b[6n\x1b[c",
		"OSC 8 link":                 "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
		"OSC 52 clipboard":           "\x1b]52;c;cm0gLXJm\x07",
		"OSC 0 title":                "\x1b]0;title\x07x",
		"DCS":                        "\x1bP1$r0m\x1b\\x",
		"APC and PM":                 "\x1b_Gf=100;AAAA\x1b\\\x1b^x\x1b\\",
		"reset":                      "\x1bcx",
		"a lone escape at the end":   "x\x1b",
		"C1 CSI":                     "a\u009b2Jb",
		"C1 OSC and ST":              "\u009d52;c;YQ==\u009cx",
		"bell and backspaces":        "a\x07b\b\b\bc",
		"carriage return":            "real name\rfake",
		"line feeds":                 "one\ntwo\n\n\nthree",
		"tab":                        "a\tb\t\tc",
		"NUL and DEL":                "a\x00b\x7fc",
		"form feed, vertical tab":    "a\fb\vc",
		"shift out":                  "\x0e\x0flqqk",
		"right-to-left override":     "a\u202e0001 207 1610\u202cb",
		"isolates":                   "\u2066a\u2067b\u2068c\u2069",
		"zero-width joiners":         "a\u200db\u200cc\u200bd\u2060e\ufefff",
		"tags":                       "a\U000e0041\U000e0042\U000e007fb",
		"variation selectors":        "☎\ufe0f ☎\ufe0e a\U000e0100",
		"combining flood":            "Z" + strings.Repeat("\u0301\u0334\u0489", 60) + "algo",
		"combining at the start":     "\u0301\u0302a",
		"wide letters":               "刑務所の家族を支援する会 협회 ＡＢＣ",
		"emoji":                      "👩‍👩‍👧‍👦 🇬🇧 👍🏽 ☎️ 1️⃣",
		"right-to-left text":         "جمعية 123 עזרה",
		"Thai, Tamil and Hangul":     "กำลัง நி 각 ᄀᄀᄀ각ᆨᆨ",
		"entity of escape":           "&#27;[2J &#x1b;]52;c;YQ==&#7;",
		"entity of C1":               "&#x9b;2J &#155;31m",
		"entity behind an entity":    "&amp;#27;[2J &amp;amp;#x1b;[2J &#38;#27;[2J",
		"named entities":             "&nbsp;&shy;&zwj;&rlm;&ZeroWidthSpace;&Tab;&NewLine;&InvisibleTimes;x",
		"an image":                   "![alt](http://evil.example/x.png) ![](organisation:pops)",
		"HTML":                       "<div onclick=\"x\">block</div>\n<script>x</script>\n<b>b</b><!-- c -->",
		"HTML block with escapes":    "<div>\n\x1b[2J&#27;[2J\n</div>",
		"nested links":               "[a [b](term:apf) c](organisation:pops) [![x](y)](term:apf)",
		"a link out of a name":       "x](organisation:pops) [y",
		"a link with a title":        "[a](organisation:pops \"t\") [b](<term:apf>) [c]( term:apf )",
		"a reference link":           "[a][r]\n\n[r]: organisation:pops",
		"links in a heading":         "# [a](organisation:pops) " + number + "\n\n## [b](term:apf)",
		"links in a table":           "| a | b |\n|---|---|\n| [a](organisation:pops) | " + number + " |",
		"a table without end":        "|" + strings.Repeat("a|", 60) + "\n|" + strings.Repeat("-|", 60),
		"a code span":                "`[a](organisation:pops) \x1b[2J &#27; " + number + "`",
		"a code block":               "```go\nfunc \x1b[2J() {}\n" + number + "\n```",
		"a code block without end":   "```\n" + number,
		"an indented code block":     "x\n\n    code \x1b[31m\n    " + number,
		"one huge word":              strings.Repeat("Donaudampfschifffahrtsgesellschaft", 30),
		"a huge word with a number":  strings.Repeat("x", 100) + number,
		"a very long name":           strings.Repeat("The Society for the Support of Families ", 20),
		"numbers and numbers":        number + ", 0800 254 0088/0808 808 2003;" + number,
		"a number in brackets":       "(" + number + ") +33 (0)1 42 53 71 85",
		"a number that looks joined": "No1" + number + "x",
		"U+2028 and U+2029":          "a\u2028b\u2029c\u0085d",
		"private characters":         "\ue000\ue001\ue002\ue100x\ue000\ue101\uf8ff\U000f0000",
		"spaces of every sort":       "a\u00a0b\u2003c\u3000d\u1680e\u205ff",
		"unassigned and specials":    "a\u0378b\ufffec\ufff9d\ufffae",
		"unbalanced markup":          "**a *b `c [d](e [f ~~g <h> **i_j_",
		"template syntax":            "{{.text}} {{template \"x\"}} %s %d %!v ${HOME} `id`",
		"lists, thirty deep":         deep(30),
		"quotations, thirty deep":    strings.Repeat("> ", 30) + number,
		"a heading of everything":    "###### ## # x\n===\n---\n***",
		"backslashes":                `\\ \* \[a\]\(b\) \` + "\n" + `\x1b[2J \u001b`,
		"only spaces":                "     ",
		"only marks":                 "*** --- ___ ||| >>> ###",
	}
}

func deep(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "%s- level %d\n", strings.Repeat("  ", i), i)
	}
	return out.String()
}

// hostile is a directory in which every text of one entry of each kind is the
// payload, as far as its field allows one.
func hostile(payload string) fstest.MapFS {
	p := quoted(payload)
	records := everyTopic
	for _, kind := range model.Kinds() {
		if kind == model.KindTopic {
			continue
		}
		records += strings.ReplaceAll(everyField, "KIND", string(kind))
		switch kind {
		case model.KindOrganisation:
			records = strings.ReplaceAll(records, "OWN", `kind = "charity"
crisis = 1
ring_first = 1
for_whom = PAYLOAD
regions = ["evil"]
topics = ["evil"]
body = PAYLOAD`)
		case model.KindRegion:
			records = strings.ReplaceAll(records, "OWN", "kind = \"city\"\ncode = PAYLOAD\nbody = PAYLOAD")
		case model.KindTerm:
			records = strings.ReplaceAll(records, "OWN", "same_as = \"organisation:pops\"\ndefinition = PAYLOAD")
		}
	}
	records += `
[[organisation.service]]
id = "s"
name = PAYLOAD
also = [PAYLOAD]
summary = PAYLOAD
who_for = PAYLOAD
status = "closed"
since = PAYLOAD
`
	files := fstest.MapFS{"evil.toml": {Data: []byte(strings.ReplaceAll(records, "PAYLOAD", p))}}
	files["pops.toml"] = &fstest.MapFile{Data: []byte(bystander)}
	return files
}

const everyTopic = `
[[group]]
id = "evil"
name = PAYLOAD
hint = PAYLOAD
[[topic]]
id = "evil"
name = PAYLOAD
also = [PAYLOAD]
group = "evil"
hint = PAYLOAD
summary = PAYLOAD
callers = [PAYLOAD]
ready = [PAYLOAD]
beware = [PAYLOAD]
unknown = [PAYLOAD]
see = ["organisation:pops"]
checked = "2024"
source = PAYLOAD
body = PAYLOAD
[[topic.first]]
to = "organisation:pops"
in = ["evil"]
why = PAYLOAD
[[topic.fact]]
text = PAYLOAD
checked = "2024"
source = PAYLOAD
[[topic.fact]]
in = ["evil"]
text = PAYLOAD
checked = "2024"
source = PAYLOAD
weak = true
`

const everyField = `
[[KIND]]
id = "evil"
name = PAYLOAD
acronym = PAYLOAD
also = [PAYLOAD, PAYLOAD]
former = [PAYLOAD]
misspellings = [PAYLOAD]
status = "unknown"
since = PAYLOAD
summary = PAYLOAD
website = PAYLOAD
email = PAYLOAD
see = ["organisation:pops"]
checked = "2024"
source = PAYLOAD
OWN
[[KIND.phone]]
number = "0800 254 0088"
label = PAYLOAD
use = "helpline"
cost = PAYLOAD
hours = ["Mon-Fri 09:00-17:00"]
note = PAYLOAD
state = "unconfirmed"
source = PAYLOAD
[[KIND.phone]]
number = "0500 839 383"
label = PAYLOAD
use = "office"
note = PAYLOAD
state = "dead"
source = PAYLOAD
[[KIND.address]]
label = PAYLOAD
lines = [PAYLOAD, PAYLOAD]
town = PAYLOAD
county = PAYLOAD
postcode = PAYLOAD
state = "unconfirmed"
source = PAYLOAD
[[KIND.publication]]
title = PAYLOAD
kind = PAYLOAD
note = PAYLOAD
[[KIND.link]]
to = "organisation:pops"
as = "works with"
note = PAYLOAD
`

// bystander is an entry that the hostile ones lead to, with numbers of its own.
const bystander = `
[[organisation]]
id = "pops"
name = "Partners of Prisoners"
kind = "charity"
summary = "S."
see = ["region:evil", "term:evil", "organisation:evil"]
[[organisation.phone]]
number = "0161 702 1000"
use = "office"
state = "confirmed"
checked = "2024"
source = "S"
[[organisation.phone]]
number = "+33 (0)1 42 53 71 85"
use = "office"
state = "unconfirmed"
[[organisation.phone]]
number = "0808 808 2003"
use = "helpline"
state = "confirmed"
checked = "2024"
source = "S"
[[term]]
id = "apf"
name = "APF"
summary = "S."
`

// quoted is a TOML string with everything unusual escaped, which is how it gets
// into a file that an editor shows as harmless.
func quoted(s string) string {
	var out strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			out.WriteString(`\` + string(r))
		case r >= ' ' && r <= '~':
			out.WriteRune(r)
		default:
			fmt.Fprintf(&out, `\U%08x`, r)
		}
	}
	return `"` + out.String() + `"`
}

func TestNoTextOfAnEntryBreaksAFrame(t *testing.T) {
	if n := len(payloads()); n < 40 {
		t.Fatalf("only %d payloads", n)
	}
	for i, name := range slices.Sorted(maps.Keys(payloads())) {
		payload := payloads()[name]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if !thorough && i%6 > 0 {
				t.Skip("a few are enough")
			}
			if !utf8.ValidString(payload) {
				t.Fatal("TOML cannot say that")
			}
			d, _ := load.Load(load.Layer{Name: "content", FS: hostile(payload)})
			for _, k := range model.Kinds() {
				if d.Entry(model.Ref{Kind: k, ID: "evil"}) == nil {
					t.Fatalf("the %s is not loaded", k)
				}
			}
			wide := [][2]int{{120, 36}, {80, 24}, {110, 20}}[i%3]
			tour(open(t, d, wide[0], wide[1], looks()[[]string{"dark", "light", "mono", "console"}[i%4]]))
			narrow := [][2]int{{40, 11}, {60, 20}}[i%2]
			tour(open(t, d, narrow[0], narrow[1]))
		})
	}
}

// tour looks at every view of a hostile directory.
func tour(s *screen) {
	s.Helper()
	for _, k := range model.Kinds() {
		s.openPage(model.Ref{Kind: k, ID: "evil"})
		s.resize(s.w, s.h)
		s.press("down", "pgdown", "end", "right", "left", "left", "left")
	}
	for _, k := range model.Kinds() { // every card about it, and what each has below
		s.openPage(model.Ref{Kind: k, ID: "evil"})
		s.resize(s.w, s.h)
		s.press("f6", "f5", "pgdown", "down", "down", "down", "end", "pgdown", "ctrl+y", "left")
		s.press("f4", "down", "enter", "left", "left", "ctrl+r", "pgdown", "left", "ctrl+f").write("e").press("enter", "esc")
	}
	s.press("f7", "pgdown", "pgdown", "end", "pgup", "ctrl+y", "f5", "left", "ctrl+s", "esc", "f8", "down", "f5", "left", "left", "f7")
	s.press("tab", "down", "right", "left", "tab", "down", "right", "down", "right", "left", "left", "tab", "down", "right", "left", "tab", "down", "right", "left")
	for _, query := range []string{"0500839383", "a"} {
		s.paste(query).press("down", "right", "left", "tab", "tab", "esc")
	}
	if e := s.dir.Entry(model.Ref{Kind: model.KindOrganisation, ID: "evil"}); e != nil {
		s.paste(e.Name).press("down", "right", "pgdown", "esc")
	}
	s.press("f1", "pgdown", "esc")
}

// TestNoTextOfAnEntryBreaksItsPage lays out the Markdown of hostile entries: all
// the links of the page are the ones that it has.
func TestNoTextOfAnEntryBreaksItsPage(t *testing.T) {
	t.Parallel()
	for i, name := range slices.Sorted(maps.Keys(payloads())) {
		payload := payloads()[name]
		if strings.TrimSpace(payload) == "" {
			continue // the loader refuses an empty name, which no link could show
		}
		if !thorough && i%6 > 0 {
			continue
		}
		d, _ := load.Load(load.Layer{Name: "content", FS: hostile(payload)})
		for _, k := range model.Kinds() {
			e := d.Entry(model.Ref{Kind: k, ID: "evil"})
			markdown := page.Markdown(d, e)
			for _, width := range []int{24, 71} {
				doc, err := reader.Render(markdown, width, theme.New(theme.Dark, true, false))
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				var got, want []model.Ref
				for _, l := range model.BodyLinks(markdown) {
					if !l.Ref().IsZero() {
						want = append(want, l.Ref())
					}
				}
				for _, l := range doc.Links {
					got = append(got, l.To)
				}
				// Only links of the payload itself may be missing: code and HTML have none.
				if !subsequence(got, want) || count(got, "evil") != count(want, "evil") {
					t.Errorf("%s, %s at %d: links to %v, not to %v", name, k, width, got, want)
				}
			}
		}
	}
}

// count is how many refs have an id.
func count(refs []model.Ref, id string) (n int) {
	for _, r := range refs {
		if r.ID == id {
			n++
		}
	}
	return n
}

// subsequence says that got is want with some left out.
func subsequence(got, want []model.Ref) bool {
	for _, w := range want {
		if len(got) > 0 && got[0] == w {
			got = got[1:]
		}
	}
	return len(got) == 0
}

// TestNoMistakeInAFolderBreaksAFrame shows what the loader has to say about
// hostile ids, numbers and words of closed lists, and a folder with a hostile name.
func TestNoMistakeInAFolderBreaksAFrame(t *testing.T) {
	for i, name := range slices.Sorted(maps.Keys(payloads())) {
		payload := payloads()[name]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if !thorough && i%6 > 0 {
				t.Skip("a few are enough")
			}
			files := fstest.MapFS{}
			for n, record := range []string{
				"[[organisation]]\nid = PAYLOAD\nname = \"N\"\nkind = PAYLOAD\nsummary = \"S.\"\nstatus = PAYLOAD\nsuccessor = PAYLOAD\nregions = [PAYLOAD]\ntopics = [PAYLOAD]\nsee = [PAYLOAD]\nchecked = PAYLOAD\n" +
					"[[organisation.phone]]\nnumber = PAYLOAD\nuse = PAYLOAD\nstate = PAYLOAD\nhours = [PAYLOAD]\n[[organisation.link]]\nto = PAYLOAD\nas = PAYLOAD\n",
				"[[region]]\nid = PAYLOAD\nname = \"N\"\nkind = PAYLOAD\nparent = PAYLOAD\nincludes = [PAYLOAD]\n",
				"[[term]]\nid = PAYLOAD\nname = \"N\"\nsame_as = PAYLOAD\nPAYLOAD = 1\n",
				"[[topic]]\nid = PAYLOAD\nname = \"N\"\ngroup = PAYLOAD\nsummary = \"S.\"\n[[topic.first]]\nto = PAYLOAD\nin = [PAYLOAD]\n",
				"[[PAYLOAD]]\nx = 1\n",
				"x = PAYLOAD PAYLOAD\n",
			} {
				files[strconv.Itoa(n)+".toml"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(record, "PAYLOAD", quoted(payload)))}
			}
			d, problems := load.Load(load.Layer{Name: payload, FS: files})
			if len(problems) == 0 {
				t.Fatal("nothing is wrong with that")
			}
			with := func(o *Options) { o.Folder, o.Problems = "/srv/"+payload, problems }
			size := [][2]int{{100, 30}, {40, 11}, {60, 20}}[i%3]
			s := open(t, d, size[0], size[1], with)
			s.press("f2", "pgdown", "pgdown", "pgdown", "end", "f2")
			for _, e := range d.All() {
				s.openPage(e.Ref)
				s.resize(size[0], size[1])
				s.press("pgdown", "end", "left")
			}
			s.press("tab", "right", "tab", "tab").write("n")
		})
	}
}
