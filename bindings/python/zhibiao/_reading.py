"""Records out of the structs of one document."""
from __future__ import annotations

import ctypes
import datetime
from decimal import Decimal
from typing import Callable, Dict, List, Optional, Tuple, Type, TypeVar

from . import _constants as constants
from . import _layouts as layouts
from . import records
from ._library import library, new_error, raised
from .named import Person, Phase, Program, Project, ProjectAmount, Quote
from .records import (Article, Basis, Block, BlockKind, Bound, Check, Entity, Explanation, Field, Kind, Layer, Mention, Observation, Period,
                      PeriodSource, Script, Sentence, Span, Status, Subject, SubjectType, Warning)

T = TypeVar("T")
E = TypeVar("E", bound=records._Name)


def _by_constant(names: Type[E], prefix: str) -> Tuple[E, ...]:
    """The names in the order of their constants, which count from 0."""
    return tuple(sorted(names, key=lambda name: int(getattr(constants, prefix + name.name))))


SCRIPTS = _by_constant(Script, "SCRIPT_")
BLOCK_KINDS = _by_constant(BlockKind, "BLOCK_")
KINDS = _by_constant(Kind, "KIND_")
BASES: Tuple[Optional[Basis], ...] = (None, *_by_constant(Basis, "BASIS_"))
BOUNDS = _by_constant(Bound, "BOUND_")
STATUSES = _by_constant(Status, "STATUS_")
PERIOD_SOURCES = _by_constant(PeriodSource, "PERIOD_")
SUBJECT_TYPES = _by_constant(SubjectType, "SUBJECT_")
PHASES: Tuple[Optional[Phase], ...] = (None, *_by_constant(Phase, "PHASE_"))
LAYERS = _by_constant(Layer, "LAYER_")
FIELDS = _by_constant(Field, "FIELD_")

_new_observation = records.fast_constructor(Observation)
_new_mention = records.fast_constructor(Mention)
_new_period = records.fast_constructor(Period)
_new_subject = records.fast_constructor(Subject)
_new_sentence = records.fast_constructor(Sentence)
_string_at = ctypes.string_at
_dates: Dict[int, Optional[datetime.date]] = {0: None}


def _date(number: int) -> Optional[datetime.date]:
    """20260228 as a date; there are few in a corpus, so they are kept."""
    try:
        return _dates[number]
    except KeyError:
        made = datetime.date(number // 10000, number // 100 % 100, number % 100)
        if len(_dates) < 10000:
            _dates[number] = made
        return made


class Reading:
    """Reads the lists of one document. The handle belongs to the Document."""

    def __init__(self, handle: int) -> None:
        self._library = library()
        self._handle = handle
        self._words: Dict[Tuple[int, int], str] = {}  # what isn't in the text: codes, units, names that are the same many times
        buffer = layouts.ARTICLE.buffer()
        error = new_error()
        if self._library.zhibiao_document_article(handle, buffer, error) != 0:
            raise raised(error)
        self._article = layouts.ARTICLE.unpack_from(buffer)
        self._base, length = self._article[2:4]
        # Most strings lie in the document's own text, of which there is one copy.
        self._own = _string_at(self._base, length) if length else b""
        self._end = self._base + length

    def text(self) -> str:
        """The document's own text."""
        return self._own.decode()

    def source(self) -> str:
        """The name of the document."""
        return self._required(*self._article[4:6])

    def _some(self, data: int, length: int) -> Optional[str]:
        if not length:
            return None
        if self._base <= data < self._end:
            data -= self._base
            return self._own[data:data + length].decode()
        made = self._words.get((data, length))
        if made is None:
            made = self._words[data, length] = _string_at(data, length).decode()
        return made

    def _required(self, data: int, length: int) -> str:
        return self._some(data, length) or ""

    @staticmethod
    def _decimal(data: int, length: int) -> Optional[Decimal]:
        return Decimal(_string_at(data, length).decode()) if length else None

    def _strings(self, data: int, count: int) -> Tuple[str, ...]:
        return tuple(self._required(*one) for one in layouts.STRING.iter_unpack(_string_at(data, 16 * count))) if count else ()

    def _parts(self, data: int, count: int) -> Optional[Tuple[Decimal, ...]]:
        return tuple(Decimal(part) for part in self._strings(data, count)) if count else None

    def _rows(self, constant: int, layout: layouts.Layout, function: Callable[..., int], make: Callable[..., T], *before: int) -> Tuple[T, ...]:
        handle, buffer, unpack = self._handle, layout.buffer(), layout.unpack_from
        count = self._library.zhibiao_document_count(handle, constant)
        if count < 0:
            raise MemoryError
        rows: List[T] = []
        for index in range(count):
            if function(handle, *before, index, buffer, None) != 0:
                raise MemoryError
            rows.append(make(*unpack(buffer)))
        return tuple(rows)

    @staticmethod
    def _spans(data: int, count: int) -> Tuple[Span, ...]:
        return tuple(map(Span._make, layouts.SPAN.iter_unpack(_string_at(data, 16 * count)))) if count else ()

    def article(self) -> Article:
        (_, script, _, _, _, _, title, title_n, kicker, kicker_n, source, source_n, original, original_n, encoding, encoding_n, published,
         published_n, date, _, subtitles, authors, editors, subtitle_count, author_count, editor_count) = self._article
        return Article(self._some(title, title_n), self._some(kicker, kicker_n), self._strings(subtitles, subtitle_count),
                       self._some(published, published_n), _date(date), self._some(source, source_n), self._strings(authors, author_count),
                       self._strings(editors, editor_count), self._some(original, original_n), SCRIPTS[script],
                       self._some(encoding, encoding_n), self._blocks())

    def _blocks(self) -> Tuple[Block, ...]:
        sentences = self._rows(constants.LIST_SENTENCES, layouts.SENTENCE, self._library.zhibiao_document_sentence, self._sentence)

        def block(_: int, kind: int, text: int, text_n: int, begin: int, end: int, first: int, count: int) -> Block:
            return Block(BLOCK_KINDS[kind], self._required(text, text_n), begin, end, sentences[first:first + count])

        return self._rows(constants.LIST_BLOCKS, layouts.BLOCK, self._library.zhibiao_document_block, block)

    def _sentence(self, _: int, __: int, text: int, text_n: int, begin: int, end: int) -> Sentence:
        return _new_sentence(self._required(text, text_n), begin, end)

    def observations(self) -> Tuple[Observation, ...]:
        return self._rows(constants.LIST_OBSERVATIONS, layouts.OBSERVATION, self._library.zhibiao_document_observation, self._observation)

    def _observation(self, _: int, number: int, text: int, text_n: int, begin: int, end: int, name: int, name_n: int, concept: int,
                     concept_n: int, action: int, action_n: int, kind: int, basis: int, bound: int, status: int, value: int, value_n: int,
                     low: int, low_n: int, high: int, high_n: int, parts: int, part_count: int, unit: int, unit_n: int, unit_text: int,
                     unit_text_n: int, has_period: int, period_source: int, period_start: int, period_end: int, period_text: int,
                     period_text_n: int, has_subject: int, subject_type: int, subject_text: int, subject_text_n: int, subject_name: int,
                     subject_name_n: int, adcode: int, adcode_n: int, whole: int, whole_n: int, scope: int, scope_n: int, cumulative: int,
                     part_of: int, pair: int, __: int, sentence_begin: int, sentence_end: int) -> Observation:
        some = self._some
        period = subject = None
        if has_period:
            period = _new_period(_date(period_start), _date(period_end), some(period_text, period_text_n), PERIOD_SOURCES[period_source])
        if has_subject:
            subject = _new_subject(some(subject_text, subject_text_n) or "", some(subject_name, subject_name_n) or "",
                                   SUBJECT_TYPES[subject_type], some(adcode, adcode_n))
        return _new_observation(
            number, some(text, text_n) or "", begin, end, some(name, name_n), some(concept, concept_n) if concept_n else None,
            some(action, action_n) if action_n else None, KINDS[kind], BASES[basis], self._decimal(value, value_n) if value_n else None,
            self._decimal(low, low_n) if low_n else None, self._decimal(high, high_n) if high_n else None,
            self._parts(parts, part_count) if part_count else None, BOUNDS[bound], some(unit, unit_n) or "",
            some(unit_text, unit_text_n) or "", period, subject, STATUSES[status], cumulative != 0, some(whole, whole_n) if whole_n else None,
            some(scope, scope_n) if scope_n else None, part_of or None, pair or None, Span(sentence_begin, sentence_end))

    def mentions(self) -> Tuple[Mention, ...]:
        return self._rows(constants.LIST_MENTIONS, layouts.MENTION, self._library.zhibiao_document_mention, self._mention)

    def _mention(self, _: int, layer: int, text: int, text_n: int, begin: int, end: int, value: int, value_n: int, low: int, low_n: int,
                 high: int, high_n: int, parts: int, part_count: int, unit: int, unit_n: int, unit_text: int, unit_text_n: int, bound: int,
                 period_start: int, period_end: int, __: int, duration: int, duration_n: int, name: int, name_n: int, code: int,
                 code_n: int) -> Mention:
        some, quantity = self._some, layer == constants.LAYER_QUANTITY
        return _new_mention(
            LAYERS[layer], self._required(text, text_n), begin, end, self._decimal(value, value_n) if value_n else None,
            self._decimal(low, low_n) if low_n else None, self._decimal(high, high_n) if high_n else None,
            self._parts(parts, part_count) if part_count else None, BOUNDS[bound] if quantity else None, some(unit, unit_n) if unit_n else None,
            self._required(unit_text, unit_text_n) if quantity else None, _date(period_start), _date(period_end),
            some(duration, duration_n) if duration_n else None, some(name, name_n) if name_n else None, some(code, code_n) if code_n else None)

    def entities(self, constant: int) -> Tuple[Entity, ...]:
        def entity(_: int, layer: int, text: int, text_n: int, name: int, name_n: int, code: int, code_n: int, places: int, count: int) -> Entity:
            return Entity(LAYERS[layer], self._required(text, text_n), self._some(name, name_n), self._some(code, code_n),
                          self._spans(places, count))

        return self._rows(constant, layouts.ENTITY, self._library.zhibiao_document_entity, entity, constant)

    def persons(self) -> Tuple[Person, ...]:
        return self._rows(constants.LIST_PERSONS, layouts.PERSON, self._library.zhibiao_document_person, self._person)

    def _person(self, _: int, __: int, name: int, name_n: int, post: int, post_n: int, organization: int, organization_n: int, places: int,
                count: int) -> Person:
        return Person(self._required(name, name_n), self._some(post, post_n), self._some(organization, organization_n),
                      self._spans(places, count))

    def projects(self) -> Tuple[Project, ...]:
        return self._rows(constants.LIST_PROJECTS, layouts.PROJECT, self._library.zhibiao_document_project, self._project)

    def _project(self, _: int, phase: int, name: int, name_n: int, owner: int, owner_n: int, location: int, location_n: int, investment: int,
                 investment_n: int, investment_unit: int, investment_unit_n: int, capacity: int, capacity_n: int, capacity_unit: int,
                 capacity_unit_n: int, invested_by: int, able_by: int, places: int, count: int) -> Project:
        return Project(self._required(name, name_n), self._some(owner, owner_n), self._some(location, location_n),
                       self._amount(investment, investment_n, investment_unit, investment_unit_n, invested_by),
                       self._amount(capacity, capacity_n, capacity_unit, capacity_unit_n, able_by), PHASES[phase], self._spans(places, count))

    def _amount(self, value: int, value_n: int, unit: int, unit_n: int, observation: int) -> Optional[ProjectAmount]:
        number = self._decimal(value, value_n)
        return None if number is None else ProjectAmount(number, self._required(unit, unit_n), observation or None)

    def programs(self) -> Tuple[Program, ...]:
        return self._rows(constants.LIST_PROGRAMS, layouts.PROGRAM, self._library.zhibiao_document_program, self._program)

    def _program(self, _: int, __: int, name: int, name_n: int, parts: int, part_count: int, places: int, count: int) -> Program:
        return Program(self._required(name, name_n), self._strings(parts, part_count), self._spans(places, count))

    def quotes(self) -> Tuple[Quote, ...]:
        return self._rows(constants.LIST_QUOTES, layouts.QUOTE, self._library.zhibiao_document_quote, self._quote)

    def _quote(self, _: int, direct: int, speaker: int, speaker_n: int, post: int, post_n: int, text: int, text_n: int, begin: int,
               end: int) -> Quote:
        return Quote(self._some(speaker, speaker_n), self._some(post, post_n), self._required(text, text_n), begin, end, direct != 0)

    def audit(self) -> Tuple[Check, ...]:
        return self._rows(constants.LIST_AUDIT, layouts.CHECK, self._library.zhibiao_document_check, self._check)

    def _check(self, _: int, holds: int, rule: int, rule_n: int, stated: int, stated_n: int, computed: int, computed_n: int, tolerance: int,
               tolerance_n: int, ids: int, count: int) -> Check:
        result, again, margin = (Decimal(_string_at(*one).decode()) for one in ((stated, stated_n), (computed, computed_n), (tolerance, tolerance_n)))
        numbers = tuple(one for one, in layouts.ID.iter_unpack(_string_at(ids, 4 * count))) if count else ()
        return Check(self._required(rule, rule_n), holds != 0, result, again, margin, numbers)

    def explanations(self) -> Tuple[Explanation, ...]:
        return self._rows(constants.LIST_EXPLANATIONS, layouts.EXPLANATION, self._library.zhibiao_document_explanation, self._explanation)

    def _explanation(self, _: int, field: int, observation: int, __: int, rule: int, rule_n: int, text: int, text_n: int, begin: int,
                     end: int) -> Explanation:
        return Explanation(observation, FIELDS[field], self._required(rule, rule_n), self._some(text, text_n), begin, end)

    def warnings(self) -> Tuple[Warning, ...]:
        return self._rows(constants.LIST_WARNINGS, layouts.WARNING, self._library.zhibiao_document_warning, self._warning)

    def _warning(self, _: int, __: int, code: int, code_n: int, message: int, message_n: int, byte_offset: int) -> Warning:
        return Warning(self._required(code, code_n), self._required(message, message_n), byte_offset)
