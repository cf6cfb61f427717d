"""Reads articles, one or many."""
from __future__ import annotations

import ctypes
import os
import threading
from typing import Any, Callable, Dict, Iterable, Iterator, Optional, Tuple, Union

from . import _constants as constants
from ._batch import read_many
from ._document import Document
from ._inputs import Item, Progress
from ._library import library, new_error, raised
from ._options import Handle, Published, Settings, Text, checked, day, new_options, shared_options, utf8

Table = Union[str, bytes, "os.PathLike[str]", None]


def _rows(table: Table) -> bytes:
    if isinstance(table, os.PathLike):
        with open(table, "rb") as file:
            return file.read()
    return utf8(table or b"")


class Extractor:
    """Reads articles with options and tables of its own. Any number of threads may use one; it pickles.

    indicators, units, words  rows of TSV (str, bytes, or the path of a file as pathlib.Path) added to what the library knows
    published     the reference date where the text states none: a datetime.date or `2026-02-28`
    encoding      of bytes and files: a name such as `GB18030`, or `auto`; None: UTF-8. A str needs none
    lossy         replace what isn't valid by U+FFFD, with a warning, instead of raising InvalidBytesError
    explain       keep why each field is what it is, for Document.explanations
    input_format  `text`, `html`, or `auto`: HTML where the input begins like a page
    numbers       list every numeral among the mentions, not only quantities
    """

    def __init__(self, *, indicators: Table = None, units: Table = None, words: Table = None, published: Published = None,
                 encoding: Optional[str] = None, lossy: bool = False, explain: bool = False, input_format: str = "text",
                 numbers: bool = False) -> None:
        self._tables = (_rows(indicators), _rows(units), _rows(words))
        self._settings = Settings(day(published), "", encoding, bool(lossy), bool(explain), input_format, bool(numbers))
        self._open()

    def _open(self) -> None:
        self._library = library()
        options, out = new_options(self._settings), ctypes.c_void_p()
        for table, rows in zip((constants.TABLE_INDICATORS, constants.TABLE_UNITS, constants.TABLE_WORDS), self._tables):
            if rows:
                checked(self._library.zhibiao_options_add_table, options.value, table, rows, len(rows))
        checked(self._library.zhibiao_extractor_new, options.value, ctypes.byref(out))
        self._handle = Handle(out.value or 0, self._library.zhibiao_extractor_free)
        self._free = self._library.zhibiao_document_free

    def __getstate__(self) -> Tuple[Any, ...]:
        return self._tables, self._settings

    def __setstate__(self, state: Tuple[Any, ...]) -> None:
        self._tables, self._settings = state
        self._open()

    def _settings_of(self, text: object, published: Published = None, source: Optional[str] = None, encoding: Optional[str] = None,
                     lossy: Optional[bool] = None, explain: Optional[bool] = None, input_format: Optional[str] = None,
                     numbers: Optional[bool] = None) -> Settings:
        """Those of one call: None is what the extractor has. A str is UTF-8 here, whatever bytes would be."""
        given = dict(published=day(published), source=source, encoding=encoding, lossy=lossy, explain=explain, input_format=input_format,
                     numbers=numbers)
        changes: Dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        settings = self._settings._replace(**changes) if changes else self._settings
        return settings._replace(encoding=None) if settings.encoding and isinstance(text, str) else settings

    def _document(self, read: Callable[..., int], content: bytes, settings: Settings) -> Document:
        shared = None if settings is self._settings else shared_options(settings)
        out, error = ctypes.c_void_p(), new_error()
        if read(self._handle.value, content, len(content), None if shared is None else shared.value, ctypes.byref(out), error) != 0:
            raise raised(error)
        return Document(Handle(out.value or 0, self._free), {})

    def extract(self, text: Text, *, published: Published = None, source: Optional[str] = None, encoding: Optional[str] = None,
                lossy: Optional[bool] = None, explain: Optional[bool] = None, input_format: Optional[str] = None,
                numbers: Optional[bool] = None) -> Document:
        """Reads one article: a str, or bytes. `source` is its name; an option that isn't given is the extractor's."""
        settings = self._settings_of(text, published, source, encoding, lossy, explain, input_format, numbers)
        return self._document(self._library.zhibiao_extractor_extract, utf8(text), settings)

    def extract_file(self, path: Union[str, "os.PathLike[str]"], *, published: Published = None, source: Optional[str] = None,
                     encoding: Optional[str] = None, lossy: Optional[bool] = None, explain: Optional[bool] = None,
                     input_format: Optional[str] = None, numbers: Optional[bool] = None) -> Document:
        """Reads one file, which is named by its path where `source` doesn't. UnreadableError is an OSError."""
        settings = self._settings_of(None, published, source, encoding, lossy, explain, input_format, numbers)
        return self._document(self._library.zhibiao_extractor_extract_file, os.fsencode(path), settings)

    def extract_many(self, inputs: Iterable[Item], *, workers: Optional[int] = None, progress: Progress = None) -> Iterator[Document]:
        """Reads many articles on several threads; see zhibiao.extract_many()."""
        return read_many(self, inputs, workers, progress)


def extractor_of(tables: Iterable[Table], settings: Settings) -> Extractor:
    """One that counts offsets in another unit than Python does."""
    extractor = Extractor.__new__(Extractor)
    extractor.__setstate__((tuple(map(_rows, tables)), settings))
    return extractor


_default: Optional[Extractor] = None
_lock = threading.Lock()


def default_extractor() -> Extractor:
    """The extractor of the functions of the module, one for each process."""
    global _default
    if _default is None:
        with _lock:
            if _default is None:
                _default = Extractor()
    return _default
