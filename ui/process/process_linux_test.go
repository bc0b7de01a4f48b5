package process_test

import (
	"os"
	"os/exec"
	"testing"

	"golang.org/x/sys/unix"

	"signpost/ui/early"
	"signpost/ui/process"
)

// TestNothingOfTheMemoryIsLeft hardens a process of its own: it cannot be undone.
func TestNothingOfTheMemoryIsLeft(t *testing.T) {
	const child = "SIGNPOST_HARDEN"
	if os.Getenv(child) == "" {
		cmd := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$", "-test.v")
		cmd.Env = append(os.Environ(), child+"=1", "TEA_TRACE=trace", "TEA_DEBUG=1", "UV_DEBUG=trace", "TMUX=x,1,0")
		cmd.Dir = t.TempDir()
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	process.Harden()
	var core unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_CORE, &core); err != nil || core.Cur != 0 || core.Max != 0 {
		t.Errorf("core files may have %d bytes, and the limit may be raised to %d: %v", core.Cur, core.Max, err)
	}
	if dumpable, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0); err != nil || dumpable != 0 {
		t.Errorf("others may read the memory: %d, %v", dumpable, err)
	}
	for _, name := range early.Variables() {
		if _, set := os.LookupEnv(name); set {
			t.Errorf("%s is still there", name)
		}
	}
}
