package load

import (
	"fmt"
	"strconv"
	"strings"

	"signpost/model"
	"signpost/model/hours"
	"signpost/model/outline"
)

// What only a prison has stands in two tables of its region, [region.prison] and
// [region.visits]. They have a source each: who is held somewhere and when visits
// are comes from different files, of different ages.

// readPrison reads both tables. A place that is no prison has neither.
func readPrison(t *table, is model.RegionType) *model.Establishment {
	prison, visits := t.single("prison"), t.single("visits")
	for _, sub := range []*table{prison, visits} {
		if sub != nil && is != "" && is != model.Prison {
			sub.problem("", atKey, fmt.Sprintf("a place of kind %q has nothing that only a prison has", is), `take this table out, or write kind = "prison"`)
		}
	}
	if prison == nil && visits == nil {
		return nil
	}
	e := &model.Establishment{}
	if prison != nil {
		prison.establishment(e)
		prison.done()
	}
	if visits != nil {
		e.Visits = visits.visits()
		visits.done()
	}
	return e
}

func (t *table) establishment(e *model.Establishment) {
	e.Code = t.text("code")
	e.Types = someOf(t, "types", model.PrisonTypes())
	e.Holds = someOf(t, "holds", model.Holdable())
	e.Categories = someOf(t, "category", []string{"A", "B", "C", "D"})
	e.Open = t.yes("open")
	e.RunBy = t.text("run_by")
	if private := t.yes("private"); private {
		e.Management = model.Private
	} else if t.values["private"] != nil {
		e.Management = model.Public
	}
	e.WelshName = t.text("welsh_name")
	e.WelshAddress = t.line("welsh_address")
	e.Note = t.line("note")
	e.Checked, e.Source = t.dated()
}

func (t *table) visits() model.Visits {
	v := model.Visits{
		Email:    t.email("email"),
		Online:   optional(t, "online", model.OnlineStates()),
		Sessions: t.sessions("sessions"),
		AdultAge: t.age("adult_age"),
		Address:  t.line("address"),
		Note:     t.line("note"),
	}
	v.Checked, v.Source = t.dated()
	return v
}

// dated is the date and the source of a table, which must both be there: without
// them nobody can tell what it is worth.
func (t *table) dated() (model.Date, string) {
	checked, dated := t.date("checked")
	if !dated {
		t.problem("", atKey, "nothing says when this was true", `write checked = 2022-01-31, or checked = "unknown" where the source has no date`)
	}
	source := t.line("source")
	t.must("source", "name the source")
	return checked, source
}

// sessions are times of visits in the grammar of opening hours, one line after the
// other, with the people that a line is for before a colon: "remand: Mon 14:00-16:00".
// Lines for the same people that follow one another are one session.
func (t *table) sessions(key string) []model.Session {
	var out []model.Session
	var lines [][]string
	t.each(key, func(line, path string) {
		who, times, divided := strings.Cut(line, ": ")
		if !divided {
			who, times = "", line
		}
		if _, err := hours.Parse(times); err != nil {
			what, do, _ := strings.Cut(err.Error(), "; ")
			t.at(path, atValue, strings.Replace(what, "are no opening hours", "are no times of visits", 1), do)
			return
		}
		if n := len(out); n == 0 || out[n-1].For != who {
			out, lines = append(out, model.Session{For: who}), append(lines, nil)
		}
		lines[len(out)-1] = append(lines[len(out)-1], times)
	})
	for i := range out {
		out[i].Times, _ = hours.Parse(lines[i]...) // each was read before
	}
	return out
}

// age is a number of years, 0 where the key is missing.
func (t *table) age(key string) int {
	switch v := t.get(key).(type) {
	case nil:
	case int64:
		if v >= 1 && v <= 25 {
			return int(v)
		}
		t.problem(key, atValue, key+" = "+strconv.FormatInt(v, 10)+" is no age from which a child takes the seat of an adult", "write years, from 1 to 25")
	default:
		t.wrongType(key, v, "an age", "write a number of years, without quotes: "+key+" = 16")
	}
	return 0
}

func (t *table) email(key string) string {
	s := t.text(key)
	name, host, ok := strings.Cut(s, "@")
	if s != "" && (!ok || name == "" || !strings.Contains(host, ".") || strings.ContainsAny(s, " ,;") || strings.Contains(host, "@")) {
		t.problem(key, atValue, fmt.Sprintf("%q is no email address", s), "write one address, as it is typed: name@example.org")
	}
	return s
}

// single is the table below [….key], nil where there is none.
func (t *table) single(key string) *table {
	switch v := t.get(key).(type) {
	case nil:
	case map[string]any:
		return t.file.table(outline.Path(t.path, key), v)
	case []map[string]any:
		t.at(outline.Index(outline.Path(t.path, key), 0), atKey, key+" is a list of tables where one table is wanted", "write single brackets: ["+header(t.path, key)+"]")
	default:
		t.wrongType(key, v, "a table", "write it under a header of its own: ["+header(t.path, key)+"]")
	}
	return nil
}

// someOf is a list of texts out of a closed list.
func someOf[T ~string](t *table, key string, allowed []T) []T {
	var out []T
	t.each(key, func(s, path string) {
		for _, a := range allowed {
			if string(a) == s {
				out = append(out, a)
				return
			}
		}
		t.at(path, atValue, fmt.Sprintf("%q in %s is not known", s, key), t.file.advice.suggest(s, names(allowed)))
	})
	return out
}
