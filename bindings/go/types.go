package zhibiao

// #include <zhibiao/zhibiao.h>
import "C"

// Code is what a call returns.
type Code int32

// Offsets is what begin and end count.
type Offsets int32

// InputFormat is what an input is.
type InputFormat int32

// Render is a form that a document is written in.
type Render int32

// Script is the script that most of a text is in.
type Script int32

// BlockKind is what a block is.
type BlockKind int32

// Kind is what a number tells: a level, a growth ….
type Kind int32

// Basis is what a change or growth compares with.
type Basis int32

// Bound is how a number is bounded.
type Bound int32

// Status is whether a number is a fact, a forecast, a target or a capacity.
type Status int32

// PeriodSource is where a period was found.
type PeriodSource int32

// SubjectType is what a subject is.
type SubjectType int32

// Phase is how far a project has come.
type Phase int32

// Layer is what a mention or an entity is.
type Layer int32

// String is the name in JSON.
func (o Offsets) String() string { return C.GoString(C.zhibiao_offsets_name(C.int32_t(o))) }

// String is the name in JSON.
func (s Script) String() string { return C.GoString(C.zhibiao_script_name(C.int32_t(s))) }

// String is the name in JSON.
func (b BlockKind) String() string { return C.GoString(C.zhibiao_block_name(C.int32_t(b))) }

// String is the name in JSON.
func (k Kind) String() string { return C.GoString(C.zhibiao_kind_name(C.int32_t(k))) }

// String is the name in JSON.
func (b Basis) String() string { return C.GoString(C.zhibiao_basis_name(C.int32_t(b))) }

// String is the name in JSON.
func (b Bound) String() string { return C.GoString(C.zhibiao_bound_name(C.int32_t(b))) }

// String is the name in JSON.
func (s Status) String() string { return C.GoString(C.zhibiao_status_name(C.int32_t(s))) }

// String is the name in JSON.
func (p PeriodSource) String() string { return C.GoString(C.zhibiao_period_source_name(C.int32_t(p))) }

// String is the name in JSON.
func (s SubjectType) String() string { return C.GoString(C.zhibiao_subject_type_name(C.int32_t(s))) }

// String is the name in JSON.
func (p Phase) String() string { return C.GoString(C.zhibiao_phase_name(C.int32_t(p))) }

// String is the name in JSON.
func (l Layer) String() string { return C.GoString(C.zhibiao_layer_name(C.int32_t(l))) }
