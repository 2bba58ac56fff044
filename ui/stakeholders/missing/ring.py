"""The ring of seats by sector: letters and counts, amber where none or too many sit."""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark, sector_name
from ui.widgets.text import paint_words
from workshop.sentences import say
from workshop.stakeholders.balance import UNUSUAL, Balance, Segment

GAP_DEGREES = 3.0
THICK = 0.2  # of the ring's side
SMALLEST, LARGEST = 248, 420


class BalanceRing(QWidget):
    """Equal segments, one a sector of the helix, so that an empty one has its place too.

    Arrows choose a segment, Enter or a click opens it.

    Signals:
        chosen: the sector of a segment.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._balance: Balance | None = None
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMaximumSize(LARGEST, LARGEST)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_balance(self, found: Balance) -> None:
        """Shows the seats against a helix."""
        self._balance = found
        self._current = min(self._current, max(0, len(found.segments) - 1))
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(LARGEST, LARGEST)

    def minimumSizeHint(self) -> QSize:
        """Room for marks and counts."""
        return QSize(SMALLEST, SMALLEST)

    def segment_at(self, place: QPointF) -> Segment | None:
        """The segment under a point of the widget."""
        found = self._segments
        middle = QRectF(self.rect()).center()
        off = place - middle
        radius = (off.x() ** 2 + off.y() ** 2) ** 0.5
        if not found or not self._side * (0.5 - THICK) <= radius <= self._side * 0.5:
            return None
        for n, one in enumerate(found):
            if self._path(n).contains(place):
                return one
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the segment under it."""
        one = self.segment_at(event.position())
        if one is not None:
            self._choose(self._segments.index(one))
            self.chosen.emit(one.sector)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go round; Enter opens."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self._segments:
            self._choose((self._current + steps[Qt.Key(event.key())]) % len(self._segments))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._segments:
                self.chosen.emit(self._segments[self._current].sector)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Segments, marks, counts, and the number of seats in the middle."""
        if self._balance is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n, one in enumerate(self._segments):
            self._paint_segment(painter, n, one)
        box = QRectF(0, 0, self._side * 0.5, 60)
        box.moveCenter(QRectF(self.rect()).center())
        upper, lower = QRectF(box), QRectF(box)
        upper.setHeight(36)
        lower.setTop(upper.bottom())
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_words(
            painter, upper, str(self._balance.seats), role="title", strong=True, align=middle
        )
        words = say("missing.ring.seats", n=self._balance.seats)
        paint_words(painter, lower, words, role="caption", ink="ink_muted", align=middle)

    @property
    def _segments(self) -> tuple[Segment, ...]:
        return self._balance.segments if self._balance else ()

    @property
    def _side(self) -> float:
        return min(self.width(), self.height()) - 8.0

    def _angles(self, n: int) -> tuple[float, float]:
        """Start and span in degrees, clockwise from the top, the gap taken off."""
        span = 360 / len(self._segments)
        return n * span + GAP_DEGREES / 2, span - GAP_DEGREES

    def _path(self, n: int) -> QPainterPath:
        start, span = self._angles(n)
        outer = QRectF(0, 0, self._side, self._side)
        outer.moveCenter(QRectF(self.rect()).center())
        inside = self._side * THICK
        inner = outer.adjusted(inside, inside, -inside, -inside)
        path = QPainterPath()
        path.arcMoveTo(outer, 90 - start)
        path.arcTo(outer, 90 - start, -span)
        path.arcTo(inner, 90 - start - span, span)
        path.closeSubpath()
        return path

    def _paint_segment(self, painter: QPainter, n: int, one: Segment) -> None:
        path = self._path(n)
        colours = theme()
        back = "attention_soft" if one.amber else "surface"
        painter.setBrush(colours.color(back))
        pen = QPen(colours.color("attention" if one.amber else "line"), 2 if one.amber else 1)
        if one.empty:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawPath(path)
        if self.hasFocus() and n == self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color("focus"), 3))
            painter.drawPath(path)
        self._paint_inside(painter, n, one)

    def _paint_inside(self, painter: QPainter, n: int, one: Segment) -> None:
        start, span = self._angles(n)
        turn = radians(start + span / 2)
        radius = self._side * (0.5 - THICK / 2)
        middle = QRectF(self.rect()).center()
        spot = middle + QPointF(radius * sin(turn), -radius * cos(turn))
        mark = QRectF(spot.x() - 25, spot.y() - 12, 24, 24)
        sector = "other" if one.sector == UNUSUAL else one.sector
        paint_sector_mark(painter, mark, sector, theme().roles, one.seats > 0)
        words = QRectF(spot.x() + 4, spot.y() - 13, 26, 26)
        paint_words(painter, words, str(one.seats), role="lead", strong=True)

    def _choose(self, place: int) -> None:
        self._current = place
        self._name()
        self.update()

    def _name(self) -> None:
        if self._segments:
            self.setAccessibleName(segment_words(self._segments[self._current]))


def segment_words(one: Segment) -> str:
    """A segment in words: the sector, its seats, and why it is amber."""
    key = "missing.ring.plain"
    if one.empty:
        key = "missing.ring.empty"
    elif one.heavy:
        key = "missing.ring.heavy"
    sector = say("missing.ring.unusual") if one.sector == UNUSUAL else sector_name(one.sector)
    return say(key, n=one.seats, sector=sector)
