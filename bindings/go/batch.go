package zhibiao

/*
#include <stdlib.h>
#include <zhibiao/zhibiao.h>
*/
import "C"

import "unsafe"

// batch is what a call for many texts hands to C. Pointers to Go memory may not stand in Go memory that C sees: the
// texts are copied, and the arrays are C's.
type batch struct {
	texts     []*C.char
	lengths   []C.int64_t
	options   []*C.zhibiao_options
	documents []*C.zhibiao_document
}

func inC[T any](count int) []T {
	var element T
	return unsafe.Slice((*T)(C.calloc(C.size_t(count), C.size_t(unsafe.Sizeof(element)))), count)
}

func newBatch(x *Extractor, inputs []Input) (*batch, error) {
	count := len(inputs)
	b := &batch{inC[*C.char](count), inC[C.int64_t](count), inC[*C.zhibiao_options](count), inC[*C.zhibiao_document](count)}
	for i, input := range inputs {
		b.texts[i], b.lengths[i] = C.CString(input.Text), C.int64_t(len(input.Text))
		options, err := x.forCall(input.Options)
		if err != nil {
			return b, err
		}
		b.options[i] = options
	}
	return b, nil
}

func (b *batch) results() []Result {
	results := make([]Result, len(b.documents))
	for i, handle := range b.documents {
		e := newCError()
		if err := asError(C.zhibiao_document_error(handle, &e), &e); err != nil {
			C.zhibiao_document_free(handle)
			results[i].Err = err
			continue
		}
		results[i].Document = newDocument(handle)
	}
	return results
}

func (b *batch) free() {
	for i := range b.texts {
		C.free(unsafe.Pointer(b.texts[i]))
		C.zhibiao_options_free(b.options[i])
	}
	C.free(unsafe.Pointer(&b.texts[0]))
	C.free(unsafe.Pointer(&b.lengths[0]))
	C.free(unsafe.Pointer(&b.options[0]))
	C.free(unsafe.Pointer(&b.documents[0]))
}
