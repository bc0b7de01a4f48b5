// Package styles stands in for chroma's styles; see package chroma.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry is the styles that were registered.
var Registry = map[string]*chroma.Style{}

// Register adds a style.
func Register(s *chroma.Style) *chroma.Style {
	Registry[s.Name] = s
	return s
}
