"""Many articles on several threads, in order, with bounded memory."""
from __future__ import annotations

import concurrent.futures
import ctypes
import itertools
import operator
import os
import sys
from collections import deque
from typing import TYPE_CHECKING, Callable, Iterable, Iterator, List, Optional, Sized, Tuple, Union

from ._document import Document, unreadable
from ._errors import UnreadableError
from ._inputs import Input, Item, Progress
from ._library import new_error, raised
from ._options import Handle, checked, shared_options, utf8

if TYPE_CHECKING:
    from ._extractor import Extractor

_CHUNK_INPUTS = 256
_CHUNK_BYTES = 8 << 20
_AHEAD = 2  # chunks that are read while the caller looks at the one before

_Read = Tuple[bytes, Optional[Handle]]


def _read(extractor: Extractor, item: Item) -> Union[_Read, Document]:
    """The bytes of one input and the options that differ from the extractor's, or a document that says why there are none."""
    one = item if isinstance(item, Input) else Input(item)
    text, source = one.text, one.source
    if isinstance(text, os.PathLike):
        source = source or os.fspath(text)
        try:
            with open(text, "rb") as file:
                text = file.read()
        except OSError as error:
            return unreadable(source, UnreadableError(f"can't open the file: {error.strerror}", "unreadable"))
    settings = extractor._settings_of(text, published=one.published, source=source or None)
    return utf8(text), None if settings is extractor._settings else shared_options(settings)


def _chunks(extractor: Extractor, inputs: Iterable[Item], workers: int) -> Iterator[List[Union[_Read, Document]]]:
    """Lists that are long enough to keep all workers busy, and no longer than memory allows."""
    chunk: List[Union[_Read, Document]] = []
    size, most = 0, max(_CHUNK_INPUTS, 16 * workers)
    for item in inputs:
        read = _read(extractor, item)
        chunk.append(read)
        size += 0 if isinstance(read, Document) else len(read[0])
        if len(chunk) >= most or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _extract(extractor: Extractor, chunk: List[Union[_Read, Document]], workers: int) -> List[Document]:
    """One batch of the C ABI; Python's lock is free while it runs."""
    pairs = [one for one in chunk if not isinstance(one, Document)]
    count, library = len(pairs), extractor._library
    texts = (ctypes.c_char_p * count)(*(text for text, _ in pairs))
    lengths = (ctypes.c_int64 * count)(*(len(text) for text, _ in pairs))
    options = (ctypes.c_void_p * count)(*(None if handle is None else handle.value for _, handle in pairs))
    out = (ctypes.c_void_p * count)()
    checked(library.zhibiao_extractor_extract_batch, extractor._handle.value, texts, lengths, options, count, workers, None, None, out)
    handles = iter([Handle(value or 0, extractor._free) for value in out])
    return [one if isinstance(one, Document) else _document(extractor, next(handles)) for one in chunk]


def _document(extractor: Extractor, handle: Handle) -> Document:
    error = new_error()
    failed = extractor._library.zhibiao_document_error(handle.value, error) != 0
    return Document(handle, {"error": raised(error)} if failed else {})


def _line(done: int, total: Optional[int]) -> None:
    """One line on standard error that is written over."""
    end = "\n" if done == total else ""
    print(f"\rzhibiao: {done}{'' if total is None else f' of {total}'} articles", end=end, file=sys.stderr, flush=True)


def _total(inputs: Iterable[Item]) -> Optional[int]:
    return len(inputs) if isinstance(inputs, Sized) else operator.length_hint(inputs) or None


def read_many(extractor: Extractor, inputs: Iterable[Item], workers: Optional[int], progress: Progress) -> Iterator[Document]:
    """The generator of extract_many(), begun at once so that wrong arguments are told at the call."""
    if workers is not None and workers < 1:
        raise ValueError(f"workers is at least 1, or None for as many as the machine has: {workers}")
    if isinstance(inputs, (str, bytes, bytearray, memoryview, os.PathLike, Input)):
        raise TypeError("extract_many() takes an iterable of articles, not one article")
    count = workers or len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1))
    return _documents(extractor, inputs, count, _line if progress is True else progress or None)


def _documents(extractor: Extractor, inputs: Iterable[Item], workers: int,
               report: Optional[Callable[[int, Optional[int]], object]]) -> Iterator[Document]:
    total, done = _total(inputs), 0
    chunks = _chunks(extractor, inputs, workers)
    with concurrent.futures.ThreadPoolExecutor(1, "zhibiao") as reader:
        ahead = deque(reader.submit(_extract, extractor, chunk, workers) for chunk in itertools.islice(chunks, _AHEAD))
        while ahead:
            documents = ahead.popleft().result()
            ahead.extend(reader.submit(_extract, extractor, chunk, workers) for chunk in itertools.islice(chunks, 1))
            for document in documents:
                done += 1
                if report is not None:
                    report(done, total)
                yield document
