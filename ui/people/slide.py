"""The people in the room: how many are here, and of which sectors; no names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.people.sector_cell import short_sector
from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from workshop.document import Reader
from workshop.people.model import SECTORS
from workshop.people.queries import by_sector, counts, present
from workshop.sentences import say

_TOP, _ROW, _MARK, _WORDS, _BARS = 160.0, 108.0, 64.0, 192.0, 760.0
_SQUARE, _PITCH = 28.0, 36.0


@dataclass(frozen=True)
class PeopleSlide(Slide):
    """A row a sector: mark, name, a square a person, and the count."""

    sectors: tuple[tuple[str, int], ...]

    def paint(self, page: Page) -> None:
        """Paints the rows; "not stated" stands last and only when somebody is."""
        if not any(count for _sector, count in self.sectors):
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("people.room.nobody"), empty, "key", ink="ink_muted")
            return
        for index, (sector, count) in enumerate(self.sectors):
            self._paint_row(page, _TOP + index * _ROW, sector, count)

    def sentences(self) -> str:
        """The rows read aloud."""
        return " ".join(f"{short_sector(sector)}: {count}." for sector, count in self.sectors)

    def _paint_row(self, page: Page, y: float, sector: str, count: int) -> None:
        mark = QRectF(MARGIN, y + (page.leading("body") - _MARK) / 2, _MARK, _MARK)
        paint_sector_mark(page.painter, mark, sector, theme().roles)
        words = QRectF(_WORDS, y, _BARS - _WORDS - 24, page.leading("body"))
        page.text(short_sector(sector), words, "body", lines=1)
        right = WIDTH - MARGIN - 140
        pitch = min(_PITCH, (right - _BARS) / max(1, count))
        side = min(_SQUARE, pitch * _SQUARE / _PITCH)
        top = y + (page.leading("body") - side) / 2
        for place in range(count):
            page.bar(QRectF(_BARS + place * pitch, top, side, side), "ink_muted")
        number = QRectF(right, y, 140, page.leading("body"))
        page.text(str(count), number, "body", bold=True, right=True)


def people_slide(reader: Reader, page: int) -> RoomState:  # noqa: ARG001  one page is all it has
    """The picture of who is here; it has one page."""
    counted = by_sector(present(reader))
    rows = [(sector, counted[sector]) for sector in SECTORS]
    shown = [row for row in rows if row[0] != "not_stated" or row[1]]
    here, listed = counts(reader)
    return RoomState(
        header=say("people.room.title"),
        header_right=say("people.here", here=here, n=listed) if listed else "",
        slide=PeopleSlide(tuple(shown)),
    )
