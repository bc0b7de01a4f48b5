// Package content is the directory's data, and the few lines that embed it in
// the program. Nothing in it is code: a person who keeps the directory true
// edits the TOML files below this folder, runs "signpost check", and is done.
//
// # How to write an entry
//
// Every file that ends in .toml, in any folder, may hold any number of
// [[organisation]], [[region]], [[term]] and [[need]] tables, and those of
// "Words and postcodes" below. The table's name decides what an entry is;
// folders and file names are for people.
//
// An id is made of lower-case letters, digits and hyphens. It never changes,
// because links use it. A reference to an entry is its kind, a colon and its
// id: "organisation:pact", "region:scotland", "term:visitor-centres". In a
// body, a reference is a Markdown link: [Pact](organisation:pact).
//
// A date is 2022-01-31, or in quotes what is known of it: "2022-01", "2022".
//
// # What every entry may have
//
//	id           = "families-outside"
//	name         = "Families Outside"      # as people should say it today
//	acronym      = ""                      # one acronym, without full stops
//	also         = []                      # other names in use, what people really say
//	former       = []                      # names it had before
//	misspellings = []                      # wrong forms in circulation: they find it, nobody sees them
//	status       = "open"                  # open, renamed, merged, closed, replaced, unknown
//	successor    = ""                      # a reference: who took over, or the new name
//	since        = ""                      # when that happened, as far as is known: "2014", "November 2010"
//	summary      = "One sentence of at most 25 words that can be read aloud."
//	website      = ""                      # as it is spoken: "www.prisonadvice.org.uk"
//	email        = ""
//	see          = []                      # references that belong beside it
//	checked      = 2022-01-31              # the date of the source that last confirmed the entry
//	source       = ""                      # that source, by name and address
//	body         = '''Markdown in plain English; headings start at ###.'''
//
// status "renamed", "merged" and "replaced" need a successor; "closed" and
// "unknown" may have one; "open" has none. The successor's page links back by
// itself.
//
// A telephone number, in the layout in which it should be read out:
//
//	[[organisation.phone]]
//	number  = "0800 254 0088"              # digits, spaces, round brackets, one + at the front
//	label   = "Helpline"
//	use     = "helpline"                   # helpline, office, visits, text, textphone, fax
//	cost    = ""                           # "free"
//	hours   = ["Mon-Fri 09:00-17:00"]      # or "Mon,Wed 10:00-12:00", "daily 00:00-24:00"
//	hours_checked = "2022-03"              # the date of the source of the hours; see "Hours" below
//	note    = ""
//	state   = "confirmed"                  # confirmed, unconfirmed, dead
//	checked = "2024"                       # the date of the source; "unknown" where it has none
//	source  = "Families Outside, travel information sheet"
//
// The first confirmed number is the one to give, or, where none is confirmed,
// the first unconfirmed one: write them in that order. A dead number is kept so
// that a caller who has it still finds the entry; nobody is told to ring it.
// Fax numbers are dead unless somebody confirmed them.
//
// # Hours
//
// Hours change sooner than numbers do, so they have a date of their own:
// hours_checked is the date of the source that prints the hours. "checked" says
// when the number was seen, and never counts for the hours: where one source
// prints both, write the date twice. Where the source has no date, or where only
// somebody else's word gives it, leave hours_checked out.
//
// Hours within a year (or what --stale-after says) make "open now" and "closed
// now". Older ones are quoted with their year, and those without a date as seen
// before; nothing then says open or closed, also where the line is "always" open.
//
//	[[organisation.address]]
//	label = ""                             # "Post", "Visitors' centre"
//	lines = ["19a Albany Street"]
//	town  = "Edinburgh"
//	county = ""
//	postcode = "EH1 3QN"
//	state = "unconfirmed"                  # as for a number
//	checked = "2008-04"
//	source = "SCIE Guide 22"
//
//	[[organisation.publication]]
//	title = "Danny's Mum"
//	kind  = "story book"
//	year  = 0                              # left out where nobody knows
//	note  = ""
//
//	[[organisation.link]]                  # one side only; the other side appears by itself
//	to = "organisation:pact"
//	as = "works with"                      # one of the phrases of model.Relations
//	note = ""
//
// These four sit under [[region]] and [[term]] in the same way.
//
// # What only an organisation has
//
//	kind    = "charity"                    # charity, network, public body, prison, programme, policy, report
//	regions = ["scotland"]                 # ids of the places it serves
//	needs   = ["visiting"]                 # names from needs.toml
//	for_whom = ""                          # whom a line is for, in five words: "anyone in despair"
//	crisis  = 2                            # its place on the card for people in danger or despair, from 1; left out where it is not on it
//
//	[[organisation.service]]               # something it runs that people ask for by name
//	id      = "family-links"
//	name    = "Family Links"
//	also    = []
//	summary = ""
//	who_for = ""
//	regions = []
//	status  = "open"
//	since   = ""
//	        [[organisation.service.phone]] # as above
//
// # What only a region has
//
//	kind     = "prison"                    # country, nation, region, county, city, area, prison
//	parent   = "west-midlands"             # id of the place around it; none for the United Kingdom and Europe
//	includes = []                          # ids of places it covers without being their parent
//	code     = "E12000005"                 # the code of the Office for National Statistics
//
// A prison's visits lines, address and body are written as an organisation's.
// Who runs its visitors' centre is a link on that organisation:
// to = "region:hmp-birmingham", as = "runs the visitors' centre at".
//
// # What only a term has
//
//	same_as    = "organisation:pact"       # where the term names a body that has an entry of its own
//	definition = '''Markdown'''            # instead of body
//
// # Needs
//
//	[[need]]
//	name = "visiting"                      # what organisations refer to
//	also = ["visit", "see him in prison"]  # how callers put it
//
// # Words and postcodes
//
//	[[synonym]]
//	words = ["prison", "jail", "locked up"] # they mean the same to a caller
//
//	[[quiet]]
//	words = ["who", "please"]              # they say nothing about what is meant
//
//	[[ordinary]]
//	words = ["reading", "battle"]          # towns only where a question says so: "in reading"
//
// Towns and the first halves of postcodes are towns.txt and outcodes.txt, which say in
// their heads what they are made of. The program holds them packed, as towns.zlib and
// outcodes.zlib: "go test ./model/gazetteer -pack" packs them again. What they lack:
//
//	[[town]]
//	name      = "Skelmersdale"
//	also      = ["Skem"]
//	region    = "north-west"               # the region or nation in which it lies
//	county    = "Lancashire"               # may be left out, as may district
//	district  = "West Lancashire"
//	latitude  = 53.55                      # degrees north
//	longitude = -2.77                      # degrees east: west has a minus
//
//	[[outcodes]]
//	region = "north-east"                  # the first halves of its postcodes
//	codes  = "DH1-9 SR1"
package content

import "embed"

//go:embed topics organisations regions glossary danger.toml words.toml towns.zlib outcodes.zlib
var files embed.FS

// Files is the shipped directory, ready to be loaded.
func Files() embed.FS { return files }
