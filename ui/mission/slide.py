"""The mission in the room by pages of at most two boxes, and the wall of evidence after them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.mission.slide_pages import GAP, TOP, Box, dealt
from ui.room.slide import BOTTOM, Page, RoomState, Slide
from ui.theme.theme import theme
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
WALL = 1000
"""The number of the first page of the wall, however many pages the boxes take before it."""
_LEFT, _RIGHT = 96.0, 1008.0
_KINDS = ("data", "experience")


@dataclass(frozen=True)
class MissionSlide(Slide):
    """Two boxes side by side, or one alone; items are set apart by space, without bullets."""

    boxes: tuple[Box, ...]

    def paint(self, page: Page) -> None:
        """Paints the boxes; they were dealt out so that all of each fits."""
        for box, left in zip(self.boxes, (_LEFT, _RIGHT), strict=False):
            self._paint_box(page, box, left)

    def sentences(self) -> str:
        """The boxes read aloud."""
        return " ".join(f"{box.name}: {' '.join(box.items)}." for box in self.boxes)

    def _paint_box(self, page: Page, box: Box, left: float) -> None:
        head = QRectF(left, TOP, box.width, page.leading("small"))
        y = page.text(box.name, head, "small", bold=True, ink="accent", lines=1) + 16
        page.rule(y, left, left + box.width)
        y += GAP
        if not box.items:
            nothing = QRectF(left, y, box.width, BOTTOM - y)
            page.text(say("mission.empty-box"), nothing, "body", ink="ink_muted")
        for item in box.items:
            y = page.text(item, QRectF(left, y, box.width, BOTTOM - y), "body") + GAP


def next_page(reader: Reader, page: int) -> int:
    """The page that follows; after the boxes the wall, and after the wall the first."""
    boxes, wall = _pages(reader), _wall(reader)
    following = page + 1
    if following - WALL in range(1, len(wall)):
        return following
    if page >= WALL or (following >= len(boxes) and not wall):
        return 0
    return following if following < len(boxes) else WALL


def mission_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page, counted from 0; the pages of the wall from `WALL`."""
    now = mission(reader)
    boxes, wall = _pages(reader), _wall(reader)
    pages = [*boxes, *wall]
    on_wall = page >= WALL and bool(wall)
    place = len(boxes) + (page - WALL) % len(wall) if on_wall else page % len(boxes)
    return RoomState(
        header=now.title or say("mission.sheet"),
        header_right=say("mission.page", page=place + 1, of=len(pages)),
        footer_right=_next_words(pages[place + 1 :]),
        slide=MissionSlide(pages[place]),
    )


def _next_words(rest: list[tuple[Box, ...]]) -> str:
    """What comes next, so that nobody asks for it now."""
    if not rest:
        return ""
    return say("mission.next", boxes=", ".join(box.name for box in rest[0]))


def _pages(reader: Reader) -> list[tuple[Box, ...]]:
    now = mission(reader)
    made: list[tuple[Box, ...]] = []
    for pair in PAGES:
        boxes = [Box(say(f"mission.box.{name}"), tuple(now.lines(name))) for name in pair]
        made += dealt(_page(), boxes)
    return made


def _wall(reader: Reader) -> list[tuple[Box, ...]]:
    """Both kinds of evidence side by side, each card with its source or the lack of it."""
    cards = evidence(reader)
    if not cards:
        return []
    kept = {kind: tuple(_card(one) for one in cards if one.kind == kind) for kind in _KINDS}
    return dealt(_page(), [Box(say(f"mission.evidence.{kind}"), kept[kind]) for kind in _KINDS])


def _page() -> Page:
    """A page to measure on; nothing is painted on it."""
    return Page(QPainter(), {}, theme().tokens.type.family)


def _card(one: Evidence) -> str:
    if one.unsourced:
        return say("mission.evidence.room_no_source", said=one.said)
    source = one.source.strip()
    return say("mission.evidence.room", said=one.said, source=source) if source else one.said
