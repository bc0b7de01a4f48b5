package search

// weights are all numbers that weigh one thing against another. What only puts like
// reasons in an order (the bands, the fields of equal names, the rings around a place)
// is no weight and stands where it is used. TestEveryWeightIsHeld moves each weight up
// and down by a third and fails where no question notices.
type weights struct {
	// Where in an entry a word stands. A name or an acronym is 1.
	OtherName float32 // other and former names, and what people take for one
	Service   float32
	Title     float32 // of a publication, and the hint of a topic
	Address   float32 // where the entry is, and what it serves
	Summary   float32 // one sentence, a definition, who is held in a prison
	Body      float32 // any other text

	// How a word of the query is a word of an entry. The word locate.Itself is 1.
	Family  float32 // another word of its stem
	Half    float32 // the last word, which may go on
	Synonym float32
	Slip    float32 // twice, where there are two
	OffSlip float32 // times that, where the mistyped word may also go on

	// What a document has of the query.
	Coverage float32 // how much it counts that it has many words, against how well it has them
	Place    float32 // how many times more a word weighs that names a place
	Fit      float32 // one of its names has the words and little else
	Width    float32 // how much it counts, where no place was named, to serve everywhere
	Ring     float32 // how much more it is worth to be rung first about anything
	Over     float32 // times its share, where an entry is over
	Enough   float32 // the part of the best coverage that a hit must have

	// How surely the query speaks of a topic.
	Phrase     float32 // of a phrase of callers that must have been said, by weight
	Peculiar   float32 // the weight of what was said that makes it sure
	ByPeculiar float32 // how much that counts, against how much of the query is explained
	Bag        float32 // how much it counts that all of the topic's text speaks of it
	Texts      float32 // what a word of the text counts against one of the callers
	Length     float32 // how much it counts against a topic that it has many words
	Quiet      float32 // what a quiet word weighs against another
	People     float32 // what a word for somebody weighs against another
	Guess      float32 // times that, where a word is half typed or a slip
	Told       float32 // how sure it must be, where somebody tells a story
	Single     float32 // the same, where a single word speaks of the topic
	LookedUp   float32 // and where it may be a name that is looked up
	Suspected  float32 // what a topic is worth of which it is not sure, against words
	Least      float32 // what the best must be worth for anything to be shown
	Beside     float32 // the part of the surest topic that others must reach
}

// standard are the weights in use. They were found by moving each as long as the
// questions of package eval gained by it.
func standard() weights {
	return weights{
		OtherName: 0.9, Service: 0.8, Title: 0.76, Address: 0.7, Summary: 0.58, Body: 0.44,
		Family: 0.94, Half: 0.9, Synonym: 0.82, Slip: 0.72, OffSlip: 0.85,
		Coverage: 0.65, Place: 1.4, Fit: 0.1, Width: 0.2, Ring: 0.08, Over: 0.8, Enough: 0.4,
		Phrase: 0.35, Peculiar: 23, ByPeculiar: 0.9, Bag: 2.1, Texts: 0.3, Length: 0.3, Quiet: 0.22, People: 0.53, Guess: 0.53,
		Told: 0.11, Single: 0.16, LookedUp: 0.8, Suspected: 1.1, Least: 0.3, Beside: 0.25,
	}
}
