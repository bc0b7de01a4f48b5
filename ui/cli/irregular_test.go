//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestAPipeInAFolderHangsNothing would not end if one were opened and waited for.
func TestAPipeInAFolderHangsNothing(t *testing.T) {
	dir := folderOf(t, map[string]string{"good.toml": helpline})
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.toml"), 0o600); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink("/dev/tty", filepath.Join(dir, "tty.toml")); err != nil {
		t.Skip(err)
	}
	r := run(t, "check", dir).want(t, exitFailed)
	says(t, r.err, dir+"/pipe.toml: this is no file but a pipe; take it away, or give it another name", dir+"/tty.toml: this is no file but a device", "2 mistakes in "+dir+"; 2 files were left out")
	r = run(t, "--content", dir, "find", "test helpline").want(t, exitFine)
	says(t, r.out, "Test Helpline")
	says(t, r.err, "2 files of "+dir+" were left out")
}

func TestALinkToAFileIsRead(t *testing.T) {
	dir, other := t.TempDir(), folderOf(t, map[string]string{"good.txt": helpline})
	if err := os.Symlink(filepath.Join(other, "good.txt"), filepath.Join(dir, "link.toml")); err != nil {
		t.Skip(err)
	}
	says(t, run(t, "check", dir).want(t, exitFine).out, "Test Helpline")
}

func TestTheFileOfDebugIsAFileAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	pipe, link, file := filepath.Join(dir, "pipe"), filepath.Join(dir, "link"), filepath.Join(dir, "file")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{pipe, link, dir, "/dev/full"} {
		says(t, run(t, "--debug", name, "find", "pops").want(t, exitFailed).err, "it is a link, a folder, a pipe or a device", "Name a file")
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("the link was followed")
	}
	run(t, "--debug", file, "find", "pops").want(t, exitFine)
	if info, err := os.Stat(file); err != nil || info.Mode() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
}
