// Package quick stands in for chroma's quick; see package chroma.
package quick

import "io"

// Highlight writes the source as it is.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}
