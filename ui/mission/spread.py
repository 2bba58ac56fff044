"""A distribution as bars with words: each answer, how many gave it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.text import paint_words
from workshop.sentences import say

ROW, BAR = 22, 12


class Spread(QWidget):
    """One row an answer: words, a bar, the number. Nothing given is no bar and a nought."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._words: list[str] = []
        self._counts: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spread(self, words: Sequence[str], counts: Sequence[int]) -> None:
        """Shows how many gave each answer."""
        self._words, self._counts = list(words), list(counts)
        told = [
            say("mission.spread.row", answer=word, n=n)
            for word, n in zip(words, counts, strict=True)
        ]
        self.setAccessibleName(f"{self._name}: {', '.join(told)}")
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """As many rows as answers."""
        return QSize(320, theme().px(ROW) * len(self._words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the rows."""
        painter = QPainter(self)
        row, bar = theme().px(ROW), theme().px(BAR)
        metrics = QFontMetrics(theme().font("caption"))
        left = max((metrics.horizontalAdvance(word) for word in self._words), default=0) + 12
        most = max(self._counts, default=0) or 1
        longest = self.width() - left - theme().px(48)
        for place, (words, n) in enumerate(zip(self._words, self._counts, strict=True)):
            top = place * row
            right = Qt.AlignmentFlag.AlignRight
            paint_words(
                painter,
                QRectF(0, top, left - 10, row),
                words,
                role="caption",
                ink="ink_muted",
                align=right,
            )
            width = longest * n / most
            at = QRectF(left, top + (row - bar) / 2, width, bar)
            painter.fillRect(at, theme().color("accent"))
            painter.fillRect(QRectF(left, top + 3, 1, row - 6), theme().color("ink_muted"))
            paint_words(painter, QRectF(left + width + 8, top, 60, row), str(n), role="caption")
