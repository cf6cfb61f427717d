"""What was read out of one article."""
from __future__ import annotations

import ctypes
import json
from typing import TYPE_CHECKING, Any, Callable, Dict, Optional, Tuple, TypeVar, cast

from . import _constants as constants
from ._errors import ZhibiaoError
from ._library import library
from ._options import Handle, checked
from ._reading import Reading
from .named import Person, Program, Project, Quote
from .records import Article, Check, Entity, Explanation, Mention, Observation, Warning

if TYPE_CHECKING:
    import pandas

T = TypeVar("T")

_RENDERED = {"json": constants.RENDER_JSON, "json_pretty": constants.RENDER_JSON_PRETTY, "mentions_json": constants.RENDER_MENTIONS_JSON,
             "csv": constants.RENDER_CSV, "tsv": constants.RENDER_TSV, "csv_rows": constants.RENDER_CSV_ROWS,
             "tsv_rows": constants.RENDER_TSV_ROWS, "mentions_csv": constants.RENDER_MENTIONS_CSV,
             "mentions_tsv": constants.RENDER_MENTIONS_TSV, "table": constants.RENDER_TABLE}
_FIELDS: Dict[str, Callable[[Reading], Any]] = {
    "text": Reading.text,
    "source": Reading.source,
    "article": Reading.article,
    "observations": Reading.observations,
    "mentions": Reading.mentions,
    "regions": lambda reading: reading.entities(constants.LIST_REGIONS),
    "organizations": lambda reading: reading.entities(constants.LIST_ORGANIZATIONS),
    "persons": Reading.persons,
    "projects": Reading.projects,
    "programs": Reading.programs,
    "quotes": Reading.quotes,
    "audit": Reading.audit,
    "warnings": Reading.warnings,
    "explanations": Reading.explanations,
}


class Document:
    """The text, the article and the records. Each is made when it is first asked for, and kept. Any number of threads may ask.

    A document of extract_many() that couldn't be read has an `error`, which is raised by whatever else is asked of it but
    its name and its JSON. A document pickles with all that it holds.
    """

    __slots__ = ("_handle", "_made", "_reading", "__weakref__")
    _handle: Optional[Handle]
    _made: Dict[str, Any]
    _reading: Optional[Reading]

    def __init__(self, handle: Optional[Handle], made: Dict[str, Any]) -> None:
        self._handle = handle
        self._made = made
        self._reading = None

    def _field(self, name: str) -> Any:
        try:
            return self._made[name]
        except KeyError:
            if self.error is not None:
                raise self.error from None
            if self._handle is None:
                raise ValueError(f"{name} wasn't pickled") from None
            if self._reading is None:
                self._reading = Reading(self._handle.value)
            made = self._made[name] = _FIELDS[name](self._reading)
            return made

    @property
    def error(self) -> Optional[ZhibiaoError]:
        """Why it couldn't be read."""
        return cast(Optional[ZhibiaoError], self._made.get("error"))

    @property
    def text(self) -> str:
        """The document's own text: the str that was read, or what the bytes were decoded to. All places index it."""
        return cast(str, self._field("text"))

    @property
    def source(self) -> str:
        """Its name: the one that was given, or the path of the file. One that couldn't be read has it, too."""
        return cast(str, self._field("source") if self.error is None else self.to_dict()["source"])

    @property
    def article(self) -> Article:
        """Title, date, source, authors and blocks."""
        return cast(Article, self._field("article"))

    @property
    def observations(self) -> Tuple[Observation, ...]:
        """Every stated number, in text order; the one with id i stands at index i - 1."""
        return cast(Tuple[Observation, ...], self._field("observations"))

    @property
    def mentions(self) -> Tuple[Mention, ...]:
        """The layer under the observations, in text order."""
        return cast(Tuple[Mention, ...], self._field("mentions"))

    @property
    def regions(self) -> Tuple[Entity, ...]:
        """The regions that the text names."""
        return cast(Tuple[Entity, ...], self._field("regions"))

    @property
    def organizations(self) -> Tuple[Entity, ...]:
        """The organizations that the text names."""
        return cast(Tuple[Entity, ...], self._field("organizations"))

    @property
    def persons(self) -> Tuple[Person, ...]:
        """The persons that the text names, with their posts."""
        return cast(Tuple[Person, ...], self._field("persons"))

    @property
    def projects(self) -> Tuple[Project, ...]:
        """The construction and investment projects that the text tells of."""
        return cast(Tuple[Project, ...], self._field("projects"))

    @property
    def programs(self) -> Tuple[Program, ...]:
        """The named working systems and initiatives that the text tells of."""
        return cast(Tuple[Program, ...], self._field("programs"))

    @property
    def quotes(self) -> Tuple[Quote, ...]:
        """Who says what, in text order."""
        return cast(Tuple[Quote, ...], self._field("quotes"))

    @property
    def audit(self) -> Tuple[Check, ...]:
        """The sums and shares that the text states, computed again."""
        return cast(Tuple[Check, ...], self._field("audit"))

    @property
    def warnings(self) -> Tuple[Warning, ...]:
        """What was noticed."""
        return cast(Tuple[Warning, ...], self._field("warnings"))

    @property
    def explanations(self) -> Tuple[Explanation, ...]:
        """Why each field is what it is, where extract(explain=True) asked for it."""
        return cast(Tuple[Explanation, ...], self._field("explanations"))

    def _rendered(self, form: str) -> str:
        try:
            return cast(str, self._made[form])
        except KeyError:
            if self._handle is None:
                raise ValueError(f"{form} wasn't pickled") from None
            text, length = ctypes.c_void_p(), ctypes.c_int64()
            checked(library().zhibiao_document_render, self._handle.value, _RENDERED[form], ctypes.byref(text), ctypes.byref(length))
            return ctypes.string_at(text.value or 0, length.value).decode() if length.value else ""

    def to_json(self) -> str:
        """The document as one line of JSON, schema zhibiao/1: what `zhibiao extract --format jsonl` prints."""
        return self._rendered("json")

    def to_dict(self) -> Dict[str, Any]:
        """The JSON as a dictionary."""
        return cast(Dict[str, Any], json.loads(self.to_json()))

    def to_frame(self, *, exact: bool = False) -> "pandas.DataFrame":
        """The observations as a pandas.DataFrame; see zhibiao.to_frame()."""
        from ._frame import to_frame

        return to_frame([self], exact=exact)

    def __repr__(self) -> str:
        if self.error is not None:
            return f"<zhibiao.Document: {self.error.code}>"
        return f"<zhibiao.Document {self.source!r}: {len(self.observations)} observations>"

    def __reduce__(self) -> Tuple[object, ...]:
        made = dict(self._made)
        if self.error is None:
            made.update((name, self._field(name)) for name in _FIELDS)
        made["json"] = self.to_json()
        return Document, (None, made)


def unreadable(source: str, error: ZhibiaoError) -> Document:
    """A document for a file that Python couldn't read, with the record of the error as the library writes it."""
    record = {"schema": "zhibiao/1", "source": source, "error": {"code": error.code, "message": error.message, "byte_offset": error.byte_offset}}
    return Document(None, {"error": error, "json": json.dumps(record, ensure_ascii=False, separators=(",", ":"))})
