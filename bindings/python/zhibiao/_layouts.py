"""The structs of zhibiao.h as layouts for the module struct, which reads all members of a record at once.

A ctypes.Structure makes an object for each member that is read; one unpack() of the whole record is ten times as fast.
"""
from __future__ import annotations

import ctypes
import struct
from typing import Dict, List, Tuple

# u: uint32_t, i: int32_t, q: int64_t, p: a pointer, s: zhibiao_string (a pointer and a length)
_CODES = {"u": "I", "i": "i", "q": "q", "p": "Q", "s": "Qq"}
_SIZES = {"u": 4, "i": 4, "q": 8, "p": 8, "s": 16}


class Layout:
    """One struct. There is no hidden padding, the header says so and a test compares."""

    def __init__(self, members: str) -> None:
        typed: List[Tuple[str, str]] = []
        for word in members.split():
            name, _, code = word.partition(":")
            typed.append((name, code))
        self.struct = struct.Struct("=" + "".join(_CODES[code] for _, code in typed))
        self.offsets: Dict[str, Tuple[int, int]] = {}
        at = 0
        for name, code in typed:
            self.offsets[name] = (at, _SIZES[code])
            at += _SIZES[code]
        self.size = at
        self._empty = struct.pack("=I", at) + bytes(at - 4)
        self.unpack_from = self.struct.unpack_from

    def buffer(self) -> ctypes.Array[ctypes.c_char]:
        """Memory for one struct, with struct_size set."""
        return ctypes.create_string_buffer(self._empty, self.size)


STRING = struct.Struct("=Qq")
SPAN = struct.Struct("=qq")
ID = struct.Struct("=I")

ARTICLE = Layout("struct_size:u script:i text:s document_source:s title:s kicker:s source:s original_title:s encoding:s published:s "
                 "published_date:i reserved:i subtitles:p authors:p editors:p subtitle_count:q author_count:q editor_count:q")
BLOCK = Layout("struct_size:u kind:i text:s begin:q end:q first_sentence:q sentence_count:q")
SENTENCE = Layout("struct_size:u reserved:i text:s begin:q end:q")
OBSERVATION = Layout("struct_size:u id:i text:s begin:q end:q name:s concept_code:s action:s kind:i basis:i bound:i status:i value:s low:s high:s "
                     "parts:p part_count:q unit:s unit_text:s has_period:i period_source:i period_start:i period_end:i period_text:s "
                     "has_subject:i subject_type:i subject_text:s subject_name:s subject_adcode:s whole:s rank_scope:s cumulative:i "
                     "part_of:i pair:i reserved:i sentence_begin:q sentence_end:q")
MENTION = Layout("struct_size:u layer:i text:s begin:q end:q value:s low:s high:s parts:p part_count:q unit:s unit_text:s bound:i "
                 "period_start:i period_end:i reserved:i duration:s name:s code:s")
ENTITY = Layout("struct_size:u layer:i text:s name:s code:s mentions:p mention_count:q")
PERSON = Layout("struct_size:u reserved:i name:s post:s organization:s mentions:p mention_count:q")
PROJECT = Layout("struct_size:u phase:i name:s owner:s location:s investment_value:s investment_unit:s capacity_value:s capacity_unit:s "
                 "investment_observation:i capacity_observation:i mentions:p mention_count:q")
PROGRAM = Layout("struct_size:u reserved:i name:s parts:p part_count:q mentions:p mention_count:q")
QUOTE = Layout("struct_size:u direct:i speaker:s post:s text:s begin:q end:q")
CHECK = Layout("struct_size:u holds:i rule:s stated:s computed:s tolerance:s observations:p observation_count:q")
EXPLANATION = Layout("struct_size:u field:i observation:i reserved:i rule:s text:s begin:q end:q")
WARNING = Layout("struct_size:u reserved:i code:s message:s byte_offset:q")

ALL = {"article": ARTICLE, "block": BLOCK, "sentence": SENTENCE, "observation": OBSERVATION, "mention": MENTION, "entity": ENTITY,
       "person": PERSON, "project": PROJECT, "program": PROGRAM, "quote": QUOTE, "check": CHECK, "explanation": EXPLANATION, "warning": WARNING}
