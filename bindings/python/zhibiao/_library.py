"""The functions of zhibiao.h, declared for ctypes. Loaded at the first use, not at import: a process that is spawned loads its own."""
from __future__ import annotations

import ctypes
import ctypes.util
import os
import pathlib
import threading
from typing import Optional

from . import _constants as constants
from ._errors import make_error


class ErrorStruct(ctypes.Structure):
    """zhibiao_error"""

    _fields_ = [("struct_size", ctypes.c_uint32), ("code", ctypes.c_int32), ("byte_offset", ctypes.c_int64), ("message", ctypes.c_char * 256)]


_status, _flag, _index, _length = ctypes.c_int32, ctypes.c_int32, ctypes.c_int64, ctypes.c_int64
_handle, _out, _text, _record = ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p
_error = ctypes.POINTER(ErrorStruct)
_name = (ctypes.c_char_p, [ctypes.c_int32])
_element = (_status, [_handle, _index, _record, _error])

PROTOTYPES = {
    "zhibiao_abi_version": (ctypes.c_int32, []),
    "zhibiao_version": (ctypes.c_char_p, []),
    "zhibiao_options_new": (_status, [_out, _error]),
    "zhibiao_options_set_source": (_status, [_handle, _text, _length, _error]),
    "zhibiao_options_set_published": (_status, [_handle, _text, _length, _error]),
    "zhibiao_options_set_encoding": (_status, [_handle, _text, _length, _error]),
    "zhibiao_options_set_lossy": (_status, [_handle, _flag, _error]),
    "zhibiao_options_set_numbers": (_status, [_handle, _flag, _error]),
    "zhibiao_options_set_offsets": (_status, [_handle, ctypes.c_int32, _error]),
    "zhibiao_options_set_input_format": (_status, [_handle, ctypes.c_int32, _error]),
    "zhibiao_options_set_explain": (_status, [_handle, _flag, _error]),
    "zhibiao_options_add_table": (_status, [_handle, ctypes.c_int32, _text, _length, _error]),
    "zhibiao_options_free": (None, [_handle]),
    "zhibiao_extractor_new": (_status, [_handle, _out, _error]),
    "zhibiao_extractor_extract": (_status, [_handle, _text, _length, _handle, _out, _error]),
    "zhibiao_extractor_extract_file": (_status, [_handle, _text, _length, _handle, _out, _error]),
    "zhibiao_extractor_extract_batch": (_status, [_handle, _out, _out, _out, _length, ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, _out, _error]),
    "zhibiao_extractor_free": (None, [_handle]),
    "zhibiao_document_error": (_status, [_handle, _error]),
    "zhibiao_document_count": (ctypes.c_int64, [_handle, ctypes.c_int32]),
    "zhibiao_document_render": (_status, [_handle, ctypes.c_int32, _out, _out, _error]),
    "zhibiao_document_free": (None, [_handle]),
    "zhibiao_document_article": (_status, [_handle, _record, _error]),
    "zhibiao_document_block": _element,
    "zhibiao_document_sentence": _element,
    "zhibiao_document_observation": _element,
    "zhibiao_document_mention": _element,
    "zhibiao_document_entity": (_status, [_handle, ctypes.c_int32, _index, _record, _error]),
    "zhibiao_document_person": _element,
    "zhibiao_document_project": _element,
    "zhibiao_document_program": _element,
    "zhibiao_document_quote": _element,
    "zhibiao_document_check": _element,
    "zhibiao_document_explanation": _element,
    "zhibiao_document_warning": _element,
    **{f"zhibiao_{kind}_name": _name
       for kind in ("code", "script", "block", "kind", "basis", "bound", "status", "period_source", "subject_type", "phase", "layer", "field",
                    "offsets")},
}

_lock = threading.Lock()
_loaded: Optional[ctypes.CDLL] = None


def _file() -> str:
    """Where the environment says, else the library of the wheel, else that of the system."""
    inside = pathlib.Path(__file__).with_name("libzhibiao_c.so")
    named = os.environ.get("ZHIBIAO_LIBRARY")
    if named or inside.exists():
        return named or str(inside)
    return ctypes.util.find_library("zhibiao_c") or f"libzhibiao_c.so.{constants.ABI_VERSION}"


def _load() -> ctypes.CDLL:
    name = _file()
    try:
        loaded = ctypes.CDLL(name)
        version = loaded.zhibiao_abi_version()
    except (OSError, AttributeError) as error:
        raise ImportError(f"can't load {name}: {error}. Install the wheel, or name the file of the library in ZHIBIAO_LIBRARY.") from error
    if version != constants.ABI_VERSION:
        raise ImportError(f"{name} has version {version} of the ABI of zhibiao, this package needs {constants.ABI_VERSION}: "
                          "install the package and the library of the same release")
    for function, (result, arguments) in PROTOTYPES.items():
        try:
            declared = getattr(loaded, function)
        except AttributeError:
            raise ImportError(f"{name} has no {function}: it is older than this package; install those of the same release") from None
        declared.restype = result
        declared.argtypes = arguments
    return loaded


def library() -> ctypes.CDLL:
    """The library, loaded once for each process."""
    global _loaded
    if _loaded is None:
        with _lock:
            if _loaded is None:
                _loaded = _load()
    return _loaded


def new_error() -> ErrorStruct:
    """A struct to fill."""
    return ErrorStruct(ctypes.sizeof(ErrorStruct))


def raised(error: ErrorStruct) -> Exception:
    """The exception for a struct that was filled."""
    name = library().zhibiao_code_name(error.code).decode()
    return make_error(name, error.message.decode("utf-8", "replace"), error.byte_offset if error.byte_offset >= 0 else None)


def version() -> str:
    """The version of the library that is loaded: `0.1.0`."""
    loaded: bytes = library().zhibiao_version()
    return loaded.decode()
