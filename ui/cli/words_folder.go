package cli

import (
	"fmt"
	"strings"

	"signpost/model/load"
	"signpost/model/words"
)

// Folders of content.

func recordsLeftOut(dir string, r load.Report, mistakes int) string {
	return fmt.Sprintf("%s of %s %s left out, because of %s; the rest is used. To see more: signpost check %s",
		leftOut(r), dir, wasOrWere(r), words.Plural(mistakes, "mistake"), dir)
}

// leftOut counts what was left out of a folder: "3 of 214 records and 1 file".
func leftOut(r load.Report) string {
	records := fmt.Sprintf("%d of %s", r.LeftOut, words.Plural(r.Records, "record"))
	switch files := r.Unknown(); {
	case files == 0:
		return records
	case r.LeftOut == 0:
		return words.Plural(files, "file")
	default:
		return records + " and " + words.Plural(files, "file")
	}
}

func wasOrWere(r load.Report) string {
	if r.LeftOut+r.Unknown() == 1 {
		return "was"
	}
	return "were"
}

func folderNotRead(dir, why string) string {
	return fmt.Sprintf("%s was left out, because %s; this is the directory without it. To see more: signpost check %s", dir, why, dir)
}

func mistakesIn(n int, name string) string { return words.Plural(n, "mistake") + " in " + name }

func noMistakesIn(name string) string { return "No mistakes in " + name + "." }

// fileSkipped says what becomes of a file that is no TOML: nothing in it counts, and
// what else is wrong in it is not known yet.
func fileSkipped(s load.Skip) string {
	holds := ""
	if s.Records > 0 {
		holds = " with " + words.Plural(s.Records, "record")
	}
	return fmt.Sprintf("%s was skipped as a whole%s: mend the mistake above and check it again, there may be more", s.File, holds)
}

// maxNamed is how many records are named one by one.
const maxNamed = 20

func replacesSome(n int) string { return fmt.Sprintf("Replaces %s:", words.Plural(n, "record")) }

// replacing says plainly what is lost where it is a line that people's lives may hang on.
func replacing(r load.Replaced) string {
	line := fmt.Sprintf("%s, %s", r.Ref, r.Name.Name)
	if r.Was != r.Name.Name {
		line += ", in place of " + r.Was
	}
	line += " (" + r.File + ")"
	if r.Crisis {
		line += "; that is for people in danger or despair"
	}
	if len(r.Confirmed) > 0 {
		line += "; it was confirmed on " + strings.Join(r.Confirmed, ", ")
	}
	return line
}

func addsSome(n int) string { return fmt.Sprintf("Adds %s:", words.Plural(n, "record")) }

const addsNone = "Adds nothing and replaces nothing."

func adding(n load.Name) string { return fmt.Sprintf("%s, %s", n.Ref, n.Name) }

func andMore(n int) string { return fmt.Sprintf("and %d more", n) }

func noContentIn(dir string) string { return "there is no content in " + dir }
