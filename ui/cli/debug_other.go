//go:build !unix

package cli

// openPlainly has no meaning where a name leads to nothing that makes one wait.
const openPlainly = 0
