package zhibiao

/*
#include <stdlib.h>
#include <zhibiao/zhibiao.h>

int32_t zhibiaoGoProgress(void *context, int64_t done, int64_t count);
*/
import "C"

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"runtime/cgo"
	"sync/atomic"
	"unsafe"
)

// Extractor reads articles. It never changes; any number of goroutines may use it at once.
type Extractor struct {
	handle   *C.zhibiao_extractor
	settings settings
}

// openHandles counts what has been made and not yet been freed; the tests look at it.
var openHandles int64

// New makes an Extractor with options for all its calls.
func New(options ...Option) (*Extractor, error) {
	if err := checkABI(); err != nil {
		return nil, err
	}
	extractor := &Extractor{settings: settings{offsets: OffsetsUtf8}.with(options)}
	handle, err := extractor.settings.handle()
	if err != nil {
		return nil, err
	}
	defer C.zhibiao_options_free(handle)
	e := newCError()
	if err := asError(C.zhibiao_extractor_new(handle, &extractor.handle, &e), &e); err != nil {
		return nil, err
	}
	atomic.AddInt64(&openHandles, 1)
	runtime.SetFinalizer(extractor, (*Extractor).Close)
	return extractor, nil
}

// Close frees the extractor; its documents live on. No goroutine may be using it. A second call does nothing.
func (x *Extractor) Close() error {
	if x.handle != nil {
		C.zhibiao_extractor_free(x.handle)
		x.handle = nil
		atomic.AddInt64(&openHandles, -1)
		runtime.SetFinalizer(x, nil)
	}
	return nil
}

// ErrClosed is what a closed Extractor or Document answers.
var ErrClosed = errors.New("zhibiao: closed")

// with are the settings with options on top. Tables are the extractor's and not handed to single calls.
func (s settings) with(options []Option) settings {
	for _, option := range options {
		option(&s)
	}
	return s
}

// forCall gives the C options of one call; nil where they are the extractor's own.
func (x *Extractor) forCall(options []Option) (*C.zhibiao_options, error) {
	if len(options) == 0 {
		return nil, nil
	}
	own := x.settings
	own.tables = nil
	return own.with(options).handle()
}

// Extract reads one article. It takes microseconds to milliseconds and isn't interrupted; a context that is done is
// noticed before.
func (x *Extractor) Extract(ctx context.Context, text string, options ...Option) (*Document, error) {
	return x.read(ctx, options, func(own *C.zhibiao_options, out **C.zhibiao_document, e *C.zhibiao_error) C.int32_t {
		data, length := chars(text)
		return C.zhibiao_extractor_extract(x.handle, data, length, own, out, e)
	})
}

// ExtractReader is Extract for all that a reader gives.
func (x *Extractor) ExtractReader(ctx context.Context, reader io.Reader, options ...Option) (*Document, error) {
	text, err := io.ReadAll(reader)
	if err != nil {
		return nil, err
	}
	return x.Extract(ctx, string(text), options...)
}

// ExtractFile is Extract for a file; without Source, its path is the document's name.
func (x *Extractor) ExtractFile(ctx context.Context, path string, options ...Option) (*Document, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err // says more than the library can
	}
	return x.read(ctx, options, func(own *C.zhibiao_options, out **C.zhibiao_document, e *C.zhibiao_error) C.int32_t {
		data, length := chars(path)
		return C.zhibiao_extractor_extract_file(x.handle, data, length, own, out, e)
	})
}

func (x *Extractor) read(ctx context.Context, options []Option, call func(*C.zhibiao_options, **C.zhibiao_document, *C.zhibiao_error) C.int32_t) (*Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if x.handle == nil {
		return nil, ErrClosed
	}
	own, err := x.forCall(options)
	if err != nil {
		return nil, err
	}
	defer C.zhibiao_options_free(own)
	e := newCError()
	var handle *C.zhibiao_document
	code := call(own, &handle, &e)
	runtime.KeepAlive(x)
	if err := asError(code, &e); err != nil {
		return nil, err
	}
	return newDocument(handle), nil
}

// Input is one article of a batch.
type Input struct {
	Text    string
	Options []Option
}

// Result is what became of one Input: a Document or an error.
type Result struct {
	Document *Document
	Err      error
}

// ExtractBatch reads many articles on several threads (workers; 0 for as many as the machine runs at once). Results stand
// in the order of the inputs; an input that can't be read fails alone. Where the context is done before the end, what
// was read is returned with the context's error, and the rest has ErrCancelled. `progress` may be nil; it is called with
// how many are done, never twice at once.
func (x *Extractor) ExtractBatch(ctx context.Context, inputs []Input, workers int, progress func(done, count int)) ([]Result, error) {
	if err := ctx.Err(); err != nil || len(inputs) == 0 {
		return nil, err
	}
	if x.handle == nil {
		return nil, ErrClosed
	}
	batch, err := newBatch(x, inputs)
	defer batch.free()
	if err != nil {
		return nil, err
	}
	watch := cgo.NewHandle(&watcher{ctx, progress})
	defer watch.Delete()
	e := newCError()
	code := C.zhibiao_extractor_extract_batch(x.handle, &batch.texts[0], &batch.lengths[0], &batch.options[0], C.int64_t(len(inputs)),
		C.int32_t(workers), C.zhibiao_progress(C.zhibiaoGoProgress), unsafe.Pointer(&watch), &batch.documents[0], &e)
	runtime.KeepAlive(x)
	if err := asError(code, &e); err != nil {
		return nil, err
	}
	return batch.results(), ctx.Err()
}

type watcher struct {
	ctx      context.Context
	progress func(done, count int)
}

//export zhibiaoGoProgress
func zhibiaoGoProgress(userData unsafe.Pointer, done, count C.int64_t) C.int32_t {
	watch := (*(*cgo.Handle)(userData)).Value().(*watcher)
	if watch.progress != nil {
		watch.progress(int(done), int(count))
	}
	return flag(watch.ctx.Err() != nil)
}
