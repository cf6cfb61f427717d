"""Reads Chinese economic news and government reports: every stated number with its name, unit, period and subject.

    import zhibiao
    document = zhibiao.extract("2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。")
    for observation in document["observations"]:
        print(observation["name"], observation["value"], observation["unit"])

A document is the dictionary that `zhibiao extract --format jsonl` prints; `begin` and `end` count the characters of a
Python string. The shared library libzhibiao_c is looked for where the environment variable ZHIBIAO_LIBRARY says, else
where the system keeps its libraries.
"""
import ctypes
import datetime
import json

from ._library import JSON, OFFSETS, ErrorStruct, library

__all__ = ["Error", "Extractor", "extract", "version"]


class Error(ValueError):
    """Why a text could not be read. `code` is a name such as `invalid_bytes`; `byte_offset` is None where there is no place."""

    def __init__(self, error):
        super().__init__(error.message.decode("utf-8", "replace"))
        self.code = library.zhibiao_code_name(error.code).decode()
        self.byte_offset = error.byte_offset if error.byte_offset >= 0 else None


def _checked(function, *arguments):
    error = ErrorStruct(struct_size=ctypes.sizeof(ErrorStruct))
    if function(*arguments, ctypes.byref(error)) != 0:
        raise Error(error)


def _utf8(text):
    """Bytes as they are; a lone surrogate of a str becomes bytes that the library refuses or, if lossy, replaces."""
    return bytes(text) if isinstance(text, (bytes, bytearray, memoryview)) else text.encode("utf-8", "surrogatepass")


class Extractor:
    """Reads articles. One may serve any number of threads."""

    def __init__(self):
        self._handle = ctypes.c_void_p()
        self._free = library.zhibiao_extractor_free  # still there when the interpreter ends
        _checked(library.zhibiao_extractor_new, None, ctypes.byref(self._handle))

    def __del__(self):
        self._free(self._handle)

    def extract(self, text, *, published=None, source="", lossy=False, offsets="utf-32"):
        """The article and the observations of `text` (str, or bytes of UTF-8) as a dictionary.

        published  the reference date where the text states none: a datetime.date or `2026-02-28`
        source     the name of the document
        lossy      replace invalid bytes instead of raising Error
        offsets    what begin and end count: utf-32 (characters), utf-8, utf-16
        """
        if offsets not in OFFSETS:
            raise ValueError(f"offsets is none of {', '.join(OFFSETS)}: {offsets!r}")
        content, options, document = _utf8(text), ctypes.c_void_p(), ctypes.c_void_p()
        _checked(library.zhibiao_options_new, ctypes.byref(options))
        try:
            self._set(options, published, source, lossy, OFFSETS[offsets])
            _checked(library.zhibiao_extractor_extract, self._handle, content, len(content), options, ctypes.byref(document))
            return json.loads(self._json(document))
        finally:
            library.zhibiao_document_free(document)
            library.zhibiao_options_free(options)

    @staticmethod
    def _set(options, published, source, lossy, offsets):
        if isinstance(published, datetime.date):
            published = published.isoformat()[:10]
        for setter, value in ((library.zhibiao_options_set_published, published or ""), (library.zhibiao_options_set_source, source)):
            content = _utf8(value)
            _checked(setter, options, content, len(content))
        _checked(library.zhibiao_options_set_lossy, options, int(bool(lossy)))
        _checked(library.zhibiao_options_set_offsets, options, offsets)

    @staticmethod
    def _json(document):
        text, length = ctypes.c_void_p(), ctypes.c_int64()
        _checked(library.zhibiao_document_render, document, JSON, ctypes.byref(text), ctypes.byref(length))
        return ctypes.string_at(text, length.value)


_extractor = None


def extract(text, **options):
    """Extractor().extract() with one extractor for the whole program."""
    global _extractor
    if _extractor is None:
        _extractor = Extractor()
    return _extractor.extract(text, **options)


def version():
    """The version of the library that is loaded."""
    return library.zhibiao_version().decode()
