package find

// Field is a part of an entry, as a reason.
type Field string

// The fields.
const (
	Name     Field = "name"
	Acronym  Field = "acronym"
	Former   Field = "former name"
	Also     Field = "other name"
	Spelling Field = "spelling"
	Number   Field = "number"
	OldOne   Field = "old number"
	Disputed Field = "disputed number"
	Place    Field = "place"
	Service  Field = "service"
	Title    Field = "publication"
	Topic    Field = "topic"
	Text     Field = "text"
)

// class is where in an entry a word stands. A posting holds it in four bits.
type class uint8

const (
	nameStart class = iota // the word with which the name begins
	nameWord
	acronym
	plainName // the name of a prison without HMP
	other
	former
	initials // an acronym that nobody printed
	spelling
	service
	title
	place
	summary
	body
	topical  // the words are how callers put a topic that the entry is or answers
	served   // the words are a place that the entry serves
	numbered // the query is a number that the entry has
)

// firstText is the first of the classes that are running text. Their postings
// are kept apart from those of names, which are few and looked at first.
const firstText = summary

// worth is what a whole word is worth in each class, in hundredths, and the
// field that is given as the reason. This table is the order of reasons.
var worth = [...]struct {
	points uint8
	field  Field
}{
	nameStart: {100, Name},
	nameWord:  {96, Name},
	acronym:   {100, Acronym},
	plainName: {94, Name},
	other:     {92, Also},
	former:    {88, Former},
	initials:  {84, Acronym},
	spelling:  {84, Spelling},
	service:   {80, Service},
	title:     {76, Title},
	place:     {70, Place},
	summary:   {58, Text},
	body:      {44, Text},
	topical:   {95, Topic},
	served:    {100, Place},
	numbered:  {100, Number},
}

// What a word of the query is worth against a word of an entry, in hundredths.
const (
	joinedWord  = 125 // two words of the query are one of the entry
	wholeWord   = 100
	sameStem    = 94 // prisons, prison
	halfTyped   = 90 // the last word, which may go on
	beginning   = 80 // any other word that only begins the entry's word
	onlyBegins  = 45 // the same, where it is a word that callers use
	synonymous  = 82
	oneSlip     = 72
	oneSlipOff  = 60 // one slip in a word that also goes on
	twoSlips    = 50
	twoSlipsOff = 42
)
