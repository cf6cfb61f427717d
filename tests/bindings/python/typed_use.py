"""What a caller's type checker has to accept. Read by mypy --strict, never run."""
from __future__ import annotations

import datetime
import pathlib
from decimal import Decimal
from typing import Iterator, List, Optional, Tuple

import zhibiao


def amounts(document: zhibiao.Document) -> List[Tuple[str, Optional[Decimal], Optional[datetime.date]]]:
    return [(one.unit, one.value, one.period.end if one.period else None) for one in document.observations if one.kind is zhibiao.Kind.LEVEL]


def many(folder: pathlib.Path) -> Iterator[zhibiao.Document]:
    return zhibiao.extract_many(folder.glob("*.txt"), workers=2, progress=lambda done, total: print(done, total))


def failure(text: bytes) -> Optional[int]:
    try:
        zhibiao.extract(text, published=datetime.date(2026, 2, 28))
    except zhibiao.InvalidBytesError as error:
        return error.byte_offset
    return None
