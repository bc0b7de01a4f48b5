//go:build !unix

package load

// openNoWait has no meaning where nothing in a folder makes one wait.
const openNoWait = 0
