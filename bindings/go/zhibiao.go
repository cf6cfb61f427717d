// Package zhibiao reads Chinese regional-economy news and government reports: every stated number with its indicator,
// exact value, unit, period, subject and its place in the text.
//
//	extractor, err := zhibiao.New()
//	if err != nil { … }
//	defer extractor.Close()
//	document, err := extractor.Extract(ctx, text, zhibiao.Published(2026, time.March, 1))
//	if err != nil { … }
//	defer document.Close()
//	for _, observation := range document.Observations() {
//		fmt.Println(observation.Name, observation.Value, observation.Unit)
//	}
//
// It is a thin layer over the C library (zhibiao.h). The header is found beside this module in the repository, or where
// the library is installed; the library is linked with -lzhibiao_c (CGO_LDFLAGS says where it is, if not in a standard
// place).
//
// An Extractor may be used by any number of goroutines at once. A Document holds Go memory only, but for the handle that
// JSON and the other renderings need: what its methods return stays valid after Close.
package zhibiao

/*
#cgo CFLAGS: -std=c99 -I${SRCDIR}/../../include
#cgo LDFLAGS: -lzhibiao_c
#include <zhibiao/zhibiao.h>
*/
import "C"

import "fmt"

// Version of the C library that is loaded, such as "0.1.0".
func Version() string { return C.GoString(C.zhibiao_version()) }

// checkABI compares the library that is loaded with the header that this package was built with.
func checkABI() error {
	if loaded := int(C.zhibiao_abi_version()); loaded != C.ZHIBIAO_ABI_VERSION {
		return fmt.Errorf("zhibiao: the library has ABI version %d, this package was built for %d: build it again with the library's header", loaded, int(C.ZHIBIAO_ABI_VERSION))
	}
	return nil
}
