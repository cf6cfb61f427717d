"""Why something could not be read, as exceptions that fit Python's own."""
from __future__ import annotations

from typing import Dict, Optional, Tuple, Type


class ZhibiaoError(Exception):
    """`code` is a name of the C ABI such as `invalid_bytes`; `byte_offset` the place in the input, in bytes, or None."""

    code: str
    byte_offset: Optional[int]

    def __init__(self, message: str, code: str = "internal", byte_offset: Optional[int] = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.byte_offset = byte_offset

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> Tuple[object, ...]:
        return type(self), (self.message, self.code, self.byte_offset)


class InvalidBytesError(ZhibiaoError, UnicodeError):
    """The input isn't valid in its encoding."""


class InvalidInputError(ZhibiaoError, ValueError):
    """The input isn't what its format asks for, or is too long."""


class UnreadableError(ZhibiaoError, OSError):
    """A file that can't be opened or read."""


class OptionError(ZhibiaoError, ValueError):
    """An option or a date out of its range, or one that the library was built without."""


class OutOfMemoryError(ZhibiaoError, MemoryError):
    """No memory left."""


_CLASSES: Dict[str, Type[ZhibiaoError]] = {
    "invalid_bytes": InvalidBytesError,
    "too_large": InvalidInputError,
    "unreadable": UnreadableError,
    "invalid_input": InvalidInputError,
    "invalid_date": OptionError,
    "invalid_option": OptionError,
    "unsupported": OptionError,
    "invalid_argument": OptionError,
    "no_memory": OutOfMemoryError,
}


def make_error(code: str, message: str, byte_offset: Optional[int]) -> ZhibiaoError:
    """The exception for a code of the C ABI."""
    return _CLASSES.get(code, ZhibiaoError)(message, code, byte_offset)
