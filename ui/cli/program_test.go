package cli

import (
	"bufio"
	"bytes"
	"errors"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// The program itself, as a shell would run it.
func TestARealPipeClosedEarlyEndsQuietly(t *testing.T) {
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("there is no go to build the program with")
	}
	if testing.Short() {
		t.Skip("it builds the program")
	}
	program := filepath.Join(t.TempDir(), "signpost")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command(goTool, "build", "-o", program, "signpost").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	c := exec.Command(program, "list", "--json")
	var errs bytes.Buffer
	c.Stderr = &errs
	pipe, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if line, _ := bufio.NewReader(pipe).ReadString('\n'); line != "[\n" {
		t.Errorf("the first line is %q", line)
	}
	pipe.Close()
	err = c.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Error(err)
	}
	if errs.Len() > 0 {
		t.Errorf("it does not end quietly:\n%s", errs.String())
	}
}
