"""The grid with ghosts: where cards stand now, and the dashed outline of where they stood."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.stakeholders.then_layout import CHIP, STEPS, Box, ThenLayout, lay_out
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import paint_words, two_lines
from workshop.exchange.maps.model import Card
from workshop.exchange.past.then_and_now import ThenAndNow, sentences
from workshop.sentences import say
from workshop.stakeholders.placement import CUT

LEFT, BOTTOM, HEAD = 26.0, 24.0, 7.0
EMPTY = ThenAndNow([], [], [], [], [], [])


class ThenGrid(QWidget):
    """Power upwards, interest to the right; a line leads from each old spot to the new one."""

    def __init__(self) -> None:
        super().__init__()
        self.found = EMPTY
        self.setAccessibleName(say("then.grid"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(300, 240)

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(480, 440)

    def show_difference(self, found: ThenAndNow) -> None:
        """Shows what differs; the same is said in words to a screen reader."""
        self.found = found
        self.setAccessibleDescription(" ".join(f"{say(one)}." for one in sentences(found)))
        self.update()

    def layout_now(self) -> ThenLayout:
        """Where everything lies at this size."""
        return lay_out(self.found, *self._size())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints ground, marks, lines, old spots and chips, in this order."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._size()
        self._paint_axes(painter, width, height)
        painter.translate(LEFT, 0)
        self._paint_ground(painter, width, height)
        layout = self.layout_now()
        cards = {pair.now.id: pair.now for pair in self.found.pairs}
        cards |= {card.id: card for card in self.found.new}
        for one, box in layout.marks.items():
            paint_sector_mark(painter, _rect(box), cards[one].sector, theme().roles)
        for one, box in layout.ghosts.items():
            if one in layout.chips:
                _paint_way(painter, box, layout.chips[one])
        for one, box in layout.ghosts.items():
            _paint_ghost(painter, box, cards[one])
        new = {card.id for card in self.found.new}
        for one, box in layout.chips.items():
            _paint_chip(painter, box, cards[one], is_new=one in new)
        self._paint_more(painter, layout, width, height)

    def _size(self) -> tuple[float, float]:
        return max(100.0, self.width() - LEFT - 2), max(100.0, self.height() - BOTTOM - 2)

    def _paint_axes(self, painter: QPainter, width: float, height: float) -> None:
        place = QRectF(LEFT, height + 2, width, BOTTOM)
        right = Qt.AlignmentFlag.AlignRight
        words = say("map.room.interest")
        paint_words(painter, place, words, role="caption", ink="ink_muted", align=right)
        painter.save()
        painter.translate(0, height)
        painter.rotate(-90)
        place = QRectF(0, 0, height, LEFT - 4)
        words = say("map.room.power")
        paint_words(painter, place, words, role="caption", ink="ink_muted", align=right)
        painter.restore()

    def _paint_ground(self, painter: QPainter, width: float, height: float) -> None:
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("raised"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 8, 8)
        for step in range(1, STEPS):
            x, y = step * width / STEPS, step * height / STEPS
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
            painter.drawLine(QPointF(0, y), QPointF(width, y))
        painter.setPen(QPen(theme().color("ink_muted"), 1.4))
        x, y = CUT * width / STEPS, (STEPS - CUT) * height / STEPS
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.drawLine(QPointF(0, y), QPointF(width, y))

    def _paint_more(
        self, painter: QPainter, layout: ThenLayout, width: float, height: float
    ) -> None:
        for (column, row), count in layout.more.items():
            across, high = width / STEPS, height / STEPS
            place = QRectF(column * across, (STEPS - row) * high - 20, across - 6, 18)
            right = Qt.AlignmentFlag.AlignRight
            paint_words(painter, place, f"+{count}", role="caption", strong=True, align=right)


def _rect(box: Box) -> QRectF:
    return QRectF(*box)


def _paint_ghost(painter: QPainter, box: Box, card: Card) -> None:
    pen = QPen(theme().color("ink_muted"), 1.4)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(theme().color("surface"))
    painter.drawRoundedRect(_rect(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    painter.save()
    painter.setOpacity(0.5)
    paint_sector_mark(painter, _rect(box).adjusted(3, 3, -3, -3), card.sector, theme().roles)
    painter.restore()


def _paint_way(painter: QPainter, old: Box, new: Box) -> None:
    """A line from the old spot to the edge of the new one, with a head."""
    start, end = QPointF(*old.middle), QPointF(*new.middle)
    way = end - start
    length = math.hypot(way.x(), way.y())
    if length < 1:
        return
    inside = min(_share(new.width / 2, way.x()), _share(new.height / 2, way.y()))
    tip = start + way * max(0.0, 1 - inside)
    along = way / length
    aside = QPointF(-along.y(), along.x())
    painter.setPen(QPen(theme().color("accent"), 1.6))
    painter.drawLine(start, tip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent"))
    back = tip - along * HEAD
    painter.drawPolygon(QPolygonF([tip, back + aside * HEAD / 2, back - aside * HEAD / 2]))


def _share(half: float, way: float) -> float:
    return half / max(1e-6, abs(way))


def _paint_chip(painter: QPainter, box: Box, card: Card, *, is_new: bool) -> None:
    painter.setPen(QPen(theme().color("done" if is_new else "accent"), 1.4))
    painter.setBrush(theme().color("done_soft" if is_new else "surface"))
    painter.drawRoundedRect(_rect(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    mark = QRectF(box.x + 3, box.y + (box.height - 20) / 2, 20, 20)
    paint_sector_mark(painter, mark, card.sector, theme().roles)
    sign = 12 if is_new else 0
    room, words = box.width - 30 - sign, card.short_name or card.name
    lines = two_lines(words, theme().font("caption"), room) if box.height > CHIP else [words]
    high = (box.height - 4) / len(lines)
    for number, line in enumerate(lines):
        place = QRectF(box.x + 26, box.y + 2 + number * high, room, high)
        paint_words(painter, place, line, role="caption")
    if is_new:
        place = QRectF(box.x + box.width - 16, box.y, 12, box.height)
        paint_words(painter, place, "+", ink="done", strong=True)
