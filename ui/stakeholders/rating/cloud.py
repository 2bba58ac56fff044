"""How far apart ratings lie: a dot a person over 1 to 5, with the middle and the final value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.text import paint_words
from workshop.sentences import say

FOOT = 44.0
LARGEST = 18.0  # a dot
TALLEST = 280


class RatingCloud(QWidget):
    """Five columns of dots; a triangle under the middle, a ring round the final value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._median: float | None = None
        self._final: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(TALLEST)

    def show_counts(self, counts: Sequence[int], median: float | None, final: int | None) -> None:
        """Shows how many gave each value."""
        self._counts, self._median, self._final = tuple(counts), median, final
        each = [say("rating.cloud.each", value=n, n=c) for n, c in enumerate(counts, start=1)]
        self.setAccessibleName(", ".join(each))
        self.update()

    def sizeHint(self) -> QSize:
        """A comfortable strip."""
        return QSize(320, 150)

    def minimumSizeHint(self) -> QSize:
        """Never lower than a few dots."""
        return QSize(220, 110)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints dots, numbers, middle and final value."""
        if not self._counts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self.width() / len(self._counts)
        base = self.height() - FOOT
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        for place, n in enumerate(self._counts):
            self._paint_column(painter, QRectF(place * pitch, 0, pitch, base - 4), n)
            self._paint_number(painter, QRectF(place * pitch, base + 4, pitch, 22), place + 1, n)
        if self._median is not None:
            self._paint_middle(painter, (self._median - 0.5) * pitch, base + 28)

    def _paint_column(self, painter: QPainter, box: QRectF, n: int) -> None:
        if not n:
            return
        side = LARGEST
        while side > 4 and not self._fits(box, n, side):
            side -= 1
        columns = max(1, int((box.width() - 12) // (side + 3)))
        rows = max(1, int(box.height() // (side + 3)))
        columns = min(columns, max(1, -(-n // rows)))
        left = box.center().x() - columns * (side + 3) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        for dot in range(n):
            x = left + (dot % columns) * (side + 3)
            y = box.bottom() - (dot // columns + 1) * (side + 3)
            painter.drawEllipse(QRectF(x, y, side, side))

    def _fits(self, box: QRectF, n: int, side: float) -> bool:
        columns = max(1, int((box.width() - 12) // (side + 3)))
        return -(-n // columns) * (side + 3) <= box.height()

    def _paint_number(self, painter: QPainter, box: QRectF, value: int, n: int) -> None:
        final = value == self._final
        middle = Qt.AlignmentFlag.AlignHCenter
        words = say("rating.cloud.number", value=value, n=n)
        paint_words(painter, box, words, role="caption", strong=final, align=middle)
        if final:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("ink"), 1.5))
            painter.drawRoundedRect(box.adjusted(8, 0, -8, 0), 11, 11)

    def _paint_middle(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("ink_muted"))
        points = [QPointF(x, y), QPointF(x - 6, y + 10), QPointF(x + 6, y + 10)]
        painter.drawPolygon(QPolygonF(points))
