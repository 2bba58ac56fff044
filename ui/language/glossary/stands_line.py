"""The sentence a word stands in, the word semibold; painted, so that it stays plain text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language.units import units
from ui.theme.theme import theme

MOST_LINES = 3


class StandsLine(QWidget):
    """Up to three lines of small type; what is longer ends there."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._start, self._end = "", 0, 0
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_words(self, words: str, start: int, end: int) -> None:
        """Shows a text; the characters from `start` to `end` stand out."""
        at = units(words)
        self._words, self._start, self._end = words, at(start), at(end)
        self.setAccessibleName(words)
        self._lay_out()

    def text(self) -> str:
        """The words shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = max(1, min(MOST_LINES, self._layout.lineCount()))
        return QSize(100, round(lines * self._leading()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the lines anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the lines."""
        painter = QPainter(self)
        painter.setPen(theme().color("ink_muted"))
        for number in range(min(MOST_LINES, self._layout.lineCount())):
            self._layout.lineAt(number).draw(painter, QPointF(0, 0))

    def _leading(self) -> float:
        return theme().px(18)

    def _lay_out(self) -> None:
        look = theme()
        strong = QTextCharFormat()
        strong.setForeground(look.color("ink"))
        strong.setFontWeight(QFont.Weight.DemiBold)
        mark = QTextLayout.FormatRange()
        mark.start, mark.length, mark.format = self._start, self._end - self._start, strong
        self._layout = QTextLayout(self._words.replace("\n", " "), look.font("caption"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([mark])
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(max(50, self.width()))
            line.setPosition(QPointF(0, line.lineNumber() * self._leading()))
            line = self._layout.createLine()
        self._layout.endLayout()
        self.setFixedHeight(self.sizeHint().height())
        self.update()
