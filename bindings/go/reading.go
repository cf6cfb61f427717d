package zhibiao

// #include <zhibiao/zhibiao.h>
import "C"

import (
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
	"unsafe"
)

// Document is what was read out of one article. Article, Observations and Warnings are read at once; the other lists when
// they are first asked for, which must be before Close. Any number of goroutines may read it at once.
type Document struct {
	article      Article
	observations []Observation
	warnings     []Warning

	mutex     sync.Mutex // over all below
	handle    *C.zhibiao_document
	blocks    []Block
	sentences []Sentence
	mentions  []Mention
	entities  map[C.int32_t][]Entity
	persons   []Person
	projects  []Project
	programs  []Program
	quotes    []Quote
	checks    []Check
}

func newDocument(handle *C.zhibiao_document) *Document {
	atomic.AddInt64(&openHandles, 1)
	d := &Document{handle: handle, entities: map[C.int32_t][]Entity{}}
	runtime.SetFinalizer(d, (*Document).Close)
	words := d.readArticle()
	d.observations = list(d, C.ZHIBIAO_LIST_OBSERVATIONS, words.observation)
	d.warnings = list(d, C.ZHIBIAO_LIST_WARNINGS, words.warning)
	return d
}

// Close frees what C holds. A second call does nothing.
func (d *Document) Close() error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.handle != nil {
		C.zhibiao_document_free(d.handle)
		d.handle = nil
		atomic.AddInt64(&openHandles, -1)
		runtime.SetFinalizer(d, nil)
	}
	return nil
}

// Article is what the page says of itself.
func (d *Document) Article() Article { return d.article }

// Observations in text order.
func (d *Document) Observations() []Observation { return d.observations }

// Warnings of what was noticed.
func (d *Document) Warnings() []Warning { return d.warnings }

// Blocks of the article.
func (d *Document) Blocks() []Block { return lazy(d, &d.blocks, C.ZHIBIAO_LIST_BLOCKS, copier.block) }

// Sentences of all blocks.
func (d *Document) Sentences() []Sentence {
	return lazy(d, &d.sentences, C.ZHIBIAO_LIST_SENTENCES, copier.sentence)
}

// Mentions are the layer under the observations, in text order.
func (d *Document) Mentions() []Mention {
	return lazy(d, &d.mentions, C.ZHIBIAO_LIST_MENTIONS, copier.mention)
}

// Audit are the sums and shares that the text states, recomputed.
func (d *Document) Audit() []Check { return lazy(d, &d.checks, C.ZHIBIAO_LIST_AUDIT, copier.check) }

// Regions that the text names.
func (d *Document) Regions() []Entity { return d.entityList(C.ZHIBIAO_LIST_REGIONS) }

// Organizations that the text names.
func (d *Document) Organizations() []Entity { return d.entityList(C.ZHIBIAO_LIST_ORGANIZATIONS) }

// Persons that the text names, with their posts.
func (d *Document) Persons() []Person {
	return lazy(d, &d.persons, C.ZHIBIAO_LIST_PERSONS, copier.person)
}

// Projects that the text tells of.
func (d *Document) Projects() []Project {
	return lazy(d, &d.projects, C.ZHIBIAO_LIST_PROJECTS, copier.project)
}

// Programs are the named working systems and initiatives that the text tells of.
func (d *Document) Programs() []Program {
	return lazy(d, &d.programs, C.ZHIBIAO_LIST_PROGRAMS, copier.program)
}

// Quotes are who says what, in text order.
func (d *Document) Quotes() []Quote { return lazy(d, &d.quotes, C.ZHIBIAO_LIST_QUOTES, copier.quote) }

func (d *Document) entityList(which C.int32_t) []Entity {
	d.mutex.Lock()
	entities := d.entities[which]
	d.mutex.Unlock()
	entities = lazy(d, &entities, which, func(c copier, handle *C.zhibiao_document, index C.int64_t) Entity {
		return c.entity(handle, which, index)
	})
	d.mutex.Lock()
	d.entities[which] = entities
	d.mutex.Unlock()
	return entities
}

// JSON is the document in one line, as the command and the other languages write it.
func (d *Document) JSON() (string, error) { return d.Render(RenderJson) }

// Render writes the document in one of the forms RenderJson, RenderCsv …
func (d *Document) Render(form Render) (string, error) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.handle == nil {
		return "", ErrClosed
	}
	e := newCError()
	var text *C.char
	var length C.int64_t
	if err := asError(C.zhibiao_document_render(d.handle, C.int32_t(form), &text, &length, &e), &e); err != nil {
		return "", err
	}
	if int64(length) > 1<<30 {
		return "", errors.New("zhibiao: the rendering is longer than 1 GiB")
	}
	return C.GoStringN(text, C.int(length)), nil
}

// lazy reads a list at the first call.
func lazy[T any](d *Document, kept *[]T, which C.int32_t, read func(copier, *C.zhibiao_document, C.int64_t) T) []T {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if *kept == nil && d.handle != nil {
		words := d.copier()
		*kept = list(d, which, func(handle *C.zhibiao_document, index C.int64_t) T { return read(words, handle, index) })
	}
	return *kept
}

// list reads all elements of a list.
func list[T any](d *Document, which C.int32_t, read func(*C.zhibiao_document, C.int64_t) T) []T {
	count := C.zhibiao_document_count(d.handle, which)
	if count <= 0 {
		return nil
	}
	all := make([]T, count)
	for i := range all {
		all[i] = read(d.handle, C.int64_t(i))
	}
	return all
}

// copier turns C strings into Go strings. Most are the document's own words: those are slices of its text in Go.
type copier struct {
	begin uintptr
	text  string
}

func (d *Document) copier() copier {
	var article C.zhibiao_article
	article.struct_size = C.uint32_t(unsafe.Sizeof(article))
	C.zhibiao_document_article(d.handle, &article, nil)
	return copier{uintptr(unsafe.Pointer(article.text.data)), d.article.Text}
}

func (c copier) string(s C.zhibiao_string) string {
	if s.length == 0 {
		return ""
	}
	if at := uintptr(unsafe.Pointer(s.data)) - c.begin; at < uintptr(len(c.text)) && at+uintptr(s.length) <= uintptr(len(c.text)) {
		return c.text[at : at+uintptr(s.length)]
	}
	return C.GoStringN(s.data, C.int(s.length))
}

func (c copier) strings(first *C.zhibiao_string, count C.int64_t) []string {
	if count == 0 {
		return nil
	}
	all := make([]string, count)
	for i, s := range unsafe.Slice(first, int(count)) {
		all[i] = c.string(s)
	}
	return all
}

func (d *Document) readArticle() copier {
	var a C.zhibiao_article
	a.struct_size = C.uint32_t(unsafe.Sizeof(a))
	C.zhibiao_document_article(d.handle, &a, nil)
	text := copier{}.string(a.text)
	c := copier{uintptr(unsafe.Pointer(a.text.data)), text}
	d.article = Article{
		Text: text, Title: c.string(a.title), Kicker: c.string(a.kicker), Source: c.string(a.source), OriginalTitle: c.string(a.original_title),
		Published: c.string(a.published), PublishedDate: dateOf(int32(a.published_date)), Script: Script(a.script), Encoding: c.string(a.encoding),
		Subtitles: c.strings(a.subtitles, a.subtitle_count), Authors: c.strings(a.authors, a.author_count), Editors: c.strings(a.editors, a.editor_count),
	}
	return c
}
