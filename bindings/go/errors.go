package zhibiao

// #include <zhibiao/zhibiao.h>
import "C"

import (
	"fmt"
	"unsafe"
)

// Error is why an input, an option or a table was refused.
type Error struct {
	Code       Code
	ByteOffset int64 // where in the input, in bytes; -1 where there is no place
	Message    string
}

// Error says what happened, where, and what to do about it.
func (e *Error) Error() string { return "zhibiao: " + e.Message }

// Is makes errors.Is(err, zhibiao.ErrInvalidBytes) true for every error of that code.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.Code == e.Code && other.Message == ""
}

// Errors to compare with by errors.Is.
var (
	ErrInvalidBytes    = &Error{Code: CodeInvalidBytes}
	ErrTooLarge        = &Error{Code: CodeTooLarge}
	ErrUnreadable      = &Error{Code: CodeUnreadable}
	ErrInvalidInput    = &Error{Code: CodeInvalidInput}
	ErrInvalidDate     = &Error{Code: CodeInvalidDate}
	ErrInvalidOption   = &Error{Code: CodeInvalidOption}
	ErrUnsupported     = &Error{Code: CodeUnsupported}
	ErrInvalidArgument = &Error{Code: CodeInvalidArgument}
	ErrCancelled       = &Error{Code: CodeCancelled}
)

// String is the code's name in JSON, such as "invalid_bytes".
func (c Code) String() string { return C.GoString(C.zhibiao_code_name(C.int32_t(c))) }

func newCError() C.zhibiao_error {
	var e C.zhibiao_error
	e.struct_size = C.uint32_t(unsafe.Sizeof(e))
	return e
}

// asError is nil for success. The C error belongs to the call: goroutines change threads.
func asError(code C.int32_t, e *C.zhibiao_error) error {
	if code == C.ZHIBIAO_OK {
		return nil
	}
	message := C.GoString(&e.message[0])
	if message == "" {
		message = fmt.Sprintf("error %d", int(code))
	}
	return &Error{Code: Code(code), ByteOffset: int64(e.byte_offset), Message: message}
}
