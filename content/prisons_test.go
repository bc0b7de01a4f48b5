package content_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/search"
	"signpost/model/text"
)

// prisonRow is a row of the open data by the names of its columns.
type prisonRow map[string]string

// openData is the open data of the Ministry of Justice, which lies beside the
// repository where the content was written, not in it.
func openData(t *testing.T) []prisonRow {
	t.Helper()
	file, err := os.Open("../../shared/data/prisons.csv")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the open data is not here: ../../shared/data/prisons.csv")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []prisonRow
	for _, row := range rows[1:] {
		r := prisonRow{}
		for i, name := range rows[0] {
			r[name] = row[i]
		}
		out = append(out, r)
	}
	return out
}

// eachPrison calls do with every row and the prison of its code.
func eachPrison(t *testing.T, do func(t *testing.T, row prisonRow, r *model.Region)) {
	byCode := map[string]*model.Region{}
	for _, r := range directory(t).Regions {
		if r.Prison != nil && r.Prison.Code != "" {
			if other := byCode[r.Prison.Code]; other != nil {
				t.Errorf("%s and %s have the code %s", other.Ref, r.Ref, r.Prison.Code)
			}
			byCode[r.Prison.Code] = r
		}
	}
	rows := openData(t)
	if len(rows) < 120 {
		t.Fatalf("the open data has %d rows only", len(rows))
	}
	for _, row := range rows {
		if r := byCode[row["id"]]; r == nil {
			t.Errorf("no prison has the code %s, of %s", row["id"], row["name"])
		} else {
			t.Run(r.ID, func(t *testing.T) { do(t, row, r) })
		}
	}
}

func TestEveryPrisonOfTheOpenDataHasWhatItsRegisterSays(t *testing.T) {
	eachPrison(t, func(t *testing.T, row prisonRow, r *model.Region) {
		if !isPrison(r, row["name"]) {
			t.Errorf("it is not called %s", row["name"])
		}
		p := r.Prison
		checkHolds(t, row["gender"], p)
		if row["run_by"] != "" && p.RunBy != row["run_by"] {
			t.Errorf("it is run by %q, not by %q", p.RunBy, row["run_by"])
		}
		if private := p.Management == model.Private; private != (row["private"] == "yes") || p.Management == "" {
			t.Errorf("private is %q, it says %q", row["private"], p.Management)
		}
		if letters := strings.Join(p.Categories, "+"); row["category"] != "" && letters != row["category"] {
			t.Errorf("its category is %q, not %q", letters, row["category"])
		}
		if p.WelshName != row["welsh_name"] || p.WelshAddress != row["welsh_address"] {
			t.Errorf("in Welsh it is %q, %q", p.WelshName, p.WelshAddress)
		}
		if row["welsh_name"] != "" && !slices.Contains(r.Also, row["welsh_name"]) {
			t.Errorf("%q does not find it", row["welsh_name"])
		}
		if in := directory(t).Region(r.Parent); in == nil || in.Code != row["region_code"] {
			t.Errorf("it lies in %s, not in %s", r.Parent, row["region"])
		}
		if !slices.ContainsFunc(r.Addresses, func(a model.Address) bool {
			return strings.Contains(strings.Join(a.Lines, ", "), row["street"]) && compact(a.Postcode) == compact(row["postcode"])
		}) {
			t.Errorf("no address has %q, %q", row["street"], row["postcode"])
		}
	})
}

// checkHolds holds that a prison has men, or boys, where the register has "male".
func checkHolds(t *testing.T, gender string, p *model.Establishment) {
	t.Helper()
	if gender == "" {
		return
	}
	male, female := false, false
	for g := range strings.SplitSeq(gender, " and ") {
		male, female = male || g == "male", female || g == "female"
	}
	if p.HoldsAny(model.Men, model.Boys) != male || p.HoldsAny(model.Women, model.Girls) != female {
		t.Errorf("the register has %s, it holds %v", gender, p.Holds)
	}
}

func TestEveryPrisonOfTheOpenDataHasWhatItsVisitsFileSays(t *testing.T) {
	eachPrison(t, func(t *testing.T, row prisonRow, r *model.Region) {
		closed := row["closed_in_visits_file"] == "true"
		if closed != r.Status.Over() {
			t.Fatalf("closed in the file is %v, its status is %s", closed, r.Status)
		}
		checkVisitsLine(t, row, r)
		if closed {
			return // nobody is to be told how to visit it
		}
		v := r.Prison.Visits
		if v.Email != row["visits_email"] {
			t.Errorf("its email is %q, not %q", v.Email, row["visits_email"])
		}
		if string(v.Online) != row["online_booking"] {
			t.Errorf("online booking is %q, not %q", v.Online, row["online_booking"])
		}
		if age, _ := strconv.Atoi(row["adult_age"]); v.AdultAge != age {
			t.Errorf("an adult is %d, not %q", v.AdultAge, row["adult_age"])
		}
		if date := v.Checked.String(); date != row["visits_file_date"] {
			t.Errorf("the file is of %s, not of %s", date, row["visits_file_date"])
		}
		if row["visits_file"] != "" && !strings.Contains(v.Source, strings.ReplaceAll(row["visits_file"], " | ", ", ")) {
			t.Errorf("its source is %q, not %q", v.Source, row["visits_file"])
		}
		if got, want := visitTimes(v.Sessions), fileTimes(row["visits_sessions"]); !slices.Equal(got, want) {
			t.Errorf("visits are %v, not %v", got, want)
		}
		if postcode := lastWords(row["visits_address"], 2); postcode != "" && !prints(r, postcode) {
			t.Errorf("the address for visitors has %s, and nothing here", postcode)
		}
	})
}

// checkVisitsLine holds that the number of the file is there, and that the
// government's word of that day counts for it.
func checkVisitsLine(t *testing.T, row prisonRow, r *model.Region) {
	t.Helper()
	digits := text.Digits(row["visits_phone"])
	if digits == "" {
		return
	}
	i := slices.IndexFunc(r.Phones, func(p model.Phone) bool { return text.Digits(p.Number) == digits })
	if i < 0 {
		t.Errorf("it has not the number %s", row["visits_phone"])
		return
	}
	p := r.Phones[i]
	if r.Status.Over() {
		if p.State != model.Dead {
			t.Errorf("%s of a closed prison is %s", p.Number, p.State)
		}
		return
	}
	if p.State != model.Confirmed || p.By != model.ByGovernment || p.Checked.String() != row["visits_phone_file_date"] || p.Use != "visits" {
		t.Errorf("%s is %s by %q at %s, for %s; the file is of %s", p.Number, p.State, p.By, p.Checked, p.Use, row["visits_phone_file_date"])
	}
}

// visitTimes are all times of visits in a week, a day and a time each, in order:
// "Mon 14:00-16:00".
func visitTimes(sessions []model.Session) []string {
	var out []string
	for _, s := range sessions {
		for _, l := range s.Times.Lines() {
			for _, r := range l.Days {
				for day := r.From; ; day = (day + 1) % 7 {
					for _, t := range l.Times {
						out = append(out, fmt.Sprintf("%.3s %02d:%02d-%02d:%02d", day, t.From/60, t.From%60, t.To/60, t.To%60))
					}
					if day == r.To {
						break
					}
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// fileTimes are the times of visits as the open data has them: "Mon 14:00-16:00,
// 18:00-19:00; Tue 14:00-16:00 | remand: Mon 09:00-10:00".
func fileTimes(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, " | ") {
		if _, times, divided := strings.Cut(part, ": "); divided {
			part = times
		}
		for line := range strings.SplitSeq(part, "; ") {
			day, times, _ := strings.Cut(line, " ")
			for t := range strings.SplitSeq(times, ", ") {
				if t != "" {
					out = append(out, day+" "+t)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// lastWords are the last n words of s.
func lastWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[max(len(words)-n, 0):], " ")
}

// prints says whether a postcode stands on the page of a prison.
func prints(r *model.Region, postcode string) bool {
	shown := compact(r.Prison.Visits.Address + r.Prison.Visits.Note)
	for _, a := range r.Addresses {
		shown += compact(a.Postcode)
	}
	return strings.Contains(shown, compact(postcode))
}

// Whoever knows only what sort of prison it is, and roughly where, finds it.
func TestAPrisonIsFoundByWhoIsHeldThereAndWhoRunsIt(t *testing.T) {
	index := search.New(directory(t))
	for query, want := range map[string][]string{
		"women's prison surrey":    {"hmp-downview", "hmp-send", "hmp-bronzefield"},
		"women's prison yorkshire": {"hmp-askham-grange", "hmp-new-hall"},
		"open prison lancashire":   {"hmp-kirkham"},
		"privately run":            {"hmp-altcourse"},
		"strangeways":              {"hmp-manchester"},
		"parkhurst":                {"hmp-isle-of-wight"},
		"carchar caerdydd":         {"hmp-cardiff"},
		"onley northamptonshire":   {"hmp-onley"},
	} {
		hits := index.Find(search.Query{Text: query}).Hits("")
		first := hits[:min(len(hits), max(len(want), 3))]
		for _, id := range want {
			if !slices.ContainsFunc(first, func(h search.Hit) bool { return h.ID == id && h.Kind == model.KindRegion }) {
				t.Errorf("%q finds %s, not %s", query, refs(first), id)
			}
		}
	}
}

func TestEveryPrisonWithoutANumberForVisitsNamesSomebodyToAsk(t *testing.T) {
	d := directory(t)
	if d.Topic(model.VisitTopic) == nil {
		t.Fatalf("there is no topic %q", model.VisitTopic)
	}
	without := 0
	for _, r := range d.Regions {
		if r.Type != model.Prison || r.Status.Over() || r.VisitsNumber() {
			continue
		}
		without++
		if !slices.ContainsFunc(d.InsteadOfNumber(r), func(f model.First) bool { return d.Give(d.Entry(f.To)).OK() }) {
			t.Errorf("%s: nobody to ring", r.Ref)
		}
	}
	if without == 0 {
		t.Error("every prison has a number: is the rule right?")
	}
}
