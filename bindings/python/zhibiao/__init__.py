"""Reads Chinese economic news and government reports: every stated number with its name, unit, period and subject.

    >>> import zhibiao
    >>> document = zhibiao.extract("2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。")
    >>> for one in document.observations:
    ...     print(one.name, one.kind, one.value, one.unit, one.period.start, one.subject.name)
    工业产值 level 1250000000 CNY 2023-01-01 示例区
    工业产值 growth 8 % 2023-01-01 示例区

`begin` and `end` index Document.text. The library is the file libzhibiao_c.so beside this one, or the one that the
environment variable ZHIBIAO_LIBRARY names; it is loaded at the first use.
"""
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Iterable, Iterator, Optional, Union

from ._document import Document
from ._errors import InvalidBytesError, InvalidInputError, OptionError, OutOfMemoryError, UnreadableError, ZhibiaoError
from ._extractor import Extractor, Table, default_extractor
from ._inputs import Input, Item, Progress
from ._library import version
from ._options import Published, Text
from .named import Person, Phase, Program, Project, ProjectAmount, Quote
from .records import (Article, Basis, Block, BlockKind, Bound, Check, Entity, Explanation, Field, Kind, Layer, Mention, Observation, Period,
                      PeriodSource, Script, Sentence, Span, Status, Subject, SubjectType, Warning)

if TYPE_CHECKING:
    import pandas

__all__ = [
    "extract", "extract_file", "extract_many", "to_frame", "version", "Document", "Extractor", "Input", "Item", "Progress", "Published", "Table",
    "Text", "ZhibiaoError", "InvalidBytesError", "InvalidInputError", "OptionError", "OutOfMemoryError", "UnreadableError", "Article", "Basis",
    "Block", "BlockKind", "Bound", "Check", "Entity", "Explanation", "Field", "Kind", "Layer", "Mention", "Observation", "Period",
    "PeriodSource", "Person", "Phase", "Program", "Project", "ProjectAmount", "Quote", "Script", "Sentence", "Span", "Status",
    "Subject", "SubjectType", "Warning",
]


def extract(text: Text, *, published: Published = None, source: Optional[str] = None, encoding: Optional[str] = None, lossy: bool = False,
            explain: bool = False, input_format: str = "text", numbers: bool = False) -> Document:
    """Reads one article: a str, or bytes of `encoding`. For the options see Extractor; `source` is the name of the document."""
    return default_extractor().extract(text, published=published, source=source, encoding=encoding, lossy=lossy or None, explain=explain or None,
                                       input_format=None if input_format == "text" else input_format, numbers=numbers or None)


def extract_file(path: Union[str, "os.PathLike[str]"], *, published: Published = None, source: Optional[str] = None,
                 encoding: Optional[str] = None, lossy: bool = False, explain: bool = False, input_format: str = "text",
                 numbers: bool = False) -> Document:
    """Reads one file; its path is the name of the document where `source` doesn't give one."""
    return default_extractor().extract_file(path, published=published, source=source, encoding=encoding, lossy=lossy, explain=explain,
                                            input_format=input_format, numbers=numbers)


def extract_many(inputs: Iterable[Item], *, workers: Optional[int] = None, progress: Progress = None, published: Published = None,
                 encoding: Optional[str] = None, lossy: bool = False, explain: bool = False, input_format: str = "text",
                 numbers: bool = False) -> Iterator[Document]:
    """Reads many articles on several threads and yields their documents in order.

    inputs    each a str, bytes, the path of a file as pathlib.Path, or an Input with a date and a name of its own; taken as they
              are needed, a few hundred ahead, so that an endless iterable is no problem
    workers   how many threads; None: as many as the process has processors. Python's own lock is free while they read
    progress  True: a line on standard error; or a function that is called with how many are done and of how many (None where
              the iterable doesn't know)

    An input that can't be read doesn't end the others: its document has an `error`, which is raised when anything but that,
    its name and its JSON is asked of it. Other options as for extract().
    """
    asked = (published, encoding, lossy, explain, input_format, numbers)
    extractor = default_extractor() if asked == (None, None, False, False, "text", False) else Extractor(
        published=published, encoding=encoding, lossy=lossy, explain=explain, input_format=input_format, numbers=numbers)
    return extractor.extract_many(inputs, workers=workers, progress=progress)


def to_frame(documents: Iterable[Document], *, exact: bool = False) -> "pandas.DataFrame":
    """The observations of all documents as one pandas.DataFrame, a row for each, with the name of its document in `source`.

    Objects are flattened (`period_start`, `subject_name`), numbers are float64, or decimal.Decimal with exact=True, days datetime64[s].
    """
    from ._frame import to_frame as made

    return made(documents, exact=exact)
