"""Who speaks and acts in a document, and what is built and done there: records as those of the module records."""
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Optional, Tuple

from .records import Span, _Name, _Record


class Phase(_Name):
    """How far a project has come."""

    PLANNED = "planned"
    SIGNED = "signed"
    STARTED = "started"
    UNDER_CONSTRUCTION = "under_construction"
    TOPPED_OUT = "topped_out"
    COMPLETED = "completed"
    IN_PRODUCTION = "in_production"
    LISTED = "listed"


@dataclass(frozen=True)
class Person(_Record):
    """Somebody named in the text, once, with the post and the employer and all places of the name."""

    __slots__ = ("name", "post", "organization", "mentions")
    name: str
    post: Optional[str]
    organization: Optional[str]
    mentions: Tuple[Span, ...]


@dataclass(frozen=True)
class ProjectAmount(_Record):
    """A stated amount of a project; `observation` is the id of what states it."""

    __slots__ = ("value", "unit", "observation")
    value: Decimal
    unit: str
    observation: Optional[int]


@dataclass(frozen=True)
class Project(_Record):
    """A construction or investment project, once, with all places where it is mentioned."""

    __slots__ = ("name", "owner", "location", "investment", "capacity", "phase", "mentions")
    name: str
    owner: Optional[str]
    location: Optional[str]
    investment: Optional[ProjectAmount]
    capacity: Optional[ProjectAmount]
    phase: Optional[Phase]
    mentions: Tuple[Span, ...]


@dataclass(frozen=True)
class Program(_Record):
    """A named working system or initiative, once, with its parts as stated and all places where it is mentioned."""

    __slots__ = ("name", "parts", "mentions")
    name: str
    parts: Tuple[str, ...]
    mentions: Tuple[Span, ...]


@dataclass(frozen=True)
class Quote(_Record):
    """Who says what: the speaker's name, else what the speaker is called; `text` without its marks where it is direct."""

    __slots__ = ("speaker", "post", "text", "begin", "end", "direct")
    speaker: Optional[str]
    post: Optional[str]
    text: str
    begin: int
    end: int
    direct: bool
