package load

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"signpost/model"
	"signpost/model/gazetteer"
	"signpost/model/outline"
)

// The gazetteer of the first layer stands in two packed texts; folders add to it in
// TOML. Nobody unpacks them before a town or a postcode is asked for.
const (
	townsFile    = "towns.zlib"
	outcodesFile = "outcodes.zlib"
)

// gazetteerOf is the gazetteer of a layer with the towns that folders add.
func gazetteerOf(layer fs.FS, added []gazetteer.Town) func() *gazetteer.Gazetteer {
	return sync.OnceValue(func() *gazetteer.Gazetteer {
		// What is wrong is left out: the tests hold the shipped texts to be right.
		g, _ := gazetteer.Parse(unpack(layer, townsFile), unpack(layer, outcodesFile), added...)
		return g
	})
}

// unpack is a packed text, as much of it as can be read. A directory may do
// without.
func unpack(layer fs.FS, name string) string {
	packed, err := readAtMost(layer, name, MaxSize)
	if err != nil {
		return ""
	}
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return ""
	}
	text, _ := io.ReadAll(io.LimitReader(r, MaxSize))
	return string(text)
}

// readTown reads a town that the gazetteer lacks.
func readTown(t *table) any {
	town := &gazetteer.Town{
		Name:     t.need("name", "give the name as people say it"),
		Also:     t.list("also"),
		Kind:     gazetteer.Settlement,
		District: t.text("district"),
		County:   t.text("county"),
		Region:   t.need("region", `name the region that it lies in by its id: region = "north-west"`),
		Position: gazetteer.Position{Lat: t.degrees("latitude", 49, 61), Lon: t.degrees("longitude", -9, 2)},
		Added:    true,
	}
	if town.Region != "" {
		to := model.Ref{Kind: model.KindRegion, ID: town.Region}
		t.file.refer(reference{to: to, path: outline.Path(t.path, "region"), vital: true})
	}
	return town
}

// checkTown finds towns that lie in something else than a region or a nation.
func (m *merger) checkTown(r *record, in reference) {
	same := m.named[in.to]
	if _, isTown := r.value.(*gazetteer.Town); !isTown || len(same) == 0 {
		return
	}
	place, ok := same[len(same)-1].value.(*model.Region)
	if ok && place.Type != "region" && place.Type != "nation" {
		r.file.find(in.path, atValue, fmt.Sprintf("%q is a %s, and a town lies in a region or a nation", in.to.ID, place.Type), "name that")
	}
}

// degrees is a latitude or a longitude in the United Kingdom.
func (t *table) degrees(key string, from, to float64) float64 {
	var degrees float64
	switch v := t.get(key).(type) {
	case nil:
		t.problem("", atKey, key+" is missing", "write it in degrees: "+key+" = 51.38")
		return 0
	case float64:
		degrees = v
	case int64:
		degrees = float64(v)
	default:
		t.wrongType(key, v, "a number of degrees", "write it without quotes: "+key+" = 51.38")
		return 0
	}
	if !(degrees >= from && degrees <= to) {
		t.problem(key, atValue, fmt.Sprintf("%s = %v is not in the United Kingdom", key, degrees),
			fmt.Sprintf("write degrees between %v and %v; latitude is north, longitude is east, and west has a minus", from, to))
	}
	return degrees
}
