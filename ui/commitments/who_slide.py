"""Who does what, on the room screen: actions under the organisation that owns them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.commitments.slide import day_words
from ui.options.pages import lines_needed
from ui.room.slide import BOTTOM, MARGIN, ROLES, WIDTH, Page, RoomState, Slide
from workshop.commitments.model import Action
from workshop.commitments.queries import actions, owner_home
from workshop.document import Reader
from workshop.people.queries import organisations
from workshop.sentences import say

TOP, GAP, MARK, DAY = 160.0, 16.0, 128.0, 300.0
PER_LINE, PER_HEAD = 42, 60
"""Letters a line takes at least, in the role `body`: of an action, and of a head."""


@dataclass(frozen=True)
class Entry:
    """One line: an organisation as a head, or one of its actions with its day."""

    words: str
    mark: str = ""
    day: str = ""


@dataclass(frozen=True)
class WhoSlide(Slide):
    """A page of the list; what is long takes as many lines as it needs."""

    entries: tuple[Entry, ...]

    def paint(self, page: Page) -> None:
        """Paints heads and actions from the top."""
        if not self.entries:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("commitments.room.no-action"), empty, "key", ink="ink_muted")
        y = TOP
        for entry in self.entries:
            if entry.mark:
                y = self._paint_action(page, entry, y) + GAP
            else:
                head = QRectF(MARGIN, y, WIDTH - 2 * MARGIN, BOTTOM - y)
                y = page.text(entry.words, head, "body", bold=True, ink="accent") + GAP

    def _paint_action(self, page: Page, entry: Entry, y: float) -> float:
        left, right, line = MARGIN + MARK, WIDTH - MARGIN - DAY, page.leading("body")
        page.text(entry.mark, QRectF(MARGIN, y, MARK, line), "body", bold=True)
        page.text(entry.day, QRectF(right, y, DAY, line), "body", ink="ink_muted")
        return page.text(entry.words, QRectF(left, y, right - left - 32, BOTTOM - y), "body")

    def sentences(self) -> str:
        """The list read aloud."""
        return " ".join(
            f"{entry.mark}: {entry.words} ({entry.day})." if entry.mark else f"{entry.words}:"
            for entry in self.entries
        )


def who_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page, counted from 0."""
    whole = pages(reader)
    page %= len(whole)
    return RoomState(
        header=say("commitments.room.who-title"),
        header_right=say("commitments.room.page", page=page + 1, of=len(whole)),
        slide=WhoSlide(whole[page]),
    )


def pages(reader: Reader) -> list[tuple[Entry, ...]]:
    """The list by page; an organisation goes on under its name on the next one."""
    whole: list[tuple[Entry, ...]] = []
    here: list[Entry] = []
    left = BOTTOM - TOP
    for name, own in _by_owner(reader):
        head = Entry(name)
        for place, one in enumerate(own):
            due = one.due_day
            day = day_words(due) if due else say("commitments.desk.no-date")
            entry = Entry(one.text, one.mark, day)
            needed = _height(entry) + (_height(head) if place == 0 else 0)
            if here and needed - GAP > left:
                whole.append(tuple(here))
                here, left = [], BOTTOM - TOP
            added = [entry] if here and place else [head, entry]
            here += added
            left -= sum(map(_height, added))
    return [*whole, tuple(here)] if here or not whole else whole


def _height(entry: Entry) -> float:
    per_line = PER_LINE if entry.mark else PER_HEAD
    return lines_needed(entry.words, per_line) * ROLES["body"][1] + GAP


def _by_owner(reader: Reader) -> list[tuple[str, list[Action]]]:
    """The actions by organisation in alphabetical order; people without one, then nobody, last."""
    names = {one.id: one.name for one in organisations(reader)}
    groups: dict[tuple[int, str], list[Action]] = {}
    for one in actions(reader):
        home = owner_home(reader, one)
        if home is not None:
            key = (0, names[home])
        elif one.has_owner:
            key = (1, say("commitments.room.without-organisation"))
        else:
            key = (2, say("commitments.desk.nobody"))
        groups.setdefault(key, []).append(one)
    order = sorted(groups, key=lambda key: (key[0], key[1].casefold()))
    return [(key[1], groups[key]) for key in order]
