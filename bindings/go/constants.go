// Made from include/zhibiao/zhibiao.h. Do not edit.

package zhibiao

// Values of Code.
const (
	CodeOk              Code = 0
	CodeInvalidBytes    Code = -10 // the input isn't valid in its encoding
	CodeTooLarge        Code = -11 // the input is longer than 2^31 - 1 bytes
	CodeUnreadable      Code = -12 // a file that can't be opened or read
	CodeInvalidInput    Code = -13 // the input isn't what its format asks for
	CodeInvalidDate     Code = -20 // not an ISO 8601 date
	CodeInvalidOption   Code = -21 // any other option out of its range
	CodeUnsupported     Code = -22 // an option that this build of the library was made without
	CodeInvalidArgument Code = -30 // NULL where there must be something, a negative length, an index beyond the list
	CodeCancelled       Code = -40 // the progress function asked to stop before this input was read
	CodeInternal        Code = -90 // a defect of the library
	CodeNoMemory        Code = -91 // no memory left
)

// Values of Offsets.
const (
	OffsetsUtf32 Offsets = 0
	OffsetsUtf8  Offsets = 1
	OffsetsUtf16 Offsets = 2
	OffsetsInput Offsets = 3
)

// Values of InputFormat.
const (
	InputText InputFormat = 0
	InputHtml InputFormat = 1
	InputAuto InputFormat = 2 // HTML where the input begins like a page, else text
)

// Values of Render.
const (
	RenderJson         Render = 0
	RenderJsonPretty   Render = 1
	RenderMentionsJson Render = 2
	RenderCsv          Render = 3
	RenderTsv          Render = 4
	RenderCsvRows      Render = 5
	RenderTsvRows      Render = 6
	RenderMentionsCsv  Render = 7
	RenderMentionsTsv  Render = 8
	RenderTable        Render = 9
)

// Values of Script.
const (
	ScriptHans Script = 0
	ScriptHant Script = 1
)

// Values of BlockKind.
const (
	BlockHeading     BlockKind = 0
	BlockParagraph   BlockKind = 1
	BlockCaption     BlockKind = 2
	BlockNote        BlockKind = 3
	BlockMeta        BlockKind = 4
	BlockBoilerplate BlockKind = 5
	BlockSeparator   BlockKind = 6
)

// Values of Kind.
const (
	KindLevel        Kind = 0
	KindChange       Kind = 1
	KindGrowth       Kind = 2
	KindMultiple     Kind = 3
	KindShare        Kind = 4
	KindRatio        Kind = 5
	KindContribution Kind = 6
	KindRank         Kind = 7
)

// Values of Basis.
const (
	BasisNone          Basis = 0 // null in JSON
	BasisYoy           Basis = 1
	BasisMom           Basis = 2
	BasisAnnualAverage Basis = 3
	BasisFromTo        Basis = 4
	BasisSince         Basis = 5
)

// Values of Bound.
const (
	BoundExact      Bound = 0
	BoundAbout      Bound = 1
	BoundNear       Bound = 2
	BoundOver       Bound = 3
	BoundUnder      Bound = 4
	BoundAtLeast    Bound = 5
	BoundAtMost     Bound = 6
	BoundRange      Bound = 7
	BoundIndefinite Bound = 8
)

// Values of Status.
const (
	StatusActual   Status = 0
	StatusForecast Status = 1
	StatusTarget   Status = 2
	StatusCapacity Status = 3
)

// Values of PeriodSource.
const (
	PeriodStated    PeriodSource = 0
	PeriodInherited PeriodSource = 1
	PeriodPublished PeriodSource = 2
)

// Values of SubjectType.
const (
	SubjectRegion       SubjectType = 0
	SubjectZone         SubjectType = 1
	SubjectOrganization SubjectType = 2
	SubjectProject      SubjectType = 3
	SubjectProduct      SubjectType = 4
	SubjectGroup        SubjectType = 5
)

// Values of Layer.
const (
	LayerNumber       Layer = 0
	LayerQuantity     Layer = 1
	LayerPeriod       Layer = 2
	LayerRegion       Layer = 3
	LayerZone         Layer = 4
	LayerOrganization Layer = 5
	LayerPerson       Layer = 6
	LayerProject      Layer = 7
	LayerProgram      Layer = 8
	LayerIndicator    Layer = 9
)
