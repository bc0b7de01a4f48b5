package cli

import (
	"strings"
	"testing"
)

// surgery is an entry whose id somebody made of its name.
const surgery = `[[organisation]]
id = "pact"
name = "PACT"
kind = "public body"
summary = "A surgery."
[[organisation.phone]]
number = "01202 633875"
use = "office"
state = "unconfirmed"
`

func TestASurgeryOfTheSameNameLeavesTheHelplinesNumberAlone(t *testing.T) {
	plain := run(t, "show", "pact").want(t, exitFine).out
	dir := folderOf(t, map[string]string{"gps.toml": surgery})
	r := run(t, "check", dir).want(t, exitFailed)
	says(t, r.err, dir+`/gps.toml:2:6: the id "pact" is taken by "Pact" in content/organisations/pact.toml; `+
		"write replaces = true if it is meant to take its place, or choose another id", "1 mistake in "+dir+"; 1 of 1 record was left out")
	for _, args := range [][]string{{"show", "pact"}, {"find", "pact"}, {"list"}} {
		with := run(t, append([]string{"--content", dir}, args...)...).want(t, exitFine)
		if with.out != run(t, args...).out {
			t.Errorf("signpost %q is not what it is without the folder", args)
		}
		says(t, with.err, "1 of 1 record of "+dir+" was left out", "signpost check "+dir)
	}
	if strings.Contains(plain, "633875") {
		t.Fatal("the test proves nothing")
	}
}

func TestWhatSaysThatItReplacesIsListed(t *testing.T) {
	dir := folderOf(t, map[string]string{"gps.toml": strings.Replace(surgery, "name =", "replaces = true\nname =", 1) + helpline})
	r := run(t, "check", dir).want(t, exitFine)
	says(t, r.out, "Replaces 1 record:\n  organisation:pact, PACT, in place of Pact (content/organisations/pact.toml)",
		"Adds 1 record:\n  organisation:test-helpline, Test Helpline")
	says(t, run(t, "--content", dir, "find", "pact").want(t, exitFine).out, "01202 633875")
	if where := run(t, "--content", dir, "stale").out; !strings.Contains(where, dir+"/gps.toml") {
		t.Error("the number is said to stand elsewhere")
	}
}

func TestReplacingALineForPeopleInDangerIsSaidPlainly(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.toml": "[[organisation]]\nid = \"samaritans\"\nreplaces = true\nname = \"Samaritans of Springfield\"\nkind = \"charity\"\nsummary = \"S.\"\n"})
	says(t, run(t, "check", dir).want(t, exitFine).out, "organisation:samaritans, Samaritans of Springfield, in place of Samaritans", "for people in danger or despair", "it was confirmed on 116 123")
}

func TestTheGoodRestOfAFolderIsUsed(t *testing.T) {
	dir := folderOf(t, map[string]string{"good.toml": helpline, "bad.toml": surgery, "worse.toml": "[[term]]\nid = nothing\n[[term]]\n", "no.toml": "\xff\xfe"})
	r := run(t, "--content", dir, "find", "test helpline").want(t, exitFine)
	says(t, r.out, "Test Helpline")
	says(t, r.err, "3 of 4 records and 1 file of "+dir+" were left out, because of 3 mistakes; the rest is used")
	says(t, run(t, "check", dir).want(t, exitFailed).out, "Adds 1 record:\n  organisation:test-helpline")
}

func TestOfManyRecordsTheFirstAreNamed(t *testing.T) {
	var many strings.Builder
	for i := range 30 {
		many.WriteString(strings.Replace(helpline, "test-helpline", "line-"+strings.Repeat("x", i+1), 1) + "\n")
	}
	r := run(t, "check", folderOf(t, map[string]string{"a.toml": many.String()})).want(t, exitFine)
	says(t, r.out, "Adds 30 records:", "  and 10 more\n")
	if n := strings.Count(r.out, "organisation:line-"); n != 20 {
		t.Errorf("%d are named", n)
	}
}
