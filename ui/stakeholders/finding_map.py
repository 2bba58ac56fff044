"""In the room: the map with few words, and at the right the names a finding asks about."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from ui.room.slide import MARGIN, WIDTH, Page, Slide
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from workshop.people.marks import SECTORS
from workshop.sentences import say

LEFT, TOP, CELL_W, CELL_H = 160.0, 152.0, 216.0, 138.0
RIGHT, COLUMN = 1296.0, 528.0
LINE, GAP, FOOT = 52.0, 20.0, 900.0
MOST = 4
"""As many names as are asked about on one picture; more are counted."""


@dataclass(frozen=True)
class Mark:
    """Somebody on the map; `number` is theirs among the names asked about, 0 for the others."""

    name: str
    sector: str
    power: int
    interest: int
    present: str
    number: int = 0


@dataclass(frozen=True)
class FindingSlide(Slide):
    """What was found, who it is about, and the question or the answer.

    With marks the map stands at the left and the names carry the numbers of their marks.
    """

    title: str
    words: str
    named: tuple[str, ...] = ()
    question: str = ""
    marks: tuple[Mark, ...] = ()
    counts: tuple[int, int, int] = (0, 0, 0)

    def paint(self, page: Page) -> None:
        """Paints the map with the names beside it, or the words alone."""
        if not self.marks:
            self._paint_words(page)
            return
        _paint_grid(page)
        cells: dict[tuple[int, int], list[Mark]] = defaultdict(list)
        for mark in self.marks:
            cells[mark.interest, mark.power].append(mark)
        for cell, some in cells.items():
            _paint_cell(page, cell, some)
        self._paint_column(page)
        _paint_key(page)
        _paint_outlines(page, self.counts)
        bottom = QRectF(MARGIN, 976, WIDTH - 2.0 * MARGIN, 56)
        page.text(self.words, bottom, "small", ink="ink_muted", lines=1)

    def sentences(self) -> str:
        """Title, what was found, names, question: no more than is painted."""
        title = f"{self.title}." if self.title else ""
        names = ", ".join(self.named)
        return " ".join(part for part in (title, self.words, names, self.question) if part)

    def _paint_column(self, page: Page) -> None:
        head = QRectF(RIGHT, TOP, COLUMN, 2 * page.leading("body"))
        y = page.text(self.title, head, "body", bold=True, lines=2) + 16
        asked = min(page.height_of(self.question, COLUMN, "body"), 3 * page.leading("body"))
        low = FOOT - asked - 28
        for n, name in enumerate(self.named):
            tall = min(page.height_of(name, COLUMN - 44, "small"), 2 * page.leading("small"))
            rest = len(self.named) - n
            spare = page.leading("small") if rest > 1 else 0
            if n == MOST or (y + tall + spare > low and n):
                more = say("map.room.more", n=rest)
                page.text(more, QRectF(RIGHT, y, COLUMN, 56), "small", ink="ink_muted")
                break
            number = QRectF(RIGHT, y, 40, 56)
            page.text(str(n + 1), number, "small", bold=True, ink="accent", lines=1)
            y = page.text(name, QRectF(RIGHT + 44, y, COLUMN - 44, tall), "small", lines=2) + GAP
        page.rule(low + 8, RIGHT, RIGHT + COLUMN)
        page.text(self.question, QRectF(RIGHT, low + 24, COLUMN, asked), "body", lines=3)

    def _paint_words(self, page: Page) -> None:
        width = WIDTH - 2.0 * MARGIN
        y = page.text(self.words, QRectF(MARGIN, 176, width, 288), "key", bold=True, lines=3) + 32
        asked = page.height_of(self.question, width, "key") if self.question else 0.0
        low = 940 - min(asked, 192)
        for n, name in enumerate(self.named):
            if y + 2 * page.leading("body") > low and n < len(self.named) - 1:
                more = say("map.room.more", n=len(self.named) - n)
                page.text(more, QRectF(MARGIN, y, width, 72), "body", ink="ink_muted")
                break
            y = page.text(name, QRectF(MARGIN, y, width, 72), "body", lines=1) + 12
        if self.question:
            page.text(self.question, QRectF(MARGIN, low, width, 192), "key", lines=2)


def _paint_grid(page: Page) -> None:
    right, low = LEFT + 5 * CELL_W, TOP + 5 * CELL_H
    page.painter.setPen(QPen(page.inks["line"], 2))
    page.painter.setBrush(Qt.BrushStyle.NoBrush)
    page.painter.drawRect(QRectF(LEFT, TOP, 5 * CELL_W, 5 * CELL_H))
    page.painter.setPen(QPen(page.inks["ink_muted"], 2))
    across, down = LEFT + 3 * CELL_W, TOP + 2 * CELL_H  # high is strictly above 3
    page.painter.drawLine(QPointF(across, TOP), QPointF(across, low))
    page.painter.drawLine(QPointF(LEFT, down), QPointF(right, down))
    axis = QRectF(LEFT, low + 6, right - LEFT, 56)
    page.text(say("map.room.axis.less"), axis, "small", ink="ink_muted", lines=1)
    page.text(say("map.room.axis.more"), axis, "small", ink="ink_muted", right=True, lines=1)
    _centred(page, say("map.room.axis.interest"), axis)
    page.painter.save()
    page.painter.translate(LEFT - 64, low)
    page.painter.rotate(-90)
    side = QRectF(0, 0, low - TOP, 56)
    page.text(say("map.room.axis.less"), side, "small", ink="ink_muted", lines=1)
    page.text(say("map.room.axis.more"), side, "small", ink="ink_muted", right=True, lines=1)
    _centred(page, say("map.room.axis.power"), side)
    page.painter.restore()


def _centred(page: Page, words: str, at: QRectF) -> None:
    wide = QFontMetricsF(page.font("small")).horizontalAdvance(words) + 4
    spot = QRectF(at.center().x() - wide / 2, at.top(), wide, at.height())
    page.text(words, spot, "small", ink="ink_muted", lines=1)


def _paint_cell(page: Page, cell: tuple[int, int], marks: list[Mark]) -> None:
    """Those asked about come first, so that a full cell never hides them."""
    order = sorted(marks, key=lambda one: not one.number)
    size, columns = (64.0, 2) if len(order) <= 4 else (52.0, 3)
    shown = order if len(order) <= 6 else order[:4]
    columns = min(columns if len(shown) == len(order) else 2, len(shown))
    beside = 40.0 if any(one.number for one in shown) else 12.0
    rows = -(-len(shown) // columns)
    more = 0 if len(shown) == len(order) else 80
    left = LEFT + (cell[0] - 0.5) * CELL_W - (columns * (size + beside) - 12 + more) / 2
    top = TOP + (5.5 - cell[1]) * CELL_H - (rows * (size + 2) - 2) / 2
    for index, mark in enumerate(shown):
        x = left + (index % columns) * (size + beside)
        y = top + (index // columns) * (size + 2)
        _paint_mark(page, QRectF(x, y, size, size), mark)
    if more:
        box = QRectF(left + columns * (size + beside), top, 80, 56)
        page.text(f"+{len(order) - len(shown)}", box, "small", bold=True)


def _paint_mark(page: Page, box: QRectF, mark: Mark) -> None:
    if mark.number:
        page.painter.setPen(QPen(page.inks["accent"], 4))
        page.painter.setBrush(QColor(page.inks["accent_soft"]))
        page.painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 12, 12)
    here = mark.present == "in_room"
    paint_sector_mark(page.painter, box, mark.sector, theme().roles, here)
    if mark.present == "represented_by":
        page.painter.setPen(QPen(page.inks["ink"], 3))
        page.painter.setBrush(Qt.BrushStyle.NoBrush)
        page.painter.drawEllipse(box.adjusted(-3, -3, 3, 3))
    if mark.number:
        at = QRectF(box.right() + 5, box.top() + (box.height() - 56) / 2, 36, 56)
        page.text(str(mark.number), at, "small", bold=True, ink="accent", lines=1)


def _paint_key(page: Page) -> None:
    for index, sector in enumerate(SECTORS):
        x = 96 + index * 296
        paint_sector_mark(page.painter, QRectF(x, 920, 44, 44), sector, theme().roles)
        words = QRectF(x + 54, 914, 240, 56)
        page.text(say(f"map.room.sector.{sector}"), words, "small", ink="ink_muted", lines=1)


def _paint_outlines(page: Page, counts: tuple[int, int, int]) -> None:
    """What filled, ringed and dashed marks mean, with how many there are, at the upper right."""
    x = WIDTH - float(MARGIN)
    metrics = QFontMetricsF(page.font("small"))
    for state, n in reversed(tuple(zip(("here", "spoken", "away"), counts, strict=True))):
        words = say(f"map.room.outline.{state}", n=n)
        wide = metrics.horizontalAdvance(words) + 4
        x -= wide
        page.text(words, QRectF(x, 56, wide, 56), "small", ink="ink_muted", lines=1)
        x -= 50
        _paint_outline(page, QRectF(x + 2, 68, 34, 34), state)
        x -= 40


def _paint_outline(page: Page, box: QRectF, state: str) -> None:
    pen = QPen(page.inks["ink"], 2.5)
    page.painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "away":
        pen.setDashPattern([2.4, 1.8])
    elif state == "here":
        page.painter.setBrush(page.inks["ink_muted"])
    page.painter.setPen(pen)
    page.painter.drawEllipse(box)
