package load_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/load"
)

// helpline is the entry of the directory that folders must not harm.
const helpline = `[[organisation]]
id = "pact"
name = "Prison Advice and Care Trust"
kind = "charity"
summary = "S."
crisis = 1
[[organisation.phone]]
number = "0808 808 3444"
use = "helpline"
state = "confirmed"
checked = "2024"
source = "S"
[[organisation.phone]]
number = "0800 085 0000"
use = "office"
state = "unconfirmed"
`

// over reads files laid over the helpline and a term.
func over(files map[string]string) (load.Result, load.Report) {
	r := readOver(layer("content", map[string]string{"all.toml": helpline + term("shipped")}), files)
	return r, r.Reports[1]
}

// readOver reads files laid over a layer.
func readOver(base load.Layer, files map[string]string) load.Result {
	return load.Read(base, layer("mine", files))
}

func organisation(id string, more ...string) string {
	return "[[organisation]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nkind = \"charity\"\nsummary = \"S.\"\n" + strings.Join(more, "\n") + "\n"
}

func region(id string, more ...string) string {
	return "[[region]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nkind = \"area\"\nsummary = \"S.\"\n" + strings.Join(more, "\n") + "\n"
}

// given is the number that the directory gives for an organisation.
func given(d *model.Directory, id string) string {
	return d.Give(&d.Organisation(id).Entry).Number
}

func TestARecordTakesThePlaceOfAnotherOnlyIfItSaysSo(t *testing.T) {
	r, report := over(map[string]string{"f.toml": organisation("pact")})
	const want = `mine/f.toml:2:6: the id "pact" is taken by "Prison Advice and Care Trust" in content/all.toml; write replaces = true if it is meant to take its place, or choose another id`
	if got := lines(r.Problems); len(got) != 1 || got[0] != want {
		t.Errorf("got %v", got)
	}
	if given(r.Directory, "pact") != "0808 808 3444" || report.LeftOut != 1 || report.Records != 1 {
		t.Errorf("the helpline is harmed: %+v", report)
	}
	r, report = over(map[string]string{"f.toml": organisation("pact", "replaces = true")})
	if len(r.Problems) > 0 || given(r.Directory, "pact") != "" {
		t.Errorf("it does not take its place: %v", r.Problems)
	}
	want2 := load.Replaced{
		Name: load.Name{Ref: model.Ref{Kind: model.KindOrganisation, ID: "pact"}, Name: "pact"}, Was: "Prison Advice and Care Trust",
		File: "content/all.toml", Crisis: true, Confirmed: []string{"0808 808 3444"},
	}
	if len(report.Replaced) != 1 || len(report.Added) != 0 || fmt.Sprint(report.Replaced[0]) != fmt.Sprint(want2) {
		t.Errorf("%+v", report)
	}
}

func TestWhatReplacesNothingIsAMistake(t *testing.T) {
	r, report := over(map[string]string{"f.toml": term("new", "replaces = true"), "g.toml": group("n", "replaces = true")})
	want := []string{
		`mine/f.toml:5:12: there is no term "new" whose place this could take; take replaces out if the record is new, or mend the id`,
		`mine/g.toml:4:12: there is no group "n" whose place this could take; take replaces out if the record is new, or mend the id`,
	}
	if got := lines(r.Problems); !slices.Equal(got, want) || report.LeftOut != 2 {
		t.Errorf("%v %+v", got, report)
	}
}

// TestEachMistakeCostsItsOwnRecordAndNoOther puts every mistake that is known into a
// folder of good records.
func TestEachMistakeCostsItsOwnRecordAndNoOther(t *testing.T) {
	paths, _ := filepath.Glob("testdata/mistakes/*.txt")
	tried := 0
	for _, path := range paths {
		for _, m := range readMistakes(t, path) {
			tried++
			text, _ := place(before + m.text)
			good := load.Read(layer("content", nil), layer("mine", map[string]string{"a.toml": term("one"), "f.toml": before}))
			r := load.Read(layer("content", nil), layer("mine", map[string]string{"a.toml": term("one"), "f.toml": text, "z.toml": term("two", `see = ["term:one"]`)}))
			report := r.Reports[1]
			if r.Directory.Term("one") == nil || r.Directory.Term("two") == nil {
				t.Errorf("%s: another file is gone", m.name)
			}
			if len(report.Skipped) > 0 { // the decoder cannot tell where the mistake ends
				continue
			}
			want := 1
			if m.name == "a circle of parents" || m.name == "a circle in which the first says nothing" {
				want = 2 // one of them lies in the other
			}
			if report.LeftOut != want {
				t.Errorf("%s: %d of %d records are left out: %v", m.name, report.LeftOut, report.Records, lines(r.Problems))
			}
			lost := 0
			for _, e := range good.Directory.All() {
				if r.Directory.Entry(e.Ref) == nil {
					lost++
				}
			}
			if lost > 1 || lost == 1 && !strings.Contains(m.name, "outside all tables") {
				t.Errorf("%s: %d good records are gone", m.name, lost)
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d mistakes", tried)
	}
}

func TestOneMistakeInFourteenThousandRecordsCostsOne(t *testing.T) {
	const n = 14_303
	files := map[string]string{}
	for i := range n {
		more := `checked = "2024"`
		if i == 7_000 {
			more = `checked = "soon"`
		}
		files[fmt.Sprintf("f%d.toml", i/1000)] += organisation(fmt.Sprintf("gp-%d", i), more)
	}
	r, report := over(files)
	if got := len(r.Directory.Organisations); got != n-1+1 || report.Records != n || report.LeftOut != 1 {
		t.Errorf("%d organisations, %d of %d left out", got, report.LeftOut, report.Records)
	}
	if r.Directory.Organisation("gp-6999") == nil || r.Directory.Organisation("gp-7000") != nil {
		t.Error("the wrong one is gone")
	}
}

func TestAMistakeInAReplacementLeavesTheShippedRecordInPlace(t *testing.T) {
	r, _ := over(map[string]string{"f.toml": organisation("pact", "replaces = true", `website = 5`) + term("x", `see = ["organisation:pact"]`)})
	if given(r.Directory, "pact") != "0808 808 3444" || len(r.Problems) != 1 || len(r.Directory.Term("x").See) != 1 {
		t.Errorf("%v", lines(r.Problems))
	}
}

func TestWhatABrokenRecordSaysIsDeadStaysDead(t *testing.T) {
	dead := "[[organisation.phone]]\nnumber = \"0808 8083444\"\nuse = \"helpline\"\nstate = \"dead\"\n"
	service := "[[organisation.service]]\nid = \"s\"\nname = \"S\"\n" + strings.ReplaceAll(dead, "organisation.phone", "organisation.service.phone")
	for name, text := range map[string]string{
		"a mistake":                        organisation("pact", "replaces = true", "website = 5") + dead,
		"in a service":                     organisation("pact", "replaces = true", "website = 5") + service,
		"replaces was forgotten":           organisation("pact") + dead,
		"a file that is no TOML":           organisation("pact", "replaces = true") + dead + "\n[[term]]\nid = x\n",
		"in a service, no TOML":            organisation("pact", "replaces = true") + service + "\n[[term]]\nid = x\n",
		"a file that is no TOML before it": term("x", "x = y") + organisation("pact", "replaces = true") + dead,
		"it depends on another":            organisation("pact", "replaces = true", `status = "merged"`, `successor = "organisation:b"`) + dead + organisation("b", "website = 5"),
	} {
		r, _ := over(map[string]string{"f.toml": text})
		if got := given(r.Directory, "pact"); got != "0800 085 0000" {
			t.Errorf("%s: %q is given: %v", name, got, lines(r.Problems))
		}
		if all := strings.Join(lines(r.Problems), "\n"); !strings.Contains(all, "0808 808 3444 is not given out for organisation:pact, because this says that it is dead") {
			t.Errorf("%s: that is not said:\n%s", name, all)
		}
	}
}

func TestWhatOnlyMentionsALeftOutRecordLosesTheMention(t *testing.T) {
	r, report := over(map[string]string{
		"a.toml": organisation("bad", "website = 5") + region("nowhere", "website = 5") + topic("n", `group = "g"`, "wrong = 1") + group("g"),
		"b.toml": organisation("good", `see = ["organisation:bad", "organisation:pact"]`, `regions = ["nowhere"]`, `topics = ["n"]`,
			"body = '''See [the bad one](organisation:bad) and [Pact](organisation:pact).'''",
			"[[organisation.link]]\nto = \"organisation:bad\"\nas = \"works with\"",
			"[[organisation.service]]\nid = \"s\"\nname = \"S\"\nregions = [\"nowhere\"]") +
			region("here", `includes = ["nowhere"]`) + term("t", `same_as = "organisation:bad"`),
	})
	o := r.Directory.Organisation("good")
	if o == nil || r.Directory.Region("here") == nil || r.Directory.Term("t") == nil {
		t.Fatalf("%v", lines(r.Problems))
	}
	if o.Body != "See the bad one and [Pact](organisation:pact)." || len(o.See) != 1 || len(o.Regions)+len(o.Topics)+len(o.Links)+len(o.Services[0].Regions) != 0 {
		t.Errorf("%+v", o)
	}
	if len(r.Directory.Region("here").Includes) > 0 || !r.Directory.Term("t").SameAs.IsZero() {
		t.Error("something still leads there")
	}
	if r.Mistakes != 3 || report.LeftOut != 3 {
		t.Errorf("%d mistakes, %+v: %v", r.Mistakes, report, lines(r.Problems))
	}
	const want = "mine/b.toml:6:8: organisation:bad was left out, so this leads nowhere; mend that first"
	if !slices.Contains(lines(r.Problems), want) {
		t.Errorf("%v", strings.Join(lines(r.Problems), "\n"))
	}
}

func TestWhatCannotDoWithoutALeftOutRecordIsLeftOutToo(t *testing.T) {
	r, report := over(map[string]string{
		"a.toml": region("top", "website = 5"),
		"b.toml": region("middle", `parent = "top"`) + region("low", `parent = "middle"`) + region("beside") +
			organisation("o", `status = "merged"`, `successor = "organisation:p"`) + organisation("p", `status = "merged"`, `successor = "term:nobody"`) +
			"[[outcodes]]\nregion = \"low\"\ncodes = \"DH1\"\n" + term("t", `see = ["region:low"]`),
	})
	for _, gone := range []string{"region:top", "region:middle", "region:low", "organisation:o", "organisation:p"} {
		ref, _ := model.ParseRef(gone)
		if r.Directory.Entry(ref) != nil {
			t.Errorf("%s is still there", gone)
		}
	}
	if r.Directory.Region("beside") == nil || r.Directory.Term("t") == nil || len(r.Directory.Speech.Outcodes) > 0 {
		t.Error("too much or too little is gone")
	}
	if r.Mistakes != 2 || report.LeftOut != 6 {
		t.Errorf("%d mistakes, %+v:\n%s", r.Mistakes, report, strings.Join(lines(r.Problems), "\n"))
	}
}

func TestReferencesIntoAFileThatWasSkippedAreNoMistakes(t *testing.T) {
	r, report := over(map[string]string{
		"a.toml": region("north") + region("south", "x = y") + topic("n", `group = "g"`),
		"b.toml": organisation("o", `regions = ["north", "south"]`, `topics = ["n"]`) + region("city", `parent = "north"`),
	})
	if r.Directory.Organisation("o") == nil || r.Directory.Region("city") != nil || r.Mistakes != 1 {
		t.Errorf("%d mistakes:\n%s", r.Mistakes, strings.Join(lines(r.Problems), "\n"))
	}
	if report.Records != 5 || report.LeftOut != 4 || len(report.Skipped) != 1 || report.Skipped[0] != (load.Skip{File: "mine/a.toml", Records: 3}) || report.Unknown() != 0 {
		t.Errorf("%+v", report)
	}
	// So are tables whose name is wrong.
	r, report = over(map[string]string{"a.toml": strings.Replace(region("north"), "region", "regoin", 1) + "[term]\nid = \"x\"\n", "b.toml": term("t", `see = ["region:north", "term:x"]`)})
	if r.Directory.Term("t") == nil || r.Mistakes != 2 || report.LeftOut != 2 {
		t.Errorf("%d mistakes, %+v:\n%s", r.Mistakes, report, strings.Join(lines(r.Problems), "\n"))
	}
	// Of a file of which nothing is known, anything may be missed.
	r, report = over(map[string]string{"a.toml": "\xff\xfe", "b.toml": organisation("o", `regions = ["north"]`)})
	if r.Directory.Organisation("o") == nil || r.Mistakes != 1 || report.Unknown() != 1 || report.LeftOut != 0 {
		t.Errorf("%d mistakes, %+v:\n%s", r.Mistakes, report, strings.Join(lines(r.Problems), "\n"))
	}
}

func TestACircleThatAFolderClosesCostsTheFolderAlone(t *testing.T) {
	base := layer("content", map[string]string{"all.toml": region("england") + region("a-north", `parent = "england"`) +
		term("old", `status = "renamed"`, `successor = "term:new"`) + term("new")})
	r := load.Read(base, layer("mine", map[string]string{"f.toml": region("england", "replaces = true", `parent = "a-north"`) + region("ok", `parent = "england"`) +
		term("new", "replaces = true", `status = "renamed"`, `successor = "term:old"`)}))
	want := []string{
		`mine/f.toml:7:10: "england" lies inside itself; break the circle of parent and includes`,
		`mine/f.toml:20:13: "term:new" comes back to itself through its successors; break the circle`,
	}
	if got := lines(r.Problems); !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	d := r.Directory
	if d.Region("england").Parent != "" || d.Region("a-north").Parent != "england" || d.Region("ok") == nil || d.Term("new").Status != model.Open {
		t.Error("the directory is harmed")
	}
}

func TestWhatWasLeftOutIsNowhere(t *testing.T) {
	r, _ := over(map[string]string{"f.toml": organisation("pact"), "g.toml": term("shipped", "x = y")})
	places := load.Places(r.Layers...)
	for ref, want := range map[model.Ref]string{
		{Kind: model.KindOrganisation, ID: "pact"}: "content/all.toml",
		{Kind: model.KindTerm, ID: "shipped"}:      "content/all.toml",
	} {
		if got := places[ref].File; got != want {
			t.Errorf("%s is said to be in %q", ref, got)
		}
	}
}
