"""The map in the room: marks on the grid, no names over anybody, and who is here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ui.room.slide import Page, RoomState, Slide
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from workshop.document import Reader
from workshop.people.marks import SECTORS
from workshop.sentences import say
from workshop.stakeholders.queries import placed, presence, stakeholders

_LEFT, _TOP, _CELL_W, _CELL_H = 160.0, 152.0, 216.0, 150.0


@dataclass(frozen=True)
class Mark:
    """One stakeholder: sector, ratings, whether in the room."""

    name: str
    sector: str
    power: int
    interest: int
    here: bool


@dataclass(frozen=True)
class MapSlide(Slide):
    """The grid of five by five with a mark a stakeholder."""

    marks: tuple[Mark, ...]
    here: tuple[str, ...]
    missing: tuple[str, ...]

    def paint(self, page: Page) -> None:
        """Paints axes, marks, the key, and at the right who is not here."""
        self._paint_grid(page)
        cells: dict[tuple[int, int], list[Mark]] = defaultdict(list)
        for mark in self.marks:
            cells[mark.interest, mark.power].append(mark)
        for cell, marks in cells.items():
            self._paint_cell(page, cell, marks)
        self._paint_missing(page)
        self._paint_key(page)

    def sentences(self) -> str:
        """Who is on the map and who is missing."""
        return say("map.room.read", n=len(self.marks), missing=list(self.missing))

    def _paint_grid(self, page: Page) -> None:
        right, low = _LEFT + 5 * _CELL_W, _TOP + 5 * _CELL_H
        page.painter.setPen(QPen(page.inks["ink_muted"], 2))
        page.painter.drawRect(QRectF(_LEFT, _TOP, 5 * _CELL_W, 5 * _CELL_H))
        page.painter.setPen(QPen(page.inks["ink_muted"], 2, Qt.PenStyle.DashLine))
        middle = QPointF((_LEFT + right) / 2, (_TOP + low) / 2)
        page.painter.drawLine(QPointF(middle.x(), _TOP), QPointF(middle.x(), low))
        page.painter.drawLine(QPointF(_LEFT, middle.y()), QPointF(right, middle.y()))

    def _paint_cell(self, page: Page, cell: tuple[int, int], marks: list[Mark]) -> None:
        size, columns = (68.0, 2) if len(marks) <= 4 else (56.0, 3)
        shown = marks if len(marks) <= 6 else marks[:4]
        columns = min(columns if len(shown) == len(marks) else 2, len(shown))
        rows = -(-len(shown) // columns)
        more = 0 if len(shown) == len(marks) else 80
        left = _LEFT + (cell[0] - 0.5) * _CELL_W - (columns * (size + 12) - 12 + more) / 2
        top = _TOP + (5.5 - cell[1]) * _CELL_H - (rows * (size + 4) - 4) / 2
        for index, mark in enumerate(shown):
            x = left + (index % columns) * (size + 12)
            y = top + (index // columns) * (size + 4)
            box = QRectF(x, y, size, size)
            paint_sector_mark(page.painter, box, mark.sector, theme().roles, mark.here)
        if len(shown) < len(marks):
            box = QRectF(left + columns * (size + 12), top, 80, 56)
            page.text(f"+{len(marks) - len(shown)}", box, "small", bold=True)

    def _paint_missing(self, page: Page) -> None:
        y = page.text(say("map.room.missing"), QRectF(1296, 152, 528, 144), "body", bold=True) + 24
        if not self.missing:
            page.text(say("map.room.nobody-missing"), QRectF(1296, y, 528, 200), "small")
        for index, name in enumerate(self.missing):
            if y > 800:
                rest = say("map.room.more", n=len(self.missing) - index)
                page.text(rest, QRectF(1296, y, 528, 56), "small", ink="ink_muted")
                return
            y = page.text(name, QRectF(1296, y, 528, 112), "small") + 20

    def _paint_key(self, page: Page) -> None:
        for index, sector in enumerate(SECTORS):
            x = 96 + index * 296
            box = QRectF(x, 916, 48, 48)
            paint_sector_mark(page.painter, box, sector, theme().roles)
            words = QRectF(x + 58, 912, 236, 56)
            page.text(say(f"map.room.sector.{sector}"), words, "small", ink="ink_muted", lines=1)


def map_slide(reader: Reader) -> RoomState:
    """The picture of the map."""
    counted = presence(reader)
    marks = tuple(
        Mark(one.called, one.sector, one.power, one.interest, one.present == "in_room")
        for one in placed(reader)
        if one.power is not None and one.interest is not None
    )
    everybody = stakeholders(reader)
    return RoomState(
        header=say("map.title"),
        header_right=say("map.room.placed", placed=len(marks), n=counted.total),
        slide=MapSlide(
            marks,
            tuple(one.called for one in everybody if one.present == "in_room"),
            tuple(one.called for one in everybody if one.present in ("absent", "invited")),
        ),
        footer=say("map.room.power"),
        footer_right=say("map.room.interest"),
    )
