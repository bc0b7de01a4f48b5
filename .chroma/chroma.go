// Package chroma stands in for github.com/alecthomas/chroma/v2, which glamour
// imports to colour program code. No page of a directory holds any, and the
// real one reads hundreds of lexers and styles at every start: about 13 ms
// before the first frame and 4 MB of the binary. This has just the names that
// glamour v2.0.1 needs to be built; code is shown as it is written.
package chroma

// TokenType is a kind of token.
type TokenType int

// The kinds that glamour names.
const (
	Text TokenType = iota
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Background
)

// StyleEntries are styles by kind of token.
type StyleEntries map[TokenType]string

// Style is a named style.
type Style struct{ Name string }

// MustNewStyle makes a style, of which only the name is kept.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{name} }
