"""Observations as a table for pandas, which is asked for only here."""
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Optional

from ._document import Document
from .records import Observation

if TYPE_CHECKING:
    import pandas

_WORDS = ("text", "name", "concept", "action", "kind", "basis", "bound", "unit", "unit_text", "status", "whole", "rank_scope")
COLUMNS = ("source", "published", "id", "begin", "end", "name", "concept", "action", "kind", "basis", "value", "low", "high", "parts", "bound",
           "unit", "unit_text", "text", "period_start", "period_end", "period_text", "period_source", "subject_text", "subject_name",
           "subject_type", "subject_adcode", "status", "cumulative", "whole", "rank_scope", "part_of", "pair", "sentence")
_DAYS = ("published", "period_start", "period_end")
_IDS = ("part_of", "pair")
_NUMBERS = ("value", "low", "high")


def _row(document: Document, published: Optional[datetime.date], one: Observation) -> Dict[str, Any]:
    row: Dict[str, Any] = {name: getattr(one, name) for name in ("id", "begin", "end", "parts", "cumulative", *_IDS, *_NUMBERS)}
    row.update((name, None if getattr(one, name) is None else str(getattr(one, name))) for name in _WORDS)
    row.update(source=document.source, published=published, sentence=document.text[one.sentence.begin:one.sentence.end])
    if one.period is not None:
        row.update(period_start=one.period.start, period_end=one.period.end, period_text=one.period.text, period_source=str(one.period.source))
    if one.subject is not None:
        row.update(subject_text=one.subject.text, subject_name=one.subject.name, subject_type=str(one.subject.type),
                   subject_adcode=one.subject.adcode)
    return row


def to_frame(documents: Iterable[Document], *, exact: bool = False) -> "pandas.DataFrame":
    """One row for each observation of the documents; columns are those of the CSV, objects flattened (`period_start`).

    Numbers are float64, with exact=True decimal.Decimal. Days are datetime64[s], which holds any year. `sentence` is its text.
    A document that couldn't be read raises its error: leave it out where `document.error` isn't None.
    """
    try:
        import numpy
        import pandas
    except ImportError as error:
        raise ImportError("to_frame() needs pandas: pip install 'zhibiao[frame]', or pip install pandas") from error
    rows: List[Dict[str, Any]] = []
    for document in documents:
        published = document.article.published_date
        rows.extend(_row(document, published, one) for one in document.observations)
    columns: Dict[str, Any] = {}
    for name in COLUMNS:
        values: List[Any] = [row.get(name) for row in rows]
        if name in _DAYS:
            columns[name] = numpy.array(values, dtype="datetime64[s]")
        elif name in _NUMBERS and not exact:
            columns[name] = numpy.array([numpy.nan if value is None else float(value) for value in values], dtype="float64")
        elif name in _IDS:
            columns[name] = pandas.array(values, dtype="Int64")
        elif name in ("id", "begin", "end"):
            columns[name] = numpy.array(values, dtype="int64")
        elif name == "cumulative":
            columns[name] = numpy.array(values, dtype="bool")
        else:
            columns[name] = pandas.Series(values, dtype="object")
    frame: pandas.DataFrame = pandas.DataFrame(columns)
    return frame
