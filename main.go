// Signpost is an offline directory in a terminal: who can help the family of
// someone in prison, where, and what the words mean.
package main

import (
	"os"

	"signpost/ui/cli"
	_ "signpost/ui/early" // before any library: see there
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
