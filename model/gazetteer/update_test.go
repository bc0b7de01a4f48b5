package gazetteer_test

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"signpost/model/gazetteer"
)

var (
	update = flag.Bool("update", false, "write content/towns.txt and content/outcodes.txt again from ../shared/data, and pack them")
	pack   = flag.Bool("pack", false, "pack content/towns.txt and content/outcodes.txt again")
)

// Where the tables and the texts made of them are.
const (
	tables  = "../../../shared/data"
	content = "../../content"
)

// TestTheTextsAreMadeOfTheTables holds the shipped texts against the tables that
// they were made of; with -update it makes them again.
func TestTheTextsAreMadeOfTheTables(t *testing.T) {
	if _, err := os.Stat(filepath.Join(tables, "towns.csv")); err != nil {
		t.Skip("the tables are not here: ", err)
	}
	regions := map[string]string{} // id by code
	for _, r := range readTable(t, "regions.csv") {
		regions[r["code"]] = r["id"]
	}
	for name, made := range map[string]string{
		"towns.txt":    writeTowns(t, readTable(t, "towns.csv"), regions),
		"outcodes.txt": writeOutcodes(t, readTable(t, "outcodes.csv"), regions),
	} {
		path := filepath.Join(content, name)
		if *update {
			if err := os.WriteFile(path, []byte(made), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if now, err := os.ReadFile(path); err != nil || string(now) != made {
			t.Errorf("%s is not what the tables say; make it again: go test ./model/gazetteer -update", name)
		}
	}
}

// TestTheProgramHoldsTheTextsPacked: people read and review the texts; the program
// has them in a third of the room.
func TestTheProgramHoldsTheTextsPacked(t *testing.T) {
	for _, name := range []string{"towns.txt", "outcodes.txt"} {
		path := filepath.Join(content, name)
		small := strings.TrimSuffix(path, ".txt") + ".zlib"
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if *update || *pack {
			if err := os.WriteFile(small, packed(t, text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if now, err := os.ReadFile(small); err != nil || !bytes.Equal(unpacked(t, now), text) {
			t.Errorf("%s does not hold what %s says; pack it again: go test ./model/gazetteer -pack", small, name)
		}
	}
}

func packed(t *testing.T, text []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func unpacked(t testing.TB, packed []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func readTable(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(tables, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, key := range rows[0] {
			m[key] = row[i]
		}
		out = append(out, m)
	}
	return out
}

const townsHead = `# The towns of the United Kingdom, and where they are. Package model/gazetteer says how
# to read a line, and makes this file: go test ./model/gazetteer -update. A town that is
# missing here is a [[town]] in a .toml file.
# Names, people and positions: GeoNames (www.geonames.org), CC BY 4.0. Regions, districts
# and counties: Office for National Statistics, Open Government Licence v3.0.
`

// spoken are names by which people call a town, before the one of the table.
var spoken = map[string]string{
	"Kingston upon Hull":         "Hull,Kingston upon Hull",
	"Derry":                      "Derry,Londonderry",
	"Londonderry County Borough": "", // Derry, once more
	"Highland":                   "", // a hamlet, where people mean the district
}

// astray are towns that the table puts into a district far from where they are, by
// name and district: the region that they lie in by their position, and their
// district and county where they are called as it is.
var astray = map[[2]string][3]string{
	{"Bingley", "Wiltshire"}:                          {"yorkshire-and-the-humber"},
	{"Burley in Wharfedale", "South Gloucestershire"}: {"yorkshire-and-the-humber"},
	{"Burnley", "Greenwich"}:                          {"north-west", "Burnley", "Lancashire"},
	{"Coddington", "North Northamptonshire"}:          {"north-west"},
	{"Durham", "Salford"}:                             {"north-east", "County Durham"},
	{"Eaglescliffe", "North Yorkshire"}:               {"north-east"},
	{"Edgworth", "North Norfolk"}:                     {"north-west"},
	{"Farndon", "North Northamptonshire"}:             {"north-west"},
	{"Filey", "Bristol, City of"}:                     {"yorkshire-and-the-humber"},
	{"Formby", "Brent"}:                               {"north-west"},
	{"Fraserburgh", "Glasgow City"}:                   {"scotland"},
	{"Gosforth", "Salford"}:                           {"north-east"},
	{"Great Harwood", "Milton Keynes"}:                {"north-west"},
	{"Invergowrie", "South Lanarkshire"}:              {"scotland"},
	{"Kirkby", "Rotherham"}:                           {"north-west"},
	{"Maghull", "Kingston upon Hull, City of"}:        {"north-west"},
	{"Marston", "Camden"}:                             {"north-west"},
	{"Preesall", "Sandwell"}:                          {"north-west"},
	{"Rossendale", "Barnet"}:                          {"north-west", "Rossendale", "Lancashire"},
	{"Salford", "Newham"}:                             {"north-west", "Salford"},
	{"Stoke", "Ashford"}:                              {"north-west"},
	{"Stokesley", "Welwyn Hatfield"}:                  {"yorkshire-and-the-humber"},
	{"Stretton", "Nottingham"}:                        {"north-west"},
	{"Tobermory", "Highland"}:                         {"scotland"},
	{"Acomb", "Hartlepool"}:                           {"north-east"},
	{"Corbridge", "Hartlepool"}:                       {"north-east"},
	{"Heddon on the Wall", "Hartlepool"}:              {"north-east"},
	{"Horsley", "Hartlepool"}:                         {"north-east"},
	{"Wall", "Hartlepool"}:                            {"north-east"},
	{"Wylam", "Hartlepool"}:                           {"north-east"},
	{"Whittingham", "Darlington"}:                     {"north-east"},
}

// place puts a row where it lies: its region is the id of one from here on.
func place(rows []map[string]string, regions map[string]string) {
	for _, r := range rows {
		r["region"] = regions[r["region_code"]]
		if to, ok := astray[[2]string{r["name"], r["district"]}]; ok {
			r["region"], r["district"], r["county"] = to[0], to[1], to[2]
		}
		if r["region"] == "scotland" && r["kind"] != "district" {
			r["district"] = "" // the table has nearly all of them wrong
		}
		if r["kind"] == "district" {
			r["district"] = r["name"]
		}
		r["district"] = plainArea(r["district"])
	}
}

// plainArea is the name of a district as people say it.
func plainArea(s string) string {
	s, _, _ = strings.Cut(s, ", City of")
	s, _, _ = strings.Cut(s, ", County of")
	s = strings.TrimPrefix(s, "City of ")
	if s != "Derry City and Strabane" {
		s = strings.TrimSuffix(s, " City")
	}
	if s == "Kingston upon Hull" {
		return "Hull"
	}
	return s
}

func writeTowns(t *testing.T, rows []map[string]string, regions map[string]string) string {
	t.Helper()
	var lines []string
	place(rows, regions)
	slices.SortStableFunc(rows, func(a, b map[string]string) int {
		return cmp.Or(
			cmp.Compare(a["region"], b["region"]),
			cmp.Compare(a["county"], b["county"]),
			cmp.Compare(a["district"], b["district"]),
			cmp.Compare(a["name"], b["name"]),
			cmp.Compare(people(b), people(a)))
	})
	region, county, district := "", "", ""
	last, at := "", gazetteer.Position{}
	for _, r := range rows {
		name, isSpoken := spoken[r["name"]]
		if !isSpoken {
			name, _, _ = strings.Cut(r["name"], ", ")
		}
		if name == "" && r["kind"] != "district" || r["kind"] == "county" {
			continue
		}
		if id := r["region"]; id != region {
			lines, region, county, district = append(lines, "["+id+"]"), id, "", ""
		}
		if c := r["county"]; c != county {
			lines, county, district = append(lines, strings.TrimSpace("+ "+c)), c, ""
		}
		if d := r["district"]; d != district {
			lines, district = append(lines, strings.TrimSpace("- "+d)), d
		}
		if r["kind"] == "district" {
			continue
		}
		here := gazetteer.Position{Lat: degrees(t, r["latitude"]), Lon: degrees(t, r["longitude"])}
		if name == last && here.Miles(at) < 3 {
			continue // the table has it twice
		}
		last, at = name, here
		lines = append(lines, townLine(name, people(r), here, r["kind"]))
	}
	return townsHead + strings.Join(lines, "\n") + "\n"
}

func townLine(name string, people int, at gazetteer.Position, kind string) string {
	if n := int(math.Round(float64(people) / 1000)); n > 0 {
		name += fmt.Sprintf(" %d", n)
	}
	return name + " " + written(at) + map[string]string{"suburb": "s", "area": "i"}[kind]
}

func written(p gazetteer.Position) string {
	return fmt.Sprintf("%d%+d", int(math.Round(p.Lat*100)), int(math.Round(p.Lon*100)))
}

func people(r map[string]string) int {
	n, _ := strconv.Atoi(r["population"])
	return n
}

func degrees(t *testing.T, s string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const outcodesHead = `# The first halves of British postcodes, the region that most of each lies in, and where
# its middle is: borders are approximate. Package model/gazetteer says how to read a line,
# and makes this file: go test ./model/gazetteer -update. One more is an [[outcodes]]
# table in a .toml file. The Crown Dependencies have no region here.
# CC0 table of outcodes; Office for National Statistics, Open Government Licence v3.0.
`

func writeOutcodes(t *testing.T, rows []map[string]string, regions map[string]string) string {
	t.Helper()
	slices.SortFunc(rows, func(a, b map[string]string) int { return cmp.Compare(a["outcode"], b["outcode"]) })
	out, letters, region := outcodesHead, "", ""
	for _, r := range rows {
		id, code := regions[r["region_code"]], r["outcode"]
		if id == "" {
			continue
		}
		if l := code[:strings.IndexAny(code, "0123456789")]; l != letters {
			if letters != "" {
				out += "\n"
			}
			out, letters, region = out+l, l, ""
		}
		if id != region {
			out, region = out+" "+id, id
		}
		at := gazetteer.Position{Lat: degrees(t, r["latitude"]), Lon: degrees(t, r["longitude"])}
		out += " " + code[len(letters):] + " " + written(at)
	}
	return out + "\n"
}
