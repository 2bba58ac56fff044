"""MICMAC as a picture: how much each drives, upwards, and depends, to the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import paint_words
from workshop.sentences import say

SIDE, LEFT, FOOT = 20.0, 26.0, 24.0
CORNERS = {
    "driving": (False, True),
    "linkage": (True, True),
    "autonomous": (False, False),
    "dependent": (True, False),
}


@dataclass(frozen=True)
class Dot:
    """One stakeholder in the picture."""

    card: int
    name: str
    sector: str
    here: bool
    driving: float
    dependence: float


class Scatter(QWidget):
    """Marks by sector, names where there is room, lines at the mean of each axis.

    The table beside it is its twin for keys and screen readers.

    Signals:
        chosen: a stakeholder whose mark was clicked.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dots: tuple[Dot, ...] = ()
        self._current: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_dots(self, dots: Sequence[Dot], current: int | None) -> None:
        """Shows the stakeholders, one of them chosen."""
        self._dots, self._current = tuple(dots), current
        self.setAccessibleName(say("influence.scatter", n=len(dots)))
        self.update()

    def choose(self, card: int) -> None:
        """Marks another one."""
        self._current = card
        self.update()

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(440, 340)

    def minimumSizeHint(self) -> QSize:
        """Still to be read."""
        return QSize(300, 220)

    def spot(self, dot: Dot) -> QPointF:
        """Where a stakeholder is painted."""
        field, far, high = self._field, self._most("dependence"), self._most("driving")
        x = field.left() + field.width() * (dot.dependence / far)
        return QPointF(x, field.bottom() - field.height() * (dot.driving / high))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The nearest mark under the pointer is chosen."""
        near = [
            (QPointF(self.spot(dot) - event.position()).manhattanLength(), dot.card)
            for dot in self._dots
        ]
        if near and min(near)[0] <= SIDE:
            self.chosen.emit(min(near)[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Axes, means, the four corners in words, marks and names."""
        if not self._dots:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        for dot in self._dots:
            spot = self.spot(dot)
            box = QRectF(spot.x() - SIDE / 2, spot.y() - SIDE / 2, SIDE, SIDE)
            if dot.card == self._current:
                painter.setPen(QPen(theme().color("accent"), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.adjusted(-4, -4, 4, 4))
            paint_sector_mark(painter, box, dot.sector, theme().roles, dot.here)
        self._paint_names(painter)

    @property
    def _field(self) -> QRectF:
        inside = QRectF(self.rect()).adjusted(LEFT, 20, -18, -FOOT)
        return inside.adjusted(12, 12, -12, -12)

    def _most(self, axis: str) -> float:
        return max((getattr(dot, axis) for dot in self._dots), default=0) or 1.0

    def _paint_axes(self, painter: QPainter) -> None:
        frame = self._field.adjusted(-12, -12, 12, 12)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawRect(frame)
        cut = self.spot(
            Dot(
                0,
                "",
                "",
                here=True,
                driving=fmean(d.driving for d in self._dots),
                dependence=fmean(d.dependence for d in self._dots),
            )
        )
        painter.setPen(QPen(theme().color("ink_muted"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(cut.x(), frame.top()), QPointF(cut.x(), frame.bottom()))
        painter.drawLine(QPointF(frame.left(), cut.y()), QPointF(frame.right(), cut.y()))
        for role, (right, upper) in CORNERS.items():
            box = QRectF(frame.left(), frame.top() - 19, frame.width(), 18)
            if not upper:
                box.moveTop(frame.bottom() + 3)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            words = say(f"analysis.role.{role}")
            paint_words(painter, box, words, role="caption", ink="ink_muted", align=side)
        foot = QRectF(frame.left(), frame.bottom() + 3, frame.width(), 20)
        middle = Qt.AlignmentFlag.AlignHCenter
        words = say("influence.axis.dependence")
        paint_words(painter, foot, words, role="caption", ink="ink_muted", align=middle)
        painter.save()
        painter.translate(0, frame.bottom())
        painter.rotate(-90)
        up = QRectF(0, 2, frame.height(), 20)
        words = say("influence.axis.driving")
        paint_words(painter, up, words, role="caption", ink="ink_muted", align=middle)
        painter.restore()

    def _paint_names(self, painter: QPainter) -> None:
        """The chosen first, then whoever drives most; a name that would lie on another is left."""
        metrics = QFontMetricsF(theme().font("caption"))
        taken = [
            QRectF(s.x() - SIDE / 2, s.y() - SIDE / 2, SIDE, SIDE)
            for s in map(self.spot, self._dots)
        ]
        order = sorted(self._dots, key=lambda d: (d.card != self._current, -d.driving))
        for dot in order:
            spot, wide = self.spot(dot), metrics.horizontalAdvance(dot.name) + 4
            places = (
                QRectF(spot.x() + SIDE / 2 + 2, spot.y() - 9, wide, 18),
                QRectF(spot.x() - SIDE / 2 - 2 - wide, spot.y() - 9, wide, 18),
                QRectF(spot.x() - wide / 2, spot.y() + SIDE / 2, wide, 18),
                QRectF(spot.x() - wide / 2, spot.y() - SIDE / 2 - 18, wide, 18),
            )
            inside = self._field.adjusted(-12, -12, 12, 12)
            free = (
                p for p in places if inside.contains(p) and not any(p.intersects(t) for t in taken)
            )
            place = next(free, places[0] if dot.card == self._current else None)
            if place is not None:
                taken.append(place)
                strong = dot.card == self._current
                paint_words(painter, place, dot.name, role="caption", strong=strong or None)
