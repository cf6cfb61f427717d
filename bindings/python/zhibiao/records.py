"""What a document holds. The fields are those of the JSON, schema zhibiao/1, under the same names.

All records are immutable, compare by value, hash and pickle. `begin` and `end` index Document.text.
"""
from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Callable, Dict, NamedTuple, Optional, Tuple, Type, TypeVar, cast


class _Name(str, Enum):
    """A str: equal to its name in the JSON, and printed like it."""

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)


class Script(_Name):
    """Simplified or traditional."""

    HANS = "Hans"
    HANT = "Hant"


class BlockKind(_Name):
    """What a line of the page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    NOTE = "note"
    META = "meta"
    BOILERPLATE = "boilerplate"
    SEPARATOR = "separator"


class Kind(_Name):
    """What a number says of its indicator."""

    LEVEL = "level"
    CHANGE = "change"
    GROWTH = "growth"
    MULTIPLE = "multiple"
    SHARE = "share"
    RATIO = "ratio"
    CONTRIBUTION = "contribution"
    RANK = "rank"


class Basis(_Name):
    """What a change compares with."""

    YOY = "yoy"
    MOM = "mom"
    ANNUAL_AVERAGE = "annual_average"
    FROM_TO = "from_to"
    SINCE = "since"


class Bound(_Name):
    """How the number is to be taken: 近, 超过, 以上 …"""

    EXACT = "exact"
    ABOUT = "about"
    NEAR = "near"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    INDEFINITE = "indefinite"


class Status(_Name):
    """Whether it has happened."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    TARGET = "target"
    CAPACITY = "capacity"


class PeriodSource(_Name):
    """Where the period was read: in the sentence, before it, or from the date of the article."""

    STATED = "stated"
    INHERITED = "inherited"
    PUBLISHED = "published"


class SubjectType(_Name):
    """What the owner of a number is."""

    REGION = "region"
    ZONE = "zone"
    ORGANIZATION = "organization"
    PROJECT = "project"
    PRODUCT = "product"
    GROUP = "group"


class Layer(_Name):
    """What a mention is."""

    NUMBER = "number"
    QUANTITY = "quantity"
    PERIOD = "period"
    REGION = "region"
    ZONE = "zone"
    ORGANIZATION = "organization"
    PERSON = "person"
    PROJECT = "project"
    PROGRAM = "program"
    INDICATOR = "indicator"


class Field(_Name):
    """The field of an observation that is explained."""

    NAME = "name"
    CONCEPT = "concept"
    ACTION = "action"
    KIND = "kind"
    BASIS = "basis"
    VALUE = "value"
    BOUND = "bound"
    UNIT = "unit"
    PERIOD = "period"
    SUBJECT = "subject"
    STATUS = "status"
    CUMULATIVE = "cumulative"
    WHOLE = "whole"
    RANK_SCOPE = "rank_scope"
    PART_OF = "part_of"
    PAIR = "pair"


R = TypeVar("R", bound="_Record")


class Span(NamedTuple):
    """A place in Document.text, half-open."""

    begin: int
    end: int


class _Record:
    # dataclass(slots=True) asks for Python 3.10, and frozen records with slots of their own don't pickle by themselves.
    __slots__: Tuple[str, ...] = ()

    def __reduce__(self) -> Tuple[object, ...]:
        return type(self), tuple(getattr(self, name) for name in type(self).__slots__)


def fast_constructor(record: Type[R]) -> Callable[..., R]:
    """A constructor that takes the fields in order, in a fifth of the time.

    That of a frozen dataclass calls object.__setattr__ for every field. This one fills an object of a class with the same slots
    that isn't frozen, which then becomes one of `record`.
    """
    names = record.__slots__
    lines = [f"def construct({', '.join(names)}):", "    made = Draft()", *(f"    made.{name} = {name}" for name in names),
             "    made.__class__ = record", "    return made"]
    scope: Dict[str, Any] = {"Draft": type("Draft", (_Record,), {"__slots__": names}), "record": record}
    exec("\n".join(lines), scope)
    return cast(Callable[..., R], scope["construct"])


@dataclass(frozen=True)
class Sentence(_Record):
    """One sentence; a break of the page within it is healed in `text`."""

    __slots__ = ("text", "begin", "end")
    text: str
    begin: int
    end: int


@dataclass(frozen=True)
class Block(_Record):
    """A paragraph, a heading or another part of the page, with its sentences."""

    __slots__ = ("kind", "text", "begin", "end", "sentences")
    kind: BlockKind
    text: str
    begin: int
    end: int
    sentences: Tuple[Sentence, ...]


@dataclass(frozen=True)
class Article(_Record):
    """What the page says of itself. `published` as ISO 8601, +08:00 where a time is stated."""

    __slots__ = ("title", "kicker", "subtitles", "published", "published_date", "source", "authors", "editors", "original_title", "script",
                 "encoding", "blocks")
    title: Optional[str]
    kicker: Optional[str]
    subtitles: Tuple[str, ...]
    published: Optional[str]
    published_date: Optional[datetime.date]
    source: Optional[str]
    authors: Tuple[str, ...]
    editors: Tuple[str, ...]
    original_title: Optional[str]
    script: Script
    encoding: Optional[str]
    blocks: Tuple[Block, ...]


@dataclass(frozen=True)
class Period(_Record):
    """Both days inclusive, None where open."""

    __slots__ = ("start", "end", "text", "source")
    start: Optional[datetime.date]
    end: Optional[datetime.date]
    text: Optional[str]
    source: PeriodSource


@dataclass(frozen=True)
class Subject(_Record):
    """Whose number it is; `adcode` of a region after GB/T 2260."""

    __slots__ = ("text", "name", "type", "adcode")
    text: Optional[str]
    name: Optional[str]
    type: SubjectType
    adcode: Optional[str]


@dataclass(frozen=True)
class Observation(_Record):
    """One stated number about one thing. `part_of` and `pair` are ids of other observations of the document."""

    __slots__ = ("id", "text", "begin", "end", "name", "concept", "action", "kind", "basis", "value", "low", "high", "parts", "bound", "unit",
                 "unit_text", "period", "subject", "status", "cumulative", "whole", "rank_scope", "part_of", "pair", "sentence")
    id: int
    text: str
    begin: int
    end: int
    name: Optional[str]
    concept: Optional[str]
    action: Optional[str]
    kind: Kind
    basis: Optional[Basis]
    value: Optional[Decimal]
    low: Optional[Decimal]
    high: Optional[Decimal]
    parts: Optional[Tuple[Decimal, ...]]
    bound: Bound
    unit: str
    unit_text: str
    period: Optional[Period]
    subject: Optional[Subject]
    status: Status
    cumulative: bool
    whole: Optional[str]
    rank_scope: Optional[str]
    part_of: Optional[int]
    pair: Optional[int]
    sentence: Span


@dataclass(frozen=True)
class Mention(_Record):
    """A number, a quantity, a period or a name, wherever it stands; what its layer doesn't have is None."""

    __slots__ = ("layer", "text", "begin", "end", "value", "low", "high", "parts", "bound", "unit", "unit_text", "period_start", "period_end",
                 "duration", "name", "code")
    layer: Layer
    text: str
    begin: int
    end: int
    value: Optional[Decimal]
    low: Optional[Decimal]
    high: Optional[Decimal]
    parts: Optional[Tuple[Decimal, ...]]
    bound: Optional[Bound]
    unit: Optional[str]
    unit_text: Optional[str]
    period_start: Optional[datetime.date]
    period_end: Optional[datetime.date]
    duration: Optional[str]
    name: Optional[str]
    code: Optional[str]


@dataclass(frozen=True)
class Entity(_Record):
    """Something with a name, once, with all places where it is mentioned; the code of a region is its adcode."""

    __slots__ = ("layer", "text", "name", "code", "mentions")
    layer: Layer
    text: str
    name: Optional[str]
    code: Optional[str]
    mentions: Tuple[Span, ...]


@dataclass(frozen=True)
class Check(_Record):
    """A sum or a share that the text states, computed again; the id of the result comes first in `observations`."""

    __slots__ = ("rule", "holds", "stated", "computed", "tolerance", "observations")
    rule: str
    holds: bool
    stated: Decimal
    computed: Decimal
    tolerance: Decimal
    observations: Tuple[int, ...]


@dataclass(frozen=True)
class Explanation(_Record):
    """Why one field of one observation (its id) is what it is."""

    __slots__ = ("observation", "field", "rule", "text", "begin", "end")
    observation: int
    field: Field
    rule: str
    text: Optional[str]
    begin: int
    end: int


@dataclass(frozen=True)
class Warning(_Record):  # noqa: A001: the name of the JSON
    """What was noticed and didn't stop the reading."""

    __slots__ = ("code", "message", "byte_offset")
    code: str
    message: str
    byte_offset: int
