"""The levers as one stacked bar: how many of each kind, told by words as well as by pattern."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.text import paint_words
from workshop.mission.model import LEVERS, Lever
from workshop.sentences import say

HEIGHT = 30
PATTERNS = {
    "technology": Qt.BrushStyle.SolidPattern,
    "infrastructure": Qt.BrushStyle.BDiagPattern,
    "behaviour": Qt.BrushStyle.Dense6Pattern,
    "policy": Qt.BrushStyle.NoBrush,
}


class LeverBar(QWidget):
    """Segments as long as their share of the tagged levers."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Mapping[Lever, int]) -> None:
        """Shows how many levers each kind has."""
        self._counts = {lever: counts[lever] for lever in LEVERS if counts[lever]}
        self.setAccessibleName(", ".join(self._words(lever) for lever in self._counts))
        self.setVisible(bool(self._counts))
        self.update()

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(320, theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the segments, their patterns and words."""
        painter = QPainter(self)
        whole = sum(self._counts.values())
        left = 0.0
        for lever, n in self._counts.items():
            width = (self.width() - 1) * n / whole
            edge = QRectF(left + 0.5, 0.5, width, self.height() - 1)
            self._paint_segment(painter, lever, edge)
            left += width

    def _paint_segment(self, painter: QPainter, lever: str, edge: QRectF) -> None:
        accent = theme().color("accent")
        solid = lever == "technology"
        painter.fillRect(edge, theme().color("surface"))
        painter.setPen(QPen(theme().color("ink_muted"), 1))
        painter.setBrush(QBrush(accent, PATTERNS[lever]))
        painter.drawRect(edge)
        words = self._words(lever)
        metrics = painter.fontMetrics()
        room = edge.adjusted(8, 3, -8, -3)
        if not solid:
            width = min(room.width(), metrics.horizontalAdvance(words) + 12)
            painter.fillRect(
                QRectF(room.left() - 4, room.top(), width, room.height()), theme().color("surface")
            )
        paint_words(painter, room, words, role="caption", ink="accent_ink" if solid else "ink")

    def _words(self, lever: str) -> str:
        return say(
            "mission.lines.count", lever=say(f"mission.lever.{lever}"), n=self._counts[lever]
        )
