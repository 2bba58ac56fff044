"""Which texts stand together on a page of the room screen: whole ones, nothing made smaller."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from workshop.agenda.queries import room
from workshop.document import Reader

Row = TypeVar("Row")


@lru_cache(maxsize=1024)
def lines_needed(text: str, per_line: int) -> int:
    """About how many lines a text takes, at the safe side; wide letters count twice."""
    spread = "".join(
        letter * (2 if unicodedata.east_asian_width(letter) in "WF" else 1) for letter in text
    )
    return max(1, len(textwrap.wrap(spread, per_line)))


def pages(
    rows: Iterable[tuple[Row, str]], *, per_line: int, leading: float, gap: float, height: float
) -> list[tuple[Row, ...]]:
    """Rows by page: as many as fit with all their lines, at least one; one empty page for none."""
    made: list[list[Row]] = [[]]
    left = height
    for row, text in rows:
        needed = lines_needed(text, per_line) * leading
        if made[-1] and needed > left:
            made.append([])
            left = height
        made[-1].append(row)
        left -= needed + gap
    return [tuple(page) for page in made]


def next_page(reader: Reader, slide: str, of: int) -> int:
    """The page after the one the room sees, the first after the last or on another slide."""
    now = room(reader)
    return (now.page + 1) % of if now.slide == slide else 0
