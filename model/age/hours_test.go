package age_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"signpost/model"
	"signpost/model/age"
	"signpost/model/hours"
)

// line is a number with these hours, seen on a date. The number itself is fresh.
func line(t *testing.T, seen model.Date, lines ...string) model.Phone {
	t.Helper()
	w, err := hours.Parse(lines...)
	if err != nil {
		t.Fatal(err)
	}
	return model.Phone{Number: "1", State: model.Confirmed, Checked: date(2026, 11, 1), Hours: w, HoursChecked: seen}
}

func TestOnlyFreshHoursClaimAndAllOthersAreQuoted(t *testing.T) {
	const (
		office = "Mon-Fri 12:00-20:00"
		always = "daily 00:00-24:00"
		said   = "Monday to Friday noon to 8pm"
		ever   = "every day at any hour"
	)
	now := moment(t, "2026-11-23 13:00") // a Monday
	for _, c := range []struct {
		name           string
		seen           model.Date
		hours          string
		when           age.When
		words, opening string
	}{
		{"seen this month", date(2026, 11, 2), office, age.Open, said, "Open now, until 8pm"},
		{"seen on the last day that counts", date(2025, 11, 23), office, age.Open, said, "Open now, until 8pm"},
		{"seen a day before that", date(2025, 11, 22), office, age.Quoted, "by the hours of 2025: " + said, ""},
		{"seen in a month that counts in part", date(2025, 11, 0), office, age.Quoted, "by the hours of 2025: " + said, ""},
		{"seen in a year that counts in part", date(2025, 0, 0), office, age.Quoted, "by the hours of 2025: " + said, ""},
		{"seen long ago", date(2020, 9, 25), office, age.Quoted, "by the hours of 2020: " + said, ""},
		{"seen nobody knows when", model.Date{}, office, age.Quoted, "hours seen before, date not known: " + said, ""},
		{"seen in the future", date(2062, 1, 1), office, age.Quoted, "hours seen before, date not known: " + said, ""},
		{"fresh, and not open", date(2026, 11, 2), "Tue 09:00-10:00", age.Shut, "Tuesday 9am to 10am", "Closed now, opens tomorrow 9am"},
		{"old, and not open", date(2020, 0, 0), "Tue 09:00-10:00", age.Quoted, "by the hours of 2020: Tuesday 9am to 10am", ""},
		{"always open", date(2026, 11, 2), always, age.Always, ever, "Open now, at any hour"},
		{"always open, long ago", date(2020, 0, 0), always, age.Quoted, "by the hours of 2020: " + ever, ""},
		{"always open, nobody knows when", model.Date{}, always, age.Quoted, "hours seen before, date not known: " + ever, ""},
	} {
		h := age.HoursOf(line(t, c.seen, c.hours), now, age.Threshold{})
		if h.When() != c.when || h.Words() != c.words || h.Opening() != c.opening || !h.Known() {
			t.Errorf("%s: %d, %q, %q", c.name, h.When(), h.Words(), h.Opening())
		}
	}
}

func TestTheDateOfTheNumberIsNotThatOfTheHours(t *testing.T) {
	p := line(t, model.Date{}, "daily 00:00-24:00")
	now := moment(t, "2026-11-23 13:00")
	if h := age.HoursOf(p, now, age.Threshold{}); age.Of(p, now, age.Threshold{}).Class != age.Fresh || h.When() != age.Quoted {
		t.Errorf("a fresh number makes its hours fresh: %d", h.When())
	}
}

func TestTheThresholdIsThatOfTheNumbers(t *testing.T) {
	p, now := line(t, date(2020, 9, 25), "daily 00:00-24:00"), moment(t, "2026-11-23 13:00")
	if h := age.HoursOf(p, now, threshold(t, "7y")); h.When() != age.Always {
		t.Errorf("within seven years: %d", h.When())
	}
	if h := age.HoursOf(p, now, threshold(t, "6y")); h.When() != age.Quoted {
		t.Errorf("within six years: %d", h.When())
	}
}

func TestHoursThatNobodyKnowsSayNothing(t *testing.T) {
	h := age.HoursOf(line(t, date(2026, 11, 1)), moment(t, "2026-11-23 13:00"), age.Threshold{})
	if h.Known() || h.When() != age.NobodyKnows || h.Words()+h.Opening() != "" {
		t.Errorf("%d, %q, %q", h.When(), h.Words(), h.Opening())
	}
}

func TestWithoutAClockHoursAreQuoted(t *testing.T) {
	for want, seen := range map[string]model.Date{
		"by the hours of 2026: every day at any hour":              date(2026, 11, 1),
		"hours seen before, date not known: every day at any hour": {},
	} {
		if h := age.HoursOf(line(t, seen, "daily 00:00-24:00"), time.Time{}, age.Threshold{}); h.When() != age.Quoted || h.Words() != want {
			t.Errorf("%q: %d, %q", want, h.When(), h.Words())
		}
	}
}

// TestNobodyElseAsksWhetherALineIsOpen: whoever asked the hours themselves, or put
// them into words, would forget how old they are.
func TestNobodyElseAsksWhetherALineIsOpen(t *testing.T) {
	rule := map[string]bool{"OpenAt": true, "Closes": true, "Next": true, "Opening": true, "Hours": true}
	root, asked := filepath.Join("..", ".."), 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
		if err != nil {
			return err
		}
		allowed := filepath.Base(filepath.Dir(path)) == "hours" || strings.HasSuffix(path, filepath.Join("age", "hours.go")) ||
			strings.HasSuffix(path, filepath.Join("words", "opening.go"))
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !rule[f.Sel.Name] || f.Sel.Name == "Hours" && !fromWords(f.X) || f.Sel.Name == "Opening" && !fromWords(f.X) || f.Sel.Name == "Next" && len(call.Args) != 1 {
				return true
			}
			if asked++; !allowed {
				t.Errorf("%s asks %s itself: ask age.HoursOf", path, f.Sel.Name)
			}
			return true
		})
		return nil
	})
	if err != nil || asked < 4 {
		t.Errorf("%v, %d places read", err, asked)
	}
}

// fromWords says whether a function is one of package words.
func fromWords(x ast.Expr) bool {
	name, ok := x.(*ast.Ident)
	return ok && (name.Name == "words" || name.Name == "modelwords")
}
