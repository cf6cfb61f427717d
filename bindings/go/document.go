package zhibiao

// Article is what the page says of itself.
type Article struct {
	Text                                 string // the document's own text, decoded to UTF-8
	Title, Kicker, Source, OriginalTitle string
	Published                            string // ISO 8601, +08:00 where a time is stated
	PublishedDate                        Date
	Subtitles, Authors, Editors          []string
	Script                               Script
	Encoding                             string
}

// Block is a heading, a paragraph, a caption … Its sentences are Document.Sentences()[FirstSentence:][:SentenceCount].
type Block struct {
	Kind                         BlockKind
	Text                         string
	Begin, End                   int
	FirstSentence, SentenceCount int
}

// Sentence of a block.
type Sentence struct {
	Text       string
	Begin, End int
}

// Period that a number is of. Both dates are inclusive; either may be null.
type Period struct {
	Start, End Date
	Text       string // the document's own words; "" for the publication date
	Source     PeriodSource
}

// Subject whose number it is.
type Subject struct {
	Text, Name string
	Type       SubjectType
	Adcode     string // GB/T 2260
}

// Observation is one stated number about one thing. Strings are "" and pointers nil where JSON has null. Value, Low and
// High are exact decimals; Rat turns them into numbers.
type Observation struct {
	ID                         int // from 1, in text order: Document.Observations()[ID-1]
	Text                       string
	Begin, End                 int
	Name, Concept, Action      string
	Kind                       Kind
	Basis                      Basis
	Value, Low, High           string
	Parts                      []string
	Bound                      Bound
	Unit, UnitText             string
	Period                     *Period
	Subject                    *Subject
	Status                     Status
	Cumulative                 bool
	Whole, RankScope           string
	PartOf, Pair               int // ids, 0 for none
	SentenceBegin, SentenceEnd int
}

// Mention is of the layer under the observations. What its layer doesn't have is zero.
type Mention struct {
	Layer            Layer
	Text             string
	Begin, End       int
	Value, Low, High string   // number, quantity
	Parts            []string // of a ratio
	Unit, UnitText   string   // quantity
	Bound            Bound    // quantity
	Start, Stop      Date     // period, both inclusive
	Duration         string   // of a period that is one, ISO 8601: P3M
	Name, Code       string   // region, zone, organization and all after them
}

// Span is a place in the text, half-open.
type Span struct{ Begin, End int }

// Entity is something with a name, once for each, with all places where it is mentioned.
type Entity struct {
	Layer            Layer
	Text, Name, Code string
	Mentions         []Span
}

// Person is somebody named in the text, once for each. What isn't told is empty.
type Person struct {
	Name, Post, Organization string
	Mentions                 []Span // of the name
}

// ProjectAmount is a stated amount of a project: its investment, its capacity.
type ProjectAmount struct {
	Value, Unit string
	Observation int // id of what states it, 0 for none
}

// Project is a construction or investment project, once for each. What isn't told is empty or nil.
type Project struct {
	Name, Owner, Location string
	Investment, Capacity  *ProjectAmount
	Phase                 Phase
	Mentions              []Span
}

// Program is a named working system or initiative, once for each.
type Program struct {
	Name     string
	Parts    []string // as stated
	Mentions []Span
}

// Quote is who says what: Speaker is the name, else what the speaker is called, and Text is without its marks.
type Quote struct {
	Speaker, Post, Text string
	Begin, End          int
	Direct              bool // in quotation marks
}

// Check is one sum or share that the text states, recomputed.
type Check struct {
	Rule                        string
	Stated, Computed, Tolerance string
	Holds                       bool
	Observations                []int // ids: the result first, then what it was computed from
}

// Warning is something noticed that didn't stop the reading.
type Warning struct {
	Code, Message string
	ByteOffset    int64
}
