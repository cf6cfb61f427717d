package zhibiao

// #include <zhibiao/zhibiao.h>
import "C"

import (
	"time"
	"unsafe"
)

// Option says how to read. Options of New hold for all calls of the Extractor; those of a call come on top of them.
type Option func(*settings)

type table struct {
	kind C.int32_t
	tsv  string
}

type settings struct {
	source, published, encoding string
	lossy, numbers, explain     bool
	offsets                     Offsets
	format                      InputFormat
	tables                      []table
}

// Source is the name of the document, `source` in JSON: a file name, an id.
func Source(name string) Option { return func(s *settings) { s.source = name } }

// Published is the reference date, used where the text states none.
func Published(year int, month time.Month, day int) Option {
	return PublishedDate(Date{year, month, day})
}

// PublishedDate is Published with a Date.
func PublishedDate(date Date) Option { return func(s *settings) { s.published = date.String() } }

// Lossy replaces invalid bytes by U+FFFD and warns, instead of refusing the text.
func Lossy() Option { return func(s *settings) { s.lossy = true } }

// Numbers lists every numeral among the mentions.
func Numbers() Option { return func(s *settings) { s.numbers = true } }

// Explain keeps what gave each field of each observation; it stands in the JSON.
func Explain() Option { return func(s *settings) { s.explain = true } }

// Count sets what Begin and End count. Without it they are bytes of UTF-8: text[o.Begin:o.End] is o.Text.
func Count(offsets Offsets) Option { return func(s *settings) { s.offsets = offsets } }

// Encoding is that of the input by its name ("GB18030", "Big5", "UTF-16LE") or "auto"; without it, UTF-8.
func Encoding(name string) Option { return func(s *settings) { s.encoding = name } }

// Format is that of the input: InputText (without this option), InputHtml or InputAuto.
func Format(format InputFormat) Option { return func(s *settings) { s.format = format } }

// Indicators adds rows to the taxonomy of indicators (for New only): tab-separated, as in src/data/indicators.tsv.
func Indicators(tsv string) Option { return withTable(C.ZHIBIAO_TABLE_INDICATORS, tsv) }

// Units adds units and classifiers (for New only): tab-separated, as in src/data/units.tsv.
func Units(tsv string) Option { return withTable(C.ZHIBIAO_TABLE_UNITS, tsv) }

// Words adds words of clauses (for New only): tab-separated, as in src/data/clause_words.tsv.
func Words(tsv string) Option { return withTable(C.ZHIBIAO_TABLE_WORDS, tsv) }

func withTable(kind C.int32_t, tsv string) Option {
	return func(s *settings) { s.tables = append(s.tables[:len(s.tables):len(s.tables)], table{kind, tsv}) }
}

// chars points at the bytes of a string, which C reads during the call and doesn't keep.
func chars(s string) (*C.char, C.int64_t) {
	if s == "" {
		return nil, 0
	}
	return *(**C.char)(unsafe.Pointer(&s)), C.int64_t(len(s))
}

func flag(set bool) C.int32_t {
	if set {
		return 1
	}
	return 0
}

// handle makes the C options, which the caller frees.
func (s settings) handle() (*C.zhibiao_options, error) {
	e := newCError()
	var options *C.zhibiao_options
	if err := asError(C.zhibiao_options_new(&options, &e), &e); err != nil {
		return nil, err
	}
	if err := s.apply(options); err != nil {
		C.zhibiao_options_free(options)
		return nil, err
	}
	return options, nil
}

func (s settings) apply(options *C.zhibiao_options) error {
	e := newCError()
	var code C.int32_t
	try := func(next func() C.int32_t) {
		if code == C.ZHIBIAO_OK {
			code = next()
		}
	}
	try(func() C.int32_t { p, n := chars(s.source); return C.zhibiao_options_set_source(options, p, n, &e) })
	try(func() C.int32_t {
		p, n := chars(s.published)
		return C.zhibiao_options_set_published(options, p, n, &e)
	})
	try(func() C.int32_t { return C.zhibiao_options_set_lossy(options, flag(s.lossy), &e) })
	try(func() C.int32_t { return C.zhibiao_options_set_numbers(options, flag(s.numbers), &e) })
	try(func() C.int32_t { return C.zhibiao_options_set_offsets(options, C.int32_t(s.offsets), &e) })
	if s.encoding != "" {
		try(func() C.int32_t { p, n := chars(s.encoding); return C.zhibiao_options_set_encoding(options, p, n, &e) })
	}
	if s.format != InputText {
		try(func() C.int32_t { return C.zhibiao_options_set_input_format(options, C.int32_t(s.format), &e) })
	}
	if s.explain {
		try(func() C.int32_t { return C.zhibiao_options_set_explain(options, 1, &e) })
	}
	for _, t := range s.tables {
		try(func() C.int32_t { p, n := chars(t.tsv); return C.zhibiao_options_add_table(options, t.kind, p, n, &e) })
	}
	return asError(code, &e)
}
