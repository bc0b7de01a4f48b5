package load_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"signpost/model/load"
)

// TestANumberHasThreeToFifteenDigits: shorter is a slip of the pen, longer is no
// number of any country.
func TestANumberHasThreeToFifteenDigits(t *testing.T) {
	for number, good := range map[string]bool{
		"99": false, "999": true, "+44 1234 5678 9012 3": true, "123456789012345": true, "1234567890123456": false, "+12 3456 7890 1234 56": false,
	} {
		file := fmt.Sprintf("[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"charity\"\nsummary = \"S.\"\n[[organisation.phone]]\nnumber = %q\nuse = \"office\"\nstate = \"unconfirmed\"\n", number)
		_, problems := load.Load(load.Layer{Name: "content", FS: fstest.MapFS{"f.toml": {Data: []byte(file)}}})
		if problems.Broken() == good || !good && !strings.Contains(fmt.Sprint(problems), "f.toml:7:10") {
			t.Errorf("%s: %v", number, problems)
		}
	}
}
