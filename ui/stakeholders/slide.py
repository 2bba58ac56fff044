"""The map in the room: marks on the grid, no names over anybody, and who is here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from ui.room.slide import Page, RoomState, Slide
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from workshop.document import Reader
from workshop.people.marks import SECTORS
from workshop.sentences import say
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import placed, presence, stakeholders

_LEFT, _TOP, _CELL_W, _CELL_H = 160.0, 152.0, 216.0, 150.0
CUT = 3
"""High is strictly above it: the hairlines run between the cells of 3 and of 4."""
MOST_ASKED, LONGEST = 4, 60
SPOKEN_FOR, AWAY = 1, 2
ORDER = ("in_room", "represented_by", "invited", "absent")


@dataclass(frozen=True)
class Mark:
    """One stakeholder: sector, ratings, whether in the room."""

    name: str
    sector: str
    power: int
    interest: int
    here: bool
    spoken_for: bool = False
    number: int = 0
    """Beside the mark of somebody in question; 0 for everybody else."""


@dataclass(frozen=True)
class MapSlide(Slide):
    """The grid of five by five with a mark a stakeholder."""

    marks: tuple[Mark, ...]
    missing: tuple[str, ...]
    in_question: tuple[str, ...] = ()
    """Whom it affects most, and who is not here: at most four, by number."""
    key: tuple[str, str, str] = ("", "", "")
    """What the three outlines mean, with how many have each."""

    def paint(self, page: Page) -> None:
        """Paints axes, marks, the key, and at the right who is not here."""
        self._paint_grid(page)
        self._paint_axes(page)
        cells: dict[tuple[int, int], list[Mark]] = defaultdict(list)
        for mark in self.marks:
            cells[mark.interest, mark.power].append(mark)
        for cell, marks in cells.items():
            self._paint_cell(page, cell, marks)
        if self.in_question:
            self._paint_question(page)
        else:
            self._paint_missing(page)
        self._paint_outlines(page)
        self._paint_key(page)

    def sentences(self) -> str:
        """Who is on the map and who is missing."""
        return say("map.room.read", n=len(self.marks), missing=list(self.missing))

    def _paint_grid(self, page: Page) -> None:
        right, low = _LEFT + 5 * _CELL_W, _TOP + 5 * _CELL_H
        page.painter.setPen(QPen(page.inks["ink_muted"], 2))
        page.painter.drawRect(QRectF(_LEFT, _TOP, 5 * _CELL_W, 5 * _CELL_H))
        across, down = _LEFT + CUT * _CELL_W, _TOP + (5 - CUT) * _CELL_H
        page.painter.drawLine(QPointF(across, _TOP), QPointF(across, low))
        page.painter.drawLine(QPointF(_LEFT, down), QPointF(right, down))

    def _paint_axes(self, page: Page) -> None:
        """Both ends and what lies between, along the foot and up the left side."""
        words = (say("map.room.less"), say("map.room.axis.interest"), say("map.room.most"))
        _ends(page, QRectF(_LEFT, 908, 5 * _CELL_W, 56), words)
        page.painter.save()
        page.painter.translate(96, _TOP + 5 * _CELL_H)
        page.painter.rotate(-90)
        words = (say("map.room.less"), say("map.room.axis.power"), say("map.room.most"))
        _ends(page, QRectF(0, 0, 5 * _CELL_H, 56), words)
        page.painter.restore()

    def _paint_cell(self, page: Page, cell: tuple[int, int], marks: list[Mark]) -> None:
        size, columns = (68.0, 2) if len(marks) <= 4 else (56.0, 3)
        shown = marks if len(marks) <= 6 else marks[:4]
        columns = min(columns if len(shown) == len(marks) else 2, len(shown))
        rows = -(-len(shown) // columns)
        more = 0 if len(shown) == len(marks) else 80
        across = size + 12
        if any(mark.number for mark in shown):
            size, across = min(size, 64.0), 106.0
        left = _LEFT + (cell[0] - 0.5) * _CELL_W - (columns * across - 12 + more) / 2
        top = _TOP + (5.5 - cell[1]) * _CELL_H - (rows * (size + 4) - 4) / 2
        for index, mark in enumerate(shown):
            x = left + (index % columns) * across
            y = top + (index // columns) * (size + 4)
            self._paint_mark(page, mark, QRectF(x, y, size, size))
        if len(shown) < len(marks):
            box = QRectF(left + columns * across, top, 80, 56)
            page.text(f"+{len(marks) - len(shown)}", box, "small", bold=True)

    def _paint_mark(self, page: Page, mark: Mark, box: QRectF) -> None:
        here = mark.here or mark.spoken_for
        paint_sector_mark(page.painter, box, mark.sector, theme().roles, here)
        if mark.spoken_for:
            page.painter.setPen(QPen(page.inks["ink"], 3))
            page.painter.setBrush(Qt.BrushStyle.NoBrush)
            page.painter.drawEllipse(box.adjusted(-4, -4, 4, 4))
        if mark.number:
            at = QRectF(box.right() - 4, box.top() + 6, 60, 56)
            page.text(str(mark.number), at, "small", bold=True, ink="accent", lines=1)

    def _paint_question(self, page: Page) -> None:
        """Whom it affects most, by the number beside their mark, and the question."""
        y = page.text(say("map.room.affected"), QRectF(1296, 152, 440, 144), "body", bold=True) + 24
        for number, name in enumerate(self.in_question, start=1):
            page.text(str(number), QRectF(1296, y, 32, 56), "small", bold=True, ink="accent")
            y = page.text(name, QRectF(1340, y, 484, 112), "small") + 20
        page.rule(y + 8, 1296, 1824)
        page.text(say("map.room.who-speaks"), QRectF(1296, y + 32, 440, 144), "body")

    def _paint_outlines(self, page: Page) -> None:
        """What a filled, a ringed and a dashed mark mean, from the right of the header."""
        x = 1824.0
        metrics = QFontMetricsF(page.font("small"))
        for state, words in reversed(list(enumerate(self.key))):
            x -= metrics.horizontalAdvance(words) + 4
            page.text(words, QRectF(x, 56, 600, 56), "small", ink="ink_muted", lines=1)
            x -= 52
            dashed = Qt.PenStyle.DashLine if state == AWAY else Qt.PenStyle.SolidLine
            page.painter.setPen(QPen(page.inks["ink"], 3, dashed))
            if state != AWAY:
                page.painter.setBrush(page.inks["ink_muted"])
            page.painter.drawEllipse(QRectF(x, 66, 36, 36))
            page.painter.setBrush(Qt.BrushStyle.NoBrush)
            if state == SPOKEN_FOR:
                page.painter.drawEllipse(QRectF(x - 6, 60, 48, 48))
            x -= 44

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
            box = QRectF(x, 984, 48, 48)
            paint_sector_mark(page.painter, box, sector, theme().roles)
            words = QRectF(x + 58, 980, 236, 56)
            page.text(say(f"map.room.sector.{sector}"), words, "small", ink="ink_muted", lines=1)


def _ends(page: Page, box: QRectF, words: tuple[str, str, str]) -> None:
    """An axis: its low end, what it measures in the middle, its high end."""
    low, middle, high = words
    page.text(low, box, "small", ink="ink_muted", lines=1)
    page.text(high, box, "small", ink="ink_muted", right=True, lines=1)
    width = QFontMetricsF(page.font("small")).horizontalAdvance(middle) + 4
    at = QRectF(box.center().x() - width / 2, box.top(), width, box.height())
    page.text(middle, at, "small", ink="ink_muted", lines=1)


def _in_question(reader: Reader) -> list[Stakeholder]:
    """The patients whom the finding on absentees with a high stake names, left to right."""
    named = {one for found in findings(reader) if found.check == "C2" for one in found.subjects}
    cards = [one for one in placed(reader) if one.id in named and one.sector == "patient"]
    return sorted(cards, key=lambda one: (one.interest or 0, -(one.power or 0), one.called))


def map_slide(reader: Reader) -> RoomState:
    """The picture of the map; whoever is not rated is not on it, and the header then says so."""
    counted = presence(reader)
    asked = _in_question(reader)[:MOST_ASKED]
    numbers = {one.id: number for number, one in enumerate(asked, start=1)}
    cards = [one for one in placed(reader) if not one.is_force]
    marks = tuple(
        Mark(
            one.called,
            one.sector,
            one.power,
            one.interest,
            one.present == "in_room",
            one.present == "represented_by",
            numbers.get(one.id, 0),
        )
        for one in sorted(cards, key=lambda one: (ORDER.index(one.present), one.called))
        if one.power is not None and one.interest is not None
    )
    away = counted.invited + counted.absent
    title = say("map.title")
    if len(marks) < counted.total:
        title = say("map.room.placed", placed=len(marks), n=counted.total)
    return RoomState(
        header=title,
        slide=MapSlide(
            marks,
            tuple(one.called for one in stakeholders(reader) if one.present in ORDER[2:]),
            tuple(one.name if len(one.name) <= LONGEST else one.called for one in asked),
            (
                say("map.room.key.here", n=counted.in_room),
                say("map.room.key.spoken", n=counted.represented_by),
                say("map.room.key.away", n=away),
            ),
        ),
    )
