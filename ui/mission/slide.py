"""The mission in the room by pages of at most two boxes, and the wall of evidence after them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import BOTTOM, Page, RoomState, Slide
from workshop.document import Reader
from workshop.mission.model import Evidence, Field
from workshop.mission.queries import evidence, mission
from workshop.sentences import say

PAGES: tuple[tuple[Field, Field], ...] = (
    ("statement", "story"),
    ("issues", "system_problems"),
    ("opportunity_areas", "levers"),
    ("success_measures", "uncertainty"),
    ("layers", "beyond_technology"),
)
WALL = len(PAGES)
"""The page after the boxes: data beside lived experience, where there are cards."""
_COLUMN, _LEFT, _RIGHT, _TOP = 816.0, 96.0, 1008.0, 176.0


@dataclass(frozen=True)
class Box:
    """One box: its name and its items, one a line."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class MissionSlide(Slide):
    """Two boxes side by side; items in a box are set apart by space, without bullets."""

    boxes: tuple[Box, ...]

    def paint(self, page: Page) -> None:
        """Paints both boxes; what does not fit ends in a word that says where the rest is."""
        for box, left in zip(self.boxes, (_LEFT, _RIGHT), strict=False):
            self._paint_box(page, box, left)

    def sentences(self) -> str:
        """The boxes read aloud."""
        return " ".join(f"{box.name}: {' '.join(box.items)}." for box in self.boxes)

    def _paint_box(self, page: Page, box: Box, left: float) -> None:
        head = QRectF(left, _TOP, _COLUMN, page.leading("small"))
        y = page.text(box.name, head, "small", bold=True, ink="accent") + 16
        page.rule(y, left, left + _COLUMN)
        y += 32
        if not box.items:
            nothing = QRectF(left, y, _COLUMN, BOTTOM - y)
            page.text(say("mission.empty-box"), nothing, "body", ink="ink_muted")
        for index, item in enumerate(box.items):
            room = BOTTOM - y
            last = index == len(box.items) - 1
            needed = page.height_of(item, _COLUMN) + (0 if last else page.leading("small"))
            if needed > room and index:
                more = QRectF(left, y, _COLUMN, page.leading("small"))
                page.text(say("mission.more"), more, "small", ink="ink_muted")
                return
            y = page.text(item, QRectF(left, y, _COLUMN, room), "body") + 32


def page_count(reader: Reader) -> int:
    """How many pages there are: the wall is one where it holds a card."""
    return len(PAGES) + bool(evidence(reader))


def _wall(reader: Reader) -> tuple[Box, ...]:
    """Both kinds of evidence side by side, each card with its source or the lack of it."""
    cards = evidence(reader)
    return tuple(
        Box(say(f"mission.evidence.{kind}"), tuple(_card(one) for one in cards if one.kind == kind))
        for kind in ("data", "experience")
    )


def _card(one: Evidence) -> str:
    if one.unsourced:
        return say("mission.evidence.room_no_source", said=one.said)
    source = one.source.strip()
    return say("mission.evidence.room", said=one.said, source=source) if source else one.said


def mission_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page, counted from 0."""
    now = mission(reader)
    of = page_count(reader)
    page %= of
    if page == WALL:
        boxes = _wall(reader)
    else:
        names = PAGES[page]
        boxes = tuple(Box(say(f"mission.box.{name}"), tuple(now.lines(name))) for name in names)
    return RoomState(
        header=now.title or say("mission.sheet"),
        header_right=say("mission.page", page=page + 1, of=of),
        slide=MissionSlide(boxes),
    )
