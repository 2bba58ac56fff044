"""How the boxes of the mission are dealt out to pages: what is too much pages, nothing shrinks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page
from workshop.sentences import say

TOP, COLUMN, WHOLE, GAP = 176.0, 816.0, WIDTH - 2.0 * MARGIN, 32.0
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


@dataclass(frozen=True)
class Box:
    """One box: its name and its items, one a line; `whole` where it has the page alone."""

    name: str
    items: tuple[str, ...]
    whole: bool = False

    @property
    def width(self) -> float:
        """How wide its items run."""
        return WHOLE if self.whole else COLUMN


def dealt(page: Page, pair: Sequence[Box]) -> list[tuple[Box, ...]]:
    """Two boxes on one page, or each over pages of its own at full width.

    An empty box stands beside its neighbour only; alone it would fill a page with nothing.
    """
    if all(_fits(page, box.items, COLUMN) for box in pair):
        return [tuple(pair)]
    return [(one,) for box in pair if box.items for one in _alone(page, box)]


def _alone(page: Page, box: Box) -> Iterator[Box]:
    """A box at full width, continued on as many pages as it takes."""
    here: list[str] = []
    name = box.name
    for part in _parts(page, box.items):
        if here and not _fits(page, [*here, part], WHOLE):
            yield Box(name, tuple(here), whole=True)
            here, name = [], say("mission.continued", box=box.name)
        here.append(part)
    yield Box(name, tuple(here), whole=True)


def _parts(page: Page, items: Sequence[str]) -> Iterator[str]:
    """The items; one that is longer than a page goes on at a sentence, else at a word."""
    for item in items:
        if _fits(page, [item], WHOLE):
            yield item
            continue
        here = ""
        for piece in _SENTENCE_END.split(item):
            for words in [piece] if _fits(page, [piece], WHOLE) else _cut(page, piece):
                longer = f"{here} {words}".strip()
                if here and not _fits(page, [longer], WHOLE):
                    yield here
                    longer = words
                here = longer
        yield here


def _cut(page: Page, words: str) -> Iterator[str]:
    """Words without an end, a page at a time."""
    per_page = int(_room(page) // page.leading("body"))
    layout, tops = page.lay_out(words, WHOLE, "body")
    for first in range(0, len(tops), per_page):
        last = layout.lineAt(min(first + per_page, len(tops)) - 1)
        start, end = layout.lineAt(first).textStart(), last.textStart() + last.textLength()
        yield words[start:end].strip()


def _fits(page: Page, items: Sequence[str], width: float) -> bool:
    gaps = GAP * max(0, len(items) - 1)
    return sum(page.height_of(one, width) for one in items) + gaps <= _room(page)


def _room(page: Page) -> float:
    """From under the hairline of a box to the foot of the page."""
    return BOTTOM - (TOP + page.leading("small") + 16 + GAP)
