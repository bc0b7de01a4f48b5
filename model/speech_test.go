package model

import (
	"strings"
	"testing"
)

func TestEachOutcode(t *testing.T) {
	for codes, want := range map[string]string{
		"DH1-3 EC1A B99": "DH1 DH2 DH3 EC1A B99",
		"M9-11":          "M9 M10 M11",
		"":               "",
		"dh1":            "! dh1",
		"DH":             "! DH",
		"EC1A-EC1B":      "! EC1A-EC1B",
		"DH1-999999":     "! DH1-999999",
		"DH1 9":          "DH1 ! 9",
	} {
		var got []string
		if bad := EachOutcode(codes, func(c string) { got = append(got, c) }); bad != "" {
			got = append(got, "!", bad)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", codes, s, want)
		}
	}
}
