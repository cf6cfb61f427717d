"""Options as the C ABI wants them: made once for each combination, then shared."""
from __future__ import annotations

import codecs
import ctypes
import datetime
import functools
import os
from typing import Any, Callable, Dict, NamedTuple, Optional, Tuple, Union

from . import _constants as constants
from ._errors import OptionError
from ._library import library, new_error, raised

Published = Union[str, datetime.date, None]
Text = Union[str, bytes, bytearray, memoryview]

INPUT_FORMATS = {"text": constants.INPUT_TEXT, "html": constants.INPUT_HTML, "auto": constants.INPUT_AUTO}
OFFSETS = {"utf-32": constants.OFFSETS_UTF_32, "utf-8": constants.OFFSETS_UTF_8, "utf-16": constants.OFFSETS_UTF_16,
           "input": constants.OFFSETS_INPUT}


def _one_byte_each(error: UnicodeError) -> Tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return b"\xff" * (error.end - error.start), error.end


# A byte that is never valid for each surrogate: where it is replaced, offsets still index the str.
codecs.register_error("zhibiao_surrogate", _one_byte_each)


class Settings(NamedTuple):
    """What an extractor reads with. Hashable and picklable."""

    published: Optional[str] = None
    source: str = ""
    encoding: Optional[str] = None
    lossy: bool = False
    explain: bool = False
    input_format: str = "text"
    numbers: bool = False
    offsets: str = "utf-32"


def day(published: Published) -> Optional[str]:
    """A date as ISO 8601."""
    if isinstance(published, datetime.date):  # a datetime is one
        return published.isoformat()[:10]
    return published or None


def utf8(text: Text) -> bytes:
    """Bytes as they are; a lone surrogate of a str becomes a byte that the library refuses or, if lossy, replaces."""
    if isinstance(text, bytes):
        return text
    if isinstance(text, str):
        try:
            return text.encode()
        except UnicodeEncodeError:
            return text.encode("utf-8", "zhibiao_surrogate")
    if isinstance(text, (bytearray, memoryview)):
        return bytes(text)
    raise TypeError(f"a text is str or bytes, not {type(text).__name__}")


def checked(function: Callable[..., int], *arguments: Any) -> None:
    """Calls a function of the C ABI that may fail."""
    error = new_error()
    if function(*arguments, error) != 0:
        raise raised(error)


class Handle:
    """Frees what C holds when the last who uses it is gone."""

    __slots__ = ("value", "_free")

    def __init__(self, value: int, free: Callable[[int], None]) -> None:
        self.value = value
        self._free = free

    def __del__(self) -> None:
        self._free(self.value)


def _choice(option: str, value: str, choices: Dict[str, int]) -> int:
    if value not in choices:
        raise OptionError(f"{option} is none of {', '.join(choices)}: {value!r}", "invalid_option")
    return choices[value]


def new_options(settings: Settings) -> Handle:
    """A zhibiao_options with these settings."""
    loaded, out = library(), ctypes.c_void_p()
    checked(loaded.zhibiao_options_new, ctypes.byref(out))
    handle = Handle(out.value or 0, loaded.zhibiao_options_free)
    for setter, text in ((loaded.zhibiao_options_set_published, settings.published), (loaded.zhibiao_options_set_encoding, settings.encoding),
                         (loaded.zhibiao_options_set_source, settings.source)):
        if text:
            content = os.fsencode(text) if text is settings.source else utf8(text)
            checked(setter, handle.value, content, len(content))
    for switch, flag in ((loaded.zhibiao_options_set_lossy, settings.lossy), (loaded.zhibiao_options_set_explain, settings.explain),
                         (loaded.zhibiao_options_set_numbers, settings.numbers)):
        if flag:
            checked(switch, handle.value, 1)
    for choose, choice in ((loaded.zhibiao_options_set_offsets, _choice("offsets", settings.offsets, OFFSETS)),
                           (loaded.zhibiao_options_set_input_format, _choice("input_format", settings.input_format, INPUT_FORMATS))):
        if choice:
            checked(choose, handle.value, choice)
    return handle


shared_options = functools.lru_cache(maxsize=64)(new_options)
