"""What an interest changes: ring, half ring, bar, door, or a diamond while it is to settle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.fonts import sized_font
from ui.theme.theme import theme
from ui.theme.tokens import Roles
from workshop.people.marks import MEASURE_BAR, MEASURE_BOX, MEASURE_DIAMOND, MEASURE_RING

RING, HALF_RING, BAR, DOOR, DIAMOND = "ring", "half_ring", "bar", "door", "diamond"
MEASURE_MARKS = (RING, HALF_RING, BAR, DOOR, DIAMOND)
SIDE = 20


def paint_measure_mark(painter: QPainter, rect: QRectF, mark: str, roles: Roles) -> None:
    """Paint a mark 20 wide into the middle of a rectangle; no mark is a small dot."""
    side = min(rect.width(), rect.height(), float(SIDE))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    if mark in (RING, HALF_RING):
        _paint_ring(painter, side, roles, half=mark == HALF_RING)
    elif mark == BAR:
        _paint_bar(painter, side, roles)
    elif mark == DOOR:
        _paint_door(painter, side, roles)
    elif mark == DIAMOND:
        _paint_diamond(painter, side, roles)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.ink_muted))
        painter.drawEllipse(QPointF(0, 0), 1.2, 1.2)
    painter.restore()


def _paint_ring(painter: QPainter, side: float, roles: Roles, *, half: bool) -> None:
    radius = MEASURE_RING * side
    painter.setPen(QPen(QColor(roles.ink), 1.8))
    painter.setBrush(QColor(roles.surface))
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    if half:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.ink))
        box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.drawPie(box, -90 * 16, 180 * 16)


def _paint_bar(painter: QPainter, side: float, roles: Roles) -> None:
    half, bar = MEASURE_BOX * side, MEASURE_BAR * side
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(roles.ink))
    painter.drawRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), 2.5, 2.5)
    painter.fillRect(QRectF(-bar, -1.1, 2 * bar, 2.2), QColor(roles.surface))


def _paint_door(painter: QPainter, side: float, roles: Roles) -> None:
    """An arrow out of the box of the bar: out of the room, and so not voting either."""
    half, bar = MEASURE_BOX * side, MEASURE_BAR * side
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(roles.ink))
    painter.drawRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), 2.5, 2.5)
    painter.setPen(QPen(QColor(roles.surface), 1.8))
    painter.drawLine(QPointF(-bar, 0), QPointF(bar, 0))
    painter.drawLine(QPointF(bar, 0), QPointF(bar - 3, -3))
    painter.drawLine(QPointF(bar, 0), QPointF(bar - 3, 3))


def _paint_diamond(painter: QPainter, side: float, roles: Roles) -> None:
    half = MEASURE_DIAMOND * side
    painter.setPen(QPen(QColor(roles.attention), 1.6))
    painter.setBrush(QColor(roles.attention_soft))
    corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    painter.drawPolygon(QPolygonF(corners))
    painter.setFont(sized_font(side * 0.43, strong=True))
    painter.setPen(QColor(roles.attention))
    place = QRectF(-half, -half, 2 * half, 2 * half)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), "?")


class MeasureMark(QWidget):
    """One mark; its name is the measure in words."""

    def __init__(self, mark: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square of 20."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        paint_measure_mark(QPainter(self), QRectF(self.rect()), self._mark, theme().roles)
