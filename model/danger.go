package model

// What people say when somebody may die or be hurt is told by a small grammar, which
// is content: package danger says how it is read.

// DangerGroup is the id of the group of topics in which a life may be at risk.
const DangerGroup = "danger"

// Danger is a class of what people say when somebody may die or be hurt.
type Danger struct {
	ID, Name string
	Now      bool     // the emergency services come before all
	Phrases  []string // what people say, over words and <classes of words>
	First    []First  // whom to name first
}

// DangerWords is a class of words that phrases name in angle brackets.
type DangerWords struct {
	ID    string
	Words []string // as they are written, one or several together; <other classes> may be among them
	Verbs []string // these in all their regular forms
	Slips bool     // long ones are known with a slip in them
}

// DangerSame are other ways to write the same: dialect, contractions, slips.
type DangerSame struct {
	As    string   // what is read instead
	Words []string // what people write
}

// DangerIf says what other words in the sentence make of a danger.
type DangerIf struct {
	Mark    string   // id of the class of those words
	Unless  string   // id of a class that undoes the mark; "" for none
	Was     []string // ids of the dangers that become Then
	Phrases []string // these mean Then with the mark, and without it nothing
	Then    string   // id of a danger
}
