"""Who does what, on the room screen: actions under the organisation that owns them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.commitments.slide import day_words
from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page, RoomState, Slide
from workshop.commitments.model import Action
from workshop.commitments.queries import actions, owner_home
from workshop.document import Reader
from workshop.people.queries import organisations
from workshop.sentences import say

LINES = 8
_TOP, _LINE, _MARK, _DAY = 160.0, 96.0, 128.0, 300.0


@dataclass(frozen=True)
class Entry:
    """One line: an organisation as a head, or one of its actions with its day."""

    words: str
    mark: str = ""
    day: str = ""


@dataclass(frozen=True)
class WhoSlide(Slide):
    """A page of the list; what is long is cut at the end of its line."""

    entries: tuple[Entry, ...]

    def paint(self, page: Page) -> None:
        """Paints heads and actions from the top."""
        if not self.entries:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("commitments.room.no-action"), empty, "key", ink="ink_muted")
        y = _TOP
        high = min(_LINE, (BOTTOM - _TOP) / max(1, len(self.entries)))
        for entry in self.entries:
            line = page.leading("body")
            if not entry.mark:
                head = QRectF(MARGIN, y, WIDTH - 2 * MARGIN, line)
                page.text(entry.words, head, "body", bold=True, ink="accent")
            else:
                left, right = MARGIN + _MARK, WIDTH - MARGIN - _DAY
                page.text(entry.mark, QRectF(MARGIN, y, _MARK, line), "body", bold=True)
                page.text(entry.words, QRectF(left, y, right - left - 32, line), "body")
                day = QRectF(right, y, _DAY, line)
                page.text(entry.day, day, "body", ink="ink_muted")
            y += high

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
    for name, own in _by_owner(reader):
        for place, one in enumerate(own):
            needed = 2 if place == 0 or not here else 1
            if len(here) + needed > LINES:
                whole.append(tuple(here))
                here = []
            if place == 0 or not here:
                here.append(Entry(name))
            due = one.due_day
            day = day_words(due) if due else say("commitments.desk.no-date")
            here.append(Entry(one.text, one.mark, day))
    return [*whole, tuple(here)] if here or not whole else whole


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
