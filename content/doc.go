// Package content is the directory's data, and the few lines that embed it in
// the program. Nothing in it is code: whoever keeps the directory true edits the TOML
// files below this folder, or writes a folder of their own, runs "signpost check", and
// is done. This page says all that a writer needs to know.
//
// # Four kinds of record
//
// A topic is what callers ask about: what to know, and whom to ring first. An
// organisation is somebody who helps. A region is a place, a prison too. A term is a
// word or a name that people meet.
//
// Every file that ends in .toml, in any folder, may hold any number of [[topic]],
// [[organisation]], [[region]] and [[term]] tables, and those under "Groups, danger,
// words and postcodes". The name of the table decides what a record is; folders and
// file names are for people. Here each topic and each organisation has a file of its
// own: topics/ID.toml, organisations/ID.toml, regions/*.toml, glossary/*.toml.
//
// An id is made of lower-case letters, digits and single hyphens, and is the only one of
// its kind. It never changes, because links use it. A reference is a kind, a colon and
// an id: "topic:first-visit", "organisation:pact", "region:scotland",
// "term:visitor-centres". Where a key takes ids of one kind, such as topics and
// regions, the kind is left out.
//
// A key that is not named here is a mistake, and so is a reference that leads nowhere.
// A key that is not needed is left out. Texts stand on one line, but for body, text and
// definition, which are Markdown: headings from ### on, lists, and links whose address
// is a reference: [Pact](organisation:pact). How long they may be stands
// under "A folder of your own".
//
// # Dates, sources, and what is unknown
//
// checked is the date of the source: of the page, the letter or the call that says so,
// never the day on which you typed it. It is written 2022-01-31 without quotes, or in
// quotes as far as it is known: "2022-01", "2022". Where the source has no date, write
// checked = "unknown". Do not leave checked out where this page has it: nobody could
// tell whether it was forgotten.
//
// source names who says so, with the address in brackets: "Pact, page on visits
// (www.prisonadvice.org.uk/visits)". A copy of a page is called a copy: "copy of GOV.UK,
// Leeds prison (agenparl.eu/...)". A call is a source as well: "rung by us, 3 May 2026".
//
// # A topic
//
// One that passes "signpost check" as it stands:
//
//	[[topic]]
//	id      = "cost-of-a-taxi"             # also the name of the file
//	name    = "A taxi to the prison"       # as people would say it
//	also    = []                           # other names of the topic itself
//	misspellings = []                      # wrong forms that find it, and that nobody sees
//	group   = "visiting"                   # the heading under which it stands; see below
//	order   = 90                           # its place under the heading, from 1 to 1000; in tens
//	hint    = "from the station"           # what is behind it, in three to five words
//	summary = "How to get from the station to the gate, and who pays."
//	callers = ["taxi from the station", "no bus to the prison"]  # how people put it: lower case, one to six words each, as many as you know
//	ready   = ["the day of the visit"]     # what the caller should have to hand
//	beware  = ["Do not promise that the fare is paid back."]  # what must not be said: sentences
//	unknown = ["Which prisons have a bus of their own."]      # what we do not know: sentences
//	see     = ["topic:cost-of-visits"]     # references that belong beside it
//	checked = 2026-11-23                   # the day on which it was put together
//	source  = "Signpost research, November 2026; each statement names its own source"
//	body    = ''''''                       # seldom needed: what no statement says
//
//	[[topic.first]]                        # whom to ring first, in the order in which to try them
//	to  = "organisation:help-with-prison-visits"
//	in  = ["england-and-wales"]            # ids of regions for which that holds; left out: everywhere
//	why = "pays the claims"                # in at most six words
//
//	[[topic.fact]]                         # one statement that a caller can be told
//	in      = ["england-and-wales"]        # ids of regions in which it holds; left out: everywhere
//	text    = "Ask for a receipt. [Help with Prison Visits](organisation:help-with-prison-visits) may want it."
//	checked = "unknown"                    # needed in every statement
//	source  = "GOV.UK, help with prison visits (www.gov.uk/help-with-prison-visits)"  # needed too
//	weak    = true                         # one poor source, sources that disagree, or one older than 2020
//
// Needed are id, name, group, summary, and in a statement text, checked and source. Write
// several [[topic.fact]], one for each thing to know. Where nations differ, write one for
// each. A statement that is weak is shown with "check this".
//
// The groups, as they stand on the screen, are danger, visiting, contact, court, inside,
// release, children, money, you (topics/groups.toml).
//
// # What organisations, regions and terms have
//
//	id           = "families-outside"
//	name         = "Families Outside"      # as people should say it today
//	acronym      = ""                      # one, without full stops: "POPS"
//	also         = []                      # other names in use, what people really say
//	former       = []                      # names it had before
//	misspellings = []                      # wrong forms in circulation: they find it, nobody sees them
//	status       = "open"                  # open, renamed, merged, closed, replaced, unknown; left out: open
//	successor    = ""                      # a reference: who took over, or the new name
//	since        = ""                      # when that happened, in words: "2014", "November 2010"
//	summary      = "One sentence that can be read aloud."
//	website      = ""                      # as it is spoken: "www.prisonadvice.org.uk"
//	email        = ""
//	see          = []                      # references that belong beside it
//	checked      = 2022-01-31              # the date of the source that last confirmed the entry
//	source       = ""                      # that source
//	body         = '''Markdown'''          # of a term: definition
//
// Needed are id, name and summary; of an organisation and a region also kind.
//
// status "renamed", "merged" and "replaced" need a successor; "closed" and "unknown" may
// have one; "open" has none. The page of the successor links back by itself.
//
// # An organisation
//
// One that passes "signpost check" as it stands:
//
//	[[organisation]]
//	id       = "example-helpline"
//	name     = "Example Helpline"
//	kind     = "charity"                   # what it is: see below
//	rank     = "helpline"                  # its place among those who help: see below; left out: charity
//	regions  = ["scotland"]                # ids of the places that it serves; never left out if it is known
//	topics   = ["first-visit"]             # ids of the topics that it answers: file names in topics/
//	for_whom = "families in Scotland"      # whom a line is for, in at most five words
//	charity_number = "SC012345"            # in quotes; SC in Scotland, NIC in Northern Ireland
//	summary  = "Helpline for families of people in Scottish prisons."
//	website  = "www.example.org"
//	checked  = "2024"
//	source   = "its own page about itself (www.example.org/about)"
//	body     = '''
//	### What to do
//	Ring the helpline. Have the name of the prison to hand.
//
//	### What it does
//	It answers questions about visits in [Scotland](region:scotland).
//	'''
//
//	[[organisation.phone]]
//	number  = "0800 254 0088"              # as it is read out: groups of digits, one space between, ( ) and one + in front
//	label   = "Helpline"                   # what people call the line
//	use     = "helpline"                   # helpline, office, visits, text, textphone, fax
//	cost    = "free"                       # "" where it is not known
//	hours   = ["Mon-Fri 09:00-17:00"]      # see "Hours"
//	hours_checked = "2022-03"              # the date of the source of the hours; needed where there are hours
//	note    = ""                           # what to know before ringing: "Press 2 for London."
//	state   = "confirmed"                  # see "How far to trust a number"
//	by      = "body"                       # body, government, other: whose word it is
//	checked = "2024"                       # the date of the source of the number
//	source  = "its own page on visits (www.example.org/visits)"
//
//	[[organisation.address]]
//	label = "Post"                         # "Post", "Visitors' centre"
//	lines = ["19a Albany Street"]
//	town  = "Edinburgh"
//	county = ""
//	postcode = "EH1 3QN"
//	state = "unconfirmed"                  # as of a number
//	checked = "2008-04"
//	source = "SCIE Guide 22"
//
//	[[organisation.publication]]
//	title = "Danny's Mum"                  # needed
//	kind  = "story book"
//	year  = 2008                           # left out where it is not known
//	note  = ""
//
//	[[organisation.link]]                  # one side only: the other side appears by itself
//	to = "organisation:pact"
//	as = "works with"                      # one of the phrases below
//	note = ""
//
//	[[organisation.service]]               # something that it runs and people ask for by name
//	id      = "example-links"
//	name    = "Example Links"
//	also    = []
//	summary = "Puts families in touch with each other."
//	who_for = "Families in Scotland"
//	regions = ["scotland"]
//	status  = "open"                       # as of an entry; a service has no successor
//	since   = ""
//	        [[organisation.service.phone]] # only where it has a number of its own: as above
//	        number = "0131 557 9800"
//	        use    = "office"
//	        state  = "unconfirmed"
//	        by     = "other"
//	        checked = "2008-04"
//	        source = "SCIE Guide 22"
//
// kind is one of helpline, charity, network, public body, government service, company,
// prison, programme, policy, report. rank is one of helpline, family service, visitors'
// centre, charity, scheme, office, policy body, and in that order those who help at a
// place are named: whoever is there for families comes before an office.
//
// Two keys are for the few. ring_first = 1 gives a place, counted from 1, among the lines
// at the head of the first screen. crisis = 1 gives one on the card for people in danger
// or despair. Each place is taken once, and both need for_whom.
//
// Phrases of links, with as: runs, helps to run, works with, part of, funds, sponsors,
// employs, runs the visitors' centre at, provides family services at, works in, used to
// run the visitors' centre at, used to work in, based at, once based at, used to run,
// published, set up, rests on, pilot of, mentions, responsible for, merged into, formerly
// part of, trains, linked to, extends.
//
// # How far to trust a number
//
//	state = "confirmed"     a page or file of 2022 or later gives it; checked and source are needed
//	state = "unconfirmed"   only older pages, or pages without a date, give it
//	state = "disputed"      sources disagree about the digits: it is kept, found, and never given
//	state = "dead"          a source says that it is out of use: kept for callers who still have it, never given
//
//	by = "body"             the organisation itself says so
//	by = "government"       a page of the government or its open data says so
//	by = "other"            anybody else: the press, another charity, a list
//
// What a list says second-hand is "confirmed" with by = "other" if the list is dated 2022
// or later, else "unconfirmed". A number in doubt is never mended by guessing. Faxes are
// "dead". Of several numbers, one that is spoken on goes before a textphone and that
// before one for texts; then a confirmed one before an unconfirmed one; then the order in
// which you write them counts.
//
// No telephone number stands in running text, where nothing says how old it is: name the
// organisation and link it. 999, 111, 101, 112, 55, 18000 and 18001 may stand there.
//
// # Hours
//
//	hours = ["Mon-Fri 09:00-17:00", "Sat 09:30-13:00"]
//	hours = ["Mon,Wed 10:00-12:00,13:00-16:00"]
//	hours = ["daily 00:00-24:00"]          # always
//
// Days are Mon Tue Wed Thu Fri Sat Sun, with - from one to another and , between; daily is
// all seven. Times have four digits and end by 24:00. Hours past midnight are two lines:
// "Fri 18:00-24:00", "Sat 00:00-02:00". What does not fit goes into note.
//
// Hours change sooner than numbers do, so they have a date of their own: hours_checked is
// the date of the page that prints the hours. checked says when the number was seen, and
// never counts for the hours: where one page prints both, write the date twice. A list
// that says what it read elsewhere counts, at the date of the list, if that is 2026 or
// later. Where there is no date, write hours_checked = "unknown". Without hours there is
// no hours_checked.
//
// Hours within a year (or what --stale-after says) make "open now" and "closed now".
// Older ones are quoted with their year, and those without a date as seen before.
//
// # A region, and a prison
//
//	[[region]]
//	id       = "hmp-example"
//	name     = "HMP Example"
//	kind     = "prison"                    # country, nation, region, county, city, area, prison
//	parent   = "west-midlands"             # id of the place around it; only the United Kingdom and Europe have none
//	includes = []                          # ids of places that it covers without being their parent
//	code     = ""                          # of the Office for National Statistics: "E12000005"
//	summary  = "Prison for men in the West Midlands."
//	checked  = 2026-07-31
//	source   = "Ministry of Justice, visits file EXI-example.yml"
//
//	[[region.phone]]                       # as of an organisation
//	number  = "0300 060 6500"
//	label   = "Visits"
//	use     = "visits"
//	state   = "confirmed"
//	by      = "government"
//	checked = 2026-03-24                   # the day on which that file last changed
//	source  = "Ministry of Justice, visits file EXI-example.yml"
//
//	[[region.address]]                     # as of an organisation
//	lines = ["New Road"]
//	town  = "Wolverhampton"
//	postcode = "WV10 7PU"
//	state = "confirmed"
//	checked = 2026-03-24
//	source = "Ministry of Justice, visits file EXI-example.yml"
//
// # What only a prison has
//
// Two tables, each with a date and a source of its own, of which any other key may
// be left out. On a place that is no prison they are a mistake.
//
//	[region.prison]
//	code     = "LEI"                       # in the lists of the Ministry of Justice
//	types    = ["HMP", "YOI"]              # HMP, YOI, YCS (under 18), STC, IRC, CCU
//	holds    = ["men"]                     # men, women, boys, girls
//	open     = true                        # an open prison; leave it out where it is not one
//	category = ["B", "C"]                  # A, B, C, D
//	run_by   = "Serco"
//	private  = true                        # false: by the state; left out where we do not know
//	welsh_name    = "Carchar Abertawe"     # write it in also too, so that it is found
//	welsh_address = ""
//	note     = ""                          # what sources disagree about
//	checked  = 2022-05-13
//	source   = "Ministry of Justice, prison-register"
//
//	[region.visits]
//	email     = "visits@example.org"
//	online    = "on"                       # on or off, in the older booking service
//	sessions  = ["Mon-Wed,Sat 14:00-16:00", "on remand: Thu 18:00-19:00"]
//	adult_age = 16                         # from this age a child takes the seat of an adult
//	address   = ""                         # as printed for visitors, where it adds to the address
//	note      = ""
//	checked   = 2025-07-25                 # the date of the file: the times are shown with it
//	source    = "Ministry of Justice, prison-visits-2"
//
// Both stand below the plain keys of the prison, beside its [[region.phone]] tables.
//
// A region may have publications and links as well. Who runs the visitors' centre of a
// prison is a link on that organisation: to = "region:hmp-example", as = "runs the
// visitors' centre at". The ids of places are in regions/uk.toml: united-kingdom,
// great-britain, england-and-wales, england, wales, scotland, northern-ireland, the nine
// regions of England, then counties and cities.
//
// # A term
//
//	[[term]]
//	id         = "example-order"
//	name       = "Example order"
//	acronym    = "EO"
//	topics     = ["court-bail-remand"]     # ids of the topics to which it belongs
//	same_as    = ""                        # "organisation:pact", where the term names a body that has an entry
//	summary    = "Order of a court that says where someone must live."
//	definition = '''A court can make an example order. It says where someone must live.'''
//	checked    = "2023-05"
//	source     = "GOV.UK, sentences (www.gov.uk/types-of-prison-sentence)"
//
// # Groups, danger, words and postcodes
//
//	[[group]]                              # a heading of the list of topics; they stand in the order of the file
//	id   = "visiting"
//	name = "Visiting"
//	hint = "book, fares"
//
//	[[danger]]                             # what people say when someone may die or be hurt
//	id      = "own-life"
//	name    = "Someone who may end their own life"
//	now     = false                        # true: 999 comes before all
//	phrases = ["kill <self>", "<inside> ... <kill>"] # danger.toml says how they are read
//	[[danger.first]]                       # whom to name first: as [[topic.first]]
//	to = "organisation:samaritans"
//
//	[[danger_words]]                       # a class of words; a phrase names it as <kill>
//	id    = "kill"
//	words = ["kill", "top", "end <self>"]
//
//	[[danger_same]]                        # other ways to write the same
//	as    = "can not"
//	words = ["cant", "cannae"]
//
//	[[danger_if]]                          # what a mark elsewhere in the sentence makes of a danger
//	mark = "inside"                        # a class of words; unless = "at-large" takes it back
//	was  = ["other"]
//	then = "inside"
//
//	[[harmless]]                           # what sounds like danger and is none
//	phrases = ["killing time"]
//
//	[[synonym]]
//	words = ["prison", "jail", "locked up"] # they mean the same to a caller
//
//	[[quiet]]
//	words = ["who", "please"]              # they say nothing about what is meant
//
//	[[dialect]]                            # what people say in one place, and slang
//	where = "scotland"                     # id of the region or nation; united-kingdom: heard everywhere
//	means = "police"                       # in standard English, and in words that the topics use
//	words = ["polis", "poliss"]            # words and short phrases, also as people misspell them
//
//	[[ordinary]]
//	words = ["reading", "battle"]          # towns only where a question says so: "in reading"
//
//	[[prefix]]
//	words = ["HMP", "YOI"]                 # what stands before names and is not said
//
//	[[people]]
//	words = ["son", "wife"]                # whom somebody speaks of: says little about what is asked
//
//	[[common]]
//	words = ["prison", "family"]           # what nearly every caller speaks of: says as little
//
//	[[frame]]
//	words = ["website", "opening"]         # how people ask about somebody whose name they say
//
// Dialect has one table for each meaning in each place: dialect.toml goes from what is
// heard everywhere to one nation and region after the other. A word may have a second
// table in the same place if it means a second thing there: "ma" is "my" and "mum". Case,
// accents and apostrophes make no difference, so "didna'" and "didna" are one word; within
// a table none stands twice and none is what it means. Small words count too: "wur" is
// "our", "cannae" is "cannot". A word that is mostly meant in its ordinary sense stands in
// a phrase: "doing bird", not "bird". What people say in danger belongs into danger.toml.
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
//
// # How it is written
//
// Plain British English that can be read aloud. Sentences have fewer than 20 words, and
// the reading grade is 6 to 8 and never above 10: "signpost check --style FOLDER" measures
// it. A summary is one sentence of at most 25 words and 120 characters that begins without
// "a" or "the" and ends in a full stop. Say "people in prison" and "someone", never
// "offender" or "inmate" but in official names; "we do not know", not "nobody knows". Rules
// of one nation say so: "In England". What is over stands last, below what to do today.
// Quotation marks are straight, hyphens plain. The text of an organisation begins with
// "### What to do", which speaks to a family member and a volunteer alike, then "### What
// it does" and, where that is not plain, "### For whom". No sentence is copied from a
// source, and nothing is added from memory.
//
// # A folder of your own
//
// A folder that is laid over this one ("signpost --content my-folder") adds what has a
// new id. What is to take the place of a record that is here says so, with a line
// "replaces = true" below its id. Without that line an id that is taken is a mistake, and
// so is the line where nothing has the id: a surgery called PACT must not take the number
// of a helpline away. A record with a mistake is left out by itself and the rest of the
// folder is used. What cannot do without it (a successor, a parent, a group, the region
// of outcodes) goes too; other references to it are dropped. The record whose place it
// was to take stays, but for numbers that it calls dead: these stay dead.
//
// A name, and whatever is as short, has at most 120 characters; a summary, a note, a
// source or a sentence 1,000; a body, a definition or the text of a fact 8,192, with lists
// and quotations no more than 4 deep and at most 100 headings. A list has at most 300
// texts, a record 32 KiB of text. A file has at most 1 MiB, 5,000 records and 60,000 keys
// and values, with brackets no more than 6 deep; a folder 64 MiB and 100,000 records.
//
// # Making sure
//
//	signpost check FOLDER            every mistake, with file, line, column and what to do
//	signpost check FOLDER --style    how hard each entry is to read
//	signpost --content FOLDER        the directory with your folder in it
//
// In this repository, "go test ./content" also holds every number, state and date
// against the sources (testdata/numbers.txt); testdata/left-out.txt says which numbers
// are in no entry, and why.
package content
