"""Reading back in the room: what was decided, then who does what by when, page by page."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page, RoomState, Slide
from workshop.commitments.queries import actions, decisions, owner_name
from workshop.document import Reader
from workshop.sentences import day, say

PER_PAGE = 3
_LEFT, _TOP, _GAP = MARGIN + 128.0, 160.0, 32.0


@dataclass(frozen=True)
class Item:
    """One decision or action: its mark, its words, and who by when."""

    mark: str
    words: str
    under: str = ""


@dataclass(frozen=True)
class ReadBackSlide(Slide):
    """At most three items, each with the words that will be printed."""

    items: tuple[Item, ...]

    def paint(self, page: Page) -> None:
        """Paints the items from the top; each may take an equal share of the height."""
        if not self.items:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("commitments.room.nothing"), empty, "key", ink="ink_muted")
        share = (BOTTOM - _TOP) / PER_PAGE
        y = _TOP
        for item in self.items:
            under = page.leading("small") if item.under else 0.0
            room = max(page.leading("body"), share - _GAP - under)
            mark = QRectF(MARGIN, y, 120, page.leading("body"))
            page.text(item.mark, mark, "body", bold=True, ink="accent")
            box = QRectF(_LEFT, y, WIDTH - MARGIN - _LEFT, room)
            y = page.text(item.words, box, "body")
            if item.under:
                line = QRectF(_LEFT, y, WIDTH - MARGIN - _LEFT, under)
                y = page.text(item.under, line, "small", ink="ink_muted")
            y += _GAP

    def sentences(self) -> str:
        """The items read aloud."""
        return " ".join(
            f"{item.mark}: {item.words}" + (f" ({item.under})." if item.under else "")
            for item in self.items
        )


def read_back_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page, counted from 0; decisions come first, then actions."""
    whole = pages(reader)
    page %= len(whole)
    return RoomState(
        header=say("commitments.room.title"),
        header_right=say("commitments.room.page", page=page + 1, of=len(whole)),
        slide=ReadBackSlide(whole[page]),
    )


def pages(reader: Reader) -> list[tuple[Item, ...]]:
    """All items by page; there is always one page."""
    made = [Item(one.mark, one.text) for one in decisions(reader)]
    for one in actions(reader):
        owner = owner_name(reader, one) or say("commitments.desk.nobody")
        due = one.due_day
        when = day_words(due) if due else say("commitments.desk.no-date")
        under = say("commitments.room.who-when", owner=owner, when=when)
        made.append(Item(one.mark, one.text, under))
    return [tuple(made[at : at + PER_PAGE]) for at in range(0, len(made), PER_PAGE)] or [()]


def day_words(date: datetime.date) -> str:
    """A date, short: 12 Apr 2027."""
    return day(date, short=True)
