//go:build !unix

package process

// keepMemory has nothing to do: there are no core files.
func keepMemory() {}
