"""The functions of zhibiao.h, declared for ctypes."""
import ctypes
import ctypes.util
import os

ABI_VERSION = 1
JSON = 0  # ZHIBIAO_RENDER_JSON
OFFSETS = {"utf-32": 0, "utf-8": 1, "utf-16": 2}


class ErrorStruct(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("code", ctypes.c_int32), ("byte_offset", ctypes.c_int64), ("message", ctypes.c_char * 256)]


_handle, _out, _text, _length = ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_char_p, ctypes.c_int64
_error = ctypes.POINTER(ErrorStruct)

PROTOTYPES = {
    "zhibiao_abi_version": (ctypes.c_int32, []),
    "zhibiao_version": (ctypes.c_char_p, []),
    "zhibiao_code_name": (ctypes.c_char_p, [ctypes.c_int32]),
    "zhibiao_options_new": (ctypes.c_int32, [_out, _error]),
    "zhibiao_options_set_source": (ctypes.c_int32, [_handle, _text, _length, _error]),
    "zhibiao_options_set_published": (ctypes.c_int32, [_handle, _text, _length, _error]),
    "zhibiao_options_set_lossy": (ctypes.c_int32, [_handle, ctypes.c_int32, _error]),
    "zhibiao_options_free": (None, [_handle]),
    "zhibiao_options_set_offsets": (ctypes.c_int32, [_handle, ctypes.c_int32, _error]),
    "zhibiao_extractor_new": (ctypes.c_int32, [_handle, _out, _error]),
    "zhibiao_extractor_extract": (ctypes.c_int32, [_handle, _text, _length, _handle, _out, _error]),
    "zhibiao_extractor_free": (None, [_handle]),
    "zhibiao_document_render": (ctypes.c_int32, [_handle, ctypes.c_int32, _out, ctypes.POINTER(ctypes.c_int64), _error]),
    "zhibiao_document_free": (None, [_handle]),
}


def _load():
    name = os.environ.get("ZHIBIAO_LIBRARY") or ctypes.util.find_library("zhibiao_c") or f"libzhibiao_c.so.{ABI_VERSION}"
    try:
        loaded = ctypes.CDLL(name)
    except OSError as error:
        raise ImportError(f"can't load {name}: {error}. Install the library, or name the file in ZHIBIAO_LIBRARY.") from error
    for function, (result, arguments) in PROTOTYPES.items():
        getattr(loaded, function).restype = result
        getattr(loaded, function).argtypes = arguments
    if loaded.zhibiao_abi_version() != ABI_VERSION:
        raise ImportError(f"{name} has ABI version {loaded.zhibiao_abi_version()}, this package needs {ABI_VERSION}")
    return loaded


library = _load()
