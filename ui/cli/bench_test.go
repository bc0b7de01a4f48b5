package cli_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"signpost/ui/cli"
)

// BenchmarkFolder is what --content costs with a folder of 100,000 records: reading
// it, making the index and finding one. The memory is the most that the process had.
func BenchmarkFolder(b *testing.B) {
	dir := b.TempDir()
	const files, each = 100, 1000
	for f := range files {
		var out strings.Builder
		for i := range each {
			n := f*each + i
			fmt.Fprintf(&out, "[[organisation]]\nid = \"org-%d\"\nname = \"Harbour Trust %d\"\nkind = \"charity\"\nregions = [\"england\"]\nsummary = \"It helps families of people in prison, near and far.\"\nsource = \"made up\"\n", n, n)
			fmt.Fprintf(&out, "[[organisation.phone]]\nnumber = \"01%03d %06d\"\nuse = \"office\"\nstate = \"unconfirmed\"\n", n/1000, n)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("f%d.toml", f)), []byte(out.String()), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if status := cli.Main([]string{"find", "--content", dir, "Harbour Trust 77777"}, os.Stdin, io.Discard, os.Stderr); status != 0 {
			b.Fatal(status)
		}
	}
	if data, err := os.ReadFile("/proc/self/status"); err == nil {
		for line := range strings.Lines(string(data)) {
			var kib float64
			if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kib); err == nil {
				b.ReportMetric(kib/1024, "peak-MiB")
			}
		}
	}
}
