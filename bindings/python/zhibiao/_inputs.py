"""What extract_many() takes."""
from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Callable, Optional, Union

from ._options import Published, Text


@dataclass(frozen=True)
class Input:
    """An article, or the path of a file, with a reference date and a name of its own."""

    text: Union[Text, "os.PathLike[str]"]
    published: Published = None
    source: str = ""


Item = Union[Text, "os.PathLike[str]", Input]
Progress = Union[Callable[[int, Optional[int]], object], bool, None]
