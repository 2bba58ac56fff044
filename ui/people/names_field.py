"""The field a list of names is pasted into: line numbers at the left, marked lines tinted."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QEvent, QMargins, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.theme.theme import theme
from ui.widgets.fields import TextArea
from ui.widgets.text import paint_words
from workshop.document.text import NOTES

MARGIN = 36
PAUSE_MS = 300


class NamesField(TextArea):
    """Names one a line; `paused` says that typing pauses, `asked` that Ctrl+Enter was pressed."""

    paused = Signal()
    asked = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder=placeholder, limit=NOTES)
        self.marked: frozenset[int] = frozenset()
        self.numbers = _Numbers(self)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self.textChanged.connect(self._wait)
        self.updateRequest.connect(self._move_numbers)
        self.setViewportMargins(0, 0, 0, 0)

    def mark_lines(self, lines: Collection[int]) -> None:
        """Tint these lines, counted from 1; the tint is a question, not an error."""
        self.marked = frozenset(lines)
        selections = []
        for line in sorted(self.marked):
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid():
                selection = QTextEdit.ExtraSelection()
                selection.format.setBackground(theme().color("attention_soft"))
                selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                selection.cursor = QTextCursor(block)
                selections.append(selection)
        self.setExtraSelections(selections)
        self.numbers.update()

    def setViewportMargins(self, *margins: Any) -> None:
        """Room for the numbers at the left, whatever else is asked for."""
        asked = QMargins(*margins)
        super().setViewportMargins(asked + QMargins(MARGIN, 0, 0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds; Ctrl+Tab types a tab."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        elif held and event.key() == Qt.Key.Key_Tab:
            self.insertPlainText("\t")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers are as high as the lines' view."""
        super().resizeEvent(event)
        view = self.viewport().geometry()
        self.numbers.setGeometry(QRect(2, view.top(), MARGIN - 2, view.height()))

    def changeEvent(self, event: QEvent) -> None:
        """The tint follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "marked"):
            self.mark_lines(self.marked)

    def paint_numbers(self, painter: QPainter) -> None:
        """Paint the number of each line that shows."""
        block, height = self.firstVisibleBlock(), self.fontMetrics().lineSpacing()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > self.viewport().height():
                return
            if block.blockNumber() + 1 in self.marked:
                band = QRectF(0, place.top(), MARGIN, height)
                painter.fillRect(band, theme().color("attention_soft"))
            number = QRectF(0, place.top(), MARGIN - 10, height)
            right, words = Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1)
            paint_words(painter, number, words, role="caption", ink="ink_muted", align=right)
            block = block.next()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for a field that is gone; its workshop may be closed."""
        self._pause.stop()
        super().hideEvent(event)

    def _wait(self) -> None:
        if self.isVisible():
            self._pause.start()

    def _move_numbers(self, rect: QRect, dy: int) -> None:
        if dy:
            self.numbers.scroll(0, dy)
        self.numbers.update(0, rect.y(), self.numbers.width(), rect.height())


class _Numbers(QWidget):
    """The strip beside the lines."""

    def __init__(self, field: NamesField) -> None:
        super().__init__(field)
        self._field = field

    def sizeHint(self) -> QSize:
        """As wide as the margin."""
        return QSize(MARGIN, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers."""
        self._field.paint_numbers(QPainter(self))
